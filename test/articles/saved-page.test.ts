import { expect, test } from 'vitest'
import { readOne, textsOf } from './reading.ts'

const article =
  '<article><h1>Lock gates fail at Orrin</h1><p>7 May 2011</p><p>The gates of the lock at Orrin gave way on Thursday, and the mill beside it was flooded, the board said.</p><p>The keeper had warned of rust in March, and the board had found nothing to be repaired.</p></article>'
const page = (head: string, before = '', over = '<html>') =>
  readOne(
    'lock.html',
    `${over}<head><title>Lock gates fail at Orrin</title>${head}</head><body>${before}${article}</body></html>`,
  )

const own = [
  'The gates of the lock at Orrin gave way on Thursday, and the mill beside it was flooded, the board said.',
  'The keeper had warned of rust in March, and the board had found nothing to be repaired.',
]
const archiveUrl = 'https://web.archive.org/web/20120304050607/http://vale.example/2011/lock'
const captured = { url: 'http://vale.example/2011/lock', archiveUrl, accessed: '2012-03-04', published: '2011-05-07' }
const toolbar = '<div id="wm-ipp-base"><div>3 captures</div><div>04 Mar 2012 - 09 Sep 2020</div></div>'
const comment = (url: string) =>
  `<html lang=en><!--\n Page saved with SingleFile \n url: ${url} \n saved date: Fri Mar 01 2024 23:50:12 GMT-0500 (Eastern Standard Time)\n-->`

test.each([
  [
    'SingleFile',
    page('', '', comment('https://vale.example/lock')),
    { url: 'https://vale.example/lock', accessed: '2024-03-01' },
  ],
  [
    'Save Page WE',
    page(
      '<meta name="savepage-url" content="https://vale.example/lock"><meta name="savepage-date" content="Fri Mar 01 2024 23:50:12 GMT-0500 (EST)">',
    ),
    { url: 'https://vale.example/lock', accessed: '2024-03-01' },
  ],
  [
    'HTTrack',
    page(
      '',
      '',
      "<html><!-- Mirrored from vale.example/lock by HTTrack Website Copier/3.x [XR&CO'2014], Mon, 15 Jan 2024 10:00:12 GMT -->",
    ),
    { url: 'http://vale.example/lock', accessed: '2024-01-15' },
  ],
  [
    'WebScrapBook',
    page('', '', '<html data-scrapbook-source="https://vale.example/lock" data-scrapbook-create="20240115100012123">'),
    { url: 'https://vale.example/lock', accessed: '2024-01-15' },
  ],
  [
    'monolith',
    page('', '', '<!-- Saved from https://vale.example/lock at 2024-01-15T09:00:12Z using monolith v2.8.1 --><html>'),
    { accessed: '2024-01-15' },
  ],
  [
    'the Wayback Machine’s program',
    page(
      '<script>__wm.wombat("http://vale.example/2011/lock","20120304050607","https://web.archive.org/","web","/_static/");</script>',
      toolbar,
    ),
    captured,
  ],
  ['the Wayback Machine, saved with SingleFile', page('', toolbar, comment(archiveUrl)), captured],
  [
    'the Wayback Machine’s last comment',
    readOne(
      'lock.html',
      `<html><head><title>Lock gates fail at Orrin</title><link rel="canonical" href="${archiveUrl}"></head><body><!-- BEGIN WAYBACK TOOLBAR INSERT --><p>04 Mar 2012</p><!-- END WAYBACK TOOLBAR INSERT -->${article}</body></html>\n<!--\n     FILE ARCHIVED ON 05:06:07 Mar 04, 2012 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 14:03:22 Feb 14, 2025.\n-->`,
    ),
    captured,
  ],
  [
    'archive.today',
    page(
      '<meta property="og:site_name" content="archive.ph"><meta property="og:url" content="https://archive.ph/AbC"><meta property="article:published_time" content="2021-03-05T10:10:10Z"><link rel="canonical" href="https://archive.ph/2021.03.05-101010/https://vale.example/lock">',
      '<div id="HEADER"><form action="https://archive.ph/search/"><input name="q" value="https://vale.example/lock"></form><time itemprop="pubdate" datetime="2021-03-05T10:10:10Z">5 Mar 2021 10:10:10 UTC</time></div><div id="CONTENT"></div>',
    ),
    {
      url: 'https://vale.example/lock',
      archiveUrl: 'https://archive.ph/2021.03.05-101010/https://vale.example/lock',
      accessed: '2021-03-05',
      published: '2011-05-07',
    },
  ],
  [
    'another archive',
    page('', '', comment('https://arquivo.example/wayback/20120304050607/http://vale.example/lock')),
    { url: 'http://vale.example/lock', accessed: '2012-03-04' },
  ],
])('a page saved by %s says where it is from, and its article is what it was', (_, read, facts) => {
  expect(read.source).toMatchObject(facts)
  expect(read.source.published).toBe('2011-05-07')
  expect(read.source.publisher).toBeUndefined()
  expect(textsOf(read)).toEqual(own)
})

const short =
  '<h1>Lock gates fail</h1><p>7 May 2011</p><p>The gates gave way on Thursday, the board said, and the mill was flooded.</p>'
const consent =
  'We use cookies and similar technologies. You may object to that at any time, since our policy was changed on 2 June 2020, and the partners have agreed.'
test.each([
  [
    'a banner by its name',
    `<div id="onetrust-consent-sdk"><p>${consent.replace('We use', 'They keep')}</p><button>OK</button></div><div>${short}</div>`,
  ],
  ['a banner by its words', `<main>${short}</main><div><div><p>${consent}</p></div><button>Accept</button></div>`],
  [
    'a box by its name',
    `<div>${short}</div><div class="post newsletter-signup"><p>More than 40,000 readers have joined us since 3 March 2020, and have loved it.</p></div>`,
  ],
  [
    'a box by its heading',
    `<main>${short}<div><h4>Subscribe to our newsletter</h4><p>We have written to 40,000 readers since 3 March 2020.</p></div></main>`,
  ],
])('what asks for consent or for an address is no article: %s', (_, body) => {
  const read = readOne('lock.html', `<html><head><title>Lock gates fail</title></head><body>${body}</body></html>`)
  expect(textsOf(read)).toEqual(['The gates gave way on Thursday, the board said, and the mill was flooded.'])
})

test('an article on cookies and one that is a newsletter stay', () => {
  const text = 'The firm and its partners collect personal data, the court said on 3 May 2019, and it fined them.'
  const read = readOne(
    'fine.html',
    `<html><body><article class="newsletter-post newsletter-section"><h1>Court fines the firm</h1><p>${text}</p><h2>Sign up for court</h2><p>${text.replace('3 May', '4 May')}</p></article></body></html>`,
  )
  expect(textsOf(read)).toEqual([text, 'Sign up for court', text.replace('3 May', '4 May')])
})
