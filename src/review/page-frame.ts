import { type Html, html, page } from '../site/html.ts'

export const frame = (title: string, body: Html): string => document(title, html`<main>${body}</main>`, 'plain-page')

export const messagePage = (title: string, message: string): string =>
  frame(
    title,
    html`<h1>${title}</h1>
      <p>${message}</p>`,
  )

/** The desk itself, which a script fills; without scripts there are the pages. */
export const deskPage = (token: string): string =>
  document(
    'Desk',
    html`<noscript
        ><p>The desk needs scripts. Without them: <a href="/list">what is left to decide</a>.</p></noscript
      >
      <div id="desk" data-token="${token}"></div>
      <script type="module" src="/desk.js"></script>`,
    'desk-page',
  )

const document = (title: string, body: Html, kind: string): string =>
  `<!doctype html>\n${page(
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Citeline review</title>
        <link rel="stylesheet" href="/site.css" />
        <link rel="stylesheet" href="/desk.css" />
      </head>
      <body class="${kind}">
        ${body}
      </body>
    </html>`,
  )}`
