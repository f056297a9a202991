import type { HeadLanguage } from '../language.ts'
import { months } from './months.ts'

export const heads: HeadLanguage = { months }
