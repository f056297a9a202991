import { parseEdtf } from '../dates/edtf.ts'
import { languageOf } from '../languages/index.ts'
import type { Word } from '../languages/language.ts'
import type { DatedSentence, DateValue, EventKind, Mention, Span } from '../model.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { cutSentence } from './cut-sentence.ts'
import { headlineLength } from './headline-line.ts'
import { clauseHeadline, leaningHeadline, phraseHeadline, type Words } from './headline.ts'
import { kindOf } from './kind.ts'
import { withoutMarkup } from './markup.ts'
import { namesIn } from './names.ts'
import { participleEvents, reducedRelative } from './participles.ts'
import { quantitiesIn } from './quantities.ts'
import { type PlacedTime, placeTimes } from './times.ts'

/** One happening of a sentence before its facts are gathered: where it stands and when it was. */
interface Found {
  readonly kind: EventKind
  readonly time?: PlacedTime
  /** First and last word, both inclusive. */
  readonly first: number
  readonly last: number
  readonly headline: string | undefined
  /** One with a pronoun for its subject, if there is none better. */
  readonly leaning?: string | undefined
  /** "has fired": at a time before now that it does not tell. */
  readonly perfect?: boolean
}

/** How many sentences at an article's top may tell its news; more than one, as heads are not always taken off. */
const newsWithin = 3

const told: ReadonlySet<DatedSentence['passageKind']> = new Set(['paragraph', 'list-item', 'quotation', 'heading'])

/**
 * The happenings that a sentence tells of, in order; none where it tells of none. A sentence without a time gives at most one
 * mention, dated by its article's lead or publication day (`dateFrom` says so), for `mergeMentions` to attach or to set aside.
 */
export function findMentions(sentence: DatedSentence): Mention[] {
  if (
    !told.has(sentence.passageKind) ||
    sentence.text.length > 1500 ||
    /^\s*https?:/i.test(sentence.text) ||
    /\?["'”’]?$/.test(sentence.text)
  )
    return []
  const language = languageOf(sentence.article.language).events
  const text = withoutMarkup(sentence.text)
  const words = language.readWords(text)
  if (words.length < 3) return []
  const times = placeTimes(sentence, words, language)
  const covered = new Set(times.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)))
  const { clauses, groups } = clausesOf(words, language, word => covered.has(words.indexOf(word)))
  const quoted = quotedWords(words)
  const unsettled = sentence.times.find(({ unresolved }) => unresolved === 'no-anchor' || unresolved === 'ambiguous')
  const read: Words = { text, words, clauses, times, language, quoted }
  const found = dated()
  const main = undated()
  const all = main ? [...found, main] : found
  return all.map(each => mentionOf(each, all.length))

  function dated(): Found[] {
    const taken = new Map<string, Found>()
    for (const time of times) {
      if (!time.time.value || time.time.type === 'SET' || time.time.type === 'DURATION') continue
      const found = eventAt(time)
      if (!found) continue
      // "flooded in 1832, 1849 and 1866": as many happenings, each told as far as its date
      const each = inRow(time) && found.last > time.last ? { ...found, last: time.last } : found
      const key = `${each.first}:${each.last}`
      const before = taken.get(key)
      // two times in one clause: the more precise one says when ("on Sunday, November 5", "in 2023 … on Friday")
      if (!before || spanOf(each.time!.time.value!) < spanOf(before.time!.time.value!)) taken.set(key, each)
    }
    return withoutAttributions([...taken.values()])
  }

  /** Whether a time is one of several that only commas and "and" join and that do not follow one another: not "on 5 and 6 May". */
  function inRow(time: PlacedTime): boolean {
    const linked = (first: PlacedTime, second: PlacedTime): boolean => {
      const between = words.slice(first.last + 1, second.phraseFirst)
      const gap = Date.parse(second.time.value?.earliest ?? '') - Date.parse(first.time.value?.latest ?? '')
      return (
        between.length > 0 &&
        between.length < 3 &&
        between.every(({ tag, text }) => tag === 'CCONJ' || text === ',') &&
        gap > 864e5
      )
    }
    const at = times.indexOf(time)
    const [before, after] = [times[at - 1], times[at + 1]]
    return (before !== undefined && linked(before, time)) || (after !== undefined && linked(time, after))
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
    const clause = clauseAt(time.first)
    const phrase = nounPhrase(time)
    // what a speaker says of other days is the speaker's, and the day of saying is not among it
    if (spoken(time.first)) return undefined
    if (!clause) return phrase
    const inSubject = clause.subject !== undefined && time.first >= clause.subject.first && time.last < clause.verb.first
    const fronted = time.last < clause.verb.first && !inSubject
    const held = phrase !== undefined && time.noun === undefined
    if (phrase && (held || !fronted) && (clause.role !== 'main' || !inSubject || isState(clause))) return phrase
    const relative = reducedRelative(read, groups, clause, time)
    if (relative) return { kind: 'background', time, ...relative }
    const part = fronted ? undefined : participleEvents(read, clause, groups, time)
    if (part) return { kind: 'happened', time, ...part }
    // "As Ruiz arrived on Friday, the union called a strike": both on that day, the main clause is the news
    const told = clause.relation === 'same time' && clause.parent !== undefined ? clauses[clause.parent]! : clause
    return clauseEvent(told, time) ?? (told === clause ? undefined : clauseEvent(clause, time)) ?? phrase
  }

  function clauseEvent(told: Clause, time: PlacedTime): Found | undefined {
    const kind = kindOf(told, words, language)
    if (kind === undefined) return undefined
    // "a meeting, which runs until Friday": when something will have ended is no happening
    if (kind !== 'deadline' && /^(?:until|till)$/i.test(words[time.first - 1]?.text ?? '')) return undefined
    const past = told.verb.form === 'past' || told.verb.form === 'past-perfect'
    const deed = kind === 'said' ? attributed(told) : undefined
    if (deed) return { kind, time, ...placeOf(deed), last: placeOf(told).last, ...headlinesOf(deed) }
    return {
      kind: laterThanPublished(time) && kind === 'happened' && !past ? 'planned' : kind,
      time,
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

  function headlinesOf(clause: Clause): Pick<Found, 'headline' | 'leaning'> {
    const headline = clauseHeadline(read, clause)
    return { headline, ...(headline === undefined ? { leaning: leaningHeadline(read, clause) } : {}) }
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

  /** "the 2003 invasion", "since the attacks on 7 May": a happening named in passing. */
  function nounPhrase(time: PlacedTime): Found | undefined {
    if (time.noun !== undefined) {
      if (!language.eventNouns.has(words[time.noun]!.lemma)) return undefined
      let first = time.first
      while (first > 0 && /^(?:DET|ADJ)$/.test(words[first - 1]!.tag)) first--
      return { kind: 'background', time, first, last: time.noun, headline: phraseHeadline(read, first, time.noun) }
    }
    // back from the time over a noun phrase with a happening in it, to the preposition that holds it away from the verb
    let noun: number | undefined
    for (let index = time.phraseFirst - 1; index >= 0 && time.phraseFirst - index < 12; index--) {
      const word = words[index]!
      if (/^(?:VERB|AUX|PUNCT|SCONJ|CCONJ)$/.test(word.tag) && !/^[-'’]$/.test(word.text)) {
        if (!/^(?:following|since|before|after|until)$/i.test(word.text)) return undefined
      }
      if (word.tag === 'NOUN' && language.eventNouns.has(word.lemma)) noun = index
      const held =
        language.distancePrepositions.has(word.text.toLowerCase()) ||
        /^(?:in|from)$/i.test(words[index - 1]?.text ?? '') === undefined
      if (noun !== undefined && held) {
        let last = time.phraseFirst - 1
        if (last < index + 1) return undefined
        while (last > noun && /^(?:ADP|PUNCT|DET)$/.test(words[last]!.tag)) last--
        return { kind: 'background', time, first: index + 1, last: time.last, headline: phraseHeadline(read, index + 1, last) }
      }
    }
    return undefined
  }

  /** The main clause without a time of its own, where it tells of something that happened. */
  function undated(): Found | undefined {
    const top = sentence.index <= newsWithin
    const endsSentence = /[.!]["”’)]*$/.test(text)
    const tells = (clause: Clause): boolean => {
      const kind = kindOf(clause, words, language)
      if (kind === undefined || spoken(clause.verb.head) || isUnreal(clause, kind)) return false
      // the present tells what is usual, but for headlines and first sentences
      if (clause.verb.form !== 'present' || kind === 'planned') return true
      return top && (!endsSentence || isNews(clause))
    }
    const [inRelatives, telling] = partition(clauses.filter(tells), ({ role }) => role === 'relative')
    const clause =
      telling.find(each => each.role === 'main' && !isSaying(each)) ??
      telling.find(each => !isSaying(each)) ??
      telling[0] ??
      // "Crews are still at the scene of a fire that destroyed a market"
      (top ? inRelatives.find(each => each.verb.form !== 'present' && !isSaying(each)) : undefined)
    if (!clause) return top && found.length === 0 && (clauses.length === 0 || !endsSentence) ? headless() : undefined
    const place = placeOf(clause)
    if (found.some(each => each.kind !== 'background' && each.first <= place.last && each.last >= place.first)) return undefined
    const kind = kindOf(clause, words, language)!
    return { kind, ...place, ...headlinesOf(clause), perfect: clause.verb.form === 'present-perfect' }
  }

  /** "kills twelve", "is expanding", "goes to trial", "is dead", but not "holds a million litres". */
  function isNews({ verb, to }: Clause): boolean {
    const { lemma, tag } = words[verb.head]!
    const object = words.slice(verb.last + 1, Math.min(to, verb.last + 6))
    return (
      verb.progressive ||
      tag === 'AUX' ||
      language.concepts.has(lemma) ||
      language.reportingVerbs.has(lemma) ||
      (!verb.passive && object.some(word => language.eventNouns.has(word.lemma)))
    )
  }

  /** What is told of a clause that something else makes doubtful: "if it fails, they will go", "denied that he took bribes". */
  function isUnreal(clause: Clause, kind: EventKind): boolean {
    const host = clause.parent === undefined ? undefined : clauses[clause.parent]!
    if (clause.role === 'content' && host)
      return (
        /^(?:where|who|whom|which|how|why|what|whether)$/i.test(words[clause.marker ?? clause.from]!.text) ||
        host.verb.negated ||
        host.verb.form === 'hypothetical' ||
        language.denials.has(words[host.verb.head]!.lemma)
      )
    return (
      kind === 'planned' &&
      (/^if$/i.test(words[0]!.text) ||
        clauses.some(
          ({ relation, marker }) => relation === 'condition' && /^(?:if|should|provided)$/i.test(words[marker!]!.text),
        ))
    )
  }

  function isSaying(clause: Clause): boolean {
    return language.reportingVerbs.has(words[clause.verb.head]!.lemma)
  }

  /** A headline without a finite verb: "Strong quake off the coast", "Three dead in fire", "Veltro to buy Acme". */
  function headless(): Found | undefined {
    const tells = ({ lemma }: Word): boolean => language.eventNouns.has(lemma) || language.concepts.has(lemma)
    const ahead = groups.some(
      ({ form, first, head }) =>
        form === 'infinitive' &&
        words[first - 1]?.tag === 'PROPN' &&
        !language.stativeVerbs.has(words[head]!.lemma) &&
        !/[.!]$/.test(words.at(-1)!.text),
    )
    // "What we know about the flood"
    if (/^(?:what|how|why|who|when|where)$/i.test(words[0]!.text) || (!ahead && !words.some(tells))) return undefined
    return { kind: ahead ? 'planned' : 'happened', first: 0, last: words.length - 1, headline: undefined }
  }

  function mentionOf(each: Found, count: number): Mention {
    const { start, end, text: quote, passage, index, article } = sentence
    const place = words.slice(each.first, each.last + 1)
    const isTime = (offset: number) => (at: number) => covered.has(at + offset)
    const { date, dateFrom } = when(each)
    const clause: Span = { start: start + words[each.first]!.start, end: start + words[each.last]!.end }
    const isLead = leads(each, date)
    const headline = each.headline ?? (isLead ? shortTitle(article.title) : undefined) ?? each.leaning ?? cutSentence(read)
    return {
      source: article.source,
      passage,
      start,
      end,
      quote,
      ...(count > 1 ? { clause } : {}),
      date,
      dateFrom,
      ...(each.time ? { time: each.time.time } : unsettled ? { time: unsettled } : {}),
      kind: each.kind,
      headline,
      isLead,
      index,
      names: namesIn(count > 1 ? place : words, isTime(count > 1 ? each.first : 0), language),
      quantities: quantitiesIn(count > 1 ? place : words, isTime(count > 1 ? each.first : 0), language),
    }
  }

  function when(each: Found): Pick<Mention, 'date' | 'dateFrom'> {
    if (each.time) return { date: each.time.time.value, dateFrom: 'words' }
    const { lead, published } = sentence.article
    // its own words name a day, but nothing tells which: no other day may be given to it
    if (unsettled) return { date: undefined, dateFrom: 'none' }
    if (each.kind === 'planned' || each.kind === 'deadline' || (each.perfect && sentence.index > newsWithin))
      return { date: undefined, dateFrom: 'none' }
    if (lead) return { date: lead, dateFrom: 'lead' }
    const day = published === undefined ? undefined : parseEdtf(published)
    return day ? { date: day, dateFrom: 'published' } : { date: undefined, dateFrom: 'none' }
  }

  /** The article's own news: its first sentences, or what its title says. */
  function leads(each: Found, date: DateValue | undefined): boolean {
    if (each.kind === 'background') return false
    const { lead, title } = sentence.article
    if (lead && date && lead.edtf !== date.edtf) return false
    if (sentence.index <= 1) return true
    return title !== undefined && sharesMost(title, sentence.text, language)
  }
}

/** Indexes of the words between quotation marks. */
function quotedWords(words: readonly Word[]): ReadonlySet<number> {
  const quoted = new Set<number>()
  let open = false
  words.forEach(({ text }, index) => {
    if (text === '“' || text === '”') open = text === '“'
    else if (text === '"' || text === "''" || text === '``') open = !open
    else if (open) quoted.add(index)
  })
  return quoted
}

function partition<T>(all: readonly T[], test: (each: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter(each => !test(each))]
}

const spanOf = ({ earliest, latest }: DateValue): number =>
  earliest && latest ? Date.parse(latest) - Date.parse(earliest) : Infinity

function shortTitle(title: string | undefined): string | undefined {
  const line = title === undefined ? '' : withoutMarkup(title).replace(/\s+/g, ' ').trim()
  return !/^https?:/i.test(line) && line.length <= headlineLength && line.split(' ').length > 2 ? line : undefined
}

/** Whether a sentence has most of the telling words of a title. */
function sharesMost(title: string, text: string, language: ReturnType<typeof languageOf>['events']): boolean {
  const telling = (line: string): string[] =>
    (line.match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter(word => !language.stopWords.has(word.toLowerCase()))
      .map(word => language.stem(word))
  const wanted = new Set(telling(title))
  const has = new Set(telling(text))
  const shared = [...wanted].filter(word => has.has(word)).length
  return wanted.size >= 2 && shared / wanted.size >= 0.6
}
