import { describe, expect, test } from 'vitest'
import { readEdits } from '../../src/edits/read.ts'
import { withEdit, withEdits, withoutEdit, withRedone, withTarget, withUndone } from '../../src/edits/write.ts'

const file = `# corrections of the harbour desk

# the ferry
- event: a # asked R. Okafor
  headline: "Aground: again"   # keep

  tags: [sea,   rescue]
# last words
- source: x.md
  quote: >-
    It rained
    again.
  hide: true
# end
`
const editsOf = (text: string) => readEdits([{ path: 'edits.yaml', text }]).edits.map(({ line: _line, ...edit }) => edit)

describe('writing corrections into a file that a person wrote', () => {
  test('a new one is put at the end, and no other character changes', () => {
    const after = withEdit(file, { event: 'b', note: 'one: two # three\nfour', hide: 'true', tags: ['- x'] })
    expect(after.startsWith(file)).toBe(true)
    expect(editsOf(after)).toEqual([
      ...editsOf(file),
      { path: 'edits.yaml', column: 3, target: { event: 'b' }, note: 'one: two # three\nfour', hide: true, tags: ['- x'] },
    ])
  })
  test.each([
    ['', '- event: b\n  hide: true\n'],
    ['# none yet', '# none yet\n- event: b\n  hide: true\n'],
    ['[]\n', '\n- event: b\n  hide: true\n'],
    ['  - event: a\n    pin: true', '  - event: a\n    pin: true\n  - event: b\n    hide: true\n'],
  ])('%j becomes %j', (before, after) => {
    expect(withEdit(before, { event: 'b', hide: 'true' })).toBe(after)
  })
  test.each([
    ['- "x', 'the file has a mistake that must be fixed first'],
    ['a: b', 'not a list'],
    ['[{ event: a, hide: true }]', 'one item a line'],
  ])('%j is left alone', (before, message) => {
    expect(() => withEdit(before, { event: 'b', hide: 'true' })).toThrow(message)
  })
  test('what would not be read back is not written', () => {
    expect(() => withEdit(file, { event: 'b', date: 'soon' })).toThrow('this correction cannot be written')
  })
  test('another target leaves the old correction as a comment, with its comments', () => {
    const after = withTarget(file, 4, { source: 'n.md', quote: 'New: words.' })
    expect(after).toContain('# - event: a # asked R. Okafor\n#   headline: "Aground: again"   # keep\n')
    expect(editsOf(after)[0]).toEqual({
      path: 'edits.yaml',
      column: 3,
      target: { source: 'n.md', quote: 'New: words.' },
      headline: 'Aground: again',
      tags: ['sea', 'rescue'],
    })
    expect(editsOf(after)[1]).toEqual(editsOf(file)[1])
  })
  test('a correction that is set aside is a comment, and taking the marks away brings it back', () => {
    const after = withoutEdit(file, 9)
    expect(editsOf(after)).toEqual(editsOf(file).slice(0, 1))
    expect(after.replace(/^# (?=- source|  )/gm, '')).toBe(file)
  })
})

describe('undoing and redoing, from the file itself', () => {
  const decided = withEdits(
    withEdit(file, { event: 'b', note: 'one\ntwo' }),
    [
      { event: 'c', pin: 'true' },
      { event: 'd', pin: 'true' },
    ],
    'pin',
  )
  test('each decision is undone as it was made, also several at once, and the rest stays as it is', () => {
    const once = withUndone(decided)
    expect(editsOf(once)).toEqual(editsOf(decided).slice(0, -2))
    expect(once).toContain('# undone: # 2 decided together: pin\n# undone: - event: c\n')
    const twice = withUndone(once)
    expect(editsOf(twice)).toEqual(editsOf(file))
    expect(twice.startsWith(file)).toBe(true)
    const all = [1, 2].reduce(withUndone, twice)
    expect(editsOf(all)).toEqual([])
    expect(all).toContain('# undone: - event: a # asked R. Okafor\n')
    expect(() => withUndone(all)).toThrow('no correction to undo')
    expect([1, 2, 3, 4].reduce(withRedone, all)).toBe(decided)
    expect(() => withRedone(decided)).toThrow('nothing to redo')
  })
  test('what was undone goes with the next decision, and what a person wrote stays', () => {
    const undone = `${withUndone(withEdit(file, { event: 'b', pin: 'true' }))}# by hand\n`
    expect(withEdit(undone, { event: 'e', pin: 'true' })).toBe(`${file}# by hand\n- event: e\n  pin: true\n`)
    expect(() => withRedone(withEdit(undone, { event: 'e', pin: 'true' }))).toThrow('nothing to redo')
  })
  test('a list that is indented, lines that end in CRLF, and a hyphen of its own keep what they are', () => {
    for (const text of ['  - event: a\n    pin: true\n', '- event: a\r\n  pin: true\r\n', '-\n  event: a\n  pin: true\n']) {
      expect(editsOf(withUndone(text))).toEqual([])
      expect(withRedone(withUndone(text))).toBe(text)
    }
    const group = withEdits(
      '  - event: a\n    pin: true\n',
      [
        { event: 'b', pin: 'true' },
        { event: 'c', pin: 'true' },
      ],
      'pin',
    )
    expect(withUndone(group)).toMatch(/^ {2}- event: a\n {4}pin: true\n# undone: {3}# 2 decided/)
    expect(withRedone(withUndone(group))).toBe(group)
  })
})
