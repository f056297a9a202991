import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns'
import { BlockList, isIP } from 'node:net'
import { NotFetched } from './not-fetched.ts'

/** What is reached within a machine or a network only, and what no one machine has. */
const local = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  local.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  local.addSubnet(net, bits, 'ipv6')

/** Whether an IP address is one of the public internet; `::ffff:10.0.0.1` is the 10.0.0.1 in it. */
export const isPublic = (address: string): boolean => !local.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Refuses the address of a host that is written as a number. Names are looked at when they are resolved, by `publicLookup`. */
export function refuseLocal({ hostname }: URL): void {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !isPublic(host)) throw localHost(host)
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/**
 * Resolves a name as `dns.lookup` does, to public addresses only. It is asked by the connection itself, so that a name cannot lead
 * elsewhere between the look and the connection.
 */
export function publicLookup(host: string, options: LookupOptions, found: Found): void {
  resolve(host, { ...options, all: true }, (error, all) => {
    if (error) return found(error, '')
    const addresses = all.filter(({ address }) => isPublic(address))
    const [first] = addresses
    if (!first) found(localHost(host), '')
    else if (options.all) found(null, addresses)
    else found(null, first.address, first.family)
  })
}

const localHost = (host: string) =>
  new NotFetched(
    `${host} is this machine, or one of its own network`,
    'If the page is meant, call the command with --local: whoever wrote the list could have your machine read what only it can reach.',
  )
