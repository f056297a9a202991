import type { HeadLanguage } from '../../languages/language.ts'
import type { RemovedLine } from '../../model.ts'
import { decodeAs } from '../bytes.ts'
import type { Facts } from '../article-draft.ts'
import { printedDay } from '../boilerplate/masthead.ts'
import { monthNames } from '../publication-day/month-names.ts'
import { isWhole } from '../boilerplate/own-text.ts'
import { printedDates } from '../publication-day/printed-date.ts'

interface WithoutMailHead {
  /** The text with blank lines in place of the head, so that all others keep their numbers. */
  readonly text: string
  readonly removed: readonly RemovedLine[]
  readonly facts: Facts
}

// the lines of a head that a server wrote are many and long
const mostLines = 120
const longestLine = 2000

/** Takes the head of a mail or memo (`From: …`, `Date: …`, `Subject: …`) off the start of a text: its subject is the title, its date the day. */
export function takeMailHead(text: string, language: HeadLanguage, stated: Facts = {}): WithoutMailHead {
  if (isWhole(stated)) return { text, removed: [], facts: {} }
  const lines = text.slice(0, mostLines * longestLine).split('\n', mostLines)
  const fields = fieldsIn(lines, language)
  const named = new Set(fields.map(({ is }) => is))
  const isHead = named.has('subject') ? named.has('sender') || named.has('date') : named.has('sender') && named.has('date')
  if (!isHead) return { text, removed: [], facts: {} }
  const end = fields.at(-1)!.end
  const rest = text.split('\n')
  const valueOf = (is: Field['is']) => fields.find(field => field.is === is && field.value !== '')?.value
  const subject = decodedWords(valueOf('subject') ?? '')
    .replace(language.repliedTo, '')
    .trim()
  const sender = senderOf(decodedWords(valueOf('sender') ?? ''))
  const sent = fields.find(field => field.is === 'date' && printedDates(field.value, monthNames()).length > 0)
  return {
    text: [...lines.slice(0, end).fill(''), ...rest.slice(end)].join('\n'),
    removed: lines
      .slice(0, end)
      .flatMap((line, index) =>
        line.trim() === '' ? [] : [{ where: 'head' as const, kind: 'mail', text: line.trim(), line: index + 1 }],
      ),
    facts: {
      ...(subject === '' ? {} : { title: subject }),
      ...(sender === '' ? {} : { authors: [sender] }),
      ...(sent ? { printed: printedDay(printedDates(sent.value, monthNames())[0]!, 'head-line', sent.text) } : {}),
    },
  }
}

interface Field {
  readonly is: 'sender' | 'date' | 'subject' | 'other'
  readonly value: string
  /** The line as it is written, and the index of the line after the field. */
  readonly text: string
  readonly end: number
}

const field = /^[*_>\s]{0,6}(?<name>\p{L}[\p{L}\d-]{1,40}(?: \p{L}{1,12})?)[*_]{0,3} ?:[*_]{0,3}(?:\s+(?<value>\S.*))?$/u
// “Message-ID”, “X-Mailer”: written by no person
const ofServers = /^(?:[A-Z][A-Za-z\d]*(?:-[A-Za-z\d]+)+|Received|Organization)$/

/** The fields that a text begins with; lines between them that are set in go on the one before. */
function fieldsIn(lines: readonly string[], language: HeadLanguage): Field[] {
  const fields: Field[] = []
  for (const [index, line] of lines.entries()) {
    const text = line.trim()
    if (text === '' || (fields.length === 0 && language.overMails.test(text))) continue
    const last = fields.at(-1)
    if (last && /^[ \t]/.test(line) && last.end === index) {
      fields[fields.length - 1] = { ...last, value: `${last.value} ${text}`, end: index + 1 }
      continue
    }
    const { name = '', value = '' } = field.exec(text.slice(0, longestLine))?.groups ?? {}
    const is = language.mailFields.get(name.toLowerCase()) ?? (ofServers.test(name) ? 'other' : undefined)
    if (is === undefined) break
    fields.push({ is, value: value.replace(/[*_]{1,3}$/, ''), text, end: index + 1 })
  }
  return fields
}

/** `Ada Lund` of `"Ada Lund" <ada@lunde.example>`, of `Ada Lund [mailto:ada@lunde.example]` and of `ada@lunde.example (Ada Lund)`; empty where only an address is written. */
function senderOf(value: string): string {
  const address = value.search(/<|\[mailto:/i)
  const name = address >= 0 ? value.slice(0, address) : (/\((?<name>[^()@]+)\)/.exec(value)?.groups?.['name'] ?? value)
  const plain = name.replace(/["\\[\]]|mailto:/g, '').trim()
  return plain.includes('@') ? '' : plain
}

/** What mails write for letters beyond ASCII: `=?utf-8?q?Gr=C3=BC=C3=9Fe?=`. */
const decodedWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(
      /=\?(?<label>[\w:-]{2,40})\?(?<how>[bq])\?(?<coded>[^?\s]{0,400})\?=/gi,
      (_, label: string, how: string, coded: string) => {
        if (how.toLowerCase() === 'b') return decodeAs(Buffer.from(coded, 'base64'), label)
        const bytes = coded
          .replaceAll('_', ' ')
          .replace(/=(?<hex>[\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        return decodeAs(Buffer.from(bytes, 'latin1'), label)
      },
    )
