import { describe, expect, test } from 'vitest'
import { readEdits } from '../../src/edits/read.ts'
import { withEdit, withTarget } from '../../src/edits/write.ts'
import type { Entity, MergedEvents, Name } from '../../src/model.ts'
import { articlesOf, edited, eventOf, mentionOf } from './made.ts'

const articles = articlesOf({
  'storm.txt':
    'Hurricane Odile struck Orrin on 3 May 2021. Lea Orr closed the harbour on 4 May 2021. Orr resigned on 5 May 2021.',
  'bank.txt': 'The Orrin Savings Bank failed on 6 May 2021. L. Orr was questioned on 7 May 2021.',
})
const mention = (words: string, date: string, ...names: Name[]) => ({ ...mentionOf(articles, words, date), names })
const person = (text: string): Name => ({ text, kind: 'person' })
const entity = (id: string, label: string, kind: Entity['kind'], ...aliases: string[]): Entity => ({
  id,
  label,
  kind,
  ...(aliases.length > 0 && { aliases }),
})
const event = (id: string, entities: string[], ...of: Parameters<typeof mention>) => ({
  ...eventOf(id, of[1], [mention(...of)]),
  entities,
})
const found: MergedEvents = {
  events: [
    event('e-storm', ['hurricane-odile', 'orrin'], 'Hurricane', '2021-05-03', person('Hurricane Odile'), {
      text: 'Orrin',
      kind: 'place',
    }),
    event('e-closed', ['lea-orr'], 'closed', '2021-05-04', person('Lea Orr')),
    event('e-resigned', ['lea-orr'], 'resigned', '2021-05-05', person('Orr')),
    event('e-failed', [], 'failed', '2021-05-06', { text: 'Orrin Savings Bank', kind: 'organisation' }),
    event('e-asked', ['l-orr'], 'questioned', '2021-05-07', person('L. Orr')),
  ],
  undated: [],
  entities: [
    entity('hurricane-odile', 'Hurricane Odile', 'person'),
    entity('l-orr', 'L. Orr', 'person'),
    entity('lea-orr', 'Lea Orr', 'person', 'Orr'),
    entity('orrin', 'Orrin', 'place'),
  ],
}
const edit = (yaml: string) => {
  const { entities, said, problems, event, outcomes } = edited(found, articles, yaml)
  return { entities, said, problems, outcomes, namesOf: (id: string) => event(id)?.entities }
}
const complaints = (yaml: string) =>
  readEdits([{ path: 'content/edits.yaml', text: yaml }]).problems.map(({ line, column, message, advice }) =>
    `${line}:${column} ${message} ${advice ?? ''}`.trim(),
  )

describe('what an editor can say of a name', () => {
  test('rename and kind: the id stays, the old spelling leads there', () => {
    const { entities, said, namesOf } = edit('- name: Hurricane Odile\n  rename: Odile\n  kind: other\n')
    expect(entities.find(({ id }) => id === 'hurricane-odile')).toEqual(
      entity('hurricane-odile', 'Odile', 'other', 'Hurricane Odile'),
    )
    expect(namesOf('e-storm')).toEqual(['hurricane-odile', 'orrin'])
    expect(said).toEqual(['1 rename applied', '1 kind applied'])
  })
  test('mergeWith: the events of the other come here, with its spellings', () => {
    const { entities, namesOf, said } = edit('- name: lea-orr\n  mergeWith: { name: L. Orr }\n')
    expect(entities.map(({ id }) => id)).toEqual(['hurricane-odile', 'lea-orr', 'orrin'])
    expect(entities[1]?.aliases).toEqual(['Orr', 'L. Orr'])
    expect(namesOf('e-asked')).toEqual(['lea-orr'])
    expect(said).toEqual(['1 mergeWith applied'])
  })
  test('hide: the name has no page, and its events stay', () => {
    const { entities, namesOf } = edit('- name: Orrin\n  hide: true\n')
    expect(entities.map(({ id }) => id)).not.toContain('orrin')
    expect(namesOf('e-storm')).toEqual(['hurricane-odile'])
  })
  test('a name is found by its label, its id, another spelling, and after it was merged or renamed', () => {
    for (const name of ['Lea Orr', 'lea orr', 'lea-orr', 'Orr'])
      expect(edit(`- name: ${name}\n  kind: other\n`).entities.find(({ id }) => id === 'lea-orr')?.kind).toBe('other')
    const { entities, said } = edit(
      '- name: Lea Orr\n  mergeWith: { name: L. Orr }\n- name: L. Orr\n  rename: Lea M. Orr\n- name: Lea Orr\n  kind: other\n',
    )
    expect(entities.find(({ id }) => id === 'lea-orr')).toMatchObject({ label: 'Lea M. Orr', kind: 'other' })
    expect(said.every(line => line.endsWith('applied'))).toBe(true)
  })
  test('a name of a citation that has no page gets one', () => {
    const { entities, namesOf } = edit('- name: Orrin Savings Bank\n  kind: organisation\n')
    expect(entities).toContainEqual(entity('orrin-savings-bank', 'Orrin Savings Bank', 'organisation'))
    expect(namesOf('e-failed')).toEqual(['orrin-savings-bank'])
  })
  test('what is merged into another has its events there', () => {
    const { entities, namesOf } = edit('- name: Orrin\n  mergeWith: { name: Orrin Savings Bank }\n')
    expect(entities.map(({ id }) => id)).not.toContain('orrin-savings-bank')
    expect(namesOf('e-failed')).toEqual(['orrin'])
  })
})

describe('what cannot be done with a name is reported', () => {
  test('a name that is not there, with those that are like it', () => {
    const { said, outcomes, entities } = edit('- name: Lea Or\n  hide: true\n')
    expect(said).toEqual(['1 target stale'])
    expect(outcomes[0]).toMatchObject({
      message: 'there is no name “Lea Or”',
      candidates: [{ name: 'Lea Orr' }, { name: 'L. Orr' }],
    })
    expect(entities).toHaveLength(4)
  })
  test('the other name that is not there', () => {
    expect(edit('- name: Lea Orr\n  mergeWith: { name: Zoltan }\n').said).toEqual(['1 mergeWith stale'])
  })
  test('a new name that is another’s, and a later correction that says otherwise', () => {
    expect(edit('- name: L. Orr\n  rename: Lea Orr\n').said).toEqual(['1 rename refused'])
    const { said, entities } = edit('- name: Orrin\n  kind: other\n- name: Orrin\n  kind: organisation\n')
    expect(said).toEqual(['1 kind applied', '3 kind conflict'])
    expect(entities.find(({ id }) => id === 'orrin')?.kind).toBe('organisation')
  })
  test.each([
    ['- name: Orr\n', '1:3 this correction changes nothing Add one of: mergeWith, rename, kind, place, hide.'],
    ['- name: Orr\n  kind: happened\n', /^2:\d+ “happened” is not a kind of name/],
    ['- name: Orr\n  kind: persn\n', /^2:9 “kind”: “persn” is not known here/],
    ['- name: Orr\n  headline: H\n', /^2:\d+ “headline” does not go with “name”/],
    ['- name: Orr\n  mergeWith: { event: a }\n', /^2:\d+ “mergeWith” does not say which name/],
    ['- event: a\n  rename: B\n', /^2:\d+ “rename” does not say which name/],
    ['- event: a\n  kind: person\n', /^2:\d+ “person” is a kind of name, and not of event/],
    ['- event: a\n  mergeWith: { name: Orr }\n', /^2:\d+ an event is not merged with a name/],
  ])('%j', (yaml, message) => {
    expect(complaints(yaml)).toEqual([typeof message === 'string' ? message : expect.stringMatching(message)])
  })
})

describe('the review writes them', () => {
  test('and reads back what it wrote', () => {
    const text = withEdit('# names\n', {
      name: 'Lea Orr',
      rename: 'Lea M. Orr',
      kind: 'person',
      mergeWith: { name: 'L. Orr' },
      hide: 'false',
    })
    const { edits, problems } = readEdits([{ path: 'edits.yaml', text }])
    expect(problems).toEqual([])
    expect(edits[0]?.name).toEqual({ name: 'Lea Orr', rename: 'Lea M. Orr', kind: 'person', mergeWith: 'L. Orr', hide: false })
  })
  test('and gives a correction another name', () => {
    expect(withTarget('- name: Lea Or\n  kind: other\n', 1, { name: 'Lea Orr' })).toBe(
      '# - name: Lea Or\n#   kind: other\n- name: Lea Orr\n  kind: other\n',
    )
  })
})
