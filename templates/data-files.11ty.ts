import type { SiteData } from '../src/site/site-data.ts'
import { eventPath } from '../src/site/paths.ts'
import { writtenPictures } from '../src/site/picture-view.ts'
import type { DataFormat } from '../src/writers/writer-context.ts'

interface Given {
  readonly data: SiteData
  readonly format: DataFormat
}

export const data = {
  pagination: { data: 'data.formats', size: 1, alias: 'format' },
  permalink: ({ format }: Given) => format.path,
}

/** The timeline in each data format. */
export const render = ({ data, format }: Given): string =>
  format.write({ ...data, pageOf: eventPath, pictureOf: writtenPictures(data.events) })
