import { readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountOf } from '../../src/checks/date-coverage.ts'
import { loadProject, type Project } from '../../src/project/project.ts'
import { contentFolder } from '../review/content.ts'
import { articles } from './session-content.ts'

const ferry = '  source: ferry-ledger.txt\n  quote: The night ferry Halcyon ran aground on the Orrin sandbank on May 3, 2021.'
const corrections = `# 1: the company's own minutes
- source: ferry-ledger.txt
  quote: The captain, Tomas Brandt, was suspended the same day.
  date: 2021-05-05
# 2
- ${ferry.trim()}
  headline: Night ferry Halcyon runs aground
  summary: Everyone on board was saved.
# 3
- source: council.txt
  quote: The Orrin council voted on June 1, 2021 to buy a second lifeboat.
  kind: background
  tags: [council, lifeboats]
# 4
- source: council.txt
  quote: Councillor Jon Pell left the meeting on June 1, 2021.
  hide: true
# 5
- ${ferry.trim()}
  pin: true
# 6: one piece of work
- source: tug.txt
  quote: Two tugs pulled the ferry Halcyon off the sandbank on May 8, 2021.
  mergeWith:
    source: tug.txt
    quote: A diver inspected the hull on May 9, 2021.
# 7: the rescue is a story of its own
- ${ferry.trim()}
  splitOff:
    source: ferry-ledger.txt
    quote: All 212 passengers were taken off by lifeboat before dawn.
`
const moreCorrections = `# 8
- ${ferry.trim()}
  detach:
    source: ferry-courier.txt
    quote: Fishermen in Orrin said the buoy had been dark for weeks.
# 9
- source: inquiry.md
  quote: It found that the buoy had failed on April 11, 2021.
  attach:
    source: ferry-courier.txt
    quote: Fishermen in Orrin said the buoy had been dark for weeks.
# 10
- source: inquiry.md
  quote: The inquiry published its report on November 19, 2021.
  status: verified
  note: Read in the harbour office.
  by: Ada Quill
# 11
- add:
    id: new-buoy
    date: 2021-12~
    headline: A new buoy is laid
    citations:
      - source: inquiry.md
        quote: The harbour master resigned on November 20, 2021.
      - title: Notices to mariners 50/2021
        url: https://example.org/notices/50
`

describe('an editor’s session, with articles that change under the corrections', () => {
  let content: string
  let first: Project
  beforeAll(async () => {
    content = await contentFolder({ ...articles, 'edits.yaml': corrections, 'edits/later.yaml': moreCorrections })
    first = await loadProject({ content })
  })
  afterAll(() => rm(dirname(content), { recursive: true }))

  const event = ({ timeline }: Project, words: string) =>
    timeline.events.find(({ citations }) => citations.some(({ quote }) => quote.includes(words)))
  const outcomesOf = ({ timeline, edits }: Project) =>
    edits.map(edit => (timeline.edits ?? []).filter(({ path, line }) => path === edit.path && line === edit.line))
  const addsUp = ({ articles, timeline }: Project) => {
    const accounts = accountOf(articles, timeline)
    expect(accounts.length).toBe(articles.length)
    for (const { found, used, skipped, ambiguous, vague, entries } of accounts) {
      expect(used + skipped + ambiguous + vague).toBe(found)
      expect(entries.length).toBe(found)
      for (const entry of entries) expect(entry.reason.code).not.toBe('')
    }
    return accounts
  }

  test('eleven corrections of all kinds are applied', () => {
    expect(first.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(first.edits.length).toBe(11)
    expect(outcomesOf(first).map(outcomes => outcomes.map(({ result }) => result))).toEqual(
      outcomesOf(first).map(outcomes => outcomes.map(() => 'applied')),
    )
    expect(outcomesOf(first).every(outcomes => outcomes.length > 0)).toBe(true)
    expect(event(first, 'Tomas Brandt')).toMatchObject({ date: { edtf: '2021-05-05' }, editorial: { fields: ['date'] } })
    expect(event(first, 'The night ferry Halcyon')).toMatchObject({
      headline: 'Night ferry Halcyon runs aground',
      summary: 'Everyone on board was saved.',
      importance: 1,
      editorial: { pinned: true },
    })
    expect(event(first, 'The Orrin council voted')).toMatchObject({ kind: 'background', tags: ['council', 'lifeboats'] })
    expect(event(first, 'Jon Pell')).toBeUndefined()
    expect(event(first, 'Two tugs')?.id).toBe(event(first, 'A diver')?.id)
    expect(event(first, 'All 212 passengers')?.id).not.toBe(event(first, 'The night ferry Halcyon')?.id)
    expect(event(first, 'Fishermen')?.id).toBe(event(first, 'the buoy had failed')?.id)
    expect(event(first, 'its report')?.editorial).toMatchObject({ status: 'verified', by: 'Ada Quill' })
    expect(first.timeline.events.find(({ id }) => id === 'new-buoy')).toMatchObject({
      date: { edtf: '2021-12~' },
      sourceCount: 2,
    })
    const council = addsUp(first).find(({ path }) => path === 'content/council.txt')
    expect(council).toMatchObject({ found: 2, used: 1, skipped: 1 })
    expect(council?.entries[1]?.reason).toEqual({ code: 'hidden', at: 'content/edits.yaml:16' })
  })

  test('building twice more gives the same, byte for byte', async () => {
    const again = [await loadProject({ content }), await loadProject({ content })]
    for (const project of again) expect(JSON.stringify(project.timeline)).toBe(JSON.stringify(first.timeline))
  })

  test('after a rewording, a deletion and a new report, every correction holds or is reported with what comes nearest', async () => {
    const tug = join(content, 'tug.txt')
    await writeFile(
      tug,
      (await readFile(tug, 'utf8')).replace(
        'Two tugs pulled the ferry Halcyon off the',
        'Two tugs hauled the ferry Halcyon off that',
      ),
    )
    await unlink(join(content, 'council.txt'))
    await writeFile(
      join(content, 'ferry-third.txt'),
      `Ferry aground at Orrin, all safe\n\nBy Lea Marsh\nMay 6, 2021\n\nThe night ferry Halcyon ran aground on the Orrin sandbank on May 3, 2021, the company said. The council of Orrin thanked the lifeboat crew on May 5, 2021.\n`,
    )
    const now = await loadProject({ content })

    const outcomes = outcomesOf(now)
    expect(outcomes.map(each => each.map(({ instruction, result }) => `${instruction} ${result}`))).toEqual([
      ['date applied'],
      ['headline applied', 'summary applied'],
      ['target stale'],
      ['hide stale'],
      ['pin applied'],
      ['target approximate', 'mergeWith applied'],
      ['splitOff applied'],
      ['detach applied'],
      ['attach applied'],
      ['status applied', 'note applied'],
      ['add applied'],
    ])
    expect(outcomes[2]?.[0]?.message).toContain('there is no article council.txt')
    expect(outcomes[2]?.[0]?.candidates?.[0]).toMatchObject({
      source: 'content/ferry-third.txt',
      text: expect.stringContaining('The council of Orrin'),
    })
    // the new report joined the event, and the editor's words on it hold
    const grounding = event(now, 'The night ferry Halcyon ran aground on the Orrin sandbank on May 3, 2021.')
    expect(grounding?.citations.map(({ source }) => source)).toContain('ferry-third')
    expect(grounding).toMatchObject({ headline: 'Night ferry Halcyon runs aground', importance: 1 })
    expect(grounding?.id).toBe(event(first, 'The night ferry Halcyon')?.id)
    expect(event(now, 'Two tugs hauled')?.id).toBe(event(now, 'A diver')?.id)
    expect(event(now, 'Tomas Brandt')?.date.edtf).toBe('2021-05-05')
    addsUp(now)

    const said = now.problems.filter(({ check }) => check === 'edits')
    expect(said.map(({ path, line, severity }) => `${path}:${line} ${severity}`)).toEqual([
      'content/edits.yaml:11 error',
      'content/edits.yaml:16 error',
      'content/edits.yaml:24 note',
    ])
    expect(said.every(({ advice }) => advice !== undefined)).toBe(true)
  })
})
