const names = 'january february march april may june july august september october november december'.split(' ')

/** Month names and short forms, lower case and without full stop, to 1–12. */
export const months: ReadonlyMap<string, number> = new Map([
  ...names.map((name, index): [string, number] => [name, index + 1]),
  ...names.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['sept', 9],
])
