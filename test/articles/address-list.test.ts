import { describe, expect, test } from 'vitest'
import { isAddressList } from '../../src/articles/text/address-list.ts'
import { noArticles, readArticles } from '../../src/articles/read.ts'
import { bytesOf } from './reading.ts'

const at = 'https://gazette.example/news/mill'

describe('a file that only lists addresses', () => {
  test.each([
    ['one', `${at}\n`],
    ['many', `${at}\n\n${at}-2\nwww.post.example/3\npost.example/4\n`],
    ['bullets', `# To read\n\n- ${at}\n* <${at}>\n3. ${at}\n- [ ] ${at}\n`],
    ['titles before them', `Mill burns down in Orsel\n${at}\n\nWho owned the mill?\n${at}-2\n`],
    ['titles beside them', `Mill burns down in Orsel – ${at}\n${at} (The Gazette, 3 May 2021)\n`],
    ['links of Markdown', `- [Mill burns down in Orsel](${at})\n- [Who owned it?](${at} "The mill")\n`],
    ['a table', `| Title | Address |\n|---|---|\n| Mill burns down | ${at} |\n`],
    ['a shortcut', `[InternetShortcut]\nURL=${at}\n`],
  ])('%s', (_, text) => expect(isAddressList(text, 'text')).toBe(true))
  test.each([
    ['bookmarks', `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE><DL><p><DT><A HREF="${at}">Mill burns</A></DL>`],
    [
      'an exported list',
      `<html><title>Saved</title><body><h1>Unread</h1><ul><li><a href="${at}">Mill burns down</a></ul></body></html>`,
    ],
  ])('%s', (_, html) => expect(isAddressList(html, 'html')).toBe(true))
  test('is no source, and says what to do', () => {
    const files = [{ path: 'content/links.txt', bytes: bytesOf(`${at}\n`) }]
    expect(readArticles(files)).toEqual([])
    expect(noArticles(files)).toEqual([
      {
        check: 'address-list',
        severity: 'warning',
        path: 'content/links.txt',
        message: 'there are only addresses in this file, and a build fetches nothing, so it is not a source',
        advice: 'Save the pages with “citeline fetch content/links.txt”, or in a browser, and move this list out of the folder.',
      },
    ])
  })
})

describe('what is an article', () => {
  test.each([
    ['a sentence', `The mill of Orsel burned down on Friday.\n${at}\n`],
    ['a sentence that leads to an address', `Nobody was in the mill of Orsel. Read more at ${at}\n`],
    ['a chronology', `3 May 2021: the mill of Orsel burns down ${at}\n1998 – the mill is built once more ${at}\n`],
    ['years', `1998 – the mill is built once more ${at}\n`],
    [
      'lines without an address',
      `Mill burns down in Orsel\nNobody hurt, the mayor says\nOwner wants it built again\nCouncil to meet soon\n${at}\n`,
    ],
    ['no address', 'Mill burns down in Orsel\n'],
    ['nothing', ''],
  ])('%s', (_, text) => expect(isAddressList(text, 'text')).toBe(false))
  test.each([
    ['an article', `<body><h1>Mill</h1><p>The mill of Orsel burned down on Friday. <a href="${at}">More</a></p></body>`],
    ['a link that is never closed', `<body><a href="${at}">${'The mill of Orsel burned down. '.repeat(20)}</body>`],
    ['a page made by a program', `<body><a href="${at}">Mill</a><script>show()</script></body>`],
  ])('%s', (_, html) => expect(isAddressList(html, 'html')).toBe(false))
})
