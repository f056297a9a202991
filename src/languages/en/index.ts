import type { Language } from '../language.ts'
import { englishDates } from './dates/index.ts'
import { englishEvents } from './events.ts'
import { gazetteer } from './gazetteer.ts'
import { heads } from './heads.ts'
import { sentences } from './sentences.ts'
import { parseEnglish } from './syntax.ts'

export const english: Language = {
  code: 'en',
  sentences,
  parse: parseEnglish,
  heads,
  dates: englishDates,
  events: englishEvents,
  gazetteer,
}
