import { NOTHING } from "./detect/detector.ts";
import type { Found } from "./found.ts";
import { GIVEN_NAMES, HONORIFICS } from "./rules.ts";
import { tokenAt, type View, words } from "./view.ts";

/** Those who ask in a briefing, by what they are called there. */
export const ASKS =
  /^(q|question|reporter|journalist|correspondent|the press|press|moderator|participant|audience( member)?|interviewer|operator|unidentified.*)$/i;

type Stretch = { readonly first: number; readonly end: number };

/** "QUESTION (Agence Sahel Presse):", "Harbour Courier: Is it true?": what those who ask are called by is a medium, whatever its name looks like. */
export function withOutlets(found: readonly Found[], view: View): readonly Found[] {
  const places = [...inBrackets(view), ...asLabels(view)].sort((a, b) => a.first - b.first);
  if (places.length === 0) return found;
  const names = new Set(places.map((p) => words(view, p.first, p.end).toLowerCase()));
  const isKnown = (f: Found) => f.known?.type === "thing" || f.known?.type === "body";
  const free = places.filter((p) => !found.some((f) => isKnown(f) && f.first < p.end && f.end > p.first));
  const isInside = (f: Found) => free.some((p) => f.first >= p.first && f.end <= p.end);
  const kept = found.flatMap((f, i) => (isInside(f) ? [] : [{ f, i }]));
  const medium = { ...NOTHING, shape: "body", form: "name", sector: "JRN" } as const;
  const added = free.map((p) => ({ f: { ...medium, ...p, text: words(view, p.first, p.end) } as Found, i: -1 }));
  const all = [...kept, ...added].sort((a, b) => a.f.first - b.f.first);
  const place = new Map(all.flatMap(({ i }, at) => (i < 0 ? [] : [[i, at] as const])));
  return all.map(({ f }) => {
    const here = !f.known && f.form === "name" && f.shape === "person" && names.has(f.text.toLowerCase());
    return { ...f, owner: place.get(f.owner) ?? -1, ...(here && { shape: "body" as const, sector: "JRN" }) };
  });
}

/** The words in brackets behind "QUESTION" and the like, without an article and what is behind a comma. */
function inBrackets(view: View): Stretch[] {
  const { blocks, text } = view.extract.language;
  return blocks.flatMap(({ label }) => {
    const [, who = "", inner = ""] = label
      ? (/^([^(]+?)\s*\(([^)]+)\)/.exec(text.slice(label.start, label.end)) ?? [])
      : [];
    if (!label || !ASKS.test(who)) return [];
    const from = label.start + text.slice(label.start, label.end).indexOf("(") + 1;
    const name = inner.split(/\s*[,;/]/)[0]!;
    return stretch(view, from, from + name.length);
  });
}

function stretch(view: View, start: number, end: number): Stretch[] {
  const first = tokenAt(view, start);
  const from = view.lower[first] === "the" ? first + 1 : first;
  const to = tokenAt(view, end - 1) + 1;
  return view.capital[from] || /^\d/.test(view.lower[from] ?? "") ? [{ first: from, end: to }] : [];
}

/** Labels that only ask, of a briefing where at least this many others do. */
const several = 3;
/** One that asks oftener than this is a presenter's. */
const turnsOfOne = 4;
/** "Southern Courier: Has China …?" in a text where several so called ask now and then, and nobody of that name is a person. */
function asLabels(view: View): Stretch[] {
  const { blocks, text } = view.extract.language;
  const turns = new Map<string, { places: Stretch[]; asks: boolean }>();
  for (const [i, { label, start, end }] of blocks.entries()) {
    if (!label) continue;
    const name = text.slice(label.start, label.end);
    const turn = turns.get(name) ?? { places: [], asks: true };
    const next = blocks[i + 1];
    const said = text.slice(start, next && !next.label ? next.end : end);
    turns.set(name, {
      places: [...turn.places, ...stretch(view, label.start, label.end)],
      asks: turn.asks && said.includes("?"),
    });
  }
  const asking = [...turns].filter(([name, t]) => t.asks && t.places.length <= turnsOfOne && isOutlet(name, view));
  return asking.length < several ? [] : asking.flatMap(([, t]) => t.places);
}

const isOutlet = (name: string, view: View) => {
  const own = name.toLowerCase().split(/[\s.]+/);
  return (
    !/[(,]/.test(name) &&
    !ASKS.test(name) &&
    !own.some((w) => HONORIFICS.has(w) || GIVEN_NAMES.has(w)) &&
    !view.extract.language.names.some((n) => n.kind === "person" && fullName(view, n.firstToken, n.endToken, own))
  );
};

const fullName = (view: View, first: number, end: number, words: readonly string[]) =>
  end - first > words.length && view.lower.slice(first, end).join(" ").endsWith(words.join(" "));
