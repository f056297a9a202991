import { describe, expect, test, vi } from 'vitest'
import { type ErrorCode, parseDocument } from 'yaml'
import { z } from 'zod'
import { readYaml } from '../src/yaml/read-yaml.ts'
import { unfitWords } from '../src/yaml/unfit.ts'

const schema = z.strictObject({
  title: z.string().optional(),
  published: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/, 'write the day as YYYY-MM-DD')
    .optional(),
  inner: z.array(z.strictObject({ name: z.string().optional() })).optional(),
})
const read = (text: string, firstLine = 1) => readYaml(text, schema, { path: 'content/a.md', check: 'front-matter', firstLine })

describe('YAML that a person wrote', () => {
  test('an unknown key is reported at its place with the nearest known one, and the rest is used', () => {
    const { value, problems } = read('title: A\npublishd: 2023-11-05\n', 2)
    expect(value).toEqual({ title: 'A' })
    expect(problems).toMatchObject([
      { path: 'content/a.md', line: 3, column: 1, message: 'unknown key “publishd”', advice: 'Did you mean “published”?' },
    ])
  })
  test('a bad value is reported at the value and left out', () => {
    const { value, problems } = read('title: A\npublished: yesterday\n')
    expect(value).toEqual({ title: 'A' })
    expect(problems).toMatchObject([{ line: 2, column: 12, message: '“published”: write the day as YYYY-MM-DD' }])
  })
  test('a key that is a list is reported, and the library says nothing of it by itself', () => {
    const emitted = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    expect(read('[title]: A\n').problems).toMatchObject([{ line: 1, message: 'a key must be a word' }])
    expect(emitted).not.toHaveBeenCalled()
    emitted.mockRestore()
  })
  test('an unknown key inside a list is found there', () => {
    const { value, problems } = read('inner:\n  - name: x\n    nmae: y\n')
    expect(value).toEqual({ inner: [{ name: 'x' }] })
    expect(problems).toMatchObject([{ line: 3, column: 5, advice: 'Did you mean “name”?' }])
  })
  test('items that do not fit leave a list without moving the places of the others', () => {
    const list = z.array(z.strictObject({ name: z.string().optional() }))
    const { value, problems, placeOf } = readYaml('- one\n- name: x\n- two\n- name: y\n  nmae: z\n- name: w\n', list, {
      path: 'content/a.yaml',
      check: 'edits',
    })
    expect(value).toEqual([{ name: 'x' }, { name: 'y' }, { name: 'w' }])
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '1 this must be keys with values (“key: value”), and is text',
      '3 this must be keys with values (“key: value”), and is text',
      '5 unknown key “nmae”',
    ])
    expect([0, 1, 2].map(index => placeOf([index]).line)).toEqual([2, 4, 6])
  })
  test('a key that would reach the prototype is refused like any unknown key', () => {
    const { value, problems } = read('__proto__:\n  polluted: yes\ntitle: A\n')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(value).toEqual({ title: 'A' })
    expect(problems.length).toBe(1)
  })
  test('many aliases do not expand without bound', () => {
    const { problems } = read(
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\ntitle: [*c,*c,*c,*c]\n',
    )
    expect(problems.length).toBeGreaterThan(0)
  })
})

/** What the parser calls each mistake, a text with it, and what is said of it. */
const mistakes: readonly (readonly [ErrorCode, string, string])[] = [
  ['ALIAS_PROPS', 'a: &x 1\nb: &y *x\n', '2:7 text that starts with “*” or “&” is read as a mark, not as text'],
  ['BAD_ALIAS', 'a: & x\n', '1:4 text that starts with “*” or “&” is read as a mark, not as text'],
  ['BAD_DIRECTIVE', '%YES\n---\na: 1\n', '1:1 a line that starts with “%” cannot be read here'],
  ['BAD_DQ_ESCAPE', 'a: "C:\\q"\n', '1:7 “\\” has a meaning of its own in double quotes'],
  ['BAD_INDENT', 'a: [x, y\nb: 1\n', '2:1 this is indented too little, or a bracket above it is not closed'],
  ['BAD_SCALAR_START', 'a: @harbour\n', '1:4 text cannot start with this sign'],
  ['BLOCK_AS_IMPLICIT_KEY', 'a: ?\n', '1:4 text cannot start with this sign'],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    'a: Fog: ferry late\nb: 1\n',
    '1:4 this text has a “: ” in it, which makes a key of what comes before it',
  ],
  ['BLOCK_AS_IMPLICIT_KEY', '- a: fog\n   b: 1\n', '1:6 the next line is indented further than this key'],
  ['BLOCK_AS_IMPLICIT_KEY', '-a: fog\n b: 1\n', '1:5 a hyphen makes an item only with a space after it'],
  ['BLOCK_IN_FLOW', 'a:\n  [\n  - b\n  ]\n', '3:3 there can be no hyphens and no lines of keys between [ ] or { }'],
  ['BLOCK_AS_IMPLICIT_KEY', '- a: 1\n  - b: 2\n', '2:1 this does not line up with what is above it'],
  ['BAD_PROP_ORDER', '{&a ? b : c}\n', '1:5 text that starts with “&” or “!” is read as a mark, not as text'],
  ['DUPLICATE_KEY', 'a: 1\na: 2\n', '2:1 the key “a” appears here twice'],
  ['KEY_OVER_1024_CHARS', `${'x'.repeat(1100)}: 1\n`, '1:1 this key is too long'],
  ['MISSING_CHAR', '- a: 1\n b: 2\n', '2:1 this does not line up with what is above it'],
  ['MISSING_CHAR', 'a: 1\nfog\n', '2:1 there is no “: ” after this key'],
  ['MISSING_CHAR', 'a: "fog\nb: 1\n', '1:4 a quotation mark is opened here and not closed'],
  ['MISSING_CHAR', "a: it\nb: 'fog\n", '2:4 a quotation mark is opened here and not closed'],
  ['MISSING_CHAR', 'a: "fog"#b\n', '1:9 “#” begins a comment only after a space'],
  ['MISSING_CHAR', '--- a: 1\n', '1:5 a “: ” after a key, a comma or a hyphen is missing here'],
  ['MULTILINE_IMPLICIT_KEY', '- a:fog\n  b: 1\n', '1:3 there is no “: ” on this line, or the next one does not line up with it'],
  ['MULTIPLE_ANCHORS', 'a: &x &y b\n', '1:7 text that starts with “*” or “&” is read as a mark, not as text'],
  ['MULTIPLE_DOCS', 'a: 1\n---\nb: 2\n', '2:1 what follows a second line “---” is not read'],
  ['MULTIPLE_TAGS', 'a: !x !y b\n', '1:7 text that starts with “!” is read as a mark, not as text'],
  ['NON_STRING_KEY', '? [a]\n: b\n', '1:3 a key must be a word'],
  ['RESOURCE_EXHAUSTION', '['.repeat(20_000), '1:1 values are nested too deeply here'],
  ['TAB_AS_INDENT', 'a:\n\tb: 1\n', '2:1 this line is indented with a tab'],
  ['TAG_RESOLVE_FAILED', 'a: !fog b\n', '1:4 text that starts with “!” is read as a mark, not as text'],
  ['UNEXPECTED_TOKEN', 'a: "Fog," he said\n', '1:11 text goes on here after its closing quotation mark'],
  ['UNEXPECTED_TOKEN', '- a: 1\nb: 2\n', '2:1 this does not line up with what is above it'],
  ['UNEXPECTED_TOKEN', '- a: 1\n\tb: 2\n', '2:2 this line is indented with a tab'],
  ['UNEXPECTED_TOKEN', 'a: fog]\nb: [fog]]\n', '2:9 this sign is not expected here'],
]
const anything = z.any()
const told = (text: string) =>
  readYaml(text, anything, { path: 'a.yaml', check: 'edits' }).problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  )

describe('mistakes in the writing', () => {
  test.each(mistakes)('%s: %j is one problem, in our own words', (code, text, said) => {
    const { errors, warnings } = parseDocument(text, {
      schema: 'failsafe',
      stringKeys: true,
      prettyErrors: false,
      logLevel: 'error',
    })
    expect([...errors, ...warnings].map(error => error.code)).toContain(code)
    expect(told(text)).toEqual([said])
  })
  test('a mark to which nothing refers, or that refers to nothing, does not swallow its word', () => {
    expect(told('a: &c and more\n')).toEqual(['1:7 text that starts with “*” or “&” is read as a mark, not as text'])
    expect(told('a: *starred words*\n')).toEqual(['1:4 text that starts with “*” or “&” is read as a mark, not as text'])
    expect(told('a: &c fog\nb: *c\n')).toEqual([])
  })
  test('how deep a machine’s stack goes decides nothing', () => {
    for (const depth of [60, 1700, 1900, 9000])
      for (const text of ['['.repeat(depth), `a: ${'{b: '.repeat(depth)}${'}'.repeat(depth)}`, `${'- '.repeat(depth)}fog\n`])
        expect(told(text)).toEqual(['1:1 values are nested too deeply here'])
    expect(told(`${'- '.repeat(20)}fog\n`)).toEqual([])
  })
  test('nothing is said of what a mistake led to', () => {
    expect(read('- title: A\n published: soon\n   inner: x\n').problems.length).toBe(1)
  })
})

const wide = z.strictObject({ a: z.string().max(3), b: z.array(z.string()).max(1), c: z.array(z.string()).min(2) })
const unfit: readonly (readonly [string, z.ZodType, unknown, string])[] = [
  ['invalid_type', z.string(), undefined, 'this is missing'],
  ['invalid_type', z.string(), null, 'this is missing'],
  ['invalid_type', z.string(), ['x'], 'this must be text, and is a list'],
  ['invalid_type', z.string(), { x: 'y' }, 'this must be text, and is keys with values'],
  ['invalid_type', z.array(z.string()), 'x', 'this must be a list, each item behind a hyphen, and is text'],
  ['invalid_type', z.number(), 'x', 'this must be a number, and is text'],
  ['invalid_type', z.date(), 'x', 'this must be something else, and is text'],
  ['too_big', wide.shape.a, 'long', 'write at most 3 characters'],
  ['too_big', wide.shape.b, ['x', 'y'], 'write at most 1 item'],
  ['too_small', wide.shape.c, ['x'], 'write at least 2 items'],
  ['too_small', z.number().min(20), 3, 'write a number of at least 20'],
  ['invalid_format', z.email(), 'x', 'this does not fit here'],
  ['not_multiple_of', z.number().multipleOf(5), 3, 'write a multiple of 5'],
  ['invalid_union', z.union([z.string(), z.array(z.string())]), {}, 'this is neither a text nor a list of texts'],
  ['invalid_key', z.record(z.email(), z.string()), { x: 'y' }, 'a key does not fit here'],
  ['invalid_element', z.map(z.object({}), z.object({})), new Map([[{}, 'y']]), 'an item of this list does not fit'],
  ['invalid_value', z.enum(['fog', 'rain']), 'x', 'write one of: fog, rain'],
  ['custom', z.string().refine(() => false), 'x', 'this does not fit here'],
]
test.each(unfit)('a value that does not fit (%s) is told in our own words', (code, schema, value, said) => {
  const { error } = schema.safeParse(value, { error: unfitWords })
  expect(error?.issues).toMatchObject([{ code, message: said }])
})

describe('one mistake is one problem', () => {
  const list = z.array(
    z.strictObject({
      name: z.string().optional(),
      pair: z.strictObject({ a: z.string(), b: z.string() }).optional(),
      many: z.array(z.string()).min(1).optional(),
    }),
  )
  const inList = (text: string) => {
    const { value, problems, isPartial } = readYaml(text, list, { path: 'a.yaml', check: 'edits' })
    return {
      value,
      said: problems.map(({ line, message }) => `${line} ${message}`),
      partial: value?.map((_, index) => isPartial([index])),
    }
  }
  test('a pair that lacks one of its two is left out whole', () => {
    expect(inList('- pair: { a: x }\n  name: y\n')).toEqual({
      value: [{ name: 'y' }],
      said: ['1 “pair.b”: this is missing'],
      partial: [true],
    })
  })
  test('a value that is out is not also missing, and an empty list not also too short', () => {
    const { value, said, partial } = inList('- pair: { a: [x], b: y }\n- name: z\n- many: [[x]]\n')
    expect(said).toEqual(['1 “pair.a”: this must be text, and is a list', '3 “many”: this must be text, and is a list'])
    expect([value, partial]).toEqual([
      [{}, { name: 'z' }, {}],
      [true, false, true],
    ])
  })
})
