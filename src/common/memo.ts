export interface Remembered<Input extends object, Output> {
  (input: Input): Output
  readonly has: (input: Input) => boolean
  /** Remembers what the same function made of it elsewhere: in another thread, or in an earlier build. */
  readonly keep: (input: Input, output: Output) => void
}

/**
 * Remembers what a pure function makes of a record, for as long as the record lives. Records are readonly, so what was made of
 * one stays right; while serving, only what was made of changed articles is made again.
 */
export function remembered<Input extends object, Output>(make: (input: Input) => Output): Remembered<Input, Output> {
  const made = new WeakMap<Input, { readonly output: Output }>()
  const asked = (input: Input): Output => {
    const known = made.get(input)
    if (known) return known.output
    const output = make(input)
    made.set(input, { output })
    return output
  }
  return Object.assign(asked, {
    has: (input: Input) => made.has(input),
    keep: (input: Input, output: Output) => void made.set(input, { output }),
  })
}

// enough for what the articles of a large collection name again and again
const mostKept = 10_000

/** Keeps what a pure function makes of a text or number, for the next time it is asked; forgets all when that becomes too much. */
export function kept<Input extends string | number, Output>(
  make: (input: Input) => Output,
  most = mostKept,
): (input: Input) => Output {
  const made = new Map<Input, Output>()
  return input => {
    const known = made.get(input)
    if (known !== undefined) return known
    const output = make(input)
    if (made.size >= most) made.clear()
    made.set(input, output)
    return output
  }
}

/** What is made when it is first asked for, and not again. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** Remembers what a pure function made of the last list, for as long as the next one has the same members. */
export function rememberedList<Member, Output>(make: (list: readonly Member[]) => Output): Remembered<readonly Member[], Output> {
  let last: { readonly list: readonly Member[]; readonly output: Output } | undefined
  const has = (list: readonly Member[]) =>
    last?.list.length === list.length && list.every((member, index) => last!.list[index] === member)
  const keep = (list: readonly Member[], output: Output) => void (last = { list, output })
  const asked = (list: readonly Member[]) => {
    if (!has(list)) keep(list, make(list))
    return last!.output
  }
  return Object.assign(asked, { has, keep })
}
