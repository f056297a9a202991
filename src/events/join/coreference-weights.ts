/**
 * Every number that the joining of mentions and the ranking of events weigh or compare with, and where it came from. *Fitted*: by
 * logistic regression on the training topics of ECB+, then rounded, and moved a little as trigger classes were added. *By hand*: set on
 * news collections by hand, with the development topics of ECB+ and collections of running news looked at; no more is known of it.
 */

/** That two mentions tell of one event, in log-odds of it. */
export const coreferenceWeights = Object.freeze({
  /** Fitted: for the cosine of their words, for a trigger class in common, against other ones. */
  words: 4.4,
  trigger: 0.9,
  otherTrigger: -0.5,
  /** Fitted: for two that tell the news of articles on one topic, against others, and against those that have next to no word in common. */
  news: 3.1,
  otherNews: -0.5,
  fewWords: -2,
  /**
   * Fitted alone, beside all others, on the training and on the development topics, which agree on the sign; the smaller half of it: for a
   * topic in common, for one day of the week of a week that nothing tells, for a figure in common.
   */
  topic: 0.7,
  sameWeekday: 1.8,
  sameFigure: 0.5,
  /** Fitted: against those whose names the other's article nowhere has, by the side where it is more so, and where it is less. */
  absentFromOne: -1.6,
  absentFromBoth: -1.2,
  /** By hand: for a trigger class in common that neither has for its own trigger: both name a storm. */
  besideTrigger: 0.5,
  /** By hand: for names in common, and for one person, one trigger class and one day. */
  names: 0.3,
  sameDeed: 0.8,
  /** By hand: against any two that tell the news of their articles, whose openings are all somewhat alike. */
  openings: -1.2,
  /** By hand: what one event cannot have two of. Two who say the same are two who said it. */
  otherPlace: -1.2,
  otherPlaceAndDay: -3,
  otherAgents: -0.4,
  otherSpeakers: -2.5,
  unknownAgents: -2,
  unknownPersons: -0.6,
  otherCounts: -0.3,
  otherCountsOfNobody: -4,
  otherParticipants: -10,
  otherPatients: -10,
  otherNewsAround: -10,
  onlyNameInCommon: -4,
  sameAge: 1.2,
  otherAge: -2,
  otherAgeOfNobody: -10,
  plannedOrNot: -0.6,
  /** By hand: a month or a year, or that a day lies in it, is chance where the deed is another. */
  otherDeedInMonth: -3,
  otherDayOfOtherDeed: -4,
  /** By hand, on pairs of six collections of running news that were read: against other deeds of which one has no day of its own, and is not its article's news. */
  guessedDay: -2,
  contradiction: -4,
  /** By hand: against articles that name hardly anything in common, less the nearer they come to `relatedOverlap`. */
  otherEntities: -3,
  /** By hand: an article seldom tells one thing twice, and then in the same words. */
  sameArticle: -3,
  sameArticleWords: 4.4,
})
export type CoreferenceWeight = keyof typeof coreferenceWeights

/** What sets two reports apart that may still be one, so that a person is asked: of these, sources alone cannot tell. */
export const exclusions: ReadonlySet<CoreferenceWeight> = new Set(['otherParticipants', 'otherPatients', 'otherAgeOfNobody'])

/**
 * By hand, on 867 citations of running news that were judged one by one: two sentences with a smaller cosine of words have next to nothing
 * in common, and of those whose article does not say when, three in five told of something else.
 */
export const fewestWords = 0.1

/** By hand: articles with a smaller cosine of names than this are the more about other people and places. */
export const relatedOverlap = 0.15

/**
 * By hand, on the same citations: the smallest cosine of words with which two mentions of other kinds of deeds may be one event, where the
 * day of one is only guessed, and that of the other; where its own words give a wider or a neighbouring one; and where the guess is another
 * day, of which three in five told of something else.
 */
export const likenessThresholds = Object.freeze({ guessed: 0.15, own: 0.2, guessedApart: 0.4 })

/** By hand: against it, for how the dates of two mentions lie. Explicit dates are given by the sentences' own words. */
export const dateWeights = Object.freeze({
  openEnded: -2.5,
  begins: -1,
  vague: -0.8,
  /** What has no day is in a year because its article is. */
  guessed: -2,
  unknown: -0.7,
  /** Up to so many days apart; the first row that fits counts. */
  gaps: [
    { days: 0, explicit: 0, given: 0 },
    { days: 1, explicit: -1, given: -0.8 },
    { days: 3, explicit: -3.5, given: -2.5 },
    { days: 10, explicit: -5, given: -4 },
    { days: Infinity, explicit: -6, given: -5 },
  ],
})

/** Fitted: that two articles have one topic, in log-odds of it. */
export const topicWeights = Object.freeze({ none: -0.3, terms: 12, names: 7, numbers: 2.4, unknownPersons: -1.5, otherDays: -4 })

/** By hand: the mean score down to which clusters are joined, of articles to topics and of mentions to events. */
export const clusterThresholds = Object.freeze({ topics: 0.5, events: 0.2 })

/** By hand: when articles can have one topic at all. */
export const topicLimits = Object.freeze({
  /** With a smaller cosine of their most indexed terms they are not compared. */
  cosine: 0.03,
  /** With fewer terms in common, but for places, nothing tells that they have one: "a mine opened in Velm", "a school opened in Velm". */
  terms: 3,
  /** With fewer names an article may tell of anybody's news. */
  names: 3,
})

/** By hand: pairs with a smaller score are no edges of the graph that is clustered; events with a smaller mean score are no near miss. */
export const edgeThresholds = Object.freeze({ topics: 0.05, events: 0.15 })
export const nearMissThreshold = 0.05

/** By hand: how well a mention that founds no event must score with those of one to be attached to it. */
export const attachmentThresholds = Object.freeze({
  /** With one from another article, or from its own. */
  otherArticle: 0.65,
  /** With one from another article, where its own has a day: so sure, or of such a cosine of words; by the judged citations. */
  otherArticleSure: 0.9,
  otherArticleWords: 0.4,
  sameArticle: 0.2,
  /** With the nearer half of them, in the mean. */
  mean: 0.42,
  /** With one of its own article that tells what it only names: "the arrest". */
  named: 0.02,
  /** With any, where it only names an event; with its article's news, where it continues that by another kind of deed: no mean is asked for. */
  background: 0.15,
  continuation: 0.1,
})

/** By hand: what continues its article's own news, or lies within its event, is so much likelier to belong to it. */
export const continuationBonus = 0.15
/** By hand: how many sentences after the article's own news still continue it. */
export const continuationWindow = 3

/** By hand: how far a mention tells its article's news, 0–1. */
export const newsThresholds = Object.freeze({
  /** From here on it can found an event. */
  founds: 0.7,
  /** With this cosine to one of the article's first mentions it tells the same in full; with other triggers it is so far less like it. */
  restates: 0.15,
  otherTriggers: 0.6,
})

/** By hand: how much larger a count must be to be that of something else, where two reports name nobody in common: tolls grow. */
export const otherCount = 1.5

/** By hand: of two articles that share at most so much of the names of the one with fewer, a sentence that both have is a line of the page. */
export const mostSharedNames = 0.1

/** By hand: the index of the last sentence at an article's top. Its day is that of its news, its words count twice for its topic. */
export const lastOfTop = 3

/** By hand: how often a term counts for an article's topic at its top, and as a name. */
export const topicTermWeights = Object.freeze({ top: 2, name: 1.5 })

/** By hand: what makes a mention's headline the event's. Its likeness to the other mentions counts most of what speaks for it. */
export const headlineWeights = Object.freeze({
  pronoun: -4,
  /** "The judge", "the blaze", in a line that names nobody. */
  leans: -1.5,
  /** "[Ana Ruiz] resigned". */
  resolved: -0.5,
  cut: -4,
  background: -3,
  title: -3,
  ahead: -3,
  /** Far down its article, without a day of its own. */
  undated: -2,
  typical: 1.5,
  /** By the share of the others that name a kind of deed that it names too, and that it tells of itself, on the event's day. */
  namedDeed: 1.25,
  ownDeed: 1.75,
  /** "Orr pleaded guilty to striking her", where the others tell that he struck her. */
  behindOther: -1.5,
  happened: 1.5,
  sameDate: 1.5,
  /** What has no day of its own, where others give the event's. */
  guessedDay: -1.5,
  named: 1,
  lead: 1,
  short: -0.5,
  fits: 0.5,
})

/** By hand: as if each day of a cluster had so many more mentions that are unlike, when one without a day is compared: one mention is no crowd. */
export const unlikeMentions = 3

/**
 * By hand: how much of an event's importance is left where it lacks something. Tried on the key days that editors chose for twelve
 * collections of news, where .02 more or less of the dates' F1 means nothing.
 */
export const importanceWeights = Object.freeze({
  /** Of what is in the focus of no source, and of what is read with no confidence. */
  beside: 0.5,
  unsure: 0.8,
  /** Nobody's own news; no happening; only claimed. Of a claim and a fact with the same evidence the fact leads. */
  noNews: 0.9,
  noHappening: 0.5,
  claim: 0.9,
})

/** By hand, in days: what reporters of one event differ by; how long before an article its news is; how long news and topics last. */
export const dateTolerance = 1
export const reportingLag = 7
export const newsLasts = 3
export const topicLasts = 10
/** By hand, in days: in a longer time much else happens; a still longer one is no date of a piece of news. */
export const longestExactDate = 7
export const longestNewsDate = 40
/** By hand, in days: what lies further back is no part of a story, but something that somebody is known for: "who led the port in 2007". */
export const longestStory = 300
