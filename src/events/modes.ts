import type { EventType } from "./types.ts";

/** PLOVER's modes of each class; a class that is not here has none. CONCEDE has none, those of YIELD are RETREAT's. */
export const modesOf: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  CONSULT: ["visit", "third-party", "multilateral", "phone"],
  YIELD: ["withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"],
  REQUEST: ["assist", "change", "yield", "meet"],
  ACCUSE: ["disapprove", "investigate", "allege"],
  REJECT: ["assist", "change", "yield", "meet"],
  THREATEN: ["restrict", "ban", "arrest", "relations", "rights", "expel", "territory", "violence"],
  PROTEST: ["demo", "riot", "strike", "hunger", "boycott", "obstruct"],
  SANCTION: ["convict", "expel", "withdraw", "discontinue"],
  MOBILIZE: ["troops", "weapons", "police", "militia"],
  COERCE: ["seize", "restrict", "ban", "censor", "curfew", "arrest", "deport", "withhold", "misinformation", "cyber"],
  ASSAULT: [
    "abduct",
    "beat",
    "torture",
    "execute",
    "sexual",
    "assassinate",
    "destroy",
    "primitive",
    "firearms",
    "explosives",
    "suicide-attack",
    "aerial",
    "drone",
    "heavy-weapons",
    "crowd-control",
    "cleansing",
    "massacre",
    "unconventional",
  ],
};

/** Words that tell what is asked for, refused or threatened, and with what an attack is made; the first that stands decides. */
const byWords: Readonly<Partial<Record<EventType, readonly (readonly [mode: string, words: RegExp])[]>>> = {
  REQUEST: [
    ["meet", /\b(talks|negotiat\w*|dialogue|meet|meeting|mediat\w*|summit)\b/],
    [
      "yield",
      /\b(release|free|withdraw\w*|ceasefire|cease-fire|truce|lift|ease|disarm\w*|hand over|surrender|halt|stop)\b/,
    ],
    ["assist", /\b(help|aid|assist\w*|support|loan|extradit\w*|cooperat\w*|weapons|asylum|troops)\b/],
    [
      "change",
      /\b(reform\w*|resign\w*|step down|election\w*|policy|change|law|investigat\w*|respect|restraint|apolog\w*)\b/,
    ],
  ],
  REJECT: [
    ["meet", /\b(talks|negotiat\w*|dialogue|meet|meeting|mediat\w*|summit)\b/],
    ["yield", /\b(release|free|withdraw\w*|ceasefire|cease-fire|truce|lift|ease|disarm\w*|hand over|surrender|bail)\b/],
    ["assist", /\b(help|aid|assist\w*|support|loan|extradit\w*|cooperat\w*|weapons|asylum|troops)\b/],
    ["change", /\b(reform\w*|resign\w*|step down|election\w*|policy|change)\b/],
  ],
  THREATEN: [
    [
      "violence",
      /\b(attack\w*|kill\w*|bomb\w*|strike|strikes|war|destroy|force|military|missile\w*|retaliat\w*|revenge|invade)\b/,
    ],
    ["restrict", /\b(sanction\w*|embargo|boycott|blockade|tariff\w*|curfew|close)\b/],
    ["arrest", /\b(arrest\w*|jail|imprison|prosecut\w*|detain)\b/],
    ["expel", /\b(expel|deport|evict)\b/],
    ["relations", /\b(ties|relations|talks|suspend|cut|withdraw|aid)\b/],
  ],
  ASSAULT: [
    ["suicide-attack", /\bsuicide\b/],
    ["assassinate", /\bassassin\w*/],
    ["drone", /\b(drones?|uavs?|unmanned)\b/],
    ["unconventional", /\b(chemical|sarin|nerve agent|chlorine|mustard gas)\b/],
    ["aerial", /\b(air ?strikes?|air raids?|warplanes?|helicopters?|jets?|barrel bombs?|sorties?)\b/],
    ["heavy-weapons", /\b(rockets?|mortars?|shells?|shelling|shelled|artillery|missiles?|tanks?)\b/],
    ["explosives", /\b(bombs?|bombing|bombed|explosi\w+|blast|mines?|ieds?|grenades?)\b/],
    ["crowd-control", /\b(tear gas|teargas|water cannon|rubber bullets|pepper spray)\b/],
    ["firearms", /\b(shot|shoot\w*|gunfire|gunmen|gunman|rifles?|fired on|opened fire|guns?)\b/],
    ["abduct", /\b(abduct\w*|kidnap\w*|hostages?|hijack\w*)\b/],
    ["primitive", /\b(stabb\w+|knife|knives|machetes?|axes?|stones?|rocks?)\b/],
  ],
};

/** The mode that the lexicon's words give, else what the other words of the clause tell; null where none is clear. */
export function modeOf(event: EventType, fromLexicon: readonly (string | null)[], words: string): string | null {
  const known = modesOf[event];
  if (!known) return null;
  const told = fromLexicon.find((m) => m !== null && known.includes(m));
  if (told && !(event === "ASSAULT" && told === "destroy")) return told;
  return byWords[event]?.find(([, pattern]) => pattern.test(words))?.[0] ?? told ?? null;
}

const contexts: readonly (readonly [context: string, words: RegExp])[] = [
  [
    "military",
    /\b(military|troops?|soldiers?|army|navy|air force|forces|missiles?|weapons?|war|combat|militants?|rebels?|airstrikes?|ceasefire|truce)\b/,
  ],
  [
    "diplomatic",
    /\b(diploma\w+|ambassadors?|embass\w+|consulates?|foreign minist\w+|envoys?|treat(?:y|ies)|summit|bilateral|peace talks|negotiations?)\b/,
  ],
  ["economic", /\b(econom\w+|trade|tariffs?|loans?|invest\w+|banks?|oil|gas|currency|debt|exports?|imports?|budget)\b/],
  [
    "legal",
    /\b(courts?|judges?|lawsuit|sue[sd]?|trial|prosecut\w+|convict\w+|sentence[sd]?|indict\w+|arrest\w*|legal|law|charges?)\b/,
  ],
  ["terrorism", /\b(terror\w*|suicide bomb\w*|extremis\w+|jihad\w*|islamic state|isis|al-?qaeda)\b/],
  ["election", /\b(elections?|vot(?:e|es|ed|ers|ing)|ballots?|polls|candidates?|campaign)\b/],
  ["legislative", /\b(parliament\w*|congress\w*|senat\w+|lawmakers?|legislat\w+|bill)\b/],
  ["executive", /\b(cabinet|prime minister|president|government)\b/],
  ["refugee", /\b(refugees?|migrants?|asylum|displaced)\b/],
  ["humanitarian", /\b(humanitarian|relief|food aid|famine|emergency aid|medical supplies)\b/],
  ["human_rights", /\b(human rights|torture|abuses?|atrocit\w+|war crimes?)\b/],
  ["cbrn", /\b(nuclear|chemical weapons?|biological weapons?|radiolog\w+|uranium|sarin)\b/],
  ["cyber", /\b(cyber\w*|hack\w*|malware|ransomware)\b/],
  ["disease", /\b(covid\w*|coronavirus|pandemic|virus|epidemic|vaccin\w+|cholera|ebola)\b/],
  ["disaster", /\b(earthquakes?|floods?|hurricane|typhoon|tsunami|drought|cyclone)\b/],
  ["corruption", /\b(corrupt\w*|brib\w+|embezzl\w+|graft)\b/],
  ["illegal_drugs", /\b(drug(?:s| traffick\w+| cartels?)|narcotic\w*|cocaine|heroin)\b/],
  ["religion_ethnicity", /\b(religio\w+|ethnic\w*|sectarian|mosques?|church\w*|minorit\w+)\b/],
  ["intelligence", /\b(intelligence|spy|spies|espionage)\b/],
  ["peacekeeping", /\b(peacekeep\w+)\b/],
];

/** PLOVER contexts that the words of a clause (lower case) tell; `executive` only where nothing else is told. */
export function contextsOf(words: string): string[] {
  const found = contexts.filter(([, pattern]) => pattern.test(words)).map(([context]) => context);
  return found.length > 1 ? found.filter((c) => c !== "executive") : found;
}
