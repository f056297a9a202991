import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeUpArticles } from '../../bench/made-up-articles.ts'

const sample = join(import.meta.dirname, '../sample')

/** The sample, with its corrections. */
export const sampleInto = (folder: string): void => cpSync(join(sample, 'content'), folder, { recursive: true })

/**
 * Made articles, of which some only settle together what each of them means: days that only others decide, copies, paths of one id,
 * several articles in a file, a file that holds none, marks and corrections.
 */
export function madeInto(folder: string, count: number): void {
  madeUpArticles(count, folder)
  const put = (path: string, text: string) => writeFileSync(join(folder, path), text)
  for (const name of ['gazette', 'gazette/north', 'edits']) mkdirSync(join(folder, name), { recursive: true })
  put('gazette/_defaults.yaml', 'publisher: Lissow Gazette\n')
  // 04/03 is a day of April or of March: 17/03 in the same paper tells which
  put(
    'gazette/open.txt',
    '---\npublisher: Harne Courier\n---\n\nWeir opens\nBy Ana Ruiz\n04/03/2019\n\nThe weir at Orla was opened yesterday, and a mill was closed.\n',
  )
  put(
    'gazette/sure.txt',
    '---\npublisher: Harne Courier\n---\n\nMill burns\nBy Ana Ruiz\n17/03/2019\n\nThe mill at Tarn burned down on Saturday.\n',
  )
  put('gazette/yearless.txt', 'Quay sinks\nBy Bram Okafor\nMarch 12\n\nThe quay at Velm sank on Sunday, and two men drowned.\n')
  const report =
    'The council of Harne sold its ferry to a bank on Monday, and nobody in the town was told of it before the end of the week.'
  put('gazette/north/ferry.md', `---\ntitle: Ferry sold\npublished: 2019-03-20\n---\n\n${report}\n`)
  put('gazette/north/Ferry.md', `---\ntitle: Ferry sold\npublished: 2019-03-21\npublisher: Pell Post\n---\n\n${report}\n`)
  put('gazette/two words.txt', 'Pier falls\nBy Ida Marsh\n2 May 2018\n\nThe pier at Dovra fell into the sea on Tuesday.\n')
  put('gazette/two-words.txt', 'Tower leans\nBy Ida Marsh\n3 May 2018\n\nThe tower at Dovra was closed on Wednesday.\n')
  const documents = ['cracks', 'holds'].map(
    (does, at) =>
      `${at + 1} of 2 DOCUMENTS\n\nThe Quell Post\n\nJune ${4 + at}, 2018 Monday\n\nDam ${does} again\n\nLENGTH: 90 words\n\nThe dam at Quell was inspected on ${2 + at} June 2018.\n`,
  )
  put('gazette/download.txt', documents.join('\n'))
  put('gazette/links.txt', 'https://example.org/a\nhttps://example.org/b\nhttps://example.org/c\n')
  put(
    'marked.md',
    '---\ntitle: Marked\npublished: 2017-02-01\n---\n\nThe bell of Munst fell. {event 2017-01-30: The bell falls}\n',
  )
  put(
    'edits.yaml',
    [
      '- source: gazette/two-words.txt\n  published: 2018-05-10',
      '- source: gazette/sure.txt\n  quote: The mill at Tarn burned down on Saturday.\n  headline: The mill is gone',
      '- source: gazette/two words.txt\n  quote: The pier at Dovra fell into the sea on Tuesday.\n  hide: true',
    ].join('\n') + '\n',
  )
}
