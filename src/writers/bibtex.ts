import { yearOf } from '../common/calendar.ts'
import type { Source } from '../model.ts'
import { authorsOf, type Cited } from './citations.ts'
import { stripControl, httpLink } from './strip-control.ts'
import { isInstitution } from './institution.ts'

/** BibTeX, `@online` with an address and `@misc` without. */
export function bibtexEntry({ source, quote }: Cited): string {
  const url = httpLink(source.url)
  const fields = {
    title: escaped(source.title ?? source.path),
    author: authorsOf(source)
      .map(name => authorName(name, source))
      .join(' and '),
    organization: listItem(escaped(source.publisher)),
    date: source.published,
    year: source.published && yearOf(source.published),
    url: url && stripControl(url).replace(/[{}\\]/g, encodeURIComponent),
    urldate: source.accessed,
    langid: escaped(source.language),
    note: escaped(quote),
  }
  const written = Object.entries(fields).flatMap(([key, value]) => (value ? [`  ${key} = {${value}},`] : []))
  return `@${url ? 'online' : 'misc'}{${source.id},\n${written.join('\n')}\n}\n`
}

/** A person's name as it is, an institution's in braces: else its last word is a surname, and “and” begins another author. */
function authorName(name: string, source: Source): string {
  const text = escaped(name)
  return isInstitution(name, source) ? `{${text}}` : listItem(text)
}

/** An item of a list, in braces where “and” would part it, `others` stand for more, or its commas are not those of `Surname, Jr, Name`. */
const listItem = (text: string) => {
  const commas = text.split(',').map(part => part.trim())
  const isName = commas.length <= 3 && !commas.includes('')
  return /(?:^|\s)and(?:\s|$)|^others$/i.test(text) || (text !== '' && !isName) ? `{${text}}` : text
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

// braces are dropped rather than escaped: an unbalanced one, escaped or not, ends the entry for some readers
const escaped = (value = '') =>
  stripControl(value)
    .replace(/[{}]/g, '')
    .replace(/[\\~^]/g, character => commands[character] ?? '')
    .replace(/[#$%&_]/g, '\\$&')
