import { parseEnglish, syntax } from '../../src/languages/en/syntax.ts'
import { type Tree, treeOf, type Word } from '../../src/syntax/tree.ts'

/** The tree of one English sentence, as the shipped model reads it. */
export const parsed = (sentence: string): Tree => parseEnglish([sentence])[0]!

/** `verb(subject,object)`-like lines for reading: `fell root`, `Rain nsubj fell`. */
export const arcsOf = ({ words }: Tree): string[] =>
  words.map(({ text, head, deprel }) => (head < 0 ? `${text} ${deprel}` : `${text} ${deprel} ${words[head]!.text}`))

/** A tree written by hand: a line a word, `text upos xpos head deprel`, heads counted from 1, 0 for the root. */
export function handWritten(lines: string): Tree {
  let start = 0
  const words: Word[] = lines
    .trim()
    .split('\n')
    .map(line => {
      const [text = '', upos = '', xpos = '', head = '0', deprel = ''] = line.trim().split(/\s+/)
      const word = {
        text,
        start,
        end: start + text.length,
        lemma: text.toLowerCase(),
        upos,
        xpos,
        verbForm: syntax.verbForms[xpos],
        isRelative: syntax.relatives.has(xpos),
        head: Number(head) - 1,
        deprel,
        margin: 9,
      }
      start = word.end + 1
      return word
    })
  return treeOf(words)
}
