/**
 * What `{ ...record, ...parts }` makes, without parts that are undefined. V8 can give each copy that a spread makes a shape of its own in
 * memory; what then reads many of them is several times as slow. So made, copies with the same parts have the same shape.
 */
export function withParts<Whole extends object>(record: Whole, parts: Parts<Whole>): Whole {
  const made: Record<string, unknown> = {}
  for (const name in record) made[name] = record[name]
  for (const name in parts) if (parts[name] !== undefined) made[name] = parts[name]
  return made as Whole
}

type Parts<Whole> = Whole extends unknown ? { readonly [Name in keyof Whole]?: Whole[Name] | undefined } : never
