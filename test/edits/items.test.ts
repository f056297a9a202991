import { describe, expect, test } from 'vitest'
import { itemsIn } from '../../src/edits/items.ts'
import { isPlainList, readEdits } from '../../src/edits/read.ts'

const read = (text: string) => readEdits([{ path: 'content/edits.yaml', text }])
/** The same list two columns to the right, which is read as a whole. */
const indented = (text: string) => text.replace(/^(?=.)/gm, '  ')

describe('corrections that are read one by one', () => {
  const list = `# the desk

- event: a # by hand
  headline: |
    Two lines

    - no item
# between
- source: x.md
  quote: "It sank
    at noon."
  date: 2021-05-03
  note: >-
    seen

-
  event: b
  add:
- add:
    date: 2021
    headline: Fog
    citations:
    - title: T
      url: https://example.org
- name: Orr
  place: 57.1, -3.4
`.replace('\n  add:\n', '\n  pin: yes\n')
  test.each([
    ['', list],
    [', with line ends of Windows', list.replaceAll('\n', '\r\n')],
    [', without an end of the last line', list.trimEnd()],
  ])('are those that the whole list gives, each at its place%s', (_, text) => {
    expect([isPlainList(text), isPlainList(indented(text))]).toEqual([true, false])
    const { edits, problems } = read(indented(text))
    expect(problems).toEqual([])
    expect(edits.length).toBe(5)
    expect(read(text)).toEqual({ problems, edits: edits.map(edit => ({ ...edit, column: edit.column - 2 })) })
  })
  test.each([
    ['an unknown key', '- event: a\n  pin: true\n- event: b\n  pinn: true\n'],
    ['quotes that are closed in the next item', '- event: a\n  note: "open\n- event: b\n  note: closed"\n'],
    ['a reference to another item', '- event: a\n  tags: &t [x]\n- event: b\n  tags: *t\n'],
    ['a second document', '- event: a\n  pin: true\n---\n- event: b\n  pin: true\n'],
    ['a list in brackets', '[{ event: a, pin: true }]\n'],
    ['a directive', '%YAML 1.2\n---\n- event: a\n  pin: true\n'],
    ['no item', '# nothing\n'],
  ])('are read as a whole where there is %s', (_, text) => {
    expect(isPlainList(text)).toBe(false)
  })
  test('begin with a hyphen at the start of a line, and have what stands below', () => {
    expect(itemsIn('# head\n- a: 1\n  b: 2\n# c\n- d: 3\n')).toEqual([
      { line: 1, text: '- a: 1\n  b: 2\n# c\n' },
      { line: 4, text: '- d: 3\n' },
    ])
    expect(itemsIn('---\n- a: 1\n')).toBeUndefined()
  })
})
