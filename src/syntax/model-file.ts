/** The trained tagger and parser of a language, as the files in its `model/` folder hold it. */

/** What a word is looked up by, one table each, in the order in which their vectors stand beside one another. */
export const tables = ['fixed', 'word', 'end3', 'end2', 'start3', 'shape'] as const
export type Table = (typeof tables)[number]

/** `model.json`, as `tools/train-parser/export.py` writes it: where each matrix stands in `weights.bin`, the sizes, the lists. */
export interface ModelFile {
  /** Units of an LSTM layer in one direction; sizes of the vectors by which heads and labels are chosen. */
  readonly hidden: number
  readonly arc: number
  readonly label: number
  /** Joint tags: `VERB|VBD`. */
  readonly tags: readonly string[]
  /** Relations of Universal Dependencies: `nsubj:pass`. */
  readonly labels: readonly string[]
  /** In bytes from the start of `weights.bin`: int8 rows with a float32 scale each, or, without `scales`, float32 values. */
  readonly parts: Readonly<
    Record<string, { readonly rows: number; readonly columns: number; readonly scales?: number; readonly at: number }>
  >
  /** The keys of each table in the order of its rows, from row 1 on; row 0 is for what is unknown. */
  readonly lists: Readonly<Record<Table, readonly string[]>>
}

/** `lemmas.json`. For each tag: what to do with the longest known end (`3y`: three letters off, `y` in their place), and words that do otherwise. */
export type LemmaTable = Readonly<
  Record<string, { readonly ends: Readonly<Record<string, string>>; readonly words: Readonly<Record<string, string>> }>
>
