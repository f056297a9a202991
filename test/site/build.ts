import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
// @ts-expect-error Eleventy has no types of its own
import Eleventy from '@11ty/eleventy'
import configure from '../../src/eleventy/config.ts'
import type { SiteData } from '../../src/site/site-data.ts'

/** Builds the pages of prepared data into a folder of its own, with the project's real configuration. */
export async function buildSite(data: SiteData, output?: string): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = output ?? (await mkdtemp(join(tmpdir(), 'citeline-')))
  const eleventy = new Eleventy(undefined, folder, {
    quietMode: true,
    configPath: 'test/site/empty.config.js',
    config: (eleventyConfig: EleventyConfig) => {
      const { dir, templateFormats } = configure(eleventyConfig)
      // plugins run after the configuration, in their order: this one has the last word
      eleventyConfig.addPlugin(last => last.addGlobalData('citeline', Object.freeze(data)))
      eleventyConfig.setInputDirectory(dir.input)
      eleventyConfig.setTemplateFormats(templateFormats)
    },
  })
  await eleventy.write()
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

type EleventyConfig = Parameters<typeof configure>[0] & {
  addPlugin(plugin: (eleventyConfig: EleventyConfig) => void): void
  setInputDirectory(folder: string): void
  setTemplateFormats(formats: readonly string[]): void
}
