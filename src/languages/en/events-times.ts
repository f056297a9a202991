import type { TimeHolders } from '../language.ts'
import { set } from './events-lists.ts'

/** Words by which a time is told apart from one that belongs to a phrase beside it. */
export const timeHolders: TimeHolders = {
  seasons: set('season semester term period year quarter'),
  deictics: set('last this next that same previous following earlier later'),
  settings: set('in at on during for throughout over'),
  contests: set('win lose open attend host boycott contest skip miss claim capture retain take enter'),
  figures: set(
    'profit earnings revenue income loss sale result output production export import growth turnover spending deficit surplus gdp net',
  ),
  matters: set('about concerning regarding over for into'),
  regards: set(
    `condemn praise criticise criticize denounce investigate probe mark commemorate celebrate remember recall mourn discuss mention describe cite
       regret review study examine blame link connect follow precede echo reflect`,
  ),
  priors: set('prior previous earlier former past preceding'),
  intentions: set('plan schedule expect intend hope want aim prepare slate anticipate threaten promise pledge vow'),
  summons: set('order ask tell urge invite summon subpoena instruct direct require'),
  bounds: set('end expire date due mature payable effective'),
  beginnings: set('begin start'),
  comparisons: set('compared versus'),
  amounts: set('less more fewer'),
  labels: set('date call name entitle title dub know base locate headquarter own'),
  meantime: set('by while when'),
}
