// Plain text as training reads it: one sentence a line, its words parted by spaces, no sentence twice.
//   usage, from the project's root: node src/loader/run.mjs tools/train-parser/plain-text.ts < articles.txt > plain.txt      (a paragraph a line)
import { text } from 'node:stream/consumers'
import { sentencesOf } from '../../src/articles/sentences.ts'
import { sentences } from '../../src/languages/en/sentences.ts'
import { syntax } from '../../src/languages/en/syntax.ts'
import { tokensOf } from '../../src/syntax/tokens.ts'

const seen = new Set<string>()
for (const paragraph of (await text(process.stdin)).split(/\n+/)) {
  for (const sentence of sentencesOf({ id: 'p1', kind: 'paragraph', text: paragraph }, sentences)) {
    const words = tokensOf(sentence.text, syntax).map(token => token.text)
    if (words.length < 3 || words.length > 70 || seen.has(sentence.text)) continue
    seen.add(sentence.text)
    process.stdout.write(`${words.join(' ')}\n`)
  }
}
