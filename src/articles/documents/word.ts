import type mammoth from 'mammoth'
import { documentBlocks, draftOfBlocks } from './document.ts'
import type { Opener } from '../article-draft.ts'
import { factsOfProperties } from './properties.ts'
import { Unopened } from './unopened.ts'
import { checkXml, parseXml, textOfFirst } from './xml.ts'
import { type Archive, textIn, unzipped } from './zip.ts'

/** The version that is known to work, for those who install it when a file needs it. */
export const mammothVersion = '1.13.0'

/** Reads a Word document: its text as it stands with all changes accepted, without comments, pictures, and what stands over and under each page. */
export const openWord: Opener = async file => {
  const archive = await unzipped(file.bytes, 'a Word document', name =>
    /^[^/]*\.xml$|^(?:_rels|word|docProps)\/.*\.(?:xml|rels)$/i.test(name),
  )
  if (!archive.has('[Content_Types].xml') || ![...archive.keys()].some(name => /^word\/document\d*\.xml$/.test(name)))
    throw new Unopened('there is no Word document in this archive', 'Give it the right extension, or save its text as .txt.')
  for (const bytes of archive.values()) checkXml(new TextDecoder().decode(bytes))
  const { zipSync } = await import('fflate')
  const library = await mammothLibrary()
  // packed again without what is not wanted, and what the archive did not say is in it
  const plain = zipSync(Object.fromEntries(archive), { level: 0 })
  const { value } = await library.convertToHtml({ buffer: Buffer.from(plain) }, { styleMap, convertImage: noPicture(library) })
  return [
    draftOfBlocks(
      documentBlocks(value.replace(backLink, ''), 'li[id^=footnote-], li[id^=endnote-]'),
      file,
      'word',
      factsOfProperties(propertiesIn(archive)),
    ),
  ]
}

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
]

/** From a note back to its mark. */
const backLink = /<a href="#(?:foot|end)note-ref-[\w-]{1,20}">[^<]{0,9}<\/a>/g

type Mammoth = typeof mammoth

const noPicture = ({ images }: Mammoth) => images.imgElement(async () => ({ src: '' }))

async function mammothLibrary(): Promise<Mammoth> {
  try {
    return (await import('mammoth')).default as unknown as Mammoth
  } catch {
    const advice = `Run “npm install mammoth@${mammothVersion}”, or save the article’s text as .txt.`
    throw new Unopened('Word documents are read by a library that is not installed', advice)
  }
}

function propertiesIn(archive: Archive) {
  const root = parseXml(textIn(archive, 'docProps/core.xml') || '<none/>')
  return { title: textOfFirst(root, 'title'), author: textOfFirst(root, 'creator') }
}
