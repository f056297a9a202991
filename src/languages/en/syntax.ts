import { readFileSync } from 'node:fs'
import { packageFile } from '../../common/package-files.ts'
import type { SyntaxLanguage } from '../../syntax/language.ts'
import { trainedParser } from '../../syntax/parse.ts'
import { baseOf } from './events-pasts.ts'
import { sentences } from './sentences.ts'

const here = (name: string) => packageFile(`src/languages/en/model/${name}`)

let files: ReturnType<SyntaxLanguage['load']> | undefined

export const syntax: SyntaxLanguage = {
  load: () =>
    (files ??= {
      model: JSON.parse(readFileSync(here('model.json'), 'utf8')),
      weights: readFileSync(here('weights.bin')),
      lemmas: JSON.parse(readFileSync(here('lemmas.json'), 'utf8')),
    }),

  isAbbreviation: (letters, next) =>
    sentences.titles.has(letters) ||
    sentences.abbreviations.has(letters) ||
    more.has(letters) ||
    (sentences.numbered.has(letters) && /^\d/.test(next)),

  contractions: [
    /^(?<first>can)not$/i,
    /^(?<first>gon|wan)na$/i,
    /^(?<first>got)ta$/i,
    /^(?<first>'t)(?:is|was)$/i,
    // written without the apostrophe
    /^(?<first>do|does|did|ca|wo|is|are|was|were|could|would|should|has|have|had)nt$/i,
    /^(?<first>\S+)n['’]t$/i,
    /^(?<first>\S+)['’](?:s|re|ve|ll|d|m)$/i,
    // a number and its unit: “7:30pm”, “40km”
    /^(?<first>\d[\d.,:]*)(?:am|pm|a\.m\.|p\.m\.|km|kg|cm|mm|m)$/i,
  ],

  prefixes: new Set(
    `anti bi co counter cross cyber de e eco ex extra hyper inter intra macro mega meta micro mid mini multi neo non over para post
     pre pro proto pseudo re semi socio sub super trans tri ultra un uh vice x`.split(/\s+/),
  ),

  verbForms: { VBD: 'past', VBZ: 'present', VBP: 'present', MD: 'modal', VB: 'infinitive', VBG: 'gerund', VBN: 'participle' },
  relatives: new Set(['WDT', 'WP', 'WP$', 'WRB']),
  pastBase: baseOf,
  passiveAuxiliaries: new Set(['be']),
}

export const parseEnglish = trainedParser(syntax)

let knownWords: ReadonlySet<string> | undefined

/** Whether a word, lower case, is among those that the parser knows. */
export const isWord = (word: string): boolean => (knownWords ??= new Set(syntax.load().model.lists.fixed)).has(word)

const more = new Set('etc al ca ed Rd i.e e.g div'.split(' '))
