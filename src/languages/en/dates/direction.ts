import type { DirectionEvidence } from '../../language.ts'

const ahead =
  /\b(?<word>will|won't|would|shall|'ll|scheduled|expected|expects?|plans?|planned|planning|set to|set for|due|upcoming|forthcoming|going to|to be|is to|are to|was to|were to|has until|have until|deadline|until|intends?|intended|hopes? to|hoped to|aims?|slated|could|may|might|should|must|ready to|about to|prepar(?:es?|ing)|expir(?:es?|ing)|beginning|starting|begins|starts|opens|effective|tentatively|agreed to|decide to|called for|ordered to|proposed|promised|vowed to|later this)\b/gi
const behind =
  /\b(?<word>was|were|had|has been|have been|did|didn't|said|told|reported|announced|died|killed|went|came|took|made|began|left|won|lost|met|got|held|saw|found|gave|rose|fell|sent|became|led|kept|sold|bought|paid|brought|thought|ran|put|set up|signed|closed|ended|since|ago|after|following|[a-z]{2,}[^aeiou\W]?ed)\b/gi
const infinitive = /\bto (?<word>(?!the\b|a\b|an\b|his\b|her\b|its\b|their\b|this\b|that\b|be\b)[a-z]{2,})\b/gi

/**
 * English puts the verb before the day ("met on Friday", "will meet on Friday"), so the nearest verb before it decides, and
 * what follows only where nothing stands before it ("On Friday, he will …").
 */
export function directionOf(before: string, after: string): DirectionEvidence | undefined {
  const clause = before.replace(/^.*(?:[;:] |, (?:and|but|while|which|who|although) |\bsaid that |\bsays? )/i, '')
  return nearest(clause) ?? nearest(before.slice(0, before.length - clause.length)) ?? first(after)
}

interface Cue {
  readonly at: number
  readonly evidence: DirectionEvidence
}

function cuesIn(text: string): Cue[] {
  const cues: Cue[] = []
  for (const [pattern, towards] of [
    [behind, 'past'],
    [ahead, 'future'],
    [infinitive, 'future'],
  ] as const) {
    for (const match of text.matchAll(pattern))
      cues.push({ at: match.index, evidence: { towards, because: match.groups?.['word']?.toLowerCase() ?? match[0] } })
  }
  return cues.sort((one, other) => one.at - other.at)
}

function nearest(text: string): DirectionEvidence | undefined {
  return cuesIn(text).at(-1)?.evidence
}

function first(text: string): DirectionEvidence | undefined {
  return cuesIn(text)[0]?.evidence
}
