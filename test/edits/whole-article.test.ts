import { describe, expect, test } from 'vitest'
import { plainArticle } from '../../src/articles/plain.ts'
import { readEdits } from '../../src/edits/read.ts'
import type { Article } from '../../src/model.ts'
import { timelineOf } from '../../src/pipeline.ts'
import { settleArticles } from '../../src/edits/apply/apply-publication-days.ts'

const text =
  'The dredger Petrel sank off Orla on 3 May. Its crew were saved the next day.\n\nThe pilot was suspended on 9 May, and the owner was fined on 4 March 2003.'
const article = (more: Partial<Article['source']> = {}): Article => {
  const plain = plainArticle({ id: 'petrel', text })
  return { ...plain, source: { ...plain.source, path: 'content/petrel.txt', ...more } }
}
const editsOf = (yaml: string) => readEdits([{ path: 'content/edits.yaml', text: yaml }]).edits
const timeline = (yaml: string, given = article()) => timelineOf([given], editsOf(yaml))
const dates = (yaml: string, given?: Article) => timeline(yaml, given).events.map(({ date }) => date.edtf)
const said = (yaml: string) => timeline(yaml).edits!.map(({ line, instruction, result }) => `${line} ${instruction} ${result}`)
const about = '- source: petrel.txt\n'

describe('the year of an article', () => {
  const year = `${about}  year: 1998\n`
  test('is that of its dates that have none, and of no other', () => {
    expect(dates('')).toEqual(['2002-05-09', '2003-03-04'])
    expect(dates(year)).toEqual(['1998-05-03', '1998-05-04', '1998-05-09', '2003-03-04'])
    expect(said(year)).toEqual(['1 year applied'])
  })
  test('holds against the day on which it was published, in its title too', () => {
    const later = article({ published: '2010-06-01', title: 'The dredger Petrel sank off Orla on 3 May' })
    expect(dates('', later)).toContain('2010-05-03')
    expect(dates(year, later)).toEqual(['1998-05-03', '1998-05-04', '1998-05-09', '2003-03-04'])
  })
  test('stands over the entries of a chronology, but for those with their own', () => {
    const entry = (words: string) => {
      const listed = plainArticle({ id: 'petrel', text: 'The dredger Petrel sank off Orla.' })
      const passages = listed.passages.map(passage => ({ ...passage, dated: { words: [words], of: 'entry' as const } }))
      return { ...listed, source: { ...listed.source, path: 'content/petrel.txt' }, passages }
    }
    expect(dates(year, entry('3 May'))).toEqual(['1998-05-03'])
    expect(dates(year, entry('5 May 2001'))).toEqual(['2001-05-05'])
  })
})

describe('the title of a source', () => {
  const title = `${about}  title: The loss of the Petrel\n`
  test('is what the editor says', () => {
    expect(timeline(title).sources[0]).toMatchObject({ title: 'The loss of the Petrel', titleFrom: 'editor' })
    expect(said(title)).toEqual(['1 title applied'])
  })
  test('is no words of its own, so that nothing is quoted from it', () => {
    const news = { ...plainArticle({ id: 'petrel', text: 'Nothing more was known.', published: '2010-06-01' }) }
    const given = { ...news, source: { ...news.source, path: 'content/petrel.txt', title: 'Dredger Petrel sinks off Orla' } }
    const cited = (yaml: string) => timeline(yaml, given).events.flatMap(({ citations }) => citations.map(({ quote }) => quote))
    expect([...cited(''), ...timeline('', given).undated.map(({ quote }) => quote)]).toContain('Dredger Petrel sinks off Orla')
    expect(JSON.stringify(timeline(`${about}  title: Tug Petrel sinks off Orla\n`, given).events)).not.toContain('Tug Petrel')
  })
  test('that it has already changes nothing', () => {
    const given = article({ title: 'The loss of the Petrel' })
    expect(settleArticles([given], editsOf(title))).toEqual([given])
  })
})

test('day, year and title stand in one item or in several, and the last word on each holds', () => {
  const yaml = `${about}  published: 2001-02-03\n  year: 1997\n  title: One\n${about}  year: 1998\n${about}  title: Two\n`
  const [settled] = settleArticles([article()], editsOf(yaml))
  expect(settled!.source).toMatchObject({ published: '2001-02-03', year: '1998', title: 'Two' })
  expect(settled!.passages.every(({ dated }) => dated?.words.join() === '1998')).toBe(true)
  expect(said(yaml)).toEqual(['1 published applied', '1 year applied', '1 title applied', '5 year conflict', '7 title conflict'])
  expect(timeline(yaml).edits![3]!.message).toBe('“year” was set to “1997” at content/edits.yaml:1; this later correction holds')
  // what is settled stays the record that it is
  expect(settleArticles([settled!], editsOf(yaml))[0]).toBe(settled)
})

test('an article that is not there is named', () => {
  expect(timeline('- source: gone.txt\n  year: 1998\n').edits).toMatchObject([
    { instruction: 'year', result: 'stale', message: 'there is no article gone.txt' },
  ])
})
