import type { TimeAttachmentLexicon } from '../language.ts'
import { set } from './events-lists.ts'

export const attachment: TimeAttachmentLexicon = {
  causes: set('result wake aftermath role part because cause'),
  aftermaths: set('wake aftermath result'),
  seasons: set('season semester term period year quarter'),
  scenePrepositions: set('in at on during for throughout over'),
  genitives: set('of'),
  sources: set('from'),
  openings: set('since'),
  records: set(
    `archive audio cable caption clip conviction correspondence data diary document email entry evidence figure file film finding footage image
       interview letter mail memo memory message minute note painting photo photograph picture poem post poster quote record recording
       relic report screenshot series signature song statement statistic tape text transcript tweet video`,
  ),
  companions: set('with'),
  ends: set('by'),
  terms: set('until till'),
  spans: set('for'),
  contests: set('win lose open attend host boycott contest skip miss claim capture retain take enter'),
  figures: set(
    'profit earnings revenue income loss sale result output production export import growth turnover spending deficit surplus gdp net',
  ),
  topicPrepositions: set('about concerning regarding over for into'),
  topicVerbs: set(
    `condemn praise criticise criticize denounce investigate probe mark commemorate celebrate remember recall mourn discuss mention describe cite
       regret review study examine blame link connect follow precede echo reflect`,
  ),
  anteriorAdjectives: set('prior previous earlier former past preceding'),
  intentions: set('plan schedule expect intend hope want aim prepare slate anticipate threaten promise pledge vow'),
  arrangements: set(
    'call arrange organise organize announce book clear reserve fix prepare convene summon invite pencil earmark time',
  ),
  moves: set('reschedule postpone delay move defer adjourn shift push bring extend suspend'),
  goals: set('to until till for'),
  sequencePrepositions: set('after before since following ahead despite until till'),
  directives: set('order ask tell urge invite summon subpoena instruct direct require'),
  boundaryWords: set('end expire date due mature payable effective'),
  beginnings: set('begin start'),
  sequels: set('come'),
  comparisons: set('compare compared versus'),
  differences: set('than'),
  amounts: set('less more fewer'),
  labels: set('call name entitle title dub know base locate headquarter own'),
  directions: set('back'),
  simultaneityMarkers: set('by in while when as'),
  factualOpeners: set('after before since upon on following until'),
}
