import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { languageLine } from '../articles/front-matter/stated-language.ts'
import { plainArticle } from '../articles/plain.ts'
import { dateSentences } from '../dates/date-sentences.ts'
import { internalError } from '../common/internal-error.ts'
import { defaultLanguage, languageOf } from '../languages/index.ts'
import type { Article, TimeExpression } from '../model.ts'
import { explainDates } from './explain-dates.ts'
import { type Command, jsonLines } from './lines.ts'
import { problemLine } from './problem-lines.ts'
import { parsedArguments } from './usage.ts'

const schema = z.object({
  id: z.string(),
  published: z.iso.date().optional(),
  language: languageLine.optional(),
  text: z.string(),
})

export const datesUsage = {
  name: 'dates',
  operands: '< LINES',
  about: 'reads lines {id, published?, text}, writes lines with their time expressions',
  options: { explain: { about: 'explains in words how each was read, instead of writing lines' } },
} as const

/**
 * `citeline dates`: lines `{id, published?, language?, text}` in, lines `{id, times}` out; offsets are UTF-16, into `text`. `edtf` is the
 * date, `time` its clock time where it has one, `timex` the TimeML value. TimeML has none for a range, so a range whose ends are
 * dates in words of their own comes as two, each with its own `timex` and with the whole range as `edtf`. `--explain` tells in
 * words how each was read. A text is read as English unless its line says otherwise, and one in a language that is not read has no
 * times.
 */
export const datesCommand: Command = async (args, streams) => {
  const read = parsedArguments(args, datesUsage, streams)
  if (typeof read === 'number') return read
  const { input, out, err } = streams
  const { records, bad } = jsonLines(await text(input()), schema, err)
  const told = read.values.explain ? explainDates : datesLine
  let failed = bad
  for (const { id, text, published, language = defaultLanguage } of records) {
    if (!languageOf(language)) err(`${id}: no dates were read, because its language, “${language}”, is not supported\n`)
    try {
      out(told(plainArticle({ id, text, language, ...(published === undefined ? {} : { published }) })))
    } catch (error) {
      err(problemLine(internalError({ path: id }, 'this text from being read', error)))
      failed++
    }
  }
  return failed === 0 ? 0 : 1
}

function datesLine(article: Article): string {
  const times = dateSentences(article).flatMap(sentence => sentence.times)
  return JSON.stringify({ id: article.source.id, times: times.flatMap(timesAsTimeml) }) + '\n'
}

/** An expression as TimeML has it: one entry, or two for a range. */
export function timesAsTimeml({ value, ends, ...time }: TimeExpression) {
  const date = { edtf: value?.edtf ?? '', ...(value?.time === undefined ? {} : { time: value.time }) }
  if (!ends) return [{ ...time, ...date, timex: time.timex ?? date.edtf }]
  return ends.map(({ value: own, ...end }) => ({ ...time, ...end, ...date, timex: end.timex ?? own.edtf }))
}
