import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDays } from '../../src/common/calendar.ts'
import { atClock, dateValue, parseEdtf, written } from '../../src/dates/edtf.ts'
import { endsOf } from '../../src/dates/intervals.ts'

const bounds = (edtf: string) => {
  const value = parseEdtf(edtf)
  return value && [value.precision, value.earliest ?? '..', value.latest ?? '..'].join(' ')
}

describe('an EDTF value knows its precision and its bounds', () => {
  test.each([
    ['2023-11-05', 'day 2023-11-05 2023-11-05'],
    ['2023-11', 'month 2023-11-01 2023-11-30'],
    ['2024-02', 'month 2024-02-01 2024-02-29'],
    ['2023', 'year 2023-01-01 2023-12-31'],
    ['202X', 'decade 2020-01-01 2029-12-31'],
    ['19XX', 'century 1900-01-01 1999-12-31'],
    ['1850~', 'year 1850-01-01 1850-12-31'],
    ['2023-11?', 'month 2023-11-01 2023-11-30'],
    ['2023-21', 'season 2023-03-01 2023-06-21'],
    ['2023-24', 'season 2023-12-01 2024-03-20'],
    ['2023-34', 'quarter 2023-04-01 2023-06-30'],
    ['2023-41', 'interval 2023-07-01 2023-12-31'],
    ['2023-11-03/2023-11-05', 'interval 2023-11-03 2023-11-05'],
    ['1998-03-16/1998-03-22', 'week 1998-03-16 1998-03-22'],
    ['../2015', 'interval .. 2015-12-31'],
    ['2015/..', 'interval 2015-01-01 ..'],
    ['-0043', 'year -0043-01-01 -0043-12-31'],
    ['-0043-03-15', 'day -0043-03-15 -0043-03-15'],
    ['-0499/-0400', 'interval -0499-01-01 -0400-12-31'],
    ['[2023-06-11,2023-11-06]', 'one-of 2023-06-11 2023-11-06'],
  ])('%s is a %s', (edtf, expected) => {
    expect(bounds(edtf)).toBe(expected)
    expect(parseEdtf(edtf)!.edtf).toBe(edtf)
  })
  test.each([
    '2023-06-31',
    '2023-02-29',
    '2023-13',
    '2023-00',
    '2015/2014',
    '../..',
    '20',
    'May',
    '',
    '[]',
    '2023-11-05 ',
    '[2023',
    '[1850~,1851]',
    '[2023-21,2024]',
    '-0000',
  ])('%s is none', text => expect(parseEdtf(text)).toBeUndefined())
})

describe('a clock time stands in a field of its own', () => {
  const shown = (text: string) => {
    const value = parseEdtf(text)
    return value && [value.edtf, value.time, value.precision].join(' ')
  }
  test.each([
    ['2023-11-05T14:30', '2023-11-05 14:30 minute'],
    ['2023-11-05T14', '2023-11-05 14 hour'],
    ['2023-11-05T24', '2023-11-05 24 hour'],
    ['2023-11-05T14:30:15Z', '2023-11-05 14:30:15Z minute'],
    ['2023-11-05T14-0500', '2023-11-05 14-05:00 hour'],
    ['2023-11-05T23~', '2023-11-05 23~ hour'],
    ['2023-11-05~T23:10?', '2023-11-05~ 23:10? minute'],
    ['2023-11-05T22/2023-11-06T02:30', '2023-11-05/2023-11-06 22/02:30 interval'],
    ['../2023-11-05T17', '../2023-11-05 ../17 interval'],
    ['2023-11-05T14/..', '2023-11-05/.. 14/.. interval'],
    ['2023-11-05T14/2023-11-05T16:45', '2023-11-05 14/16:45 hour'],
    ['2023-11-05T14/2023-11-05T14', '2023-11-05 14 hour'],
    ['2023-11-05T14/2023-11-07T14', '2023-11-05/2023-11-07 14/14 interval'],
  ])('%s is %s', (text, expected) => expect(shown(text)).toBe(expected))
  test.each([
    '2023-11-05T25',
    '2023-11-05T24:01',
    '2023-11-05T14:60',
    '2023-11T14',
    '2023-11-05T',
    '2023-11-05T14:3',
    '2023-11-05T16/2023-11-05T14',
    '[2023-11-05T14,2023-11-06]',
  ])('%s is none', text => expect(parseEdtf(text)).toBeUndefined())
  test('what is written is read as the same date, and so is each end of it', () => {
    for (const text of ['2023-11-05T14:30', '2023-11-05T22/2023-11-06T02', '../2023-11-05T17Z', '2023-11-05~T14/2023-11-05~T16'])
      expect(written(parseEdtf(text)!)).toBe(text)
    expect(endsOf(parseEdtf('2023-11-05T22/2023-11-06T02')!)!.map(end => end && written(end))).toEqual([
      '2023-11-05T22',
      '2023-11-06T02',
    ])
  })
  test('a day has one from its parts, and nothing wider has', () => {
    const day = dateValue({ year: 2023, month: 11, day: 5 })!
    expect(atClock(day, { hour: 9, minute: 5, zone: 'Z', qualifier: '~' })).toMatchObject({ edtf: '2023-11-05', time: '09:05Z~' })
    expect(atClock(dateValue({ year: 2023, month: 11 })!, { hour: 9 })).toBeUndefined()
  })
})

describe('what EDTF has no form for is brought into one', () => {
  test.each([
    ['196X~', '1960~/1969~', 'decade'],
    ['19XX?', '1900?/1999?', 'century'],
    ['2023-33?', '2023-01?/2023-03?', 'quarter'],
    ['2023-24~', '2023-12~/2024-03~', 'season'],
    ['-004X~', '-0049~/-0040~', 'decade'],
    ['2023-11-XX~', '2023-11~', 'month'],
    ['2023-XX-XX?', '2023?', 'year'],
    ['2023-33/..', '2023-01/..', 'interval'],
    ['2023-21/..', '2023-03~/..', 'interval'],
    ['../2023-24?', '../2024-03?', 'interval'],
    ['2023-21/2024-02', '2023-03~/2024-02', 'interval'],
    ['2023-21/2023-23', '2023-03~/2023-12~', 'interval'],
    ['2023-33/2023-35', '2023-01/2023-09', 'interval'],
    ['2023-21/2023-21', '2023-21', 'season'],
    ['196X/1990~', '1960/1990~', 'interval'],
    ['1950?/1962-XX', '1950?/1962', 'interval'],
    ['196X~/..', '1960~/..', 'interval'],
    ['2023-11-05/2023-11-05', '2023-11-05', 'day'],
    ['2023-11-01/2023-11', '2023-11-01/2023-11-30', 'interval'],
    ['1960/196X', '1960/1969', 'interval'],
    ['2023/2023-01', '2023-01', 'month'],
    ['[2023-06-11, 2023-11-06]', '[2023-06-11,2023-11-06]', 'one-of'],
  ])('%s is %s', (text, edtf, precision) => {
    expect(parseEdtf(text)).toMatchObject({ edtf, precision })
    expect(parseEdtf(edtf)).toEqual(parseEdtf(text))
  })
})

describe('a date is made from its parts', () => {
  test.each([
    [{ year: 2023, month: 11, day: 5 }, '2023-11-05'],
    [{ year: -43 }, '-0043'],
    [{ year: 476, qualifier: '~' }, '0476~'],
    [{ year: 2023, season: 3 }, '2023-23'],
    [{ year: 2023, quarter: 4 }, '2023-36'],
    [{ decade: 199 }, '199X'],
    [{ century: 11 }, '11XX'],
    [{ from: dateValue({ year: 1914 }), to: dateValue({ year: 1918 }) }, '1914/1918'],
    [{ from: undefined, to: dateValue({ year: 2015 }) }, '../2015'],
  ] as const)('%o is %s', (parts, edtf) => expect(dateValue(parts)?.edtf).toBe(edtf))
  test('a day that is not in the calendar is no date', () => {
    expect(dateValue({ year: 2023, month: 6, day: 31 })).toBeUndefined()
    expect(dateValue({ year: 1900, month: 2, day: 29 })).toBeUndefined()
  })
  test('every part of every year has bounds in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9998, max: 9998 }), fc.integer({ min: 1, max: 41 }), (year, code) => {
        const text = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${String(code).padStart(2, '0')}`
        const value = parseEdtf(text)
        const isPart = code <= 12 || (code >= 21 && code <= 24) || (code >= 33 && code <= 36) || code >= 40
        return isPart ? value !== undefined && compareDays(value.earliest!, value.latest!) < 0 : value === undefined
      }),
    )
  })
})
