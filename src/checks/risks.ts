/**
 * How likely an item of the review is to deserve a correction, 0–1. By hand: from reading the items of 250 events of news collections,
 * where a kind was right or wrong in so many of those that were looked at; of a kind with fewer than five it is a guess.
 */
export const risks = Object.freeze({
  /** What an editor decided does not hold. */
  staleEdit: 1,
  /** All that counts from it hangs on it. */
  dayMonthOrder: 0.95,
  ambiguousDate: 0.9,
  oneOf: 0.9,
  /** No report says when it was. */
  openDate: 0.8,
  /** An article's own news is said to have been long before it. */
  longBeforeNews: 0.8,
  /** The news gives no day, and the day is that of a sentence beside it. */
  datedAside: 0.7,
  yearInDoubt: 0.7,
  changeDay: 0.75,
  /** No cited sentence gives the day: it is its article's, and mostly right. */
  noOwnDate: 0.25,
  weakPublicationDay: 0.35,
  /** Joined, though … */
  otherDay: 0.6,
  otherPlace: 0.6,
  unlikeOfTwo: 0.6,
  unlike: 0.4,
  newsWithoutDay: 0.35,
  oneGround: 0.3,
  accusation: 0.55,
  disagreement: 0.5,
  maybeOne: 0.45,
  pronoun: 0.5,
  cut: 0.45,
  fragment: 0.5,
  onlyTitle: 0.35,
  /** The news of an article, which nothing dates; any other sentence. */
  undatedNews: 0.25,
  undated: 0.05,
})

/** An item of what matters more comes first: of a most important event it weighs so much more than of one of no importance. */
export const importanceShare = 0.4

/** What else is in doubt about an event is seen with the worst of it, and weighs so much of what it would. */
export const besideWorse = 0.5

/** Below this, what is in doubt is trivial. */
export const trivialRisk = 0.1

/** Below this share of cases in which the kind of evidence was right, a person should look. */
export const confident = 0.85

/** Below this, the parser is not sure of what a date belongs to or of whose deed it was; about one dated sentence in fourteen. */
export const surelyRead = 0.65

/** Below this cosine of its words to any other's, a citation has next to nothing in common with its event. */
export const leastAlike = 0.1

/** In days: what an article reports is not longer before it. */
export const newsIsWithin = 31
