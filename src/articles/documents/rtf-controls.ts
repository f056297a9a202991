import { endParagraph, endRow, type RtfGroup, type RtfState, write } from './rtf-state.ts'

/** Does what a control word says, with its number if it has one. */
export function doWord(state: RtfState, word: string, value: number | undefined): void {
  const { group, isStart } = state
  const isLeftOut = state.isOptional && !(isStart && known.has(word))
  if (group.into === 'none' && (word === 'title' || word === 'author') && isStart) state.group = { ...group, into: word }
  else if (isLeftOut || skipped.has(word)) turnInto(state, 'none')
  else controls.get(word)?.(state, value)
}

/** What the words of a group are from here on; where they are none, they stay so. */
function turnInto(state: RtfState, next: RtfGroup['into']): void {
  state.group = { ...state.group, into: state.group.into === 'none' ? 'none' : next }
}

/** What stands in a group and is none of the document's words. */
const skipped: ReadonlySet<string> = new Set(
  'fonttbl colortbl stylesheet pict object header headerl headerr headerf footer footerl footerr footerf fldinst listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata colorschememapping datastore latentstyles filetbl annotation atnid atnauthor bkmkstart bkmkend template private nonshppict shppict mmathPr ftnsep ftnsepc aftnsep aftnsepc'.split(
    ' ',
  ),
)

/** Groups marked as ones that may be left out, of which the words are the document's. */
const known: ReadonlySet<string> = new Set(['fldrslt', 'shptxt', 'footnote', 'ud', 'upr'])

/** Control words that are characters. */
const characters = {
  tab: ' ',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
}

type Control = (state: RtfState, value: number | undefined) => void

const endOfParagraph: Control = state => {
  if (state.group.into === 'note' || state.inTable) write(state, ' ')
  else endParagraph(state)
}
const endOfCell: Control = state => {
  state.inTable = true
  endParagraph(state)
}
const hide: Control = (state, value) => void (state.group = { ...state.group, isHidden: value !== 0 })

const controls: ReadonlyMap<string, Control> = new Map<string, Control>([
  ...Object.entries(characters).map(([word, character]): [string, Control] => [word, state => write(state, character)]),
  ['par', endOfParagraph],
  ['sect', endOfParagraph],
  ['page', endOfParagraph],
  ['pard', state => void ([state.level, state.inTable] = [0, false])],
  ['intbl', state => void (state.inTable = true)],
  ['cell', endOfCell],
  ['nestcell', endOfCell],
  ['row', endRow],
  ['nestrow', endRow],
  ['outlinelevel', (state, value) => void (state.level = Math.min(6, (value ?? 0) + 1))],
  ['footnote', state => turnInto(state, 'note')],
  ['title', state => turnInto(state, 'title')],
  ['author', state => turnInto(state, 'author')],
  ['info', state => turnInto(state, 'none')],
  ['plain', state => void (state.group = { ...state.group, isHidden: false })],
  ['v', hide],
  ['deleted', hide],
  ['f', (state, value) => void (state.group = { ...state.group, font: value ?? 0 })],
  ['uc', (state, value) => void (state.group = { ...state.group, fallback: value ?? 1 })],
  ['u', writeUnicode],
])

function writeUnicode(state: RtfState, value = 63): void {
  write(state, String.fromCharCode(value & 0xffff))
  state.toSkip = state.group.fallback
}
