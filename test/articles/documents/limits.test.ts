import { deflateSync } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import { openWord } from '../../../src/articles/documents/word.ts'
import { textsOf } from '../reading.ts'
import { bookFile, openDocumentFile, wordFile, wordParagraph } from './files.ts'
import { complaint, openOne } from './opening.ts'

const told = 'The lock at Brenne was closed on 3 May 2021 after a barge struck its gate.'

/** A PDF whose one page is packed as often as there are filters. */
function packedPdf(content: Uint8Array, filter = '/FlateDecode'): Uint8Array {
  const packed = deflateSync(content, { level: 9 })
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    `<< /Length ${packed.length} /Filter ${filter} >>\nstream\n`,
  ].map((object, index) => `${index + 1} 0 obj\n${object}${index === 3 ? '' : '\nendobj\n'}`)
  const end = '\nendstream\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF'
  return Buffer.concat([Buffer.from(`%PDF-1.4\n${objects.join('')}`, 'latin1'), packed, Buffer.from(end)])
}

test('a PDF that unpacks to more than is read is refused before it is', async () => {
  expect(await complaint('a.pdf', packedPdf(Buffer.alloc(80 << 20, 'q Q ')))).toContain('this PDF unpacks to more than 64 MB')
  expect(await complaint('a.pdf', packedPdf(Buffer.from('x'), '[/FlateDecode /FlateDecode]'))).toContain('unpacks to more than')
  expect(await complaint('a.pdf', packedPdf(Buffer.from('q Q')))).toContain('this PDF is a scan')
})

test('documents with more elements than are read are refused, those that are nested deep are read without their nesting', async () => {
  expect(await complaint('a.docx', wordFile({ body: wordParagraph(told).repeat(110_000) }))).toContain(
    'more than 300000 elements',
  )
  expect(await complaint('a.odt', openDocumentFile('<text:span>'.repeat(500)))).toContain('nested too deeply')
  const files = [{ body: `${'<div>'.repeat(20_000)}<p>${told}</p>` }]
  expect(textsOf(await openOne('a.epub', bookFile({ files }))).join(' ')).toContain(told)
})

afterEach(() => void vi.doUnmock('mammoth'))

test('where the library for Word is not installed, a message says what to install', async () => {
  vi.doMock('mammoth', () => {
    throw new Error('Cannot find package')
  })
  const file = { path: 'content/a.docx', bytes: wordFile({ body: wordParagraph(told) }) }
  await expect(openWord(file)).rejects.toMatchObject({
    message: 'Word documents are read by a library that is not installed',
    advice: 'Run “npm install mammoth@1.13.0”, or save the article’s text as .txt.',
  })
})
