import { expect, test } from 'vitest'
import { problemLine } from '../../src/cli/problem-lines.ts'
import { summary } from '../../src/cli/summary.ts'
import type { Problem } from '../../src/model.ts'
import type { Project } from '../../src/project/project.ts'
import { readSite } from '../../src/settings/site-settings.ts'
import { prepared } from '../site/prepared.ts'

const { timeline } = prepared({ events: 12 })
const articles = Array<Project['articles'][number]>(3)
const project = (problems: readonly Problem[], more: Partial<Project> = {}) =>
  ({ site: readSite('').site, articles, timeline, published: timeline, problems, ...more }) as Project
const error = (line: number): Problem => ({
  check: 'front-matter',
  severity: 'error',
  path: 'content/mill.md',
  line,
  column: 3,
  message: `unknown key “k${line}”`,
  advice: 'Did you mean “key”?',
})
const seeAll = 'All problems, with their lines: npm run citeline -- check\n'

test('one line of counts where all is well', () => {
  const citations = timeline.events.flatMap(event => event.citations).length
  const told = summary(project([{ ...error(1), severity: 'note' }]))
  expect(told).toMatch(
    new RegExp(`^3 articles, 12 events, ${citations} citations(, \\d+ undated reports?)?; 0 errors, 0 warnings, 1 note\n$`),
  )
})

test('warnings are a count, and how to see them', () => {
  const told = summary(project([{ ...error(1), severity: 'warning' }]))
  expect(told.split('\n').slice(1).join('\n')).toBe(seeAll)
  expect(told).toContain('0 errors, 1 warning, 0 notes\n')
})

test('the first ten errors with their place and cure, and how many more there are', () => {
  const told = summary(project(Array.from({ length: 12 }, (_, index) => error(index + 1))))
  const [counts, ...lines] = told.trimEnd().split('\n')
  expect(counts).toContain('12 errors')
  expect(lines.slice(0, 10)).toEqual(
    Array.from(
      { length: 10 },
      (_, index) => `content/mill.md:${index + 1}:3: error: unknown key “k${index + 1}” (front-matter). Did you mean “key”?`,
    ),
  )
  expect(lines.slice(10)).toEqual(['… and 2 more errors', seeAll.trimEnd()])
  expect(summary(project(Array.from({ length: 11 }, (_, index) => error(index + 1))))).toContain('… and 1 more error\n')
})

test('files that nothing reads are named', () => {
  const unread = (name: string): Problem => ({
    check: 'format',
    severity: 'warning',
    path: `content/${name}.docx`,
    message: 'no reader',
  })
  expect(summary(project([unread('a')]))).toContain('\nNot read, because of their format: content/a.docx\nAll problems')
  expect(summary(project([...'abcdefg'].map(unread)))).toMatch(/format: content\/a\.docx, .*content\/e\.docx and 2 more\n/)
})

test('a site of reviewed events says how many of all they are', () => {
  const published = { ...timeline, events: timeline.events.slice(0, 5) }
  expect(summary(project([], { published, site: readSite('publish: reviewed').site }))).toContain(', 5 of 12 events reviewed, ')
})

test('an empty folder is told what to put into it', () => {
  const empty = { ...timeline, events: [], undated: [] }
  expect(summary(project([], { articles: [], timeline: empty, published: empty }))).toMatch(
    /^0 articles, 0 events, 0 citations; 0 errors.*\nThere are no articles yet: put some \(\.txt .*\) into the content folder\.\n$/,
  )
})

test('no escape sequence of an article reaches the terminal', () => {
  const line = problemLine({ ...error(1), path: 'content/\u001b[2J.md', message: 'said “\u009b31m”' }, 'a\tb\u001b]0;x\u0007\n')
  expect(line).not.toMatch(/[^\P{Cc}\n\t]/u)
  expect(line).toContain('1 | a\tb')
})
