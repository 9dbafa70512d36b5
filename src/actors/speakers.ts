import type { Span } from "../record/span.ts";
import type { Found } from "./found.ts";
import { hostedOffice } from "./link/office.ts";
import type { Link } from "./link/scene.ts";
import { UNNAMED } from "./rules.ts";
import { isPossessive, tokenAt, type View, words } from "./view.ts";

/** A party of a statement or event: an actor met, or one without a name that the span itself makes. */
export type Party = { readonly key: string; readonly link: Link | null; readonly fresh: Fresh | null };
/** An actor without a name: "a senior official in Hamas", "many Iraqis". */
export type Fresh = {
  readonly text: string;
  readonly kind: "unnamed-source" | "population" | "state-institution" | "armed-group";
  readonly country: string | null;
  readonly sector: string | null;
  readonly affiliation: string | null;
  readonly span: Span;
  readonly reason: string;
};

export type Cast = {
  readonly view: View;
  readonly found: readonly Found[];
  readonly links: readonly (Link | null)[];
  readonly starts: Int32Array;
};

export function castOf(view: View, found: readonly Found[], links: readonly (Link | null)[]): Cast {
  return { view, found, links, starts: Int32Array.from(found, (f) => f.first) };
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

/** Who a span of the text means: its head name, the body spoken for, or an actor made of the words; null for "I", "who" and the like. */
export function partyOf(cast: Cast, span: Span): Party | null {
  const { view, found, links } = cast;
  const first = tokenAt(view, span.start);
  const end = tokenAt(view, span.end - 1) + 1;
  const inside: number[] = [];
  for (let i = findAt(cast, first); i < found.length && (found[i]?.first ?? end) < end; i++) inside.push(i);
  if (/^(who|which|that|whose|whom)$/.test(view.lower[first] ?? "") && end - first <= 2) return relative(cast, first);
  const person = inside.find((i) => isHeadPerson(cast, i, first));
  if (person !== undefined && links[person]) return { key: links[person].key, link: links[person], fresh: null };
  const outer = inside.filter(
    (i) =>
      !inside.some(
        (j) =>
          j !== i &&
          (found[j]?.owner === i ||
            ((found[j]?.first ?? 0) <= (found[i]?.first ?? 0) && (found[j]?.end ?? 0) > (found[i]?.end ?? 0))),
      ),
  );
  if (
    /\b(two|three|both|four)\s+(leaders|sides|countries|parties|men|officials|presidents|ministers)\b/i.test(
      words(view, first, Math.min(end, first + 4)),
    )
  )
    return null;
  const head = outer.find(
    (i) =>
      !(
        found[i]?.modifier &&
        found[i]?.shape === "state" &&
        outer.some((j) => j > i && found[j]?.form === "name" && (found[j]?.first ?? 0) - (found[i]?.end ?? 0) <= 2)
      ),
  );
  const named = head === undefined ? undefined : nameAfter(cast, head, outer);
  if (named !== undefined && links[named]) return { key: links[named].key, link: links[named], fresh: null };
  const f = head === undefined ? undefined : found[head];
  if (f && head !== undefined) return ofHead(cast, head, f, outer, span, first, end);
  const told = words(view, first, end);
  return UNNAMED.test(told) || PEOPLE.test(told) ? freshOf(cast, span, null, first, end, null) : null;
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
  return (
    f.first === first ||
    !/^(of|to|for|with|against|by|from|and|or|about|than|than)$/.test(before) ||
    cast.found[i]?.owner !== -1
  );
}

function relative(cast: Cast, first: number): Party | null {
  for (let i = findAt(cast, first) - 1; i >= 0 && first - (cast.found[i]?.end ?? 0) < 6; i--) {
    const l = cast.links[i];
    if (l && cast.found[i]?.form !== "pronoun")
      return {
        key: l.key,
        link: { ...l, reason: "antecedent of a relative pronoun", confidence: l.confidence * 0.8 },
        fresh: null,
      };
  }
  return null;
}

const SPEAKS_FOR = /\bspokes(man|woman|person|people)\b/;

function ofHead(
  cast: Cast,
  head: number,
  f: Found,
  outer: readonly number[],
  span: Span,
  first: number,
  end: number,
): Party | null {
  const { links, found } = cast;
  const l = links[head] ?? null;
  const owner = f.owner >= 0 ? (links[f.owner] ?? null) : null;
  const told = words(cast.view, first, end);
  const next = outer
    .slice(1)
    .find(
      (i) =>
        links[i] &&
        /^(of|for|from|in|at|with|to|the)$/.test(cast.view.lower[(found[i]?.first ?? 0) - 1] ?? "") &&
        !links[i]?.person,
    );
  const body = owner ?? (next === undefined ? null : (links[next] ?? null));
  if (f.form !== "name" && !(l && f.form === "pronoun") && UNNAMED.test(f.text)) {
    if (SPEAKS_FOR.test(f.text) && body && body.shape !== "place")
      return {
        key: body.key,
        link: { ...body, reason: "its spokesperson speaks for it", confidence: 0.8 },
        fresh: null,
      };
    if (/^members$/.test(f.text) && body)
      return { key: body.key, link: { ...body, reason: "its members speak", confidence: 0.8 }, fresh: null };
    if (!l || (l.shape === "office" && l.reason !== hostedOffice)) return freshOf(cast, span, f, first, end, body);
  }
  if (
    f.shape === "state" &&
    f.known?.type === "state" &&
    f.known.form === "demonym" &&
    /s$/.test(f.text) &&
    !/(ese|ss)$/.test(f.text)
  )
    return freshOf(cast, span, f, first, end, l);
  if (f.shape === "state" && f.modifier && end > f.end && !isPossessive(cast.view, f.end))
    return freshOf(cast, span, f, first, end, l);
  if (l && l.form === "noun-phrase" && /\b(observers|analysts|experts|sources)\b/.test(told))
    return freshOf(cast, span, f, first, end, body);
  if (l) return { key: l.key, link: l, fresh: null };
  if (f.form === "pronoun") return null;
  return freshOf(cast, span, f, first, end, body);
}

const PEOPLE =
  /\b(people|citizens|residents|villagers|protesters|demonstrators|public|population|voters|civilians|families|supporters|crowds?|migrants|refugees|students|workers|women|men|youths?|locals|communities|critics)\b/i;

/** "In Pointe-Noire dockers", "a corporal who spoke on condition of anonymity": the group alone, without where and which. */
function coreOf({ lower, capital }: View, from: number, to: number): [number, number] {
  let first = from;
  if (/^(?:in|at|near|across|outside|around)$/.test(lower[first] ?? "")) {
    first++;
    while (first < to && (capital[first] || /^(?:the|of|-|'s|,)$/.test(lower[first] ?? ""))) first++;
  }
  if (first === to || !capital.subarray(from + 1, first).includes(1)) first = from;
  let end = first + 1;
  while (end < to && !/^(?:who|which|whom|whose|where|,)$/.test(lower[end] ?? "")) end++;
  return [first, end];
}

function freshOf(cast: Cast, whole: Span, f: Found | null, from: number, to: number, body: Link | null): Party {
  const [first, end] = coreOf(cast.view, from, to);
  const { start: starts, end: ends } = cast.view.extract.language.tokens;
  const span: Span = {
    ...whole,
    start: first === from ? whole.start : starts[first]!,
    end: end === to ? whole.end : ends[end - 1]!,
  };
  const text = words(cast.view, first, Math.min(end, first + 12))
    .replace(/^(the|a|an|some|several|many|one|most)\s+/i, "")
    .replace(/(.)\s+(and (to|for|from|by) |(on )?(late |early )?(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b).*$/, "$1");
  const country = f?.country ?? (body?.key.startsWith("s:") ? body.key.slice(2) : null);
  const demonym = f?.shape === "state" && end === f.end;
  const kind = demonym || PEOPLE.test(text) ? "population" : "unnamed-source";
  const place = kind === "population" && country ? country : `${cast.view.extract.document.id}`;
  const key = `u:${place}:${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()}`;
  return {
    key,
    link: null,
    fresh: {
      text,
      kind,
      country,
      sector: f?.sector ?? (kind === "population" ? "CVL" : null),
      affiliation: body?.key ?? null,
      span,
      reason: kind === "population" ? "a group of people without a name" : "a source without a name",
    },
  };
}
