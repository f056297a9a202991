import { writtenPlace } from '../common/internal-error.ts'
import type { Reviewed } from './memory.ts'

/** Why nothing is published, with its place and its cure, where corrections cannot be used. */
export function whyWithheld({ withheld: [first] }: Pick<Reviewed, 'withheld'>): string | undefined {
  return first && [`${writtenPlace(first)}: ${first.message}`, ...(first.advice === undefined ? [] : [first.advice])].join('. ')
}
