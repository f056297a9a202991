import type { DateLanguage } from '../../language.ts'
import { months } from '../months.ts'
import { continuations, joins, prefixes, suffixes } from './affixes.ts'
import { calendarRules } from './calendar-rules.ts'
import { directionOf } from './direction.ts'
import { businessRules, clockRules, durationRules, holidayRules, holidayStarts, vagueRules } from './other-rules.ts'
import { relativeRules } from './relative-rules.ts'
import { seasons, unitWords, weekdayStarts } from './words.ts'

/** How English says when. */
export const dates: DateLanguage = {
  months,
  rules: [...calendarRules, ...relativeRules, ...clockRules, ...businessRules, ...holidayRules, ...durationRules, ...vagueRules],
  prefixes,
  suffixes,
  continuations,
  joins,
  timeWords: new Set([
    ...months.keys(),
    ...weekdayStarts,
    ...weekdayStarts.map(name => `${name}s`),
    ...Object.keys(seasons),
    ...unitWords,
    ...holidayStarts,
    ...`today yesterday tomorrow tonight overnight ago earlier later morning mornings afternoon evening night nights noon midnight midday now
        nowadays currently presently present current recent recently lately previously past future soon shortly someday long longer
        daily weekly monthly quarterly annually yearly hourly nightly fortnightly ad bc bce ce am pm m clock gmt millennium fiscal fy q
        period term twenties thirties forties fifties sixties seventies eighties nineties eve moment stage time thousand hundred teen
        ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
        possible date while juncture nights evenings afternoons`.split(/\s+/),
  ]),
  reach: 7,
  directionOf,
}
