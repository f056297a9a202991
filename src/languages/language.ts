import type { Parser } from '../syntax/parse.ts'
import type { Name } from '../model.ts'
import type { Word } from '../syntax/tree.ts'
import type { Direction, Reading } from './reading.ts'

/**
 * All that the stages need to know of one language. Nothing outside `languages/` knows a word of any.
 * A language is a folder here; `index.ts` lists them.
 */
export interface Language {
  /** BCP 47: `en`. */
  readonly code: string
  readonly sentences: SentenceLanguage
  /** Sentences to dependency trees in the terms of Universal Dependencies: a `trainedParser`, or one of the language's own. */
  readonly parse: Parser
  readonly heads: HeadLanguage
  readonly dates: DateLanguage
  readonly events: EventLanguage
  /** Names of places for the map; without it, the language's own names of countries are known, and towns as GeoNames writes them. */
  readonly gazetteer?: GazetteerLanguage
}

/** For `places/`. All names are lower case. */
export interface GazetteerLanguage {
  /** To ISO 3166 codes: what `Intl.DisplayNames` does not have. */
  readonly countries: ReadonlyMap<string, string>
  /** Regions to their countries and codes in GeoNames: `texas`, `US.TX`. */
  readonly regions: ReadonlyMap<string, string>
  /** Towns that GeoNames has under other names. */
  readonly otherNames: ReadonlyMap<string, string>
}

/** For `articles/sentences.ts`. Words are written as they stand in text, without their last full stop. */
export interface SentenceLanguage {
  /** After these a full stop never ends a sentence: `Dr`, `vs`. */
  readonly titles: ReadonlySet<string>
  /** After these it does only when a word follows that opens sentences (`starters`): `Inc`, `Nov`, `Calif`. */
  readonly abbreviations: ReadonlySet<string>
  /** After these it does unless a number follows: `No`, `pp`. */
  readonly numbered: ReadonlySet<string>
  /** Words, lower case, before which a number with a full stop is an ordinal, where they are written so: `am 3. Oktober`. */
  readonly afterOrdinals: ReadonlySet<string>
  /** Abbreviations of a time of day (`p.m`), and what may follow them within a sentence: `Monday`, `Eastern`. */
  readonly clock: ReadonlySet<string>
  readonly afterClock: ReadonlySet<string>
  /** Words that open sentences and are not names, lower case. */
  readonly starters: ReadonlySet<string>
  /** Verbs that follow a quoted question or exclamation and its speaker: `“Why?” Kim asked`. */
  readonly speech: ReadonlySet<string>
}

/** For `articles/head.ts` and its neighbours: the words of lines that stand before and after an article's own text. */
export interface HeadLanguage {
  /** Month names and their short forms, lower case, to month numbers 1–12. */
  readonly months: ReadonlyMap<string, number>
  /** Weekday names and their short forms, lower case, to 0 (Sunday) – 6. */
  readonly weekdays: ReadonlyMap<string, number>
  /** Words before the publication date, before a date of change, and those that may stand about either. Case is ignored. */
  readonly published: RegExp
  readonly modified: RegExp
  readonly aroundDates: RegExp
  /** How long ago something was done: `3 days ago`. */
  readonly ago: RegExp
  /** `By`, `Written by` at the start of a line. */
  readonly byline: RegExp
  /** The same before an author in a page's data, which may be the word alone. */
  readonly beforeAuthor: RegExp
  /** What stands between names in a line, between authors in a page's data, and behind a name whose next is on another line. */
  readonly betweenNames: RegExp
  readonly betweenAuthors: RegExp
  readonly afterName: RegExp
  /** Words before a day or a time of day in a line, lower case: `on`, `at`. */
  readonly beforeTimes: ReadonlySet<string>
  /** Words that belong to a date and stand before it, and those between two that are one time, lower case: `circa`, `to`. */
  readonly beforeDates: ReadonlySet<string>
  readonly betweenDates: ReadonlySet<string>
  /** Words for the end of a time that goes on: `present`. */
  readonly untilNow: ReadonlySet<string>
  /** The end of a line that says whose words follow: `wrote:`; and the label of the day in a mail's head: `Sent:`. */
  readonly wrote: RegExp
  readonly sent: RegExp
  /** The fields of a mail's head, lower case: `from`. */
  readonly mailFields: ReadonlyMap<string, 'sender' | 'date' | 'subject' | 'other'>
  /** Whole lines over a mail's head: `Forwarded message`; and what stands before the subject of an answer: `Re: `. */
  readonly overMails: RegExp
  readonly repliedTo: RegExp
  /** The start of a line that says where something was: `in Oslo`. */
  readonly beforePlace: RegExp
  /** A line of copyright with its holder, `name`, and what may follow the holder. */
  readonly copyright: RegExp
  readonly afterHolder: RegExp
  /** The last word of a collective author or of a line on an author's work: `Staff`, `Correspondent`. */
  readonly staff: RegExp
  /** Names of outlets by their last word: `Sound Gazette`. */
  readonly outlet: RegExp
  /** Whole lines that a page's own controls leave behind: `Share`, `4 min read`, `Advertisement`. */
  readonly furniture: RegExp
  /** Lines that name the source of a picture. */
  readonly caption: RegExp
  /** Starts of lines after which no text of the article follows: labels and calls, `Read more:`. Links may follow such a line. */
  readonly tail: RegExp
  /** Starts of lines on rights, which are whole sentences: `All rights reserved`. */
  readonly legal: RegExp
  /** Starts of lines as in `tail` where the line tells nothing: `Recommended`, but not `Recommended drugs were banned`. */
  readonly tailNouns: RegExp
  /** Lines that a source says of itself: `Correction:`, `Reporting by`. */
  readonly notes: readonly { readonly kind: string; readonly pattern: RegExp }[]
  /** Labels of lines that state a fact, lower case: `Source: …`; `other` is one that is not kept. */
  readonly labels: ReadonlyMap<string, 'title' | 'publisher' | 'url' | 'other'>
  /** Controls of a whole site, which stand in no article's head: `Log in`. */
  readonly controls: RegExp
  /** Headings of what readers wrote: `3 comments`. */
  readonly comments: RegExp
  /** The start of what a page says of its cookies, and of a box in which it asks to be subscribed to. */
  readonly consent: RegExp
  readonly newsletter: RegExp
  /** The number of a printed page at the start or the end of a line: `1/2`, `Page 1 of 2`. */
  readonly pageCount: RegExp
  /** The words before the day on which somebody printed or read a page: `Printed on`. */
  readonly printed: RegExp
  /** What stands in brackets and is a mark of the page's editors: `citation needed`. */
  readonly referenceWords: RegExp
  /** Words that a line of a text may end with only where it goes on in the next, lower case: `the`. */
  readonly opensPhrase: ReadonlySet<string>
  /** First parts of compounds that keep their hyphen, lower case: `twenty`, `self`. */
  readonly hyphened: ReadonlySet<string>
  /** Words after a part of a compound that is completed later: `pre- and post-war`. */
  readonly suspends: ReadonlySet<string>
  readonly records: RecordLanguage
  /** Whether a line has a subject and a finite verb. */
  readonly tells: (line: string) => boolean
  /** Whether a word, lower case, is one of the language's own; names and rare words need not be. */
  readonly isWord: (word: string) => boolean
  /** Words in capitals before a colon that are no place: `WATCH: …`. */
  readonly notPlaces: ReadonlySet<string>
  /** News agencies as datelines write them. */
  readonly agencies: ReadonlySet<string>
  /** Whole lines that agencies and press offices write over and under a report for its editors: `Eds: UPDATES with quotes.` */
  readonly advisory: RegExp
  /** What stands behind the day where a newspaper is cited: `, page 5`; and lines over a parliament's proceedings with their day. */
  readonly atPage: RegExp
  readonly proceedings: RegExp
}

/** What a field of a record says, from its label: `reference` is outlet, place, day and page in one; `requested` is about the download. */
export type RecordField =
  'title' | 'authors' | 'published' | 'outlet' | 'reference' | 'place' | 'address' | 'text' | 'abstract' | 'requested' | 'other'

/** For downloads from databases of newspapers: a record with labelled fields for each article, several in a file. Patterns are of whole lines. */
export interface RecordLanguage {
  /** A line over each record, and one under each: `1 of 2 DOCUMENTS`, `End of Document`. */
  readonly starts: RegExp
  readonly ends: RegExp
  /** Labels of fields, lower case, and those of them that no other text has. */
  readonly labels: ReadonlyMap<string, RecordField>
  readonly strong: ReadonlySet<string>
  /** A line with the number of words, and one with the edition. */
  readonly length: RegExp
  readonly edition: RegExp
  /** Lines that stand under the text alone, and headings of all that is under it. */
  readonly below: RegExp
  readonly sections: RegExp
}

/**
 * For `dates/`. Patterns are sticky, ignore case where the words do, and run over a text in which every white space is a
 * blank (but paragraphs stay apart), every dash a hyphen and every quotation mark straight, so that offsets do not move.
 */
export interface DateLanguage {
  /** Of two rules that read equally many characters from one place, the earlier wins. */
  readonly rules: readonly DateRule[]
  /** What may stand before an expression and change it: "early", "about", "since". */
  readonly prefixes: readonly DateAffix[]
  /** What may stand after one and change it: "night", "or so". */
  readonly suffixes: readonly DateAffix[]
  /** What may go on a list that an expression has begun: the 5 of "on May 3 and 5". */
  readonly continuations: readonly DateContinuation[]
  /** Expressions that join to one with the next: a range, a clock time and its day. */
  readonly joins: readonly DateJoin[]
  /** The characters with which suffixes, continuations and joins can begin. */
  readonly glue: string
  /** Words without which nothing is a time, lower case, by class; `number` is a class of its own: four digits, or a written-out date or hour. */
  readonly timeWords: Readonly<Record<string, readonly string[]>>
  /** How many characters after its first word a rule's time word can begin. */
  readonly reach: number
  /** Which way a date lies for which the words leave two ways open, from what stands before and after it in its sentence. */
  readonly directionOf: (before: string, after: string) => DirectionEvidence | undefined
  /** Whether the year in a title, from what stands before and after it, is that of what the text tells of. */
  readonly isYearOfStory: (before: string, after: string) => boolean
  /** What makes a year one in passing. */
  readonly passing: readonly PassingRule[]
}

export interface DirectionEvidence {
  readonly towards: Direction
  /** The words that say so. */
  readonly because: string
  /** Ahead of the time that is told of, not of the writer's: "he would return", "they agreed to leave". */
  readonly inStory?: true
  /** Whether the date is the verb's own and nothing that was arranged for it: "they met on 8 June", not "they called a vote on 8 June". */
  readonly certain?: true
  /** Before the time that is told of: "he had left". */
  readonly before?: true
}

/** Words around a year or a date that stands beside what is told, so that the text does not go on from it: "since 1813". */
export interface PassingRule {
  readonly name: string
  /** What stands before it in its sentence, or after it; one of them is enough, unless `both`. */
  readonly before?: RegExp
  readonly after?: RegExp
  readonly both?: true
  /** Whether it is about a year alone, and not about a day or a month with its year. */
  readonly yearAlone?: true
  /** When it does not hold: where the year is the next one after that of the story, or one earlier than two years after it. */
  readonly unless?: 'next' | 'earlier'
  /** Sentences, and whether their year is in passing; at least one is not. */
  readonly examples: Readonly<Record<string, boolean>>
}

/** A rule of a language: words → what they mean. */
export interface DateRule {
  readonly name: string
  /**
   * Words, lower case, with which it can begin; the first two where that tells more: `the first`. `#` is any number, `##`, `###`,
   * `####` and `########` one of so many digits, `'##` a year without its century; a character after a `#` is the one that follows
   * the number (`# `, `#a` for any letter), and where it is one of `/:-.`, no number comes after that (`#/`, `####-`); `#/#` has
   * another number after it, and `#/#/` the same character again after one of at most three digits. So `may # ` is “May 3 to”.
   */
  readonly starts: readonly string[]
  /** The classes of time words of which it cannot do without one; any at all if not given. Keeps rules from being tried in vain. */
  readonly needs?: readonly string[]
  readonly pattern: RegExp
  /** Undefined where the words turn out not to be a time. */
  readonly read: (words: Words, around: Around) => Reading | undefined
  /** Texts and the EDTF value, or the TimeML value where there is none, of their one expression on Wednesday, 2023-11-08; at least one is null. */
  readonly examples: Readonly<Record<string, string | null>>
}

/** The named groups of a match. */
export type Words = Readonly<Record<string, string | undefined>>

/** The text on either side of a match, some dozen characters of it. */
export interface Around {
  readonly text: string
  readonly before: string
  readonly after: string
}

export interface DateAffix {
  readonly name: string
  /** As a rule's; for a suffix, the word or mark that comes first after the expression. */
  readonly starts: readonly string[]
  readonly pattern: RegExp
  /** Whether its words belong to the expression, as "early" does and "since" does not. */
  readonly inside: boolean
  /** Undefined where it does not go with that reading. */
  readonly apply: (reading: Reading, words: Words, around: Around) => Reading | undefined
}

export interface DateContinuation {
  readonly name: string
  /** The word or mark that comes first after an expression. */
  readonly starts: readonly string[]
  /** Whether it can go on from a reading, asked before its pattern is tried. */
  readonly follows: (before: Reading) => boolean
  /** Its last group is `item`, the words of the next expression, where the match ends. */
  readonly pattern: RegExp
  readonly read: (before: Reading, words: Words, around: Around) => Reading | undefined
}

export interface DateJoin {
  readonly name: string
  /** The word or mark that comes first after an expression; any if not given. */
  readonly starts?: readonly string[]
  /** The classes of time words of which one must be near where the second expression begins; any at all if not given. */
  readonly needs?: readonly string[]
  /** Whether it can go on from a reading, asked before its pattern is tried. */
  readonly follows: (first: Reading) => boolean
  readonly pattern: RegExp
  readonly join: (first: Reading, second: Reading, around: Around) => Reading | undefined
}

/** How a subordinate clause stands to the time of its main clause; `content` is what was said, known or decided. */
export type Subordination = 'same time' | 'other time' | 'condition' | 'reason' | 'content'

/** Words by which a time that dates an event is told apart from one that belongs to a phrase beside it. Lower case; verbs and nouns are lemmas. */
export interface TimeAttachmentLexicon {
  /** Nouns by which something follows from an event: `in the wake of the riot on Sunday`. */
  readonly causes: ReadonlySet<string>
  /** Nouns that are a time where another stands before them: `the 2008-09 season`. */
  readonly seasons: ReadonlySet<string>
  /** Prepositions that set the scene of a clause: `in a Monday statement`. */
  readonly settings: ReadonlySet<string>
  /** Prepositions of what a noun belongs to: `the crash of 1929`. */
  readonly genitives: ReadonlySet<string>
  /** Prepositions of where something came from, and of when it began: `from $9 million`, `since May`. */
  readonly sources: ReadonlySet<string>
  readonly openings: ReadonlySet<string>
  /** What brings in what is yet to be done by somebody else: `with voting to start on 4 July`. */
  readonly companions: ReadonlySet<string>
  /** Prepositions of a day by which, up to which, and of how long: `by Friday`, `until Friday`, `for two weeks`. */
  readonly ends: ReadonlySet<string>
  readonly terms: ReadonlySet<string>
  readonly spans: ReadonlySet<string>
  /** Verbs whose object, named after its year, was in that year: `won the 1998 World Cup`. */
  readonly contests: ReadonlySet<string>
  /** Nouns of what a period comes to: `third-quarter profit rose`. */
  readonly figures: ReadonlySet<string>
  /** Prepositions after which an event is the matter and not the scene: `charged over the fire in 2010`. */
  readonly matters: ReadonlySet<string>
  /** Verbs that have an event for their matter: `condemned the raid of 2 August`. */
  readonly regards: ReadonlySet<string>
  /** Adjectives that put a thing before the time that is told of: `a prior arrest`. */
  readonly priors: ReadonlySet<string>
  /** Verbs that look ahead to what follows them: `planned to land on Friday`. */
  readonly intentions: ReadonlySet<string>
  /** Verbs of giving something another day, and the prepositions of that day: `moved the vote to 2 June`. */
  readonly moves: ReadonlySet<string>
  readonly goals: ReadonlySet<string>
  /** Prepositions of what was earlier or later than the clause: `after an early discharge in 1906, he sailed in 1907`. */
  readonly apart: ReadonlySet<string>
  /** Verbs that tell somebody what to do: `told him to appear on 10 May`. */
  readonly directives: ReadonlySet<string>
  /** Verbs and adjectives that end or mark a thing at the time after them: `the quarter ended 30 June`, `bonds due 1999`. */
  readonly bounds: ReadonlySet<string>
  /** Those that only a period takes so: `the week beginning 9 June`. */
  readonly beginnings: ReadonlySet<string>
  /** Words before what something is compared with, lemmas: `versus a loss a year earlier`; and those that need a measure: `more than`. */
  readonly comparisons: ReadonlySet<string>
  readonly differences: ReadonlySet<string>
  /** Words before one of those in an amount: `less than a year later`. */
  readonly amounts: ReadonlySet<string>
  /** Verbs whose participle only says what or where a thing is: `called`, `based`. */
  readonly labels: ReadonlySet<string>
  /** Adverbs of time that right behind a verb are of its direction: `came back on 4 May`. */
  readonly directions: ReadonlySet<string>
  /** Words before a participle that tell of the main clause's own time: `while`, `by`. */
  readonly meantime: ReadonlySet<string>
  /** Words before a participle whose deed was done: `after losing`. */
  readonly factualOpeners: ReadonlySet<string>
}

/** Words by which what somebody claims is told apart from what is so. Lower case; verbs, nouns and adjectives are lemmas. */
interface ClaimLexicon {
  /** Adverbs and adjectives of what is only claimed: `allegedly`, `the alleged attack`. */
  readonly adverbs: ReadonlySet<string>
  readonly adjectives: ReadonlySet<string>
  /** Verbs of claiming, whoever does: `allege`, `testify`. */
  readonly verbs: ReadonlySet<string>
  /** Verbs that charge their object with what follows: `accuse her of burning the mill`. */
  readonly accusations: ReadonlySet<string>
  /** Nouns whose content is claimed: `the allegation that`. */
  readonly nouns: ReadonlySet<string>
  /** Those whose word is a claim, whatever verb brings it: witnesses, and the parties to a case. */
  readonly claimants: ReadonlySet<string>
  /** Where they speak: `said at the trial`. */
  readonly courts: ReadonlySet<string>
  /** Trigger classes of what authorities do, which their own word is good for: `prosecutors said he was arrested`. */
  readonly procedures: ReadonlySet<string>
  /** Verbs of violence, and those who may do it on orders: a doer that can be told is accused of it by whoever says so. */
  readonly violence: ReadonlySet<string>
  readonly forces: ReadonlySet<string>
  /** Pronouns of those who speak, as subjects: `I think he left`; and all others: `told me`. */
  readonly speakers: ReadonlySet<string>
  readonly ofSpeakers: ReadonlySet<string>
  /** Who says so where nobody is named: `some say`, `according to reports`. */
  readonly unnamed: ReadonlySet<string>
}

/** For `events/`. All sets hold lower-case words; those of verbs and nouns hold lemmas. */
export type Gender = 'masculine' | 'feminine'

export interface EventLanguage {
  /** The part of a word that its inflections share, good enough to compare with, not to show. */
  readonly stem: (word: string) => string
  /** The simple past of a past participle, where it is known: `taken` → `took`, `visited` → `visited`. */
  readonly pastOf: (participle: string) => string | undefined
  /** The simple past of a verb by its lemma: `lose` → `lost`. */
  readonly pastTenseOf: (lemma: string) => string
  /** What a passive participle leaves out, for a noun as its subject: `was`, `were`. */
  readonly pastCopula: (subject: Word) => string
  /** Whether a word that was read as a noun may be a verb in the present: `issues` in `Veltro issues stamp`. */
  readonly isPresentLike: (noun: Word) => boolean
  /** Whether the form of a finite verb goes with one doer alone: `says`. */
  readonly isSingularVerb: (verb: Word) => boolean
  /** Whether a finite verb shows that its subject is several: `begin`, `were`. */
  readonly isPluralVerb: (word: Word) => boolean
  /** Whether an adjective makes its noun the only one of its kind, for which all that follows counts: `the first woman to lead it`. */
  readonly isUnique: (adjective: Word) => boolean
  /** Whether a verb in the present, after one of `demandVerbs`, tells what is asked for, not what is so: `demanded that he leave`. */
  readonly isDemanded: (verb: Word) => boolean
  /** What an article says of itself: `This story was amended`. */
  readonly ofItself: RegExp
  /** Whether a word, lower case, is one of the language's own, and no name alone. */
  readonly isCommonWord: (word: string) => boolean
  /** Words that say nothing of what a sentence is about. */
  readonly stopWords: ReadonlySet<string>
  /** Verbs of saying and announcing, which take what was said as a clause. */
  readonly reportingVerbs: ReadonlySet<string>
  /** Verbs of a court or an inquiry that tell what they find, as those of saying do: `must stand trial, a judge ruled`. */
  readonly rulingVerbs: ReadonlySet<string>
  /** Those of the verbs of saying that do something rather than say it when a noun follows: `recall an ambassador`, `declare war`. */
  readonly actsOfSaying: ReadonlySet<string>
  /** Verbs whose active form says the same as the passive: `the bridge opened`. */
  readonly passiveOrNot: ReadonlySet<string>
  /** Verbs without an object, whose past form is no participle after a noun: `the man died`. */
  readonly intransitiveVerbs: ReadonlySet<string>
  /** Verbs that say of what follows that it is not so: `deny`, `doubt`. */
  readonly denials: ReadonlySet<string>
  /** Adverbs of what did not quite happen (`nearly`), and of what is not certain (`perhaps`). */
  readonly approximators: ReadonlySet<string>
  readonly hedges: ReadonlySet<string>
  readonly claims: ClaimLexicon
  /** Nouns whose content is so: `the news that he fled`. */
  readonly factiveNouns: ReadonlySet<string>
  /** Verbs after which a clause tells what somebody believes or alleges; adjectives of what is not certain. */
  readonly beliefs: ReadonlySet<string>
  readonly doubtAdjectives: ReadonlySet<string>
  /** Words before or in place of a noun that mean nobody in particular: `everyone who`. */
  readonly quantifiers: ReadonlySet<string>
  /** Verbs after which a participle tells what was done (`admit killing`), and after which it does not (`deny killing`). */
  readonly factiveVerbs: ReadonlySet<string>
  /** Verbs of states that are deeds with an event for their object (`lead a raid`), or with a place or an aim (`appear in court`). */
  readonly deedsByObject: ReadonlySet<string>
  readonly deedsByPlace: ReadonlySet<string>
  /** Verbs of putting off or calling off: `Monday's match was postponed`. */
  readonly deferrals: ReadonlySet<string>
  /** Verbs after which a clause tells what is hoped or feared: `fear`. */
  readonly hopes: ReadonlySet<string>
  /** Verbs after which a clause tells what somebody shall do: `demand`. */
  readonly demandVerbs: ReadonlySet<string>
  /** Verbs with an infinitive for what was usual: `used to sail`. */
  readonly habitual: ReadonlySet<string>
  /** Verbs of making a body of people: `found`. */
  readonly foundingVerbs: ReadonlySet<string>
  /** Verbs that in the passive tell what should have been: `was supposed to sail`. */
  readonly unfulfilled: ReadonlySet<string>
  /** Verbs that tell somebody what to do, who stands before them in the passive alone: `was jailed and ordered to pay`. */
  readonly directives: ReadonlySet<string>
  /** Words that open a row of two, with the one that goes on: `neither`, `nor`. */
  readonly correlatives: ReadonlyMap<string, string>
  /** Words that open a question within a sentence, and those of them that take what follows as done: `how`. */
  readonly interrogatives: ReadonlySet<string>
  readonly mannerWords: ReadonlySet<string>
  /** What opens an infinitive: `to`. */
  readonly infinitiveMarkers: ReadonlySet<string>
  /**
   * Whether subordinate clauses end with their verbs, and main clauses have the finite verb second and the others last, as in German.
   * A headline has it second.
   */
  readonly verbFinal: boolean
  /** Whether a comma parts every clause from its main clause: `sagte, dass`. */
  readonly clausesHaveCommas: boolean
  /** Whether the perfect tells what the past does, also of a day: `hat am Freitag gewonnen`. */
  readonly perfectIsPast: boolean
  /** Whether nouns have cases that their words show, so that one has to stay in its place: not `den Vertrag gilt`. */
  readonly hasCases: boolean
  readonly copulas: ReadonlySet<string>
  /** Adverbs of what goes on or is usual: `has long counted on`. */
  readonly durativeAdverbs: ReadonlySet<string>
  /** Trigger classes of what goes up or down, which is no event while it goes on: `is growing`. */
  readonly trends: ReadonlySet<string>
  /** Verbs of what goes on, which tell of no event in the present: `continue`. */
  readonly continuing: ReadonlySet<string>
  /** Pronouns of the reader, of whom nothing is reported: `you`. */
  readonly addressees: ReadonlySet<string>
  /** Verbs that say nothing without how long: `lasted from 1954 to 1962`. */
  readonly measureVerbs: ReadonlySet<string>
  /** Verbs like copulas: `become`. */
  readonly becoming: ReadonlySet<string>
  readonly perfectAuxiliaries: ReadonlySet<string>
  /** Auxiliaries of what has to be: `must`. */
  readonly obligations: ReadonlySet<string>
  /** Verbs that say little of their own: `have an accident`; and those of what somebody stands before: `face charges`. */
  readonly lightVerbs: ReadonlySet<string>
  readonly facingVerbs: ReadonlySet<string>
  /** Verbs of arranging, in the present or the passive: `is scheduled for Sunday`. */
  readonly arrangingVerbs: ReadonlySet<string>
  /** Nouns of when, where, how or why something was: `the year he died`. */
  readonly circumstanceNouns: ReadonlySet<string>
  /** Prepositions of what a headline does without: `amid protests`. */
  readonly circumstancePrepositions: ReadonlySet<string>
  /** Subjects that nobody stands behind: `it was reported`. */
  readonly impersonals: ReadonlySet<string>
  /** Who or what age somebody is who is young: `as a child`, `at the age of nine`. */
  readonly agesOfLife: ReadonlySet<string>
  /** Verbs that stand for another: `did that`. */
  readonly proVerbs: ReadonlySet<string>
  /** Conjunctions before what follows otherwise: `or`. */
  readonly alternatives: ReadonlySet<string>
  /** Words before some of what was named: `including two`. */
  readonly exampleMarkers: ReadonlySet<string>
  /** Verbs that tell in what state they leave their object: `leaves him facing trial`. */
  readonly resultVerbs: ReadonlySet<string>
  /** Pronouns that point at what was told before: `this showed`. */
  readonly demonstratives: ReadonlySet<string>
  /** Pronouns that point back to the subject: `itself`. */
  readonly reflexives: ReadonlySet<string>
  /** Pronouns of persons, and those that count: `both`. */
  readonly personalPronouns: ReadonlySet<string>
  readonly countingPronouns: ReadonlySet<string>
  /** Pronouns of one person that a name may stand for (`he`, `his`), and words beside a name by which one of them can mean it (`Mrs`, `actress`, `Maria`). */
  readonly genderedPronouns: ReadonlyMap<string, Gender>
  readonly genderedWords: ReadonlyMap<string, Gender>
  /** Pronouns of several (`they`), and nouns in the singular for which they may stand: `crew`. */
  readonly pluralPronouns: ReadonlySet<string>
  readonly collectives: ReadonlySet<string>
  /** Words before what somebody is: `as a clerk`. */
  readonly roleMarkers: ReadonlySet<string>
  /** How a name says whose something is: `Ana Ruiz’s`. */
  readonly genitiveOf: (name: string) => string
  /** Lemmas of nouns for people. */
  readonly personNouns: RegExp
  /** Nouns that name a part of a time when a time follows: `the end of May`. */
  readonly timeNouns: ReadonlySet<string>
  /** Nouns of how long something is before or after another thing: shorter than a day, a day, longer. */
  readonly spanNouns: ReadonlyMap<string, 'short' | 'day' | 'long'>
  /** Verbs of how something looks, after which a verb or an adjective tells of nothing that is so: `looked set to win`. */
  readonly seemingVerbs: ReadonlySet<string>
  /** Verbs that tell of a state, an opinion or a wish. */
  readonly stativeVerbs: ReadonlySet<string>
  /** Verbs and adjectives that put the infinitive after them in the future: `plan`, `schedule`, `due`. */
  readonly planningWords: ReadonlySet<string>
  /** Verbs and nouns that name a deadline. */
  readonly deadlineWords: ReadonlySet<string>
  /** Nouns that are "to do" something without anything being planned for a time: `aim`, `purpose`. */
  readonly purposeNouns: ReadonlySet<string>
  readonly futureAuxiliaries: ReadonlySet<string>
  /** Auxiliaries of what may or might have been. */
  readonly hypotheticalAuxiliaries: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  readonly subordinators: ReadonlyMap<string, Subordination>
  /** Pronouns that need the sentence before to be understood. */
  readonly pronouns: ReadonlySet<string>
  /** First words that lean on the sentence before: `but`, `however`, `also`. */
  readonly connectives: ReadonlySet<string>
  /** Adverbs that single out what follows them, without which what is left is false: `opened only when the army left`. */
  readonly focusingAdverbs: ReadonlySet<string>
  /** Prepositions after which a time belongs to the noun rather than to the verb: `since the attack on Monday`. */
  readonly distancePrepositions: ReadonlySet<string>
  /** What decides whether a clause has a time that stands in it, or a phrase within it has. */
  readonly attachment: TimeAttachmentLexicon
  /** Words that open a time which is counted from the day of writing (`yesterday`, `last week`), and a line without those that own something: `today's vote`. */
  readonly deicticWords: ReadonlySet<string>
  readonly withoutDeicticGenitives: (line: string) => string
  /** Adverbs that modify a time: `late`, `early`. */
  readonly timeAdverbs: ReadonlySet<string>
  /** Words that open an attribution: `according`, `citing`. */
  readonly attributions: ReadonlySet<string>
  /** Nouns that name a happening: `invasion`, `talks`, `election`. */
  readonly eventNouns: ReadonlySet<string>
  /** Lemmas of verbs and nouns that can tell of the same happening, to one name for all of them. */
  readonly concepts: ReadonlyMap<string, string>
  /** Words before a name that make it a person's: `mr`, `president`. */
  readonly personTitles: ReadonlySet<string>
  /** Words in a name that make it an organisation's: `ministry`, `inc`. */
  readonly organisationWords: ReadonlySet<string>
  /** Countries, capitals and great cities, to the name that they are shown under. */
  readonly places: ReadonlyMap<string, string>
  /** Words in a name that make it a place's: `river`, `airport`. */
  readonly placeWords: ReadonlySet<string>
  /** Number words and what they multiply to: `three` → 3, `dozen` → 12. */
  readonly numberWords: ReadonlyMap<string, number>
  /** What stands between the groups of a long number: `12,000`. */
  readonly digitSeparator: string
  /** Words, and phrases of up to three, before a number that say how exact it is. */
  readonly approximations: ReadonlyMap<string, 'about' | 'above' | 'below'>
  /** Reports of counts of people and their fates, to the code under which numbers are compared, the same in all languages: `dead` → `killed`. */
  readonly fates: ReadonlyMap<string, string>
  readonly nameWords: NameLexicon
  readonly coreference: CoreferenceLanguage
}

/** For `events/names/`: how names are made, and what tells their kinds. All words are lower case, common nouns and verbs lemmas. */
export interface NameLexicon {
  /** Small words inside a person's name, or a place's: `Ana de la Cruz`. */
  readonly particles: ReadonlySet<string>
  /** Prepositions that go on the name of an organisation, a place or a thing after its own noun: `Department for Work`. */
  readonly headLinks: ReadonlySet<string>
  /** Those of them that go on the name of a thing, too: `Prize for Peace`. */
  readonly thingLinks: ReadonlySet<string>
  /** What coordinates the parts of one name: `Work and Pensions`. */
  readonly conjunctions: ReadonlySet<string>
  /** Articles, which stand before no person's name. */
  readonly articles: ReadonlySet<string>
  /** Words that stand between the words of a title, small or with capitals: `Secretary of State`. */
  readonly betweenTitles: ReadonlySet<string>
  /** Those of `personTitles` that begin no other name, as `King County` does. */
  readonly honorifics: ReadonlySet<string>
  /** Those before one word that ends other names: `President Hill`; and adjectives of titles: `senior`. */
  readonly offices: ReadonlySet<string>
  readonly titleAdjectives: ReadonlySet<string>
  /** What follows a person's name: `Jr`, `III`. */
  readonly suffixes: ReadonlySet<string>
  /** First words that tell the kind: `Mount`, `Hurricane`, `USS`. */
  readonly openings: ReadonlyMap<string, Name['kind']>
  /** Well-known organisations, and things of other kinds, most of one word. */
  readonly organisations: ReadonlySet<string>
  readonly things: ReadonlySet<string>
  /** Last words of what is neither a person, nor an organisation, nor a place: `Award`, `Act`, `War`. */
  readonly thingWords: ReadonlySet<string>
  /** Those that end names of organisations and are one alone: `the Senate`. */
  readonly alone: ReadonlySet<string>
  /** Words that end names of places and things, and are surnames, too. */
  readonly surnames: ReadonlySet<string>
  /** The end of one word that is most often a place's: `Arnsville`. */
  readonly placeEndings: RegExp
  /** Words with a capital that name nobody: feasts, creeds, abbreviations. */
  readonly notNames: ReadonlySet<string>
  /** Peoples and what is of them: `Peruvian`. */
  readonly demonyms: ReadonlySet<string>
  /** What only a person has: `wife`, `career`. */
  readonly kin: ReadonlySet<string>
  /** What is named after somebody: `St Mary's Hospital`; and words before that other than names: `Women's`. */
  readonly facilities: ReadonlySet<string>
  readonly possessors: ReadonlySet<string>
  readonly firstNames: ReadonlySet<string>
  /** What a common noun beside a name says that it is: `the tanker Orsa`. */
  readonly nouns: ReadonlyMap<string, Name['kind']>
  /** The same for a noun behind it: `Velm province`, `Aster employees`. */
  readonly owners: ReadonlyMap<string, Name['kind']>
  /** Words before the name of a place: `in`, `northern`. */
  readonly whereabouts: ReadonlySet<string>
  readonly compass: ReadonlySet<string>
  /** Nouns that match `personNouns` and tell of no person. */
  readonly notPeople: ReadonlySet<string>
  /** Verbs of what persons alone do. */
  readonly humanVerbs: ReadonlySet<string>
  /** Whether every noun has a capital, as in German, so that a capital makes no name of it. */
  readonly nounsHaveCapitals: boolean
}

/** For `events/join/` and what tells where reports differ. */
export interface CoreferenceLanguage {
  /** How old somebody is, in years: one of its named groups. */
  readonly ages: RegExp
  /** Words before an event within which, or beside which, another lies, and what stands between: `during his visit`, `as part of the visit`. */
  readonly containers: Readonly<Record<'within' | 'beside' | 'owners' | 'pointers', ReadonlySet<string>>>
  /** The `places` that are towns, by the name that they are shown under: of two, one does not lie in the other. */
  readonly towns: ReadonlySet<string>
  /** Prepositions before the place of an event. */
  readonly placePrepositions: readonly string[]
  /** Nouns of people that another report may call something else: `man`, `victim`. */
  readonly anybody: ReadonlySet<string>
}

/** What mentions are compared by. Trigger classes (`concepts`) have the same names in all languages, so that “killed” and “tötete” may meet. */
export type ComparedWords = Pick<
  EventLanguage,
  'stem' | 'stopWords' | 'concepts' | 'eventNouns' | 'pronouns' | 'places' | 'coreference'
>
