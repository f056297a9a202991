import { expect, test } from 'vitest'
import { render } from '../../templates/sitemap.11ty.ts'
import { prepared } from './prepared.ts'

test('the sitemap names all pages but those of sources, whose text is their publishers’', () => {
  const data = prepared({ events: 20 }, 'url: https://floods.example/')
  const text = render({ data })
  expect(data.sources.length).toBeGreaterThan(0)
  for (const { path } of [...data.events, ...data.periods, ...data.names])
    expect(text).toContain(`<loc>https://floods.example/${path}</loc>`)
  for (const { path } of data.sources) expect(text).not.toContain(`/${path}<`)
})
