import type { DateLanguage } from '../language.ts'
import { months } from './months.ts'

export const dates: DateLanguage = { months }
