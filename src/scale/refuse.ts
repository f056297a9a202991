import type { Problem } from '../model.ts'
import { Unusable } from '../common/unusable.ts'

/** So many are told one by one: of a large collection, thousands may have the same cause. */
const told = 20

/** @throws Unusable where there is any problem */
export function refuse(problems: readonly Problem[]): void {
  const [first, ...others] = problems.slice(0, told)
  if (!first) return
  const more = problems.length - told
  const { path } = problems.at(-1)!
  const message = `and ${more} more such problem${more === 1 ? '' : 's'}, the last of them here`
  throw new Unusable(first, ...others, ...(more > 0 ? [{ check: first.check, severity: first.severity, path, message }] : []))
}
