import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gather } from '../src/eleventy/plugin.ts'
import { convert, Unshowable } from '../src/pictures/convert.ts'
import { eventsJson } from '../src/writers/json.ts'
import { timelineJs } from '../src/writers/timelinejs.ts'
import { eventPath } from '../src/site/paths.ts'
import { writtenPictures } from '../src/site/picture-view.ts'
import { jpegOf, pngHeader, withOrientation } from './made-pictures.ts'
import { buildSite } from './site/build.ts'
import { filesOf } from './site/pages.ts'

describe('a picture', () => {
  test('has the widths that it is large enough for, as WebP, the same bytes each time', async () => {
    const jpeg = await jpegOf(900, 600)
    const versions = await convert(jpeg)
    expect(versions.map(({ width, height }) => [width, height])).toEqual([
      [240, 160],
      [640, 427],
      [900, 600],
    ])
    for (const { bytes } of versions) expect(bytes.subarray(8, 12).toString()).toBe('WEBP')
    expect((await convert(jpeg)).map(({ bytes }) => bytes)).toEqual(versions.map(({ bytes }) => bytes))
    expect((await convert(await jpegOf(2000, 100))).map(({ width }) => width)).toEqual([240, 640, 1280])
    expect((await convert(await jpegOf(20, 30))).map(({ width, height }) => [width, height])).toEqual([[20, 30]])
    const webp = await convert(versions[1]!.bytes)
    expect(webp.map(({ width }) => width)).toEqual([240, 640])
  })
  test('stands upright, and nothing of its file is kept but the pixels', async () => {
    const jpeg = withOrientation(await jpegOf(300, 200), 6, 'GPS 51.5N')
    expect(jpeg.includes('GPS 51.5N')).toBe(true)
    const versions = await convert(jpeg)
    expect(versions.map(({ width, height }) => [width, height])).toEqual([[200, 300]])
    expect(versions.some(({ bytes }) => bytes.includes('GPS') || bytes.includes('Exif') || bytes.includes('EXIF'))).toBe(false)
  })
  test.each([
    ['cut off', async () => (await jpegOf(300, 200)).subarray(0, 800), /damaged or cut off/],
    ['no picture', () => Buffer.from('<html>'), /no picture that can be read/],
    ['empty', () => Buffer.alloc(0), /no picture that can be read/],
    ['of another kind', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), /of the kind “svg”/],
    ['too large', () => pngHeader(90_000, 90_000), /has 8100 million pixels; the limit is 50/],
    ['a head without pixels', () => pngHeader(90, 90), /damaged or cut off/],
  ])('that is %s is refused in words, and the next is converted', async (_, made, message) => {
    const refused = convert(await made())
    await expect(refused).rejects.toThrow(Unshowable)
    await expect(refused).rejects.toThrow(message)
    expect((await convert(await jpegOf(40, 40))).length).toBe(1)
  })
})

describe('pictures of a site', () => {
  let folder: string
  const at = (name: string) => join(folder, name)
  const put = async (name: string, text: string | Uint8Array) => {
    await mkdir(dirname(at(name)), { recursive: true })
    await writeFile(at(name), text)
  }
  const made = (cache?: string) => gather({ content: at('content'), site: at('site.yaml'), ...(cache && { cache }) })
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'citeline-'))
    await put('content/weir.jpg', await jpegOf(700, 500))
    await put('content/photos/two mills.jpg', await jpegOf(300, 400))
    await put('content/photos/cut.jpg', (await jpegOf(300, 200)).subarray(0, 900))
    await put('content/forgotten.png', await jpegOf(10, 10))
    await put('outside.jpg', await jpegOf(10, 10))
    await symlink(at('outside.jpg'), at('content/linked.jpg'))
    await put(
      'content/weir.md',
      `---
title: Weir at Tolven breaks
published: 2021-05-04
image:
  file: weir.jpg
  alt: Water over a weir
  credit: A. Orr
  licence: CC BY 4.0
---
The weir at Tolven broke on 3 May 2021. Nobody was hurt.
`,
    )
    await put(
      'content/news/mill.md',
      `---
title: Mill burns in Orla
published: 2022-03-10
license: CC BY-SA 4.0
---
The Orla mill burned down on 9 March 2022.

![Two mills by a river](../photos/two%20mills.jpg "B. Ek")

![Gone](gone.jpg) ![](weir.jpg) ![Far away](https://host.example/a.jpg)

The fire began in the night.
`,
    )
    await put(
      'content/bare.md',
      `---
title: Toll rises
published: 2022-04-10
---
![A bridge](weir.jpg)

The toll at Senn rose on 9 April 2022.
`,
    )
    await put(
      'content/edits.yaml',
      `- source: bare.md
  quote: The toll at Senn rose
  image: { file: photos/two mills.jpg, alt: Mills at dusk, graphic: yes }
- source: news/mill.md
  quote: The Orla mill burned down
  note: It was rebuilt.
- add:
    date: 2022-06-01
    headline: The bridge at Senn is closed
    image: { file: photos/cut.jpg, alt: A bridge }
    citations: [{ title: Notice 3, url: https://senn.example/3 }]
- add:
    date: 2022-07-01
    headline: The bridge at Senn opens again
    image: { file: ../outside.jpg, alt: A bridge }
    citations: [{ title: Notice 4, url: https://senn.example/4 }]
- add:
    date: 2022-08-01
    headline: The bridge at Senn is painted
    image: { file: wier.jpg, alt: A bridge }
    citations: [{ title: Notice 5, url: https://senn.example/5 }]
`,
    )
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('are those of the news of their article and those that an editor gives; each wrong one is named with its place', async () => {
    const { events, problems, files } = await made()
    const pictures = Object.fromEntries(events.flatMap(({ headline, picture }) => (picture ? [[headline, picture]] : [])))
    expect(Object.keys(pictures).sort()).toEqual([
      'The Orla mill burned down',
      'The toll at Senn rose',
      'The weir at Tolven broke',
    ])
    expect(pictures['The weir at Tolven broke']).toMatchObject({
      alt: 'Water over a weir',
      credit: 'A. Orr',
      licence: 'CC BY 4.0',
      isGraphic: false,
    })
    expect(pictures['The Orla mill burned down']).toMatchObject({ credit: 'B. Ek', licence: 'CC BY-SA 4.0' })
    expect(pictures['The toll at Senn rose']).toMatchObject({ alt: 'Mills at dusk', isGraphic: true })
    expect(files.map(({ path }) => path.replace(/[0-9a-f]{8}/, 'HASH'))).toEqual([
      'pictures/two-mills-HASH-240.webp',
      'pictures/two-mills-HASH-300.webp',
      'pictures/weir-HASH-240.webp',
      'pictures/weir-HASH-640.webp',
      'pictures/weir-HASH-700.webp',
    ])
    const said = problems
      .filter(({ check }) => check === 'picture')
      .flatMap(({ severity, message, advice, places }) =>
        places.map(({ place, message: own = message }) => `${place} ${severity}: ${own} ${advice}`),
      )
    expect(said.sort()).toEqual(
      [
        'content/edits.yaml:17:3 error: there is no picture “wier.jpg” Did you mean “weir.jpg”?',
        'content/edits.yaml:7:3 error: photos/cut.jpg: this picture is damaged or cut off Save it again as JPEG, PNG or WebP.',
        'content/edits.yaml:12:3 error: the picture “../outside.jpg” is outside the content folder Copy it into that folder.',
        'content/forgotten.png note: nothing names this picture, so it is not shown Name it as “image:” in front matter or in edits.yaml.',
        'content/news/mill.md:10:1 warning: there is no picture “gone.jpg” Put a JPEG, PNG or WebP file of this name beside the file that names it.',
      ].sort(),
    )
  })

  test('stand on pages with their size and words; a graphic one is covered, and in no list', async () => {
    const data = await made()
    const site = await buildSite(data)
    const files = await filesOf(site.folder)
    const bytes = await readFile(join(site.folder, data.files[0]!.path))
    await site.remove()
    expect(bytes.equals(data.files[0]!.bytes)).toBe(true)
    const page = (headline: string) => files.get(data.events.find(event => event.headline === headline)!.path)!
    expect(page('The weir at Tolven broke')).toMatch(
      /<img src="\.\.\/pictures\/weir-[0-9a-f]{8}-700\.webp" srcset="[^"]+ 240w, [^"]+ 640w, [^"]+ 700w" sizes="[^"]+" width="700" height="500" alt="Water over a weir" decoding="async">/,
    )
    expect(page('The weir at Tolven broke')).toContain('<figcaption>A. Orr · CC BY 4.0</figcaption>')
    expect(page('The toll at Senn rose')).toMatch(/<details class="covered"><summary>[^<]*Mills at dusk<\/summary>/)
    const front = files.get('index.html')!
    expect(front.match(/class="thumbnail"/g)?.length).toBe(2)
    expect(front).not.toContain('alt="Mills at dusk"')
    const source = files.get('source/news-mill.html')!
    const text = source.slice(source.indexOf('class="full-text"'))
    const inOrder = ['The Orla mill burned down', 'Two mills by a river', 'The fire began'].map(words => text.indexOf(words))
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b))
    expect(inOrder[0]).toBeGreaterThan(0)
    expect(files.get('source/bare.html')).not.toContain('<img')
  })

  test('are in the data with their addresses, and none that is graphic on a slide', async () => {
    const data = await made()
    const written = { ...data, pageOf: eventPath, pictureOf: writtenPictures(data.events) }
    const { events } = JSON.parse(eventsJson(written)) as { events: { headline: string; image?: object }[] }
    expect(events.find(({ headline }) => headline === 'The toll at Senn rose')!.image).toMatchObject({
      width: 300,
      graphic: true,
    })
    const { events: slides } = JSON.parse(timelineJs(written)) as {
      events: { text: { headline: string }; media?: { url: string } }[]
    }
    const media = Object.fromEntries(slides.map(({ text, media }) => [text.headline, media?.url]))
    expect(media['The toll at Senn rose']).toBeUndefined()
    expect(media['The weir at Tolven broke']).toMatch(/^\.\.\/pictures\/weir-.*-700\.webp$/)
  })

  test('are converted once, until they change', async () => {
    const first = await made(at('.cache'))
    const again = await made(at('.cache'))
    expect(again.files).toEqual(first.files)
    await put('content/weir.jpg', await jpegOf(700, 400))
    const changed = await made(at('.cache'))
    expect(changed.files.map(({ path }) => path)).not.toEqual(first.files.map(({ path }) => path))
  })
})
