// what a year stands beside in a title where its text tells of other years, too, or of none
const lists = /\b(?:top|best|worst|biggest|largest|greatest|most|lists?|rankings?|index|review|guide|calendar|census|surveys?)\b/i
const plans =
  /\b(?:plans?|planned|planning|strategy|strategic|visions?|agenda|goals?|targets?|budgets?|forecasts?|outlook|preview|schedule|pledges?|roadmap|bids?|proposals?|deadline)\b/i
const laws = /\b(?:acts?|laws?|bill|directive|regulations?|model|edition)\b/i
const bounds =
  /\b(?:since|until|till|by|from|to|before|after|towards?|than|beyond|born|founded|established|est\.?|built|opened|through)(?: in)? $/i

/** Whether the year in a title is that of what its text tells of: “The 1962 flood”, not “Vision 2030” or “The top 100 of 2023”. */
export const isYearOfStory = (before: string, after: string): boolean =>
  ![lists, plans, laws].some(words => words.test(before) || words.test(after)) && !bounds.test(before)
