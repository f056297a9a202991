import { mergeMentions } from '../../src/events/join/merge.ts'
import type { Mention, MergedEvents, Source } from '../../src/model.ts'

/** The sources of some mentions, all of them in English. */
export const inEnglish = (mentions: readonly Mention[]): Pick<Source, 'id' | 'language'>[] =>
  [...new Set(mentions.map(({ source }) => source))].map(id => ({ id, language: 'en' }))

/** What mentions of English articles come to. */
export const joined = (mentions: readonly Mention[]): MergedEvents => mergeMentions(mentions, inEnglish(mentions))
