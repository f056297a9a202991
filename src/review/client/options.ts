/** Words to choose from, which are shown as they are written. */
export const same = (words: readonly string[]) => words.map(word => [word, word] as const)

export const kinds = ['happened', 'planned', 'said', 'background', 'deadline'] as const
export const factualities = ['asserted', 'alleged', 'denied', 'possible'] as const
