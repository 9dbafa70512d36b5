import type { Match } from "./lexicon/match.ts";
import type { Masked } from "./mask.ts";
import { composed, cuesOf, type Modality } from "./rules.ts";
import type { EventType } from "./types.ts";

/** One event word that stands between, before or after the pair, with what its helper words make of it. */
export type Link = {
  readonly events: readonly EventType[];
  readonly modality: Modality;
  readonly passive: boolean;
  readonly match: Match;
};
/** The event words that govern the pair, outermost first, and what they come to by rule. */
export type Chain = {
  readonly shape: "active" | "passive" | "inverse" | "far" | "none";
  readonly links: readonly Link[];
  readonly answer: EventType | "none";
};

function linksOf(masked: Masked, found: readonly Match[]): Link[] {
  const out: (Link & { events: EventType[] })[] = [];
  for (const m of found) {
    const last = out.at(-1);
    if (last && last.match.start === m.start) {
      if (!last.events.includes(m.pattern.event)) last.events.push(m.pattern.event);
      continue;
    }
    out.push({ events: [m.pattern.event], match: m, ...cuesOf(masked.forms, m) });
  }
  return out;
}

const strong = (links: readonly Link[]) => {
  const firm = links.filter((l) => !l.match.pattern.weak);
  return firm.length ? firm : links;
};

function shapeOf(masked: Masked, links: readonly Link[]): [Chain["shape"], readonly Link[]] {
  const { source: s, target: t } = masked;
  const mid = links.filter((l) => l.match.start > Math.min(s, t) && l.match.start < Math.max(s, t));
  if (s < t) {
    const lead = mid[0];
    if (lead?.passive && masked.forms[t - 1] === "by") return ["passive", mid];
    if (mid.length) return [lead?.match.pattern.inverse ? "inverse" : "active", mid];
    const after = links.filter((l) => l.match.start > t);
    return after.length ? ["far", after] : ["none", links];
  }
  const after = links.filter((l) => l.match.start > s);
  if (mid.some((l) => l.passive) || ["by", "from"].includes(masked.forms[s - 1] ?? ""))
    return ["passive", mid.length ? mid : after];
  return after.length ? ["inverse", after] : ["far", mid.length ? mid : links];
}

/** The chain of event words that ties source to target, by their order alone. */
export function chainOf(masked: Masked, found: readonly Match[]): Chain {
  const [shape, all] = shapeOf(masked, linksOf(masked, found));
  const links = strong(all);
  return { shape, links, answer: composed(links) };
}
