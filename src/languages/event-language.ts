import type { Word } from '../syntax/tree.ts'
import type { TimeAttachmentLexicon } from './attachment-lexicon.ts'
import type { NameLexicon } from './name-lexicon.ts'

/** How a subordinate clause stands to the time of its main clause; `content` is what was said, known or decided. */
export type Subordination = 'same time' | 'other time' | 'condition' | 'reason' | 'content'

export type Gender = 'masculine' | 'feminine'

/** For `events/`. All sets hold lower-case words; those of verbs and nouns hold lemmas. */
export interface EventLanguage {
  /** The part of a word that its inflections share, good enough to compare with, not to show. */
  readonly stem: (word: string) => string
  /** The simple past of a past participle, where it is known: `taken` → `took`, `visited` → `visited`. */
  readonly pastOf: (participle: string) => string | undefined
  /** The simple past of a verb by its lemma: `lose` → `lost`. */
  readonly pastTenseOf: (lemma: string) => string
  /** What a passive participle leaves out, for a noun as its subject: `was`, `were`. */
  readonly pastCopula: (subject: Word) => string
  /** Whether a word that was read as a noun may be a verb in the present: `issues` in `Veltro issues stamp`. */
  readonly isPresentLike: (noun: Word) => boolean
  /** Whether the form of a finite verb goes with one doer alone: `says`. */
  readonly isSingularVerb: (verb: Word) => boolean
  /** Whether a finite verb shows that its subject is several: `begin`, `were`. */
  readonly isPluralVerb: (word: Word) => boolean
  /** Whether an adjective makes its noun the only one of its kind, for which all that follows counts: `the first woman to lead it`. */
  readonly isUnique: (adjective: Word) => boolean
  /** Whether a verb in the present, after one of `demandVerbs`, tells what is asked for, not what is so: `demanded that he leave`. */
  readonly isDemanded: (verb: Word) => boolean
  /** What an article says of itself: `This story was amended`. */
  readonly ofItself: RegExp
  /** Whether a word, lower case, is one of the language's own, and no name alone. */
  readonly isCommonWord: (word: string) => boolean
  /** Words that say nothing of what a sentence is about. */
  readonly stopWords: ReadonlySet<string>
  /** Verbs of saying and announcing, which take what was said as a clause. */
  readonly reportingVerbs: ReadonlySet<string>
  /** Verbs of a court, an inquiry or figures that tell what they find, as those of saying do: `must stand trial, a judge ruled`. */
  readonly rulingVerbs: ReadonlySet<string>
  /** Those of the verbs of saying that do something rather than say it when a noun follows: `recall an ambassador`, `declare war`. */
  readonly actsOfSaying: ReadonlySet<string>
  /** Verbs whose active form says the same as the passive: `the bridge opened`. */
  readonly passiveOrNot: ReadonlySet<string>
  /** Verbs without an object, whose past form is no participle after a noun: `the man died`. */
  readonly intransitiveVerbs: ReadonlySet<string>
  /** Verbs that say of what follows that it is not so: `deny`, `doubt`. */
  readonly denials: ReadonlySet<string>
  /** Adverbs of what did not quite happen (`nearly`), and of what is not certain (`perhaps`). */
  readonly approximators: ReadonlySet<string>
  readonly hedges: ReadonlySet<string>
  readonly claims: ClaimLexicon
  /** Nouns whose content is so: `the news that he fled`. */
  readonly factiveNouns: ReadonlySet<string>
  /** Verbs after which a clause tells what somebody believes or alleges; adjectives of what is not certain. */
  readonly beliefs: ReadonlySet<string>
  readonly doubtAdjectives: ReadonlySet<string>
  /** Words before or in place of a noun that mean nobody in particular: `everyone who`. */
  readonly quantifiers: ReadonlySet<string>
  /** Verbs after which a participle tells what was done (`admit killing`), and after which it does not (`deny killing`). */
  readonly factiveVerbs: ReadonlySet<string>
  /** Verbs of states that are deeds with an event for their object (`lead a raid`), or with a place or an aim (`appear in court`). */
  readonly deedsByObject: ReadonlySet<string>
  readonly deedsByPlace: ReadonlySet<string>
  /** Verbs of putting off or calling off: `Monday's match was postponed`. */
  readonly deferrals: ReadonlySet<string>
  /** Verbs after which a clause tells what is hoped or feared: `fear`. */
  readonly hopes: ReadonlySet<string>
  /** Verbs after which a clause tells what somebody shall do: `demand`. */
  readonly demandVerbs: ReadonlySet<string>
  /** Verbs with an infinitive for what was usual: `used to sail`. */
  readonly habitual: ReadonlySet<string>
  /** Verbs of making a body of people: `found`. */
  readonly foundingVerbs: ReadonlySet<string>
  /** Verbs that in the passive tell what should have been: `was supposed to sail`. */
  readonly unfulfilled: ReadonlySet<string>
  /** Verbs that tell somebody what to do, who stands before them in the passive alone: `was jailed and ordered to pay`. */
  readonly directives: ReadonlySet<string>
  /** Words that open a row of two, with the one that goes on: `neither`, `nor`. */
  readonly correlatives: ReadonlyMap<string, string>
  /** Words that open a question within a sentence, and those of them that take what follows as done: `how`. */
  readonly interrogatives: ReadonlySet<string>
  readonly mannerWords: ReadonlySet<string>
  /** What opens an infinitive: `to`. */
  readonly infinitiveMarkers: ReadonlySet<string>
  /**
   * Whether subordinate clauses end with their verbs, and main clauses have the finite verb second and the others last, as in German.
   * A headline has it second.
   */
  readonly verbFinal: boolean
  /** Whether a comma parts every clause from its main clause: `sagte, dass`. */
  readonly clausesHaveCommas: boolean
  /** Whether the perfect tells what the past does, also of a day: `hat am Freitag gewonnen`. */
  readonly perfectIsPast: boolean
  /** Whether nouns have cases that their words show, so that one has to stay in its place: not `den Vertrag gilt`. */
  readonly hasCases: boolean
  readonly copulas: ReadonlySet<string>
  /** Adverbs of what goes on or is usual: `has long counted on`. */
  readonly durativeAdverbs: ReadonlySet<string>
  /** Trigger classes of what goes up or down, which is no event while it goes on: `is growing`. */
  readonly trends: ReadonlySet<string>
  /** Verbs of what goes on, which tell of no event in the present: `continue`. */
  readonly continuing: ReadonlySet<string>
  /** Pronouns of the reader, of whom nothing is reported: `you`. */
  readonly addressees: ReadonlySet<string>
  /** Verbs that say nothing without how long: `lasted from 1954 to 1962`. */
  readonly measureVerbs: ReadonlySet<string>
  /** Verbs like copulas: `become`. */
  readonly becoming: ReadonlySet<string>
  readonly perfectAuxiliaries: ReadonlySet<string>
  /** Auxiliaries of what has to be: `must`. */
  readonly obligations: ReadonlySet<string>
  /** Verbs that say little of their own: `have an accident`; and those of what somebody stands before: `face charges`. */
  readonly lightVerbs: ReadonlySet<string>
  readonly facingVerbs: ReadonlySet<string>
  /** Verbs of arranging, in the present or the passive: `is scheduled for Sunday`. */
  readonly arrangingVerbs: ReadonlySet<string>
  /** Nouns of when, where, how or why something was: `the year he died`. */
  readonly circumstanceNouns: ReadonlySet<string>
  /** Prepositions of what a headline does without: `amid protests`. */
  readonly circumstancePrepositions: ReadonlySet<string>
  /** Prepositions, with the nouns that say little without what follows them: `links with`. */
  readonly nounComplements: ReadonlyMap<string, ReadonlySet<string>>
  /** Subjects that nobody stands behind: `it was reported`. */
  readonly impersonals: ReadonlySet<string>
  /** Who or what age somebody is who is young: `as a child`, `at the age of nine`. */
  readonly agesOfLife: ReadonlySet<string>
  /** Verbs that stand for another: `did that`. */
  readonly proVerbs: ReadonlySet<string>
  /** Conjunctions before what follows otherwise: `or`. */
  readonly alternatives: ReadonlySet<string>
  /** Words before some of what was named: `including two`. */
  readonly exampleMarkers: ReadonlySet<string>
  /** Verbs that tell in what state they leave their object: `leaves him facing trial`. */
  readonly resultVerbs: ReadonlySet<string>
  /** Pronouns that point at what was told before: `this showed`. */
  readonly demonstratives: ReadonlySet<string>
  /** Pronouns that point back to the subject: `itself`. */
  readonly reflexives: ReadonlySet<string>
  /** Pronouns of persons, and those that count: `both`. */
  readonly personalPronouns: ReadonlySet<string>
  readonly countingPronouns: ReadonlySet<string>
  /** Pronouns of one person that a name may stand for (`he`, `his`), and words beside a name by which one of them can mean it (`Mrs`, `actress`, `Maria`). */
  readonly genderedPronouns: ReadonlyMap<string, Gender>
  readonly genderedWords: ReadonlyMap<string, Gender>
  /** Pronouns of several (`they`), and nouns in the singular for which they may stand: `crew`. */
  readonly pluralPronouns: ReadonlySet<string>
  readonly collectives: ReadonlySet<string>
  /** Words before what somebody is: `as a clerk`. */
  readonly roleMarkers: ReadonlySet<string>
  /** How a name says whose something is: `Ana Ruiz’s`. */
  readonly genitiveOf: (name: string) => string
  /** Lemmas of nouns for people. */
  readonly personNouns: RegExp
  /** Nouns that name a part of a time when a time follows: `the end of May`. */
  readonly timeNouns: ReadonlySet<string>
  /** Nouns of how long something is before or after another thing: shorter than a day, a day, longer. */
  readonly spanNouns: ReadonlyMap<string, 'short' | 'day' | 'long'>
  /** Verbs of how something looks, after which a verb or an adjective tells of nothing that is so: `looked set to win`. */
  readonly seemingVerbs: ReadonlySet<string>
  /** Verbs that tell of a state, an opinion or a wish. */
  readonly stativeVerbs: ReadonlySet<string>
  /** Verbs whose passive says what somebody is known for: `is noted for her temper`. */
  readonly renown: ReadonlySet<string>
  /** Verbs and adjectives that put the infinitive after them in the future: `plan`, `schedule`, `due`. */
  readonly planningWords: ReadonlySet<string>
  /** Verbs and nouns that name a deadline. */
  readonly deadlineWords: ReadonlySet<string>
  /** Nouns that are "to do" something without anything being planned for a time: `aim`, `purpose`. */
  readonly purposeNouns: ReadonlySet<string>
  readonly futureAuxiliaries: ReadonlySet<string>
  /** Auxiliaries of what may or might have been. */
  readonly hypotheticalAuxiliaries: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  readonly subordinators: ReadonlyMap<string, Subordination>
  /** Pronouns that need the sentence before to be understood. */
  readonly pronouns: ReadonlySet<string>
  /** First words that lean on the sentence before: `but`, `however`, `also`. */
  readonly connectives: ReadonlySet<string>
  /** Adverbs that single out what follows them, without which what is left is false: `opened only when the army left`. */
  readonly focusingAdverbs: ReadonlySet<string>
  /** Adverbs behind a time that go with it: `on Friday alone`. */
  readonly timeFocusers: ReadonlySet<string>
  /** Prepositions after which a time belongs to the noun rather than to the verb: `since the attack on Monday`. */
  readonly distancePrepositions: ReadonlySet<string>
  /** Words behind or before a span that count it from something else: `weeks later`, `the following day`, `within days of`. */
  readonly relativeSpans: Readonly<Record<'behind' | 'before' | 'within', ReadonlySet<string>>>
  /** What decides whether a clause has a time that stands in it, or a phrase within it has. */
  readonly attachment: TimeAttachmentLexicon
  /** Words that open a time which is counted from the day of writing (`yesterday`, `last week`), and a line without those that own something: `today's vote`. */
  readonly deicticWords: ReadonlySet<string>
  readonly withoutDeicticGenitives: (line: string) => string
  /** Adverbs that modify a time: `late`, `early`. */
  readonly timeAdverbs: ReadonlySet<string>
  /** Words that open an attribution: `according`, `citing`. */
  readonly attributions: ReadonlySet<string>
  /** Nouns that name a happening: `invasion`, `talks`, `election`. */
  readonly eventNouns: ReadonlySet<string>
  /** Lemmas of verbs and nouns that can tell of the same happening, to one name for all of them. */
  readonly triggerClasses: ReadonlyMap<string, string>
  /** Words before a name that make it a person's: `mr`, `president`. */
  readonly personTitles: ReadonlySet<string>
  /** Words in a name that make it an organisation's: `ministry`, `inc`. */
  readonly organisationWords: ReadonlySet<string>
  /** Countries, capitals and great cities, to the name that they are shown under. */
  readonly places: ReadonlyMap<string, string>
  /** Words in a name that make it a place's: `river`, `airport`. */
  readonly placeWords: ReadonlySet<string>
  /** Number words and what they multiply to: `three` → 3, `dozen` → 12. */
  readonly numberWords: ReadonlyMap<string, number>
  /** What stands between the groups of a long number: `12,000`. */
  readonly digitSeparator: string
  /** Words, and phrases of up to three, before a number that say how exact it is. */
  readonly approximations: ReadonlyMap<string, 'about' | 'above' | 'below'>
  /** Reports of counts of people and their fates, to the code under which numbers are compared, the same in all languages: `dead` → `killed`. */
  readonly casualtyTerms: ReadonlyMap<string, string>
  readonly nameWords: NameLexicon
  readonly coreference: CoreferenceLanguage
}

/** Words by which what somebody claims is told apart from what is so. Lower case; verbs, nouns and adjectives are lemmas. */
interface ClaimLexicon {
  /** Adverbs and adjectives of what is only claimed: `allegedly`, `the alleged attack`. */
  readonly adverbs: ReadonlySet<string>
  readonly adjectives: ReadonlySet<string>
  /** Verbs of claiming, whoever does: `allege`, `testify`. */
  readonly verbs: ReadonlySet<string>
  /** Verbs of finding, which accuse where their content does, and of foretelling what has happened: `ruled that he took bribes`, `polls predict that he won`. */
  readonly findings: ReadonlySet<string>
  readonly foretellings: ReadonlySet<string>
  /** Verbs that charge their object with what follows: `accuse her of burning the mill`. */
  readonly accusations: ReadonlySet<string>
  /** Nouns whose content is claimed: `the allegation that`. */
  readonly nouns: ReadonlySet<string>
  /** Those whose word is a claim, whatever verb brings it: witnesses, and the parties to a case. */
  readonly claimants: ReadonlySet<string>
  /** Where they speak: `said at the trial`. */
  readonly courts: ReadonlySet<string>
  /** Trigger classes of what authorities do, which their own word is good for: `prosecutors said he was arrested`. */
  readonly procedures: ReadonlySet<string>
  /** Trigger classes of what everybody can know of somebody: `Ana Ruiz, who was elected in May`. */
  readonly publicFacts: ReadonlySet<string>
  /** Verbs of violence, and those who may do it on orders: a doer that can be told is accused of it by whoever says so. */
  readonly violence: ReadonlySet<string>
  readonly forces: ReadonlySet<string>
  /** Verbs of trying, which accuse of the violence that they have for an object: `tried to strangle her`. */
  readonly attempts: ReadonlySet<string>
  /** What nobody may do, which accuses whoever does it: `lie`, `unlawfully`, `took bribes`. */
  readonly wrongs: ReadonlySet<string>
  /** Pronouns of those who speak, as subjects: `I think he left`; and all others: `told me`. */
  readonly speakers: ReadonlySet<string>
  readonly ofSpeakers: ReadonlySet<string>
  /** Who says so where nobody is named: `some say`, `according to reports`. */
  readonly unnamed: ReadonlySet<string>
}

/** For `events/join/` and what tells where reports differ. */
export interface CoreferenceLanguage {
  /** How old somebody is, in years: one of its named groups. */
  readonly ages: RegExp
  /** Words before an event within which, or beside which, another lies, and what stands between: `during his visit`, `as part of the visit`. */
  readonly containers: Readonly<Record<'within' | 'beside' | 'owners' | 'pointers', ReadonlySet<string>>>
  /** Words before a noun of which was told before: `that action`, `another letter`. */
  readonly demonstratives: ReadonlySet<string>
  /** Nouns that with an article alone say nothing of which is meant: `the party`, `the work`. */
  readonly vagueNouns: ReadonlySet<string>
  /** The `places` that are towns, by the name that they are shown under: of two, one does not lie in the other. */
  readonly towns: ReadonlySet<string>
  /** Prepositions before the place of an event. */
  readonly placePrepositions: readonly string[]
  /** Nouns of people that another report may call something else: `man`, `victim`. */
  readonly anybody: ReadonlySet<string>
}

/** What mentions are compared by. `triggerClasses` have the same names in all languages, so that “killed” and “tötete” may meet. */
export type ComparedWords = Pick<
  EventLanguage,
  'stem' | 'stopWords' | 'triggerClasses' | 'eventNouns' | 'pronouns' | 'places' | 'coreference'
>
