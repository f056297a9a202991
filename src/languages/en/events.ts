import type { EventLanguage, Subordination } from '../language.ts'
import { attachment } from './events-attachment.ts'
import { coreference } from './events-coreference.ts'
import { genderedPronouns, genderedWords } from './events-genders.ts'
import { triggerClasses, eventNouns, listed, set, stopWords } from './events-lists.ts'
import { nameWords, organisationWords, personTitles, placeWords } from './events-names.ts'
import { baseOf, pastOf, pastTenseOf } from './events-pasts.ts'
import { places } from './events-places.ts'
import { nounComplements } from './noun-complements.ts'
import { isWord } from './syntax.ts'
import { ofItself } from './tells.ts'

const subordinators = new Map<string, Subordination>([
  ...listed('as when while whilst').map((word): [string, Subordination] => [word, 'same time']),
  ...listed('after before since until till once').map((word): [string, Subordination] => [word, 'other time']),
  ...listed('if unless lest provided should').map((word): [string, Subordination] => [word, 'condition']),
  ...listed('because although though whereas so').map((word): [string, Subordination] => [word, 'reason']),
  ['that', 'content'],
  ['whether', 'content'],
  // "acts as if the mill had burned"
  ['as if', 'condition'],
  ['as though', 'condition'],
])

/** Porter's first steps, irregular pasts, and what makes a noun of a verb: enough to compare words, never shown. */
function stem(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/, '')
  let root = baseOf(lower) ?? lower
  if (root.length <= 3) return root
  // "dies", "died", "sued", "freed"
  root = root.replace(/^(?<short>\p{L}ie)s$/u, '$<short>').replace(/^(?<short>\p{L}{1,2}[eiu]e)d$/u, '$<short>')
  root = root.replace(/ies$/, 'y').replace(/(?:(?<kept>ss)|s)$/, '$<kept>')
  if (root.length <= 4) return root.length === 4 ? root.replace(/e$/, '') : root
  root = root.replace(/(?:ings?|edly|ed)$/, '')
  root = root.replace(/(?:ations?|ators?|ments?|ions?|ors?|ers?|ly)$/, '')
  return root.replace(/(?<twin>[bdfgmnprt])\k<twin>$/, '$<twin>').replace(/[ey]$/, '')
}

const ordinals = set('first second third fourth fifth last only sole next')

// "yesterday's hearing", "last week's vote", not within a quotation
const deicticGenitive =
  /(?<!["“][^"”]{0,140})\b(?:(?:late )?(?:yesterday|today|tonight|tomorrow)|(?:last|this|next) (?:night|evening|morning|week|weekend|month|year|spring|summer|autumn|winter|(?:sun|mon|tues|wednes|thurs|fri|satur)day|january|february|march|april|may|june|july|august|september|october|november|december))['’]s\b/gi

export const englishEvents: EventLanguage = {
  stem,
  pastOf,
  pastTenseOf,
  pastCopula: ({ upos, text, lemma }) => (upos === 'NOUN' && text.toLowerCase() !== lemma ? 'were' : 'was'),
  // third person and plural are spelt alike
  isPresentLike: ({ text, lemma }) => text !== lemma,
  isSingularVerb: ({ xpos, text }) => xpos === 'VBZ' || text.toLowerCase() === 'was',
  isPluralVerb: ({ xpos, text }) => xpos === 'VBP' || text.toLowerCase() === 'were',
  isUnique: ({ xpos, lemma }) => xpos === 'JJS' || ordinals.has(lemma),
  // the subjunctive is the bare verb
  isDemanded: ({ verbForm, text, lemma }) => verbForm === 'infinitive' || text.toLowerCase() === lemma,
  ofItself,
  isCommonWord: isWord,
  stopWords,
  reportingVerbs: set(
    `say tell announce report state declare add claim note confirm deny warn insist argue explain reveal disclose acknowledge admit allege maintain
     stress emphasize emphasise reiterate suggest assert testify write tweet post predict estimate promise pledge vow urge call condemn deplore denounce praise
     welcome thank comment describe caution hint signal boast complain concede contend recall remark respond reply`,
  ),
  rulingVerbs: set('rule find decide conclude hear show suggest indicate reveal'),
  actsOfSaying: set('recall call declare write concede'),
  passiveOrNot: set('open close reopen begin start end sink collapse form develop expand break burst'),
  intransitiveVerbs: set(
    `die arrive depart go come fall rise happen occur appear disappear emerge vanish succumb resign collapse erupt flee arise sleep cry laugh smile
     kneel stand sit agree vote march travel perish escape react reply respond apologise apologize surrender retire retreat return move continue appeal live work last exist`,
  ),
  denials: set('deny doubt dispute refute reject'),
  approximators: set('nearly almost barely scarcely rarely seldom'),
  hedges: set('arguably apparently probably perhaps possibly presumably maybe likely'),
  claims: {
    adverbs: set('allegedly reportedly supposedly purportedly'),
    adjectives: set('alleged supposed purported suspected reported'),
    verbs: set('allege accuse testify claim contend maintain argue insist charge indict insinuate complain rumour rumor'),
    findings: set('rule find conclude determine hold judge establish'),
    foretellings: set('predict forecast project'),
    accusations: set('accuse suspect charge indict blame'),
    nouns: set('allegation accusation claim charge suspicion rumour rumor testimony complaint'),
    claimants: set(
      `witness eyewitness bystander onlooker survivor victim resident villager neighbour neighbor prosecutor prosecution indictment complaint lawsuit
       suit affidavit petition plaintiff complainant claimant accuser defendant defence defense accused suspect lawyer attorney counsel solicitor barrister
       rebel militant insurgent guerrilla separatist opposition activist dissident defector informant informer whistleblower insider critic detainee
       prisoner inmate source newspaper tabloid magazine website blog`,
    ),
    courts: set('court trial hearing inquest tribunal jury juror judge testimony deposition affidavit'),
    procedures: set('arrest charge sentence release extradite plead testify investigate sue pardon'),
    publicFacts: set('win lose elect resign appoint birth marry divorce award'),
    violence: set(
      'kill murder shoot stab strangle execute massacre bomb shell bombard torture rape abuse assault attack beat strike punch kick hit grope molest harass poison behead abduct kidnap loot raid slap choke burn drown drag grab gun knife undress strip',
    ),
    attempts: set('try attempt threaten plot conspire seek begin'),
    forces: set(
      'army military troop troops soldier force police policeman guard navy militia militiaman paramilitary commando garrison regiment rebel insurgent guerrilla separatist',
    ),
    wrongs: set(
      `lie steal embezzle cheat defraud deceive mislead violate breach rig launder falsify fabricate conspire collude evade smuggle
       traffic dump spy plagiarise plagiarize extort blackmail forge pocket loot plunder torture mistreat neglect discriminate
       bribe bribery kickback fraud perjury corruption doping unlawfully illegally fraudulently corruptly criminally wrongly wrongfully`,
    ),
    speakers: set('i we you'),
    unnamed: set('some many several others people reports rumours rumors'),
    ofSpeakers: set('i we me us my our mine ours'),
  },
  factiveNouns: set('fact news discovery admission confirmation announcement finding proof realisation realization revelation'),
  beliefs: set('believe think suspect assume suppose guess allege speculate presume imagine'),
  doubtAdjectives: set('possible likely unlikely probable unclear doubtful conceivable'),
  quantifiers: set('everyone everybody anyone anybody someone any every no those few whoever'),
  factiveVerbs: set('admit recall remember regret confess acknowledge'),
  deedsByObject: set('lead face oppose represent'),
  deedsByPlace: set('appear lead'),
  deferrals: set('postpone delay cancel adjourn ban abandon reschedule suspend'),
  hopes: set('hope wish expect fear doubt'),
  demandVerbs: set('demand insist recommend propose urge request require ask order rule instruct direct command decree advise'),
  unfulfilled: set('suppose mean'),
  habitual: set('use'),
  foundingVerbs: set('found establish create form'),
  directives: set('order tell instruct direct command force forbid urge advise warn compel'),
  correlatives: new Map([
    ['neither', 'nor'],
    ['either', 'or'],
  ]),
  interrogatives: set('where who whom which how why what whether'),
  mannerWords: set('how why'),
  infinitiveMarkers: set('to'),
  verbFinal: false,
  clausesHaveCommas: false,
  perfectIsPast: false,
  hasCases: false,
  copulas: set('be'),
  durativeAdverbs: set('long always often frequently usually traditionally historically typically generally routinely'),
  trends: set('rise fall cut'),
  continuing: set('continue keep persist'),
  addressees: set('you'),
  measureVerbs: set('last'),
  becoming: set('become'),
  perfectAuxiliaries: set('have'),
  obligations: set('must'),
  lightVerbs: set('have suffer'),
  facingVerbs: set('face'),
  arrangingVerbs: set('plan schedule expect slate'),
  circumstanceNouns: set('way reason place time day fact moment manner year month week point extent degree'),
  circumstancePrepositions: set('after before since until till once amid following during despite'),
  nounComplements,
  impersonals: set('it'),
  agesOfLife: set(
    'child boy girl teenager adolescent youth youngster kid schoolboy schoolgirl pupil baby infant toddler age childhood',
  ),
  proVerbs: set('do'),
  resultVerbs: set('leave keep find catch see hear show'),
  demonstratives: set('this that'),
  exampleMarkers: set('including notably'),
  alternatives: set('or else otherwise'),
  reflexives: set('myself yourself himself herself itself oneself ourselves yourselves themselves'),
  personalPronouns: set('he she him her they them who'),
  genderedPronouns,
  genderedWords,
  roleMarkers: set('as'),
  pluralPronouns: set('they them their'),
  collectives: set(
    'people police couple crew family staff public team jury committee board cabinet government company firm group party army council union club band gang militia crowd audience electorate opposition navy media duo trio pair',
  ),
  genitiveOf: name => `${name}’s`,
  countingPronouns: set('one both'),
  // "the mayor", "a driver", "her son"
  personNouns:
    /(?:er|or|ist|ian|man|men|woman|women|ee)s?$|^(?:boy|girl|son|child|children|wife|judge|king|friend|people|chief|aide|pupil|president|student|agent|patient|resident|servant)s?$/,
  timeNouns: set(
    'end beginning start middle morning afternoon evening night eve dawn day days week weeks month months year years weekend hour hours summer spring autumn winter half quarter ides kalends nones',
  ),
  spanNouns: new Map([
    ...listed('second moment minute hour').map((word): [string, 'short'] => [word, 'short']),
    ['day', 'day'],
    ...listed('week month year decade century').map((word): [string, 'long'] => [word, 'long']),
  ]),
  seemingVerbs: set('look sound seem appear'),
  renown: set('know note remember celebrate recognise recognize regard admire revere'),
  stativeVerbs: set(
    `be have own contain know believe think hope want need like love hate seem appear remain stay belong mean live consist cost include depend feel
     fear expect understand involve lie resemble deserve doubt prefer wish consider regard exist represent require support oppose face lack
     enjoy suffer await boast span comprise rely matter concern lead number weigh equal`,
  ),
  planningWords: set(
    'schedule plan expect set due slate intend anticipate aim prepare poise ready hope bind propose vow pledge promise agree want seek threaten likely',
  ),
  deadlineWords: set('deadline expire expiry lapse due'),
  purposeNouns: set(
    'aim goal objective purpose idea task role job way plan point intention duty challenge priority strategy mission hope',
  ),
  futureAuxiliaries: set("will shall 'll ’ll wo"),
  hypotheticalAuxiliaries: set("may might could should can must would ought ca 'd"),
  negations: set("not n't n’t never no neither nor nobody none nothing hardly"),
  subordinators,
  pronouns: set('he she it they we i you this that these those his her its their there one him them someone others both'),
  connectives: set(
    `but and or so yet however meanwhile also then moreover furthermore additionally nevertheless nonetheless still thus therefore instead later earlier
     subsequently afterwards afterward separately finally indeed besides consequently eventually`,
  ),
  focusingAdverbs: set('only solely exclusively'),
  timeFocusers: set('alone'),
  distancePrepositions: set('since before until till ahead after following during amid despite'),
  relativeSpans: { behind: set('later earlier afterwards'), before: set('following next previous'), within: set('within') },
  attachment,
  deicticWords: set('today yesterday tomorrow tonight last this next'),
  withoutDeicticGenitives: line => line.replace(deicticGenitive, (_, at: number) => (at === 0 ? 'The' : 'the')),
  timeAdverbs: set('late early earlier later only just back shortly soon'),
  attributions: set('according citing per reportedly'),
  eventNouns,
  triggerClasses,
  personTitles,
  organisationWords,
  places,
  placeWords,
  numberWords: new Map([
    ...listed(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    )
      .map((word, index): [string, number] => [word, index])
      // “one” is seldom a count: “one of them”
      .filter(([word]) => word !== 'one'),
    ...listed('thirty forty fifty sixty seventy eighty ninety').map((word, index): [string, number] => [word, 30 + 10 * index]),
    ['dozen', 12],
    ['hundred', 100],
    ['thousand', 1000],
    ['million', 1e6],
    ['billion', 1e9],
  ]),
  digitSeparator: ',',
  approximations: new Map([
    ...listed('about around some roughly approximately nearly almost estimated').map((word): [string, 'about'] => [
      word,
      'about',
    ]),
    ...['over', 'above', 'exceeding', 'more than', 'at least'].map((word): [string, 'above'] => [word, 'above']),
    ...['under', 'below', 'less than', 'fewer than', 'up to', 'as many as'].map((word): [string, 'below'] => [word, 'below']),
  ]),
  casualtyTerms: new Map([
    ...listed('kill dead die death fatality perish slay murder').map((word): [string, string] => [word, 'killed']),
    ...listed('injure wound hurt injury').map((word): [string, string] => [word, 'injured']),
    ...listed('arrest detain detention').map((word): [string, string] => [word, 'arrested']),
    ...listed('missing').map((word): [string, string] => [word, 'missing']),
    ...listed('displace homeless').map((word): [string, string] => [word, 'displaced']),
    ...listed('hostage abduct kidnap').map((word): [string, string] => [word, 'taken hostage']),
    ...listed('evacuate').map((word): [string, string] => [word, 'evacuated']),
  ]),
  nameWords,
  coreference,
}
