/** Countries, territories, capitals and great cities: facts, one to a comma; `a=b` shows a under b. */
const regions = `
Afghanistan, Albania, Algeria, Andorra, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas, Bahrain, Bangladesh, Barbados, Belarus,
Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia, Bosnia and Herzegovina, Botswana, Brazil, Brunei, Bulgaria, Burkina Faso, Burundi, Cambodia, Cameroon, Canada,
Cape Verde, Chad, Chile, China, Colombia, Comoros, Congo, Costa Rica, Croatia, Cuba, Cyprus, Czech Republic, Czechia, Denmark, Djibouti,
Dominica, Dominican Republic, Ecuador, Egypt, El Salvador, Eritrea, Estonia, Eswatini, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Germany, Ghana,
Greece, Grenada, Guatemala, Guinea, Guinea-Bissau, Guyana, Haiti, Honduras, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy,
Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Kiribati, Kosovo, Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho, Liberia, Libya,
Liechtenstein, Lithuania, Luxembourg, Madagascar, Malawi, Malaysia, Maldives, Mali, Malta, Mauritania, Mauritius, Mexico, Micronesia, Moldova, Monaco,
Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Burma=Myanmar, Namibia, Nauru, Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea, North Macedonia,
Norway, Oman, Pakistan, Palau, Palestine, Panama, Papua New Guinea, Paraguay, Peru, Philippines, Poland, Portugal, Qatar, Romania, Russia, Rwanda,
Samoa, San Marino, Saudi Arabia, Senegal, Serbia, Seychelles, Sierra Leone, Singapore, Slovakia, Slovenia, Solomon Islands, Somalia, South Africa,
South Korea, South Sudan, Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland, Syria, Taiwan, Tajikistan, Tanzania, Thailand, Timor-Leste, East Timor=Timor-Leste, Togo, Tonga,
Trinidad and Tobago, Tunisia, Turkey, Türkiye=Turkey, Turkmenistan, Tuvalu, Uganda, Ukraine, United Arab Emirates, UAE=United Arab Emirates, United Kingdom, UK=United Kingdom, U.K.=United Kingdom,
Britain=United Kingdom, Great Britain=United Kingdom, England, Scotland, Wales, Northern Ireland, United States, US=United States, U.S.=United States, USA=United States, U.S.A.=United States, America=United States,
Uruguay, Uzbekistan, Vanuatu, Vatican, Venezuela, Vietnam, Yemen, Zambia, Zimbabwe, Greenland, Puerto Rico, Hong Kong, Macau, Gaza, Gaza Strip=Gaza, West Bank,
Golan Heights, Crimea, Chechnya, Kashmir, Tibet, Catalonia, Scandinavia, Europe, Asia, Africa, South America, North America, Latin America, Antarctica,
Middle East, Gulf of Aden, Persian Gulf, Gulf of Mexico, Red Sea, Black Sea, Mediterranean, Baltic Sea, Caribbean, South China Sea, Suez Canal, Panama Canal, Sahara, Amazon,
Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland,
Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, North Carolina, North Dakota, Ohio, Oklahoma, Oregon,
Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, West Virginia, Wisconsin, Wyoming, Ontario, Quebec, British Columbia, Alberta, Surrey, Kent, Essex, Sussex, Cumbria, Cornwall, Devon, Yorkshire, Lancashire, Tasmania, New South Wales, Queensland, Sicily, Sardinia, Corsica, Bavaria, Normandy, Sinai, Horn of Africa, Arabian Peninsula, Kurdistan, Donbas, Punjab, Gujarat, Maharashtra, Sindh, Balochistan, Darfur, Tigray, Rakhine
`

const towns = `
Kabul, Tirana, Algiers, Luanda, Buenos Aires, Yerevan, Canberra, Sydney, Melbourne, Brisbane, Perth, Vienna, Baku, Dhaka, Minsk, Brussels, Antwerp, La Paz, Sarajevo,
Brasilia, Brasília=Brasilia, Rio de Janeiro, São Paulo=Sao Paulo, Sao Paulo, Sofia, Phnom Penh, Ottawa, Toronto, Montreal, Vancouver, Santiago, Beijing, Shanghai, Shenzhen, Guangzhou, Wuhan, Bogota, Bogotá=Bogota,
Kinshasa, Zagreb, Havana, Nicosia, Prague, Copenhagen, Quito, Cairo, Alexandria, San Salvador, Tallinn, Addis Ababa, Helsinki, Paris, Marseille, Lyon, Nice, Strasbourg, Tbilisi,
Berlin, Munich, Hamburg, Frankfurt, Cologne, Accra, Athens, Guatemala City, Port-au-Prince, Tegucigalpa, Budapest, Reykjavik, New Delhi, Delhi, Mumbai, Kolkata, Chennai, Bangalore, Hyderabad,
Jakarta, Bali, Aceh, Sumatra, Tehran, Baghdad, Basra, Mosul, Erbil, Dublin, Belfast, Jerusalem, Tel Aviv, Haifa, Rome, Milan, Naples, Turin, Venice, Kingston, Tokyo, Osaka, Kyoto, Fukushima, Amman, Astana, Nairobi, Mombasa,
Pristina, Kuwait City, Bishkek, Vientiane, Riga, Beirut, Monrovia, Tripoli, Benghazi, Vilnius, Antananarivo, Kuala Lumpur, Bamako, Valletta, Mexico City, Tijuana, Chisinau,
Ulaanbaatar, Podgorica, Rabat, Casablanca, Maputo, Naypyidaw, Yangon, Windhoek, Kathmandu, Amsterdam, Rotterdam, The Hague, Hague=The Hague, Wellington, Auckland, Christchurch, Managua, Lagos, Abuja, Pyongyang, Skopje, Oslo, Bergen,
Muscat, Islamabad, Karachi, Lahore, Peshawar, Ramallah, Panama City, Port Moresby, Asuncion, Asunción=Asuncion, Lima, Manila, Warsaw, Krakow, Lisbon, Porto, Doha, Bucharest, Moscow,
St. Petersburg=Saint Petersburg, Saint Petersburg, Kigali, Riyadh, Jeddah, Mecca, Medina, Dakar, Belgrade, Freetown, Bratislava, Ljubljana, Mogadishu, Pretoria, Cape Town, Johannesburg,
Durban, Seoul, Busan, Madrid, Barcelona, Valencia, Seville, Colombo, Khartoum, Stockholm, Gothenburg, Malmo, Bern, Geneva, Zurich, Davos, Damascus, Aleppo, Homs, Taipei, Dushanbe, Dodoma,
Bangkok, Phuket, Tunis, Ankara, Istanbul, Izmir, Ashgabat, Kampala, Kyiv, Kiev=Kyiv, Kharkiv, Odesa, Odessa=Odesa, Mariupol, Lviv, Abu Dhabi, Dubai, London, Manchester, Liverpool, Birmingham, Leeds, Bristol, Edinburgh, Glasgow, Cardiff,
Washington, Washington D.C.=Washington, New York, New York City=New York, Los Angeles, Chicago, Houston, Phoenix, Philadelphia, San Antonio, San Diego, Dallas, San Jose, Austin, San Francisco, Seattle,
Pittsburgh, Indianapolis, Kansas City, St. Louis=Saint Louis, Saint Louis, Cincinnati, Sacramento, Oakland, Tampa, Orlando, Jacksonville, Salt Lake City, Albuquerque,
Tucson, Omaha, Tulsa, Oklahoma City, Nashville, Louisville, Buffalo, Rochester, Anchorage, Newark, Hartford, Norfolk, Raleigh, Birmingham, Oxford, Southampton, Sheffield, Nottingham,
Newcastle, Aberdeen, Dundee, Swansea, Cork, Galway, Adelaide, Hobart, Darwin, Dunedin, Calgary, Edmonton, Winnipeg, Halifax, Palermo, Genoa, Bologna, Florence, Cannes, Bordeaux, Toulouse, Lille,
Stuttgart, Leipzig, Dresden, Bremen, Mannheim, Suez, Luxor, Gdansk, Gdańsk=Gdansk, Wroclaw, Bilbao, Malaga, Thessaloniki, Tikrit, Najaf, Karbala, Ramadi, Idlib, Raqqa, Sirte, Misrata, Donetsk, Luhansk, Kherson, Zaporizhzhia, Dnipro,
Denver, Boston, Detroit, Las Vegas, Memphis, Portland, Baltimore, Milwaukee, Atlanta, Miami, Minneapolis, New Orleans, Cleveland, Honolulu, Hollywood, Manhattan, Brooklyn, Silicon Valley,
Montevideo, Caracas, Hanoi, Ho Chi Minh City, Saigon=Ho Chi Minh City, Sanaa, Sana'a=Sanaa, Aden, Lusaka, Harare, Rafah, Khan Younis, Gaza City, Nablus, Hebron, Fallujah, Kirkuk, Kandahar, Helmand
`

const read = (names: string): [string, string][] =>
  names.split(',').map(entry => {
    const [name = '', shown = name] = entry.trim().split('=')
    return [name.toLowerCase(), shown]
  })

/** Lower-case name to the name shown. */
export const places: ReadonlyMap<string, string> = new Map([...read(regions), ...read(towns)])

/** Those that lie in no other town, as shown. */
export const townNames: ReadonlySet<string> = new Set(read(towns).map(([, shown]) => shown))
