import type { HeadLanguage } from '../../languages/language.ts'

/** The names in a record's byline: `By Una Reed and Ole Bak in Velm`, `Una Reed, Staff Writer`, `Reed, Una; Bak, Ole`. */
export function recordAuthors(written: string, language: HeadLanguage): string[] {
  const value = written.replace(language.byline, '').trim()
  const lists = value.split(/\s*;\s*/).filter(part => part !== '')
  const turned = lists.map(part => /^(?<last>[^,]{2,40}), (?<first>[^,]{1,40})$/u.exec(part)?.groups)
  const isTurned = turned.every(name => name && isPlain(name['first']!, language) && name['last']!.split(' ').length <= 2)
  // “Ilse Marn, Tom Vey” are two
  if (isTurned && lists.some(part => part.split(',')[0]!.trim().split(' ').length === 1))
    return turned.map(name => `${name!['first']} ${name!['last']}`)
  return lists
    .flatMap(part => part.split(language.betweenNames))
    .map(name => withoutPlace(name.trim(), language))
    .filter(name => isPlain(name, language))
}

const isPlain = (name: string, language: HeadLanguage) =>
  /^\p{Lu}/u.test(name) && !/[\d@]/.test(name) && !language.staff.test(name)

/** `Una Reed in Velm` without where she was. */
function withoutPlace(name: string, { beforePlace }: HeadLanguage): string {
  const words = name.split(' ')
  const at = words.findIndex((_, index) => index > 0 && beforePlace.test(words.slice(index).join(' ')))
  return at < 0 ? name : words.slice(0, at).join(' ')
}
