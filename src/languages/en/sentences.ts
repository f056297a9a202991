import type { SentenceLanguage } from '../language.ts'

export const sentences: SentenceLanguage = {
  abbreviations: new Set(
    `mr mrs ms dr prof gen lt col maj sgt capt cmdr adm rev hon sen rep gov pres st jr sr messrs mt ft inc corp co ltd llc bros
     jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun no nos vol pp pg fig ch art sec
     vs etc e.g i.e cf al approx dept est gov't u.s u.k u.n u.s.a d.c e.u a.m p.m ph.d`.split(/\s+/),
  ),
}
