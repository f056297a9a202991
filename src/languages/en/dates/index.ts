import type { DateLanguage } from '../../language.ts'
import { months } from '../months.ts'
import { continuations, joins } from './joins.ts'
import { prefixes } from './prefixes.ts'
import { suffixes } from './suffixes.ts'
import { dayRules } from './day-rules.ts'
import { namedRules } from './named-rules.ts'
import { yearRules } from './year-rules.ts'
import { directionOf } from './direction.ts'
import { businessRules } from './business-rules.ts'
import { codeRules } from './code-rules.ts'
import { calendarRules, calendarWords } from './calendar-rules.ts'
import { clockRules, zones } from './clock-rules.ts'
import { durationRules } from './duration-rules.ts'
import { holidayRules, holidayWords } from './holiday-rules.ts'
import { vagueRules } from './vague-rules.ts'
import { passing } from './passing.ts'
import { relativeRules } from './relative-rules.ts'
import { isYearOfStory } from './title-year.ts'
import { weekRules } from './week-rules.ts'
import { seasons, unitWords, weekdayStarts } from './words.ts'
import { writtenRules } from './written-rules.ts'

const listed = (words: string) => words.trim().split(/\s+/)

const timeWords = {
  month: [...months.keys()],
  weekday: weekdayStarts,
  weekdays: weekdayStarts.map(name => `${name}s`),
  season: Object.keys(seasons),
  unit: unitWords,
  holiday: holidayWords,
  roman: ['ides', 'nones', 'kalends', 'calends'],
  side: listed('earlier later afterward afterwards beforehand previously before after'),
  ended: ['ended', 'ending'],
  deictic: listed('today yesterday tomorrow tonight overnight ago hence now earlier later'),
  part: listed(
    'morning mornings afternoon afternoons evening evenings night nights noon midnight midday mid midmorning midafternoon',
  ),
  clock: [...listed('am pm m clock hours hrs h local eastern'), ...Object.keys(zones)],
  regular: listed('daily weekly monthly quarterly annually yearly hourly nightly fortnightly every each per'),
  vague:
    listed(`nowadays currently presently present current recent recently lately past future soon shortly someday long term moment stage
    time times while juncture possible date generations point`),
  era: listed('ad bc bce ce b'),
  decade: listed('twenties thirties forties fifties sixties seventies eighties nineties'),
  period: listed('fiscal fy financial q period millennium'),
  yearWords: listed(
    'thousand hundred oh ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
  ),
  dayNumber: ['st', 'nd', 'rd', 'th', 'twentieth', 'thirtieth'],
  next: listed('next following previous'),
  calendar: calendarWords,
}

/** How English says when. */
export const englishDates: DateLanguage = {
  rules: [
    ...dayRules,
    ...writtenRules,
    ...yearRules,
    ...relativeRules,
    ...namedRules,
    ...weekRules,
    ...clockRules,
    ...businessRules,
    ...codeRules,
    ...holidayRules,
    ...durationRules,
    ...vagueRules,
    ...calendarRules,
  ],
  prefixes,
  suffixes,
  continuations,
  joins,
  connectorStarts: ' ,;-(',
  timeWords,
  reach: 48,
  directionOf,
  isYearOfStory,
  passing,
}
