import type { GazetteerLanguage } from '../language.ts'

const read = (names: string): [string, string][] =>
  names
    .trim()
    .split(/\s*,\s*/)
    .map(entry => entry.split('=') as [string, string])

/** Names that `Intl.DisplayNames` has otherwise, or only in some versions. */
const countries = `
us=US, u.s.=US, usa=US, u.s.a.=US, united states of america=US, america=US, uk=GB, u.k.=GB, britain=GB, great britain=GB, england=GB, scotland=GB, wales=GB,
northern ireland=GB, uae=AE, burma=MM, myanmar=MM, ivory coast=CI, turkey=TR, türkiye=TR, czech republic=CZ, czechia=CZ, holland=NL, macedonia=MK,
north macedonia=MK, bosnia=BA, bosnia and herzegovina=BA, palestine=PS, palestinian territories=PS, east timor=TL, timor-leste=TL, cape verde=CV, swaziland=SZ, eswatini=SZ,
dr congo=CD, democratic republic of congo=CD, democratic republic of the congo=CD, republic of congo=CG, vatican=VA, vatican city=VA, hong kong=HK, macau=MO, macao=MO,
trinidad and tobago=TT, saint lucia=LC, st. lucia=LC, kosovo=XK, the gambia=GM, the bahamas=BS, russian federation=RU
`

const regions = `
alabama=US.AL, alaska=US.AK, arizona=US.AZ, arkansas=US.AR, california=US.CA, colorado=US.CO, connecticut=US.CT, delaware=US.DE, florida=US.FL, georgia=US.GA, hawaii=US.HI,
idaho=US.ID, illinois=US.IL, indiana=US.IN, iowa=US.IA, kansas=US.KS, kentucky=US.KY, louisiana=US.LA, maine=US.ME, maryland=US.MD, massachusetts=US.MA, michigan=US.MI,
minnesota=US.MN, mississippi=US.MS, missouri=US.MO, montana=US.MT, nebraska=US.NE, nevada=US.NV, new hampshire=US.NH, new jersey=US.NJ, new mexico=US.NM,
north carolina=US.NC, north dakota=US.ND, ohio=US.OH, oklahoma=US.OK, oregon=US.OR, pennsylvania=US.PA, rhode island=US.RI, south carolina=US.SC, south dakota=US.SD,
tennessee=US.TN, texas=US.TX, utah=US.UT, vermont=US.VT, virginia=US.VA, west virginia=US.WV, wisconsin=US.WI, wyoming=US.WY,
ontario=CA.08, quebec=CA.10, british columbia=CA.02, alberta=CA.01, nova scotia=CA.07, manitoba=CA.03, saskatchewan=CA.11,
new south wales=AU.02, queensland=AU.04, tasmania=AU.06
`

export const gazetteer: GazetteerLanguage = {
  countries: new Map(read(countries)),
  regions: new Map(read(regions)),
  otherNames: new Map(
    read(
      'saigon=ho chi minh city, kiev=kyiv, bombay=mumbai, calcutta=kolkata, khan younis=khan yunis, basra=basrah, odessa=odesa, peking=beijing, rio=rio de janeiro, frankfurt=frankfurt am main',
    ),
  ),
}
