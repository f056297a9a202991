import { sentencePlace } from '../events/placed-sentence.ts'
import { quoted } from '../common/internal-error.ts'
import { joinInWords, terminalWords } from '../languages/site-words.ts'
import type { MaybeOne, Mention, TimelineEvent } from '../model.ts'
import { areDisjoint } from '../timeline/disagree.ts'
import { type Doubt, isSet } from './doubt.ts'
import type { Likeness } from './likeness.ts'
import { leastAlike, risks } from './risks.ts'

/** Sentences that were joined on weak grounds, or against something that speaks against it. */
export function weakMerge(event: TimelineEvent, likenessOf: Likeness): Doubt[] {
  const { citations } = event
  if (citations.length < 2 || isSet(event, 'citations')) return []
  const [weakest] = groundsAgainst(event, likenessOf)
  if (!weakest) return []
  const { why, risk, mention } = weakest
  return [
    {
      key: `merge-${event.id}`,
      kind: 'weak-merge',
      message: `${citations.length} sentences were joined ${why}`,
      advice: 'Read them together; split off any that report something else.',
      event: event.id,
      sentence: sentencePlace(mention),
      risk,
    },
  ]
}

interface Ground {
  readonly why: string
  readonly risk: number
  readonly mention: Mention
}

/** What speaks against it that an event is one, the worst first. */
function groundsAgainst(event: TimelineEvent, likenessOf: Likeness): Ground[] {
  const { citations, joined = [], date } = event
  const founder = citations[0].source
  const isDismissed = (about: string) => event.editorial?.dismissed?.some(dismissal => dismissal.about === about) ?? false
  const day = isDismissed('date')
    ? undefined
    : citations.find(each => each.dateFrom === 'words' && each.date && areDisjoint(each.date, date))
  const places = isDismissed('place') ? undefined : differingPlaces(event)
  const isNewsDated = citations.some(({ isLead, date }) => isLead && date)
  const undated = citations.find(mention => isNewsDated && mention.isLead && !mention.date && mention.source !== founder)
  const unlike = likenessOf(event).find(({ mention, likeness }) => likeness < leastAlike && isJoined(mention))
  const grounds: (Ground | false | undefined)[] = [
    day && { why: `although one of them gives ${day.date!.edtf}, not ${date.edtf}`, risk: risks.otherDay, mention: day },
    places && {
      why: `although one names ${places.one} and another ${places.other}`,
      risk: risks.otherPlace,
      mention: places.mention,
    },
    unlike && {
      why: 'although one of them has hardly a word in common with any other',
      risk: citations.length === 2 ? risks.unlikeOfTwo : risks.unlike,
      mention: unlike.mention,
    },
    undated && { why: 'although one of them, an article’s own news, gives no day', risk: risks.newsWithoutDay, mention: undated },
    joined.length < 2 && {
      why: `on one ground only: ${joined[0] ? joinInWords(joined[0], terminalWords) : 'their likeness'}`,
      risk: risks.oneGround,
      mention: citations[1]!,
    },
  ]
  return grounds.flatMap(ground => ground || []).sort((a, b) => b.risk - a.risk)

  // what goes on in the article that the event is from may tell of it in other words
  function isJoined({ source, dateFrom }: Mention): boolean {
    return citations.length === 2 || source !== founder || dateFrom === 'words'
  }
}

/** Two articles that tell of one kind of deed, each at a place that the other nowhere names here. */
export function differingPlaces({ citations }: TimelineEvent): { one: string; other: string; mention: Mention } | undefined {
  const placed = citations.flatMap(mention => {
    const [name] = placeNamesIn(mention)
    return name === undefined ? [] : [{ mention, name, deed: deedOf(mention), source: mention.source }]
  })
  const says = (source: string, name: string) => citations.some(each => each.source === source && each.quote.includes(name))
  for (const one of placed)
    for (const other of placed) {
      const isOneDeed = one.deed !== undefined && one.deed === other.deed
      if (isOneDeed && one.source !== other.source && !says(other.source, one.name) && !says(one.source, other.name))
        return { one: one.name, other: other.name, mention: other.mention }
    }
  return undefined
}

// “opened” and “opening” have one beginning
const deedOf = ({ trigger, quote, start }: Mention): string | undefined =>
  trigger &&
  quote
    .slice(trigger.start - start, trigger.end - start)
    .toLowerCase()
    .slice(0, 4)

/** Names of places where the deed was, in the source's words: “Orla”, “the Bronx”, and no “court” or “a bank in Orla”. */
const placeNamesIn = ({ arguments: all = [], quote, start: from }: Mention): string[] =>
  all.flatMap(({ role, start, end }) => {
    const name = /^(?:\p{Ll}+ )?(?<name>(?:\p{Lu}[\p{L}’'-]+ ?){1,3})$/u.exec(quote.slice(start - from, end - from))?.groups
    return role === 'place' && name ? [name['name']!] : []
  })

/** Two events that may be one. `find`: an event that is open, by its id or an alias. */
export function maybeOne([one, other]: MaybeOne, find: (id: string) => TimelineEvent | undefined): Doubt[] {
  const [first, second] = [find(one), find(other)]
  if (!first || !second || first === second || isSet(first, 'citations') || isSet(second, 'citations')) return []
  return [
    {
      key: `maybe-${first.id}-${second.id}`,
      kind: 'maybe-one',
      message: `may be the same event as ${quoted(second.headline)} (${second.id}), although each names a different place, thing or age`,
      advice: 'Merge them if they report the same event; otherwise leave them.',
      event: first.id,
      sentence: sentencePlace(first.citations[0]),
      risk: risks.maybeOne,
    },
  ]
}

/** On what the reports of an event differ; its days only where nothing speaks against their having been joined. */
export function disagreements(event: TimelineEvent, isWeak: boolean): Doubt[] {
  return (
    (event.disagreements ?? [])
      // sentences with different days are a matter of the merge
      .filter(({ about }) => about !== 'date' || (!isSet(event, 'date') && !isWeak))
      .map(({ about, of, values }, index) => ({
        key: `differ-${event.id}-${index}`,
        kind: 'disagreement' as const,
        message: `the reports differ on the ${of ? `number of ${of}` : about}: ${values.map(({ value }) => value).join(' / ')}`,
        advice: 'Check that they report the same event, and note what is right.',
        event: event.id,
        sentence: sentencePlace(event.citations[values[0]?.citations[0] ?? 0] ?? event.citations[0]),
        risk: risks.disagreement,
      }))
  )
}
