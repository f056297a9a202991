import type { Article, Passage, Sentence, Source } from '../model.ts'

/** The id of the passage that is a source's title. */
export const titlePassage = 'title'

/** A source's title as a passage that can be cited; undefined where it has none, or an editor gave it. */
export function titleOf({ title, titleFrom, year }: Titled): Passage | undefined {
  if (title === undefined || titleFrom === 'editor' || title.trim() === '') return undefined
  return { id: titlePassage, kind: 'title', text: title, ...(year !== undefined && { dated: { words: [year], of: 'around' } }) }
}
type Titled = Pick<Source, 'title' | 'titleFrom' | 'year'>

/** The title as one sentence. */
export function titleSentence(source: Titled): Sentence | undefined {
  const { text = '' } = titleOf(source) ?? {}
  const own = text.trim()
  const start = text.indexOf(own)
  return own === '' ? undefined : { passage: titlePassage, start, end: start + own.length, text: own }
}

/** The passage of that id: one of its text's, or its title. */
export const passageOf = ({ source, passages }: Article, id: string): Passage | undefined =>
  id === titlePassage ? titleOf(source) : passages.find(passage => passage.id === id)

/** Whether a citation is of its source's title. */
export const isOfTitle = ({ passage }: { readonly passage: string }): boolean => passage === titlePassage
