/**
 * A text with the words of its `[[wiki links]]`: what stands behind the bar, else the link itself, a place in a note behind “ > ”. As a
 * `name`, the last part of a path: `[[People/Mira Tolland]]`.
 */
export const wikiWords = (text: string, as: 'shown' | 'name' = 'shown'): string =>
  text.includes('[[')
    ? text.replace(link, (_, target: string, words: string | undefined) => words?.trim() || wordsOfTarget(target, as))
    : text

const link = /\[\[(?<target>[^[\]|\n]{1,400})(?:\|(?<words>[^[\]\n]{0,400}))?\]\]/g

/** `Bridge#History` is shown as “Bridge > History”, `#History` as “History”; a block of a note has no words. */
function wordsOfTarget(target: string, as: 'shown' | 'name'): string {
  const words = target
    .replace(/#\^[\w-]*$/, '')
    .split('#')
    .map(part => part.trim())
    .filter(part => part !== '')
    .join(' > ')
  return as === 'name' ? words.slice(words.lastIndexOf('/') + 1) : words
}
