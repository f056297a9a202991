import type { SentenceLanguage } from '../language.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

export const sentences: SentenceLanguage = {
  titles: words(
    `Mr Mrs Ms Mx Messrs Drs Prof Gen Lt Col Maj Sgt Cpl Pvt Capt Cmdr Adm Rev Fr Hon Sen Sens Rep Reps Gov Govs Pres Supt
     Insp Det Const Msgr Atty Amb Brig vs v cf viz c ca approx e.g i.e`,
  ),
  abbreviations: words(
    `Dr St Ste Mt Ft Inc Corp Co Cos Ltd LLC Bros Assn Dept Univ Jr Sr Esq Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed
     Thu Thur Thurs Fri Sat Sun Ave Blvd Rd Hwy Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn
     Miss Mo Mont Neb Nev Okla Ont Ore Pa Penn Que Tenn Tex Va Vt Wash Wis Wyo Ph.D Bhd Pty Pte est gov't govt`,
  ),
  numbered: words('No Nos no nos Vol vol pp pg p Fig fig Art art Sec sec Ch ch Para para Op op'),
  afterOrdinals: new Set(),
  clock: words('a.m p.m A.M P.M'),
  afterClock: words(
    `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march
     april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
     eastern central mountain pacific greenwich moscow beijing local est edt et cst cdt ct mst mdt mt pst pdt pt gmt bst utc
     cet cest eet eest ist jst aest aedt`,
  ),
  starters: words(
    `the a an this that these those he she it they we i you his her its their our my your there here but and or so yet for in
     on at by as from with without of to into after before since until during under over between among against about amid
     along despite like unlike when while where if although though because whether unless once what who why how which not
     nor no some many most more all both each every few several other others another any one two three also then now still
     just even only perhaps however meanwhile moreover instead later earlier yesterday today tomorrow last next according
     asked such much is are was were do does did have has had can could will would should let thus hence nobody everyone`,
  ),
  speech: words(
    `said says say saying asked asks replied replies answered told tells added adds shouted shouts cried cries wrote writes
     wondered exclaimed demanded yelled screamed quipped joked tweeted chanted recalled`,
  ),
}
