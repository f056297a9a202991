import { isSentence } from '../boilerplate/masthead-line.ts'
import type { HeadLanguage, RecordField } from '../../languages/language.ts'

/** A labelled field of a record: `LENGTH: 512 words`. */
export interface LabelledField {
  readonly is: RecordField
  readonly label: string
  /** White space as one space; that of a text is its first line. */
  readonly value: string
  /** The indices of its first line and of the line after it. */
  readonly at: number
  readonly end: number
}

/** The fields of a record, in order. A value goes on to the next blank line, label or mark. */
export function fieldsIn(lines: readonly string[], language: HeadLanguage): LabelledField[] {
  const hasCodes = lines.some(line => /^HD(?:\s|$)/.test(line)) && lines.some(line => /^(?:PD|AN)(?:\s|$)/.test(line))
  const labels = lines.map(line => labelIn(line, hasCodes, language))
  return labels.flatMap((found, at): LabelledField[] => {
    if (!found) return []
    let end = at + 1
    // a label may stand alone over its value
    if (hasCodes && found.value === '') while (end < lines.length && lines[end]!.trim() === '') end++
    if (found.is === 'text') return [{ ...found, at, end: at + 1 }]
    // the text may follow without a blank line
    const isOver = (line: string) => found.is !== 'abstract' && found.is !== 'requested' && isSentence(line.trim())
    while (end < lines.length && !labels[end] && lines[end]!.trim() !== '' && !isMark(lines[end]!, language)) {
      if (isOver(lines[end]!)) break
      end++
    }
    const value = [found.value, ...lines.slice(at + 1, end)].join(' ').replace(/\s+/g, ' ').trim()
    return [{ ...found, value, at, end }]
  })
}

/** Whether a database wrote a line between two articles. */
export const isMark = (line: string, { records: { starts, ends } }: HeadLanguage) =>
  starts.test(line.trim()) || ends.test(line.trim())

function labelIn(
  line: string,
  hasCodes: boolean,
  { records: { labels } }: HeadLanguage,
): Omit<LabelledField, 'at' | 'end'> | undefined {
  const code = hasCodes ? /^(?<label>[A-Z]{2,3})(?:\s{1,9}(?<value>\S.*))?$/.exec(line.trimEnd())?.groups : undefined
  const byCode = code && codes[code['label']!]
  if (byCode) return { is: byCode, label: code['label']!, value: code['value'] ?? '' }
  const { label = '', value = '' } =
    /^\s{0,80}(?<label>\p{L}[\p{L} /()-]{1,40}?)\s?:(?:\s+(?<value>\S.*))?$/u.exec(line.trimEnd())?.groups ?? {}
  const alone = label === '' ? line.trim().toLowerCase() : ''
  const is = labels.get(label.toLowerCase()) ?? (labels.get(alone) === 'text' ? 'text' : undefined)
  return is && { is, label: label === '' ? alone : label.toLowerCase(), value: value.trim() }
}

/** Factiva's. */
const codes: Readonly<Record<string, RecordField>> = {
  HD: 'title',
  BY: 'authors',
  PD: 'published',
  SN: 'outlet',
  LP: 'text',
  TD: 'text',
  ...Object.fromEntries(
    'SE WC ET SC ED PG LA CY CO IN NS RE PUB AN CR VOL ART CT RF IPD IPC CLM'.split(' ').map(code => [code, 'other' as const]),
  ),
}
