import { writeFileSync } from 'node:fs'
import { schemaFiles } from './schema-files.ts'

// `npm run schemas` writes the published JSON Schemas
for (const [path, text] of schemaFiles) writeFileSync(path, text)
