import { type Document, isCollection, isPair, visit, type YAMLError } from 'yaml'

/** A mistake in the writing of a YAML file: what is wrong, and what to do about it, each in a sentence. */
export interface Mistake {
  /** Its offset in the file; absent where it is the whole. */
  readonly position?: number
  readonly message: string
  readonly advice: string
}

type Error = Pick<YAMLError, 'code' | 'message' | 'pos'>

/** The first mistake in the writing of a document, in words of our own: those that follow are mostly made by it. */
export function mistakeIn(document: Document, text: string): Mistake | undefined {
  if (isDeep(document)) return byCode.RESOURCE_EXHAUSTION
  const errors: Error[] = [...document.errors, ...document.warnings].filter(({ code }) => code !== 'DUPLICATE_KEY')
  const [first] = [...errors.map(error => opened(error, text)), ...marksIn(document)].sort((a, b) => a.pos[0] - b.pos[0])
  if (!first) return undefined
  return { position: first.pos[0], ...wordsFor(first, text) }
}

/** More than any schema has levels, and fewer than a machine's stack takes: how many that is, no result may depend on. */
const deepest = 50

function isDeep({ contents, errors }: Document): boolean {
  if (errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return true
  let level: unknown[] = [contents]
  for (let depth = 0; depth <= deepest && level.length > 0; depth++)
    level = level.flatMap(node =>
      isCollection(node) ? node.items.flatMap(item => (isPair(item) ? [item.key, item.value] : [item])) : [],
    )
  return level.length > 0
}

/** Keys that stand twice; the last one counts. */
export function duplicateKeys(document: Document, text: string): Mistake[] {
  return document.errors
    .filter(({ code }) => code === 'DUPLICATE_KEY')
    .map(({ pos: [position] }) => {
      const key = /^["']?(?<key>[^"':\s]{1,40})/.exec(text.slice(position, position + 60))?.groups!['key'] ?? ''
      return { position, message: `the key “${key}” appears here twice`, advice: byCode.DUPLICATE_KEY.advice }
    })
}

/** References to nothing, and marks that nothing refers to: “headline: &c” would lose its word. */
function marksIn(document: Document): Error[] {
  const found: Error[] = []
  const anchors = new Map<string, number>()
  const referenced = new Set<string>()
  const at = (position: number): Error => ({ code: 'BAD_ALIAS', message: '', pos: [position, position] })
  visit(document, {
    Alias: (_, { source, range }) => {
      referenced.add(source)
      if (!anchors.has(source)) found.push(at(range?.[0] ?? 0))
    },
    Value: (_, { anchor, range }) => {
      if (anchor !== undefined) anchors.set(anchor, range?.[0] ?? 0)
    },
  })
  for (const [name, position] of anchors) if (!referenced.has(name)) found.push(at(position))
  return found
}

/** The parser names the end of the file for a quotation mark that is not closed: the last one is where it begins. */
function opened({ code, message, pos }: Error, text: string): Error {
  const mark = code === 'MISSING_CHAR' ? /closing (?<mark>["'])/.exec(message)?.groups!['mark'] : undefined
  const start = mark === undefined ? pos[0] : text.lastIndexOf(mark, pos[0] - 1)
  return { code, message, pos: [start, pos[1]] }
}

type Words = Pick<Mistake, 'message' | 'advice'>
const words = (message: string, advice: string): Words => ({ message, advice })

function wordsFor({ code, message, pos }: Error, text: string): Words {
  const here = text.slice(pos[0], pos[0] + 200)
  const line = /^[^\n]*/.exec(here)![0]
  const before = text.slice(text.lastIndexOf('\n', pos[0] - 1) + 1, pos[0])
  if (before.includes('\t') && before.trim() === '') return byCode.TAB_AS_INDENT
  if (/^\s*-[^\s-]/.test(before)) return nearHyphen
  const startsLine = before.trim() === ''
  if (startsLine && (code === 'UNEXPECTED_TOKEN' || (code === 'BLOCK_AS_IMPLICIT_KEY' && /^\s*- /.test(line)))) return notInLine
  // “date: ?”
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^\?(?:\s|$)/.test(line)) return byCode.BAD_SCALAR_START
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(?:\s|$)/.test(line)) return deeper
  if (code === 'UNEXPECTED_TOKEN' && /["'][ \t]+$/.test(before)) return afterQuotes
  return code === 'MISSING_CHAR' ? wordsForMissing(message, line, startsLine) : byCode[code]
}

/** What is missing: a closing quotation mark, a space before a comment, a colon. */
function wordsForMissing(message: string, line: string, startsLine: boolean): Words {
  if (message.includes('closing')) return notClosed
  if (line.startsWith('#')) return nearHash
  if (!startsLine) return byCode.MISSING_CHAR
  return /:(?:\s|$)/.test(line) ? notInLine : noColon
}

const quote = 'Put quotes around text that has “: ” or “ #” in it, or starts with a sign.'
const indent = 'Indent the keys of one item alike, with spaces.'
const asMark = (sign: string) =>
  words(`text that starts with “${sign}” is read as a mark, not as text`, 'Put quotes around the text.')

const nearHyphen = words('a hyphen makes an item only with a space after it', 'Write a space after the hyphen.')
const deeper = words('the next line is indented further than this key', indent)
const notInLine = words('this does not line up with what is above it', indent)
const noColon = words('there is no “: ” after this key', 'Write “key: value”, with a space after the colon.')
const afterQuotes = words(
  'text goes on here after its closing quotation mark',
  'Put quotes of the other kind, \' or ", around the whole text.',
)
const notClosed = words('a quotation mark is opened here and not closed', 'Close it at the end of the text.')
const nearHash = words('“#” begins a comment only after a space', 'Put a space before it, or quotes around the whole text.')

const reference = asMark('*” or “&')
const tag = asMark('!')
const byCode: Readonly<Record<YAMLError['code'], Words>> = {
  ALIAS_PROPS: reference,
  BAD_ALIAS: reference,
  BAD_COLLECTION_TYPE: tag,
  BAD_DIRECTIVE: words('a line that starts with “%” cannot be read here', 'Remove it.'),
  BAD_DQ_ESCAPE: words('“\\” has a meaning of its own in double quotes', 'Write it twice, or put single quotes around the text.'),
  BAD_INDENT: words('this is indented too little, or a bracket above it is not closed', `${indent} Close every [ and {.`),
  BAD_PROP_ORDER: asMark('&” or “!'),
  BAD_SCALAR_START: words('text cannot start with this sign', 'Put quotes around the text.'),
  BLOCK_AS_IMPLICIT_KEY: words(
    'this text has a “: ” in it, which makes a key of what comes before it',
    'Put quotes around the whole text.',
  ),
  BLOCK_IN_FLOW: words(
    'there can be no hyphens and no lines of keys between [ ] or { }',
    'Separate the values between them with commas.',
  ),
  DUPLICATE_KEY: words('this key appears here twice', 'Keep one of the two.'),
  IMPOSSIBLE: words('this cannot be read', quote),
  KEY_OVER_1024_CHARS: words('this key is too long', quote),
  MISSING_CHAR: words('a “: ” after a key, a comma or a hyphen is missing here', quote),
  MULTILINE_IMPLICIT_KEY: words(
    'there is no “: ” on this line, or the next one does not line up with it',
    `Write a space after the colon. ${indent}`,
  ),
  MULTIPLE_ANCHORS: reference,
  MULTIPLE_DOCS: words('what follows a second line “---” is not read', 'Remove that line.'),
  MULTIPLE_TAGS: tag,
  NON_STRING_KEY: words('a key must be a word', quote),
  RESOURCE_EXHAUSTION: words('values are nested too deeply here', 'Write them in fewer levels.'),
  TAB_AS_INDENT: words('this line is indented with a tab', 'Indent with spaces.'),
  TAG_RESOLVE_FAILED: tag,
  UNEXPECTED_TOKEN: words('this sign is not expected here', quote),
}
