import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  compareDays,
  dayNumber,
  dayOf,
  daysBetween,
  easterOf,
  isoWeek,
  isRealDay,
  lastDay,
  mondayOf,
  partsOf,
  weekdayOf,
} from '../../src/common/calendar.ts'

describe('day arithmetic', () => {
  test('a day number and back is the same day, in any year', () => {
    fc.assert(fc.property(fc.integer({ min: -4_371_222, max: 2_932_896 }), number => dayNumber(dayOf(number)) === number))
  })
  test('it agrees with the machine where the machine knows the calendar', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), date => {
        const day = date.toISOString().slice(0, 10)
        return dayNumber(day) === Math.floor(date.getTime() / 86_400_000) && weekdayOf(day) === (date.getUTCDay() || 7)
      }),
    )
  })
  test('before year 1 the order of days is not the order of their texts', () => {
    expect(compareDays('-0043-03-15', '-0042-01-01')).toBeLessThan(0)
    expect(compareDays('-0001-12-31', '0001-01-01')).toBeLessThan(0)
    expect(compareDays('2023-11-05', '2023-11-05')).toBe(0)
  })
  test('days are counted over month, year and era', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01')
    expect(addDays('0000-01-01', -1)).toBe('-0001-12-31')
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  })
  test('a month later is the same day, or the last one of a shorter month', () => {
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28')
    expect(addMonths('2023-03-15', -12)).toBe('2022-03-15')
  })
  test('months and weeks are counted alike before year 1 and at the ends of time', () => {
    expect(addMonths('0001-01-31', -2)).toBe('0000-11-30')
    expect(addMonths('-0004-02-29', 12)).toBe('-0003-02-28')
    expect(lastDay(0, 2)).toBe(29)
    expect(mondayOf('-0043-03-15')).toBe('-0043-03-11')
    expect(isoWeek('0050-01-01')).toBe('0049-W52')
    fc.assert(
      fc.property(fc.integer({ min: -4_360_000, max: 2_920_000 }), fc.integer({ min: -120, max: 120 }), (number, months) => {
        const day = dayOf(number)
        const [from, to] = [partsOf(day), partsOf(addMonths(day, months))]
        const monday = mondayOf(day)
        return (
          (to.year - from.year) * 12 + to.month - from.month === months &&
          to.day === Math.min(from.day, lastDay(to.year, to.month)) &&
          weekdayOf(monday) === 1 &&
          daysBetween(monday, day) === weekdayOf(day) - 1
        )
      }),
    )
  })
  test('weeks begin on Monday and belong to the year of their Thursday', () => {
    expect(mondayOf('2023-11-05')).toBe('2023-10-30')
    expect(isoWeek('2023-11-05')).toBe('2023-W44')
    expect(isoWeek('2021-01-03')).toBe('2020-W53')
    expect(isoWeek('2024-12-30')).toBe('2025-W01')
  })
  test('Easter falls where the tables say', () => {
    expect(['1961', '2000', '2008', '2011', '2038'].map(year => easterOf(Number(year)))).toEqual([
      '1961-04-02',
      '2000-04-23',
      '2008-03-23',
      '2011-04-24',
      '2038-04-25',
    ])
  })
  test('a day that is not in the calendar is not real', () => {
    expect(isRealDay(2023, 6, 31)).toBe(false)
    expect(isRealDay(2023, 2, 29)).toBe(false)
    expect(isRealDay(2000, 2, 29)).toBe(true)
    expect(isRealDay(2023, 13, 1)).toBe(false)
  })
})
