import type { EventType } from "../types.ts";

const set = (words: string) => new Set(words.split(" "));
/** Prepositions that bring the target of a class's verbs where it is no object. */
export const targetPrepositions: Readonly<Record<EventType, ReadonlySet<string>>> = {
  ACCUSE: set("against into"),
  AGREE: set("with to between"),
  AID: set("to for with"),
  ASSAULT: set("on against with upon at"),
  COERCE: set("on against upon"),
  CONSULT: set("with to between"),
  COOPERATE: set("with to from"),
  MOBILIZE: set("against near along to toward towards"),
  PROTEST: set("against at outside"),
  REJECT: set("to with from"),
  REQUEST: set("on upon to from with"),
  SANCTION: set("on against with from to"),
  SUPPORT: set("to for with behind by"),
  THREATEN: set("against to"),
  YIELD: set("to from with"),
};
