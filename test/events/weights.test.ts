import { describe, expect, test, vi } from 'vitest'
import { parseEdtf } from '../../src/dates/edtf.ts'
import { attachMentions } from '../../src/events/join/attach.ts'
import { averageLink } from '../../src/events/join/clustering.ts'
import { type CoreferenceScore, coreferenceScore } from '../../src/events/join/coreference-score.ts'
import { attachmentThresholds as thresholds } from '../../src/events/join/coreference-weights.ts'
import { corpusStatistics } from '../../src/events/join/corpus.ts'
import { type DateDistance, dateEvidence } from '../../src/events/join/date-distance.ts'
import { type Features, featuresOf } from '../../src/events/join/features.ts'
import { foundersOf } from '../../src/events/join/founders.ts'
import { eventOf, withDateOfCitations } from '../../src/events/join/make-event.ts'
import { groupFit } from '../../src/events/join/group-fit.ts'
import { splitByDate } from '../../src/events/join/split-by-date.ts'
import type { Mention } from '../../src/model.ts'
import { inEnglish, joined } from './joined.ts'
import { mentionsIn } from './mentions-in.ts'

// works as it does, but where a test says what it gives
vi.mock('../../src/events/join/coreference-score.ts', { spy: true })

const featuresIn = (mentions: readonly Mention[]) => featuresOf(mentions, inEnglish(mentions))

describe('what weighs in joining does', () => {
  test('a mention is attached to an event of another article only where it is likely to be one with one of its sentences, and with all of them', () => {
    const told = ['a', 'b', 'c', 'd'].flatMap(id => mentionsIn('The dredger Petrel sank off Orla on 3 November 2023.', id))
    const all = featuresIn([...told, { ...told[0]!, source: 'e', date: undefined, dateFrom: 'none' }])
    const [group, rest] = [all.slice(0, 4), all[4]!]
    const isAttached = (...scores: number[]) => {
      const scoreOf = (_: Features, member: Features): CoreferenceScore => ({
        score: scores[group.indexOf(member)]!,
        sameTrigger: true,
        sharedName: true,
        days: { gap: undefined, explicit: false, openEnded: false, begins: false, vague: false, coarse: false },
        maybeOne: false,
      })
      vi.mocked(coreferenceScore).mockImplementation(scoreOf)
      const { left } = attachMentions([group], [rest], corpusStatistics(all))
      vi.mocked(coreferenceScore).mockReset()
      return left.length === 0
    }
    const { otherArticle, mean } = thresholds
    const [likely, between] = [otherArticle + 0.05, (otherArticle + mean) / 2]
    expect(isAttached(likely, likely, likely, likely)).toBe(true)
    // like all of them in the mean, and likely to be one with none
    expect(isAttached(between, between, between, between)).toBe(false)
    // likely to be one with one of them, and with no other
    expect(isAttached(likely, 0.1, 0.1, 0.1)).toBe(false)
  })
  test('reports with other counts are the less likely one, also where they share a name', () => {
    const [one] = mentionsIn('An explosion in the Karsa mine killed 12 people on Friday.', 'a')
    const alike = (value: number) => {
      const other = { ...one!, source: 'b', quantities: one!.quantities.map(each => ({ ...each, value })) }
      const [first, second] = featuresIn([one!, other])
      return coreferenceScore(first!, second!, corpusStatistics([first!, second!])).score
    }
    expect(alike(14)).toBeLessThan(alike(12))
  })
  test('counts of which one is twice the other speak more against it than those that may have risen, where no name is shared', () => {
    const [one] = mentionsIn('A fire in a factory killed 12 people on Friday.', 'a')
    const alike = (value: number) => {
      const other = { ...one!, source: 'b', quantities: one!.quantities.map(each => ({ ...each, value })) }
      const [first, second] = featuresIn([one!, other])
      return coreferenceScore(first!, second!, corpusStatistics([first!, second!])).score
    }
    expect(alike(24)).toBeLessThan(alike(14))
    expect(alike(14)).toBe(alike(16))
  })
  test('what has no day goes with the day that many tell of rather than with one sentence that is a little more like it', () => {
    const told = (day: string, id: string, published?: string) =>
      mentionsIn(`The dredger Petrel was searched off Orla ${day}.`, id, published)
    const many = ['b', 'c', 'd', 'e', 'f', 'g'].flatMap(id => told('on 9 November 2023', id))
    const cluster = featuresIn([
      ...told('on 3 November 2023', 'a'),
      ...many,
      ...told('', 'h', '').map(each => ({ ...each, date: undefined, dateFrom: 'none' as const })),
    ])
    const [alone, open] = [cluster[0]!, cluster.at(-1)!]
    const parts = splitByDate(cluster, (_, member) => (member === alone ? 0.9 : 0.8))
    expect(parts.find(part => part.includes(open))).not.toContain(alone)
  })
  test('one day of the week speaks for one event where nothing tells of which week, another does not', () => {
    const sank = (day: string, id: string) => mentionsIn(`The trawler Marit Skog sank off Lindholm on ${day}.`, id, '')
    const alike = (...days: string[]) => {
      const all = featuresIn(days.flatMap((day, at) => sank(day, 'ab'[at]!)))
      return coreferenceScore(all[0]!, all[1]!, corpusStatistics(all)).score
    }
    expect(alike('Thursday', 'Thursday')).toBeGreaterThan(alike('Thursday', 'Monday'))
  })
  test('a figure in common speaks for one event beyond the word that it is', () => {
    const all = featuresIn([
      ...mentionsIn('Divers lifted 412 crates off Orla.', 'a', ''),
      ...mentionsIn('The wreck at Orla held 412 crates, which were sold.', 'b', ''),
    ])
    const [first, second] = [all[0]!, all.find(({ mention }) => mention.source === 'b')!]
    const score = (one: Features) => coreferenceScore(one, second, corpusStatistics(all)).score
    expect(score(first)).toBeGreaterThan(score({ ...first, figures: new Set() }))
  })
  test('what is no news of its articles is the likelier one where they have one topic, unless days are all else that they share', () => {
    const gain = (...texts: [string, string]) => {
      const all = featuresIn(texts.flatMap((text, at) => mentionsIn(text, 'ab'[at]!, '')))
      const score = (affinity: number) =>
        coreferenceScore(all[0]!, all[1]!, { ...corpusStatistics(all), news: () => 0, topicAffinity: () => affinity }).score
      return score(1) - score(0)
    }
    expect(gain('The dredger Petrel sank off Orla.', 'The dredger Petrel sank off Orla.')).toBeGreaterThan(0)
    expect(gain('Soldiers burned a mill.', 'Soldiers burned the mill on 3 May 2021.')).toBeGreaterThan(0)
    expect(gain('Soldiers burned a mill on 3 May 2021.', 'Soldiers burned a barn on 3 May 2021.')).toBe(0)
  })
  test('what another article tells without a day is attached only where it is sure, or told in much the same words', () => {
    const beside = 'The miner was arrested.'
    const [member, , mention] = featuresIn([
      ...mentionsIn('Police arrested a miner in Karst on Friday.', 'a'),
      ...mentionsIn(`Snow fell in Karst on Friday.\n${beside}`, 'b'),
    ])
    const fit = (words: number, isDayless = false) => {
      const told = { ...corpusStatistics([member!, mention!]), news: () => 0.6, topicAffinity: () => 1, cosine: () => words }
      return groupFit({ features: mention!, containers: [], isDayless }, [member!], [...mention!.terms], told)
    }
    expect(fit(0.35)).toBe(0)
    expect(fit(0.35, true)).toBeGreaterThan(0)
    expect(fit(0.45)).toBeGreaterThan(0)
  })
  test('two that tell one piece of news, but have next to no word in common, are the less likely one if they tell of other deeds', () => {
    const loss = (text: string) => {
      const all = featuresIn([...mentionsIn('The dredger Petrel sank off Orla.', 'a', ''), ...mentionsIn(text, 'b', '')])
      const told = { ...corpusStatistics(all), news: () => 1, topicAffinity: () => 1 }
      const odds = (cosine: number) => {
        const { score } = coreferenceScore(all[0]!, all[1]!, { ...told, cosine: () => cosine })
        return Math.log(score / (1 - score))
      }
      return odds(0.1) - odds(0)
    }
    expect(loss('The mayor praised the divers.')).toBeGreaterThan(1)
    expect(loss('The dredger Petrel sank off Orla.')).toBeLessThan(0.5)
  })
  test('two that tell the news of one topic are the likelier one only where their days are near', () => {
    const gain = (gap: number) => {
      const all = featuresIn(
        ['a', 'b'].flatMap((id, at) =>
          mentionsIn('A dredger sank off the pier.', id, '').map((each): Mention => {
            const date = parseEdtf(`2023-11-0${1 + at * gap}`)
            return { ...each, date, dateFrom: 'lead' }
          }),
        ),
      )
      const score = (affinity: number) =>
        coreferenceScore(all[0]!, all[1]!, { ...corpusStatistics(all), news: () => 1, topicAffinity: () => affinity }).score
      return score(1) - score(0)
    }
    expect(gain(3)).toBeGreaterThan(0.05)
    expect(gain(8)).toBe(0)
  })
  test('what was planned and what was done are the less likely one', () => {
    const [one] = mentionsIn('Divers opened the lock at Orla on 3 November 2023.', 'a')
    const alike = (kind: Mention['kind']) => {
      const all = featuresIn([one!, { ...one!, source: 'b', kind }])
      return coreferenceScore(all[0]!, all[1]!, corpusStatistics(all)).score
    }
    expect(alike('planned')).toBeLessThan(alike('happened'))
  })
  test('mentions of articles that name nobody in common are the less likely one, the nearer to that the less', () => {
    const all = featuresIn(['a', 'b'].flatMap(id => mentionsIn('Divers opened a lock on 3 November 2023.', id)))
    const alike = (overlap: number) =>
      coreferenceScore(all[0]!, all[1]!, { ...corpusStatistics(all), entityOverlap: () => overlap }).score
    expect(alike(0)).toBeLessThan(alike(0.1))
    expect(alike(0.1)).toBeLessThan(alike(0.2))
    expect(alike(0.2)).toBe(alike(0.5))
  })
  test('another deed whose day is only that of its article is the less likely one, the same deed is not', () => {
    const [sank] = mentionsIn('Storms sank a dredger at Orla on 3 November 2023.', 'a')
    const alike = (text: string, dateFrom: Mention['dateFrom']) => {
      const [other] = mentionsIn(text, 'b')
      const all = featuresIn([sank!, { ...other!, dateFrom }])
      return coreferenceScore(all[0]!, all[1]!, { ...corpusStatistics(all), news: () => 0, haveOtherNews: () => false }).score
    }
    const [other, same] = ['Storms felled trees at Orla on 3 November 2023.', 'Storms sank a tug at Orla on 3 November 2023.']
    expect(alike(other!, 'lead')).toBeLessThan(alike(other!, 'words'))
    expect(alike(same!, 'lead')).toBe(alike(same!, 'words'))
  })
  test('what is but half like its article’s news founds no event', () => {
    const all = featuresIn(mentionsIn('The dredger Petrel sank off Orla. Gulls circled over the dredger.', 'a', ''))
    const founding = (news: number) => foundersOf(all, { news: () => news }).length
    expect(founding(1)).toBe(all.length)
    expect([0, 0.5].map(founding)).toEqual([0, 0])
  })
  test('what lasts, without a known end, is the less likely one with what has no day', () => {
    const apart: DateDistance = { gap: undefined, explicit: true, openEnded: false, begins: false, vague: false, coarse: false }
    expect(dateEvidence({ ...apart, openEnded: true }, false)).toBeLessThan(dateEvidence(apart, false))
    expect(dateEvidence({ ...apart, gap: 0, openEnded: true }, false)).toBeLessThan(dateEvidence({ ...apart, gap: 0 }, false))
  })
  test('each of the days that two reports lie apart makes them no likelier one', () => {
    const apart = { openEnded: false, begins: false, vague: false, coarse: false }
    for (const explicit of [true, false]) {
      const odds = [0, 1, 3, 10, 11].map(gap => dateEvidence({ ...apart, explicit, gap }, false))
      expect(odds[0]).toBe(0)
      odds.slice(1).forEach((each, at) => expect(each).toBeLessThan(odds[at]!))
    }
  })
  test('what stands far below the news does not go on with it', () => {
    const [visit, wreath] = mentionsIn('UN envoy Clara Bento visited Ulvik on Friday. Bento laid a wreath at the fort.')
    const isAttached = (index: number) => {
      const news: Mention = { ...visit!, isLead: true }
      const all = featuresIn([news, { ...wreath!, index, date: visit!.date, dateFrom: 'lead', isLead: false }])
      return attachMentions([[all[0]!]], [all[1]!], corpusStatistics(all)).left.length === 0
    }
    expect([1, 2].map(isAttached)).toEqual([true, true])
    expect([12, 40].map(isAttached)).toEqual([false, false])
  })
  test('pairs that were no candidates are asked for when clusters are joined, each once', () => {
    const asked: string[] = []
    const scoreOf = (first: number, second: number) => {
      asked.push(`${Math.min(first, second)} ${Math.max(first, second)}`)
      return 0.9
    }
    expect(
      averageLink(
        3,
        [
          [0, 1, 0.9],
          [1, 2, 0.8],
        ],
        0.6,
        scoreOf,
      ),
    ).toEqual([[0, 1, 2]])
    expect(asked).toEqual(['0 2'])
    expect(
      averageLink(
        3,
        [
          [0, 1, 0.9],
          [1, 2, 0.8],
        ],
        0.6,
        () => 0,
      ),
    ).toEqual([[0, 1], [2]])
  })
})

describe('what is shown of an event', () => {
  test('its headline comes from a sentence that is about what most are, wherever that stands', () => {
    const told = [
      mentionsIn('The mayor of the town of Orla wept bitterly on Friday when the lighthouse fell.', 'a'),
      mentionsIn('A lighthouse collapsed in Orla on Friday in a storm.', 'b'),
      mentionsIn('The lighthouse of Orla collapsed in a storm on Friday.', 'c'),
      mentionsIn('In a storm on Friday the lighthouse in Orla collapsed.', 'd'),
    ].map(([first]) => ({ ...first!, isLead: true, kind: 'happened' as const, names: [] }))
    const group = featuresIn(told)
    expect(eventOf(group, corpusStatistics(group), () => [])?.headline).toMatch(/collapsed/)
  })
  test('of sentences that name one kind of deed it comes from one that has the words of most', () => {
    const told = [
      'A chimney collapsed on Friday above two parked vans.',
      'The lighthouse collapsed on Friday in a heavy storm.',
      'In a heavy storm the lighthouse collapsed on Friday.',
      'The lighthouse collapsed in a heavy storm on Friday.',
    ].map((text, at) => ({ ...mentionsIn(text, 'abcd'[at]!)[0]!, isLead: true, names: [] }))
    const group = featuresIn(told)
    expect(eventOf(group, corpusStatistics(group), () => [])?.headline).toMatch(/lighthouse/)
  })
  const line = 'The lighthouse of Orla collapsed in a storm'
  test.each<[string, Partial<Mention>, Partial<Mention>?]>([
    ['begins with a pronoun', { headline: 'It collapsed in a heavy storm' }],
    ['leans on what is told before it', { headline: 'The tower collapsed in a storm', leansOn: 'The tower' }],
    ['says in brackets who is meant', { headline: '[The lighthouse] collapsed in a storm' }],
    ['is cut', { headline: 'The lighthouse of Orla collapsed in …' }],
    ['is very short', { headline: 'A lighthouse collapsed' }],
    ['is long', { headline: 'The lighthouse of the harbour of Orla, which was built of stone, collapsed in a storm' }],
    ['only names the event', { kind: 'background' }, { kind: 'said' }],
    ['announces what came', { kind: 'planned' }, { kind: 'said' }],
    ['tells what was said of it', { kind: 'said' }],
    ['is a title', { passage: 'title' }],
    ['is not its article’s news', { isLead: false }],
    ['gives another day', { date: parseEdtf('2023-11-02') }],
    [
      'has no day of its own, though it leads and names somebody',
      { dateFrom: 'lead', names: [{ text: 'Orla', kind: 'place' }] },
      { isLead: false },
    ],
    ['stands far down without a day', { dateFrom: 'lead', index: 9, isLead: false }, { dateFrom: 'lead', isLead: false }],
  ])('a line that %s gives way to one that is like it otherwise', (_, worse, better = {}) => {
    const [told] = mentionsIn(`${line} on 3 November 2023.`)
    const one: Mention = { ...told!, isLead: true, names: [] }
    const group = featuresIn([
      { ...one, headline: 'A lighthouse at Orla collapsed in a storm', ...worse },
      ...['b', 'c'].map(source => ({ ...one, source, headline: line, ...better })),
    ])
    expect(eventOf(group, corpusStatistics(group), () => [])?.headline).toBe(line)
  })
  test('no headline is longer than 140 characters, whatever cannot be left out', () => {
    const councils = ['Orla', 'Velm', 'Tarn', 'Orsk', 'Belin'].map(town => `the council of ${town}`).join(', ')
    const [mention] = mentionsIn(`On 3 November 2023 ${councils} and the council of Lund voted to leave the union of towns.`)
    expect(mention?.headline).toMatch(/^The council of Orla, .* …$/)
    expect(mention?.headline.length).toBeLessThanOrEqual(140)
  })
  test('its day is that of its article’s news rather than that of a title', () => {
    const [told] = mentionsIn('The dredger Petrel sank off Orla.')
    const news: Mention = { ...told!, date: parseEdtf('2023-11-03'), dateFrom: 'lead' }
    const title: Mention = { ...told!, passage: 'title', index: -1, date: parseEdtf('2023-11-02'), dateFrom: 'words' }
    const [event] = joined(mentionsIn('The dredger Petrel sank off Orla on 1 November 2023.')).events
    expect(withDateOfCitations({ ...event!, citations: [title, news] }).date.edtf).toBe('2023-11-03')
  })
  test.each(['2023', '2023-11'])(
    'the year or month in which something is only named, %s, is no date of what is reported',
    edtf => {
      const [told] = mentionsIn('The dredger Petrel sank off Orla.')
      const news: Mention = { ...told!, date: parseEdtf('2023-11-03'), dateFrom: 'lead' }
      const named: Mention = {
        ...told!,
        source: 'b',
        isLead: false,
        kind: 'background',
        date: parseEdtf(edtf),
        dateFrom: 'words',
      }
      const dateOf = (...mentions: Mention[]) => {
        const group = featuresIn(mentions)
        return eventOf(group, corpusStatistics(group), () => [])?.date.edtf
      }
      expect(dateOf(news, named)).toBe('2023-11-03')
      expect(dateOf({ ...news, date: undefined, dateFrom: 'none' }, named)).toBeUndefined()
      // what nobody reports has no other
      expect(dateOf(named, { ...named, source: 'c' })).toBe(edtf)
    },
  )
  test('names that are found once are left out, but for places', () => {
    const once = joined(mentionsIn('Ana Ruiz opened a school in Lima on Friday.', 'a'))
    expect(once.entities.map(({ label }) => label)).toEqual(['Lima'])
    const twice = joined([
      ...mentionsIn('Ana Ruiz opened a school in Lima on Friday.', 'a'),
      ...mentionsIn('Ana Ruiz left on Sunday.', 'b'),
    ])
    expect(twice.entities.map(({ label }) => label)).toEqual(['Ana Ruiz', 'Lima'])
  })
  test.each([
    ['at least 12', 'above'],
    ['more than 12', 'above'],
    ['about 12', 'about'],
    ['up to 12', 'below'],
    ['12', 'exact'],
  ])('“%s people were killed” is a number that is %s', (count, as) => {
    const [mention] = mentionsIn(`An explosion in Lima killed ${count} people on Friday.`)
    expect(mention?.quantities).toMatchObject([{ value: 12, of: 'killed', as }])
  })
})
