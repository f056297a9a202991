import type { IsoDate } from '../model.ts'
import type { Clause } from './clauses.ts'
import type { Words } from './headline.ts'
import type { PlacedTime } from './times.ts'
import type { VerbGroup } from './verbs.ts'

/** Where a time stands, and the day on which its article was published, if that is known. */
export interface TimePlace {
  readonly sentence: Words
  readonly groups: readonly VerbGroup[]
  readonly clause: Clause
  readonly time: PlacedTime
  readonly published: IsoDate | undefined
}
