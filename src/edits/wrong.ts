/** What is wrong with an item whose keys are right one by one: at which of them, and what to do. */
export interface Wrong {
  readonly at: readonly PropertyKey[]
  readonly say: { readonly message: string; readonly advice: string }
}

export const wrong = (at: readonly PropertyKey[], message: string, advice: string): Wrong => ({ at, say: { message, advice } })
