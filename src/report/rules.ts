import type { ResponsibilityRole } from "../hypotheses/types.ts";
import type { Level, StanceLabel } from "../reactions/types.ts";
import type { SectionName } from "./types.ts";

/** Headings say what a section holds and claim no more than its cells. */
export const titles: Readonly<Record<SectionName | "in-words", string>> = {
  "in-short": "In short",
  "what-happened": "What happened",
  timeline: "Timeline",
  discrepancies: "Discrepancies",
  responsibility: "Who is said to be responsible",
  motives: "Motives offered",
  reactions: "Reactions",
  "in-words": "In their words",
  outlook: "Outlook",
  matrix: "Competing hypotheses",
  judgements: "Judgements",
  scenarios: "Scenarios",
  indicators: "Indicators",
  actors: "Actors",
  documents: "Documents",
  method: "Method and limits",
  changes: "Changes and corrections",
};

export const levels: readonly Level[] = ["internal", "regional", "international"];
export const levelWords: Readonly<Record<Level, string>> = {
  internal: "Internal",
  regional: "Regional",
  international: "International",
};

/** Columns of the matrix: which stances stand where. */
export const matrixColumns: readonly { readonly title: string; readonly stances: readonly StanceLabel[] }[] = [
  { title: "Condemns, in these words", stances: ["condemn", "condemn-generic", "concern", "downplay", "protest"] },
  { title: "Calls it terrorism", stances: ["label-terrorism"] },
  { title: "Aim seen", stances: ["frame-motive"] },
  { title: "To the victim", stances: ["condole", "support", "express-relief", "threaten", "hostile-to-target"] },
  { title: "Blame", stances: ["accuse", "deny", "admit", "deflect-blame", "defer-to-accused"] },
  {
    title: "Demand",
    stances: ["call-for-restraint", "call-for-accountability", "call-for-force", "call-for-measures"],
  },
  { title: "Offer, step", stances: ["own-measure", "offer-help", "resolve", "mediate"] },
];

/** code: in a cell; says: in a sentence after the actor's name; also: after a number of others. */
export const stanceWords: Readonly<
  Record<StanceLabel, { readonly code: string; readonly says: string; readonly also: string }>
> = {
  condemn: { code: "condemns", says: "condemns the event", also: "also condemn this event" },
  "condemn-generic": {
    code: "such acts in general",
    says: "condemns such acts in general",
    also: "also condemn such acts in general",
  },
  "label-terrorism": { code: "terrorism", says: "calls it terrorism", also: "also call it terrorism" },
  condole: { code: "condolences", says: "offers condolences or sympathy", also: "also offer condolences or sympathy" },
  concern: { code: "concern", says: "voices concern", also: "also voice concern" },
  support: { code: "support", says: "declares support for the side that was hit", also: "also declare support" },
  "express-relief": { code: "relief", says: "expresses relief", also: "also express relief" },
  "call-for-restraint": {
    code: "restraint",
    says: "calls for restraint or unity",
    also: "also call for restraint or unity",
  },
  "call-for-accountability": {
    code: "justice",
    says: "calls for an inquiry or for those responsible to answer for it",
    also: "also call for an inquiry or for justice",
  },
  "call-for-force": { code: "force", says: "calls for the use of force", also: "also call for the use of force" },
  "call-for-measures": {
    code: "measures",
    says: "calls on others for a concrete step",
    also: "also call on others for a step",
  },
  "own-measure": { code: "own step", says: "announces a step of its own", also: "also announce steps of their own" },
  "offer-help": { code: "help", says: "offers help", also: "also offer help" },
  "frame-motive": {
    code: "an aim",
    says: "says what the event was aimed at or meant",
    also: "also say what it was aimed at",
  },
  accuse: { code: "accuses", says: "blames a named party", also: "also blame a named party" },
  deny: { code: "denies", says: "denies responsibility", also: "also deny responsibility" },
  admit: { code: "admits", says: "admits or claims responsibility", also: "also admit or claim responsibility" },
  "deflect-blame": { code: "deflects", says: "points to another culprit", also: "also point to another culprit" },
  downplay: { code: "plays down", says: "plays the event down or doubts it", also: "also play the event down" },
  threaten: { code: "threat", says: "threatens the side that was hit or others", also: "also threaten" },
  "hostile-to-target": {
    code: "hostile",
    says: "attacks the victim or the accusers",
    also: "also attack the victim or the accusers",
  },
  resolve: { code: "resolve", says: "vows to go on", also: "also vow to go on" },
  protest: { code: "protest", says: "protests in public against the act", also: "also protest in public" },
  "defer-to-accused": {
    code: "defers",
    says: "accepts an inquiry by the accused side",
    also: "also accept an inquiry by the accused side",
  },
  mediate: { code: "mediates", says: "visits or talks to calm the parties", also: "also mediate" },
};

/** After "names X as ...". */
export const roleWords: Readonly<Record<ResponsibilityRole, string>> = {
  ordered: "having ordered it",
  planned: "having planned it",
  "carried out": "having carried it out",
  supplied: "having supplied the means",
  tolerated: "having tolerated it",
  staged: "having staged it",
  responsible: "responsible",
};

export const kindWords: Readonly<Record<string, string>> = {
  state: "state",
  "state-institution": "state institution",
  "armed-forces": "armed forces",
  person: "person",
  "armed-group": "armed group",
  party: "party",
  igo: "intergovernmental body",
  company: "company",
  organization: "organization",
  medium: "medium",
  population: "population group",
  "unnamed-source": "unnamed source",
};

export const precisionWords: Readonly<Record<string, string>> = {
  time: "time of day",
  "part-of-day": "part of a day",
  day: "day",
  week: "week",
  month: "month",
  season: "season",
  year: "year",
  decade: "decade",
  interval: "span",
  unknown: "not known",
};
export const dateFromWords = {
  given: "",
  "document-date": "counted from the document’s date",
  context: "counted from another date",
} as const;

/** Words of certainty that our own sentences never use without a band (checked by `check`). */
export const certaintyWords =
  /\b(prov(?:es?|ed|en|ing)|certain(?:ly)?|undoubtedly|definitely|obviously|clearly|undeniabl[ey]|must have|without doubt|beyond doubt|no doubt|indisputabl[ey]|confirm(?:s|ed) that)\b/i;

export const languageNames: Readonly<Record<string, string>> = {
  en: "English",
  ar: "Arabic",
  fa: "Persian",
  fr: "French",
  es: "Spanish",
  de: "German",
  ru: "Russian",
  tr: "Turkish",
  he: "Hebrew",
  zh: "Chinese",
  ur: "Urdu",
  pt: "Portuguese",
  it: "Italian",
  nl: "Dutch",
  uk: "Ukrainian",
  ku: "Kurdish",
  ckb: "Kurdish (Sorani)",
  ja: "Japanese",
  ko: "Korean",
  hi: "Hindi",
  ps: "Pashto",
};

/** Shown at once; the rest is folded, never dropped. */
export const shown = {
  timeline: 40,
  discrepancies: 12,
  claims: 20,
  motives: 8,
  matrix: 40,
  quotes: 3,
  outlook: 12,
  actors: 18,
  documents: 40,
  silence: 24,
  changes: 20,
  account: 8,
} as const;

/** Rows set on paper; the rest is counted there and stands in report.html. */
export const pdfShown = {
  timeline: 80,
  discrepancies: 60,
  claims: 60,
  matrix: 60,
  words: 80,
  quotes: 6,
  motives: 24,
  list: 60,
  table: 60,
  documents: 250,
} as const;
