/** Short news in languages that are not read, by their tags. */
export const foreign: Readonly<Record<string, string>> = {
  de: 'Der Gemeinderat von Orsel hat am Montagabend beschlossen, das alte Hallenbad zu schließen. Nach Angaben der Bauaufsicht war im Januar ein Riss in der Decke entdeckt worden. Die Sanierung soll rund drei Millionen Euro kosten.',
  fr: 'Le conseil municipal a décidé lundi soir de fermer la vieille piscine. Selon les services techniques, une fissure avait été découverte en janvier dans le plafond. Les travaux devraient coûter environ trois millions d’euros.',
  es: 'El ayuntamiento decidió el lunes por la noche cerrar la vieja piscina. Según los técnicos, en enero se había descubierto una grieta en el techo. La reparación costará unos tres millones de euros y no empezará antes del otoño.',
  it: 'Il consiglio comunale ha deciso lunedì sera di chiudere la vecchia piscina. Secondo i tecnici, a gennaio era stata scoperta una crepa nel soffitto. I lavori costeranno circa tre milioni di euro e non cominceranno prima dell’autunno.',
  pt: 'A câmara municipal decidiu na segunda-feira à noite fechar a velha piscina. Segundo os técnicos, tinha sido descoberta uma fenda no teto em janeiro. A reparação custará cerca de três milhões de euros.',
  nl: 'De gemeenteraad heeft maandagavond besloten het oude zwembad te sluiten. Volgens de dienst was er in januari een scheur in het plafond ontdekt. De reparatie kost ongeveer drie miljoen euro en begint niet voor de herfst.',
  sv: 'Kommunfullmäktige beslutade på måndagskvällen att stänga det gamla badhuset. Enligt tekniska kontoret hade en spricka upptäckts i taket i januari. Reparationen kostar omkring tre miljoner kronor.',
  da: 'Byrådet besluttede mandag aften at lukke den gamle svømmehal. Ifølge forvaltningen blev der opdaget en revne i loftet i januar. Reparationen koster omkring tre millioner kroner og begynder tidligst til efteråret.',
  fi: 'Kaupunginvaltuusto päätti maanantai-iltana sulkea vanhan uimahallin. Viraston mukaan katossa oli havaittu halkeama tammikuussa. Korjaus maksaa noin kolme miljoonaa euroa ja alkaa aikaisintaan syksyllä.',
  pl: 'Rada miasta postanowiła w poniedziałek wieczorem zamknąć starą pływalnię. Według urzędu w styczniu odkryto pęknięcie sufitu. Naprawa będzie kosztować około trzech milionów złotych.',
  cs: 'Zastupitelstvo v pondělí večer rozhodlo uzavřít starý plavecký bazén. Podle úřadu byla v lednu objevena trhlina ve stropě. Oprava bude stát asi tři miliony korun a začne nejdříve na podzim.',
  hu: 'A városi tanács hétfő este úgy döntött, hogy bezárja a régi uszodát. A hivatal szerint januárban repedést fedeztek fel a mennyezeten. A javítás körülbelül hárommillió forintba kerül.',
  tr: 'Belediye meclisi pazartesi akşamı eski yüzme havuzunun kapatılmasına karar verdi. Yetkililere göre ocak ayında tavanda bir çatlak bulunmuştu. Onarım yaklaşık üç milyon liraya mal olacak.',
  el: 'Το δημοτικό συμβούλιο αποφάσισε τη Δευτέρα το βράδυ να κλείσει το παλιό κολυμβητήριο.',
  ru: 'Городской совет в понедельник вечером решил закрыть старый бассейн.',
  uk: 'Міська рада в понеділок увечері вирішила закрити старий басейн. За даними управління, у січні виявили тріщину в стелі.',
  ar: 'قرر مجلس المدينة مساء الاثنين إغلاق المسبح القديم بعد اكتشاف شق في السقف.',
  he: 'מועצת העיר החליטה ביום שני בערב לסגור את הבריכה הישנה.',
  ja: '市議会は月曜日の夜、古い水泳場を閉鎖することを決めた。',
  zh: '市议会周一晚间决定关闭旧游泳馆，因为一月份在天花板上发现了裂缝。',
  ko: '시의회는 월요일 저녁 낡은 수영장을 폐쇄하기로 결정했다. 당국에 따르면 1월에 천장에서 균열이 발견됐다.',
}

export const english =
  'The council of Orsel decided on Monday night to close the old swimming pool. According to the building office, a crack had been found in the ceiling in January. The repair will cost about three million euros.'
