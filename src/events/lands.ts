/**
 * Countries by political region: code, then names, adjectives, capitals and seats by which a text points at them.
 * A region is the group of states that a news reader calls "the region"; a country may stand in one only.
 * Written for this project; codes are ISO 3166 alpha-3.
 */
const table = `
# middle-east
IRQ Iraq|Iraqi|Iraqis|Baghdad; IRN Iran|Iranian|Iranians|Tehran|Islamic Republic of Iran; SAU Saudi Arabia|Saudi|Saudis|Riyadh; YEM Yemen|Yemeni|Yemenis|Sanaa
SYR Syria|Syrian|Syrians|Damascus; LBN Lebanon|Lebanese|Beirut; JOR Jordan|Jordanian|Jordanians|Amman; ISR Israel|Israeli|Israelis|Tel Aviv; PSE Palestine|Palestinian|Palestinians|Ramallah|Gaza|West Bank
KWT Kuwait|Kuwaiti|Kuwaitis; QAT Qatar|Qatari|Qataris|Doha; BHR Bahrain|Bahraini|Manama; ARE United Arab Emirates|UAE|Emirati|Emiratis|Abu Dhabi|Dubai; OMN Oman|Omani|Muscat
EGY Egypt|Egyptian|Egyptians|Cairo; TUR Turkey|Turkish|Turks|Ankara|Türkiye
# north-africa
LBY Libya|Libyan|Libyans|Tripoli; TUN Tunisia|Tunisian|Tunisians|Tunis; DZA Algeria|Algerian|Algerians|Algiers; MAR Morocco|Moroccan|Moroccans|Rabat; SDN Sudan|Sudanese|Khartoum; MRT Mauritania|Mauritanian|Nouakchott
# west-africa
NGA Nigeria|Nigerian|Nigerians|Abuja; NER Niger|Nigerien|Nigeriens|Niamey; MLI Mali|Malian|Malians|Bamako; BFA Burkina Faso|Burkinabe|Burkinabè|Ouagadougou; GHA Ghana|Ghanaian|Ghanaians|Accra
CIV Ivory Coast|Côte d'Ivoire|Ivorian|Ivorians|Abidjan|Yamoussoukro; SEN Senegal|Senegalese|Dakar; GIN Guinea|Guinean|Guineans|Conakry; GNB Guinea-Bissau|Bissau-Guinean|Bissau; SLE Sierra Leone|Sierra Leonean|Freetown
LBR Liberia|Liberian|Liberians|Monrovia; TGO Togo|Togolese|Lomé; BEN Benin|Beninese|Porto-Novo|Cotonou; GMB Gambia|Gambian|Gambians|Banjul; CPV Cape Verde|Cabo Verde|Cape Verdean|Praia
# central-africa
TCD Chad|Chadian|Chadians|N'Djamena; CMR Cameroon|Cameroonian|Cameroonians|Yaoundé; CAF Central African Republic|Central African|Bangui; COG Republic of the Congo|Brazzaville; COD Democratic Republic of the Congo|DR Congo|DRC|Congolese|Kinshasa
GAB Gabon|Gabonese|Libreville; GNQ Equatorial Guinea|Malabo; STP São Tomé and Príncipe|Sao Tome; AGO Angola|Angolan|Angolans|Luanda
# east-africa
ETH Ethiopia|Ethiopian|Ethiopians|Addis Ababa; ERI Eritrea|Eritrean|Eritreans|Asmara; SOM Somalia|Somali|Somalis|Mogadishu; DJI Djibouti|Djiboutian; KEN Kenya|Kenyan|Kenyans|Nairobi; UGA Uganda|Ugandan|Ugandans|Kampala
TZA Tanzania|Tanzanian|Tanzanians|Dodoma|Dar es Salaam; RWA Rwanda|Rwandan|Rwandans|Kigali; BDI Burundi|Burundian|Burundians|Bujumbura|Gitega; SSD South Sudan|South Sudanese|Juba
# southern-africa
ZAF South Africa|South African|South Africans|Pretoria; ZWE Zimbabwe|Zimbabwean|Zimbabweans|Harare; ZMB Zambia|Zambian|Lusaka; MOZ Mozambique|Mozambican|Mozambicans|Maputo; MWI Malawi|Malawian|Lilongwe; BWA Botswana|Batswana|Gaborone
NAM Namibia|Namibian|Windhoek; LSO Lesotho|Basotho|Maseru; SWZ Eswatini|Swaziland|Swazi|Mbabane; MDG Madagascar|Malagasy|Antananarivo; MUS Mauritius|Mauritian|Port Louis; COM Comoros|Comorian|Moroni; SYC Seychelles|Seychellois
# europe
GBR United Kingdom|UK|U.K.|Britain|British|Britons|England|Scotland|Wales|Northern Ireland|London|Downing Street|Great Britain; FRA France|French|Paris|Élysée; DEU Germany|German|Germans|Berlin; ITA Italy|Italian|Italians|Rome; ESP Spain|Spanish|Spaniards|Madrid
PRT Portugal|Portuguese|Lisbon; NLD Netherlands|Dutch|The Hague|Amsterdam|Holland; BEL Belgium|Belgian|Belgians|Brussels; LUX Luxembourg; IRL Ireland|Irish|Dublin; CHE Switzerland|Swiss|Bern|Geneva; AUT Austria|Austrian|Austrians|Vienna
SWE Sweden|Swedish|Swedes|Stockholm; NOR Norway|Norwegian|Norwegians|Oslo; DNK Denmark|Danish|Danes|Copenhagen; FIN Finland|Finnish|Finns|Helsinki; ISL Iceland|Icelandic|Reykjavik; POL Poland|Polish|Poles|Warsaw
CZE Czech Republic|Czechia|Czech|Czechs|Prague; SVK Slovakia|Slovak|Slovaks|Bratislava; HUN Hungary|Hungarian|Hungarians|Budapest; ROU Romania|Romanian|Romanians|Bucharest; BGR Bulgaria|Bulgarian|Bulgarians|Sofia; GRC Greece|Greek|Greeks|Athens
CYP Cyprus|Cypriot|Cypriots|Nicosia; MLT Malta|Maltese|Valletta; HRV Croatia|Croatian|Croatians|Zagreb; SVN Slovenia|Slovenian|Slovenians|Ljubljana; SRB Serbia|Serbian|Serbs|Serbians|Belgrade; BIH Bosnia|Bosnia and Herzegovina|Bosnian|Bosnians|Sarajevo
MNE Montenegro|Montenegrin|Podgorica; MKD North Macedonia|Macedonia|Macedonian|Skopje; ALB Albania|Albanian|Albanians|Tirana; XKX Kosovo|Kosovar|Kosovars|Pristina; EST Estonia|Estonian|Estonians|Tallinn; LVA Latvia|Latvian|Latvians|Riga; LTU Lithuania|Lithuanian|Lithuanians|Vilnius
UKR Ukraine|Ukrainian|Ukrainians|Kyiv|Kiev; BLR Belarus|Belarusian|Belarusians|Minsk; MDA Moldova|Moldovan|Moldovans|Chisinau; RUS Russia|Russian|Russians|Moscow|Kremlin|Russian Federation; VAT Holy See|Vatican; MCO Monaco; LIE Liechtenstein; AND Andorra; SMR San Marino
# caucasus
GEO Georgia|Georgian|Georgians|Tbilisi; ARM Armenia|Armenian|Armenians|Yerevan; AZE Azerbaijan|Azerbaijani|Azerbaijanis|Baku|Azeri
# central-asia
KAZ Kazakhstan|Kazakh|Kazakhs|Astana|Nur-Sultan; UZB Uzbekistan|Uzbek|Uzbeks|Tashkent; TKM Turkmenistan|Turkmen|Ashgabat; KGZ Kyrgyzstan|Kyrgyz|Bishkek; TJK Tajikistan|Tajik|Tajiks|Dushanbe
# south-asia
AFG Afghanistan|Afghan|Afghans|Kabul; PAK Pakistan|Pakistani|Pakistanis|Islamabad; IND India|Indian|Indians|New Delhi|Delhi; BGD Bangladesh|Bangladeshi|Bangladeshis|Dhaka; LKA Sri Lanka|Sri Lankan|Sri Lankans|Colombo
NPL Nepal|Nepalese|Nepali|Kathmandu; BTN Bhutan|Bhutanese|Thimphu; MDV Maldives|Maldivian|Malé
# south-east-asia
IDN Indonesia|Indonesian|Indonesians|Jakarta; MYS Malaysia|Malaysian|Malaysians|Kuala Lumpur; SGP Singapore|Singaporean|Singaporeans; PHL Philippines|Philippine|Filipino|Filipinos|Manila; THA Thailand|Thai|Thais|Bangkok; VNM Vietnam|Viet Nam|Vietnamese|Hanoi
MMR Myanmar|Burma|Burmese|Naypyidaw|Yangon; KHM Cambodia|Cambodian|Cambodians|Phnom Penh; LAO Laos|Lao PDR|Lao|Laotian|Vientiane; BRN Brunei|Bruneian; TLS Timor-Leste|East Timor|Timorese|Dili
# east-asia
CHN China|Chinese|Beijing; JPN Japan|Japanese|Tokyo; KOR South Korea|South Korean|South Koreans|Seoul|Republic of Korea; PRK North Korea|North Korean|Pyongyang; TWN Taiwan|Taiwanese|Taipei; MNG Mongolia|Mongolian|Ulaanbaatar; HKG Hong Kong
# north-america
USA United States|United States of America|US|U.S.|USA|U.S.A.|America|American|Americans|Washington|White House; CAN Canada|Canadian|Canadians|Ottawa
# latin-america
MEX Mexico|Mexican|Mexicans|Mexico City; GTM Guatemala|Guatemalan|Guatemalans; HND Honduras|Honduran|Hondurans|Tegucigalpa; SLV El Salvador|Salvadoran|Salvadorans; NIC Nicaragua|Nicaraguan|Nicaraguans|Managua; CRI Costa Rica|Costa Rican|San José
PAN Panama|Panamanian; COL Colombia|Colombian|Colombians|Bogotá|Bogota; VEN Venezuela|Venezuelan|Venezuelans|Caracas; ECU Ecuador|Ecuadorian|Ecuadorians|Quito; PER Peru|Peruvian|Peruvians|Lima; BOL Bolivia|Bolivian|Bolivians|La Paz
CHL Chile|Chilean|Chileans|Santiago; ARG Argentina|Argentine|Argentinian|Argentines|Buenos Aires; URY Uruguay|Uruguayan|Montevideo; PRY Paraguay|Paraguayan|Asunción; BRA Brazil|Brazilian|Brazilians|Brasília|Brasilia
CUB Cuba|Cuban|Cubans|Havana; HTI Haiti|Haitian|Haitians|Port-au-Prince; DOM Dominican Republic|Dominican|Dominicans|Santo Domingo; JAM Jamaica|Jamaican|Jamaicans|Kingston; TTO Trinidad and Tobago|Trinidadian; BHS Bahamas|Bahamian|Nassau
BRB Barbados|Barbadian|Bridgetown; GUY Guyana|Guyanese; SUR Suriname|Surinamese|Paramaribo; BLZ Belize|Belizean; LCA Saint Lucia; GRD Grenada|Grenadian; VCT Saint Vincent; ATG Antigua and Barbuda; DMA Dominica; KNA Saint Kitts and Nevis
# oceania
AUS Australia|Australian|Australians|Canberra; NZL New Zealand|New Zealander|New Zealanders|Wellington; PNG Papua New Guinea|Port Moresby; FJI Fiji|Fijian|Fijians|Suva; SLB Solomon Islands|Honiara; VUT Vanuatu; WSM Samoa|Samoan; TON Tonga|Tongan
KIR Kiribati; TUV Tuvalu; NRU Nauru; PLW Palau; FSM Micronesia; MHL Marshall Islands
`;

/** Neighbouring regions whose states count as "the region" only where they border the country or share a body with it. */
export type Land = { readonly code: string; readonly region: string; readonly words: readonly string[] };

function read(): Land[] {
  const lands: Land[] = [];
  let region = "";
  for (const line of table.trim().split("\n")) {
    if (line.startsWith("# ")) {
      region = line.slice(2);
      continue;
    }
    for (const cell of line.split("; "))
      lands.push({ code: cell.slice(0, 3), region, words: cell.slice(4).split("|") });
  }
  return lands;
}

export const lands: readonly Land[] = read();
const byCode = new Map(lands.map((land) => [land.code, land]));
const byWord = new Map(lands.flatMap((land) => land.words.map((word) => [word.toLowerCase(), land.code] as const)));

/** Political region of a country, or null where the table has none. */
export const regionOf = (code: string): string | null => byCode.get(code)?.region ?? null;
export const landOf = (word: string): string | null => byWord.get(word.toLowerCase().replace(/^the /, "")) ?? null;

/** As it is written and, but for abbreviations, in the capitals of headings: "YEMEN". */
const spelt = lands
  .flatMap((land) => land.words)
  .flatMap((word) => (word.length > 3 ? [...new Set([word, word.toUpperCase()])] : [word]))
  .sort((a, b) => b.length - a.length);
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spelt.map(escaped).join("|")})(?![\\p{L}\\p{N}])`, "gu");

/** Every country word in a text, in order: offsets into the text, end not included. */
export function landsIn(text: string): { readonly code: string; readonly start: number; readonly end: number }[] {
  const found: { code: string; start: number; end: number }[] = [];
  pattern.lastIndex = 0; // not matchAll, which makes this long pattern anew each time
  for (let m = pattern.exec(text); m; m = pattern.exec(text))
    found.push({ code: byWord.get(m[0].toLowerCase())!, start: m.index, end: m.index + m[0].length });
  return found;
}
