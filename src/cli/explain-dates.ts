import { dateSentences } from '../dates/date-sentences.ts'
import { written } from '../dates/edtf.ts'
import { directionInWords, terminalWords } from '../languages/site-words.ts'
import type { Article, TimeExpression } from '../model.ts'

/** Tells in words, sentence by sentence, which rules matched where, which one was taken, and what it was counted from. */
export function explainDates(article: Article): string {
  const tried = new Map<string, { start: number; end: number; rule: string; isTime: boolean }[]>()
  const sentences = dateSentences(article, {
    trace: (passage, { start, end, rule, reading }) => {
      const list = tried.get(passage) ?? []
      tried.set(passage, [...list, { start, end, rule, isTime: reading !== undefined }])
    },
  })
  const texts = new Map(article.passages.map(({ id, text }) => [id, text]))
  const lines: string[] = []
  for (const { text, start, end, passage, times } of sentences) {
    const here = (tried.get(passage) ?? []).filter(match => match.start >= start && match.start < end)
    if (here.length === 0) continue
    lines.push(text.replace(/\s+/g, ' '))
    for (const time of times) lines.push(...told(time))
    for (const match of here) {
      if (times.some(time => time.rule === match.rule && time.end === match.end)) continue
      const words = quoted(texts.get(passage)?.slice(match.start, match.end) ?? '')
      const inside = times.some(time => match.start < time.end && match.end > time.start)
      lines.push(
        `    also tried  ${words} by “${match.rule}”: ${match.isTime ? (inside ? 'a part of the above' : 'not taken') : 'not a time here'}`,
      )
    }
    lines.push('')
  }
  return lines.map(line => `${line}\n`).join('')
}

function told({ text, type, value, timex, rule, anchor, direction, unresolved }: TimeExpression): string[] {
  const bounds = value && `${value.earliest ?? '…'} to ${value.latest ?? '…'}`
  const from = anchor && `${terminalWords.anchors[anchor.from]}, ${anchor.date.edtf}`
  return [
    `  ${quoted(text)}  ${type} ${value ? written(value) : `no date (${unresolved ?? 'vague'})`}${timex === undefined ? '' : `, TimeML ${timex}`}`,
    `    rule        ${rule}`,
    ...(value && bounds ? [`    precision   ${value.precision}, ${bounds}`] : []),
    ...(from ? [`    counted from ${from}`] : []),
    ...(direction
      ? [`    direction   ${direction.towards}, because: ${directionInWords(direction.because, terminalWords)}`]
      : []),
  ]
}

const quoted = (words: string) => `“${words.replace(/\s+/g, ' ')}”`
