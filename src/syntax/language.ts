import type { LemmaTable, ModelFile } from './model-file.ts'
import type { VerbForm } from './tree.ts'

/** What a trained parser needs to know of its language: how words are cut, what the treebank's tags say, and the model. */
export interface SyntaxLanguage {
  /** Reads the model's files, once. */
  load(): { readonly model: ModelFile; readonly weights: Uint8Array; readonly lemmas: LemmaTable }
  /** Whether a full stop behind these letters belongs to them (`Dr`, `Inc`), given what follows after the space. */
  isAbbreviation(letters: string, next: string): boolean
  /** Words that are two: the group `first` is the first of them, the rest the second. `can` + `not`, `does` + `n’t`. */
  readonly contractions: readonly RegExp[]
  /** Parts before a hyphen that stay with what follows, lower case: `anti`. */
  readonly prefixes: ReadonlySet<string>
  /** The treebank's tags of verbs, and those of interrogative and relative words. */
  readonly verbForms: Readonly<Record<string, VerbForm>>
  readonly relatives: ReadonlySet<string>
  /** The verb of an irregular past, lower case: `fell`, `fallen` → `fall`. */
  pastBase(form: string): string | undefined
  /** Lemmas of the auxiliaries of the passive: `be`. */
  readonly passiveAuxiliaries: ReadonlySet<string>
}
