import type { Email } from 'postal-mime'
import { headsOf } from '../../languages/index.ts'
import type { HeadLanguage } from '../../languages/language.ts'
import type { Problem, RemovedLine, SourceFile } from '../../model.ts'
import { lowerWords } from '../../common/text.ts'
import { cleanText } from '../bytes.ts'
import { documentBlocks } from './document.ts'
import type { ArticleDraft, Facts, Opener } from '../article-draft.ts'
import { printedDay } from '../boilerplate/masthead.ts'
import { likelyLanguage } from '../language.ts'
import { recordAuthors } from '../records/authors.ts'
import { withoutAddresses } from '../boilerplate/mail-addresses.ts'
import { monthNames } from '../publication-day/month-names.ts'
import { printedDates } from '../publication-day/printed-date.ts'
import { readText } from '../text/reader.ts'
import { partsOfMail } from './mail-parts.ts'
import { Unopened } from './unopened.ts'

const limits = { maxNestingDepth: 50, maxHeadersSize: 1 << 20, forceRfc822Attachments: true } as const
/** Mails within mails, beyond which none is read. */
const deepest = 4

/** Reads a saved mail, and each mail that is attached to it or stands in it whole, as a source of its own. */
export const openMail: Opener = async file => {
  const drafts = await mailDrafts(file.bytes, file)
  if (drafts.length > 0) return drafts
  throw new Unopened(
    'this is not an email: it does not begin with From, Date or Subject',
    'Save the email again, or its text as .txt.',
  )
}

/** The mails in the bytes of one; none where it is none. */
export async function mailDrafts(bytes: Uint8Array, file: SourceFile, depth = 0): Promise<ArticleDraft[]> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(bytes, limits)
  if (mail.from === undefined && mail.date === undefined && mail.subject === undefined) return []
  const text = cleanText(textOf(mail))
  const language = headsOf(likelyLanguage(text, file.defaults?.language))
  const { own, whole, removed } = partsOfMail(text, language)
  const facts = factsOf(mail, language)
  const attached = mail.attachments.filter(({ disposition, related }) => disposition !== 'inline' && !related)
  const mails = attached.filter(({ mimeType }) => mimeType === 'message/rfc822')
  const within: ArticleDraft[] = []
  for (const { content } of mails)
    if (depth < deepest) within.push(...(await mailDrafts(new Uint8Array(content as ArrayBuffer), file, depth + 1)))
  const unread = attached.filter(each => !mails.includes(each)).map(({ filename }) => filename ?? 'a file without a name')
  const others = whole.map(part => draftOf(part, file, {}, []))
  const draft = draftOf(own, file, facts, removed)
  const problems = [...draft.problems, ...(unread.length > 0 ? [attachmentsNote(unread, file.path)] : [])]
  // a mail that only passes another on is no source
  const isBare = draft.passages.length === 0 && others.length + within.length > 0
  return [...(isBare ? [] : [{ ...draft, problems }]), ...others, ...within]
}

function draftOf(text: string, file: SourceFile, facts: Facts, removed: readonly RemovedLine[]): ArticleDraft {
  const draft = readText(text, file, facts)
  const withoutLine = <P extends { readonly line?: number }>({ line: _, ...place }: P) => place
  return {
    ...draft,
    format: 'mail',
    facts: { ...draft.facts, ...facts },
    // nobody’s address is published
    passages: draft.passages.map(passage => ({ ...withoutLine(passage), text: withoutAddresses(passage.text) })),
    notes: draft.notes.map(withoutAddresses),
    removed: [...draft.removed.map(withoutLine), ...removed],
    problems: draft.problems.map(withoutLine),
  }
}

/** The mail's plain text, unless that only says that there is more in HTML. */
function textOf({ text = '', html = '' }: Email): string {
  if (html === '') return text
  const shown = documentBlocks(html)
    .map(({ lines, depth = 0 }) => lines.flatMap(line => line.split('\n').map(one => `${'> '.repeat(depth)}${one}`)).join('\n'))
    .join('\n\n')
  const letters = (one: string) => one.replace(/\P{L}/gu, '').length
  return letters(text) >= letters(shown) * 0.5 ? text : shown
}

function factsOf({ subject = '', from, headers }: Email, language: HeadLanguage): Facts {
  const title = withoutAddresses(subject.replace(language.repliedTo, '')).trim()
  const name = from?.name?.trim() ?? ''
  // the day on the sender’s clock
  const sent = headers.find(({ key }) => key === 'date')?.value.trim() ?? ''
  const [date] = printedDates(sent, monthNames())
  return {
    ...(title === '' ? {} : { title }),
    ...(name === '' || name.includes('@') ? {} : { authors: [inOrder(name, language)] }),
    ...(date ? { printed: printedDay(date, 'head-line', sent) } : {}),
  }
}

/** `Lund, Ada` as she is called. */
function inOrder(name: string, language: HeadLanguage): string {
  const [author = ''] = recordAuthors(name, language)
  return lowerWords(author).length === lowerWords(name).length ? author : name
}

const attachmentsNote = (names: readonly string[], path: string): Problem => ({
  check: 'attachments',
  severity: 'note',
  path,
  message: `the attachments of this email are not read: ${names.slice(0, 8).join(', ')}${names.length > 8 ? ', …' : ''}`,
  advice: 'If one of them is an article, save it beside the email.',
})
