import type { Gender } from '../language.ts'
import { listed } from './events-lists.ts'

export const genderedPronouns: ReadonlyMap<string, Gender> = new Map([
  ...listed('he him his').map((word): [string, Gender] => [word, 'masculine']),
  ...listed('she her').map((word): [string, Gender] => [word, 'feminine']),
])

/** Words for one person that stand beside a name, and first names that are common in the news. */
const masculine = `
    mr sir lord king prince duke baron sheikh father pope monk emperor count earl sultan rabbi imam señor monsieur herr actor man boy husband son brother uncle nephew grandfather
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
    abdulla abe abraham adel adrian alberto alejandro alfred alfredo allan allen amin amir andreas andy antoine antony
    anwar archie arnold ashraf barry basil benedict benny bernard bernardo bernie bert brad bradley brendan brett bruno
    bryant calvin cesar chuck clarence claudio clifford clint clive conor connor craig curtis danny darius darren dean
    derek desmond dick dominic don doug duncan dwight eddie edgar edmund eduardo edwin eli elias elijah enrique ernest
    ernesto evan felix fidel francesco franz freddie frederick gaetano gareth gavin geoff geoffrey georges gerard gerhard
    gonzalo gordon guillermo gunter gustavo guy hakan harvey hassane hector helmut henrik herbert herman hiroshi horst
    howard isaac isaiah ismail jake jakob jamal jared jerome jesus jimmy joachim joao joel johannes johnny jon jonas josef
    josh julian julio kenny khaled kirk kurt lance len leo leon leonard leonardo leroy lewis liam lloyd lorenzo luc luca
    lucas luiz luke malcolm marc marcel marcos marcus marvin mateo mathias matteo matthias maurice mauricio max maxim
    mehdi mehmet milan milton mitchell mitt mohamad mohsen moises murray nasser norman orlando oscar oskar osama owen
    pascal pete phil pieter rafik raj rajesh ramon randall raphael raul ray ricardo rick ricky rob roberto rod rodney
    rodrigo roland rolf ron ross ruben rudolf rudy samir sanjay santiago saul sebastian seth shaun shawn sidney spencer
    stanley stefan stewart terence terrence theodore todd tomas tommy travis trevor ulrich umar vernon vicente victor
    vijay vincenzo wade walid wilbur wilhelm willem xavier yasser yitzhak yosef youssef yves akira kenji takeshi kwame
    sipho jomo uhuru abiy tesfaye jair lula mahatma mao vaclav lech zbigniew enzo giorgio gianni benito aldo sandro
    umberto vittorio binyamin ehud shimon viacheslav rupert alistair angus hamish ewan rory declan padraig seamus cyril
    percy reginald horace homer virgil warren wallace woodrow ulysses abner marlon denzel tyrone jermaine
`
const feminine = `
    mrs ms miss lady dame mme madame mlle señora frau empress countess queen princess duchess baroness mother nun actress woman girl wife daughter sister aunt niece
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
    abby adele agnes alejandra alexandra alicia alison allison amelia anastasia angelica anita annette annie audrey
    beatrice bertha beth bridget britney caitlin camilla carla caroline carrie cathy cecilia celia cindy clara claudia
    daisy daniela debbie dolores dora edith eileen elaine eleanor ella ellen elsa erica erin esther eva florence gladys
    harriet heidi helena hilary holly ida inga irene jenny jill joanna joanne juanita june karin kathy lea leah lena lily
    liz lois lorraine louise luisa lydia margarita marian marjorie marlene martina maureen maya melanie michele mildred
    millicent miriam molly monica myra nadia nina nora norma paula pauline peggy penelope penny philippa phyllis regina
    renee rita roberta rosalind rosemary sabrina sally sheila silvia sonia sophie stella sue susanna suzanne sylvia tamara
    tania tanya tina toni tracy valerie vanessa vera veronica vicki viola wanda wendy yolanda yvonne zoe ngozi marcela
    marina mamphela makaziwe winnie graca zindzi rachelle lana melania ivanka nikki condoleezza madeleine jacinda kamala
    indira golda imelda corazon violeta laetitia carly thelma edna ethel hazel ivy mabel maud phoebe winifred
`

export const genderedWords: ReadonlyMap<string, Gender> = new Map([
  ...listed(masculine).map((word): [string, Gender] => [word, 'masculine']),
  ...listed(feminine).map((word): [string, Gender] => [word, 'feminine']),
])
