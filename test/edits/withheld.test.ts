import { copyFile, mkdir, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run as runCommand } from '../../src/cli/run.ts'
import { gather } from '../../src/eleventy/plugin.ts'
import type { Timeline } from '../../src/model.ts'
import { loadProject } from '../../src/project/project.ts'
import { contentFolder } from '../review/content.ts'

const hidden = 'Pilot Ines Varga left the harbour service on 9 May 2022.'
const hide = `- source: pilot.txt\n  quote: ${hidden}\n  hide: true\n`
let content: string
beforeEach(async () => {
  content = await contentFolder({
    'pilot.txt': `Pilot leaves Orla\n\n10 May 2022\n\n${hidden} The harbour board thanked her on Monday.\n`,
    'dredger.txt': 'Dredger sinks\n\n3 June 2022\n\nThe dredger Petrel sank off Orla on 2 June 2022.\n',
    'edits.yaml': hide,
  })
})
afterEach(() => rm(dirname(content), { recursive: true }))
const file = (name: string) => join(content, name)
const headlines = async () => (await loadProject({ content })).published.events.map(({ headline }) => headline).join('\n')

async function run(...args: string[]) {
  let [out, err] = ['', '']
  const status = await runCommand(args, {
    input: () => Readable.from([]),
    out: text => void (out += text),
    err: text => void (err += text),
  })
  return { status, out, err }
}

test('what is hidden stays hidden, and the rest is published', async () => {
  expect(await headlines()).not.toContain('Pilot')
  expect(await headlines()).toContain('Petrel')
  // nor does a headline say whom it meant by what it told
  expect(await headlines()).toContain('The harbour board thanked her on Monday')
})

const broken: Readonly<Record<string, () => Promise<unknown>>> = {
  'a slip of indentation': () => writeFile(file('edits.yaml'), hide.replace('  quote', ' quote')),
  'an unknown key': () => writeFile(file('edits.yaml'), hide.replace('hide', 'hidden')),
  'a value that does not fit': () => writeFile(file('edits.yaml'), hide.replace('true', 'maybe')),
  'one bad item among good ones': () =>
    writeFile(file('edits.yaml'), `${hide}- source: dredger.txt\n  quote: Petrel\n  date: soon\n`),
  'a file that is cut off': () => writeFile(file('edits.yaml'), hide.slice(0, -12)),
  'another name': async () => {
    await copyFile(file('edits.yaml'), file('Edits.yaml.new'))
    await unlink(file('edits.yaml'))
    await copyFile(file('Edits.yaml.new'), file('Edits.YAML'))
    await unlink(file('Edits.yaml.new'))
  },
  'another encoding': () => writeFile(file('edits.yaml'), Buffer.from(`${hide}  note: caf\xe9\n`, 'latin1')),
  'a second file that is broken': async () => {
    await mkdir(file('edits'))
    await writeFile(file('edits/june.yaml'), '- "x\n')
  },
  'a sentence that was written anew': async () => {
    const text = await readFile(file('pilot.txt'), 'utf8')
    await writeFile(
      file('pilot.txt'),
      text.replace(
        hidden,
        'Ines Varga, who had been a pilot since 1998, left the harbour service on 9 May 2022 after a dispute.',
      ),
    )
  },
  'a clause that is no longer there': () =>
    writeFile(file('edits.yaml'), hide.replace('  hide', '  clause: pilot Ines Varga resigned\n  hide')),
  'an event’s id that is not there': () => writeFile(file('edits.yaml'), `${hide}- event: e0000000000\n  hide: true\n`),
}

describe.each(Object.entries(broken))('with %s', (_, breakIt) => {
  test('nothing is published, and every command says why', async () => {
    await breakIt()
    const { withheld, published } = await loadProject({ content })
    expect(withheld.length).toBe(1)
    expect(withheld).toMatchObject([{ check: 'edits', severity: 'error' }])
    expect([published.events, published.undated]).toEqual([[], []])
    const place = withheld[0]!.path

    await expect(gather({ content })).rejects.toThrow(
      `${place}: nothing is published while there are corrections that cannot be used`,
    )
    await expect(gather({ content })).rejects.toMatchObject({ name: 'Unusable', problems: [{ path: place }, ...withheld] })

    const told = await run('events', content)
    expect(told.status).toBe(1)
    expect((JSON.parse(told.out) as Timeline).events).toEqual([])
    expect(told.err).toContain(`${place}:`)
    expect((await run('check', '--content', content)).status).toBe(1)
    for (const name of ['pilot.txt', 'pilot.txt:5', (await loadProject({ content })).timeline.events[0]!.id]) {
      const explained = await run('explain', name, '--content', content)
      expect([explained.status, explained.out]).toEqual([1, ''])
      expect(explained.err).toContain('nothing is published while there are corrections that cannot be used')
    }
    const releases = join(dirname(content), 'releases.json')
    const refused = await run('release', '--on', '2022-07-01', '--content', content, '--releases', releases)
    expect(refused).toMatchObject({ status: 1, out: '', err: expect.stringContaining(`${place}:`) as string })
    await expect(readFile(releases)).rejects.toThrow('ENOENT')
  })
})

test('what became of a correction that hides nothing is explained all the same', async () => {
  await writeFile(file('edits.yaml'), '- event: e0000000000\n  hide: true\n')
  const { status, out } = await run('explain', 'content/edits.yaml:1', '--content', content)
  expect([status, out]).toEqual([0, expect.stringMatching(/^content\/edits\.yaml:1: hide stale: /)])
})

test('what a later correction shows again is no hiding that failed', async () => {
  await writeFile(file('edits.yaml'), hide + hide.replace('true', 'false'))
  const { problems } = await loadProject({ content })
  expect(problems.filter(({ check }) => check === 'edits')).toMatchObject([{ severity: 'warning', line: 4 }])
  expect(problems.find(({ check }) => check === 'edits')?.advice).toBeUndefined()
})

test('verify compares nothing with corrections that cannot be used', async () => {
  const releases = join(dirname(content), 'releases.json')
  expect((await run('release', '--on', '2022-07-01', '--content', content, '--releases', releases)).status).toBe(0)
  expect((await run('verify', '--content', content, '--releases', releases)).status).toBe(0)
  await writeFile(file('edits.yaml'), '- "x\n')
  const { status, out, err } = await run('verify', '--content', content, '--releases', releases)
  expect([status, out]).toEqual([1, ''])
  expect(err).toContain('content/edits.yaml:1:3: error: a quotation mark is opened here and not closed')
})

test('corrections that found nothing, and hide nothing that could be seen, are errors of the check alone', async () => {
  await writeFile(file('edits.yaml'), `${hide}- source: dredger.txt\n  quote: A whale was seen.\n  headline: Whale\n`)
  expect(await headlines()).toContain('Petrel')
  expect((await run('check', '--content', content)).status).toBe(1)
  // the article is gone, and no other has such words
  await writeFile(file('edits.yaml'), '- source: gone.txt\n  quote: Quellen berichten nichts.\n  hide: true\n')
  expect(await headlines()).toContain('Petrel')
  // the sentence is there, and no event tells of it
  await writeFile(
    file('edits.yaml'),
    '- source: pilot.txt\n  quote: Pilot Ines Varga left\n  hide: true\n- source: pilot.txt\n  quote: The harbour board thanked her on Monday.\n  hide: true\n',
  )
  expect((await loadProject({ content })).withheld).toEqual([])
})

test('until corrections can be read, nothing is said of what they may have settled', async () => {
  await writeFile(file('edits.yaml'), `- "x\n`)
  const { problems } = await loadProject({ content })
  expect(problems.map(({ path, line, column }) => [path, line, column])).toEqual([['content/edits.yaml', 1, 3]])
})

test('an article whose front matter cannot be used is not said to lack what may stand there', async () => {
  await writeFile(file('dredger.txt'), '---\npublished: 05/06/2022\n---\nThe dredger Petrel sank off Orla on Tuesday.\n')
  const { problems } = await loadProject({ content })
  expect(problems.filter(({ path, severity }) => path === 'content/dredger.txt' && severity !== 'note')).toMatchObject([
    { check: 'front-matter', line: 2, message: '“published”: “05/06/2022” is not a day; write 2022-06-05 or 2022-05-06' },
  ])
})

describe('settings that cannot be used whole', () => {
  const site = () => join(dirname(content), 'site.yaml')
  const load = () => loadProject({ content, site: site() })
  test.each(['publish: revieved\n', 'publsh: reviewed\n', 'title: "Orla\npublish: reviewed\n'])(
    'publish nothing that waits for a review: %j',
    async text => {
      await writeFile(site(), text)
      const { published, problems } = await load()
      expect(published.events).toEqual([])
      expect(problems.filter(({ severity }) => severity !== 'note')).toMatchObject([{ check: 'site', severity: 'error' }])
    },
  )
  test('say so where they are no text, and are left out', async () => {
    await writeFile(site(), Buffer.from('title: caf\xe9\n', 'latin1'))
    const { site: read, published, problems } = await load()
    expect([read.title, published.events]).toEqual(['Timeline', []])
    expect(problems[0]).toMatchObject({ check: 'unreadable', severity: 'error', path: site(), line: 1, column: 11 })
  })
  test('of another mistake do not hold back what all may see', async () => {
    await writeFile(site(), 'titel: Orla\ndescription: What is published of Orla.\n')
    expect((await load()).published.events.length).toBeGreaterThan(0)
  })
  test('are read with a byte order mark and in UTF-16', async () => {
    for (const bytes of [Buffer.from('\ufefftitle: Ørla\n'), Buffer.from('\ufefftitle: Ørla\n', 'utf16le')]) {
      await writeFile(site(), bytes)
      const { site: read, problems } = await load()
      expect([read.title, problems.filter(({ check }) => check === 'site')]).toEqual(['Ørla', []])
    }
  })
})
