import type { DocumentId } from "../record/ids.ts";
import { type Anchored, passageId } from "../record/passage.ts";
import { span } from "../record/span.ts";
import { approximate, likeness, type Match } from "./approximate.ts";
import { distinctUnits, likeSurroundings, longestPattern, mostChanged, mostPlaces, weights } from "./rules.ts";
import type { Selector } from "./types.ts";

export { cut, selector } from "./cut.ts";

/**
 * Where a quotation stands in a text that may have changed: `exact` at its old place, `moved` elsewhere (its passage
 * quotes the words that stand there now), or `lost`.
 */
export function anchor(text: string, document: DocumentId, selector: Selector): Anchored {
  const { start, end, exact } = selector;
  if (exact.length === 0) throw new RangeError("a quotation has at least one unit of text");
  const at = (from: number, to: number) => {
    const found = span(document, from, to);
    return { id: passageId(found), span: found, quote: text.slice(from, to) };
  };
  if (text.slice(start, end) === exact) return { state: "exact", passage: at(start, end) };
  const best = bestOf(text, selector, places(text, exact)) ?? bestOf(text, selector, likePlaces(text, exact));
  if (!best) return { state: "lost", quote: exact };
  return { state: "moved", passage: at(best.start, best.end), from: span(document, start, end) };
}

function places(text: string, exact: string): readonly Match[] {
  const found: Match[] = [];
  for (let i = text.indexOf(exact); i >= 0 && found.length < mostPlaces; i = text.indexOf(exact, i + 1))
    found.push({ start: i, end: i + exact.length, errors: 0 });
  return found;
}

function likePlaces(text: string, exact: string): readonly Match[] {
  if (exact.length <= longestPattern) return approximate(text, exact, Math.floor(exact.length * mostChanged));
  const half = longestPattern / 2;
  const most = Math.floor(half * mostChanged);
  const heads = approximate(text, exact.slice(0, half), most);
  const tails = approximate(text, exact.slice(-half), most);
  const slack = exact.length * mostChanged;
  return heads.flatMap((head) =>
    tails
      .filter((tail) => Math.abs(tail.end - head.start - exact.length) <= slack)
      .map((tail) => ({
        start: head.start,
        end: tail.end,
        errors: head.errors + tail.errors + Math.abs(tail.end - head.start - exact.length),
      })),
  );
}

/** The place worth most, of those whose surroundings bear them out. */
function bestOf(text: string, selector: Selector, found: readonly Match[]): Match | undefined {
  let best: { match: Match; worth: number } | undefined;
  for (const match of found) {
    const worth = worthOf(text, selector, match);
    if (worth !== undefined && (!best || worth > best.worth)) best = { match, worth };
  }
  return best?.match;
}

function worthOf(text: string, selector: Selector, match: Match): number | undefined {
  const { exact, prefix, suffix } = selector;
  const before = likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix);
  const after = likeness(text.slice(match.end, match.end + suffix.length), suffix);
  const certain = match.errors === 0 && exact.length >= distinctUnits;
  if (
    !certain &&
    (prefix ? before : 0) < likeSurroundings &&
    (suffix ? after : 0) < likeSurroundings &&
    prefix + suffix !== ""
  )
    return undefined;
  const position = 1 - Math.abs(match.start - selector.start) / Math.max(text.length, selector.start, 1);
  const quote = 1 - match.errors / exact.length;
  return weights.quote * quote + weights.before * before + weights.after * after + weights.position * position;
}
