import { expect, it } from 'vitest'
import { linkToQuote, textFragment } from '../../src/writers/text-fragment.ts'

it('a short quotation is named whole', () => {
  expect(textFragment('The bridge was closed.')).toBe(':~:text=The%20bridge%20was%20closed.')
})

it('a long one by its first and last four words', () => {
  const quote = 'The lower bridge was closed on Monday, and the old harbour stayed open for one more week.'
  expect(textFragment(quote)).toBe(':~:text=The%20lower%20bridge%20was,for%20one%20more%20week.')
})

it('by more words where the article has begun a sentence in the same way before', () => {
  const first = 'The lower bridge was painted in the spring by a group of neighbours.'
  const quote = 'The lower bridge was closed on Monday, and the old harbour stayed open for one more week.'
  const article = `${first}\n${quote}`
  expect(textFragment(quote, article, article.indexOf(quote))).toBe(
    ':~:text=The%20lower%20bridge%20was%20closed,open%20for%20one%20more%20week.',
  )
})

it('by the words before it where the article has the whole sentence twice', () => {
  const article = 'It rained. The bridge was closed. On Tuesday it rained again. The bridge was closed.'
  const at = article.lastIndexOf('The bridge')
  expect(textFragment('The bridge was closed.', article, at)).toBe(':~:text=rained%20again.-,The%20bridge%20was%20closed.')
})

it('by more words before it where those are the same as well, and by the words after it where all before are', () => {
  const quote = 'The bridge was closed.'
  const twice = `On Monday it rained again. ${quote} On Tuesday it rained again. ${quote}`
  expect(textFragment(quote, twice, twice.lastIndexOf(quote))).toBe(
    ':~:text=Tuesday%20it%20rained%20again.-,The%20bridge%20was%20closed.',
  )
  const long = 'It rained for a week and a day and then for one more night.'
  const same = `${long} ${quote} A crowd came.\n${long} ${quote} Nobody came.`
  expect(textFragment(quote, same, same.lastIndexOf(quote))).toBe(':~:text=The%20bridge%20was%20closed.,-Nobody%20came.')
})

it('no words on both sides of a mark that only the page has are named together', () => {
  const quote = 'The lower bridge was closed on Monday, and the old harbour stayed open for one more week.'
  const marks = [quote.indexOf(' bridge'), quote.length]
  expect(textFragment(quote, quote, 0, marks)).toBe(':~:text=The%20lower,more%20week.')
  expect(textFragment(quote, quote, 0, [quote.indexOf(' was')])).toBe(':~:text=The%20lower%20bridge,one%20more%20week.')
  expect(textFragment('The bridge was closed.', 'The bridge was closed.', 0, [10])).toBe(':~:text=The%20bridge,was%20closed.')
})

it('dashes, commas and ampersands of the words are not those of the directive', () => {
  expect(textFragment('ice-cold, wet & late')).toBe(':~:text=ice%2Dcold%2C%20wet%20%26%20late')
})

it('an own fragment of the address is kept', () => {
  expect(linkToQuote('https://a.example/b#part', ':~:text=x')).toBe('https://a.example/b#part:~:text=x')
  expect(linkToQuote('https://a.example/b', ':~:text=x')).toBe('https://a.example/b#:~:text=x')
})
