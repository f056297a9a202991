import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accountOf } from '../src/checks/date-coverage.ts'
import { plainArticle } from '../src/articles/plain.ts'
import { readArticles } from '../src/articles/read.ts'
import { problemsIn } from '../src/checks/problems.ts'
import { dateSentences } from '../src/dates/date-sentences.ts'
import { findMentions } from '../src/events/detect/find-mentions.ts'
import { parseSentences } from '../src/events/detect/parsed-sentence.ts'
import { mergeMentions } from '../src/events/join/merge.ts'
import { timelineOf } from '../src/pipeline.ts'
import { arrange } from '../src/timeline/arrange.ts'
import { file, text } from './generated-english.ts'

const published = fc.constantFrom('2023-11-06', '0001-01-01', '1900-02-28', undefined)
const patience = 120_000

test(
  'no stage throws, whatever English it reads',
  () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), published, (texts, day) => {
        const articles = texts.map((text, at) =>
          plainArticle({ id: `a${at}`, text, ...(day === undefined ? {} : { published: day }) }),
        )
        const mentions = articles.flatMap(article =>
          parseSentences(dateSentences(article)).flatMap((_, at, all) => findMentions(all, at)),
        )
        const sources = articles.map(({ source }) => source)
        const timeline = arrange(mergeMentions(mentions, sources), sources)
        problemsIn(timeline, articles, accountOf(articles, timeline))
      }),
      { numRuns: 150 },
    )
  },
  patience,
)

test(
  'no file has to be left out, in whole or in part, for a fault of a stage',
  () => {
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 3 }), files => {
        const articles = readArticles(
          files.map(({ extension, content }, at) => ({
            path: `content/a${at}.${extension}`,
            bytes: new TextEncoder().encode(content),
          })),
        )
        const faults = problemsIn(timelineOf(articles), articles).filter(({ check }) => check === 'internal-error')
        expect(faults).toEqual([])
      }),
      { numRuns: 100 },
    )
  },
  patience,
)
