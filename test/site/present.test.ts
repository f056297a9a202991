import { describe, expect, it } from 'vitest'
import { render as present } from '../../templates/present.11ty.ts'
import { noBrowser } from '../browser.ts'
import { opened } from './opened.ts'
import { prepared } from './prepared.ts'

const data = prepared({ events: 60 }, 'title: The river and the town')

it('a presentation has a title and the key events, or all events of a short timeline', () => {
  const slides = (html: string) => html.match(/<section class="slide/g)?.length
  expect(slides(present({ data }))).toBe(9)
  expect(slides(present({ data: prepared({ events: 5 }) }))).toBe(6)
  expect(slides(present({ data: prepared({ events: 0 }) }))).toBe(1)
})

describe.skipIf(noBrowser)('the presentation in a browser', () => {
  const at = opened(data)

  it('goes on and back by keys, keeps its place in the address, and ends at its ends', async () => {
    const page = await at.browser.newPage({ reducedMotion: 'reduce' })
    await page.goto(`file://${at.site.folder}/present.html`)
    const number = () => page.locator('#slide-number').textContent()
    await expect.poll(number).toBe('1 / 9')
    await page.keyboard.press('ArrowLeft')
    for (const [index, key] of ['ArrowRight', 'PageDown', ' '].entries()) {
      await page.keyboard.press(key)
      await expect.poll(number).toBe(`${index + 2} / 9`)
    }
    await page.keyboard.press('ArrowLeft')
    await expect.poll(number).toBe('3 / 9')
    expect(new URL(page.url()).hash).toBe(`#s-${data.front.keyEvents[1]!.id}`)
    await page.reload()
    await expect.poll(number).toBe('3 / 9')
    await page.keyboard.press('End')
    await expect.poll(number).toBe('9 / 9')
    await page.keyboard.press('Home')
    await expect.poll(number).toBe('1 / 9')
    await page.close()
  })

  it('is printed a page an event', async () => {
    const page = await at.browser.newPage()
    await page.goto(`file://${at.site.folder}/present.html`)
    const pdf = (await page.pdf({ format: 'A4', landscape: true })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBe(9)
    await page.close()
  })
})
