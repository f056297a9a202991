import type { Name } from '../model.ts'

/** For `events/names/`: how names are made, and what tells their kinds. All words are lower case, common nouns and verbs lemmas. */
export interface NameLexicon {
  /** Small words inside a person's name, or a place's: `Ana de la Cruz`. */
  readonly particles: ReadonlySet<string>
  /** Prepositions that go on the name of an organisation, a place or a thing after its own noun: `Department for Work`. */
  readonly headLinks: ReadonlySet<string>
  /** Those of them that go on the name of a thing, too: `Prize for Peace`. */
  readonly thingLinks: ReadonlySet<string>
  /** What coordinates the parts of one name: `Work and Pensions`. */
  readonly conjunctions: ReadonlySet<string>
  /** Articles, which stand before no person's name. */
  readonly articles: ReadonlySet<string>
  /** Words that stand between the words of a title, small or with capitals: `Secretary of State`. */
  readonly betweenTitles: ReadonlySet<string>
  /** Those of `personTitles` that begin no other name, as `King County` does. */
  readonly honorifics: ReadonlySet<string>
  /** Those before one word that ends other names: `President Hill`; and adjectives of titles: `senior`. */
  readonly offices: ReadonlySet<string>
  readonly titleAdjectives: ReadonlySet<string>
  /** What follows a person's name: `Jr`, `III`. */
  readonly suffixes: ReadonlySet<string>
  /** First words that tell the kind: `Mount`, `Hurricane`, `USS`. */
  readonly openings: ReadonlyMap<string, Name['kind']>
  /** Well-known organisations, and things of other kinds, most of one word. */
  readonly organisations: ReadonlySet<string>
  readonly things: ReadonlySet<string>
  /** Last words of what is neither a person, nor an organisation, nor a place: `Award`, `Act`, `War`. */
  readonly thingWords: ReadonlySet<string>
  /** Those that end names of organisations and are one alone: `the Senate`. */
  readonly alone: ReadonlySet<string>
  /** Words that end names of places and things, and are surnames, too. */
  readonly surnames: ReadonlySet<string>
  /** The end of one word that is most often a place's: `Arnsville`. */
  readonly placeEndings: RegExp
  /** Words with a capital that name nobody: feasts, creeds, abbreviations. */
  readonly notNames: ReadonlySet<string>
  /** Peoples and what is of them: `Peruvian`. */
  readonly demonyms: ReadonlySet<string>
  /** What only a person has: `wife`, `career`. */
  readonly kin: ReadonlySet<string>
  /** What is named after somebody: `St Mary's Hospital`; and words before that other than names: `Women's`. */
  readonly facilities: ReadonlySet<string>
  readonly possessors: ReadonlySet<string>
  readonly firstNames: ReadonlySet<string>
  /** What a common noun beside a name says that it is: `the tanker Orsa`. */
  readonly nouns: ReadonlyMap<string, Name['kind']>
  /** The same for a noun behind it: `Velm province`, `Aster employees`. */
  readonly owners: ReadonlyMap<string, Name['kind']>
  /** Words before the name of a place: `in`, `northern`. */
  readonly whereabouts: ReadonlySet<string>
  readonly compass: ReadonlySet<string>
  /** Nouns that match `personNouns` and tell of no person. */
  readonly notPeople: ReadonlySet<string>
  /** Verbs of what persons alone do. */
  readonly humanVerbs: ReadonlySet<string>
  /** Whether every noun has a capital, as in German, so that a capital makes no name of it. */
  readonly nounsHaveCapitals: boolean
}
