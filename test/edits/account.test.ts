import { describe, expect, test } from 'vitest'
import { accountOf, accountTable, reasonInWords } from '../../src/checks/date-coverage.ts'
import { readArticles } from '../../src/articles/read.ts'
import { readEdits } from '../../src/edits/read.ts'
import { englishSiteWords } from '../../src/languages/en/site-words.ts'
import { timelineOf } from '../../src/pipeline.ts'

const article = `Ferry aground

By Ada Quill
May 4, 2021

The ferry Halcyon ran aground on May 3, 2021. The crew had been trained for three weeks. The captain visits the harbour every Monday.
The council of Orrin voted on June 1, 2020. Tickets were sold recently.
`
const account = (edits = '') => {
  const articles = readArticles([{ path: 'content/ferry.txt', bytes: new TextEncoder().encode(article) }])
  const timeline = timelineOf(articles, readEdits([{ path: 'content/edits.yaml', text: edits }]).edits)
  return accountOf(articles, timeline)
}
const outcomes = (edits?: string) =>
  Object.fromEntries(
    account(edits)[0]!.entries.map(({ text, outcome, reason }) => [
      text,
      `${outcome}: ${reasonInWords(reason, englishSiteWords)}`,
    ]),
  )
const grounding = '- source: ferry.txt\n  quote: The ferry Halcyon ran aground on May 3, 2021.\n'

describe('the account of date expressions', () => {
  test('says of each what became of it, and why', () => {
    const said = outcomes()
    expect(said['May 3, 2021']).toBe('used: an event takes its date from it')
    expect(said['June 1, 2020']).toBe('used: an event takes its date from it')
    expect(said['three weeks']).toBe('vague: it is a length of time, not a date')
    expect(said['every Monday']).toBe('vague: it names a recurring time')
    expect(said['recently']).toBe('vague: the words name no day, month or year')
  })
  test('an editor’s date leaves the words unused where they say another, and used where they agree', () => {
    expect(outcomes(`${grounding}  date: 2021-05-01\n`)['May 3, 2021']).toBe('skipped: an editor gave its event another date')
    expect(outcomes(`${grounding}  date: 2021-05\n`)['May 3, 2021']).toBe(
      'used: it agrees with the date of an event that cites the sentence',
    )
  })
  test('what an editor hid is skipped, and says where that is written', () => {
    expect(outcomes(`${grounding}  hide: true\n`)['May 3, 2021']).toBe(
      'skipped: the sentence was hidden by an editor at content/edits.yaml:1',
    )
  })
  test('adds up, whatever the editor did, and in the table', () => {
    for (const edits of ['', `${grounding}  hide: true\n`, `${grounding}  date: 1999\n`]) {
      const [{ found, used, skipped, ambiguous, vague, entries }] = account(edits) as [ReturnType<typeof account>[number]]
      expect([used + skipped + ambiguous + vague, entries.length]).toEqual([found, found])
    }
    expect(
      accountTable(account())
        .split('\n')
        .map(line => line.trimEnd().split(/\s{2,}/)),
    ).toEqual([
      ['article', 'found', 'used', 'skipped', 'ambiguous', 'vague'],
      ['content/ferry.txt', '5', '2', '0', '0', '3'],
      ['all articles', '5', '2', '0', '0', '3'],
      [''],
    ])
  })
})
