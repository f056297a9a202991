/** Words to choose from, which are shown as they are written. */
export const same = (words: readonly string[]) => words.map(word => [word, word] as const)
