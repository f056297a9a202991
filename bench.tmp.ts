import { readArticles } from './src/articles/read.ts'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { gunzipSync } from 'node:zlib'
import { readFileSync, readdirSync } from 'node:fs'
const dir='/work/shared/corpora/articles/html/'
const files=readdirSync(dir).map(f=>({path:'c/'+f.replace('.gz',''),bytes:new Uint8Array(gunzipSync(readFileSync(dir+f)))}))
for (let r=0;r<3;r++){ let t=process.cpuUsage(); for (const f of files) new Readability(parseHTML(new TextDecoder().decode(f.bytes)).document as any).parse(); let d=process.cpuUsage(t); const base=(d.user+d.system)/1000/files.length
t=process.cpuUsage(); readArticles(files); d=process.cpuUsage(t); const own=(d.user+d.system)/1000/files.length; console.log(base.toFixed(1),own.toFixed(1),(own/base).toFixed(2)) }
