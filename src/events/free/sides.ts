import type { Match } from "../lexicon/match.ts";
import { sidesByOrder } from "./by-order.ts";
import { sidesByTree } from "./by-tree.ts";
import { isPassive } from "./grammar.ts";
import type { Party } from "./party.ts";
import type { Trigger } from "./trigger.ts";
import type { Sides, View } from "./view.ts";

/** A source that the tree lost but that stands right before a finite verb: "officials are about to restore". */
function completed(v: View, m: Match, sides: Sides): Sides {
  if (sides.source.length > 0 || m.pattern.noun || m.pattern.inverse || !v.tree || isPassive(v, sides.verb))
    return sides;
  const found = sidesByOrder(v, m).source;
  const last = found.at(-1);
  const beside =
    last !== undefined && v.pos.slice(last.end, m.start).every((p) => p === "AUX" || p === "ADV" || p === "PART");
  return beside && !sides.target.some((p) => overlap(p, last)) ? { ...sides, source: found } : sides;
}

const overlap = (a: Party, b: Party) => a.start < b.end && b.start < a.end;
/** The sides of the inner word, completed from the word over it; nobody is both source and target. */
export function sidesOf(v: View, t: Trigger): Sides {
  const read = v.tree ? sidesByTree : sidesByOrder;
  const outer = completed(v, t.outer, read(v, t.outer));
  const inner = t.match === t.outer ? outer : read(v, t.match);
  const source = outer.source;
  const asked = t.events.includes("REQUEST") ? [outer.target, inner.target] : [inner.target, outer.target];
  const free = asked.map((side) => side.filter((p) => !source.some((s) => overlap(s, p))));
  return { source, target: free.find((side) => side.length > 0) ?? [], verb: outer.verb };
}
