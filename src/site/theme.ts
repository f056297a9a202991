import type { Site } from '../settings/site-settings.ts'

/** The author's styles: the colours of `site.yaml` as custom properties, then the author's own file. */
export function themeCss({ colours: { accent, accentDark } }: Site, own: string): string {
  const light = accent === undefined ? '' : `:root { --accent: ${accent}; }\n`
  const dark = accentDark ?? accent
  const darkRule = dark === undefined ? '' : `@media (prefers-color-scheme: dark) { :root { --accent: ${dark}; } }\n`
  return `/* from site.yaml and theme.css */\n${light}${darkRule}${own}`
}
