import type { PassageId } from "./ids.ts";

export type NonEmpty<T> = readonly [T, ...T[]];
/** Who or what made a record: told apart everywhere, on screen and in files. */
export type Maker =
  | { readonly kind: "analyst"; readonly name: string }
  | { readonly kind: "rule"; readonly rule: string; readonly version: number }
  | { readonly kind: "model"; readonly model: string; readonly version: number };
/** What a record rests on. A record whose basis cites no passage does not compile. */
export type Basis = { readonly passages: NonEmpty<PassageId>; readonly maker: Maker };

/** The list as a non-empty one. @throws RangeError where it is empty */
export function nonEmpty<T>(list: readonly T[]): NonEmpty<T> {
  if (list.length === 0) throw new RangeError("at least one passage is needed");
  return list as unknown as NonEmpty<T>;
}
export const rule = (name: string, version = 1): Maker => ({ kind: "rule", rule: name, version });
export const model = (name: string, version = 1): Maker => ({ kind: "model", model: name, version });
