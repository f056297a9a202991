/**
 * Every record that passes between stages, in order of appearance. Records are readonly and JSON-safe: strings, numbers,
 * booleans, lists and plain objects, no methods, no dates, no maps.
 */

/** A calendar day `YYYY-MM-DD`, proleptic Gregorian. Years before 1 are astronomical: `-0043-03-15` is in 44 BC. */
export type IsoDate = string

/** An Extended Date/Time Format value (ISO 8601-2): `2023-11`, `202X`, `1850~`, `2023-11-03/2023-11-05`, `../2015`. */
export type Edtf = string

/**
 * A time of day: `14:30`, `14` where only the hour is named, `24` for midnight at the end of the day, `17:00-05:00` or `17Z` in a
 * zone, `23~` (about), `23?` (perhaps). Of a range, one for each end, `..` for an end that has none: `22/02:30`, `../17`.
 */
export type ClockTime = string

export type NonEmpty<T> = readonly [T, ...T[]]

/** A file of `content/` as it was found, before anything has been read out of it. */
export interface SourceFile {
  /** Relative to the content folder's parent, with forward slashes: `content/baghdad/visit.txt`. */
  readonly path: string
  readonly bytes: Uint8Array
  /** What the folder's `_defaults.yaml` files say for it, the nearest one winning. */
  readonly defaults?: SourceDefaults
  /** What a catalogue in its folder, or in one above, says of it. */
  readonly catalogued?: CataloguedFacts
}

/** What a catalogue of works says of one. */
export type CataloguedFacts = Partial<
  Pick<Source, 'title' | 'url' | 'publisher' | 'authors' | 'published' | 'accessed' | 'language'>
>

/** What a folder may say for all articles under it. */
export interface SourceDefaults {
  readonly publisher?: string
  readonly language?: string
  readonly tags?: readonly string[]
  readonly dateOrder?: DateOrder
}

/** How a numeric date is written where its own numbers do not tell. */
export type DateOrder = 'day-month' | 'month-day'

/** Kinds of doubt: what only a person can settle. */
export const doubtKinds = [
  'stale-edit',
  'day-month-order',
  'ambiguous-date',
  'year-in-doubt',
  'low-confidence-date',
  'weak-merge',
  'accusation',
  'uncertain-reading',
  'disagreement',
  'weak-headline',
  'maybe-one',
  'undated',
] as const
export type DoubtKind = (typeof doubtKinds)[number]

/** All checks: under one of these a problem is reported. */
export const checkNames = [
  // a file and its text
  'file-name',
  'folder-depth',
  'outside-content',
  'linked-twice',
  'unreadable',
  'size',
  'format',
  'encoding',
  'empty',
  'scan',
  'mhtml',
  'attachments',
  'hidden',
  'page',
  'table',
  'catalogue',
  'unused-table',
  'unused-list',
  'taken-off',
  // what an article says of itself, or a folder of its articles
  'front-matter',
  'defaults',
  'introduction',
  'language',
  'picture',
  'publication-year',
  'no-publication-day',
  'copy',
  // what is in doubt, and what nothing cites
  ...doubtKinds,
  'uncited-article',
  'unreviewed',
  // corrections and settings
  'edits',
  'site',
  // single commands
  'address-list',
  'fetch',
  'mentions',
  'events-file',
  'releases',
  'verify',
  'internal-error',
] as const
export type CheckName = (typeof checkNames)[number]

/** Something that a person should look at. */
export interface Problem {
  /** The check that found it. */
  readonly check: CheckName
  readonly severity: 'error' | 'warning' | 'note'
  readonly path: string
  /** 1-based, both. */
  readonly line?: number
  readonly column?: number
  /** What is wrong, in one sentence. */
  readonly message: string
  /** What to do about it, in one sentence. */
  readonly advice?: string
}

/** A place on the earth, in degrees: north and east are positive. */
export interface Coordinates {
  readonly lat: number
  readonly lon: number
}

/** A picture as somebody names it, with what is said of it. */
export interface NamedPicture {
  /** Its path from the file that names it, or from the content folder: `pictures/weir.jpg`, `/pictures/weir.jpg`. */
  readonly file: string
  /** What it shows, for those who do not see it. */
  readonly alt: string
  readonly credit?: string
  readonly licence?: string
  /** Whether it is covered until a reader asks for it. */
  readonly graphic?: true
  /** Where it is named. */
  readonly at: FilePosition
}

/** The same without its place. */
export type PictureWords = Omit<NamedPicture, 'at'>

/** Who said it, where and when. */
export interface Source {
  /** Unique in a timeline, `[a-z0-9-]+`, made from the path: it does not change when the text does. */
  readonly id: string
  readonly path: string
  /**
   * The file that it stands in with others, and the line on which it begins there, if that has lines; `path` then has its number:
   * `content/nexis.txt#2`.
   */
  readonly within?: Pick<FilePosition, 'path'> & Partial<Pick<FilePosition, 'line'>>
  /** `external` is a work that is not in `content/`: an editor cites it, and its quotes cannot be checked. */
  readonly format: 'text' | 'markdown' | 'html' | 'word' | 'opendocument' | 'rtf' | 'pdf' | 'epub' | 'mail' | 'table' | 'external'
  readonly title?: string
  /** Whether an editor gave it this title: then it is no words of its own, and is not quoted. */
  readonly titleFrom?: 'editor'
  /** The year of its dates that have none, where an editor says it: `1998`. */
  readonly year?: string
  readonly url?: string
  readonly publisher?: string
  readonly authors?: readonly string[]
  /** The publication day as printed, in the source's own offset. Absent when the source does not say, or not unambiguously. */
  readonly published?: IsoDate
  /** When the printed day can be read in two ways and nothing decides: both readings, and `published` is absent. */
  readonly publishedOneOf?: readonly IsoDate[]
  /** What `published` was read from. */
  readonly publishedEvidence?: Evidence
  readonly modified?: IsoDate
  /** How it writes numeric dates, where its own front matter, its folder or the site says so. */
  readonly dateOrder?: { readonly order: DateOrder; readonly saidBy: 'article' | 'folder' | 'site' }
  /** Where the reporter was, from a dateline: `BAGHDAD`. */
  readonly place?: string
  /** The news agency that wrote it: `Reuters`. */
  readonly agency?: string
  /** BCP 47; `defaultLanguage` where nothing tells. */
  readonly language: string
  readonly tags?: readonly string[]
  readonly archiveUrl?: string
  readonly accessed?: IsoDate
  readonly license?: string
  readonly permission?: string
  /** The picture that its author gives it. */
  readonly image?: NamedPicture
  /** The address of a picture that a saved page names as its own: whose it is, nothing tells. */
  readonly pagePicture?: string
  /** Hexadecimal SHA-256 of the file's bytes. */
  readonly sha256: string
  /** Lines that were taken off before and after the article's own text; shown on the source's page, never quoted. */
  readonly removed?: readonly RemovedLine[]
  /** What the source says of itself: corrections, editor's notes, "Reporting by". */
  readonly notes?: readonly string[]
  /** The source of which this is a copy, word for word or nearly. */
  readonly copyOf?: { readonly source: string; readonly kind: 'duplicate' | 'syndicated' }
}

export interface Evidence {
  /** The kind of evidence: `front-matter`, `json-ld`, `meta`, `url`, `head-line`, `dateline`, … */
  readonly from: string
  /** The words or the value that it was read from. */
  readonly text: string
  /** The share of cases in which this kind of evidence was right when it was measured, 0–1. */
  readonly confidence: number
}

export interface RemovedLine {
  readonly where: 'head' | 'tail' | 'inside'
  /** What the line was taken for: `title`, `byline`, `kicker`, `date`, `caption`, `share`, … */
  readonly kind: string
  readonly text: string
  /** 1-based line of the source file, where the format tells. */
  readonly line?: number
}

/** A block of the article's own text: a paragraph, a heading, a list item. */
export interface Passage {
  /** `p1`, `p2`, … in reading order; `title`: the source's title, which is no part of the text, but can be cited. */
  readonly id: string
  readonly kind: 'paragraph' | 'heading' | 'list-item' | 'quotation' | 'table-row' | 'footnote' | 'code' | 'title'
  readonly text: string
  /** 1-based line of the source file on which it starts, where the format tells. */
  readonly line?: number
  /** Offsets at which marks of references, such as `[1]`, were taken out of the text. */
  readonly marksAt?: readonly number[]
  readonly dated?: PassageDate
  readonly locator?: Locator
}

/** Where in a work something stands, as a citation names it: its page, its chapter, the sheet of a workbook. */
export interface Locator {
  readonly kind: (typeof locatorKinds)[number]
  /** `3`, `The flood`. */
  readonly label: string
}

export const locatorKinds = ['page', 'chapter', 'sheet'] as const

/** The date that stands before what a passage tells, or over it. */
export interface PassageDate {
  /** Its words, the outermost first: those of a year's heading, of a month's under it, of the passage itself. */
  readonly words: readonly string[]
  /**
   * What it is the date of: an `entry` of a chronology; all of a `section`; a `post`, which only counts from it; or the text `around`,
   * which only takes its year from it, as under “1998: the war”.
   */
  readonly of: 'entry' | 'section' | 'post' | 'around'
  /** Where its own words stand in the passage's text; absent where they stand over it. */
  readonly at?: Span
  /** What the passage tells, where that is not all of it: the line behind its date, the cells of a row that tell it. */
  readonly told?: Span
}

/** A half-open range of UTF-16 offsets into a passage's text. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Sentence extends Span {
  readonly passage: string
  /** `passageText.slice(start, end) === text`, always. */
  readonly text: string
}

/** One article as read: whose it is, its text in passages, and its sentences in order. */
export interface Article {
  readonly source: Source
  readonly passages: readonly Passage[]
  readonly sentences: readonly Sentence[]
  readonly problems: readonly Problem[]
  /** Events that the author wrote into the text, in order. */
  readonly inlineEvents?: readonly InlineEvent[]
  /** Pictures that stand in the text and are files of the content folder, in order. */
  readonly pictures?: readonly NamedPicture[]
}

/** A date that an author wrote behind a sentence, `{event 2023-11-05: Headline}`; the mark is not part of the passage's text. */
export interface InlineEvent {
  readonly passage: string
  /** Offset into the passage's text at which the mark stood: it is about the sentence that ends there or goes on there. */
  readonly at: number
  readonly date: Edtf
  readonly headline?: string
  readonly line: number
  readonly column: number
}

export type Precision =
  'minute' | 'hour' | 'day' | 'week' | 'month' | 'season' | 'quarter' | 'year' | 'decade' | 'century' | 'interval' | 'one-of'

/** A date as precise as its words and never more. Made by `dateValue()` alone. */
export interface DateValue {
  readonly edtf: Edtf
  /** The time of that day, where the words name one. With `/` and a single day: from one time of it to another. */
  readonly time?: ClockTime
  readonly precision: Precision
  /** First and last day that it can mean, both inclusive, `earliest ≤ latest`; absent where the value is open on that side. */
  readonly earliest?: IsoDate
  readonly latest?: IsoDate
}

/**
 * The day that a relative expression was counted from; that of a change (`modified`) only where there is no day of publication, and of a
 * `heading` the date before or over its passage.
 */
export interface Anchor {
  readonly from: 'published' | 'modified' | 'lead' | 'previous' | 'sentence' | 'heading'
  readonly date: DateValue
}

/** The words of a time expression, the value that they mean, and how that was read. */
export interface TimeExpression extends Span {
  /** Its words: `passageText.slice(start, end)`. Offsets are into the passage's text, like the sentence's. */
  readonly text: string
  /** As in TimeML. Only a DATE or a TIME can have a `value`. */
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** The calendar value; absent where the words name none ("recently", "three years") or nothing settles it. */
  readonly value?: DateValue
  /** The TimeML value: `1998-W12`, `P3D`, `PRESENT_REF`, …; absent where there is none. */
  readonly timex?: string
  /** The rule that read it. */
  readonly rule: string
  readonly anchor?: Anchor
  /** Which way from the anchor, and why. */
  readonly direction?: { readonly towards: 'past' | 'future' | 'same'; readonly because: DirectionReason }
  /** The two ends of a range, where each is a date in words of its own: `1914` and `1918`, not the 3 of `3–5 November`. */
  readonly ends?: readonly [RangeEnd, RangeEnd]
  /** What it is if its year is another one: the day of the article's own year, where it was taken to go on from a day named before. */
  readonly alternative?: DateValue
  /** Why there is no value, where there is none. */
  readonly unresolved?: 'vague' | 'duration' | 'repeating' | 'no-anchor' | 'ambiguous'
}

/**
 * Why a date is taken to lie on that side of its anchor: its own words say so (`last`); words beside it do (`will`); the weekday
 * beside it does; it is the day of publication; news tells of what has happened; that day is the nearest; the story goes on from its anchor,
 * or from a day named before.
 */
export type DirectionReason =
  | { readonly code: 'own-words' | 'weekday' | 'publication-day' | 'past-is-usual' | 'nearest' | 'story' | 'named-before' }
  | { readonly code: 'words'; readonly words: string }

/** One end of a range, with offsets into the passage's text. */
export interface RangeEnd extends Span {
  readonly text: string
  readonly value: DateValue
  readonly timex?: string
}

/** What later stages need to know of the article that a sentence stands in. */
export interface ArticleFacts {
  readonly source: string
  readonly title?: string
  readonly published?: IsoDate
  readonly language: string
  /** The date of what the article itself reports: that of its first dated happening, if it is near its publication. */
  readonly lead?: DateValue
}

/** A sentence with the time expressions in it, in order. */
export interface DatedSentence extends Sentence {
  readonly article: ArticleFacts
  /** 0-based position among the article's sentences. */
  readonly index: number
  readonly passageKind: Passage['kind']
  readonly times: readonly TimeExpression[]
  /** The last date named before this sentence in the same article. */
  readonly previous?: DateValue
  /** What it tells, where a date, a name or other cells of its row stand beside that; offsets into the passage's text. */
  readonly told?: Span
  /** The date that stands before or over it, and dates what has no time of its own. */
  readonly given?: GivenDate
}

/** A date that a line, a row or a heading gives to what it tells. */
export interface GivenDate {
  readonly value: DateValue
  /** Its expression, where it stands in the passage, and its words, where they stand over it. */
  readonly time?: TimeExpression
  readonly over?: string
  /** Whether it is the first of an entry, of which all is told as what happened then. */
  readonly isEntry: boolean
}

/** The classes of events, which users write as `kind`: what a clause reports happened, is planned, was said, … */
export const eventKinds = ['happened', 'planned', 'said', 'background', 'deadline'] as const
export type EventKind = (typeof eventKinds)[number]

/** How a source tells of an event: as a fact, as what somebody claims, as what somebody denies, or as possible. */
export const factualities = ['asserted', 'alleged', 'denied', 'possible'] as const
export type Factuality = (typeof factualities)[number]

export const nameKinds = ['person', 'organisation', 'place', 'other'] as const

export interface Name {
  /** The words in this sentence. */
  readonly text: string
  readonly kind: (typeof nameKinds)[number]
  /** Whether nothing but its form tells its kind; not said once all mentions have been asked. */
  readonly isGuess?: true
}

/** A number that a report gives for something: `1,400 people killed`. */
export interface Quantity {
  readonly text: string
  readonly value: number
  /** What is counted, as a lemma: `killed`, `injured`, `truck`. */
  readonly of: string
  /** How exact the words are: `more than 1,300` is `above`. */
  readonly as: 'exact' | 'about' | 'above' | 'below'
}

/** Who takes part in what a clause tells of, or where it is: a noun phrase, with offsets into the passage's text. */
export interface Argument extends Span {
  /** `agent` does it, or takes part in what has no object; `patient` is whom or what it is done to. */
  readonly role: 'agent' | 'patient' | 'place'
  /** Its noun, as a lemma; a name in lower case. */
  readonly head: string
}

/** One sentence, or clause, that says something happened at a time. Once merged it is the citation. */
export interface Mention extends Span {
  readonly source: string
  readonly passage: string
  /** Where the passage stands in its work; set once all corrections are applied. */
  readonly locator?: Locator
  /** The whole sentence in the source's own characters: `passageText.slice(start, end) === quote`, always. */
  readonly quote: string
  /** The word that tells of the event, a verb or a noun (“the 1998 flood”); absent for an event that its author marked. */
  readonly trigger?: Span
  /** The clause that tells of this event, where the sentence tells of several. Offsets are into the passage's text. */
  readonly clause?: Span
  readonly date: DateValue | undefined
  /** Where the date comes from: words of the sentence, before or over it; the article's lead date; its publication day. */
  readonly dateFrom: 'words' | 'lead' | 'published' | 'editor' | 'none'
  /** The expression that the date was read from, where it was the sentence's own words or those before it in its passage. */
  readonly time?: TimeExpression
  /** The words over the passage that the date was read from: `1998, June`. */
  readonly over?: string
  /** Whether it is an entry of a chronology, which lists each event once. */
  readonly isEntry?: true
  readonly kind: EventKind
  /** Absent where the source tells it as a fact. */
  readonly factuality?: Exclude<Factuality, 'asserted'>
  /** Who says so, in the source's words, where somebody does: `two witnesses`, `the indictment`. */
  readonly attribution?: string
  /**
   * How sure the parser is of what the date belongs to and of whose deed it was, 0–1, less where it was counted from a day of change;
   * absent where its own words give no date.
   */
  readonly confidence?: number
  /** One line in the source's own words. */
  readonly headline: string
  /**
   * The line that its article opens with, where the headline is understood only beside that: `The judge resigned`. Empty where it stands
   * there itself.
   */
  readonly leansOn?: string
  /** Whether it tells of what the article itself reports (its lead, its title). */
  readonly isLead: boolean
  /** 0-based position of the sentence in its article; −1 for its title. */
  readonly index: number
  readonly names: readonly Name[]
  readonly quantities: readonly Quantity[]
  /** Absent for an event that its author marked. */
  readonly arguments?: readonly Argument[]
}

/** Something on which the reports of one event differ. */
export interface Disagreement {
  readonly about: 'date' | 'place' | 'number'
  /** What is counted, for numbers; otherwise absent. */
  readonly of?: string
  readonly values: readonly { readonly value: string; readonly citations: readonly number[] }[]
}

/** A person, organisation or place, under the fullest name that the articles use. */
export interface Entity {
  readonly id: string
  readonly label: string
  readonly kind: Name['kind']
  /** Other spellings that lead here: last names, acronyms. */
  readonly aliases?: readonly string[]
  /** Where an editor says that it is, or that it is on no map. */
  readonly place?: Coordinates | 'none'
}

/** What two mentions have in common; `values` are the names or words themselves, as one of them writes them. */
export type JoinReason =
  | { readonly code: 'same-day' | 'near-days' | 'own-news' }
  | { readonly code: 'names' | 'triggers' | 'words'; readonly values: readonly string[] }

/** What happened, and every mention that says so. */
export interface TimelineEvent {
  /** Permanent: survives a changed headline, a new source and a rebuild. */
  readonly id: string
  /** Ids that lead here, from events that were merged into this one. */
  readonly aliases?: readonly string[]
  readonly date: DateValue
  readonly headline: string
  /** The title of the article whose line that is, where it does not stand alone. */
  readonly context?: string
  readonly summary?: string
  readonly kind: EventKind
  /** Absent where one of the citations tells it as a fact. */
  readonly factuality?: Exclude<Factuality, 'asserted'>
  /** Who says so, as an editor put it, or `none`, where nobody is to be named; absent where its citations tell. */
  readonly attribution?: string
  readonly citations: NonEmpty<Mention>
  /** Why the mentions were joined: the strongest reasons. */
  readonly joined?: readonly JoinReason[]
  readonly disagreements?: readonly Disagreement[]
  /** Sources, and sources that are not copies of one another. */
  readonly sourceCount: number
  readonly independentCount: number
  /** The source with the earliest publication day, where one is earliest. */
  readonly firstReportedBy?: string
  /** 0–1, for choosing the key events of a large timeline. */
  readonly importance: number
  readonly entities: readonly string[]
  readonly tags: readonly string[]
  /** The picture that an editor gives it, or that it has none; absent: that of an article whose news it is. */
  readonly image?: NamedPicture | 'none'
  /** Where it was, as an editor says; absent: where the places are that its sentences name. */
  readonly place?: Coordinates | 'none'
  /** What an editor decided, with the place where it is written. */
  readonly editorial?: Editorial
}

/** How far an editor has come with an event. */
export const editorialStatuses = ['reviewed', 'verified', 'disputed'] as const

export interface Editorial {
  readonly status?: (typeof editorialStatuses)[number]
  readonly note?: string
  readonly by?: string
  readonly pinned?: boolean
  readonly dismissed?: readonly Dismissal[]
  /** The id of the event that it follows on its day. */
  readonly after?: string
  /** What was set by hand: `date`, `headline`, … */
  readonly fields: readonly string[]
  /** `content/edits.yaml:12`. */
  readonly from: readonly string[]
}

/** A place in a file that a person wrote: 1-based line and column. */
export interface FilePosition {
  readonly path: string
  readonly line: number
  readonly column: number
}

/** A sentence of an article as an editor names it. Its words survive a changed id; small changes in them are found again. */
export interface QuoteTarget {
  /** The article's path, its path inside `content/`, or its id. */
  readonly source: string
  readonly quote: string
  /** Words of the clause that is meant, where the sentence reports several events. */
  readonly clause?: string
}

/** A citation, and the day that it gives. */
export interface DatedQuote extends QuoteTarget {
  readonly date: Edtf
}

/** On what reports differ that need not agree. */
export interface Dismissal {
  readonly about: Disagreement['about']
  /** What is counted, for numbers. */
  readonly of?: string
  /** What the reports say, as far as the editor has seen it; absent: whatever they say. */
  readonly values?: readonly string[]
}

/** What an editor says of an article as a whole. */
export interface ArticleEdit {
  readonly source: string
  /** The day it was published. */
  readonly published?: IsoDate
  /** The year of its dates that have none: `1998`. */
  readonly year?: string
  readonly title?: string
}

/** The event that a correction is about: by id, or by a sentence that it cites. With both, the id is tried first. */
export interface EditTarget extends Partial<QuoteTarget> {
  readonly event?: string
}

/** Something outside `content/` that an editor cites. */
export interface ExternalCitation {
  readonly title: string
  readonly url: string
  readonly publisher?: string
  readonly published?: IsoDate
  readonly archiveUrl?: string
  /** Words of it, which nothing here can check. */
  readonly quote?: string
}

/** An event that an editor wrote. */
export interface AddedEvent {
  readonly id?: string
  readonly date: Edtf
  readonly headline: string
  readonly summary?: string
  readonly kind?: EventKind
  /** Absent: as its citations tell it. */
  readonly factuality?: Factuality
  readonly tags?: readonly string[]
  readonly image?: PictureWords
  readonly citations: NonEmpty<QuoteTarget | ExternalCitation>
}

/** What an editor says of a name, by the name as it stands on its page or in a citation, or by its id. */
export interface NameEdit {
  readonly name: string
  readonly rename?: string
  readonly kind?: Name['kind']
  /** The name of the same person, organisation or place: its events come here. */
  readonly mergeWith?: string
  readonly place?: Coordinates | 'none'
  readonly hide?: boolean
}

/** An editor's correction: what it is about, and what it says. */
export interface Edit extends FilePosition {
  /** Absent where `add` says a new event, or `article` or `name` says something of one of those. */
  readonly target?: EditTarget
  readonly article?: ArticleEdit
  readonly name?: NameEdit
  readonly add?: AddedEvent
  readonly date?: Edtf
  readonly headline?: string
  readonly summary?: string
  readonly kind?: EventKind
  readonly factuality?: Factuality
  readonly attribution?: string
  readonly tags?: readonly string[]
  readonly image?: PictureWords | 'none'
  readonly place?: Coordinates | 'none'
  readonly hide?: boolean
  readonly pin?: boolean
  /** The event that is the same happening: its citations come here and its id leads here. */
  readonly mergeWith?: EditTarget
  /** A citation that tells of another happening: it becomes an event of its own. */
  readonly splitOff?: QuoteTarget
  /** A sentence that tells of it, or a work outside `content/`. */
  readonly attach?: QuoteTarget | ExternalCitation
  readonly detach?: QuoteTarget | Pick<ExternalCitation, 'url'>
  /** The day that one citation gives, where it was read wrongly. */
  readonly citationDate?: DatedQuote
  readonly dismiss?: Dismissal
  /** The event of the same day that this one follows. */
  readonly after?: EditTarget
  readonly status?: NonNullable<Editorial['status']>
  readonly note?: string
  readonly by?: string
}

/** What became of one instruction of an edit. Every edit has one outcome or more. */
export interface EditOutcome extends FilePosition {
  /**
   * `target` where the event itself was not found, `hide` where it was to be hidden and may be seen; otherwise `date`, `attach`,
   * `mergeWith`, …
   */
  readonly instruction: string
  /**
   * `applied` as written · `approximate`: applied to a sentence whose words have changed a little or moved to another file ·
   * `conflict`: applied, against an earlier edit that says otherwise · `stale`: not applied, what it names is not there ·
   * `refused`: not applied, because it cannot be done.
   */
  readonly result: 'applied' | 'approximate' | 'conflict' | 'stale' | 'refused'
  /** The event that it was applied to. */
  readonly event?: string
  /** Why it is not simply `applied`, in one sentence. */
  readonly message?: string
  /** What it might have meant, the nearest first. */
  readonly candidates?: readonly EditCandidate[]
  /** Sentences that left the timeline by it. */
  readonly removed?: readonly SentencePlace[]
}

export interface EditCandidate {
  readonly name?: string
  readonly event?: string
  readonly source?: string
  /** The sentence, or for an event found by its id, its headline. */
  readonly text: string
  /** 0–1. */
  readonly likeness: number
}

/** Where a sentence stands. */
export interface SentencePlace extends Span {
  readonly source: string
  readonly passage: string
}

/** The ids of two events that are alike, and that other places, things or ages set apart: a person may know better. */
export type MaybeOne = readonly [event: string, other: string]

/** What the mentions came to: the events, and the mentions that no date could be given. */
export interface MergedEvents {
  readonly events: readonly TimelineEvent[]
  readonly undated: readonly Mention[]
  readonly entities: readonly Entity[]
  /** Dated mentions that are no entry of their own: happenings that one source names in passing. */
  readonly setAside?: readonly Mention[]
  readonly maybeOne?: readonly MaybeOne[]
  /** What became of the editor's corrections, in their order. */
  readonly edits?: readonly EditOutcome[]
  /** Works outside `content/` that events added by hand cite. */
  readonly external?: readonly Source[]
}

/** Events in order, with their sources. */
export interface Timeline extends MergedEvents {
  readonly sources: readonly Source[]
  /** What had to be left out because a stage threw; absent where none did. */
  readonly problems?: readonly Problem[]
}
