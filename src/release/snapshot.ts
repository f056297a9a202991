import { createHash } from 'node:crypto'
import { z } from 'zod'
import { written } from '../dates/edtf.ts'
import { startOf } from '../common/internal-error.ts'
import { factualities, type Timeline } from '../model.ts'

/** How what is not told as a fact is told. */
export const factuality = z.enum(factualities).exclude(['asserted'])
const citation = z.object({ path: z.string(), quote: z.string(), url: z.string().optional() })
const event = z.object({
  id: z.string(),
  aliases: z.array(z.string()).optional(),
  date: z.string(),
  headline: z.string(),
  factuality: factuality.optional(),
  citations: z.array(citation),
})
const input = z.object({ path: z.string(), sha256: z.string() })

const provenanceSchema = z.object({
  generator: z.object({ name: z.string(), version: z.string() }),
  inputs: z.array(input),
  edits: z.array(input),
  output: z.object({ events: z.number(), sha256: z.string() }),
})
/** What was made from what: enough to tell whether the same content gives the same timeline again. */
export type Provenance = z.infer<typeof provenanceSchema>

export const snapshotSchema = z.object({ events: z.array(event), provenance: provenanceSchema })
/** What a release told its readers: for each event its date, its headline and its quotes. */
export type Snapshot = z.infer<typeof snapshotSchema>
export type SnapshotEvent = z.infer<typeof event>

/** A text file that went into the timeline besides the articles. */
interface TextInput {
  readonly path: string
  readonly text: string
}

/** The provenance of a timeline: hashes of every article and every edits file, the version, and the hash of the result. */
export function provenanceOf(timeline: Timeline, edits: readonly TextInput[], version: string): Provenance {
  return {
    generator: { name: 'citeline', version },
    inputs: filesOf(timeline),
    edits: edits.map(({ path, text }) => ({ path, sha256: hashOf(text) })),
    output: { events: timeline.events.length, sha256: timelineHash(timeline) },
  }
}

/** The files of a timeline's articles, each once. */
function filesOf({ sources }: Timeline): Provenance['inputs'] {
  const files = sources
    .filter(({ format }) => format !== 'external')
    .map(source => [startOf(source).path, source.sha256] as const)
  return [...new Map(files)].map(([path, sha256]) => ({ path, sha256 }))
}

/** The events of a timeline as its readers see them. */
export function snapshotOf(timeline: Timeline, provenance: Provenance): Snapshot {
  const sources = new Map(timeline.sources.map(source => [source.id, source]))
  return {
    events: timeline.events.map(({ id, aliases, date, headline, factuality, citations }) => ({
      id,
      ...(aliases && { aliases: [...aliases] }),
      date: written(date),
      headline,
      ...(factuality && { factuality }),
      citations: citations.map(({ source, quote }) => {
        const { path = source, format, url } = sources.get(source) ?? {}
        return { path, quote, ...(format === 'external' && url !== undefined && { url }) }
      }),
    })),
    provenance,
  }
}

/** The hash of all that a build found out, down to the hashes of the articles. */
export const timelineHash = (timeline: Timeline): string => hashOf(JSON.stringify(timeline))

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
