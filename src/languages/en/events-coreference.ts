import type { CoreferenceLanguage } from '../language.ts'
import { listed, set } from './events-lists.ts'
import { townNames } from './events-places.ts'

/** By what English mentions of one event are told from those of another. */
export const coreference: CoreferenceLanguage = {
  // "a 32-year-old", "32 years old", "aged 32", "at the age of 32", "Ana Ruiz, 32,"
  ages: /\b(?<old>\d{1,3})[ -]{1,3}years?[ -]{1,3}old\b|\bage(?:d| of) (?<aged>\d{1,3})\b|(?<=\p{Ll}, )(?<after>\d{1,2})(?=,)/gu,
  containers: {
    // "the cost of the trial" lies in none
    within: new Set([
      ...['during', 'throughout'],
      ...['part', 'course', 'beginning', 'start', 'end', 'day', 'days', 'leg', 'stage'].map(part => `${part} of`),
    ]),
    beside: set('after before following concluding ending'),
    owners: set('his her their its'),
    pointers: set('the this that'),
  },
  demonstratives: set('this that these those such same latter another previous'),
  vagueNouns: set(
    `accusation affair agency agreement album allegation area article attack ban bank bid bill body book camp campaign case charge city claim club collective
     committee company conference contest contract convention country course crash crisis deal debate decision demand disaster disease display dispute document
     draft event exercise facility fight film firm fund gathering group hearing idea incident initiative inquiry issue job journey law letter matter measure meeting
     message mission motion move name network offer operation order organisation organization outlet paper party peninsula period petition plan plant post
     practice process programme program project proposal race raid rally region report result route ruling sale scandal scheme series service session ship show
     side site song speech statement step storm story strike study summit suspect system talk team territory text theory threat title tour town trade treaty trial
     trip venue verdict victim video village visit vote work`,
  ),
  towns: townNames,
  placePrepositions: listed('in at near off outside'),
  anybody: set('man woman person people suspect victim civilian resident boy girl child teenager youth one other body member'),
}
