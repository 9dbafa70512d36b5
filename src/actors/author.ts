import { ourselves, writings, writtenBy } from "../language/signed.ts";
import type { Found } from "./found.ts";
import { type Knowledge, type KnownPerson, meanings } from "./knowledge.ts";
import type { Linked } from "./link.ts";
import { fold } from "./names.ts";
import { ASKS } from "./outlets.ts";
import { type Registry, register, registerPerson } from "./registry.ts";
import { heldLately, holds } from "./roles.ts";
import { SIGNED, signedBefore } from "./rules.ts";
import { block, tokenAt } from "./view.ts";

const STATEMENT = writtenBy(`${writings}|press release`);

/** Who speaks in the first person outside quotations: the one whose statement the title says it is, else the publisher. */
export function authorOf(read: Linked, registry: Registry, knowledge: Knowledge): string | null {
  const { extract } = read;
  const { title, publisher, author } = extract.document.metadata;
  const first =
    extract.language.text
      .slice(0, 900)
      .split("\n")
      .find((l) => STATEMENT.test(l)) ?? "";
  const by = (STATEMENT.exec(title ?? "") ?? STATEMENT.exec(first))?.[1] ?? "";
  return (
    named(read) ??
    underLine(read) ??
    holderIn(by, read) ??
    inWords(by, read, registry, knowledge) ??
    inWords(author ?? "", read, registry, knowledge) ??
    (by || /statement|communiqu|press release|readout/i.test(title ?? "")
      ? inWords(publisher ?? "", read, registry, knowledge)
      : null) ??
    performer(read)
  );
}

/** The first that a text names as "we". */
function named({ extract, found, links }: Linked): string | null {
  const us = ourselves(extract.language);
  const inside = (f: Found) => us !== null && f.first >= us.first && f.end <= us.end;
  const at = found.findIndex((f) => inside(f) && f.form === "name" && f.shape !== "place");
  return at >= 0 ? (links[at]?.key ?? null) : null;
}

/** "Anna Weber, Secretary of State", a line by itself over the text. */
function underLine({ extract: { language }, found, links, view }: Linked): string | null {
  const { text, tokens, blocks } = language;
  const at = found.findIndex((f) => {
    const b = blocks[block(view, f.first)];
    const begins = f.form === "name" && f.shape === "person" && b && b.start === tokens.start[f.first];
    return begins && b.start < signedBefore && SIGNED.test(text.slice(b.start, b.end));
  });
  return at >= 0 ? (links[at]?.key ?? null) : null;
}

/** "the President of the Republic, Ana Ríos, on …": the person named first in what follows "by". */
function holderIn(by: string, { extract: { language }, found, links }: Linked): string | null {
  const at = by ? language.text.indexOf(by.slice(0, 60)) : -1;
  if (at < 0) return null;
  const end = at + (by.split(/ (?:on|about|regarding|following|after|at|to) /i)[0] ?? by).length;
  const { start } = language.tokens;
  const inside = (f: Found) => start[f.first]! >= at && start[f.first]! < end;
  const i = found.findIndex((f) => f.form === "name" && f.shape === "person" && inside(f));
  const office = found.some((f, j) => j < i && f.shape === "office" && inside(f));
  return i >= 0 && (office || found[i]!.title !== "") ? (links[i]?.key ?? null) : null;
}

const PERFORMS =
  /^(condemns|offers|stands|extends|expresses|calls|urges|remains|welcomes|reaffirms|reiterates|supports|deplores|denounces|mourns|conveys)$/;

/** "We condemn … The United States stands with …": the one state or body that acts by its own words in the present, in a text that says "we". */
function performer({ extract, found, links }: Linked): string | null {
  const { tokens, quotations, blocks } = extract.language;
  const quoted = (at: number) => quotations.some((q) => q.start <= at && at < q.end);
  if (blocks.some((b) => b.label)) return null;
  if (!tokens.form.some((f, t) => /^(I|We|we)$/.test(f) && !quoted(tokens.start[t]!))) return null;
  const keys = found.flatMap((f, i) => {
    const own = (f.shape === "state" || f.shape === "body") && f.form === "name" && !f.modifier;
    let next = f.end;
    while (/ly$/.test(tokens.form[next] ?? "")) next++;
    const acts = own && PERFORMS.test(tokens.form[next] ?? "") && !quoted(tokens.start[f.first]!);
    return acts && links[i] ? [{ key: links[i].key, at: tokens.start[f.first]! }] : [];
  });
  const [only] = keys;
  // once, far down, it is one of those who are told of
  if (!only || (keys.length === 1 && only.at > opening)) return null;
  return keys.every((k) => k.key === only.key) ? only.key : null;
}
const opening = 800;

/** Longest name in a few words, met in the documents or known. */
function inWords(text: string, { found, links }: Linked, registry: Registry, knowledge: Knowledge): string | null {
  const words = text
    .split(/\s+/)
    .slice(0, 14)
    .map((w) => w.replace(/[,;:.]+$/, ""));
  for (let n = Math.min(6, words.length); n > 0; n--)
    for (let i = 0; i + n <= words.length; i++) {
      const raw = words.slice(i, i + n).join(" ");
      if (!/\p{Lu}/u.test(raw)) continue;
      const meant = meanings(knowledge, raw).find((m) => !m.weak)?.known;
      const isField = meant?.type === "thing" && meant.thing.kind === "medium" && /^(of|for)$/.test(words[i - 1] ?? "");
      const known = isField ? undefined : meant;
      if (known && known.type !== "place" && !(known.type === "state" && known.form === "demonym"))
        return register(registry, known.type === "state" ? `s:${known.state.iso}` : known.key, known);
      const folded = fold(raw);
      const at = n > 1 ? found.findIndex((f) => f.form === "name" && isOrOpens(fold(f.text), folded, n)) : -1;
      const l = at >= 0 ? links[at] : null;
      if (l) return l.key;
    }
  return null;
}

/** "Ministry of Foreign Affairs" is the name itself or opens one that says of which state. */
const isOrOpens = (name: string, words: string, count: number) =>
  name === words || (count > 2 && name.startsWith(`${words} of `));

/** Speaker of a transcript at an offset: null for one who is no actor (a reporter's question), undefined where there are no turns. */
export function labelled(
  read: Linked,
  registry: Registry,
  knowledge: Knowledge,
): (offset: number) => string | null | undefined {
  const { blocks, text } = read.extract.language;
  if (!blocks.some((b) => b.label)) return () => undefined;
  const turns: { readonly start: number; readonly key: string | null }[] = [];
  const told = new Map<string, string | null>();
  for (const b of blocks) {
    if (!b.label) continue;
    const label = text.slice(b.label.start, b.label.end);
    if (!told.has(label)) told.set(label, turnKey(label, b.label.start, read, registry, knowledge));
    turns.push({ start: b.start, key: told.get(label) ?? null });
  }
  return (offset) => {
    let [low, high] = [0, turns.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((turns[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return turns[low - 1]?.key ?? (low === 0 ? undefined : null);
  };
}

function turnKey(label: string, start: number, read: Linked, registry: Registry, knowledge: Knowledge): string | null {
  const { view, found, links } = read;
  if (ASKS.test(label.trim())) return null;
  const token = tokenAt(view, start);
  const within = (f: Found, reach: number) => f.first >= token && f.first < token + reach && f.form === "name";
  const words = label.split(/\s+/).length;
  // "THE PRIME MINISTER (Hon. Rosa Pinto)": the name in brackets goes before what capitals make look like one
  const named = (f: Found) => within(f, words + 4) && f.shape === "person";
  const inBrackets = (f: Found) => named(f) && view.lower.slice(token, f.first).includes("(");
  const bracketed = /[(]/.test(label) ? found.findIndex(inBrackets) : -1;
  const person = bracketed >= 0 ? bracketed : found.findIndex((f) => within(f, words + 1) && f.shape === "person");
  const own = found.findIndex((f) => f.shape === "office" && f.first >= token && f.first < token + words);
  const near = person >= 0 ? person : own >= 0 ? own : found.findIndex((f) => within(f, 5) && f.shape !== "state");
  const l = near >= 0 ? links[near] : null;
  if (l) return l.key;
  const name = fold(label)
    .replace(/\b(mr|mrs|ms|miss|dr|secretary|president|minister|general|ambassador|senator|gen|the|prime|vice)\b/g, " ")
    .trim();
  const last = name.slice(name.lastIndexOf(" ") + 1);
  const here = last ? registry.family(last).filter((x) => x.last === last) : [];
  const best = [...here].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))[0];
  if (best) return best.key;
  return holder(fold(label).replace(/^the /, ""), last, read, registry, knowledge);
}

/** "THE PRESIDENT" of the publisher's state, "MS. PSAKI" of the knowledge file, on the document's day. */
function holder(
  office: string,
  last: string,
  { extract, date }: Linked,
  registry: Registry,
  knowledge: Knowledge,
): string | null {
  const publisher = meanings(knowledge, extract.document.metadata.publisher ?? "")[0]?.known;
  const country = publisher?.type === "state" ? publisher.state.iso : null;
  const bears = (p: KnownPerson) => last !== "" && fold(p.name).endsWith(` ${last}`);
  const fits = knowledge.file.persons.filter(
    (p) =>
      (country === null || p.country === country) &&
      p.roles.some((r) => (bears(p) || fold(r.title) === office) && heldLately(r, date)),
  );
  const exact = fits.filter((p) => p.roles.some((r) => fold(r.title) === office && holds(r, date)));
  const person = (exact.length === 1 ? exact : fits.length === 1 ? fits : [])[0];
  if (!person || (exact.length === 1 && country === null)) return null;
  return registerPerson(registry, person);
}
