import type { Gender } from '../language.ts'
import { listed } from './events-lists.ts'

export const genderedPronouns: ReadonlyMap<string, Gender> = new Map([
  ...listed('he him his').map((word): [string, Gender] => [word, 'masculine']),
  ...listed('she her').map((word): [string, Gender] => [word, 'feminine']),
])

/** Words for one person that stand beside a name, and first names that are common in the news. */
const masculine = `
    mr sir lord king prince duke baron sheikh father pope monk actor man boy husband son brother uncle nephew grandfather
    grandson widower businessman spokesman congressman policeman chairman salesman fireman sportsman himself john james
    robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven stephen
    paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan
    larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose
    adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry
    sean austin arthur lawrence jesse dylan bryan joe billy bruce albert willie gabriel alan juan wayne roy ralph eugene
    russell bobby philip phillip louis vincent harry bill jim tom mike bob steve dave dan ben tim nick matt chris tony fred
    ted ken jeff greg simon graham ian neil nigel colin stuart martin oliver hugh hugo luis carlos jorge pedro miguel
    antonio francisco manuel diego fernando javier sergio pablo andres rafael mario luigi giovanni marco paolo giuseppe
    carlo pierre jacques francois philippe michel nicolas dominique henri hans karl heinrich friedrich wolfgang klaus jurgen
    dieter otto fritz ludwig erik lars sven olaf anders nils johan ivan vladimir dmitry dmitri sergei sergey boris mikhail
    nikolai yuri viktor igor oleg alexei aleksandr pavel andrei anton konstantin leonid mohammed muhammad mohamed mohammad
    ahmed ahmad ali hassan hussein omar ibrahim yusuf mustafa mahmoud abdul abdullah khalid tariq nawaz imran pervez asif
    hamid karim rashid saddam bashar barack joaquin felipe emmanuel silvio recep kofi nelson morgan thabo
`
const feminine = `
    mrs ms miss lady queen princess duchess baroness mother nun actress woman girl wife daughter sister aunt niece
    grandmother granddaughter widow businesswoman spokeswoman congresswoman policewoman chairwoman waitress hostess herself
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
    kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen
    angela shirley brenda emma anna pamela nicole samantha katherine catherine christine helen debra rachel carolyn janet
    maria olivia heather diane julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith hannah megan
    cheryl jacqueline martha madison teresa gloria sara janice ann anne kathryn abigail sophia frances alice judy isabella
    julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori marie
    jane kate katie lucy lindsay lindsey claire fiona nicola gemma rosa carmen ana lucia elena marta pilar sofia isabel
    dilma cristina ines beatriz gabriela valentina camila francesca chiara giulia paola federica brigitte monique nathalie
    sylvie isabelle martine segolene ingrid astrid greta birgit ursula petra sabine monika heike anja olga natalia natasha
    tatiana svetlana irina ludmila galina yelena ekaterina fatima aisha khadija zainab mariam leila yasmin noor benazir
    malala asma angelina hillary meghan tara rihanna whitney naomi oprah madonna beyonce bettie
`

export const genderedWords: ReadonlyMap<string, Gender> = new Map([
  ...listed(masculine).map((word): [string, Gender] => [word, 'masculine']),
  ...listed(feminine).map((word): [string, Gender] => [word, 'feminine']),
])
