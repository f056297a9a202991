import { pageOf } from './src/articles/page.ts'
import { gunzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
const L=readFileSync('/work/shared/corpora/articles/gold.jsonl','utf8').split('\n').filter(Boolean).map(l=>JSON.parse(l))
for (const id of process.argv.slice(2)) { const d=L.find(d=>d.id.startsWith(id)); const p=pageOf(gunzipSync(readFileSync('/work/shared/corpora/articles/'+d.html)).toString())
console.log('###',id,d.published,d.url.slice(0,80)); console.log(' ld',JSON.stringify(p.articles.map(a=>[a.isArticle,a.published,a.modified]).slice(0,4)))
console.log(' meta',JSON.stringify([...p.metas].filter(([k,v])=>/date|time|publish/.test(k)&&/\d{4}/.test(v)).map(x=>x.map(s=>s.slice(0,50)))))
console.log(' dated',JSON.stringify(p.dated.filter(x=>/\d/.test(x.text+x.value)).slice(0,9).map(x=>[x.mark,x.value,x.text.slice(0,70),x.name.slice(0,30),x.afterHeadline]))) }
