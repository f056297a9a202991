import { z } from 'zod'
import { articleOfRecord } from '../articles/read.ts'
import { timelineOf } from '../pipeline.ts'
import { type Command, jsonLines } from './lines.ts'

const text = z.string().optional()
const schema = z.object({ id: z.string(), title: text, published: z.iso.date().optional(), url: text, publisher: text, text: z.string() })

/** `citeline events`: lines `{id, title?, published?, url?, publisher?, text}` in, one JSON timeline out. */
export const events: Command = async (_args, { input, out, err }) => {
  const { records, bad } = jsonLines(await input(), schema, err)
  const articles = records.map(record => {
    const stated = Object.entries(record).filter(([, value]) => value !== undefined)
    return articleOfRecord(Object.fromEntries(stated) as unknown as Parameters<typeof articleOfRecord>[0])
  })
  out(JSON.stringify(timelineOf(articles)) + '\n')
  return bad === 0 ? 0 : 1
}
