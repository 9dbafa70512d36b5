import { BODY_HEADS, GROUPS_OF, HEADS_FIRST, isPronoun } from "../rules.ts";
import { type Detector, isLoud, small } from "./detector.ts";
import { knownAt, OFFICE_HEADS } from "./known-at.ts";
import { titleAt } from "./title.ts";
import { tailEnd } from "./whole.ts";

/** End of a body's name that begins at p: up to its head noun, or over "of …" after a head that opens one; p where it is none. */
export function bodyEnd(d: Detector, p: number, end: number): number {
  let last = p;
  for (let q = p; q < end; q++) {
    if (q > p && !small(d, q) && knownAt(d, q, end)?.[0].type === "person") break;
    if (q > p && titleAt(d, q, end) > q && !BODY_HEADS.has(d.view.lower[q] ?? "")) break;
    if (!BODY_HEADS.has(d.view.lower[q] ?? "") || !d.view.capital[q]) continue;
    last = q + 1;
    if (HEADS_FIRST.has(d.view.lower[q] ?? "") && /^(of|for)$/.test(d.view.lower[last] ?? "") && last < end)
      return ofEnd(d, last + 1, end);
  }
  return last;
}

function ofEnd(d: Detector, p: number, end: number): number {
  for (let q = p; q < end; q++) {
    const known = knownAt(d, q, end);
    if (known?.[0].type === "state") return known[1];
    if (known?.[0].type === "person" && q > p) return q;
    const title = titleAt(d, q, end);
    // "Department of Harbour Works Secretary Ada Berg"
    if (q === p && title > q + 1 && OFFICE_HEADS.test(d.view.lower[title - 1] ?? "") && d.view.capital[title])
      return title - 1;
    if (title > q && (q === p || (q === p + 1 && d.view.lower[p] === "the"))) q = title - 1;
    else if (q > p && title > q) return q;
  }
  return end;
}

/** No name begins with these, however they are written. */
const JOINTS = /^(?:and|or|of|for|in|on|at|to|by|with|from|the)$/;

/** End of a person's name at q. */
export function personEnd(d: Detector, q: number, end: number): number {
  if (q >= end || (!d.view.capital[q] && !small(d, q)) || JOINTS.test(d.view.lower[q] ?? "")) return q;
  if (isPronoun(d.view.lower[q] ?? "") && !d.view.capital[q + 1]) return q; // "a pack of MS. Their leader"
  if (isLoud(d, q) && BODY_HEADS.has(d.view.lower[q] ?? "")) return q; // "Spokesperson of the Foreign Ministry"
  const known = knownAt(d, q, end);
  if (known?.[0].type === "person") return known[1];
  if (known && known[0].type !== "state" && known[0].type !== "place") return q;
  return unknownEnd(d, q, end);
}

/** End of a stretch of unknown capitals: before a known name or title; a body's name ends at its head noun. */
export function unknownEnd(d: Detector, p: number, end: number): number {
  let q = p + 1;
  for (; q < end; q++) {
    if (small(d, q) && !/^(of|for|the)$/.test(d.view.lower[q] ?? "")) continue;
    if (d.view.lower[q] === "-") continue;
    if (opensTail(d, p, q) && !HEADS_FIRST.has(d.view.lower[p] ?? "")) {
      const tail = tailEnd(d, q);
      if (tail > q) return tail;
    }
    if (
      /^(of|for|and|the)$/.test(d.view.lower[q] ?? "") &&
      !BODY_HEADS.has(d.view.lower[q - 1] ?? "") &&
      !HEADS_FIRST.has(d.view.lower[p] ?? "")
    )
      return trimmed(d, p, q);
    if (d.view.joined[q] && d.view.lower[q - 1] === "-") continue;
    if (
      BODY_HEADS.has(d.view.lower[q - 1] ?? "") &&
      q - 1 > p &&
      !small(d, q) &&
      !BODY_HEADS.has(d.view.lower[q] ?? "")
    )
      return q;
    const known = d.view.capital[q] ? knownAt(d, q, end) : null;
    if (known && (known[0].type === "person" || known[0].type === "state") && !HEADS_FIRST.has(d.view.lower[p] ?? "")) {
      // "Islamic Council of Chad"
      const ofState = known[0].type === "state" && d.view.lower[q - 1] === "of" && q - 2 > p;
      return ofState && HEADS_FIRST.has(d.view.lower[q - 2] ?? "") ? known[1] : trimmed(d, p, q);
    }
    const title = d.view.capital[q] && !BODY_HEADS.has(d.view.lower[q] ?? "") && q > p + 1 ? titleAt(d, q, end) : q;
    if (title > q && HEADS_FIRST.has(d.view.lower[p] ?? "") && /^(of|for|the)$/.test(d.view.lower[q - 1] ?? ""))
      q = title - 1;
    else if (title > q) return trimmed(d, p, q);
  }
  return trimmed(d, p, q);
}

/** Behind the head of a body, or of a group that is named so: "the Guardians of …". */
const opensTail = ({ view: { lower } }: Detector, p: number, q: number) =>
  BODY_HEADS.has(lower[q - 1] ?? "") || (GROUPS_OF.has(lower[q - 1] ?? "") && lower[p - 1] === "the");

function trimmed(d: Detector, p: number, q: number): number {
  let e = q;
  while (e > p + 1 && (small(d, e - 1) || d.view.lower[e - 1] === "-" || d.view.lower[e - 1] === "and")) e--;
  return e;
}
