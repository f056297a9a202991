import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A content folder of its own in a new temporary folder. */
export async function contentFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const content = join(await mkdtemp(join(tmpdir(), 'citeline-content-')), 'content')
  await mkdir(content)
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
  'mill.txt': `Fire destroys the Karsk paper mill

By Ana Tolnay
June 12, 2019

A fire destroyed the paper mill at Karsk on June 11, 2019, and killed 3 workers.
`,
  'mill-second.txt': `Karsk mill burns down

By Jon Reiss
June 13, 2019

A fire destroyed the paper mill at Karsk on June 11, 2019, and killed 5 workers, the fire service said.
`,
  'school.txt': `Dorn has a music school

By Lea Marsh
September 3, 2020

Mayor Petra Hollis opened a school of music in Dorn on September 2, 2020.
`,
  'orchard.txt': `The orchard is to stay

The growers of Ilm signed a contract with the railway. The first trees were planted in May 2021.
`,
} as const
