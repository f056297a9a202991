import type { EventLanguage } from '../language.ts'

export const events: EventLanguage = {
  stopWords: new Set(
    'a an and are as at be been but by for from had has have he her his in into is it its of on or she that the their they this to was were which who will with'.split(
      ' ',
    ),
  ),
}
