import { lower } from "./lexicon.ts";
import { fold } from "./names.ts";
import type { ActorKind } from "./types.ts";

const CANON: readonly (readonly [RegExp, string])[] = [
  [
    /\b(foreign (affairs )?(ministry|office|department)|(ministry|department) (of|for) (foreign|external) (affairs|relations)|external affairs ministry|state department|department of state|foreign and expatriates)\b/,
    "foreign ministry",
  ],
  [/\b(defen[cs]e (ministry|department)|(ministry|department) of (national )?defen[cs]e)\b/, "defence ministry"],
  [/\b(interior ministry|ministry of (the )?interior|ministry of internal affairs)\b/, "interior ministry"],
  [/\b(armed forces|military|armed force)\b/, "armed forces"],
  [/\b(government|cabinet|council of ministers|administration|authorities|authority|regime)\b/, "government"],
  [/\b(parliament|legislature)\b/, "parliament"],
  [/\b(presidency|presidential office|president's office|office of the president)\b/, "presidency"],
  [/\b(prime minister's office|office of the prime minister)\b/, "prime minister's office"],
  [/\b(security forces|security force|security services)\b/, "security forces"],
];

/** One word for one kind of institution: "Ministry of Foreign Affairs and Expatriates" and "Foreign Ministry" give "foreign ministry". */
export function institution(text: string): string {
  const plain = lower(text).replace(/^(the|a|an|its|their|his|her) /, "");
  for (const [pattern, name] of CANON) if (pattern.test(plain)) return name;
  return fold(plain);
}

const BY_SECTOR: Readonly<Record<string, ActorKind>> = {
  GOV: "state-institution",
  LEG: "state-institution",
  JUD: "state-institution",
  SPY: "state-institution",
  COP: "state-institution",
  MIL: "armed-forces",
  REB: "armed-group",
  UAF: "armed-group",
  PRM: "armed-group",
  CRM: "armed-group",
  PTY: "party",
  OPP: "organization",
  JRN: "medium",
  BUS: "company",
  IGO: "igo",
  NGO: "organization",
  EDU: "organization",
  REL: "organization",
  LAB: "organization",
  MED: "organization",
  CVL: "population",
};
const BY_HEAD: readonly (readonly [RegExp, ActorKind])[] = [
  [/^(the )?(un|u\.n\.|united nations)\b/, "igo"],
  [
    /^(the )?(un|united nations|inter-american|african|asian|european|arab|andean|caribbean|pacific|nordic|latin american|west african|east african|multinational|international)\b.*\b(commission|court|bank|council|union|organi[sz]ation|agency|office|mission|force|monetary fund|parliament|programme|fund)\b/,
    "igo",
  ],
  [
    /^(the )?(foundation|institute|committee|centre|center|union|association|society|federation|reporters)\b/,
    "organization",
  ],
  [
    /\b(brigades?|militias?|battalions?|liberation army|resistance|rebels|insurgents|militants|guerrillas?|gang|cartel|proxies)\b/,
    "armed-group",
  ],
  [/\b(party|bloc|alliance|coalition|movement|framework|list|front)\b/, "party"],
  [/\b(army|navy|air force|forces|corps|guards?|troops)\b/, "armed-forces"],
  [
    /\b(ledger|courier|chronicle|telegraph|examiner|inquirer|sentinel|argus|times|post|gazette|herald|tribune|news|journal|television|tv|radio|agency france|press|wire|daily|newspaper|weekly|magazine|televisi[oó]n|gazeta|diario|zeitung|nachrichten|kurier|matin|soir|presse)\b/,
    "medium",
  ],
  [
    /\b(ministry|department|council|commission|parliament|court|authority|directorate|government|cabinet|bureau|secretariat|police|service|agency|cell|assembly|senate|presidency|embassy|attorney general|prosecutor|ombudsman)\b/,
    "state-institution",
  ],
  [
    /\b(inc|ltd|corp|corporation|company|bank|airlines|airways|airline|plc|llc|gmbh|pte|pvt|holdings?|energy|telecoms?|mining|minerals|metals|shipping|ferries|petroleum|logistics|industries)\b/,
    "company",
  ],
];

/** Kind of a body by its sector, else by the noun at its head. */
export function bodyKind(sector: string | null, text: string): ActorKind {
  const plain = lower(text);
  const named = BY_HEAD.find(([pattern]) => pattern.test(plain))?.[1];
  return (sector ? BY_SECTOR[sector] : undefined) ?? named ?? "organization";
}

/** PLOVER sector of a body of that kind, where nothing else gives one. */
export const kindSector: Readonly<Partial<Record<ActorKind, string>>> = {
  "state-institution": "GOV",
  "armed-forces": "MIL",
  "armed-group": "REB",
  party: "PTY",
  igo: "IGO",
  company: "BUS",
  medium: "JRN",
};
