import { fill, type SiteWords } from '../../src/languages/site-words.ts'
import { html, type Html } from '../../src/site/html.ts'
import type { PictureView } from '../../src/site/picture-view.ts'

/** A picture with whose it is; one that is graphic is covered until it is asked for. */
export function picture(view: PictureView, root: string, words: SiteWords, isFirst = false): Html {
  const { alt, versions, credit, licence, isGraphic } = view
  const largest = versions.at(-1)!
  const sources = versions.map(({ path, width }) => `${root}${path} ${width}w`).join(', ')
  // the first on a page is seen at once
  const loading = isFirst && !isGraphic ? '' : html` loading="lazy"`
  const whose = [credit, licence].filter(text => text !== undefined).join(' · ')
  const figure = html`<figure class="picture${largest.height > largest.width && ' is-tall'}"><a href="${root}${largest.path}"><img src="${root}${largest.path}" srcset="${sources}" sizes="(min-width: 42rem) 38rem, 92vw" width="${largest.width}" height="${largest.height}" alt="${alt}"${loading} decoding="async"></a>
${whose !== '' && html`<figcaption>${whose}</figcaption>`}</figure>`
  if (!isGraphic) return figure
  return html`<details class="covered"><summary>${fill(words.graphic, { alt })}</summary>
${figure}</details>`
}

/** A small one beside an event in a list, which leads to its page as the headline does; none that is graphic. */
export function thumbnail(view: PictureView | undefined, root: string, path: string): Html | false {
  if (!view || view.isGraphic) return false
  const [small] = view.versions
  return (
    small !== undefined &&
    html`<a class="thumbnail" href="${root}${path}" tabindex="-1" aria-hidden="true"><img src="${root}${small.path}" width="${small.width}" height="${small.height}" alt="" loading="lazy" decoding="async"></a>
`
  )
}
