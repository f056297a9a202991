/**
 * The text with every white space a blank, every dash a hyphen and every quotation mark straight, character for character, so
 * that offsets stay the same. A blank line stays a break that no expression crosses.
 */
export function normalText(text: string): string {
  let normal = text
  if (/[^\S ]/.test(text))
    normal = normal.replace(/[^\S ]\s*/g, run => (run.length === 1 ? ' ' : (breaks.test(run) ? '\n' : ' ').repeat(run.length)))
  if (/[\u0080-\uffff]/.test(text)) {
    normal = normal
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[\u2018\u2019\u02bc]/g, "'")
      .replace(/[\u201c\u201d]/g, '"')
  }
  return normal
}

const breaks = /\n[^\n]*\n/
