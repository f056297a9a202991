import { sentencePlace } from '../events/placed-sentence.ts'
import { isOfTitle } from '../articles/title-passage.ts'
import type { ComparedWords } from '../languages/language.ts'
import type { TimelineEvent } from '../model.ts'
import { type Doubt, isSet } from './doubt.ts'
import { risks } from './risks.ts'

/** A headline that does not stand alone, or that no sentence bears out. */
export function weakHeadline(event: TimelineEvent, wordsOf: (source: string) => ComparedWords): Doubt[] {
  if (isSet(event, 'headline')) return []
  const { headline, citations } = event
  const mention = citations.find(each => each.headline === headline) ?? citations[0]
  const wrong = wrongWith(headline, wordsOf(mention.source)) ?? (citations.every(isOfTitle) ? onlyTitle : undefined)
  if (!wrong) return []
  const [message, risk] = wrong
  return [
    {
      key: `headline-${event.id}`,
      kind: 'weak-headline',
      message: `its headline ${message}`,
      advice: 'Read the sentence, and write a headline that can stand alone, or hide the event.',
      event: event.id,
      sentence: sentencePlace(mention),
      risk,
    },
  ]
}

type Wrong = readonly [message: string, risk: number]
const onlyTitle: Wrong = ['comes from the title, and no sentence of the article reports it', risks.onlyTitle]

function wrongWith(headline: string, { pronouns }: ComparedWords): Wrong | undefined {
  const first = /^\p{L}+/u.exec(headline)?.[0] ?? ''
  if (pronouns.has(first.toLowerCase())) return [`begins with “${first}”, and does not say who or what that is`, risks.pronoun]
  if (/^(?:\p{Ll}|[^\p{L}\p{N}“‘"'$£€[«(]|\d+\p{L})/u.test(headline))
    return ['begins in the middle of a sentence', risks.fragment]
  if (headline.includes('…')) return ['is cut', risks.cut]
  return undefined
}
