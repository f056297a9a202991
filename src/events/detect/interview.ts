import type { DatedSentence } from '../../model.ts'

/** Who speaks, before what they say: "((Reporter))", "[Ana Ruiz]:", "Q:", "Ana Ruiz:". */
const label = /^(?:\(\([^()]{1,40}\)\)|\[[^[\]]{1,40}\]:|\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,3}:)(?=\s)/u

/**
 * The passages of an interview or a transcript, from its first label on: what is said there is the speakers', and no report. Two speakers
 * at least, one of them twice, stand before half of the passages.
 */
export function interviewPassages(sentences: readonly DatedSentence[]): ReadonlySet<string> {
  const opening = new Map<string, string | undefined>()
  for (const { passage, text, told } of sentences)
    if (!opening.has(passage)) opening.set(passage, told ? undefined : label.exec(text)?.[0])
  const passages = [...opening.keys()]
  const labels = [...opening.values()].filter(each => each !== undefined)
  const speakers = new Set(labels).size
  const first = passages.findIndex(passage => opening.get(passage) !== undefined)
  const isInterview = speakers >= 2 && labels.length > speakers && 2 * labels.length >= passages.length - first
  return new Set(isInterview ? passages.slice(first) : [])
}
