import { set } from './events-lists.ts'

/** Nouns that say little without what follows a preposition, by that: "links with", "a crackdown on". */
export const nounComplements: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'against',
    set(
      'action allegation battle campaign case charge complaint coup crime evidence fight lawsuit offensive operation plot protest sanction struggle war',
    ),
  ],
  ['as', set('appointment candidacy career election job position post predicament reputation role status')],
  [
    'between',
    set(
      'agreement clash conflict cooperation deal difference dispute encounter fight link meeting rapprochement relation relationship talk tension tie treaty war',
    ),
  ],
  [
    'for',
    set(
      'bid call campaign candidacy candidate contempt cover demand disregard hope need penalty plea predilection reason request respect responsibility search smokescreen support sympathy',
    ),
  ],
  [
    'from',
    set('appeal departure ejection exile extradition independence message pressure release resignation return withdrawal'),
  ],
  [
    'in',
    set(
      'belief change confidence cut decline drop fall increase interest involvement majority part participation presence rise role share shift stake trust',
    ),
  ],
  ['into', set('entry incursion')],
  [
    'on',
    set(
      'assault attack ban ceiling crackdown curb effect embargo focus grip hold impact influence limit onslaught pressure restriction ruling sanction stance strike tax',
    ),
  ],
  ['over', set('concern control dispute outcry power row standoff victory')],
  [
    'to',
    set(
      'access alternative answer approach challenge commitment damage disruption end exception extradition introduction objection opposition reaction resistance response return right solution threat transition trip visit',
    ),
  ],
  ['towards', set('approach attitude policy progress step stance')],
  [
    'with',
    set(
      'affair agreement alliance association collaboration conflict confrontation connection contact contract cooperation deal dispute encounter link meeting negotiation partnership rapprochement relation relationship row standoff summit talk tie treaty',
    ),
  ],
  ['about', set('claim concern doubt fear question revelation suspicion thought view')],
])
