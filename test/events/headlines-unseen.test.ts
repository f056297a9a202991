import { describe, expect, test } from 'vitest'
import { mentionsIn } from './mentions-in.ts'

/** Sentences as wires, newspapers and encyclopaedias write them, and what they tell of; published on Monday 6 November 2023. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  [
    'The Nordic Council of Fisheries met in Bergen on 12 May 2019 and agreed to halve the herring quota.',
    ['2019-05-12 happened The Nordic Council of Fisheries met in Bergen and agreed to halve the herring quota'],
  ],
  [
    'Two gunmen on a motorcycle shot dead a prosecutor outside a court in Arica on Tuesday, police said.',
    ['2023-10-31 happened Two gunmen on a motorcycle shot dead a prosecutor outside a court in Arica'],
  ],
  [
    'A magnitude 6.4 earthquake struck off the coast of Peru on Saturday, damaging hundreds of homes.',
    ['2023-11-04 happened A magnitude 6.4 earthquake struck off the coast of Peru, damaging hundreds of homes'],
  ],
  [
    'Heavy rain on Friday forced organisers to call off the regatta at Tacna.',
    ['2023-11-03 happened Heavy rain forced organisers to call off the regatta at Tacna'],
  ],
  [
    'The carmaker Veltro said on Thursday it would cut 2,000 jobs at its plant in Turin.',
    ['2023-11-02 said The carmaker Veltro said it would cut 2,000 jobs at its plant in Turin'],
  ],
  [
    'At least 19 miners were killed on Monday when a shaft collapsed near Kolbeck, the ministry said.',
    ['2023-11-06 happened At least 19 miners were killed when a shaft collapsed near Kolbeck'],
  ],
  [
    'The Duchy of Halm was annexed by Saxony in 1815 under the Treaty of Vienna.',
    ['1815 happened The Duchy of Halm was annexed by Saxony under the Treaty of Vienna'],
  ],
  [
    'Construction of the canal began in 1871 and was completed in 1889.',
    ['1871 happened Construction of the canal began', '1889 happened Construction of the canal was completed'],
  ],
  [
    'He was succeeded in 1902 by his nephew Otto, who abolished the tax.',
    ['1902 happened He was succeeded by his nephew Otto, who abolished the tax'],
  ],
  [
    'Thousands of teachers walked out of schools across Norway on Wednesday in a dispute over pay.',
    ['2023-11-01 happened Thousands of teachers walked out of schools across Norway in a dispute over pay'],
  ],
  [
    'Striking dockers blocked the port of Callao for a third day on Tuesday.',
    ['2023-10-31 happened Striking dockers blocked the port of Callao for a third day'],
  ],
  [
    'The rocket, carrying three astronauts, lifted off from the desert base at dawn on 3 March 2021.',
    ['2021-03-03 happened The rocket lifted off from the desert base'],
  ],
  [
    'Doctors at the clinic in Oslo separated the twins in a 14-hour operation on Sunday.',
    ['2023-11-05 happened Doctors at the clinic in Oslo separated the twins in a 14-hour operation'],
  ],
  ['Parliament is to debate the bill on 9 December.', ['2023-12-09 planned Parliament is to debate the bill']],
  [
    'The pianist Clara Wendt died at her home in Vienna on Thursday at the age of 93.',
    ['2023-11-02 happened The pianist Clara Wendt died at her home in Vienna at the age of 93'],
  ],
  [
    'A court in Lima sentenced the former governor, Luis Vega, to eight years in prison on Friday.',
    ['2023-11-03 happened A court in Lima sentenced the former governor, Luis Vega, to eight years in prison'],
  ],
  [
    'The comet was discovered by Karel Holub on 4 February 1843 and named after his daughter.',
    ['1843-02-04 happened The comet was discovered by Karel Holub and named after his daughter'],
  ],
  [
    'Fire broke out in the engine room of the tanker on Sunday night, about 40 miles off Samos.',
    ['2023-11-05 happened Fire broke out in the engine room of the tanker, about 40 miles off Samos'],
  ],
  [
    'Ministers from 14 countries signed the accord in Kampala on 9 April 2021 after two weeks of talks.',
    ['2021-04-09 happened Ministers from 14 countries signed the accord in Kampala after two weeks of talks'],
  ],
  [
    "The dollar fell to its lowest level in a year on Monday as traders waited for the bank's decision.",
    ["2023-11-06 happened The dollar fell to its lowest level in a year as traders waited for the bank's decision"],
  ],
  [
    'Oil prices jumped 4 percent on Tuesday after a pipeline burst in Kirkuk.',
    ['2023-10-31 happened Oil prices jumped 4 percent after a pipeline burst in Kirkuk'],
  ],
  [
    'In May 1945, Allied troops freed the prisoners of the camp at Ohrd.',
    ['1945-05 happened Allied troops freed the prisoners of the camp at Ohrd'],
  ],
  [
    'Acme Corp. bought Veltro for $2.4 billion on Monday, its largest purchase to date.',
    ['2023-11-06 happened Acme Corp. bought Veltro for $2.4 billion'],
  ],
  [
    'The opposition leader, Ana Ruiz, was released from house arrest on Friday after 14 months.',
    ['2023-11-03 happened The opposition leader, Ana Ruiz, was released from house arrest'],
  ],
  [
    'Swiss voters on Sunday rejected a plan to ban factory farming.',
    ['2023-11-05 happened Swiss voters rejected a plan to ban factory farming'],
  ],
  [
    "Norway's Hedda Storm won the 1,500 metres in Zurich on Saturday in a time of 3:52.",
    ["2023-11-04 happened Norway's Hedda Storm won the 1,500 metres in Zurich in a time of 3:52"],
  ],
  [
    'The cathedral was struck by lightning in 1561, and its spire was never rebuilt.',
    ['1561 happened The cathedral was struck by lightning'],
  ],
  [
    'Police in riot gear broke up a rally in the main square of Minsk on Sunday.',
    ['2023-11-05 happened Police in riot gear broke up a rally in the main square of Minsk'],
  ],
  [
    'The University of Lund appointed its first female rector in 1992.',
    ['1992 happened The University of Lund appointed its first female rector'],
  ],
  [
    'A bus carrying pilgrims plunged into a ravine in northern Peru on Friday, killing 24 people.',
    ['2023-11-03 happened A bus carrying pilgrims plunged into a ravine in northern Peru, killing 24 people'],
  ],
  ['The airline will resume flights to Lima on 1 December.', ['2023-12-01 planned The airline will resume flights to Lima']],
  [
    'After a siege of nine months, the fortress surrendered to the Danes on 3 June 1627.',
    ['1627-06-03 happened The fortress surrendered to the Danes'],
  ],
  [
    'Smoke from the fires reached Sydney on Monday, turning the sky orange.',
    ['2023-11-06 happened Smoke from the fires reached Sydney, turning the sky orange'],
  ],
  [
    "The bank's board dismissed its chairman, Otto Hale, on Wednesday over a loan to his brother.",
    ["2023-11-01 happened The bank's board dismissed its chairman, Otto Hale, over a loan to his brother"],
  ],
  [
    'Turkey and Greece reopened their land border at Ipsala on 4 June 2021, officials in Athens said.',
    ['2021-06-04 happened Turkey and Greece reopened their land border at Ipsala'],
  ],
  [
    'A jury in Leeds found the nurse guilty of theft on Tuesday.',
    ['2023-10-31 happened A jury in Leeds found the nurse guilty of theft'],
  ],
  ['The first trams ran through the streets of Riga in 1882.', ['1882 happened The first trams ran through the streets of Riga']],
  [
    'Scientists in Geneva announced on 4 July 2012 that they had found a new particle.',
    ['2012-07-04 said Scientists in Geneva announced that they had found a new particle'],
  ],
  [
    'Rebels captured the town of Tarma in the early hours of Sunday, residents said by telephone.',
    ['2023-11-05 happened Rebels captured the town of Tarma'],
  ],
  [
    'The poet was born in Ilo in 1870 and moved to Quito in 1891.',
    ['1870 happened The poet was born in Ilo', '1891 happened The poet moved to Quito'],
  ],
]

describe('a sentence of a wire, a newspaper or an encyclopaedia is told in its own words', () => {
  test.each(cases)('%s', (sentence, told) => {
    const found = mentionsIn(sentence).filter(({ kind }) => kind !== 'background')
    expect(found.map(({ date, kind, headline }) => `${date?.edtf} ${kind} ${headline}`)).toEqual(told)
  })
})
