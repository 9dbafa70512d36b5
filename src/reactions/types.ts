import type { ActorId, StatementId } from "../record/ids.ts";
import type { Span } from "../record/span.ts";

export const axes = ["act", "meaning", "victim", "blame", "demand", "step"] as const;
export type Axis = (typeof axes)[number];

/** The closed label set and the axis of each. */
export const stances = {
  condemn: "act",
  "condemn-generic": "act",
  "label-terrorism": "act",
  condole: "victim",
  concern: "act",
  support: "victim",
  "express-relief": "victim",
  "call-for-restraint": "demand",
  "call-for-accountability": "demand",
  "call-for-force": "demand",
  "call-for-measures": "demand",
  "own-measure": "step",
  "offer-help": "step",
  "frame-motive": "meaning",
  accuse: "blame",
  deny: "blame",
  admit: "blame",
  "deflect-blame": "blame",
  downplay: "act",
  threaten: "victim",
  "hostile-to-target": "victim",
  resolve: "step",
  protest: "act",
  "defer-to-accused": "blame",
  mediate: "step",
} as const satisfies Record<string, Axis>;
export type StanceLabel = keyof typeof stances;
export type Level = "internal" | "regional" | "international";

export type Stance = {
  readonly stance: StanceLabel;
  readonly axis: Axis;
  /** 1 plain, 2 marked ("strongly"), 3 strongest ("in the strongest terms") */
  readonly strength: 1 | 2 | 3;
  /** The words that show the strength, where there are any. */
  readonly strengthSpan: Span | null;
  readonly evidence: Span;
  readonly statement: StatementId | null;
  /** The author says so of the actor; not the actor's own words. */
  readonly imputed: boolean;
  readonly negated: boolean;
  readonly conditional: boolean;
  /** For accuse, deny, deflect-blame: whom. */
  readonly party: ActorId | null;
  /** EDTF of the reaction where it is said, else null. */
  readonly date: string | null;
  readonly confidence: number;
  readonly why: readonly string[];
};

/** One actor's stances to the focal event, in the order of the text. */
export type Reaction = {
  readonly actor: ActorId;
  readonly level: Level;
  /** The state or body for which the actor speaks. */
  readonly onBehalfOf: ActorId | null;
  readonly stances: readonly Stance[];
  /** Joint statement: counted once, shown for each member. */
  readonly joint: readonly ActorId[];
};

/** An actor for whom nothing was found: an empty cell is a value. */
export type Silence = {
  readonly actor: ActorId | null;
  readonly name: string;
  readonly level: Level;
  /** watched: named in dossier.json; mentioned: a state, organization or party that the documents mention. */
  readonly because: "watched" | "mentioned";
  /** Which of the wanted stances is missing: no reaction at all, or a reaction without a word of condemnation. */
  readonly missing: "reaction" | "condemnation";
};
