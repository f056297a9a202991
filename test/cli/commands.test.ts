import { Readable } from 'node:stream'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { datesCommand } from '../../src/cli/dates.ts'
import { eventsCommand } from '../../src/cli/events.ts'
import type { Command } from '../../src/cli/lines.ts'
import { mentionsCommand } from '../../src/cli/mentions.ts'
import { parseCommand } from '../../src/cli/parse.ts'
import { readCommand } from '../../src/cli/read.ts'
import type { Mention, Timeline } from '../../src/model.ts'

async function run(command: Command, args: readonly string[], input = '') {
  let out = ''
  let err = ''
  const status = await command(args, {
    input: () => Readable.from([input]),
    out: text => void (out += text),
    err: text => void (err += text),
  })
  const lines = out.split('\n').filter(Boolean)
  return { status, lines: lines.map(line => JSON.parse(line) as Record<string, unknown>), err }
}
const json = (...records: readonly object[]) => records.map(record => JSON.stringify(record)).join('\n') + '\n'

describe('citeline parse', () => {
  const text = 'Rain fell. The mayor’s aide didn’t leave.'
  test('gives a line a document, with the words of each sentence and their heads', async () => {
    const { status, lines } = await run(parseCommand, [], json({ id: 'a', text }, { id: 'b', text: '' }))
    expect(status).toBe(0)
    const [first, second] = lines as unknown as { sentences: { start: number; end: number; words: ParsedWord[] }[] }[]
    expect(second).toEqual({ id: 'b', sentences: [] })
    const { sentences } = first!
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(['Rain fell.', 'The mayor’s aide didn’t leave.'])
    for (const { words } of sentences) for (const { text: word, start, end } of words) expect(text.slice(start, end)).toBe(word)
    expect(sentences[1]!.words.map(({ text: word, lemma, head, deprel }) => `${word} ${lemma} ${deprel} ${head}`)).toEqual([
      'The the det 1',
      'mayor mayor nmod:poss 3',
      "’s 's case 1",
      'aide aide nsubj 6',
      'did do aux 6',
      'n’t not advmod 6',
      'leave leave root -1',
      '. . punct 6',
    ])
  })
  test('answers each line before the next one comes', async () => {
    const seen: string[] = []
    async function* pieces() {
      yield json({ id: 'a', text }).slice(0, 20)
      yield json({ id: 'a', text }).slice(20)
      expect(seen).toHaveLength(1)
      yield 'nonsense\n' + json({ id: 'b', text }).trimEnd()
    }
    const said: string[] = []
    const status = await parseCommand([], { input: pieces, out: line => void seen.push(line), err: line => void said.push(line) })
    expect([status, seen.length]).toEqual([1, 2])
    expect(said.join('')).toMatch(/^stdin:2: not a line of JSON/)
  })
})

interface ParsedWord {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly lemma: string
  readonly head: number
  readonly deprel: string
}

describe('a line may say its language', () => {
  const text = 'Am 9. November 2009 brannte die Mühle von Orsel, und niemand wurde verletzt.'
  test('dates: none is read in one that is not', async () => {
    const { status, lines, err } = await run(
      datesCommand,
      [],
      json({ id: 'a', language: 'German', text }, { id: 'b', language: 'en_GB', text: '3 May 2019' }),
    )
    expect([status, lines.map(({ times }) => (times as unknown[]).length)]).toEqual([0, [0, 1]])
    expect(err).toBe('a: no dates were read, because its language, “de”, is not supported\n')
  })
  test('events: none come from one that is not, and the line is named', async () => {
    const { status, lines, err } = await run(eventsCommand, [], json({ id: 'a', language: 'de', text }))
    const { events: found, sources } = lines[0] as unknown as Timeline
    expect([status, found, sources.map(({ language }) => language)]).toEqual([0, [], ['de']])
    expect(err).toContain('a: warning: this article is in German (“de”)')
  })
  test('a name that is none makes the line a bad one', async () =>
    expect((await run(eventsCommand, [], json({ id: 'a', language: '?', text }))).err).toContain('write a language tag'))
})

describe('citeline mentions', () => {
  const text = 'The dam above Orsel burst on Friday.\n\nIn 1998 the mill, founded in 1871, was closed. The hills are green.'
  test('gives what each sentence tells of, with the word that tells it', async () => {
    const { status, lines } = await run(
      mentionsCommand,
      [],
      json({ id: 'a', title: 'Dam bursts', published: '2023-11-06', text }),
    )
    expect(status).toBe(0)
    const [{ id, mentions: found }] = lines as unknown as [{ id: string; mentions: Mention[] }]
    const passages = text.split('\n\n')
    const told = found.map(({ date, passage, trigger, quote, start, end, headline }) => {
      const own = passages[Number(passage.slice(1)) - 1]!
      expect(own.slice(start, end)).toBe(quote)
      return [date?.edtf, own.slice(trigger!.start, trigger!.end), headline]
    })
    expect([id, told]).toEqual([
      'a',
      [
        ['2023-11-03', 'burst', 'The dam above Orsel burst'],
        ['1998', 'closed', 'The mill was closed'],
        ['1871', 'founded', 'The mill was founded'],
      ],
    ])
  })
  test('answers each line before the next one comes, and names a bad one', async () => {
    const seen: string[] = []
    async function* pieces() {
      yield json({ id: 'a', text })
      expect(seen).toHaveLength(1)
      yield '{"id": 1}\n'
    }
    const said: string[] = []
    const status = await mentionsCommand([], {
      input: pieces,
      out: line => void seen.push(line),
      err: line => void said.push(line),
    })
    expect([status, seen.length]).toEqual([1, 1])
    expect(said.join('')).toContain('stdin:2: ')
  })
})

describe('citeline dates', () => {
  const text = 'The dam was opened on 3 May 1961.\nIt was closed last Friday.'
  test('gives a line a document, with offsets into its text', async () => {
    const { status, lines } = await run(
      datesCommand,
      [],
      json({ id: 'a', published: '2022-03-09', text }, { id: 'b', text: 'Nothing.' }),
    )
    expect(status).toBe(0)
    expect(lines.map(line => line['id'])).toEqual(['a', 'b'])
    const times = lines[0]!['times'] as {
      start: number
      end: number
      text: string
      edtf: string
      rule: string
      anchor?: object
    }[]
    expect(times.map(time => [time.text, time.edtf])).toEqual([
      ['3 May 1961', '1961-05-03'],
      ['last Friday', '2022-03-04'],
    ])
    for (const time of times) {
      expect(text.slice(time.start, time.end)).toBe(time.text)
      expect(time.rule).not.toBe('')
    }
    expect(times[1]!.anchor).toMatchObject({ from: 'published' })
    expect(lines[1]!['times']).toEqual([])
  })
  test('a bad line is reported with its number and skipped, and the exit status says so', async () => {
    const { status, lines, err } = await run(datesCommand, [], `${JSON.stringify({ id: 'a', text })}\nnonsense\n{"id":"c"}\n`)
    expect(status).toBe(1)
    expect(lines.map(line => line['id'])).toEqual(['a'])
    expect(err).toMatch(/^stdin:2: not a line of JSON; .*\nstdin:3: “text”: this is missing; line skipped\n$/)
  })
  test('an impossible publication day is a bad line', async () => {
    const { status, err } = await run(datesCommand, [], json({ id: 'a', published: '2022-02-30', text }))
    expect(status).toBe(1)
    expect(err).toMatch(/^stdin:1: “published”: write a day as /)
  })
  test('what is no text, or has no keys, is said in plain words', async () => {
    const { status, lines, err } = await run(datesCommand, [], '{"id":7,"text":"Fog."}\n["Fog."]\n')
    expect([status, lines]).toEqual([1, []])
    expect(err).toBe(
      'stdin:1: “id”: this must be text, and is a number; line skipped\nstdin:2: this must be keys with values (“key: value”), and is a list; line skipped\n',
    )
  })
  test('a byte order mark before the first line is none of it', async () => {
    const { status, lines } = await run(datesCommand, [], `\ufeff${JSON.stringify({ id: 'a', text })}\r\n`)
    expect([status, lines.length]).toEqual([0, 1])
  })
})

describe('citeline events', () => {
  const records = [
    { id: 'one', published: '2022-03-09', title: 'Dam fails', text: 'The Orla dam failed on Monday, killing 12 people.' },
    {
      id: 'two',
      published: '2022-03-08',
      publisher: 'Valley News',
      text: 'Twelve people died when the Orla dam failed on Monday.',
    },
  ]
  test('gives one timeline of all lines, each event with its citations', async () => {
    const { status, lines } = await run(eventsCommand, [], json(...records))
    expect(status).toBe(0)
    expect(lines.length).toBe(1)
    const timeline = lines[0] as unknown as Timeline
    const failed = timeline.events.filter(event => event.date.edtf === '2022-03-07')
    expect(failed.length).toBe(1)
    expect(new Set(failed[0]!.citations.map(citation => citation.source))).toEqual(new Set(['one', 'two']))
    expect(failed[0]!.date).toEqual({ edtf: '2022-03-07', precision: 'day', earliest: '2022-03-07', latest: '2022-03-07' })
    expect(timeline.sources.map(source => source.id)).toEqual(['one', 'two'])
  })
  test('lines in another order give the same bytes', async () => {
    const forward = await run(eventsCommand, [], json(...records))
    expect(await run(eventsCommand, [], json(...[...records].reverse()))).toEqual(forward)
  })
  test('a bad line is reported and the rest is used', async () => {
    const { status, lines, err } = await run(eventsCommand, [], json(records[0]!) + '{"id": 7}\n')
    expect(status).toBe(1)
    expect(err).toMatch(/^stdin:2: /)
    expect((lines[0] as unknown as Timeline).sources.length).toBe(1)
  })
  test('an id that was already given is a bad line', async () => {
    const { status, lines, err } = await run(eventsCommand, [], json(records[0]!, records[0]!))
    expect(status).toBe(1)
    expect(err).toMatch(/^stdin:2: .*“one”/)
    expect((lines[0] as unknown as Timeline).sources.length).toBe(1)
  })
})

describe('citeline read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'citeline-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  test('gives a line a file, and names what it cannot read', async () => {
    const path = join(folder, 'a.txt')
    writeFileSync(path, 'Dam fails\nBy Ana Ruiz\n9 March 2022\n\nThe Orla dam failed on Monday.\n')
    const { status, lines, err } = await run(readCommand, [path, join(folder, 'missing.txt'), join(folder, 'b.pptx')])
    expect(status).toBe(1)
    expect(lines).toMatchObject([
      {
        path,
        source: { title: 'Dam fails', published: '2022-03-09' },
        passages: [{ id: 'p1', text: 'The Orla dam failed on Monday.' }],
      },
    ])
    expect(err).toMatch(/missing\.txt: /)
    expect(err).toMatch(/b\.pptx: no reader for \.pptx; known: /)
  })
})

test('an unknown command shows what there is and ends with 2', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/loader/run.mjs', 'src/cli/cli.ts', 'evnets'], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  })
  expect(status).toBe(2)
  expect(stderr).toMatch(/unknown command “evnets”/)
  expect(stderr).toMatch(/citeline events/)
})
