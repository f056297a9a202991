import type { Name } from '../../model.ts'
import type { NameLexicon } from '../language.ts'
import { listed, set } from './events-lists.ts'
import { firstNames } from './first-names.ts'

const kinds = (words: Partial<Record<Name['kind'], string>>): ReadonlyMap<string, Name['kind']> =>
  new Map(Object.entries(words).flatMap(([kind, list]) => listed(list).map(word => [word, kind as Name['kind']] as const)))

/** Words before a name that make it a person's, also as they are shortened. */
export const personTitles = set(
  `mr mrs ms miss dr sir lord lady madam dame president president-elect minister secretary senator governor mayor judge justice general colonel captain
   sergeant major king queen prince princess emperor tsar sultan duke duchess count baron pope bishop archbishop cardinal rabbi father sister brother imam
   sheikh sheik sayyed ayatollah mullah professor chancellor ambassador chairman chairwoman spokesman spokeswoman spokesperson coach director manager
   congressman congresswoman representative premier actor actress singer analyst lawyer attorney commander detective officer admiral lieutenant corporal
   private constable inspector superintendent sheriff undersheriff marshal rev reverend commissioner commodore chief envoy deputy vice prime foreign leader
   speaker trustee nominee councillor councilman councilwoman councilor gov sen rep gen col lt sgt capt cpl cmdr adm maj brig prof pres fr sr insp supt det
   agent surgeon solicitor trooper ranger firefighter comedian comedienne novelist author midfielder quarterback receiver linebacker rear fm pm mp ceo cfo coo qb rb wr lb cb te mvp pte pfc`,
)

/** The last word of a name, or the one before “of”, that makes it an organisation's. */
export const organisationWords = set(
  `inc incorporated corp corporation co ltd limited llc llp plc gmbh ag sa nv company companies group bank banks university college school academy ministry
   department dept agency office offices party council committee commission court courts parliament senate congress house union association assn federation
   foundation institute institution organisation organization club team police army navy force forces guard guards authority bureau board league times post
   herald tribune news newspaper gazette journal chronicle observer telegraph guardian magazine weekly tv radio channel network press media service services
   church hospital clinic center centre airlines airways air motors systems technologies technology industries industry holdings partners partnership society
   front movement brigade brigades battalion regiment division squad squadron corps fleet command administration government assembly cabinet alliance
   coalition congregation consortium trust fund exchange stores store supermarket records pictures studios entertainment productions telecom communications
   foods brewery pharmaceuticals laboratories labs energy petroleum oil gas electric insurance financial capital securities investments associates
   brothers sons enterprises international museum library theatre theater orchestra symphony ballet opera choir patrol headquarters tribunal
   secretariat treasury legislature directorate inspectorate constabulary registry taskforce mafia cartel conservancy hospitals schools universities centers
   centres institutes colleges committees kirk synod diocese archdiocese convent monastery seminary dairy creamery bakery winery advisors advisers consultants tribe nation nations survey fc afc united rovers wanderers`,
)

/** The same for a place; some stand first: “Mount Ovel”, “Lake Tarn”. */
export const placeWords = set(
  `river lake mountain mountains mount mt bay gulf sea ocean island islands isle isles valley desert airport airfield street st road avenue ave boulevard blvd
   lane drive highway freeway motorway square county province district region territory city town township village peninsula strait straits canal bridge tunnel
   port harbour harbor zone park parks beach cape coast hill hills heights glacier volcano peak ridge range pass creek falls springs forest woods reserve
   stadium arena mall plaza tower towers building palace castle fort prison jail penitentiary camp barracks base dam reservoir station terminal cemetery
   cathedral mosque temple synagogue chapel abbey basilica hotel inn hall ranch farm mine neighbourhood neighborhood suburb precinct block crossing junction interstate route corridor point hut inlet pier wharf quay dock docks
   kingdom republic emirate sultanate state states horn delta basin plateau plain plains marsh swamp lagoon reef oasis canyon gorge archipelago`,
)

/** The same for what is none of these: storms, acts, awards, ships, wars, feasts. */
const thingWords = set(
  `award awards prize prizes medal medals oscar oscars emmy emmys grammy grammys tony tonys cup bowl trophy championship championships series tournament
   games olympics open derby marathon prix act bill law laws code treaty agreement accord accords protocol convention constitution amendment charter pact
   resolution directive declaration deal plan program programme project initiative strategy war wars battle revolution uprising rebellion massacre crisis
   festival fair day week month eve hurricane storm typhoon cyclone operation report papers file tour show bible quran koran order cross star class
   summit conference forum inquiry inquest trial case affair scandal railway express flight fellow fellowship scholarship degree bulletin`,
)

/** What the common noun before a name, in apposition to it or said of it tells: “the tanker Orsa”, “Tarn, a city in the north”. */
const nouns = kinds({
  place: `city town village hamlet suburb capital port province region district county area neighbourhood neighborhood municipality governorate river lake
    island mountain valley peninsula coast resort country territory settlement enclave airport`,
  organisation: `company firm bank newspaper magazine daily weekly network broadcaster station airline carrier manufacturer maker retailer lender insurer
    publisher operator provider supplier brewer giant startup agency party group movement militia organisation organization charity club team university
    college school employer conglomerate subsidiary chain store supermarket website union`,
  other: `hurricane storm typhoon cyclone ship warship vessel tanker freighter ferry trawler yacht boat submarine frigate destroyer cruiser liner schooner
    trophy award prize law treaty film movie novel book album song play musical opera sequel game rocket satellite spacecraft shuttle missile aircraft jet
    helicopter operation computer browser router server virus`,
  person: `boss father mother son daughter brother sister husband wife widow widower uncle aunt cousin nephew niece grandson granddaughter lawyer attorney
    chief aide official teen baby boy girl star legend hero heroine ace pal guitarist vocalist host guard lineman quarterback cornerback`,
})

/** What a noun behind a name tells of it. */
const owners = kinds({
  place: `province region district county city town village area suburb neighbourhood neighborhood municipality governorate river valley peninsula coast
    border resident native base airport highway prefecture`,
  organisation: `bank company newspaper magazine network airline agency party group militia militant fighter gunman rebel employee headquarters share stock
    executive shareholder customer subsidiary store supermarket factory plant correspondent reporter columnist fan player striker midfielder goalkeeper hospital university college school
    quarterback receiver lineman linebacker cornerback pitcher catcher defenseman locker roster`,
  person: `family`,
})

/** Nouns that end as those of people do and are none. */
const notPeople = set(
  `theater center order number water power tower quarter member matter paper letter border corner winter summer chapter tender shower weather counter bomber
   super committee fee reminder disaster other manner dinner register career cancer fever gender danger anger error terror horror factor sector tractor motor
   elevator corridor mirror odor color tumor monitor refrigerator reactor generator`,
)

export const nameWords: NameLexicon = {
  particles: set('de la del al el bin ibn von van der den ten da dos di du le las los y e ap abu ould'),
  headLinks: set('of for on against'),
  thingLinks: set('for'),
  conjunctions: set('and &'),
  betweenTitles: set(
    'district customs public relations press of and for the state defence defense interior treasury health education energy commerce labor labour',
  ),
  articles: set('the'),
  honorifics: set(
    'mr mrs ms miss dr sir madam dame sen rep gov gen col sgt capt lt cmdr adm rev prof qb rb wr lb cb te mp ceo cfo coo',
  ),
  offices: set('president mr mrs ms dr senator sen mayor governor gov minister detective judge'),
  titleAdjectives: set('general senior assistant executive acting former interim associate'),
  suffixes: set('jr jr. sr sr. ii iii iv vi vii viii xvi'),
  openings: kinds({
    place: 'mount mt point lake fort cape port gulf isle strait camp horn bay rio san santa saint st upper lower',
    other:
      'hurricane storm typhoon cyclone operation battle treaty act ins hms hmas hmcs uss usns rms ss mv fv rv war siege miss project flight',
  }),
  organisations: new Set([
    ...['islamic state', 'boko haram', 'al qaeda', 'red cross', 'red crescent', 'muslim brotherhood'],
    ...listed(
      `microsoft google apple amazon facebook twitter youtube instagram netflix tesla samsung sony nokia intel boeing airbus toyota honda nissan ford volkswagen
     siemens reuters bloomberg bbc cnn abc nbc cbs fox hbo nasa nato interpol europol unesco unicef opec congress parliament pentagon kremlin knesset bundestag
     duma hamas hezbollah hizbollah taliban fatah mossad isis daesh boko al-qaeda al-qaida al-shabaab blackwater greenpeace oxfam walmart wal-mart waitrose
     tesco mcdonald starbucks nike adidas pepsi shell exxon chevron gazprom rosneft enron lionsgate disney paramount paypal ebay yahoo aol myspace skype
     vodafone verizon etisalat comcast goldman citigroup barclays hsbc deloitte pfizer moderna astrazeneca novartis`,
    ),
  ]),
  // and feasts of prizes
  things: set(
    `oscar oscars emmy emmys grammy grammys tonys bafta bafta golden-globes olympics watergate brexit christianity islam judaism hinduism buddhism bible koran
     quran windows android iphone ipad xbox playstation wikipedia bitcoin titanic sputnik concorde`,
  ),
  alone: set(
    'senate house congress parliament treasury navy army assembly cabinet herald tribune guardian telegraph observer gazette mafia police coalition commonwealth',
  ),
  surnames: set(
    'hill park banks woods street lane court bay day law star cross castle church hall brooks rivers marsh forest camp ridge springs falls post ball field trust church grace case',
  ),
  placeEndings: /.(?:ville|burgh|shire|stan|grad|abad|polis)$/,
  // what has a capital and names nobody
  notNames: set(
    `christmas easter ramadan thanksgiving halloween hanukkah passover christian christians muslim muslims catholic catholics protestant protestants jew jews
     jewish hindu hindus buddhist sunni sunnis shia shiite shiites shi'ite islamic islamist islamists orthodox arab arabs kurd kurds kurdish republican republicans
     democrat democrats democratic conservative conservatives liberal liberals labor labour tory tories nazi nazis communist communists socialist socialists
     marxist god lord internet web mr mrs ms dr dui dwi owi tv dvd cd pc dna aids hiv ceo cfo coo mp mps mep pm am gmt est edt pst pdt cet utc ist ied ieds
     suv ufo usd eur gdp vip md phd mba rn jd ma ba bsc llb id pr qb rb wr lb cb te mvp rbi ot fyi faq update breaking video photo photos watch live exclusive
     ak sos da ir ie st us-led marine marines senior junior
     allah messiah bce ce ad bc no nos vol jan feb mar apr jun jul aug sep sept oct nov dec i ii iii iv`,
  ),
  demonyms: set(
    `afghan afghans albanian algerian american americans angolan argentine argentinian armenian australian australians austrian azerbaijani bahraini bangladeshi
     belarusian belgian bolivian bosnian brazilian brazilians british briton britons bulgarian burmese cambodian cameroonian canadian canadians chadian chechen
     chilean chinese colombian congolese croatian cuban cubans cypriot czech danish dane danes dutch ecuadorian egyptian egyptians english emirati eritrean
     estonian ethiopian european europeans asian african africans filipino finnish french georgian german germans ghanaian greek greeks guatemalan haitian
     honduran hungarian icelandic indian indians indonesian iranian iranians iraqi iraqis irish israeli israelis italian italians jamaican japanese jordanian kazakh
     kenyan kosovan kuwaiti kyrgyz laotian latvian lebanese liberian libyan lithuanian macedonian malaysian malian maltese mexican mexicans moldovan mongolian
     moroccan mozambican namibian nepalese nepali nicaraguan nigerian nigerians norwegian omani pakistani pakistanis palestinian palestinians panamanian
     paraguayan peruvian polish pole poles portuguese qatari romanian russian russians rwandan salvadoran saudi saudis scottish scot scots senegalese serb serbs
     serbian sicilian singaporean slovak slovene slovenian somali somalis spanish sudanese swede swedish swiss syrian syrians taiwanese tajik tanzanian
     thai tibetan tunisian turk turkish turks turkmen ugandan ukrainian ukrainians uruguayan uzbek venezuelan vietnamese welsh yemeni yemenis zambian
     zimbabwean zealander zealanders maori scandinavian caribbean-born latin latino hispanic californian texan bavarian catalan corsican basque gazan roman abbasid mongol mongols norman normans viking vikings ottoman soviet
     mediterranean-style anglo iberian balkan baltic arabic`,
  ),
  kin: set(
    `wife husband mother father son daughter brother sister parent widow family lawyer attorney girlfriend boyfriend fiance fiancee partner uncle aunt cousin
     death career childhood body funeral arrest birthday life mom dad ex-wife ex-husband grandmother grandfather nephew niece`,
  ),
  facilities: set(
    'club hospital college school church cathedral university hall castle abbey infirmary institute restaurant bar pub',
  ),
  possessors: set('women men children people veterans king queen workers farmers teachers students writers lawyers'),
  firstNames,
  nouns,
  owners,
  whereabouts: set('in near outside off throughout inside'),
  compass: set(
    'north south east west northern southern eastern western central north-western north-eastern south-western south-eastern northwestern northeastern southwestern southeastern downtown upstate',
  ),
  notPeople,
  thingWords,
  // verbs of what persons alone do, lemmas
  humanVerbs: set('marry testify graduate bear die laugh smile confess apologise apologize'),
  nounsHaveCapitals: false,
}
