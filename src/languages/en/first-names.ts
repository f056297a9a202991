import { set } from './events-lists.ts'

/** Given names that the news of many countries has again and again, written from memory; those that are as often words or places are left out. */
export const firstNames: ReadonlySet<string> = set(`
  aaron abby abdul abdullah abdulla abe abigail abraham adam adel adele adrian agnes ahmad ahmed aisha alan albert alberto alejandra alejandro alex alexander alexandra alexei
  alexis alfred alfredo ali alice alicia alison allan allen allison amanda amber amelia amin amir amy ana anastasia anders andre andrea andreas andrei andrew andy
  angel angela angelina anita ann anna anne annette annie anthony antoine anton antonio antony anwar archie ariel arnold arthur ashley ashraf asif astrid audrey august
  barack barbara barry bashar basil beatrice ben benedict benjamin benny bernard bernardo bernie bert bertha beth betty bettie bill billy bob bobby boris brad bradley brandon
  brenda brendan brent brett brian bridget britney bruce bruno bryan bryant caitlin calvin camilla carl carla carlo carlos carmen carol caroline carolyn carrie
  catherine cathy cecilia celia cesar charles charlie charlotte cheryl chris christian christina christine christoph christopher chuck cindy claire clara clarence
  claudia claudio clifford clint clive colin conor connor corey courtney craig cristina curtis cynthia daisy dale dan dana daniel daniela danielle danny darius darren dave david
  dean debbie deborah debra denise dennis derek desmond diana diane diego dick dieter dilma dmitri dmitry dolores dominic dominique don donald donna dora doris dorothy
  doug douglas duncan dwight dylan earl eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena eli elias elijah elizabeth ella ellen elsa emily emma emmanuel
  enrique eric erica erik erin ernest ernesto esther ethan eugene eva evan evelyn fatima felipe felix fernando fidel fiona florence frances francesca francesco
  francis francisco francois frank franz fred freddie frederick friedrich gabriel gabriela gaetano gareth gary gavin gene geoff geoffrey george georges gerald gerard gerhard
  giovanni giuseppe gladys glenn gloria gonzalo gordon grace graham greg gregory greta guillermo gunter gustavo guy hakan hans harold harriet harry harvey hassan hassane heather hector
  heidi heinrich helen helena helmut henri henrik henry herbert herman hilary hillary hiroshi holly horst howard hu hugh hugo hussein ian ibrahim ida igor ilya imran
  ines inga ingrid irene irina isaac isabel isabella isaiah ismail ivan jack jackie jacob jacques jaime jake jakob jamal james jamie jan jane janet janice jared jason javier jay
  jean jeff jeffrey jennifer jenny jeremy jerome jerry jesse jessica jesus jill jim jimmy jo joachim joan joanna joanne joao joe joel johan johannes john johnny jon
  jonas jonathan jorge jose josef joseph josh joshua joyce juan juanita judith judy julia julian julie julio june jurgen justin karen karin karl kate katherine kathleen kathryn
  kathy katie kay keith kelly ken kenneth kenny kevin khaled khalid kim kimberly kirk klaus kofi kurt kyle lance larry laura lauren laurent laurence lea leah lee leila len lena leo leon leonard leonardo leroy
  leslie lewis liam lily linda lindsay lisa liz lloyd lois lorenzo lori lorraine louis louise luc luca lucas lucia lucy luigi luis luisa luiz luke lydia lynn mahmoud
  malcolm manuel marc marcel marco marcos marcus margaret margarita maria mariam marian marie marilyn mario marion marjorie mark marlene marta martha martin martina marvin
  mary masoud mateo mathias matt matteo matthew matthias maureen maurice mauricio max maxim maya megan mehdi mehmet mel melanie melissa meredith michael michel michele michelle miguel mike
  mikhail milan mildred millicent milton ming miriam mitchell mitt mohamed mohammad mohammed mohamad mohsen moises molly monica monique morgan moses muhammad murray mustafa myra nadia naomi nasser
  natalia natalie natasha nathan neil nelson nick nicholas nicola nicolas nigel nikita nikki nikolai nina noah noel noor nora norma norman olaf oleg olga oliver olivia omar orlando oscar oskar osama
  otto owen pablo pamela paolo pascal patricia patrick paul paula pauline pavel pedro peggy penelope penny pete peter petra phil philip philippa philippe phillip phyllis pierre pieter priya
  rachel rafael rafik raj rajesh ralph ramon randall randy raphael raul ray raymond rebecca regina rene renee ricardo richard rick ricky rita rob robert roberta roberto robin
  rod rodney rodrigo roger roland rolf ron ronald rosa rosalind rosemary ross roy ruben rudolf rudy russell ruth ryan sabrina saddam sally sam samantha samir samuel sandra sandy sanjay santiago
  sara sarah saul scott sean sebastian sergei sergey sergio seth shane shannon sharon shaun shawn sheila shimon shirley sidney silvia silvio simon simone sofia sonia sophia sophie spencer
  stacy stanley stefan stella stephanie stephen steve steven stewart stuart sue susan susanna suzanne sven sylvia tamara tania tanya tara tariq ted teresa terence terrence
  terry theodore theresa thomas tim timothy tina todd tom tomas tommy toni tony tracy travis trevor tyler ulrich umar ursula valerie vanessa vera vernon veronica vicente vicki victor
  victoria vijay vincent vincenzo viktor viola vivian vladimir wade walid walter wanda wayne wendy wilbur wilhelm willem william willie wolfgang xavier yasser yasmin yitzhak yolanda yosef youssef yuri yusuf yves yvonne zachary
  zainab zoe jung kimani xi jin mei ahn akira kenji yuki haruki takeshi chen-hao olu ngozi chinua kwame thabo sipho nelson jomo uhuru wangari desta abiy tesfaye lwazi
`)
