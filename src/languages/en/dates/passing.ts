import type { PassingRule } from '../../language.ts'

const either = (list: string) => `(?:${list.trim().split(/\s+/).join('|')})`

const times =
  either(`end start beginning middle close course turn rest remainder most all much part half third quarter spring summer
  autumn fall winter months weeks days hours day night evening morning afternoon eve dawn week month year years opening outset first last`)

const made = either(`founded built rebuilt erected constructed established painted composed written signed enacted commissioned
  dug negotiated`)

const done =
  either(`opened reopened completed finished published launched created designed installed discovered inaugurated unveiled
  restored demolished abandoned closed adopted formed bridged widened`)

const memories = either(`memorials? monuments? plaques? statues? cenotaphs? museums? films? movies? novels? biography biographies
  documentary documentaries musicals? operas? stamps? anniversary centenary bicentenary jubilee commemorat\\w+ renamed canoni[sz]ed
  rehabilitated reburied exhumed excavat\\w+ archaeologists? historians? remembered heritage`)

const sayings = either(
  `wrote writes recalled remembered said argued claimed estimated told admitted concluded revealed testified`,
)

const plans = either(`planned scheduled slated due set expected intended foreseen promised proposed projected envisaged reserved`)

/** English words beside a year that tells of another time than the sentence does. */
export const passing: readonly PassingRule[] = [
  {
    name: 'since then',
    before: /\b(?:since|dat(?:es?|ed|ing) (?:back )?(?:from|to)) +(?:\w+ ){0,2}$/i,
    examples: { 'The river was the highest since 1799.': true, 'The river rose in 1799.': false },
  },
  {
    name: 'a thing of that year',
    before: new RegExp(`\\b(?!${times}\\b)\\p{L}+ of +$`, 'iu'),
    unless: 'next',
    examples: {
      'They kept the treaty of 1699.': true,
      'In the summer of 1699 they met.': false,
      'By the end of 1699 they were gone.': false,
    },
  },
  {
    name: 'the date before its noun',
    before: /(?:\b(?:the|an?|this|that|its|his|her|their|our)|['’]s) +$/i,
    after: /^,? (?!(?:and|or|to|as|when|in|on|at|by|for|with|the|he|she|it|they|was|were)\b)\p{L}/iu,
    both: true,
    unless: 'next',
    examples: {
      'They were charged with the May 4, 1699, fire.': true,
      'They kept the 1699 treaty.': true,
      'In 1699 treaties were kept.': false,
    },
  },
  {
    name: 'planned for then',
    before: new RegExp(`\\b${plans} (?:for|in|by|on|until|to \\w+ (?:in|by|on|until)) +(?:\\w+ ){0,2}$`, 'i'),
    examples: { 'A campaign was planned for 1976.': true, 'He was set free in 1976.': false },
  },
  {
    name: 'up to then',
    before: /\b(?:until|till|up to|through) +(?:the \w+ of )?$/i,
    yearAlone: true,
    examples: { 'The wall stood until 1976.': true, 'The wall fell in 1976.': false },
  },
  {
    name: 'born then',
    before: /\bborn (?:[^,;]{0,40} )?(?:in|on) +$/i,
    examples: { 'Anna, born in Weil in 1668, took the veil.': true, 'Anna took the veil in 1668.': false },
  },
  {
    name: 'compared with then',
    before:
      /\b(?:compared (?:with|to)|up from|down from|unlike|as against)\b[^,;]{0,40}$|\bthan (?:(?:in|those|that|it|was|had|been|at|of|the) )*$|\bas in $/i,
    examples: { 'The bank had few clients, compared with many in 1928.': true, 'More than a few came in 1928.': false },
  },
  {
    name: 'made then',
    before: new RegExp(
      `(?:(?<!\\b(?:was|were|been|being|be|got|and|or|also|then|he|she|it|they) )\\b${made}|, (?:\\w+ly |only |first )?${done})(?: \\w+){0,2} (?:in|on) +$`,
      'i',
    ),
    examples: {
      'Fire broke out in the works, founded in 1851.': true,
      'The bridge, completed only in 1851, broke.': true,
      'The works were founded in 1851.': false,
      'The works opened in 1851.': false,
    },
  },
  {
    name: 'participle between commas',
    before: /, (?:\w+ly )?[a-z]+(?:ed|en|ilt|orn|aid|old|ought|own|ung|ut|et)(?: \w+)? (?:in|on) +$/i,
    after: /^,/,
    both: true,
    examples: { 'The mayor, elected on 3 May 1851, left.': true, 'They left, burned the mill in May 1851 and fled.': false },
  },
  {
    name: 'participle before its subject',
    before: new RegExp(
      `^\\W*(?:\\w+ly |first )?(?:${made}|${done}|born|raised|named|formed|set up|made|bought|based)\\b[^,;]{0,40} (?:in|on|since) +$`,
      'i',
    ),
    after: /^,/,
    both: true,
    examples: { 'Set up in 1851, the court met again.': true, 'Set free in 1851, he sailed.': false },
  },
  {
    name: 'a memory of it',
    before: new RegExp(`\\b${memories}\\b`, 'i'),
    after: new RegExp(`\\b${memories}\\b`, 'i'),
    unless: 'earlier',
    examples: { 'A statue was put up in 1998.': true, 'A mill was put up in 1998.': false },
  },
  {
    name: 'told of it later',
    before: new RegExp(`\\b${sayings}\\b[^,;]{0,40} (?:in|on) +$`, 'i'),
    unless: 'earlier',
    examples: { 'His son wrote in 1998 that he fell.': true, 'His son fell in 1998.': false },
  },
  {
    name: 'relative clause',
    before: /(?:, |\bof )(?:who|which|whose|whom|where)\b[^,;]*$/i,
    yearAlone: true,
    examples: { 'They crossed the river, which was bridged in 1901.': true, 'They crossed the river in 1901.': false },
  },
]
