import { writeFileSync } from 'node:fs'
import { schemaFiles } from '../test/site/schemas.ts'

for (const [path, text] of schemaFiles) writeFileSync(path, text)
