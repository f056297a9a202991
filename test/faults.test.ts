import { Readable } from 'node:stream'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { checkCommand } from '../src/cli/check.ts'
import { datesCommand } from '../src/cli/dates.ts'
import { eventsCommand } from '../src/cli/events.ts'
import { explainCommand } from '../src/cli/explain.ts'
import type { Command } from '../src/cli/lines.ts'
import { mentionsCommand } from '../src/cli/mentions.ts'
import { mergeCommand } from '../src/cli/merge.ts'
import { readCommand } from '../src/cli/read.ts'
import { settleCommand } from '../src/cli/settle.ts'
import { gather } from '../src/eleventy/plugin.ts'
import type { Timeline } from '../src/model.ts'
import { loadProject } from '../src/project/project.ts'

/** Every stage throws where its input has a word of its own in it. */
const { faulty } = vi.hoisted(() => ({
  faulty:
    <Input, Rest extends readonly unknown[], Output>(
      word: string,
      stage: (input: Input, ...rest: Rest) => Output,
      part: (input: Input) => unknown = input => input,
    ) =>
    (input: Input, ...rest: Rest): Output => {
      if (JSON.stringify(part(input)).includes(word)) throw new TypeError(`cannot read ${word}`)
      return stage(input, ...rest)
    },
}))
vi.mock(import('../src/articles/text/reader.ts'), async original => {
  const { readText } = await original()
  return { readText: faulty('Unreadable', readText) }
})
vi.mock(import('../src/dates/date-sentences.ts'), async original => {
  const { dateSentences } = await original()
  return { dateSentences: faulty('Undatable', dateSentences, ({ passages }) => passages) }
})
vi.mock(import('../src/events/detect/parsed-sentence.ts'), async original => {
  const { parseSentences, ...others } = await original()
  return { ...others, parseSentences: faulty('Unparsable', parseSentences, sentences => sentences.map(({ text }) => text)) }
})
vi.mock(import('../src/events/detect/find-mentions.ts'), async original => {
  const { findMentions, ...others } = await original()
  const told: typeof findMentions = (sentences, at) =>
    faulty(
      'Untellable',
      () => findMentions(sentences, at),
      () => sentences[at]?.text ?? '',
    )(at)
  return { ...others, findMentions: told }
})
vi.mock(import('../src/events/join/merge.ts'), async original => {
  const { mergeMentions } = await original()
  return { mergeMentions: faulty('Unjoinable', mergeMentions) }
})
vi.mock(import('../src/timeline/arrange.ts'), async original => {
  const { arrange } = await original()
  return { arrange: faulty('Unplaceable', arrange, found => found.events.map(({ headline }) => headline)) }
})
vi.mock(import('../src/edits/apply/edit-fields.ts'), async original => {
  const fields = await original()
  const setNote: typeof fields.setNote = (desk, draft, note, edit) =>
    faulty('Unnotable', () => fields.setNote(desk, draft, note, edit))(note)
  return { ...fields, setNote }
})

const files = {
  'bridge.txt': 'The harbour bridge at Tarn fell on 3 May 2021. Nobody was hurt.',
  'dam.txt': 'The dam at Lorne broke on 7 May 2021.\n\nAn Undatable wall fell on 8 May 2021.',
  'letter.txt': 'Unreadable letters were found in Senn on 9 May 2021.',
  'mill.txt':
    'The mill at Orrin burned down on 4 May 2021.\n\nThe Untellable hall was opened on 5 May 2021.\n\nThe Unparsable barn was sold on 5 May 2021.\n\nThe school was closed on 6 May 2021.',
  'pier.txt': 'The pier at Velm sank on 10 May 2021.\n\nThe Unjoinable pump failed on 12 May 2021.',
  'tower.txt': 'A tower at Brae was blown up on 14 May 2021.\n\nThe Unplaceable clock was sold on 16 May 2021.',
  'edits.yaml': [
    '- source: bridge.txt',
    '  quote: The harbour bridge at Tarn fell on 3 May 2021.',
    '  note: An Unnotable note.',
    '- source: pier.txt',
    '  quote: The pier at Velm sank on 10 May 2021.',
    '  headline: The pier goes down',
  ].join('\n'),
}
const root = mkdtempSync(join(tmpdir(), 'citeline-faults-'))
const content = join(root, 'content')
mkdirSync(content)
for (const [name, text] of Object.entries(files)) writeFileSync(join(content, name), text)
afterAll(() => rmSync(root, { recursive: true }))

async function run(command: Command, args: readonly string[], input = '') {
  let out = ''
  let err = ''
  const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) }
  const status = await command(args, { ...streams, input: () => Readable.from([input]) })
  return { status, out, err }
}

const headlinesOf = ({ events }: Timeline) => events.map(({ headline }) => headline)
const told = [
  'The harbour bridge at Tarn fell',
  'The mill at Orrin burned down',
  'The school was closed',
  'The pier goes down',
  'A tower at Brae was blown up',
]

describe('what a stage throws of', () => {
  test('costs that sentence, that article’s dates, that file or that correction, and nothing else', async () => {
    const { timeline, problems } = await loadProject({ content })
    expect(headlinesOf(timeline)).toEqual(told)
    expect(timeline.sources.map(({ path }) => path)).toEqual(
      ['bridge', 'dam', 'letter', 'mill', 'pier', 'tower'].map(name => `content/${name}.txt`),
    )
    const errors = problems.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ check, path, line, message }) => `${path}:${line ?? ''} ${check}: ${message}`)).toEqual([
      'content/dam.txt:3 internal-error: a fault in Citeline keeps the dates here from being read, so that no event is taken from this article (TypeError: cannot read Undatable)',
      'content/edits.yaml:1 edits: correction not applied: a fault in Citeline keeps it from being applied (TypeError: cannot read Unnotable); please report it to the makers of Citeline',
      'content/letter.txt: internal-error: a fault in Citeline keeps this file from being read (TypeError: cannot read Unreadable)',
      'content/mill.txt:3 internal-error: a fault in Citeline keeps this sentence from being read: “The Untellable hall was opened on 5 May 2021.” (TypeError: cannot read Untellable)',
      'content/mill.txt:5 internal-error: a fault in Citeline keeps this sentence from being read: “The Unparsable barn was sold on 5 May 2021.” (TypeError: cannot read Unparsable)',
      'content/pier.txt:3 internal-error: a fault in Citeline keeps this sentence from its place in the timeline: “The Unjoinable pump failed on 12 May 2021.” (TypeError: cannot read Unjoinable)',
      'content/tower.txt:3 internal-error: a fault in Citeline keeps this sentence from its place in the timeline: “The Unplaceable clock was sold on 16 May 2021.” (TypeError: cannot read Unplaceable)',
    ])
  })
  test('costs the same where the articles are read in parts', async () => {
    const parts = [2, 1].map(part => run(mentionsCommand, ['--content', content, '--part', `${part}/2`]))
    const lines = (await Promise.all(parts)).map(({ out }) => out).join('')
    const collection = join(root, 'collection.json')
    writeFileSync(collection, (await run(settleCommand, ['--content', content], lines)).out)
    const merged = await run(mergeCommand, ['--collection', collection], lines)
    expect(merged.status).toBe(1)
    expect(merged.out).toBe((await run(eventsCommand, [content])).out)
    expect(merged.err).toContain('cannot read Unjoinable')
  })
  test('withholds everything where it is a correction that hides', async () => {
    const folder = join(root, 'hiding')
    mkdirSync(folder)
    writeFileSync(join(folder, 'bridge.txt'), files['bridge.txt'])
    writeFileSync(join(folder, 'edits.yaml'), `${files['edits.yaml'].split('\n').slice(0, 3).join('\n')}\n  hide: true\n`)
    const { withheld, published } = await loadProject({ content: folder })
    expect(withheld).toMatchObject([{ path: 'hiding/edits.yaml', line: 1, severity: 'error' }])
    expect(withheld[0]?.message).toMatch(/^hide not applied: a fault in Citeline .*cannot read Unnotable/)
    expect(published.events).toEqual([])
    await expect(gather({ content: folder })).rejects.toMatchObject({ name: 'Unusable' })
  })
  test('is told by “check”, which ends 1, and by “events”, which gives the rest', async () => {
    const checked = await run(checkCommand, ['--content', content])
    expect(checked.status).toBe(1)
    expect(checked.out).toContain('content/mill.txt:3:1: error: a fault in Citeline keeps this sentence from being read')
    expect(checked.out).toContain('Please report it to the makers of Citeline; everything else is used.')
    const { status, out, err } = await run(eventsCommand, [content])
    expect(status).toBe(1)
    expect(headlinesOf(JSON.parse(out) as Timeline)).toEqual(told)
    expect(err).toContain('content/mill.txt:3:1: error: ')
  })
  test('keeps no page from being built and no event from being explained', async () => {
    const { events, sources, problems } = await gather({ content })
    expect(events).toHaveLength(told.length)
    expect(sources).toHaveLength(6)
    expect(problems.map(({ check }) => check)).toContain('internal-error')
    const { status, out } = await run(explainCommand, ['mill.txt', '--content', content])
    expect(status).toBe(0)
    expect(out).toContain('[4 May 2021]')
  })
  test('keeps no other file from “read”', async () => {
    const paths = ['bridge.txt', 'letter.txt', 'mill.txt'].map(name => join(content, name))
    const { status, out, err } = await run(readCommand, paths)
    expect(status).toBe(1)
    expect(
      out
        .trim()
        .split('\n')
        .map(line => (JSON.parse(line) as { path: string }).path),
    ).toEqual([paths[0], paths[2]])
    expect(err).toContain('letter.txt: error: a fault in Citeline keeps this file from being read')
  })
  test.each([[datesCommand], [eventsCommand]])('keeps no other line from being read: %s', async command => {
    const lines = ['dam.txt', 'bridge.txt'].map(name => JSON.stringify({ id: name, text: files[name as 'dam.txt'] }))
    const { status, out, err } = await run(command, [], lines.join('\n'))
    expect(status).toBe(1)
    expect(out).toContain('2021-05-03')
    expect(out).not.toContain('2021-05-07')
    expect(err).toMatch(/^dam\.txt(?::3:1)?: error: a fault in Citeline keeps .*cannot read Undatable/)
  })
})
