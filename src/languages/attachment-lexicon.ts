/** Words by which a time that dates an event is told apart from one that belongs to a phrase beside it. Lower case; verbs and nouns are lemmas. */
export interface TimeAttachmentLexicon {
  /** Nouns by which something follows from an event: `in the wake of the riot on Sunday`. */
  readonly causes: ReadonlySet<string>
  /** Those of them that come after: `in the wake of`. */
  readonly aftermaths: ReadonlySet<string>
  /** Nouns that are a time where another stands before them: `the 2008-09 season`. */
  readonly seasons: ReadonlySet<string>
  /** Prepositions that set the scene of a clause: `in a Monday statement`. */
  readonly scenePrepositions: ReadonlySet<string>
  /** Prepositions of what a noun belongs to: `the crash of 1929`. */
  readonly genitives: ReadonlySet<string>
  /** Prepositions of where something came from, and of when it began: `from $9 million`, `since May`. */
  readonly sources: ReadonlySet<string>
  readonly openings: ReadonlySet<string>
  /** Nouns of what is from some time, and stays: `pictures from 2009`. */
  readonly records: ReadonlySet<string>
  /** What brings in what is yet to be done by somebody else: `with voting to start on 4 July`. */
  readonly companions: ReadonlySet<string>
  /** Prepositions of a day by which, up to which, and of how long: `by Friday`, `until Friday`, `for two weeks`. */
  readonly ends: ReadonlySet<string>
  readonly terms: ReadonlySet<string>
  readonly spans: ReadonlySet<string>
  /** Verbs whose object, named after its year, was in that year: `won the 1998 World Cup`. */
  readonly contests: ReadonlySet<string>
  /** Nouns of what a period comes to: `third-quarter profit rose`. */
  readonly figures: ReadonlySet<string>
  /** Prepositions after which an event is the matter and not the scene: `charged over the fire in 2010`. */
  readonly topicPrepositions: ReadonlySet<string>
  /** Verbs that have an event for their matter: `condemned the raid of 2 August`. */
  readonly topicVerbs: ReadonlySet<string>
  /** Adjectives that put a thing before the time that is told of: `a prior arrest`. */
  readonly anteriorAdjectives: ReadonlySet<string>
  /** Verbs that look ahead to what follows them: `planned to land on Friday`. */
  readonly intentions: ReadonlySet<string>
  /** Verbs of arranging, of which a time behind one of `spans` is not the day: `called a vote for Friday`. */
  readonly arrangements: ReadonlySet<string>
  /** Verbs of giving something another day, and the prepositions of that day: `moved the vote to 2 June`. */
  readonly moves: ReadonlySet<string>
  readonly goals: ReadonlySet<string>
  /** Prepositions of what was earlier or later than the clause: `after an early discharge in 1906, he sailed in 1907`. */
  readonly sequencePrepositions: ReadonlySet<string>
  /** Verbs that tell somebody what to do: `told him to appear on 10 May`. */
  readonly directives: ReadonlySet<string>
  /** Verbs and adjectives that end or mark a thing at the time after them: `the quarter ended 30 June`, `bonds due 1999`. */
  readonly boundaryWords: ReadonlySet<string>
  /** Those that only a period takes so: `the week beginning 9 June`. */
  readonly beginnings: ReadonlySet<string>
  /** Verbs by which something comes after another: `comes after the rout`. */
  readonly sequels: ReadonlySet<string>
  /** Words before what something is compared with, lemmas: `versus a loss a year earlier`; and those that need a measure: `more than`. */
  readonly comparisons: ReadonlySet<string>
  readonly differences: ReadonlySet<string>
  /** Words before one of those in an amount: `less than a year later`. */
  readonly amounts: ReadonlySet<string>
  /** Verbs whose participle only says what or where a thing is: `called`, `based`. */
  readonly labels: ReadonlySet<string>
  /** Adverbs of time that right behind a verb are of its direction: `came back on 4 May`. */
  readonly directions: ReadonlySet<string>
  /** Words before a participle that tell of the main clause's own time: `while`, `by`. */
  readonly simultaneityMarkers: ReadonlySet<string>
  /** Words before a participle whose deed was done: `after losing`. */
  readonly factualOpeners: ReadonlySet<string>
}
