const lines = (title: string, published: string, ...sentences: readonly string[]) =>
  `---\ntitle: ${title}\npublished: ${published}\n---\n\n${sentences.join('\n\n')}\n`

const places = 'Orla Dovra Munst Ebrin Sarko Pernau Wenlo Tessin Karel Junna Moltke Rasen Ilber Zorn'.split(' ')
const deeds: readonly ((place: string) => string)[] = [
  place => `A fire destroyed the paper mill at ${place}`,
  place => `The council of ${place} opened a swimming bath`,
  place => `Two lorries collided near ${place}`,
]
const months = 'January February March April May June July August September October November December'.split(' ')

/** A made-up collection of some sixty events, in which there is something to correct. */
export const collection: Readonly<Record<string, string>> = {
  'dam.md': lines(
    'The year of the dam',
    '2019-06-01',
    'The dam at Ostrel burst on 3 May 2019.',
    'Mayor Ruta Balk resigned on 20 May 2019.',
  ),
  'trams.md': lines('Trams', '2020-02-12', 'Two trams collided at Pell on 10 February 2020.'),
  'crossing.md': lines('The crossing', '2020-02-20', 'A driver was arrested at the Pell crossing on 11 February 2020.'),
  'yard.md': lines('The yard', '2020-03-12', 'Workers at the Lissow yard went on strike on 2 March 2020.'),
  'tarn.md': lines('Tarn', '2020-04-12', 'The bridge at Tarn was opened on 1 April 2020.'),
  'quell.md': lines('Quell', '2020-05-12', 'The library of Quell closed on 4 May 2020.'),
  'harne.md': lines('Harne', '2020-06-12', 'The school at Harne was sold on 9 March.'),
  'velm.md': lines('Fire at Velm', '2020-07-02', 'The grain store at Velm burned down on 1 July 2020.'),
  'velm-again.md': lines('Velm burns', '2020-07-03', 'The grain store at Velm burned down on 1 July 2020, firemen said.'),
  'mora.md': lines('The Mora', '2020-08-12', 'The ferry Mora sank on 8 August 2020.'),
  'brask.md': lines('Brask', '2020-09-12', 'The market hall of Brask collapsed on 9 September 2020.'),
  // it tells of something on no day: the queue has it, and the keys go on from there
  'mill.md': '---\ntitle: The mill\n---\n\nThe growers of Ilm signed a contract with the railway.\n',
  'lights.md': lines(
    'Lights',
    '2020-10-12',
    'The harbour light of Skorn was lit on 3 October 1901.',
    'The harbour light of Weel was destroyed on 4 October 1944.',
  ),
  ...Object.fromEntries(
    places.map((place, index) => [
      `${place.toLowerCase()}.md`,
      lines(
        `Chronicle of ${place}`,
        '2021-12-01',
        ...deeds.map((deed, at) => `${deed(place)} on ${index + 2} ${months[(index + 4 * at) % 12]} ${1990 + index + at}.`),
      ),
    ]),
  ),
}
