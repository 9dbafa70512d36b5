import type { Span } from "../record/span.ts";
import type { Found } from "./found.ts";
import { hostedOffice } from "./link/office.ts";
import type { Link } from "./link/scene.ts";
import type { Linked } from "./link.ts";
import { UNNAMED } from "./rules.ts";
import { type Fresh, PEOPLE, type Stretch, unnamed } from "./unnamed.ts";
import { isPossessive, onlySaysWhere, tokenAt, words } from "./view.ts";

/** A party of a statement or event: an actor met, or one without a name that the span itself makes. */
export type Party = { readonly key: string; readonly link: Link | null; readonly fresh: Fresh | null };

/** A document's finds with their first tokens, among which those of a span are sought. */
export type Cast = Linked & { readonly starts: Int32Array };

export const castOf = (read: Linked): Cast => ({ ...read, starts: Int32Array.from(read.found, (f) => f.first) });

const met = (link: Link): Party => ({ key: link.key, link, fresh: null });
const made = (cast: Cast, at: Stretch, f: Found | null, body: Link | null): Party => ({
  ...unnamed(cast.view, at, f, body),
  link: null,
});

/** Who a span of the text means: its head name, the body spoken for, or an actor made of the words; null for "I", "who" and the like. */
export function partyOf(cast: Cast, span: Span): Party | null {
  const { view, links } = cast;
  const at = { span, first: tokenAt(view, span.start), end: tokenAt(view, span.end - 1) + 1 };
  if (/^(who|which|that|whose|whom)$/.test(view.lower[at.first] ?? "") && at.end - at.first <= 2)
    return relative(cast, at.first);
  const inside = findsIn(cast, at);
  const person = inside.find((i) => isHeadPerson(cast, i, at.first));
  if (person !== undefined && links[person]) return met(links[person]);
  if (TOGETHER.test(words(view, at.first, Math.min(at.end, at.first + 4)))) return null;
  const outer = inside.filter((i) => !inside.some((j) => j !== i && holds(cast, j, i)));
  const head = outer.find((i) => !isAdjective(cast, i, outer));
  if (head === undefined) {
    const told = words(view, at.first, at.end);
    return UNNAMED.test(told) || PEOPLE.test(told) ? made(cast, at, null, null) : null;
  }
  const named = nameAfter(cast, head, outer);
  return named !== undefined && links[named] ? met(links[named]) : ofHead(cast, head, outer, at);
}

/** Several of whom none is named: nobody's statement. */
const TOGETHER = /\b(two|three|both|four)\s+(leaders|sides|countries|parties|men|officials|presidents|ministers)\b/i;

/** Places of the finds that begin in a stretch. */
function findsIn(cast: Cast, { first, end }: Stretch): number[] {
  const inside: number[] = [];
  for (let i = findAt(cast, first); i < cast.found.length && cast.found[i]!.first < end; i++) inside.push(i);
  return inside;
}

/** Index of the first find that begins at or after a token. */
function findAt(cast: Cast, token: number): number {
  let [low, high] = [0, cast.starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cast.starts[middle] ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a find is possessed by another, or lies in it. */
function holds({ found }: Cast, outer: number, inner: number): boolean {
  const [a, b] = [found[outer]!, found[inner]!];
  const whole = a.whole !== undefined && a.first < b.first && a.whole.end >= b.end;
  return a.owner === inner || whole || (a.first <= b.first && a.end > b.end);
}

/** "Iraqi Prime Minister X": the state only says of where the one named behind it is. */
function isAdjective({ found, view }: Cast, i: number, outer: readonly number[]): boolean {
  const f = found[i]!;
  if (onlySaysWhere(view, f.end)) return true;
  const isNamedBehind = (j: number) => j > i && found[j]!.form === "name" && found[j]!.first - f.end <= 2;
  return f.modifier && f.shape === "state" && outer.some(isNamedBehind);
}

/** "The West African bloc ECOWAS", "the operator Transdata": the name right behind the noun for what it is. */
function nameAfter(cast: Cast, head: number, outer: readonly number[]): number | undefined {
  const f = cast.found[head];
  if (!f || (f.form === "name" && !f.modifier)) return undefined;
  return outer.find((i) => {
    const n = cast.found[i];
    if (!n || i === head || n.form !== "name" || (n.shape !== "body" && n.shape !== "person")) return false;
    const between = cast.view.lower.slice(f.end, n.first);
    return between.length < 3 && between.every((w) => /^[a-z]{3,}$/.test(w) && !/^(the|for|and|with|from)$/.test(w));
  });
}

function isHeadPerson(cast: Cast, i: number, first: number): boolean {
  const f = cast.found[i];
  if (f?.shape !== "person" || f.form !== "name" || isPossessive(cast.view, f.end)) return false;
  const before = cast.view.lower[f.first - 1] ?? "";
  return f.first === first || !/^(of|to|for|with|against|by|from|and|or|about|than)$/.test(before) || f.owner !== -1;
}

/** "who said": the actor named right before. */
function relative(cast: Cast, first: number): Party | null {
  for (let i = findAt(cast, first) - 1; i >= 0 && first - (cast.found[i]?.end ?? 0) < 6; i--) {
    const l = cast.links[i];
    if (l && cast.found[i]?.form !== "pronoun")
      return met({ ...l, reason: "antecedent of a relative pronoun", confidence: l.confidence * 0.8 });
  }
  return null;
}

/** What the head of a stretch means; one who speaks without a name is made of the words, or stands for the body. */
function ofHead(cast: Cast, head: number, outer: readonly number[], at: Stretch): Party | null {
  const f = cast.found[head]!;
  const l = cast.links[head] ?? null;
  const body = bodyOf(cast, f, outer);
  if (f.form !== "name" && !(l && f.form === "pronoun") && UNNAMED.test(f.text)) {
    const spoken = spokenFor(f, body);
    if (spoken) return spoken;
    if (!l || (l.shape === "office" && l.reason !== hostedOffice)) return made(cast, at, f, body);
  }
  if (isNation(f) || isSomeOfState(cast, f, at)) return made(cast, at, f, l);
  const watches = l?.form === "noun-phrase" && WATCH.test(words(cast.view, at.first, at.end));
  if (l && !watches) return met(l);
  return f.form === "pronoun" ? null : made(cast, at, f, body);
}

const WATCH = /\b(observers|analysts|experts|sources)\b/;

/** The body of one who is named by none: its possessor, else what stands behind "of", "from", "in". */
function bodyOf({ found, links, view }: Cast, f: Found, outer: readonly number[]): Link | null {
  const next = outer
    .slice(1)
    .find(
      (i) =>
        links[i] && !links[i].person && /^(of|for|from|in|at|with|to|the)$/.test(view.lower[found[i]!.first - 1] ?? ""),
    );
  return links[f.owner] ?? (next === undefined ? null : (links[next] ?? null));
}

/** "a spokeswoman for the ministry", "members of the council": the body itself speaks. */
function spokenFor(f: Found, body: Link | null): Party | null {
  if (!body) return null;
  if (/\bspokes(man|woman|person|people)\b/.test(f.text) && body.shape !== "place")
    return met({ ...body, reason: "its spokesperson speaks for it", confidence: 0.8 });
  return f.text === "members" ? met({ ...body, reason: "its members speak", confidence: 0.8 }) : null;
}

/** "Iraqis": a nation, not its state. */
const isNation = (f: Found) =>
  f.shape === "state" &&
  f.known?.type === "state" &&
  f.known.form === "demonym" &&
  /s$/.test(f.text) &&
  !/(ese|ss)$/.test(f.text);

/** "Iraqi shopkeepers": some of its people. */
const isSomeOfState = ({ view }: Cast, f: Found, { end }: Stretch) =>
  f.shape === "state" && f.modifier && end > f.end && !isPossessive(view, f.end);
