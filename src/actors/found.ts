import type { Known } from "./knowledge.ts";

/** person, body (organization of any kind), state, place, people (a group without a name), office (one person by role), pronoun. */
export type Shape = "person" | "body" | "state" | "place" | "people" | "office" | "pronoun";

/** A stretch that may mean an actor, before it is known which. */
export type Found = {
  readonly shape: Shape;
  readonly form: "name" | "noun-phrase" | "pronoun";
  readonly first: number;
  readonly end: number;
  /** Of an office with whose it is ("the chair of ASEAN"): the words, and where they end. */
  readonly whole?: { readonly text: string; readonly end: number };
  /** As read, without determiner and title. */
  readonly text: string;
  readonly known: Known | null;
  /** Country that the phrase itself gives: demonym or possessor. */
  readonly country: string | null;
  readonly sector: string | null;
  /** Title before a person, or the office words. */
  readonly title: string;
  /** Possessor or body inside the phrase: index into the same list, -1 where none. */
  readonly owner: number;
  readonly definite: boolean;
  readonly plural: boolean;
  /** The state is named by an adjective ("Iraqi") or stands before "-backed": no actor of its own clause. */
  readonly modifier: boolean;
  /** State that backs the group: "Iran-backed militias", "its proxies" (ISO3); null where none is named. */
  readonly sponsor: string | null;
};
