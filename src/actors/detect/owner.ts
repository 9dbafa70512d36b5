import { countryOf } from "../mention/meaning.ts";
import { isPossessive } from "../view.ts";
import type { Detector } from "./detector.ts";

export function ownerBefore(d: Detector, p: number): number {
  const last = d.out.length - 1;
  const before = d.out[last];
  if (!before) return -1;
  if (before.end === p && before.shape === "state") return last;
  return before.end === p - 1 && isPossessive(d.view, p - 1) ? last : -1;
}

export const countryBefore = (d: Detector, p: number) => {
  const owner = d.out[ownerBefore(d, p)];
  return owner ? (owner.country ?? (owner.known ? countryOf(owner.known) : null)) : null;
};

export const ownerCountry = (d: Detector, owner: number) => {
  const o = d.out[owner];
  return o ? (o.country ?? (o.known ? countryOf(o.known) : null)) : null;
};
