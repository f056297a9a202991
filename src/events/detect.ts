import { languageOf } from '../languages/index.ts'
import type { Word } from '../languages/language.ts'
import type { DatedSentence, Mention } from '../model.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { tellsOfNamed } from './described.ts'
import { clauseHeadline, clauseWords, leaningHeadline, type Words } from './headline.ts'
import { isHeldWithin } from './holding.ts'
import { kindOf } from './kind.ts'
import { withoutMarkup } from './markup.ts'
import { type Found, mentionOf, newsWithin } from './mention-of.ts'
import { completedBy, isMisread } from './misread.ts'
import { frontedParticiple, participleEvents, reducedRelative } from './participles.ts'
import { namedInPassing } from './passing.ts'
import { endOfSpeech, quotedWords } from './quotations.ts'
import { isLasting, isNews, isUnreal } from './reality.ts'
import { clashes } from './tense.ts'
import { inRow, type PlacedTime, placeTimes } from './times.ts'
import { intervalLength as widthOf } from '../dates/edtf.ts'

const told: ReadonlySet<DatedSentence['passageKind']> = new Set(['paragraph', 'list-item', 'quotation', 'heading'])

/**
 * The happenings that a sentence tells of, in order; none where it tells of none. A sentence without a time gives at most one
 * mention, dated by its article's lead or publication day (`dateFrom` says so), for `mergeMentions` to attach or to set aside.
 * The sentence before, where it is given, may name whom "he" or "she" means: "[Ana Ruiz] resigned".
 */
export function findMentions(sentence: DatedSentence, before?: DatedSentence): Mention[] {
  if (
    !told.has(sentence.passageKind) ||
    sentence.text.length > 1500 ||
    /^\s*https?:/i.test(sentence.text) ||
    /\?["'”’]?$/.test(sentence.text)
  )
    return []
  const known = languageOf(sentence.article.language)
  if (!known) return []
  const language = known.events
  const text = withoutMarkup(sentence.text)
  const words = language.readWords(text)
  if (words.length < 3) return []
  const times = placeTimes(sentence, words, language)
  const covered = new Set(times.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)))
  const timeWords = new Set([...covered].map(index => words[index]))
  const { clauses, groups } = clausesOf(words, language, word => timeWords.has(word))
  const quoted = quotedWords(words)
  const speechEnd = endOfSpeech(words)
  const unsettled = sentence.times.find(({ unresolved }) => unresolved === 'no-anchor' || unresolved === 'ambiguous')
  const read: Words = { text, words, clauses, times, language, quoted }
  const found = dated()
  const main = undated()
  const all = main ? [...found, main] : found
  return all.map(each => mentionOf(each, all.length, { ...read, sentence, before, unsettled, covered }))

  function dated(): Found[] {
    const taken = new Map<string, Found>()
    for (const time of times) {
      if (!time.time.value || time.time.type === 'SET' || time.time.type === 'DURATION') continue
      const found = eventAt(time)
      if (!found || isOutdone(found, time)) continue
      // "flooded in 1832, 1849 and 1866": as many happenings, each told as far as its date
      const each = inRow(time, times, words) && found.last > time.last ? { ...found, last: time.last } : found
      const key = `${each.first}:${each.last}`
      const before = taken.get(key)
      // two times in one clause: the more precise one says when ("on Sunday, November 5", "in 2023 … on Friday")
      if (!before || widthOf(each.time!.time.value!) < widthOf(before.time!.time.value!)) taken.set(key, each)
    }
    return withoutAttributions([...taken.values()])
  }

  /** "was shown on Thursday at the trial of the men who fled in 2011": when it was is said, though nothing tells which day that is. */
  function isOutdone(found: Found, { time }: PlacedTime): boolean {
    if (found.kind === 'background' || /^(?:day|hour|minute)$/.test(time.value!.precision)) return false
    return times.some(
      ({ time: { unresolved, type }, noun, first, phraseFirst }) =>
        noun === undefined &&
        words[phraseFirst]!.text !== 'of' &&
        (unresolved === 'no-anchor' || unresolved === 'ambiguous') &&
        (type === 'DATE' || type === 'TIME') &&
        found.first <= first &&
        first <= found.last,
    )
  }

  /** "The dam burst on Sunday, officials said on Monday" tells of Sunday alone. */
  function withoutAttributions(events: readonly Found[]): Found[] {
    const attributed = (each: Found): boolean =>
      each.kind === 'said' &&
      quoted.size === 0 &&
      events.some(other => other.kind !== 'said' && other.kind !== 'background' && other.last < each.first)
    return events.filter(each => !attributed(each))
  }

  function eventAt(time: PlacedTime): Found | undefined {
    const clause = completedBy(read, clauseAt(time.first))
    const passing = namedInPassing(read, time)
    const phrase: Found | undefined = passing && { kind: 'background', time, ...passing }
    // what a speaker says of other days is the speaker's, and the day of saying is not among it
    if (time.first < speechEnd || spoken(time.first) || isWrittenThere(time.first)) return undefined
    if (!clause) return phrase
    const inSubject = clause.subject !== undefined && time.first >= clause.subject.first && time.last < clause.verb.first
    const fronted = time.last < clause.verb.first && !inSubject
    const place = { sentence: read, groups, clause, time, published: sentence.article.published }
    const scene = time.noun !== undefined && tellsOfNamed(place)
    if (phrase && time.noun === undefined && (clause.role !== 'main' || !inSubject || isState(clause))) return phrase
    if (phrase && time.noun !== undefined && (!scene || isState(clause))) return phrase
    const opening = frontedParticiple(read, groups, clause, time)
    // "Asked about it on Friday, the minister left": the only day is the main clause's too
    const onlyDay = times.length === 1 && /^(?:day|hour|minute)$/.test(time.time.value!.precision)
    if (opening && !onlyDay) return { kind: 'background', time, ...opening }
    const relative = reducedRelative(read, groups, clause, time)
    if (relative) return { kind: 'background', time, ...relative }
    const part = fronted ? undefined : participleEvents(read, clause, groups, time)
    if (part) return { kind: 'happened', time, ...part }
    if (isHeldWithin(place) || isMisread(read, clause)) return phrase
    // "As Ruiz arrived on Friday, the union called a strike": both on that day, the main clause is the news
    const host = clause.relation === 'same time' && clause.parent !== undefined ? clauses[clause.parent]! : clause
    // "was working there when he was abducted in May": what went on is not the news
    // "As sales fell last year, they rose this year": each has its own
    const isDated = times.some(each => each !== time && each.noun === undefined && clauseAt(each.first) === host)
    const told = host.verb.progressive || isDated ? clause : host
    return (
      clauseEvent(told, time) ??
      (told === clause ? undefined : clauseEvent(clause, time)) ??
      phrase ??
      (opening && { kind: 'background', time, ...opening })
    )
  }

  /** "marched under a banner that read “Closed today”": words of another, whatever brings them. */
  function isWrittenThere(index: number): boolean {
    return quoted.has(index) && clauses.some(({ verb }) => !quoted.has(verb.head))
  }

  function clauseEvent(told: Clause, time: PlacedTime): Found | undefined {
    const kind = kindOf(told, words, language)
    if (kind === undefined || isUnreal(read, told, kind)) return undefined
    if (clashes({ sentence: read, groups, clause: told, time, published: sentence.article.published })) return undefined
    // "a meeting, which runs until Friday": when something will have ended is no happening
    if (kind !== 'deadline' && /^(?:until|till)$/i.test(words[time.first - 1]?.text ?? '')) return undefined
    const past = told.verb.form === 'past' || told.verb.form === 'past-perfect'
    // "planned a march for Saturday"
    const plans = language.planningWords.has(words[told.verb.head]!.lemma)
    const deed = kind === 'said' ? attributed(told) : undefined
    if (deed) return { kind, time, trigger: deed.verb.head, ...placeOf(deed), last: placeOf(told).last, ...headlinesOf(deed) }
    return {
      kind: laterThanPublished(time) && kind === 'happened' && (!past || plans) ? 'planned' : kind,
      time,
      trigger: told.verb.head,
      ...placeOf(told),
      ...headlinesOf(told),
    }
  }

  /** The clause before "…, police said on Monday": what was said, of which no day is told. */
  function attributed(saying: Clause): Clause | undefined {
    const after = words.slice(saying.verb.last + 1, saying.to)
    const alone = after.every(
      (word, at) => covered.has(saying.verb.last + 1 + at) || !/^(?:NOUN|PROPN|VERB|SCONJ)$/.test(word.tag),
    )
    const dated = times.some(({ time, last }) => time.value !== undefined && last < saying.from)
    if (!alone || dated || quoted.size > 0 || saying.role !== 'coordinate') return undefined
    return clauses.find(
      each => each.role === 'main' && each.verb.last < saying.from && kindOf(each, words, language) === 'happened',
    )
  }

  /** Whether a word stands in direct speech whose speaker the sentence names. */
  function spoken(index: number): boolean {
    // a sentence that opens with a quotation mark and names no speaker goes on with a speech
    return quoted.has(index) && (quoted.has(1) || clauses.some(clause => isSaying(clause) && !quoted.has(clause.verb.head)))
  }

  function headlinesOf(clause: Clause): Pick<Found, 'headline' | 'leaning' | 'words'> {
    const headline = clauseHeadline(read, clause)
    return headline === undefined
      ? { headline, leaning: leaningHeadline(read, clause), words: clauseWords(read, clause) }
      : { headline }
  }

  function isState(clause: Clause): boolean {
    return kindOf(clause, words, language) === undefined
  }

  function laterThanPublished(time: PlacedTime): boolean {
    const { published } = sentence.article
    const { earliest } = time.time.value!
    return published !== undefined && earliest !== undefined && earliest > published
  }

  /** The innermost clause around a word. */
  function clauseAt(index: number): Clause | undefined {
    const around = clauses.filter(
      clause => (clause.from <= index || (clause.subject?.first ?? clause.from) <= index) && index < clause.to,
    )
    return around.reduce<Clause | undefined>(
      (best, each) => (!best || each.to - each.from <= best.to - best.from ? each : best),
      undefined,
    )
  }

  function placeOf(clause: Clause): { first: number; last: number } {
    return { first: Math.min(clause.from, clause.subject?.first ?? clause.from), last: Math.max(clause.to - 1, clause.verb.last) }
  }

  /** The main clause without a time of its own, where it tells of something that happened. */
  function undated(): Found | undefined {
    const top = sentence.index <= newsWithin
    const endsSentence = /[.!]["”’)]*$/.test(text)
    const tells = (clause: Clause): boolean => {
      const kind = kindOf(clause, words, language)
      if (kind === undefined || spoken(clause.verb.head) || isUnreal(read, clause, kind) || isLasting(read, clause)) return false
      // the present tells what is usual, but for headlines and first sentences
      if (clause.verb.form !== 'present' || kind === 'planned') return true
      return top && (!endsSentence || isNews(read, clause))
    }
    const [inRelatives, telling] = partition(clauses.filter(tells), ({ role }) => role === 'relative')
    const clause =
      telling.find(each => each.role === 'main' && !isSaying(each)) ??
      telling.find(each => !isSaying(each)) ??
      telling[0] ??
      // "Families are in the yard of a school that burned down"
      (top ? inRelatives.find(each => each.verb.form !== 'present' && !isSaying(each)) : undefined)
    // a heading in the text names what follows; it tells of nothing
    if (!clause)
      return top && sentence.passageKind !== 'heading' && found.length === 0 && (clauses.length === 0 || !endsSentence)
        ? headless()
        : undefined
    const place = placeOf(clause)
    // what a relative clause tells does not stand for the clause around it
    const relative = ({ first, last }: Found): boolean =>
      !isSaying(clause) &&
      clause.role !== 'relative' &&
      clauses.some(each => each.role === 'relative' && placeOf(each).first === first && placeOf(each).last === last)
    const overlaps = ({ kind, first, last }: Found): boolean =>
      kind !== 'background' && first <= place.last && last >= place.first
    if (found.some(each => overlaps(each) && !relative(each))) return undefined
    const kind = kindOf(clause, words, language)!
    return { kind, trigger: clause.verb.head, ...place, ...headlinesOf(clause), perfect: clause.verb.form === 'present-perfect' }
  }

  function isSaying(clause: Clause): boolean {
    return language.reportingVerbs.has(words[clause.verb.head]!.lemma)
  }

  /** A headline without a finite verb: "Strong quake off the coast", "Three dead in fire", "Veltro to buy Acme". */
  function headless(): Found | undefined {
    const tells = ({ lemma }: Word): boolean => language.eventNouns.has(lemma) || language.concepts.has(lemma)
    const ahead = groups.find(
      ({ form, first, head }) =>
        form === 'infinitive' &&
        words[first - 1]?.tag === 'PROPN' &&
        !language.stativeVerbs.has(words[head]!.lemma) &&
        !/[.!]$/.test(words.at(-1)!.text),
    )
    // "What we know about the flood"
    const trigger = ahead?.head ?? words.findIndex(tells)
    if (/^(?:what|how|why|who|when|where)$/i.test(words[0]!.text) || trigger < 0) return undefined
    return { kind: ahead ? 'planned' : 'happened', trigger, first: 0, last: words.length - 1, headline: undefined }
  }
}

function partition<T>(all: readonly T[], test: (each: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter(each => !test(each))]
}
