import type { Extract } from "../events/types.ts";
import { bracketPairs } from "./brackets.ts";
import { type Piece, piecesOf } from "./detect/pieces.ts";
import { sharedTitles } from "./detect/plural.ts";
import { detect } from "./detect.ts";
import type { Found } from "./found.ts";
import { type Host, hostOf } from "./host.ts";
import type { Knowledge } from "./knowledge.ts";
import { fold } from "./names.ts";
import { chooser, countriesOf } from "./namesakes.ts";
import { withOutlets } from "./outlets.ts";
import { BODY_HEADS } from "./rules.ts";
import { type View, viewOf } from "./view.ts";

/** What was found in one document. */
export type Finds = {
  readonly extract: Extract;
  readonly view: View;
  /** Whose briefing or statement the text is. */
  readonly host: Host | null;
  readonly found: readonly Found[];
  /** Pairs [long, short] of finds: a name, and its acronym in brackets. */
  readonly brackets: readonly (readonly [number, number])[];
  /** States that the document names, and the focal one. */
  readonly countries: ReadonlySet<string>;
  /** ISO day on which its words are read. */
  readonly date: string;
};

/** A document before it is searched. */
type Unsearched = {
  readonly view: View;
  readonly pieces: readonly Piece[];
  readonly countries: ReadonlySet<string>;
};

/** Finds of every document: running text first; what stands in title case then with the names that running text taught. */
export function findsOf(extracts: readonly Extract[], knowledge: Knowledge, focal: string | null): Finds[] {
  const views = viewsOf(extracts, knowledge);
  const texts = views.map((view) => ({ view, pieces: piecesOf(view), countries: countriesOf(view, knowledge, focal) }));
  const search = ({ view, countries }: Unsearched, piece: Piece, names: ReadonlySet<string>) =>
    detect(view, piece, knowledge, chooser(countries), names);
  const inner = innerCapitals(views);
  const quiet = texts.map((x) => x.pieces.map((p) => (p.loud ? null : search(x, p, inner))));
  const seen = seenIn(quiet.flat());
  return texts.map((x, i) => {
    const parts = x.pieces.map((p, j) => quiet[i]?.[j] ?? search(x, p, seen));
    return finished(x, joined(parts), knowledge);
  });
}

/** Documents that are covered, in order of their ids. */
function viewsOf(extracts: readonly Extract[], knowledge: Knowledge): View[] {
  const isPlace = (word: string) =>
    knowledge.cities.has(fold(word)) ||
    (knowledge.names.get(fold(word)) ?? []).some((m) => /^(state|place)$/.test(m.known.type));
  return extracts
    .filter((e) => e.language.covered)
    .map((e) => viewOf(e, isPlace))
    .sort((a, b) => (a.extract.document.id < b.extract.document.id ? -1 : 1));
}

/** What only the whole document tells of its finds: outlets, those whose turns they are, titles of several, acronyms. */
function finished({ view, countries }: Unsearched, raw: readonly Found[], knowledge: Knowledge): Finds {
  const whole = sharedTitles(withOutlets(withTurns(raw, view), view), view);
  const found = redefined(whole, bracketPairs(whole, view.lower));
  const { extract } = view;
  return {
    extract,
    view,
    host: hostOf(view, knowledge, extract.document.metadata.title),
    found,
    brackets: bracketPairs(found, view.lower),
    countries,
    date: dayOf(extract, knowledge),
  };
}

/** Words with a capital inside a sentence of running text: the same word at a sentence's start is a name too. */
function innerCapitals(views: readonly View[]): Set<string> {
  const out = new Set<string>();
  for (const view of views)
    for (const [i, s] of view.extract.language.sentences.entries()) {
      if (view.shouting[i]) continue;
      if (!/^(paragraph|list-item)$/.test(view.extract.language.blocks[s.block]?.kind ?? "")) continue;
      for (let t = s.firstToken + 1; t < s.endToken; t++)
        if (view.capital[t] && !/^["“”'‘:.—]$/.test(view.lower[t - 1] ?? "")) out.add(fold(view.lower[t] ?? ""));
    }
  return out;
}

/** Folded names of running text, and the family names of persons. */
function seenIn(lists: readonly (readonly Found[] | null)[]): Set<string> {
  const seen = new Set<string>();
  for (const list of lists)
    for (const f of list ?? []) {
      if (f.form !== "name") continue;
      seen.add(fold(f.text));
      const whole = f.shape === "body" ? wholeOf(f.text) : "";
      if (whole) seen.add(fold(whole));
      if (f.shape === "person" && f.text.includes(" ")) seen.add(fold(f.text.slice(f.text.lastIndexOf(" ") + 1)));
    }
  return seen;
}

/** "Alliance for Work" in "Council of the Alliance for Work": a body that is named as another's owner only. */
function wholeOf(text: string): string {
  const at = text.indexOf(" of the ");
  const rest = at > 0 ? text.slice(at + 8) : "";
  return rest.includes(" ") && BODY_HEADS.has(rest.slice(0, rest.indexOf(" ")).toLowerCase()) ? rest : "";
}

/** One list of the lists of pieces; owners are places in it. */
function joined(parts: readonly (readonly Found[])[]): Found[] {
  const out: Found[] = [];
  for (const part of parts) {
    const before = out.length;
    for (const f of part) out.push(f.owner < 0 || before === 0 ? f : { ...f, owner: f.owner + before });
  }
  return out;
}

/** "KESSLER: …" turn after turn is a person, however loud. */
function withTurns(found: readonly Found[], { extract: { language } }: View): readonly Found[] {
  const { blocks, tokens } = language;
  const ends = new Set(blocks.flatMap((b) => (b.label ? [b.label.end] : [])));
  const told = found.filter((f) => f.form === "name" && ends.has(tokens.end[f.end - 1]!) && isLoud(f));
  const turns = new Map<string, number>();
  for (const f of told) turns.set(f.text, (turns.get(f.text) ?? 0) + (f.shape === "person" ? 2 : 1));
  return found.map((f) =>
    (turns.get(f.text) ?? 0) > 1 && isLoud(f) && f.shape !== "person" ? { ...f, shape: "person" as const } : f,
  );
}
const isLoud = (f: Found) => f.known === null && /^\p{Lu}[\p{Lu}'’-]{3,}$/u.test(f.text);

/** An acronym that a document gives to another state's body than the known one is that body's here: "Ethiopia's … Service (NISS)". */
function redefined(found: readonly Found[], brackets: readonly (readonly [number, number])[]): readonly Found[] {
  const own = new Map<string, Found>();
  for (const [long, short] of brackets) {
    const [a, b] = [found[long], found[short]];
    const other = b?.known?.type === "thing" ? b.known.thing.country : null;
    if (a && b && !a.known && a.country && other && other !== a.country) own.set(b.text, a);
  }
  if (own.size === 0) return found;
  return found.map((f) => {
    const a = f.known ? own.get(f.text) : undefined;
    return a ? { ...f, known: null, country: a.country, sector: a.sector } : f;
  });
}

/** The document's day, the middle of its year where only that is told, else the day of the knowledge file. */
function dayOf({ language }: Extract, knowledge: Knowledge): string {
  const date = language.date ?? "";
  const year = /^\d{4}/.exec(date)?.[0];
  return /^\d{4}-\d\d-\d\d/.exec(date)?.[0] ?? (year ? `${year}-07-01` : knowledge.file.asOf);
}
