import { describe, expect, test } from 'vitest'
import { leadingDate } from '../src/articles/chronologies/leading-date.ts'
import { readArticles } from '../src/articles/read.ts'
import { headsOf } from '../src/languages/index.ts'
import type { Timeline } from '../src/model.ts'
import { timelineOf } from '../src/pipeline.ts'

const english = headsOf('en')

function told(path: string, text: string) {
  const articles = readArticles([{ path: `content/${path}`, bytes: new TextEncoder().encode(text) }])
  const { events, undated }: Timeline = timelineOf(articles)
  const { source, problems } = articles[0]!
  return {
    title: source.title,
    published: source.published,
    events: events.map(({ date: { edtf, time }, headline }) => `${edtf}${time === undefined ? '' : ` ${time}`} ${headline}`),
    undated: undated.map(({ headline }) => headline),
    checks: problems.map(({ check }) => check),
  }
}

test('the names of a table’s columns are no entry, whatever stands over it', () => {
  const text =
    '# Canal\n\n## 1998\n\n| Date | What happened |\n|---|---|\n| 3 May | The weir was rebuilt. |\n| 7 June | A crack was found. |\n'
  expect(told('a.md', text).events).toEqual(['1998-05-03 The weir was rebuilt', '1998-06-07 A crack was found'])
})

describe('a date at the start of a line', () => {
  test.each([
    ['14.02.2021: Police came', '14.02.2021', 'Police came'],
    ['09/03/2021 22:15 Call from the pier', '09/03/2021 22:15', 'Call from the pier'],
    ['2012-08 - 2012-10: Rebels hold Skarn', '2012-08 - 2012-10', 'Rebels hold Skarn'],
    ['1998–2001 – War', '1998–2001', 'War'],
    ['[3/13/21, 7:45:12 AM] Ana: hello', '3/13/21, 7:45:12 AM', 'Ana: hello'],
    ['2021-03-03T05:40:12Z UN convoy leaves', '2021-03-03T05:40:12Z', 'UN convoy leaves'],
    ['- **3 March 2021:** Strike', '3 March 2021', 'Strike'],
    ['2. Wed 3 March 2021 — Strike', 'Wed 3 March 2021', 'Strike'],
    ['Early June 1998: Strike', 'Early June 1998', 'Strike'],
    ['3–5 March 2021: Strike', '3–5 March 2021', 'Strike'],
    ['June to August 1998: Strike', 'June to August 1998', 'Strike'],
    ['May 2020 – present: Strike', 'May 2020 – present', 'Strike'],
    ['44 BC: Strike', '44 BC', 'Strike'],
    ['1H 2014: Strike', '1H 2014', 'Strike'],
    ['H2 2014 – Strike', 'H2 2014', 'Strike'],
    ['1Q15: Strike', '1Q15', 'Strike'],
    ['5/XI/1962: Strike', '5/XI/1962', 'Strike'],
    ['05:40–06:10 Search', '05:40–06:10', 'Search'],
    ['3 March 2021 – 1998 agreement signed', '3 March 2021', '1998 agreement signed'],
  ])('%s', (line, date, rest) => {
    const found = leadingDate(line, english)!
    expect([line.slice(found.start, found.end), line.slice(found.rest)]).toEqual([date, rest])
  })
  test.each(['In 1998 the war began', 'On 3 March 2021, police came', '1998’s war', '12,000 men', 'Mary 5: a psalm'])(
    'not in “%s”',
    line => expect(leadingDate(line, english)).toBeUndefined(),
  )
})

describe('tables', () => {
  test('the column of dates may be any, and the longest other one tells', () => {
    const { events } = told(
      'a.md',
      '| No. | What | When |\n|-|-|-|\n| 1 | Dockers walk out at Pell. | 3 May 2011 |\n| 2 | Ballot | 4 May 2011 |',
    )
    expect(events).toEqual(['2011-05-03 Dockers walk out at Pell', '2011-05-04 Ballot'])
  })
  test('a year and a day, a day and its clock, a first and a last year', () => {
    expect(
      told(
        'a.md',
        '| Year | Day | Event |\n|-|-|-|\n| 1998 | 6 June | The dam breaks. |\n| 1999 | 3 January | A truce is signed. |',
      ).events,
    ).toEqual(['1998-06-06 The dam breaks', '1999-01-03 A truce is signed'])
    expect(
      told(
        'b.md',
        '| Date | Time | Entry |\n|-|-|-|\n| 2021-03-03 | 05:40 | Guards open the gate. |\n| 2021-03-03 | 04:55 | Guards leave Skarn. |',
      ).events,
    ).toEqual(['2021-03-03 04:55 Guards leave Skarn', '2021-03-03 05:40 Guards open the gate'])
    expect(told('c.md', '| From | To | |\n|-|-|-|\n| 1998 | 2001 | War in the valley |').events).toEqual([
      '1998/2001 War in the valley',
    ])
  })
  test('a cell across rows and an empty one have the date above', () => {
    const cell = '<tr><td rowspan="2">3 May 2011</td><td>Dockers walk out at Pell.</td></tr><tr><td>The owner flees.</td></tr>'
    const page = `<html><body><article><h1>Pell</h1><p>${'This page lists what the union wrote down of the strike in the port of Pell. '.repeat(2)}</p><table>${cell}<tr><td>4 May 2011</td><td>The port closes.</td></tr></table></article></body></html>`
    expect(told('a.html', page).events.sort()).toEqual([
      '2011-05-03 Dockers walk out at Pell',
      '2011-05-03 The owner flees',
      '2011-05-04 The port closes',
    ])
  })
  test('tabs and bars make tables of text', () => {
    const rows = ['Date\tEvent', '3 May 2011\tDockers walk out at Pell.', '4 May 2011\tThe port closes.']
    for (const text of [rows.join('\n'), rows.map(row => `| ${row.replace('\t', ' | ')} |`).join('\n')])
      expect(told('a.txt', text)).toMatchObject({
        title: undefined,
        events: ['2011-05-03 Dockers walk out at Pell', '2011-05-04 The port closes'],
      })
  })
  test('one without dates is named', () => {
    expect(told('a.md', 'The port closed on 3 May 2011.\n\n| Ship | Crew |\n|-|-|\n| Anna | 9 |').checks).toContain(
      'unused-table',
    )
  })
})

describe('headings and lines that are dates', () => {
  test('a year over days, in a list and in text', () => {
    const events = ['1961-03-14 A border war begins', '1962-01-02 The army takes Lunden']
    expect(
      told('a.txt', 'War diary\n\n1961\n14 March: A border war begins.\n\n1962\n2 January: The army takes Lunden.'),
    ).toMatchObject({ title: 'War diary', events })
    expect(
      told('a.md', '# War diary\n\n## 1961\n\n- 14 March: A border war begins.\n\n## 1962\n\n- 2 January: The army takes Lunden.')
        .events,
    ).toEqual(events)
  })
  test('a line that begins with a later year is not of the year above', () => {
    const { events } = told(
      'a.txt',
      'The port was quiet. Ships waited there.\n\nOrr told his story.\n\n1983\nOrr flees Arica.\n1984 Arrested in Lorna.\n1989\nFounds a mill in Tarn.\n2003 Orr resigns.\n',
    )
    expect(events).toEqual(['1983 Orr flees Arica', '1984 Arrested in Lorna', '1989 Founds a mill in Tarn', '2003 Orr resigns'])
  })
  test('a line that begins with a day takes the place of the day over it, and the year turns', () => {
    const { events } = told(
      'a.txt',
      'The port was quiet. Ships waited there.\n\nOrr told his story.\n\n14 November 2014\nA clerk is arrested.\n15 March 2015 Two mills burn.\n19 June 2015\nThe owners of two mills are arrested.\n3 August 2015 Police arrest Otto Krain.\n22 February Police search the hall of the guild.\n4 March Ada Moss resigns.\n',
    )
    expect(events).toEqual([
      '2014-11-14 A clerk is arrested',
      '2015-03-15 Two mills burn',
      '2015-06-19 The owners of two mills are arrested',
      '2015-08-03 Police arrest Otto Krain',
      '2016-02-22 Police search the hall of the guild',
      '2016-03-04 Ada Moss resigns',
    ])
  })
  test('days are neither title nor day of publication', () => {
    for (const mark of ['', '### ']) {
      const text = `${mark}3 May 2011\n\nDockers walked out at Pell.\n\n${mark}4 May 2011\n\nThe owner fled.`
      expect(told('a.md', text)).toMatchObject({
        title: undefined,
        published: undefined,
        events: ['2011-05-03 Dockers walked out at Pell', '2011-05-04 The owner fled'],
      })
    }
  })
  test('a heading with other words gives paragraphs its year alone', () => {
    const { events, undated } = told(
      'a.md',
      '# The mill\n\n## 1998: The fire\n\nRuiz owned the mill. It burned down on 6 June.\n\n## 1999: The trial\n\nA court freed him.',
    )
    expect(events).toEqual(['1998-06-06 It burned down'])
    expect(undated).toContain('A court freed him')
  })
  test('terms of a definition list', () => {
    const list = '<dl><dt>3 May 2011</dt><dd>Ballot</dd><dt>4 May 2011</dt><dd>The port closes.</dd></dl>'
    const page = `<html><body><article><h1>Pell</h1><p>${'This page lists what the union wrote down of the strike in the port of Pell. '.repeat(2)}</p>${list}</article></body></html>`
    expect(told('a.html', page).events).toEqual(['2011-05-03 Ballot', '2011-05-04 The port closes'])
  })
})

describe('lines', () => {
  test('what has no year goes on from the line above, forward and backward', () => {
    expect(told('a.md', '- 10 March 2021 Ana Orr dies.\n- 12 March: Autopsy.\n- 3 January: Funeral').events).toEqual(
      ['2021-01-03 Funeral', '2021-03-10 Ana Orr dies', '2021-03-12 Autopsy'].slice(1).concat('2021-01-03 Funeral').sort(),
    )
    expect(
      told('b.md', '- 12 January 2022: The verdict is read.\n- 28 December: The jury retires.\n- 3 December: The trial opens.')
        .events,
    ).toEqual(['2021-12-03 The trial opens', '2021-12-28 The jury retires', '2022-01-12 The verdict is read'])
  })
  test('each time of a log is an event of its own, under its day', () => {
    expect(
      told(
        'a.txt',
        'Watch log\n\n3 March 2021\n04:55 Guards leave Skarn.\n05:40 Guards leave the mole.\n\n4 March 2021\n09:00 Hearing.',
      ).events,
    ).toEqual(['2021-03-03 04:55 Guards leave Skarn', '2021-03-03 05:40 Guards leave the mole', '2021-03-04 09:00 Hearing'])
  })
  test('a claim is an entry that is told as one', () => {
    expect(
      told('a.md', '- 3 May 2011: Guards allegedly beat a docker.\n- 4 May 2011: The port closes.\n- 5 May 2011: No ship leaves.')
        .events,
    ).toEqual(['2011-05-03 Guards allegedly beat a docker', '2011-05-04 The port closes', '2011-05-05 No ship leaves'])
  })
  test('a page with one date is no chronology', () => {
    expect(
      told('a.txt', 'Mill burns down\n\n7 November 2023\n\nThe mill at Orrin burned down on Sunday, the mayor said.'),
    ).toMatchObject({ title: 'Mill burns down', published: '2023-11-07' })
  })
})

describe('smaller things', () => {
  test('a year that Markdown takes for the number of an item', () => {
    expect(told('a.md', '1998. The dam breaks.\n\n1999. A truce is signed.').events).toEqual([
      '1998 The dam breaks',
      '1999 A truce is signed',
    ])
  })
  test('the day of a month that stands over the line', () => {
    expect(told('a.md', '## June 1998\n\n- 6: A fire breaks out.\n- 9th – The owner flees.').events).toEqual([
      '1998-06-06 A fire breaks out',
      '1998-06-09 The owner flees',
    ])
  })
  test('times alone are of the day of publication', () => {
    const log = '**16:40** The builder is arrested.\n\n**15:10** Divers find a body.\n\n**09:05** The pier collapses.'
    expect(told('a.md', `---\npublished: 2023-11-07\ntitle: Pier\n---\n${log}`).events).toEqual([
      '2023-11-07 09:05 The pier collapses',
      '2023-11-07 15:10 Divers find a body',
      '2023-11-07 16:40 The builder is arrested',
    ])
  })
  test('events of one day stand as they are told', () => {
    const table =
      '| Date | Event |\n|-|-|\n| 3 May 2011 | Dockers walk out at Pell. |\n| | The owner calls the police. |\n| | Bakers join. |'
    expect(told('a.md', table).events.map(event => event.split(' ')[1])).toEqual(['Dockers', 'The', 'Bakers'])
  })
  test('numbers of paragraphs are not text', () => {
    const text =
      '12. A guard struck the man on 3 March 2021.\n\n13. The court freed him on 4 March 2021.\n\n(c) The guard resigned on 5 March 2021.'
    const [article] = readArticles([{ path: 'content/a.txt', bytes: new TextEncoder().encode(text) }])
    expect(article!.passages.map(passage => passage.text.split(' ')[0])).toEqual(['A', 'The', 'The'])
  })
  test('a list without dates is named', () => {
    const list = '- The dockers walk out.\n- The owner flees.\n- The port closes.'
    expect(told('a.md', list).checks).toContain('unused-list')
    expect(told('b.md', `## 2011\n\n${list}`)).toMatchObject({ checks: [], events: { length: 3 } })
  })
})

describe('posts', () => {
  test('relative words of a thread count from each stamp', () => {
    const post = (day: string, text: string) => `Una Holt @unah · ${day}\n${text}\n\n`
    const thread =
      post('Nov 7, 2023', 'The pier at Vane collapsed this morning.') + post('Nov 9, 2023', 'Its builder was arrested yesterday.')
    expect(told('a.txt', thread)).toMatchObject({
      published: undefined,
      events: ['2023-11-07 The pier at Vane collapsed', '2023-11-08 Its builder was arrested'],
    })
  })
  test('a mail within a mail, and one within that', () => {
    const mail =
      'I have seen it.\n\nOn 13 May 2011 at 07:45, Anton Feld wrote:\n> The gate was locked last night.\n>\n> On 9 May 2011 at 09:00, Mira Holt wrote:\n>> The port closed yesterday.'
    expect(told('a.txt', mail).events).toEqual(['2011-05-08 The port closed', '2011-05-12 The gate was locked'])
  })
  test('a saved chat', () => {
    const chat =
      '13/03/2021, 07:45 - Ana Orr: The guard was arrested last night.\n13/03/2021, 07:47 - Jon Pym: Good.\n14/03/2021, 09:12 - Ana Orr: A court freed him yesterday.'
    expect(told('a.txt', chat).events).toEqual(['2021-03-12 The guard was arrested', '2021-03-13 A court freed him'])
  })
})
