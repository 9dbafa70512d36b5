/**
 * Nouns and verbs by which texts name a contested event, each with the noun that stands for its family, and how much one
 * sight of it says: a bombing is rarely named in passing, an "attack" or an "election" often is.
 */
const families: readonly (readonly [string, number, string])[] = [
  ["assassination", 3, "assassination assassinations assassinate assassinated assassinating"],
  ["bombing", 2.5, "bombing bombings bomb bombs bombed car-bombing"],
  ["explosion", 1.6, "explosion explosions blast blasts exploded explode detonated detonation explosives"],
  ["shooting", 2, "shooting shootings gunned mass-shooting"],
  ["massacre", 3, "massacre massacres massacred slaughter carnage bloodbath"],
  ["murder", 2.2, "murder murders murdered slaying"],
  ["killing", 1.8, "killing killings"],
  ["poisoning", 3, "poisoning poisoned poisonings"],
  ["stabbing", 2.5, "stabbing stabbings stabbed"],
  ["kidnapping", 2.5, "kidnapping kidnappings kidnapped abduction abductions abducted"],
  ["hostage-taking", 2.5, "hostage hostages hostage-taking"],
  ["hijacking", 2.5, "hijacking hijack hijacked hijackings"],
  ["disappearance", 2, "disappearance disappeared"],
  ["airstrike", 2.2, "airstrike airstrikes air-strike strike strikes"],
  ["shelling", 2, "shelling bombardment shelled"],
  ["raid", 1.6, "raid raids raided storming stormed"],
  ["coup", 3, "coup coups putsch takeover overthrow overthrown ouster ousted ousting mutiny"],
  ["invasion", 2.2, "invasion invaded incursion aggression"],
  ["sabotage", 3, "sabotage sabotaged leak leaks rupture ruptures"],
  ["crackdown", 2.2, "crackdown crackdowns repression suppression"],
  ["downing", 2.6, "downing downed shootdown shoot-down"],
  ["crash", 1.8, "crash crashed"],
  ["ambush", 2.4, "ambush ambushed"],
  ["siege", 1.8, "siege besieged"],
  ["arson", 2.2, "arson torched"],
  ["fire", 1.3, "fire fires blaze inferno"],
  ["derailment", 2.4, "derailment derailments derailed"],
  ["breach", 1.6, "breach breaches"],
  ["blackout", 1.8, "blackout blackouts outage outages"],
  ["collapse", 1.8, "collapse collapsed failure"],
  ["sinking", 2, "sinking sank capsized capsizing"],
  ["collision", 1.8, "collision collided"],
  ["stampede", 2.2, "stampede"],
  ["seizure", 2, "seizure seized"],
  ["expulsion", 1.6, "expulsion expulsions expelled"],
  ["execution", 1.8, "execution executions executed beheading beheaded"],
  ["riot", 1.6, "riot riots rioting insurrection uprising unrest"],
  ["election", 1.1, "election elections vote referendum poll polls"],
  ["fraud", 1.6, "fraud rigging rigged"],
  ["protest", 1.1, "protest protests demonstration demonstrations"],
  ["arrest", 1.2, "arrest arrests detention imprisonment"],
  ["annexation", 2.4, "annexation annexed"],
  ["test", 0.8, "missile-test launch launches"],
  ["cyberattack", 2.4, "cyberattack cyberattacks cyber-attack cyber-attacks hack hacking"],
  ["dissolution", 2, "dissolution dissolved dissolving"],
  ["ban", 1.3, "ban banned banning prohibition outlawed"],
  ["occupation", 1.8, "occupation"],
  ["desecration", 2.6, "desecration desecrated vandalism vandalised vandalized"],
  ["eviction", 2, "eviction evictions evicted demolition demolished"],
  ["disqualification", 2, "disqualification disqualified"],
  ["annulment", 1.8, "annulment annulled"],
  ["torture", 1.6, "torture tortured"],
  ["attack", 1.7, "attack attacks attacked assault assaults"],
  ["attempt", 1, "attempt"],
  ["jailbreak", 2.4, "jailbreak jailbreaks breakout escape escaped escapes break"],
  ["verdict", 1.3, "verdict verdicts sentencing sentenced sentence conviction convicted"],
  ["law", 1.1, "law bill decree legislation"],
  ["count", 1.3, "count recount"],
  ["clash", 0.9, "clash clashes skirmish skirmishes"],
  ["death", 0.8, "death deaths"],
  ["violence", 0.5, "violence"],
];

const byWord = new Map(families.flatMap(([noun, , words]) => words.split(" ").map((w) => [w, noun] as const)));
const weights = new Map(families.map(([noun, weight]) => [noun, weight]));

/** A verb and its particle that name another family than the verb alone. */
const pairs = new Map([
  ["shooting down", "downing"],
  ["shot down", "downing"],
  ["cyber attack", "cyberattack"],
  ["cyber attacks", "cyberattack"],
  ["burned down", "arson"],
  ["burnt down", "arson"],
  ["burning down", "arson"],
  ["shoots down", "downing"],
]);
export const pairOf = (form: string, next: string): string | null => pairs.get(`${form} ${next}`) ?? null;

/** The family noun for a form, or null where the form names no contested event. */
export const nounOf = (form: string): string | null => byWord.get(form) ?? null;
export const weightOf = (noun: string): number => weights.get(noun) ?? 1;
const violent = new Set(
  "assassination bombing explosion shooting massacre murder killing poisoning stabbing kidnapping hostage-taking hijacking airstrike shelling raid invasion occupation desecration torture sabotage downing ambush siege arson execution attack crash fire derailment breach blackout cyberattack collapse sinking collision stampede seizure".split(
    " ",
  ),
);
const civil = new Set(
  "election fraud count protest arrest verdict law test death violence clash riot ban dissolution annulment disqualification".split(
    " ",
  ),
);
export const isViolent = (noun: string): boolean => violent.has(noun);
/** Matters that stand beside an act of violence in many texts without being a name of it. */
export const isCivil = (noun: string): boolean => civil.has(noun);
/** Every form of a family. */
export const formsOf = (noun: string): readonly string[] =>
  families.find(([n]) => n === noun)?.[2].split(" ") ?? [noun];
/** Families that only a noun names: "fired" is no fire, an earthquake that struck no air strike. */
export const nounsOnly = new Set(["fire", "breach", "airstrike", "occupation"]);
/** Words that only look like an event: "strike a balance", "opened fire", "hunger strike". */
export const triggerWords = {
  /** What stands before the form. */
  before: new Map([
    [
      "fire",
      /^(open|opens|opened|opening|under|hold|cease|returned|returning|exchanged|exchanging|of|friendly|small-arms|arms|mortar|artillery|gun|rocket|sniper|cross|tank|live|covering|their)$/,
    ],
    ["law", /^(international|humanitarian|martial|criminal|common|by|under|of|with|in-law)$/],
    ["airstrike", /^(hunger|general|on|labou?r|rail|dock|miners|workers|teachers|doctors|sit-down|wildcat|'s|’s)$/],
  ]),
  /** What must stand a few words to either side of the form. */
  beside: new Map([
    ["breach", /^(dam|dams|levee|dyke|dike|embankment|wall|reservoir|perimeter|data|network)$/],
    [
      "collapse",
      /^(dam|dams|levee|dyke|dike|embankment|reservoir|bridge|building|tower|mine|roof|stand|stadium|tunnel)$/,
    ],
    ["dissolution", /^(parliament|assembly|house|chamber|legislature|knesset|congress|senate|party|council)$/],
    [
      "ban",
      /^(party|parties|movement|organi[sz]ation|newspaper|broadcaster|channel|rally|rallies|constitutional|congress)$/,
    ],
    ["occupation", /^(town|village|island|islands|border|post|bridge|territory|troops|soldiers|forces|army|military)$/],
    ["disqualification", /^(candidate|candidates|candidacy|electoral|election|presidential)$/],
    ["annulment", /^(election|elections|vote|results?|court|ballot|poll)$/],
    ["seizure", /^(ship|vessel|tanker|ferry|freighter|trawler|boat|crew|aircraft|plane)$/],
    ["jailbreak", /^(prison|jail|penitentiary|inmates?|prisoners?|detainees|convicts)$/],
    ["verdict", /^(court|courts|prison|jail|judge|judges|life|years?|tribunal|guilty|trial|appeal)$/],
    [
      "law",
      /^(parliament|lawmakers|passed|adopted|adoption|signed|voted|veto|repeal|withdraw|withdrawn|bans?|assembly)$/,
    ],
    ["count", /^(votes?|ballots?|electoral|election|disputed|presidential|tally|official|audit)$/],
    ["expulsion", /^(diplomat|diplomats|ambassador|envoy|embassy|journalists?|mission)$/],
  ]),
  blocked: new Set([
    "strike a",
    "strike force",
    "strike forces",
    "attempt to",
    "vote of",
    "test of",
    "launch of",
    "death penalty",
    "bomb disposal",
    "strikes a",
    "launch a",
    "executed by",
    "arrest warrant",
    "raid on",
    "fire on",
    "fire at",
    "fire brigade",
    "fire department",
    "fire service",
    "strike action",
    "strike committee",
    "strike leaders",
    "vote on",
    "vote for",
    "vote to",
  ]),
};

/** Capitalised words that name no one: titles, offices, words of headings. */
export const titleWords = new Set(
  "prime minister president the king queen first lady former foreign secretary general mr mrs ms dr sir he she it we i they this that these those there a an his her its their our my in on at of for and but as by with after before statement press briefing remarks release report government ministry state department admiral ambassador chancellor senator governor colonel captain major brigadier spokesperson spokesman question answer republic united nations security council thanks thank yes no q terrorist terror police army".split(
    " ",
  ),
);

/** Things that are attacked and by which an attack is named. */
export const things = new Set(
  "convoy pipeline motorcade residence home mosque church synagogue temple market school hospital hotel embassy consulate airport airfield airliner plane jet helicopter bus train station bridge dam plant refinery depot tanker ship vessel ferry port base camp barracks checkpoint palace parliament ministry headquarters office newspaper studio stadium theatre concert restaurant cafe prison courthouse bank cable grid substation wedding funeral rally parade procession patrol column truck car minibus journalist mayor governor minister judge general activist candidate lawmaker priest imam bishop ambassador envoy president king worshippers pilgrims passengers students protesters workers".split(
    " ",
  ),
);

const calendar =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i;
export const isCalendar = (word: string): boolean => calendar.test(word);
