/** Words of a list written over several lines. */
export const listed = (text: string): string[] => text.trim().split(/\s+/)

/** The same as a set. */
export const set = (text: string): ReadonlySet<string> => new Set(listed(text))

/** Nouns and verbs that can tell of the same happening: a line is one happening, its first word the name of it. */
const conceptLines = `
visit trip tour arrive arrival land touchdown stop stopover
meet meeting talk talks summit discuss discussion confer negotiate negotiation dialogue
attack assault strike raid bombard bombing bomb shell ambush offensive onslaught airstrike
kill death die dead fatal fatality deadly slay murder homicide perish casualty slaying killing
injure wound hurt injury injured wounded
shoot shooting gunfire gunman gun
arrest detain detention apprehend nab custody capture seize catch seizure
charge indict indictment accuse arraign prosecute
sentence jail imprison prison convict conviction guilty verdict acquit trial
warn warning threaten threat caution alert
earthquake quake tremor temblor aftershock magnitude
flood flooding inundate deluge
storm hurricane typhoon cyclone tornado
blaze wildfire fire arson burn
explode explosion blast detonate
crash collide collision derail derailment wreck
sink capsize shipwreck
buy acquire acquisition purchase takeover merge merger bid
announce unveil launch introduce reveal release debut announcement
sign agreement deal accord pact treaty contract
win victory beat defeat triumph champion title
lose loss defeat
elect election vote poll ballot voter referendum
resign resignation quit step-down departure
appoint name appointment nominate nomination pick hire choose replace successor
fire sack dismiss oust sacking dismissal firing
protest demonstrate demonstration march rally protester demonstrator riot
walkout strike stoppage
invade invasion occupy incursion
withdraw withdrawal pullout retreat
ceasefire truce
release free freed
escape flee abscond
rescue save evacuate evacuation
marry wedding marriage wed
divorce separate separation
birth born
record album single song
award prize honour honor oscar nominee
approve approval pass adopt ratify endorse
reject refuse veto decline rejection
ban prohibit bar outlaw
cut reduce reduction slash
rise increase grow surge jump climb growth gain
fall drop decline plunge slump tumble slip
build construct construction
open opening inaugurate inauguration
close closure shut shutdown
investigate investigation probe inquiry inquest
find discover discovery
steal theft rob robbery heist burglary loot
hijack hijacking pirate piracy
kidnap abduct abduction hostage kidnapping
sue lawsuit suit
recall
rehab rehabilitation treatment
hospitalise hospitalize hospital
return
depart leave departure
test trial
outage blackout downtime disrupt disruption interrupt interruption
delay postpone postponement
cancel cancellation
drown drowning
suspend suspension
trade transfer sign-up
host emcee
score goal
injunction
damage destroy destruction ruin devastate devastation
overturn revoke reverse rescind repeal annul annulment
plead plea
confess confession admit admission
testify testimony
stab stabbing
retire retirement
expel expulsion deport deportation
extradite extradition
repair restore restoration fix patch
thwart foil repel
offer proposal propose
clash fight fighting battle
mourn funeral bury burial
pardon amnesty clemency
evict eviction
donate donation
apologise apologize apology
hack breach
leak spill
fine penalty
qualify qualification clinch
`

/** Nouns that name a happening though no verb in the list above does. */
const otherEventNouns = `
war battle conflict fighting clash crisis coup revolution uprising insurgency rebellion siege massacre genocide
eruption landslide avalanche collapse stampede drought famine epidemic pandemic outbreak heatwave disaster accident incident emergency
ceremony funeral celebration festival anniversary concert performance match game race tournament championship final
conference session hearing debate speech address statement briefing interview testimony press-conference
decision ruling judgment judgement order sanction embargo blockade measure
operation campaign mission patrol deployment exercise drill manoeuvre maneuver
merger bankruptcy bailout default crash sale auction listing flotation ipo
execution assassination suicide poisoning stabbing beating rape
flight landing launch liftoff docking spacewalk orbit
expiry deadline start end beginning opening closing completion
vaccination surgery transplant operation
reform legislation referendum caucus runoff census survey
visit call handover transfer swap exchange
revolt mutiny coronation lynching looting foundation raid plot publication outbreak impeachment
leak spill scandal hack breach
`

const triggerClasses = new Map<string, string>()
for (const line of conceptLines.trim().split('\n')) {
  const [name = '', ...words] = listed(line)
  for (const word of [name, ...words]) if (!triggerClasses.has(word)) triggerClasses.set(word, name)
}
export { triggerClasses }

/** Nouns among the triggers are those that end like one, or that are both noun and verb. */
const nounsOfConcepts = `
visit trip tour arrival landing touchdown stop stopover meeting talk talks summit discussion negotiation dialogue
attack assault strike raid bombing ambush offensive onslaught airstrike death murder homicide killing slaying
shooting gunfire arrest detention capture seizure indictment conviction verdict trial warning threat
earthquake quake tremor temblor aftershock flood flooding storm hurricane typhoon cyclone tornado blaze wildfire fire
explosion blast crash collision derailment shipwreck acquisition purchase takeover announcement launch release
agreement deal accord pact treaty victory defeat triumph election vote poll ballot resignation departure appointment nomination
dismissal protest demonstration march rally riot walkout stoppage invasion incursion withdrawal pullout retreat ceasefire truce
escape rescue evacuation wedding marriage divorce birth approval rejection ban construction inauguration closure shutdown
investigation probe inquiry inquest discovery theft robbery heist burglary hijacking abduction kidnapping lawsuit recall
outage blackout postponement cancellation suspension injunction
damage destruction ruin devastation reverse repeal annulment plea confession admission retirement expulsion deportation
extradition repair restoration fix patch foil offer proposal fight burial pardon amnesty clemency eviction donation apology
fine penalty qualification
`
export const eventNouns: ReadonlySet<string> = new Set([...listed(nounsOfConcepts), ...listed(otherEventNouns)])

export const stopWords: ReadonlySet<string> = new Set(
  listed(`a about above after again against ago all almost along already also although am among an and another any are around as at away back be because
  been before being below between both but by came can cannot come could day days did do does done down during each early either else even ever every
  few first for former from further get give go going got had has have having he her here hers herself him himself his hour hours how however i if in
  into is it its itself just last late later latest least less like made make many may me meanwhile might more most much must my near nearly new next
  no nor not now of off on once one only onto or other our out over own part people per put said same saw say saying says second see set several
  she should since so some still subsequently such take than that the their them themselves then there these they thing this those though through
  thus time to today told too took toward towards two under until up upon us very via was way we week weeks well went were what when where whether which
  while who whom whose why will with within without would year years yet yesterday you your month months report reported reports reporter reporters
  according told add added tell three four monday tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december morning afternoon evening night 's n't mr mrs ms us-led`),
)
