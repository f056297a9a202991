import { z } from 'zod'
import { plainArticle } from '../articles/read.ts'
import { dateSentences } from '../dates/date-sentences.ts'
import { type Command, jsonLines } from './lines.ts'

const schema = z.object({ id: z.string(), published: z.iso.date().optional(), text: z.string() })

/** `citeline dates`: lines `{id, published?, text}` in, lines `{id, times}` out; offsets are UTF-16, into `text`. */
export const dates: Command = async (_args, { input, out, err }) => {
  const { records, bad } = jsonLines(await input(), schema, err)
  for (const { id, text, published } of records) {
    const article = plainArticle({ id, text, ...(published === undefined ? {} : { published }) })
    const times = dateSentences(article).flatMap(sentence => sentence.times)
    const shown = times.map(({ value, ...time }) => ({
      ...time,
      edtf: value?.edtf ?? '',
      timex: time.timex ?? value?.edtf ?? '',
    }))
    out(JSON.stringify({ id, times: shown }) + '\n')
  }
  return bad === 0 ? 0 : 1
}
