import { describe, expect, test } from 'vitest'
import { markedTextsIn, ownTexts } from '../../eval/marked-texts.ts'
import { readMarks } from '../../eval/own-dates.ts'

describe('whole texts, each expression with its value; what is not marked is no date', () => {
  test.each(markedTextsIn(ownTexts))('$name', text => {
    const { read, unmarked } = readMarks(text)
    expect(read.map(mark => `${mark.words} = ${mark.read}`)).toEqual(text.marks.map(({ words, value }) => `${words} = ${value}`))
    expect(unmarked).toEqual([])
  })
})
