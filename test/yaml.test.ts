import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { readYaml } from '../src/yaml.ts'

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
    expect(read('[title]: A\n').problems).toMatchObject([{ line: 1, message: 'unknown key “[ title ]”' }])
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
      '1 “0”: Invalid input: expected object, received string',
      '3 “2”: Invalid input: expected object, received string',
      '5 unknown key “nmae”',
    ])
    expect([0, 1, 2].map(index => placeOf([index]).line)).toEqual([2, 4, 6])
  })
  test('a broken document says where', () => {
    const { problems } = read('title: "A\n')
    expect(problems[0]).toMatchObject({ severity: 'error', path: 'content/a.md' })
    expect(problems[0]!.line).toBeGreaterThan(0)
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
