import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
// @ts-expect-error Eleventy has no types of its own
import Eleventy from '@11ty/eleventy'
import type { SiteData } from '../../src/site/site-data.ts'

/** Builds the pages of prepared data into a folder of its own, with the project's real configuration. */
export async function buildSite(data: SiteData, output?: string): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = output ?? (await mkdtemp(join(tmpdir(), 'citeline-')))
  const { default: configure, config } = (await import(String(new URL('../../.eleventy.js', import.meta.url)))) as Configuration
  const eleventy = new Eleventy('templates', folder, {
    quietMode: true,
    configPath: 'test/site/empty.config.js',
    config: async (eleventyConfig: EleventyConfig) => {
      await configure(eleventyConfig)
      // plugins run after the configuration, in their order: this one has the last word
      eleventyConfig.addPlugin(last => last.addGlobalData('data', Object.freeze(data)))
      eleventyConfig.setTemplateFormats(config.templateFormats)
    },
  })
  await eleventy.write()
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

interface EleventyConfig {
  addGlobalData(name: string, data: unknown): void
  addPlugin(plugin: (eleventyConfig: EleventyConfig) => void): void
  setTemplateFormats(formats: readonly string[]): void
}

interface Configuration {
  default: (eleventyConfig: EleventyConfig) => Promise<void>
  config: { templateFormats: readonly string[] }
}
