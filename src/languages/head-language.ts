/** For `articles/boilerplate/`: the words of lines that stand before and after an article's own text. */
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
