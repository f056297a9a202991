/** The probability that evidence in log-odds amounts to. */
export const logistic = (evidence: number): number => 1 / (1 + Math.exp(-evidence))
