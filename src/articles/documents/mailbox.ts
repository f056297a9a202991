import type { ArticleDraft, Opener } from '../article-draft.ts'
import { mailDrafts } from './mail.ts'
import { Unopened } from './unopened.ts'

const mostMails = 5000

/** Reads a mailbox: each mail in it is a source of its own, with the line on which it begins. */
export const openMailbox: Opener = async file => {
  const mails = mailsIn(file.bytes)
  if (mails.length > mostMails)
    throw new Unopened(`there are more than ${mostMails} emails in this file`, 'Keep only those that are meant.')
  const drafts: ArticleDraft[] = []
  for (const { bytes, line } of mails) drafts.push(...(await mailDrafts(bytes, file)).map(draft => ({ ...draft, line })))
  if (drafts.length > 0) return drafts
  throw new Unopened('there is no email in this file', 'Export the mailbox again, as mbox; or save an email as .eml.')
}

/** The word of the format, in whatever language its mails are. */
const mark = 'From'
const between = new RegExp(`(?:^|\\n)${mark} [^\\n]{1,200}\\d{4}[^\\n]{0,20}\\n(?=[\\w-]{1,60}:)`, 'g')
const escapedMark = new RegExp(`\\n>(?=>*${mark} )`, 'g')

interface BoxedMail {
  readonly bytes: Uint8Array
  readonly line: number
}

/** The mails that lines such as `From ada@lunde.example Mon May  3 10:00:00 2021` part; `>From` in one is a line of it. */
function mailsIn(bytes: Uint8Array): BoxedMail[] {
  // a letter a byte, so that places stay
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const starts = [...text.matchAll(between)].map(({ index, 0: mark }) => ({
    from: index + (mark.startsWith('\n') ? 1 : 0),
    to: index + mark.length,
  }))
  let line = 1
  let counted = 0
  return starts.map(({ from, to }, index) => {
    for (let at = text.indexOf('\n', counted); at >= 0 && at < from; at = text.indexOf('\n', counted)) {
      line++
      counted = at + 1
    }
    const own = text.slice(to, starts[index + 1]?.from ?? text.length).replace(escapedMark, '\n')
    return { bytes: new Uint8Array(Buffer.from(own, 'latin1')), line }
  })
}
