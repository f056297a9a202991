/** A line without the addresses of mail in it: lines that are taken off are shown on the source’s page, and nobody’s address is. */
export const withoutAddresses = (line: string): string =>
  line.includes('@') ? line.replace(/[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g, '…') : line
