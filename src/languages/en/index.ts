import type { Language } from '../language.ts'
import { dates } from './dates/index.ts'
import { events } from './events.ts'
import { gazetteer } from './gazetteer.ts'
import { heads } from './heads.ts'
import { sentences } from './sentences.ts'
import { parse } from './syntax.ts'

export const english: Language = { code: 'en', sentences, parse, heads, dates, events, gazetteer }
