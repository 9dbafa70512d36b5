import type { Event } from "../events/types.ts";
import type { ActorId } from "../record/ids.ts";
import type { Span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";

export const actorKinds = [
  "state",
  "state-institution",
  "armed-forces",
  "person",
  "armed-group",
  "party",
  "igo",
  "company",
  "organization",
  "medium",
  "population",
  "unnamed-source",
] as const;
export type ActorKind = (typeof actorKinds)[number];

export type Mention = {
  readonly span: Span;
  readonly form: "name" | "alias" | "title" | "pronoun" | "noun-phrase" | "heading";
  /** One clause: why this stretch means this actor. */
  readonly reason: string;
  readonly confidence: number;
};

/** A role held, dated as far as the documents or the knowledge file say. */
export type Role = {
  readonly title: string;
  readonly organization: string | null;
  readonly country: string | null;
  /** EDTF */
  readonly start: string | null;
  readonly end: string | null;
  readonly span: Span | null;
};

export type Actor = {
  readonly id: ActorId;
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO 3166 alpha-3, or null. */
  readonly country: string | null;
  readonly countryFrom: "document" | "world-knowledge" | null;
  /** PLOVER sector code (GOV, MIL, REB, …) or null. */
  readonly sector: string | null;
  /** Every spelling met, commonest first. */
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
  /** The body for which the actor speaks or to which it belongs. */
  readonly affiliation: ActorId | null;
  readonly mentions: readonly Mention[];
  /** Which names were taken as one and why; merging is reversible. */
  readonly merges: readonly { readonly names: readonly [string, string]; readonly reason: string }[];
};

/** The actors of a dossier, and its statements and events with theirs. */
export type Resolution = { readonly actors: Actor[]; readonly statements: Statement[]; readonly events: Event[] };
