import type { Word } from '../language.ts'
import { eventNouns, listed } from './events-lists.ts'
import { isPast, isSamePast } from './events-pasts.ts'

/** What is known of the sentence in which a word stands. */
export interface Line {
  /** It has no finite verb, as the tagger read it. */
  readonly verbless: boolean
  /** Nearly every word has a capital, so that a capital tells nothing. */
  readonly titled: boolean
}

/** Nouns in -ed: what else ends so and is taken for a noun is a verb. */
const nounsInEd = new Set(
  listed(
    'bed seed speed breed need deed feed weed reed shed sled greed creed steed bleed bloodshed watershed hundred kindred moped shred bobsled misdeed newlywed biped infrared accused deceased',
  ),
)

/** Verbs that headlines are told with and whose -s form is also a noun's: `issues`, `hits`. */
const headlineVerbs = new Set(
  listed(
    `visits hits shoots issues checks rehires foils torches places names lands strikes attacks bombs raids bars bans cuts lifts drops tops posts
     passes votes releases launches crashes burns floods kills arrests charges sues jails backs calls offers orders appeals probes faces warns
     fears claims blames plans aims rescues escapes targets tests heads leads wins loses quits halts ends starts opens closes resumes returns reaches signs
     seals slams urges reports rallies marches protests blocks delays cancels shuts recalls reviews fines awards honours mourns marks scores beats
     edges routs hosts joins tips trades sacks fires ousts appoints picks taps nominates sinks stops surges jumps falls rises drowns dies stages
     tours meets breaks agrees fails ends works vows promises welcomes leaves sends moves takes makes sells buys steps gains slips battles storms seeks starts`,
  ),
)

/** Adjectives in -ed that stand after "was" without anything having been done. */
const states =
  /^(?:armed|involved|based|located|tired|worried|excited|interested|concerned|surprised|pleased|scared|ashamed|delighted|disappointed|shocked|amazed|confused|convinced|determined|committed|dedicated|experienced|aged|related|talented|crowded|unprecedented|unexpected|un\w+)$/

/** Nouns for several without an -s. */
const several = new Set(listed('police people staff crew public press majority team family couple government cabinet army'))
/** Verbs after which another stands without an ending, and auxiliaries that go before the subject. */
const bareVerbs = new Set(
  listed(`see hear watch let make help feel have demand ask recommend suggest insist urge require propose order request do will can could would
    should may might must shall`),
)

const owners = new Set(listed('his its their my our your'))
const openers = new Set(listed('when while if before after until once unless as'))
const sayings = new Set(listed('claims reports says notes states'))

/** Whether an article stands before a noun and what describes it. */
function opensPhrase(words: readonly Word[], noun: number): boolean {
  let at = noun - 1
  while (at > 0 && noun - at < 7 && (/^(?:ADJ|NOUN|NUM)$/.test(words[at]!.tag) || /^[-‑]$/.test(words[at]!.text))) at--
  return at >= 0 && /^(?:an?|the|this)$/i.test(words[at]!.text)
}

/** Whether a verb comes before the next comma or conjunction. */
function verbSoon(words: readonly Word[], from: number): boolean {
  for (let index = from; index < Math.min(words.length, from + 12); index++) {
    if (/^(?:VERB|AUX)$/.test(words[index]!.tag) && words[index - 1]!.tag !== 'PART') return true
    if (/^(?:PUNCT|CCONJ|SCONJ)$/.test(words[index]!.tag) || /^(?:who|which|that)$/i.test(words[index]!.text)) return false
  }
  return false
}

/** The tag of a word whose own cannot stand where it is; each line has its example. */
export function mendedTag(words: readonly Word[], index: number, line: Line): string | undefined {
  const word = words[index]!
  const before = words[index - 1]
  const beforeThat = words[index - 2]
  const after = words[index + 1]
  const lower = word.text.toLowerCase()
  const small = word.text === lower
  const nominal = (each: Word | undefined): boolean => each !== undefined && /^(?:NOUN|PROPN)$/.test(each.tag)
  // "the rebels who rule the coast"
  if (word.tag === 'NOUN' && before?.lemma === 'who' && small) return 'VERB'
  // "the gazette, which monitors shipping"
  const asks = before?.lemma === 'which' && beforeThat?.text === ','
  if (word.tag === 'NOUN' && small && asks && lower.endsWith('s') && after && !/^(?:VERB|AUX|PUNCT)$/.test(after.tag))
    return 'VERB'
  // "Friday's shooting follows"
  if (word.tag === 'VERB' && small && lower.endsWith('ing') && before?.tag === 'PART' && /^['’]s$/.test(before.text))
    return 'NOUN'
  // "a \"sell\" recommendation", "a \"talent grant\""
  const closed = after !== undefined && /^["”]$/.test(after.text)
  if (
    word.tag === 'VERB' &&
    small &&
    lower === word.lemma &&
    closed &&
    (before?.tag === 'NOUN' || /^["“]$/.test(before?.text ?? ''))
  )
    if (before?.tag === 'NOUN' ? before.text === before.lemma : words[index + 2]?.tag === 'NOUN') return 'NOUN'
  // "with a head wound,"
  const ended = after === undefined || /^[,.;]$/.test(after.text)
  if (
    word.tag === 'VERB' &&
    small &&
    ended &&
    before?.tag === 'NOUN' &&
    beforeThat?.tag === 'DET' &&
    words[index - 3]?.tag === 'ADP'
  )
    if (!/(?:ed|ing)$/.test(lower)) return 'NOUN'
  // "charged with murder and attempted murder"
  if (word.tag === 'VERB' && lower === 'attempted' && after?.tag === 'NOUN' && /^(?:CCONJ|ADP)$/.test(before?.tag ?? ''))
    return 'ADJ'
  // "a mostly middle class town"
  const graded = before?.tag === 'ADV' && before.text.endsWith('ly') && /^(?:PUNCT|DET|ADJ|ADP)$/.test(beforeThat?.tag ?? '')
  if (word.tag === 'VERB' && small && lower === word.lemma && graded && after?.tag === 'NOUN') return 'ADJ'
  // "$9 million of good will"
  if (
    word.tag === 'AUX' &&
    lower === 'will' &&
    before?.tag === 'ADJ' &&
    (after === undefined || /^(?:PUNCT|ADP)$/.test(after.tag))
  )
    return 'NOUN'
  // "before the war began"
  if (word.tag === 'NOUN' && isPast(lower) && (nominal(before) || before?.tag === 'NUM') && !nominal(after)) return 'VERB'
  // "put up a giant cross": one thing has no verb without an -s, but for "saw a man leave" and "asked that the man leave"
  const single = before?.tag === 'NOUN' && before.text === before.lemma && opensPhrase(words, index - 1)
  if (word.tag === 'VERB' && small && lower === word.lemma && !isSamePast(lower) && single && !several.has(before.lemma))
    if (!words.slice(0, index - 1).some(each => bareVerbs.has(each.lemma))) return 'NOUN'
  // "the navy has looted it"
  if (word.tag === 'NOUN' && small && lower.endsWith('ed') && /^(?:have|be)$/.test(before?.lemma ?? '')) return 'VERB'
  // "the museum was looted in May"
  if (word.tag === 'ADJ' && lower.endsWith('ed') && before?.lemma === 'be' && !states.test(lower) && !nominal(after))
    return 'VERB'
  // "passed Lindt for the record": within a sentence a capital is a name's
  const anew = before === undefined || /^[“”"'‘’:.!?—–(-]$/.test(before.text)
  if (word.tag === 'VERB' && !line.titled && !anew && /^\p{Lu}\p{Ll}/u.test(word.text)) return 'PROPN'
  // "his left knee", "its attempt", "an attempted theft": what stands between an owner or an article and a noun describes it
  const owned = before !== undefined && (owners.has(before.text.toLowerCase()) || /^['’]s$/.test(before.text))
  const pointed = before !== undefined && /^(?:an?|the)$/i.test(before.text)
  if (word.tag === 'VERB' && small && (owned || pointed) && !lower.endsWith('ing')) {
    if (after && /^(?:NOUN|PROPN|ADJ|VERB|NUM)$/.test(after.tag) && lower !== word.lemma) return 'ADJ'
    if (lower === word.lemma) return 'NOUN'
  }
  if (word.tag === 'VERB' && small && before?.text === 'only' && owners.has(beforeThat?.text.toLowerCase() ?? '')) return 'NOUN'
  // "a prior arrest"
  if (word.tag === 'ADV' && lower === 'prior' && before?.tag === 'DET') return 'ADJ'
  // "the call for help", "salvage crews raised"
  const governed = /^(?:for|of|in|on|at|by|with|from|under|into|without)$/.test(before?.text ?? '')
  if (word.tag === 'VERB' && small && lower === word.lemma && governed) return 'NOUN'
  const crew = index === 0 && lower === word.lemma && after?.tag === 'NOUN' && /^(?:VERB|AUX)$/.test(words[2]?.tag ?? '')
  if (word.tag === 'VERB' && crew) return 'NOUN'
  // "fought nine rounds"
  const counts = before?.tag === 'NUM' && /^(?:VERB|ADP|AUX)$/.test(beforeThat?.tag ?? '')
  if (word.tag === 'VERB' && small && lower.endsWith('s') && counts) return 'NOUN'
  // "a Sunday walk"
  const namedAfter = before?.tag === 'PROPN' && beforeThat?.tag === 'DET' && !before.text.endsWith('s')
  if (word.tag === 'VERB' && small && lower === word.lemma && namedAfter && after && /^(?:PUNCT|ADP)$/.test(after.tag))
    return 'NOUN'
  // "when Orr returns to court", "if the wall breaks"
  const opened = openers.has(beforeThat?.text.toLowerCase() ?? '') || openers.has(words[index - 3]?.text.toLowerCase() ?? '')
  if (word.tag === 'NOUN' && small && headlineVerbs.has(lower) && opened && nominal(before) && !verbSoon(words, index + 1))
    return 'VERB'
  // "soldiers rescued 60 children", "police apprehended Orr"
  const pastLike = small && lower.length > 4 && lower.endsWith('ed') && !nounsInEd.has(lower)
  // "they looted shops"
  if (word.tag === 'ADJ' && pastLike && before?.tag === 'PRON' && /^(?:he|she|they|we|it)$/i.test(before.text) && nominal(after))
    return 'VERB'
  if (/^(?:NOUN|ADJ)$/.test(word.tag) && pastLike && nominal(before) && after && /^(?:DET|NUM|PROPN|PRON|ADP)$/.test(after.tag))
    return 'VERB'
  // "the fleet has repelled a raid"
  const had = word.tag === 'ADJ' && small && lower.endsWith('ed') && before?.lemma === 'have'
  if (had && after && /^(?:DET|PRON|PROPN|NUM)$/.test(after.tag)) return 'VERB'
  // "the cable was cut"
  if (word.tag === 'NOUN' && small && before?.lemma === 'be' && isSamePast(lower) && !nominal(after)) return 'VERB'
  // "the guard shot Jon Orr", unless a verb follows: "the shot the player took"
  if (
    word.tag === 'NOUN' &&
    small &&
    isSamePast(lower) &&
    (nominal(before) || before?.tag === 'NUM') &&
    after &&
    (/^(?:DET|PROPN|PRON|NUM)$/.test(after.tag) || after.text === 'dead')
  )
    if (line.verbless || !verbSoon(words, index + 1)) return 'VERB'
  // "the navy claims they left"
  if (
    word.tag === 'NOUN' &&
    small &&
    sayings.has(lower) &&
    nominal(before) &&
    /^(?:they|it|he|she|that)$/.test(after?.text ?? '')
  )
    return 'VERB'
  // "Norway to host games": a headline's future
  if (/^(?:NOUN|PROPN)$/.test(word.tag) && line.titled && /^To$/.test(before?.text ?? '') && index < words.length - 1)
    return 'VERB'
  // "Veltro issues patch", "President Visits Flooded Towns", "the guild plans to march", "miners offer Orr a seat"
  if (/^(?:NOUN|PROPN)$/.test(word.tag) && (line.verbless || line.titled) && after && nominal(before)) {
    const plural = /(?:s|x|men|people|police)$/i.test(before!.text) && headlineVerbs.has(`${lower}s`)
    const told = /^(?:DET|NUM|ADJ|NOUN|PROPN|PRON|SYM|PART)$/.test(after.tag) || (line.titled && after.tag === 'VERB')
    const goes = after.tag === 'ADP' && !plural && !eventNouns.has(word.lemma) && !eventNouns.has(lower.replace(/s$/, ''))
    const first = !words.slice(0, index).some(each => each.tag === 'VERB')
    if ((headlineVerbs.has(lower) || plural) && (told || goes) && first && after.text !== "'s") return 'VERB'
  }
  // "defensive tackle Ruiz", "the plan"
  if (word.tag === 'VERB' && lower === word.lemma && before && /^(?:ADJ|DET)$/.test(before.tag) && beforeThat) return 'NOUN'
  // "without prior notice"
  if (word.tag === 'VERB' && lower === word.lemma && before?.tag === 'ADV' && beforeThat?.tag === 'ADP') return 'NOUN'
  // "the preceding Saturday"
  if (word.tag === 'VERB' && small && lower.endsWith('ing') && before?.tag === 'DET' && nominal(after)) return 'ADJ'
  // "the border crossing opened"
  const named = before?.tag === 'DET' || before?.tag === 'ADJ' || (before?.tag === 'PROPN' && beforeThat?.tag === 'DET')
  if (word.tag === 'VERB' && small && lower.endsWith('ing') && named && after && /^(?:VERB|AUX)$/.test(after.tag)) return 'NOUN'
  // "lost it and retook it"
  if (word.tag === 'NOUN' && small && before?.tag === 'CCONJ' && /^(?:it|them|him)$/.test(after?.text ?? '')) return 'VERB'
  // "the Merrin Iron Works, founded", "spokesman Omar Said told": a capital inside a name
  const ends = after && (after.text === ',' || /^(?:VERB|AUX)$/.test(after.tag))
  if (word.tag === 'VERB' && !small && before?.tag === 'PROPN' && ends) return 'PROPN'
  // "brought back dust"
  if (word.tag === 'VERB' && small && lower === word.lemma && before?.tag === 'ADV' && beforeThat?.tag === 'VERB') return 'NOUN'
  // "four-hour pauses"
  const measured = before?.tag === 'NOUN' && beforeThat && /^[-‑]$/.test(beforeThat.text) && words[index - 3]?.tag === 'NUM'
  if (word.tag === 'VERB' && small && measured && (lower.endsWith('s') || lower === word.lemma)) return 'NOUN'
  // "the union called": what stands between an article and a verb is a noun
  if (word.tag === 'ADJ' && small && before?.tag === 'DET' && after?.tag === 'VERB' && !lower.endsWith('ed')) return 'NOUN'
  if (line.verbless && index > 0 && small && word.tag === 'NOUN') {
    // "the dam burst on Friday"
    if (isSamePast(lower) && nominal(before) && after && /^(?:ADP|PUNCT|ADV|DET)$/.test(after.tag)) return 'VERB'
    // "the union plans a march": two noun phrases with nothing between them but the first one's last word
    if (/^(?:NOUN|PROPN|ADJ)$/.test(before!.tag) && lower.endsWith('s') && after?.tag === 'DET') return 'VERB'
  }
  // "Lima-based", but "re-elected"
  const joined = before && /^[-‑]$/.test(before.text) && before.end === word.start && beforeThat?.end === before.start
  if (joined && word.tag === 'VERB' && !/^(?:re|co|pre|over|under|out)$/i.test(beforeThat.text)) return 'ADJ'
  return undefined
}
