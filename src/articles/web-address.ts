/** An address of the web, absolute; nothing of any other. */
export function webAddress(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? ''
  if (trimmed.length > 2000 || !/^https?:\/\/[^\s<>"]+$/i.test(trimmed)) return undefined
  try {
    return new URL(trimmed).href
  } catch {
    return undefined
  }
}

/** `two%20weirs.jpg` as the file is called. */
export function unescaped(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
