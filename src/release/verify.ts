import type { Article, Problem } from '../model.ts'
import { quoteFinder } from '../timeline/refind.ts'
import type { Provenance, Snapshot } from './snapshot.ts'

/**
 * Compares what a release was made from with what is there now: every file by its hash, and every quote by finding it
 * again. Every difference is named; none is an empty list.
 */
export function verify(released: Snapshot, now: Provenance, articles: readonly Article[]): Problem[] {
  const { provenance } = released
  return [
    ...fileDifferences(provenance.inputs, now.inputs, 'article'),
    ...fileDifferences(provenance.edits, now.edits, 'file of corrections'),
    ...quoteDifferences(released, articles),
    ...outputDifferences(provenance, now),
  ]
}

function fileDifferences(before: Provenance['inputs'], after: Provenance['inputs'], what: string): Problem[] {
  const was = new Map(before.map(({ path, sha256 }) => [path, sha256]))
  const is = new Map(after.map(({ path, sha256 }) => [path, sha256]))
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap(path => {
    if (!is.has(path)) return [difference(path, `the ${what} is gone`)]
    if (!was.has(path)) return [difference(path, `the ${what} is new`)]
    return was.get(path) === is.get(path) ? [] : [difference(path, `the ${what} has other bytes than were released`)]
  })
}

function quoteDifferences({ events }: Snapshot, articles: readonly Article[]): Problem[] {
  const find = quoteFinder(articles)
  const byPath = new Map(articles.map(article => [article.source.path, article]))
  return events.flatMap(({ id, citations }) =>
    citations.flatMap(({ path, quote, url }) => {
      // the words of a work outside the content folder cannot be checked here
      if (url !== undefined) return []
      if (byPath.get(path)?.passages.some(({ text }) => text.includes(quote))) return []
      const { how, sentences, candidates } = find({ source: path, quote })
      const found = sentences[0]
      const quoted = `${id}: the quote “${quote}”`
      if (how === 'moved') return [difference(path, `${quoted} stands in ${found!.article.source.path} now`)]
      if (found) return [difference(path, `${quoted} reads now “${found.sentence.text}”`)]
      const nearest = candidates[0] ? `; the nearest is “${candidates[0].text}”` : ''
      return [difference(path, `${quoted} is not found${nearest}`)]
    }),
  )
}

function outputDifferences(before: Provenance, after: Provenance): Problem[] {
  const problems: Problem[] = []
  if (before.generator.version !== after.generator.version) {
    const message = `released with version ${before.generator.version}, this is version ${after.generator.version}`
    problems.push(difference('package.json', message))
  }
  if (before.output.sha256 !== after.output.sha256)
    problems.push(difference('releases.json', 'the timeline is not the one that was released'))
  return problems
}

const difference = (path: string, message: string): Problem => ({ check: 'verify', severity: 'error', path, message })
