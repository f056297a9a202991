import type { HeadLanguage } from '../../languages/language.ts'
import type { RemovedLine } from '../../model.ts'

/** What stands in the text of a mail. */
interface MailParts {
  /** What its sender wrote. */
  readonly own: string
  /** Other mails that stand in it with their heads: passed on, or under an answer. */
  readonly whole: readonly string[]
  /** What it quotes of others without a head, and the sender's signature. */
  readonly removed: readonly RemovedLine[]
}

/** A field of a head and its value: `From: Ada Lund`, `*Sent:* 3 May 2021`. */
const field = /^[*_>\s]{0,6}(?<name>\p{L}[\p{L} -]{1,20}?)[*_]{0,3} ?:[*_]{0,3}\s/u

/** Parts the text of a mail: quoted mail is not its sender's. */
export function partsOfMail(text: string, language: HeadLanguage): MailParts {
  const lines = text.split('\n')
  const heads = [...lines.keys()].filter(index => isHead(lines, index, language))
  const starts = heads.map(index => {
    const above = lines.slice(0, index).findLastIndex(line => line.trim() !== '')
    return above >= 0 && (language.overMails.test(plain(lines[above]!)) || isRule(lines[above]!)) ? above : index
  })
  const whole = heads.map((head, index) => lines.slice(head, starts[index + 1] ?? lines.length).map(unquoted(lines[head]!)))
  const { own, removed } = withoutQuotes(lines.slice(0, starts[0] ?? lines.length), language)
  const parts = whole.map(part => withoutQuotes(part, language))
  return {
    own: own.join('\n'),
    whole: parts.map(({ own }) => own.join('\n')),
    removed: [...removed, ...parts.flatMap(part => part.removed)],
  }
}

const plain = (line: string) => line.replace(/^(?:> ?)+/, '').trim()
const isRule = (line: string) => /^[-_=]{5,}$/.test(plain(line))
const unquoted = (first: string) => (first.startsWith('>') ? (line: string) => line.replace(/^> ?/, '') : (line: string) => line)

/** Whether a mail's head begins here: a sender, a day and a subject in lines that follow one another. */
function isHead(lines: readonly string[], index: number, { mailFields, sent }: HeadLanguage): boolean {
  const nameAt = (at: number) => mailFields.get(field.exec(lines[at]?.slice(0, 400) ?? '')?.groups!['name']!.toLowerCase() ?? '')
  if (nameAt(index) === undefined || nameAt(index - 1) !== undefined) return false
  const names = new Set([0, 1, 2, 3, 4, 5].map(at => nameAt(index + at)))
  return (
    names.has('sender') &&
    names.has('subject') &&
    (names.has('date') || lines.slice(index, index + 6).some(line => sent.test(plain(line))))
  )
}

/** A text without lines that are quoted, the line that says of whom, and what stands under “-- ”. */
function withoutQuotes(lines: readonly string[], language: HeadLanguage): { own: string[]; removed: RemovedLine[] } {
  const signature = lines.findIndex(line => /^-- ?$/.test(line))
  const end = signature < 0 ? lines.length : signature
  const isQuoted = lines.map((line, index) => index > end || /^>/.test(line))
  // “On 3 May 2021, Ana Ruiz”, perhaps “wrote:” in the next line
  isQuoted.forEach((is, index) => {
    if (!is || index > end || isQuoted[index - 1]) return
    let above = index - 1
    while (above >= 0 && lines[above]!.trim() === '') above--
    if (above < 0 || !language.wrote.test(lines[above]!.trim().slice(-400))) return
    isQuoted[above] = true
    if (above > 0 && !/\d/.test(lines[above]!) && /\d/.test(lines[above - 1]!)) isQuoted[above - 1] = true
  })
  const kindOf = (index: number) => (index >= end ? 'signature' : 'quoted-mail')
  const own = lines.filter((_, index) => !isQuoted[index] && index !== signature)
  const removed = lines.flatMap((line, index): RemovedLine[] =>
    isQuoted[index] && plain(line) !== ''
      ? [{ where: index >= end ? 'tail' : 'inside', kind: kindOf(index), text: plain(line) }]
      : [],
  )
  return { own, removed }
}
