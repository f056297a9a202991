import type { DoubtKind } from '../model.ts'
import type { Hunk } from '../edits/hunk.ts'
import type { Entity, EventKind, Factuality, Source, Span, TimelineEvent } from '../model.ts'
import type { EventView } from '../site/event-view.ts'

/** What the server answers to the desk, as JSON. */
export interface Queue {
  readonly seen: string
  /** Worst first; what nothing is in doubt about follows in the order of time, what is hidden comes last. */
  readonly rows: readonly Row[]
  readonly sources: Readonly<Record<string, SourceName>>
  /** The kinds of doubt in words. */
  readonly kinds: Readonly<Record<DoubtKind, string>>
  /** Why nothing is published, where corrections cannot be used. */
  readonly withheld?: string
}

interface SourceName {
  readonly title: string
  readonly publisher: string
  readonly path: string
}

/** Something to look at: an event, or what is in doubt and belongs to none. */
export interface Row {
  /** Its page, and its key: `/event/e26135d81bc2`. */
  readonly on: string
  readonly title: string
  readonly date?: string
  /** The first day that it can mean, or the last. */
  readonly day?: string
  readonly doubts: readonly DoubtKind[]
  /** What is in doubt, in a sentence: the worst. */
  readonly message?: string
  readonly sources: readonly string[]
  readonly kind?: EventKind
  readonly factuality?: Factuality
  /** No sentence gives its day in full: “on Friday”. */
  readonly isCounted?: true
  /** Its sentences name places that differ. */
  readonly placesDiffer?: true
  readonly status?: string
  readonly isReviewed?: true
  readonly isHidden?: true
  /** Its sentences, to search in. */
  readonly text: string
}

export interface Mark extends Span {
  readonly as: 'time' | 'subject' | 'trigger' | 'attribution'
}

export interface DateReading {
  readonly edtf: string
  readonly label: string
}

export interface CitationPane {
  readonly source: string
  readonly passage: string
  readonly start: number
  readonly end: number
  readonly quote: string
  /** Offsets into the passage's text. */
  readonly marks: readonly Mark[]
  readonly date?: string
  /** Where the day comes from, in words. */
  readonly how: readonly string[]
  readonly headline: string
  readonly factuality?: Factuality
  readonly attribution?: string
}

export interface OtherEvent {
  readonly id: string
  readonly date: string
  readonly headline: string
  readonly why: readonly string[]
  /** What speaks against it that the two are one. */
  readonly against?: string
}

export interface EventPane {
  readonly on: string
  readonly seen: string
  readonly id: string
  /** As the site shows it. */
  readonly view: Omit<EventView, 'ld' | 'cited'>
  readonly date: string
  readonly tags: readonly string[]
  readonly isPinned: boolean
  readonly note?: string
  readonly citations: readonly CitationPane[]
  readonly doubts: readonly DoubtLine[]
  /** Days that it might have instead. */
  readonly readings: readonly DateReading[]
  readonly disagreements: readonly string[]
  readonly names: readonly (Pick<Entity, 'id' | 'label' | 'kind' | 'place'> & { readonly hasNoPage?: true })[]
  /** Who says so, in words; empty where nobody is named. */
  readonly attribution: string
  /** Where an editor says that it was: `51.5, -0.12`, or `none`. */
  readonly place?: string
  readonly sameDay: readonly OtherEvent[]
  /** The picture that an editor gave it, if any. */
  readonly image?: TimelineEvent['image']
  /** Pictures that the saved pages which it cites call their own. */
  readonly offered: readonly OfferedPicture[]
  /** What corrections came to that are about it, as `edits.yaml:12: date applied`. */
  readonly corrections: readonly string[]
}

/** A picture that a saved page names: nothing tells who owns it, so it is shown only where an editor says so. */
export interface OfferedPicture {
  /** The page's outlet or title. */
  readonly from: string
  readonly address: string
  /** Its path inside the content folder, where the browser saved it with the page. */
  readonly file?: string
}

/** A town that a name can mean. */
export interface PlaceReading {
  readonly label: string
  /** As it is written: `51.5, -0.12`. */
  readonly place: string
}

export interface DoubtLine {
  readonly kind: DoubtKind
  readonly title: string
  readonly message: string
  readonly advice: string
}

/** What is in doubt and belongs to no event. */
export interface ItemPane {
  readonly on: string
  readonly seen: string
  readonly kind: DoubtKind | 'sentence' | 'hidden'
  readonly title: string
  readonly doubt?: DoubtLine
  readonly dates: readonly DateReading[]
  readonly quote?: string
  readonly place?: { readonly source: string; readonly passage: string; readonly start: number; readonly end: number }
  readonly candidates: readonly { readonly text: string; readonly from: string }[]
}

export interface ArticleShown {
  readonly source: Source
  readonly passages: readonly {
    readonly id: string
    readonly kind: string
    readonly line?: number
    readonly text: string
    readonly sentences: readonly (Span & { readonly events: readonly string[] })[]
  }[]
}

export interface Preview {
  readonly hunk?: Hunk
  readonly message?: string
}

export interface Saved {
  readonly seen: string
  readonly hunk: Hunk
  /** What became of it, where it was not simply applied. */
  readonly notes: readonly string[]
}

export interface Refused {
  readonly message: string
  /** Someone else changed the file: what they did, and what this decision would do now. */
  readonly conflict?: { readonly theirs: Hunk; readonly yours?: Hunk; readonly seen: string }
}
