import { distance } from 'fastest-levenshtein'

/** `content/edits.yaml` and `content/edits/*.yaml`. */
export const isEdits = (path: string): boolean => /^[^/]+\/(?:edits\.ya?ml|edits\/[^/]+\.ya?ml)$/.test(path)

/**
 * Whether a file that is not read as corrections was meant as such: `Edits.yaml`, `edits.yaml.txt`, `edits`, `edits (1).yaml`,
 * `edtis.yaml`, `bridges/edits.yaml`, `edits/June.YAML`. Backups that an editor makes beside it, such as `edits.yaml~`, were not.
 */
export function meansEdits(path: string): boolean {
  const [, ...steps] = path.normalize('NFKC').toLowerCase().split('/')
  const name = steps.at(-1) ?? ''
  if (isEdits(path)) return true
  if (/~$|^[.#]|\.(?:bak|orig|old|swp)$/.test(name)) return false
  const isYaml = /\.\s*ya?ml(?![a-z])/.test(name)
  if (steps.length > 1 && likeEdits.has(lettersOf(steps[0]!)))
    return isYaml || !/\.[a-z]/.test(name) || /\.(?:txt|json)\s*$/.test(name)
  return (steps.length === 1 || isYaml) && (likeEdits.has(lettersOf(name)) || isMisspelt(lettersOf(name)))
}

/** Whether a file that has no reader was meant for `_defaults.yaml`: `defaults.yml`, `_Defaults.yaml`. */
export const meansDefaults = (path: string): boolean =>
  ['defaultsyaml', 'defaultsyml', 'defaultyaml', 'defaultyml', 'defaults'].includes(
    lettersOf(path.slice(path.lastIndexOf('/') + 1)),
  )

/**
 * Whether a folder holds the pictures and frames of a page that a browser saved beside it, “Webpage, complete”: `Bridge falls_files` of
 * `Bridge falls.html`, under the names that browsers and systems give it in their languages.
 */
export function isOfPage(folder: string, names: readonly string[]): boolean {
  const page = ofPage.exec(folder)?.groups!['page']
  return (
    page !== undefined && names.some(name => pages.some(extension => name.toLowerCase() === `${page}${extension}`.toLowerCase()))
  )
}

const ofPage =
  /^(?<page>.+)(?:[_.]files|_file|[_-]fichiers|[_-]Dateien|[_-]archivos|_arquivos|_ficheiros|_bestanden|[_-]filer|_tiedostot|_pliki|_soubory|_subory|_elemei|_fajlovi|_datoteke|_datoteki|_dosyalar|_fitxers|_fitxategiak|_failid|_fails|_bylos|_файлы|_файли|_αρχεία)$/iu
const pages = ['.html', '.htm', '.xhtml']

const lettersOf = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '')

const likeEdits: ReadonlySet<string> = new Set(
  ['edits', 'edit'].flatMap(stem =>
    ['', 'yaml', 'yml', 'yamltxt', 'ymltxt', 'yamlmd', 'yamlyaml', 'ymlyml', 'txt', 'md', 'json'].map(
      extension => stem + extension,
    ),
  ),
)

/** One letter is wrong, or two have changed places. */
const isMisspelt = (letters: string) =>
  ['editsyaml', 'editsyml'].some(name => distance(letters, name) <= 1 || (letters[0] === 'e' && sorted(letters) === sorted(name)))

const sorted = (letters: string) => [...letters].sort().join('')
