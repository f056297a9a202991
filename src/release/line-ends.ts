import { createHash } from 'node:crypto'

/**
 * Whether a file had this SHA-256 with other line ends, all `\n` or all `\r\n`. UTF-16 is taken into account, where a line end has
 * zero bytes: `\r\0\n\0`.
 */
export function onlyLineEndsDiffer(sha256: string, bytes: Uint8Array): boolean {
  const unix = Buffer.from(bytes)
    .toString('latin1')
    .replace(/\r\0?\n/g, '\n')
  return ['\n', '\r\n', '\r\0\n'].some(end => {
    const other = Buffer.from(unix.replaceAll('\n', end), 'latin1')
    return createHash('sha256').update(other).digest('hex') === sha256
  })
}
