import type { MadeFile } from '../src/project/made-files.ts'

interface Given {
  readonly file: MadeFile
}

export const data = {
  pagination: { data: 'data.files', size: 1, alias: 'file' },
  permalink: ({ file }: Given) => file.path,
}

/** What was drawn or converted for the site: cards, pictures. */
export const render = ({ file }: Given): Buffer => Buffer.from(file.bytes)
