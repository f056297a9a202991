import type { VerbForm } from '../../src/syntax/tree.ts'
import { germanMonths } from '../dates/german.ts'

export const months = germanMonths

/** What the dictionary says of a word. */
export interface Entry {
  readonly lemma: string
  readonly upos: string
  readonly verbForm: VerbForm | undefined
  /** A verb of saying. */
  readonly says?: boolean
}

export const isFinite = ({ verbForm }: Entry): boolean => /^(?:past|present|modal)$/.test(verbForm ?? '')

/** Lemma, part of speech, and the forms of verbs with their names. */
const verbs = `
werden AUX past:wurde,wurden present:wird participle:worden infinitive:werden
sein AUX past:war,waren present:ist,sind,sei,seien
haben AUX past:hatte,hatten present:hat,haben
sollen AUX modal:soll,sollen
können AUX modal:könnte,könnten
erschüttern VERB past:erschütterte
sterben VERB past:starb,starben participle:gestorben
töten VERB past:tötete participle:getötet
besuchen VERB past:besuchte,besuchten participle:besucht infinitive:besuchen
kommen VERB past:kam,kamen
eröffnen VERB past:eröffnete participle:eröffnet infinitive:eröffnen
öffnen VERB past:öffnete infinitive:öffnen
schließen VERB past:schloss participle:geschlossen infinitive:schließen present:schließt
zerstören VERB past:zerstörte participle:zerstört
unterschreiben VERB past:unterschrieb participle:unterschrieben
liegen VERB past:lag,lagen
verlangen VERB past:verlangte
sagen VERB past:sagte,sagten
melden VERB past:meldete
`
const saying = new Set(['sagen', 'melden'])

/** Other words by their part of speech; what stands behind a colon is their plural or another form. */
const others = {
  DET: 'der die das dem den des ein eine einen einem einer kein:keine:keinen',
  PRON: 'er sie es ihn wir niemand',
  ADP: 'am im in bei nach auf von vom mit gegen für durch an über seit zum zur aus',
  CCONJ: 'und oder aber',
  SCONJ: 'dass ob weil wenn nachdem',
  PART: 'nicht nie',
  ADV: 'dabei gestern heute später jedoch',
  NOUN: `erdbeben beben mensch:menschen schule:schulen brücke:brücken hafen präsidentin präsident ministerin polizei stadt vertrag sturm
    markt:märkte museum probe:proben gift fisch freitag montag sonntag jahr firma ${[...germanMonths.keys()].join(' ')}`,
}

const entries = new Map<string, Entry>()
for (const [lemma = '', upos = '', ...forms] of verbs
  .trim()
  .split('\n')
  .map(line => line.split(' ')))
  for (const [verbForm, list = ''] of forms.map(form => form.split(':')))
    for (const word of list.split(','))
      entries.set(word, { lemma, upos, verbForm: verbForm as VerbForm, says: saying.has(lemma) })
for (const [upos, list] of Object.entries(others))
  for (const forms of list.split(/\s+/).map(word => word.split(':')))
    for (const word of forms) entries.set(word, { lemma: forms[0]!, upos, verbForm: undefined })

export const isKnown = (word: string): boolean => entries.has(word)

/** What a word is: by the dictionary, else by its look. A noun has a capital; so has any word that opens a sentence. */
export function wordOf(text: string, opens: boolean): Entry {
  const known = entries.get(text.toLowerCase())
  const isCapital = /^\p{Lu}/u.test(text)
  if (known && (opens || isCapital === (known.upos === 'NOUN'))) return known
  const upos = /^\d+\.$/.test(text)
    ? 'ADJ'
    : /^\d/.test(text)
      ? 'NUM'
      : !/\p{L}/u.test(text)
        ? 'PUNCT'
        : isCapital
          ? 'PROPN'
          : 'ADJ'
  return { lemma: text.toLowerCase(), upos, verbForm: undefined }
}
