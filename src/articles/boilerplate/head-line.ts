import type { IsoDate } from '../../model.ts'
import type { Facts } from '../article-draft.ts'
import type { PrintedDate } from '../publication-day/printed-date.ts'

/** What a single line before or after an article's text is taken for, and what it says. */
export interface HeadLine {
  readonly kind: 'date' | 'byline' | 'furniture' | 'caption' | 'wire' | 'breadcrumb' | 'note' | 'fact' | 'short' | 'prose'
  readonly published?: PrintedDate
  readonly modified?: IsoDate
  readonly authors?: readonly string[]
  /** What a line such as `Source: Example Post` states. */
  readonly fact?: Partial<Pick<Facts, 'title' | 'url' | 'publisher' | 'authors'>>
  /** Whether a word or a time says that this is a date of publication, and not a date that is told of. */
  readonly hasCue?: boolean
}
