import { isDeepStrictEqual } from 'node:util'
import { startOf } from '../common/internal-error.ts'
import { defaultLanguage, languageOf } from '../languages/index.ts'
import { remembered } from '../common/memo.ts'
import type { Article, DateOrder, Problem, Sentence, Source } from '../model.ts'
import type { ArticleDraft, Facts } from './article-draft.ts'
import type { Fingerprint } from './fingerprint.ts'
import { takeInlineEvents } from './markdown/inline-event.ts'
import { withoutAddresses } from './boilerplate/mail-addresses.ts'
import { entrySentences, sentencesOf, wholeOf } from './sentences.ts'
import type { Settled } from './settle.ts'
import { takenOffWithDates } from './boilerplate/taken-off.ts'

/** The article of a draft, once it is settled what the collection knows of it. */
export function settledArticle(
  draft: ArticleDraft,
  print: Fingerprint,
  settled: Settled,
  siteOrder: DateOrder | undefined,
): Article {
  const source = sourceOf(draft, print, settled, siteOrder)
  const problems = [...draft.problems, ...takenOffWithDates(draft, startOf(source).path), ...settled.problems]
  return articleOf(draft, source, problems)
}

/** The article that was made last of each draft: it is the same record as long as nothing settled about it has changed. */
const lastArticles = new WeakMap<ArticleDraft, Article>()

function articleOf(draft: ArticleDraft, source: Source, problems: readonly Problem[]): Article {
  const last = lastArticles.get(draft)
  if (last && isDeepStrictEqual(last.source, source) && isDeepStrictEqual(last.problems, problems)) return last
  const { passages, inlineEvents } = passagesIn(draft)
  const article: Article = {
    source,
    passages,
    sentences: sentencesIn(draft),
    problems,
    ...(inlineEvents.length > 0 ? { inlineEvents } : {}),
    ...(draft.pictures && { pictures: draft.pictures }),
  }
  lastArticles.set(draft, article)
  return article
}

const passagesIn = remembered(({ format, passages }: ArticleDraft) => {
  const read = passages.map((passage, index) => ({ id: `p${index + 1}`, ...passage }))
  return format === 'markdown' ? takeInlineEvents(read) : { passages: read, inlineEvents: [] }
})

/** The sentences of a draft's passages: what the collection settles changes nothing of them. */
export const sentencesIn = remembered((draft: ArticleDraft): readonly Sentence[] => {
  const language = languageOf(languageIn(draft.facts))
  return passagesIn(draft).passages.flatMap(passage => {
    if (!language) return wholeOf(passage)
    const sentences = sentencesOf(passage, language.sentences)
    return passage.dated?.at ? entrySentences(sentences, passage, language.heads.tells) : sentences
  })
})

const languageIn = ({ language }: Facts) => language ?? defaultLanguage

function orderSaid(
  article: DateOrder | undefined,
  folder: DateOrder | undefined,
  site: DateOrder | undefined,
): Source['dateOrder'] {
  if (article) return { order: article, saidBy: 'article' }
  if (folder) return { order: folder, saidBy: 'folder' }
  return site && { order: site, saidBy: 'site' }
}

function sourceOf(
  draft: ArticleDraft,
  { path, within, sha256, defaults = {} }: Fingerprint,
  { id, problems: _, copyOf, ...day }: Settled,
  siteOrder: DateOrder | undefined,
): Source {
  const { printed: _printed, dateOrder: ownOrder, ...facts } = draft.facts
  const dateOrder = orderSaid(ownOrder, defaults.dateOrder, siteOrder)
  const tags = [...new Set([...(facts.tags ?? []), ...(defaults.tags ?? [])])]
  const publisher = facts.publisher ?? defaults.publisher
  return {
    id,
    path,
    ...(within ? { within } : {}),
    format: draft.format,
    ...facts,
    ...(publisher === undefined ? {} : { publisher }),
    ...day,
    ...(dateOrder ? { dateOrder } : {}),
    language: languageIn(facts),
    ...(tags.length > 0 ? { tags } : {}),
    sha256,
    ...(draft.removed.length > 0 ? { removed: draft.removed.map(line => ({ ...line, text: withoutAddresses(line.text) })) } : {}),
    ...(draft.notes.length > 0 ? { notes: draft.notes } : {}),
    ...(copyOf ? { copyOf } : {}),
  }
}
