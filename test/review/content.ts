import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A content folder of its own in a new temporary folder. */
export async function contentFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const content = join(await mkdtemp(join(tmpdir(), 'citeline-content-')), 'content')
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true })
    await writeFile(join(content, path), text)
  }
  return content
}

/** Made-up articles in which something of every kind needs a person. */
export const doubtful = {
  // the day can be the 3rd of April or the 4th of March, and nothing else says
  'bridge.txt': `Old bridge at Velm closed

03/04/2019

The old bridge at Velm was closed to lorries on Tuesday. Engineers found cracks in two of its piers.
`,
  'mill.txt': `Fire destroys the Velm paper mill

By Ana Tolnay
June 12, 2019

VELM, June 12 - A fire destroyed the paper mill at Velm on June 11, 2019, and killed 3 workers.
The mayor of Velm, Petra Hollis, opened an inquiry on June 12, 2019.
`,
  'mill-second.txt': `Velm mill burns down

By Jon Reiss
June 13, 2019

A fire destroyed the paper mill at Velm on June 11, 2019, and killed 5 workers, the fire service said.
`,
  'rebuild.txt': `The mill is to rise again

The owners signed a contract for a new mill. Work on the site began in May 2020.
`,
} as const
