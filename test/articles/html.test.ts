import { describe, expect, test } from 'vitest'
import { kindsOf, readOne, textsOf } from './reading.ts'

const story = [
  'The bridge over the Senn was opened to carts and cars on Sunday after eleven months of works, the mayor of the town said.',
  'Hundreds of people walked across it in the first hour, and a band played on the northern bank until it grew dark, she said.',
  'The old bridge had been closed when a crack was found in one of its arches, and traffic was led over a ford since then.',
]
const paragraphs = story.map(text => `<p>${text}</p>`).join('')
const page = (head: string, top = '<h1>Senn bridge opens</h1>', html = '<html lang="en-GB">') =>
  `<!doctype html>${html}<head><title>Senn bridge opens | Senn Courier</title>${head}</head><body><nav><a href="/">Home</a></nav><article>${top}${paragraphs}</article><footer>© 2019 Senn Courier</footer></body></html>`
const bare = (body: string) => `<html><head><title>Senn bridge opens</title></head><body>${body}</body></html>`
const ld = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const published = (head: string, top?: string) => {
  const { source } = readOne('senn.html', page(head, top))
  return [source.published, source.publishedEvidence?.from]
}

describe('the publication day of a page', () => {
  test.each<[string, string, string | undefined, [string | undefined, string | undefined]]>([
    [
      'linked data',
      ld({ '@type': 'NewsArticle', datePublished: '2023-11-05T23:30:00-05:00', dateModified: '2023-11-09' }),
      undefined,
      ['2023-11-05', 'json-ld'],
    ],
    [
      'linked data in a graph',
      ld({ '@graph': [{ '@type': 'WebSite' }, { '@type': ['Article'], datePublished: '2023-11-05' }] }),
      undefined,
      ['2023-11-05', 'json-ld'],
    ],
    [
      'a meta element',
      '<meta property="article:published_time" content="2023-11-05T08:00:00+01:00">',
      undefined,
      ['2023-11-05', 'meta'],
    ],
    ['a meta element with a month’s name', '<meta name="date" content="November 5, 2023">', undefined, ['2023-11-05', 'meta']],
    [
      'microdata',
      '',
      '<h1>Senn bridge opens</h1><span itemprop="datePublished" content="2023-11-05">Sunday</span>',
      ['2023-11-05', 'microdata'],
    ],
    ['the address', '<link rel="canonical" href="https://senn.example/2023/nov/05/bridge">', undefined, ['2023-11-05', 'url']],
    [
      'an element named for dates',
      '',
      '<h1>Senn bridge opens</h1><div class="post-date">5 novembre 2023</div>',
      ['2023-11-05', 'class'],
    ],
    [
      'what stands under the headline',
      '',
      '<h1>Senn bridge opens</h1><p><b>By Una Reed</b></p><div>Nov. 5, 2023</div>',
      ['2023-11-05', 'near-headline'],
    ],
    ['a time element', '', '<h1>Senn bridge opens</h1><time>5 November 2023</time>', ['2023-11-05', 'time']],
    [
      'only a day of change',
      '<meta property="article:modified_time" content="2023-11-09">',
      '<h1>Senn bridge opens</h1><time class="updated">9 November 2023</time>',
      [undefined, undefined],
    ],
    ['only a copyright year', '', undefined, [undefined, undefined]],
  ])('%s', (_, head, top, expected) => {
    expect(published(head, top)).toEqual(expected)
  })

  test('a stamp in universal time gives way to the day that readers see', () => {
    const top = '<h1>Senn bridge opens</h1><span class="published">November 4, 2023 10:00 PM</span>'
    expect(published('<meta property="article:published_time" content="2023-11-05T03:00:00Z">', top)[0]).toBe('2023-11-04')
    expect(published('<meta property="article:published_time" content="2023-11-05T03:00:00+01:00">', top)[0]).toBe('2023-11-05')
  })

  test('two other kinds of evidence that agree outvote the first', () => {
    const head = ld({ '@type': 'Article', datePublished: '2019-02-01' }) + '<meta name="date" content="2023-11-05">'
    expect(published(head, '<h1>Senn bridge opens</h1><span class="posted-on">Nov 5, 2023</span>')[0]).toBe('2023-11-05')
  })
})

test('title, authors, outlet, address and language', () => {
  const head =
    '<meta property="og:title" content="Senn bridge opens"><meta property="og:site_name" content="Senn Courier"><link rel="canonical" href="https://senn.example/a">' +
    ld({ '@type': 'NewsArticle', author: [{ name: 'Una Reed' }, { name: 'Ole Bak' }] })
  const { source, problems } = readOne('senn.html', page(head))
  expect(source).toMatchObject({
    title: 'Senn bridge opens',
    authors: ['Una Reed', 'Ole Bak'],
    publisher: 'Senn Courier',
    url: 'https://senn.example/a',
    language: 'en-GB',
    format: 'html',
  })
  expect(problems).toEqual([])
})

test('an address that is not of the web is not taken', () => {
  expect(readOne('senn.html', page('<link rel="canonical" href="javascript:alert(1)">')).source.url).toBeUndefined()
})

test('a page of an archive names both addresses', () => {
  const { source } = readOne(
    'senn.html',
    page('<link rel="canonical" href="https://web.archive.org/web/20231106000000/https://senn.example/a">'),
  )
  expect(source).toMatchObject({
    url: 'https://senn.example/a',
    archiveUrl: 'https://web.archive.org/web/20231106000000/https://senn.example/a',
  })
})

test('a headline loses its section and what is said of its pictures', () => {
  const title = (h1: string, social: string) =>
    readOne('senn.html', page(`<meta property="og:title" content="${social}">`, `<h1>${h1}</h1>`)).source.title
  expect(title('Opinion The bridge that nobody asked for', 'The bridge that nobody asked for')).toBe(
    'The bridge that nobody asked for',
  )
  expect(title('Opinion | The bridge that nobody asked for', 'Opinion | The bridge that nobody asked for')).toBe(
    'The bridge that nobody asked for',
  )
  expect(title('Senn bridge opens to carts [Video]', 'Senn bridge opens to carts')).toBe('Senn bridge opens to carts')
})

test('blocks become passages of their kinds, as plain text', () => {
  const extra =
    '<h2>What <em>comes</em> next</h2><ul><li>A <a href="#">road</a></li><li>A tunnel</li></ul><table><tr><td>Year</td><td>Carts</td></tr></table><blockquote><p>Never again.</p></blockquote>'
  const article = readOne('senn.html', page('', `<h1>Senn bridge opens</h1>${paragraphs}${extra}`))
  expect(article.passages).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'heading', text: 'What comes next' }),
      expect.objectContaining({ kind: 'list-item', text: 'A road' }),
      expect.objectContaining({ kind: 'table-row', text: 'Year | Carts' }),
      expect.objectContaining({ kind: 'quotation', text: 'Never again.' }),
    ]),
  )
  expect(textsOf(article)).toEqual(expect.arrayContaining(story))
})

test('lines of head and tail inside the article are taken off', () => {
  const article = readOne(
    'senn.html',
    page('', `<h1>Senn bridge opens</h1><p>By Una Reed</p><p>SENN (Reuters) - ${story[0]}</p><p>${story[1]}</p>`),
  )
  expect(article.source).toMatchObject({ agency: 'Reuters', place: 'SENN' })
  expect(kindsOf(article)).toContain('head dateline: SENN (Reuters) -')
  expect(textsOf(article)[0]).toBe(story[0])
})

test('a page without html and body elements is read', () => {
  expect(textsOf(readOne('senn.html', `<h1>Senn bridge opens</h1>${paragraphs}`))).toEqual(story)
  expect(textsOf(readOne('senn.html', `<!doctype html><title>x</title>${paragraphs}`))).toEqual(story)
})

describe('comments under a short article are not read', () => {
  const short = 'The ferry to Senn ran aground on Monday, and nobody was hurt, the harbour master told the council.'
  const said =
    '<p>Ann: It ran aground in 1999 too, and nobody did anything about it at all.</p><p>Bob: They have known since 2010.</p>'
  test.each([
    ['<section id="comments">', '</section>'],
    ['<div id="disqus_thread">', '</div>'],
    ['<div class="wide post-comments"><ol class="comment-list"><li class="comment">', '</li></ol></div>'],
    ['<div class="commentlist">', '</div>'],
    ['<div class="kommentare">', '</div>'],
    ['<div class="article__comments-list">', '</div>'],
    ['<div class="CommentsSection_root__a1b2c">', '</div>'],
    ['<aside aria-label="Comments">', '</aside>'],
    ['<div itemprop="comment">', '</div>'],
    ['<section><h3>2 comments</h3>', '</section>'],
    ['<div><h4>Kommentare (2)</h4><ul><li>', '</li></ul></div>'],
    ['<h3>Readers’ comments</h3>', ''],
    ['<h3 id="comments">2 comments</h3><div>', '</div>'],
    ['<details><summary>2 comments</summary>', '</details>'],
    ['<div data-component="comments">', '</div>'],
    ['<div><h3>Leserkommentare</h3>', '</div>'],
    ['<section><h2>Join the discussion</h2>', '</section>'],
  ])('%s', (open, close) => {
    const html = bare(`<main class="comment"><h1>Senn bridge opens</h1><p>${short}</p></main>${open}${said}${close}`)
    expect(textsOf(readOne('senn.html', html))).toEqual([short])
  })

  test.each(['has-comments', 'comments-open single', 'comment', 'comment-body', 'commented', 'coral'])(
    '%s may be the article’s',
    name => {
      const html = bare(`<div class="${name}"><p>${short}</p></div><div><p>${'Home News Sport Weather '.repeat(5)}</p></div>`)
      expect(textsOf(readOne('senn.html', html))).toContain(short)
    },
  )

  test('a heading with more words is the article’s own', () => {
    const html = bare(`<main><h1>Senn bridge opens</h1><p>${short}</p><h2>Comments by the mayor</h2><p>${short}</p></main>`)
    expect(textsOf(readOne('senn.html', html))).toHaveLength(3)
  })

  test('what holds the article is none', () => {
    expect(textsOf(readOne('senn.html', bare(`<div class="comments"><h1>Senn bridge opens</h1><p>${short}</p></div>`)))).toEqual([
      short,
    ])
  })
})

test('marks of references that are raised are no words', () => {
  const html = `<h1>Senn bridge opens</h1><p>The mill burned in 1985.<sup class="reference"><a href="#n1">[1]</a></sup> It had 3 km<sup>2</sup> of land,<sup>2</sup> people say<sup><a href="#n3">3</a></sup>.</p>${paragraphs}`
  expect(textsOf(readOne('senn.html', bare(html)))[0]).toBe('The mill burned in 1985. It had 3 km2 of land, people say.')
})

describe('a page that is nested deep is read without its nesting', () => {
  test.each([
    ['divisions', '<div><section class="x">'.repeat(450)],
    ['what is never closed', '<font color=red>'.repeat(450)],
    ['lists', '<ul><li>'.repeat(450)],
  ])('%s', (_, open) => {
    const article = readOne('senn.html', bare(`<nav><p>Home 1999</p></nav>${open}<h1><b>Senn</b></h1>${paragraphs}`))
    expect(textsOf(article)).toEqual(story)
    expect(article.problems).toEqual([])
  })

  test('what is no element does not count', () => {
    const text = '<div>'.repeat(450)
    for (const html of [`<script>${'if(a<b){};'.repeat(450)}</script>`, `<!-- ${text} -->`, `<p title="${text}"></p>`])
      expect(textsOf(readOne('senn.html', bare(`${html}<ul><li>One</li></ul><h1>Senn</h1>${paragraphs}`)))).toEqual(
        textsOf(readOne('senn.html', bare(`<ul><li>One</li></ul><h1>Senn</h1>${paragraphs}`))),
      )
  })
})

test('with title and day in front matter nothing is taken off a page', () => {
  const html = bare(`<p>12 May 2018: Una Reed</p>${paragraphs}<p>Copyright 2018 Senn Courier</p>`)
  const article = readOne('senn.html', `---\ntitle: Senn bridge\npublished: 2018-05-20\n---\n${html}`)
  expect(textsOf(article)).toEqual(['12 May 2018: Una Reed', ...story, 'Copyright 2018 Senn Courier'])
})

describe('hostile pages end in a clear problem', () => {
  const cases: Record<string, string> = {
    'elements nested deep': '<div>'.repeat(100_000),
    'more elements than any article has': '<p>x '.repeat(250_000),
    'a huge attribute': `<p class="${'a '.repeat(1_000_000)}">x</p>`,
    'scripts that are not closed': '<script>'.repeat(100_000),
    'nothing but openings': '<'.repeat(1_000_000),
    'comments that are not closed': '<!--'.repeat(200_000),
  }
  test.each(Object.entries(cases))('%s', (_, html) => {
    const article = readOne('senn.html', html)
    expect(article.problems[0]).toMatchObject({ path: 'content/senn.html' })
    expect(article.problems[0]!.message).not.toBe('')
  })

  test('linked data that is no JSON, or nested deep, is passed over', () => {
    const article = readOne(
      'senn.html',
      page(
        `<script type="application/ld+json">{"@type": oops</script><script type="application/ld+json">${'['.repeat(100_000)}</script>`,
      ),
    )
    expect(textsOf(article)).toEqual(story)
  })
})

describe('pages saved with their parts in one file', () => {
  const file = (encoding: string, body: string) =>
    [
      'From: <Saved by a browser>',
      'Snapshot-Content-Location: https://senn.example/2023/11/05/bridge',
      'Date: Sat, 11 Nov 2023 09:26:03 +0100',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----Part--x----"',
      '',
      '',
      '------Part--x----',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'aGVsbG8=',
      '------Part--x----',
      'Content-Type: text/html; charset=utf-8',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body,
      '------Part--x------',
      '',
    ].join('\r\n')
  const html = page('').replace('opens</h1>', 'opens – again</h1>')
  const quoted = [...Buffer.from(html)]
    .map(byte => (byte === 61 || byte > 126 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte)))
    .join('')
    .replace(/([^=]{60})(?=[^=]{5})/g, '$1=\r\n')

  test.each([
    ['quoted-printable', quoted],
    ['base64', Buffer.from(html).toString('base64')],
    ['8bit', html],
  ])('%s', (encoding, body) => {
    const article = readOne('senn.mhtml', file(encoding, body))
    expect(article.source).toMatchObject({
      title: 'Senn bridge opens – again',
      url: 'https://senn.example/2023/11/05/bridge',
      published: '2023-11-05',
      accessed: '2023-11-11',
    })
    expect(textsOf(article)).toEqual(story)
  })

  test('one without a page is named', () => {
    expect(readOne('senn.mhtml', 'Content-Type: image/png\n\naGVsbG8=').problems).toMatchObject([
      { check: 'mhtml', severity: 'error' },
    ])
  })
})
