import type {
  Evidence,
  IsoDate,
  NamedPicture,
  Passage,
  Problem,
  RemovedLine,
  Source,
  SourceDefaults,
  SourceFile,
} from '../model.ts'

/** A publication day as the article prints it; the whole collection may be needed to read it. */
export interface PrintedDay {
  /** All days that it can be read as; empty where no year is printed. */
  readonly readings: readonly IsoDate[]
  readonly monthDay?: { readonly month: number; readonly day: number }
  readonly evidence: Evidence
}

/** What a source says of itself, as far as one file tells. */
export type Facts = Partial<
  Pick<Source, 'title' | 'url' | 'publisher' | 'authors' | 'modified' | 'place' | 'agency' | 'language' | 'tags'>
> &
  Partial<Pick<Source, 'archiveUrl' | 'accessed' | 'license' | 'permission' | 'image' | 'pagePicture'>> & {
    printed?: PrintedDay
    /** How this article writes numeric dates, where its author says so. */
    dateOrder?: SourceDefaults['dateOrder']
  }

/** One of the articles in a file: its text, how many lines stand before that, and what the file says of it. */
export interface FilePart {
  readonly text: string
  readonly lines: number
  readonly facts: Facts
}

/** A passage before the article has given it an id. */
export type Block = Omit<Passage, 'id'>

/** One article as a format's reader leaves it, before the collection is known. */
export interface ArticleDraft {
  readonly format: Exclude<Source['format'], 'external'>
  readonly facts: Facts
  readonly passages: readonly Block[]
  readonly removed: readonly RemovedLine[]
  readonly notes: readonly string[]
  readonly problems: readonly Problem[]
  /** Pictures in its text that are files of the content folder. */
  readonly pictures?: readonly NamedPicture[]
  /** Whether the file is none that holds an article, so that it is no source. */
  readonly isNoArticle?: true
  /** The 1-based line of its file on which it begins, where that holds several. */
  readonly line?: number
}

/** A format of which a reader makes drafts. */
export type ReadFormat = ArticleDraft['format']

/**
 * Reads the bytes of a file that is no text: a draft of each article in it. What is wrong with the file is a problem of a draft
 * without passages; what the opener throws is taken for such.
 */
export type Opener = (file: SourceFile) => Promise<readonly ArticleDraft[]>

/** Reads the text of one file, of which front matter or a record may state facts; never throws for anything that the text says. */
export type FormatReader = (text: string, file: Pick<SourceFile, 'path' | 'defaults'>, stated?: Facts) => ArticleDraft
