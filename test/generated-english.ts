import fc from 'fast-check'

/** English as people and machines write it: what the language has, put together well and badly. */
const words = (text: string) => text.trim().split(/\s+/)

const who = [
  'the minister',
  'A fire',
  'The harbour board',
  'Ana Ruiz',
  'Mr. Orr, 61,',
  'she',
  'they',
  'It',
  'nobody',
  'Police',
  'The Lima-based group, Puerto Verde,',
  'the dam’s owners',
  'who',
  'Two of the three',
  'Dr. J. A. Smith Jr.',
  'O’Neill’s',
  '',
]
const does = [
  'resigned',
  'opened',
  'has been closed',
  'was shot dead',
  'said',
  'said that it had signed',
  'will visit',
  'is due in Velm',
  'plans to build',
  'cannot',
  'did not burn down',
  'would have sunk',
  'denied that he had fled',
  'having visited',
  'founded',
  'told reporters:',
  'killed 12 and injured',
  'goes',
  'set up',
  'is',
  '',
]
const whom = [
  'a school',
  'the pier, opened in 1962,',
  'at least 1,400 people',
  'him',
  'the raid',
  'that the bridge, which fell, was safe',
  'more than three dozen trucks',
  '$9m',
  'losing every game',
  'talks with the union',
  '',
]
const when = [
  'on Friday',
  'on 3 May 1961',
  'on May 3, 1961',
  'in 1961',
  'in the 1960s',
  'in ’61',
  'last week',
  'two days later',
  'yesterday at 10:35 p.m. GMT',
  'on 6/11/2023',
  'on 2023-11-06',
  'on 2023-11-06T10:35:00Z',
  'from 3 to 5 May',
  'between 1914 and 1918',
  '1914–18',
  'in 44 BC',
  'in the early 12th century',
  'on the 31st of February',
  'on 30 February 2021',
  'on 99/99/9999',
  'in the year 0000',
  'by 2030',
  'until Friday',
  'since the attacks on 7 October',
  'in the third quarter of 2008',
  'in winter 1999/2000',
  'on Christmas Eve',
  'the day after Easter 1916',
  'in 1832, 1849 and 1866',
  'on 5 and 6 May',
  'on 25 October (7 November) 1917',
  'a year ago',
  '20000101',
  'in 12345678901234567890',
  'every Monday',
  'for three years',
  'at noon',
  'during his visit',
  '',
]
const links = words(', ; : . ! ? … — – - and but as while after before because if that which who when until -- ... ?! !!! .,')
const contractions = [
  ...words("cannot gonna wanna gotta dunno lemme gimme ’tis ’twas ain’t ain't y’all didnt theyve wont cant its it’s rock’n’roll"),
  ...words('should’ve I’d’ve ma’am o’clock e’er ’em fo’c’s’le shan’t Iam couldve don`t don´t donʼt'),
]
const numbers = words(
  '0 3 -7 007 1,400 3.5 1.000,5 50% ½ 1st 22nd 3rd–5th $9m €1.2bn £ №5 1e9 III XIV 10:35 25:61 7/8 1/2/3 ٣ ３ ² 1+1=2 #1 +44 1. (2) a) 1,2,3',
)
const marks = words(
  '. , : ; ! ? … — – - ( ) [ ] { } “ ” ‘ ’ " \' « » „ ‚ ‹ › 「 」 / \\ & * # @ < > | ~ ` ^ _ = + § ¶ • ’s ¿ ¡ 。 ، ؟ .” ,” ?” ”. ) .',
)
const strange = [
  '😀',
  '👨‍👩‍👧‍👦',
  '🇫🇷',
  'x̂',
  'Z͑ͫ̓a̴l̷g̶o',
  '\u0301',
  '\ud83d',
  '\udc00',
  '\u00a0',
  '\u200b',
  '\u2028',
  '\u00ad',
  '\t',
  '\u0000',
  '\ufeff',
  '\u202e',
  'Ｆｕｌｌ',
  'İstanbul',
  'ﬁre',
  'ẞtraße',
  'Москва',
  '東京',
  'القاهرة',
  '__proto__',
  'constructor',
  'toString',
  'https://a.example/2023/11/05/x?y=1#z',
  'a@b.example',
  '@ruiz',
  '#fire',
  '<b>',
  '</script>',
  '<!--',
  '[link](https://a.example)',
  '{event 2023-11-05: Fire}',
  '{{ x }}',
  '[1]',
  '[^1]',
  'a'.repeat(300),
  'ha-'.repeat(80),
  `${'9'.repeat(400)}`,
  '.'.repeat(60),
  '“'.repeat(20),
  '('.repeat(40),
]

const clause = fc
  .tuple(
    fc.constantFrom(...when),
    fc.constantFrom(...who),
    fc.constantFrom(...does),
    fc.constantFrom(...whom),
    fc.constantFrom(...when),
  )
  .map(parts => parts.filter(part => part !== '').join(' '))
const scrap = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...who, ...does, ...whom, ...when) },
  { weight: 3, arbitrary: fc.constantFrom(...marks) },
  { weight: 2, arbitrary: fc.constantFrom(...links) },
  { weight: 2, arbitrary: fc.constantFrom(...contractions) },
  { weight: 2, arbitrary: fc.constantFrom(...numbers) },
  { weight: 1, arbitrary: fc.constantFrom(...strange) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)
const space = fc.constantFrom(' ', ' ', ' ', ' ', '', '\n')
const mixed = fc.array(fc.tuple(scrap, space), { maxLength: 14 }).map(parts => parts.flat().join(''))
const told = fc
  .array(fc.tuple(clause, fc.constantFrom(...links)), { minLength: 1, maxLength: 3 })
  .map(parts => parts.flatMap(([words, link], at) => (at === parts.length - 1 ? [words] : [words, link])).join(' '))
const quotes = fc.constantFrom(['“', '”'], ['"', '"'], ['‘', '’'], ["'", "'"], ['«', '»'], ['„', '“'], ['“', ''], ['', '”'])
const spoken = fc
  .tuple(quotes, told, fc.constantFrom(',', '.', '!', '?', ''), clause)
  .map(([[open, close], words, mark, by]) => `${open}${words}${mark}${close} ${by}`)
const shape = fc.constantFrom<(text: string) => string>(
  text => text,
  text => text,
  text => text.toUpperCase(),
  text => text.toLowerCase(),
  text => text.replace(/\b[a-z]/g, letter => letter.toUpperCase()),
)
const end = fc.constantFrom('.', '.', '.', '!', '?', '…', '', ':', ' .', '.”', ',', ').')

/** A sentence or what stands for one. */
const sentence = fc
  .tuple(
    shape,
    fc.oneof({ weight: 4, arbitrary: told }, { weight: 3, arbitrary: mixed }, { weight: 2, arbitrary: spoken }, clause, scrap),
    end,
  )
  .map(([shaped, text, mark]) => shaped(text) + mark)

/** A text of some sentences, in lines and paragraphs. */
export const text = fc
  .array(fc.tuple(sentence, fc.constantFrom(' ', ' ', '\n', '\n\n', '\r\n', '')), { maxLength: 8 })
  .map(parts => parts.flat().join(''))

const html = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A file of any format, with its text well or badly put into it. */
export const file = fc
  .tuple(
    text,
    sentence,
    fc.constantFrom<[string, (text: string, title: string) => string]>(
      ['txt', text => text],
      ['txt', (text, title) => `${title}\nBy Ana Ruiz\nNovember 6, 2023\n\n${text}\n\nShare\nRead more:\n${title}`],
      ['txt', (text, title) => `VELM, Nov 7 (Reuters) - ${text}\n(Reporting by ${title})`],
      [
        'md',
        (text, title) =>
          `---\ntitle: ${title}\npublished: 2023-11-06\n---\n# ${title}\n\n${text}\n\n- ${text}\n\n> ${text}\n\n| a | b |\n|---|---|\n| ${title} | x |\n`,
      ],
      ['md', text => text],
      [
        'html',
        (text, title) =>
          `<html><head><title>${html(title)}</title><meta name="date" content="${html(title)}"></head><body><article><h1>${html(title)}</h1>${text
            .split('\n')
            .map(line => `<p>${html(line)}</p>`)
            .join('')}</article></body></html>`,
      ],
      ['html', (text, title) => `<title>${title}<p>${text}<ul><li>${title}<table><tr><td>${text}`],
      ['mhtml', (text, title) => `MIME-Version: 1.0\nSubject: ${title}\nContent-Type: text/html; charset=utf-8\n\n<p>${text}`],
    ),
  )
  .map(([text, title, [extension, put]]) => ({ extension, content: put(text, title) }))
