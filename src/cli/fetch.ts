import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { decodeBytes } from '../articles/bytes.ts'
import { takeFrontMatter } from '../articles/front-matter/read-front-matter.ts'
import { extensionOf, openedDrafts } from '../articles/read.ts'
import { isAddressList } from '../articles/text/address-list.ts'
import { listedAddresses } from '../articles/text/listed-addresses.ts'
import { systemProblem, Unusable } from '../common/unusable.ts'
import { fetchList, type FetchOutcome } from '../fetch/fetch-list.ts'
import type { FilePosition, Problem } from '../model.ts'
import type { Command } from './lines.ts'
import { printable, problemLine } from './problem-lines.ts'
import { misused, parsedArguments } from './usage.ts'

export const fetchUsage = {
  name: 'fetch',
  operands: 'LIST',
  most: 1,
  about: 'saves the pages of a list of addresses among the articles, with their address and the day',
  options: {
    again: { about: 'also fetches pages that are there already, and replaces their files' },
    local: { about: 'also asks this machine, and hosts of its own network' },
    pause: { value: 'SECONDS', about: 'the pause between two requests to one host (1)' },
    timeout: { value: 'SECONDS', about: 'how long a request may take (30)' },
    on: { value: 'YYYY-MM-DD', about: 'the day of access (today, in UTC)' },
    content: { value: 'FOLDER', about: 'the folder into which the pages go (content)' },
  },
} as const

/**
 * `citeline fetch LIST`: saves each page of a list. It is a person's act: no build fetches anything, or reads the clock. The exit
 * status is 1 where a page could not be had.
 */
export const fetchCommand: Command = async (args, streams) => {
  const read = parsedArguments(args, fetchUsage, streams)
  if (typeof read === 'number') return read
  const { out, err } = streams
  const [path] = read.operands
  const {
    content = 'content',
    on = new Date().toISOString().slice(0, 10),
    pause = '1',
    timeout = '30',
    again = false,
    local: allowLocal = false,
  } = read.values
  if (path === undefined) return misused(fetchUsage, 'which list?', err)
  if (!z.iso.date().safeParse(on).success) return misused(fetchUsage, `--on ${on} is not a day. Write it as YYYY-MM-DD`, err)
  const [seconds, limit] = [Number(pause), Number(timeout)]
  if (!(seconds >= 0 && seconds <= 600)) return misused(fetchUsage, `--pause ${pause}: write a number of seconds, up to 600`, err)
  if (!(limit > 0 && limit <= 600)) return misused(fetchUsage, `--timeout ${timeout}: write a number of seconds, up to 600`, err)
  const counts = { saved: 0, present: 0, failed: 0 }
  const options = {
    folder: content,
    accessed: on,
    again,
    allowLocal,
    pause: seconds * 1000,
    timeout: limit * 1000,
  }
  await fetchList(await addressesOf(path), options, async outcome => {
    const { url, ...place } = outcome.listed
    if ('failure' in outcome) {
      counts.failed++
      err(problemLine(failureProblem({ path, ...place }, url, outcome)))
    } else if ('saved' in outcome) {
      counts.saved++
      out(printable(`${outcome.saved}: ${url}`) + '\n')
      for (const problem of await unreadIn(outcome.saved)) err(problemLine(problem))
    } else counts.present++
  })
  const { saved, present, failed } = counts
  out(`${saved} saved, ${present} there already, ${failed} not fetched\n`)
  return failed > 0 ? 1 : 0
}

/** @throws Unusable where the file is no list */
async function addressesOf(path: string) {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Unusable(systemProblem(error, path))
  })
  const format = /^\.html?$/.test(extensionOf(path)) ? 'html' : 'text'
  const { text, problems } = decodeBytes(bytes, path, format)
  if (text === undefined) throw new Unusable(...(problems as [Problem]))
  const { rest, lines } = takeFrontMatter(text, path)
  if (isAddressList(rest, format)) return listedAddresses(rest, format).map(listed => ({ ...listed, line: listed.line + lines }))
  const message = 'there is other text than addresses in this file, so nothing was fetched'
  const advice = 'Put the addresses of the pages into a file of their own, one a line.'
  throw new Unusable({ check: 'address-list', severity: 'error', path, message, advice })
}

const failureProblem = (place: FilePosition, url: string, { failure }: Extract<FetchOutcome, { failure: unknown }>): Problem => ({
  check: 'fetch',
  severity: 'error',
  ...place,
  message: `${url} was not fetched: ${failure.message}`,
  advice: failure.advice,
})

/** What is said of a saved page in which no article is found, as in one that only a script fills. */
async function unreadIn(path: string): Promise<readonly Problem[]> {
  const drafts = await openedDrafts({ path, bytes: new Uint8Array(await readFile(path)) })
  return drafts.flatMap(({ passages, problems }) => (passages.length === 0 ? problems : []))
}
