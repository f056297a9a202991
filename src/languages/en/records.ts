import type { RecordField, RecordLanguage } from '../language.ts'

const named = (is: RecordField, names: string) => names.split('|').map((name): [string, RecordField] => [name, is])

/** What databases of newspapers (Nexis, ProQuest, Factiva, Gale, EBSCO, NewsBank) write about the articles that are downloaded from them. */
export const records: RecordLanguage = {
  starts: /^(?:\d{1,4} of \d{1,4} documents?|(?:document|record|article) \d{1,4} of \d{1,4})$/i,
  ends: /^(?:end of document|(?:AN )?document [A-Z]{2,8}\d{10,14}[a-z\d]{0,14})$/i,
  labels: new Map<string, RecordField>([
    ...named('title', 'title|headline|document title'),
    ...named('authors', 'byline|author|authors|author(s)'),
    ...named('published', 'publication date|date published|published|pub date|date'),
    ...named('outlet', 'publication title|publication|from|paper|newspaper|source title|journal'),
    ...named('reference', 'publication info|source'),
    ...named('place', 'dateline'),
    ...named('address', 'document url|url|proquest document link|persistent link|persistent link to this record|permalink|link'),
    ...named('text', 'body|full text|article text|text'),
    ...named('abstract', 'abstract|highlight|summary|lead paragraph'),
    ...named(
      'requested',
      'time of request|date and time|user name|job number|print number|number of lines|number of pages|send to|client/matter|search terms|search type|narrowed by|research information|source(s)|terms|timestamp|date of download',
    ),
    ...named(
      'other',
      'section|length|load-date|load date|language|graphic|graphics|publication-type|publication type|pub-type|journal code|journal-code|series|document-type|document type|subject|subjects|subject terms|organization|organizations|company|companies|ticker|industry|geographic|person|people|city|state|country|correction|correction-date|edition|category|word count|acc-no|accession number|links|publication year|year|pages|page|first page|start page|number of page|source type|language of publication|proquest document id|document id|document number|gale document number|record number|record|copyright|last updated|database|place of publication|country of publication|publication subject|publisher|issn|isbn|eissn|source attribution|location|locations|company / organization|identifier / keyword|identifiers / keywords|keywords|index terms|classification|volume|issue|issue number|column|credit|caption|name|names|distribution|product|business term|company / organization|local call number|notes',
    ),
  ]),
  strong: new Set(
    'load-date|load date|publication-type|journal code|journal-code|publication info|publication title|full text|source type|language of publication|proquest document id|gale document number|accession number|record number|time of request|article text'.split(
      '|',
    ),
  ),
  length: /^[\d,.]{1,7} words$/i,
  edition: /\b(?:edition|final|late city|home delivery)\b/i,
  sections: /^(?:classification|details|search summary|source citation\b.{0,40})$/i,
  below:
    /^(?:all rights reserved\.?|links?|link to (?:image|pdf).*|graphics?|contact proquest|terms and conditions.*|contact us at:?.*|(?:-{3,}|_{3,}|={3,}|\*{3,})|page \d+ of \d+.*|document\s+[A-Z]{2,8}\d.*)$/i,
}
