import { describe, expect, test } from 'vitest'
import { mentionsIn } from './mentions-in.ts'

const last = (text: string) => mentionsIn(text).at(-1)!

describe('a line leans on its article', () => {
  test.each([
    ['where it points back', 'The guild shut two mills.\n\nMoss opposed that plan on Friday.'],
    ['where it has no subject', 'Veld led the guild.\n\nWas jailed as a thief by Moss in 1999 and has been ill.'],
    ['where it tells of one more', 'The guild shut two mills.\n\nAnother mill burned on Friday.'],
    [
      'where it names a thing of which was told',
      'Veld wrote a letter to the guild.\n\nMoss read the letter to the crowd on Friday.',
    ],
    ['where it does not say which of many it means', 'Veld leads the Greens.\n\nPolice raided the party’s offices on Friday.'],
  ])('%s', (_, text) => expect(last(text)).toHaveProperty('leansOn'))
  test.each([
    ['says which of many it means', 'Veld leads the Greens.\n\nPolice raided the Velmish party’s offices on Friday.'],
    ['names a thing that nothing before it told of', 'The guild shut two mills.\n\nMoss crossed the river on Friday.'],
    ['says which it means', 'Veld wrote a letter to the guild.\n\nMoss read the letter of Ada Orr to Tam Veld on Friday.'],
    ['says it in a quotation', 'Veld wrote a letter.\n\nMoss told Veld on Friday: “Read that letter.”'],
  ])('but not where it %s', (_, text) => expect(last(text)).not.toHaveProperty('leansOn'))
})

describe('an office stands for the one person who is said to have it', () => {
  test.each([
    [
      'named before it',
      'The regent, Ada Moss, left Karst.\n\nThe regent signed the treaty on Friday.',
      '[Ada Moss] signed the treaty',
    ],
    [
      'with her land',
      'The Velmish regent, Ada Moss, left. The Velmish regent slept.\n\nThe regent signed the treaty on Friday.',
      '[Ada Moss] signed the treaty',
    ],
  ])('%s', (_, text, line) => expect(last(text).headline).toBe(line))
  test.each([
    ['two have it', 'The regent, Ada Moss, met the Velmish regent, Tam Veld.\n\nThe regent signed the treaty on Friday.'],
    [
      'another land has one, too',
      'The Karstian regent, Ada Moss, met the Velmish regent.\n\nThe regent signed the treaty on Friday.',
    ],
    ['somebody had it before', 'The former regent, Ada Moss, left Karst.\n\nThe regent signed the treaty on Friday.'],
  ])('but not where %s', (_, text) => expect(last(text).headline).toBe('The regent signed the treaty'))
})
