import { relations } from "../language/types.ts";
import { count, type Draft } from "./draft.ts";
import type { Found } from "./found.ts";
import type { Host } from "./host.ts";
import { bodyKind, kindSector } from "./institutions.ts";
import { countryIn } from "./key.ts";
import type { Link } from "./link/scene.ts";
import type { Linked } from "./link.ts";
import { countryOf } from "./mention/meaning.ts";
import { isSector, thingSector } from "./roles.ts";
import { OFFICE, SPEAKS_FOR, STAFF_WORDS } from "./rules.ts";
import { isInLabel, isPossessive, isVerb, spanOf, type View } from "./view.ts";

/** A body or state beside a name, and what the name's bearer is there ("head", "country director"), where that is said. */
type Beside = { readonly at: number; readonly title: string };

/** "X of the Carter Center", "Human Rights Watch's X", "X (Finland)": the country, sector and body of those who are said to be of one. */
export function addBelonging(read: Linked, drafts: ReadonlyMap<string, Draft>): void {
  read.found.forEach((person, i) => {
    const link = read.links[i];
    if (person.shape !== "person" || person.form !== "name" || !link?.person) return;
    const d = drafts.get(link.key);
    const beside = d && (possessor(read, i) ?? bracketed(read, i) ?? behind(read, i) ?? described(read, i));
    if (d && beside) belong(read, d, beside, person);
  });
}

function belong(read: Linked, d: Draft, { at, title }: Beside, person: Found): void {
  const [body, link] = [read.found[at]!, read.links[at]];
  const country = body.country ?? (body.known ? countryOf(body.known) : null) ?? countryIn(link?.key) ?? null;
  if (country) count(body.known?.type === "thing" ? d.recalled : d.countries, country, 2);
  const sector = sectorOfBody(body, link ?? null, read);
  if (sector) count(d.belongs, sector);
  if (body.shape === "state" && isInLabel(read.view, person.first)) count(d.belongs, "GOV"); // "Mr. X (Finland): …"
  if (link?.shape === "body") count(d.owners, link.key);
  const span = spanOf(read.view, person.first, person.end);
  if (title) d.roles.push({ title, organization: null, country, start: null, end: null, span });
}

/** Those whose turns they are in a briefing, and its spokesperson, are of the body whose briefing it is, where nothing else is said of them. */
export function addHost({ view, found, links }: Linked, host: Host, drafts: ReadonlyMap<string, Draft>): void {
  const keys = new Set(
    found.flatMap((f, i) => {
      const link = links[i];
      return link?.person &&
        (isInLabel(view, f.first) || (f.shape === "office" && SPEAKS_FOR.test(f.text.toLowerCase())))
        ? [link.key]
        : [];
    }),
  );
  for (const key of keys) {
    const d = drafts.get(key);
    if (!d || d.countries.size > 0 || d.recalled.size > 0 || d.belongs.size > 0) continue;
    d.guessed.clear();
    if (host.country) count(host.recalled ? d.recalled : d.guessed, host.country);
    count(d.belongs, host.sector);
    if (host.key && d.owners.size === 0) count(d.owners, host.key);
  }
}

/** Sector of a body for those who are of it: its own, else that of its kind; null for a state. */
function sectorOfBody(body: Found, link: Link | null, { found, links, date }: Linked): string | null {
  if (body.shape !== "body") return null;
  const { known } = body;
  if (known?.type === "thing") return thingSector(known.thing, date);
  if (known?.type === "body") return "IGO";
  const met = link && found.find((f, i) => links[i]?.key === link.key && isSector(f.sector))?.sector;
  return isSector(body.sector) ? body.sector : (met ?? kindSector[bodyKind(null, body.text)] ?? null);
}

const firstOf = (f: Found) => (f.title ? f.first - f.title.split(" ").length : f.first);
const isHost = (f: Found | undefined) => f !== undefined && (f.shape === "body" || f.shape === "state");

/** "Human Rights Watch's X", "Finland's Prime Minister X". */
function possessor({ found, view }: Linked, i: number): Beside | null {
  const person = found[i]!;
  const at = person.owner >= 0 && person.owner < i ? person.owner : i - 1;
  const before = found[at];
  if (!before || !isHost(before) || before.form !== "name" || !isPossessive(view, before.end)) return null;
  const first = before.end + 1;
  return first === person.first || first === firstOf(person) ? { at, title: "" } : null;
}

/** Place of the body or state that begins at a token, behind an article too; the body where a state's adjective stands before it; -1 where none does. */
function hostAt({ found, view }: Linked, i: number, token: number): number {
  const first = /^(?:the|its|an?)$/.test(view.lower[token] ?? "") ? token + 1 : token;
  for (let j = i + 1; j < Math.min(found.length, i + 6); j++) {
    const f = found[j]!;
    if (f.first > first) return -1;
    if (f.first !== first && f.first !== token) continue;
    if (!isHost(f)) continue;
    return f.shape === "state" && f.modifier ? (found[j + 1]?.owner === j && isHost(found[j + 1]) ? j + 1 : -1) : j;
  }
  return -1;
}

/** "X (Human Rights Watch)", "Mr X (Finland)". */
function bracketed(read: Linked, i: number): Beside | null {
  const { found, view } = read;
  const { end } = found[i]!;
  const at = view.lower[end] === "(" ? hostAt(read, i, end + 1) : -1;
  return at >= 0 && found[at]!.form === "name" && /^[),]$/.test(view.lower[found[at]!.end] ?? "")
    ? { at, title: "" }
    : null;
}

/** "X of the Carter Center", "X, from Human Rights Watch,": what is from, at or with a body must be said of the name, not of the verb. */
function behind(read: Linked, i: number): Beside | null {
  const { found, view } = read;
  const { end } = found[i]!;
  const comma = view.lower[end] === ",";
  const word = view.lower[comma ? end + 1 : end] ?? "";
  if (!/^(?:of|from|at|with)$/.test(word)) return null;
  const at = hostAt(read, i, (comma ? end + 1 : end) + 1);
  const host = found[at];
  if (!host || host.form !== "name" || (word !== "of" && host.shape === "state")) return null;
  if (isPossessive(view, host.end)) return null;
  if (comma) return /^[,.;]$/.test(view.lower[host.end] ?? "") ? { at, title: "" } : null;
  return word === "of" || isSaidOf(view, host, found[i]!) ? { at, title: "" } : null;
}

const OBJECTS: ReadonlySet<number> = new Set([relations.indexOf("obj"), relations.indexOf("nsubj:pass")]);
/** Whether a name's words hang on another's in the parse, and that one is nobody's object ("removed X from …"); without a parse, whether the other speaks. */
function isSaidOf(view: View, host: Found, person: Found): boolean {
  const { head, relation } = view.extract.language.tokens;
  if (!head || !relation) return view.speaking.has(firstOf(person));
  const within = (f: Found, t: number) => t >= f.first && t < f.end;
  let t = host.end - 1;
  for (let steps = 0; steps < 6 && within(host, t); steps++) t = head[t]!;
  if (!within(person, t)) return false;
  for (let steps = 0; steps < 6 && within(person, head[t]!); steps++) t = head[t]!;
  return !OBJECTS.has(relation[t]!);
}

/** Words between a name and the body that its bearer is described by, at most. */
const reach = 8;
/** "X, head of the Red Crescent", "X, the UNHCR's country director", "X, who chairs the electoral commission". */
function described(read: Linked, i: number): Beside | null {
  const { found, view } = read;
  const { lower } = view;
  const { end } = found[i]!;
  if (!/^[,—–]$/.test(lower[end] ?? "")) return null;
  if (lower[end + 1] === "who") return leads(read, i, end + 2);
  const own = hostAt(read, i, end + 1);
  if (own >= 0 && isPossessive(view, found[own]!.end)) return ownOffice(read, own);
  for (let t = end + 1; t < end + reach && view.sentence[t] === view.sentence[end]; t++) {
    if (/^(?:,|former|ex|who|and)$/.test(lower[t] ?? "") || isVerb(view, t)) return null;
    if (!/^(?:of|for|at|with|from)$/.test(lower[t] ?? "") || !isPost(lower[t - 1] ?? "")) continue;
    const at = hostAt(read, i, t + 1);
    return at >= 0 ? { at, title: titleIn(lower, end + 1, t) } : null;
  }
  return null;
}

/** "…'s country director," up to what closes it. */
function ownOffice({ found, view: { lower } }: Linked, at: number): Beside | null {
  const from = found[at]!.end + 1;
  let t = from;
  while (t < from + 4 && /^\p{L}/u.test(lower[t] ?? "") && !isPost(lower[t] ?? "")) t++;
  return isPost(lower[t] ?? "") ? { at, title: titleIn(lower, from, t + 1) } : null;
}

const isPost = (word: string) => OFFICE.test(word) || STAFF_WORDS.has(word);
const titleIn = (lower: readonly string[], from: number, to: number) =>
  lower
    .slice(from, to)
    .filter((w) => !/^(?:an?|the)$/.test(w))
    .join(" ");

const LEADS: Readonly<Record<string, string>> = {
  chairs: "chair",
  heads: "head",
  leads: "leader",
  runs: "head",
  directs: "director",
  represents: "representative",
};
/** "who chairs the electoral commission", "who works for Human Rights Watch". */
function leads(read: Linked, i: number, t: number): Beside | null {
  const { lower } = read.view;
  const post = LEADS[lower[t] ?? ""];
  const serves = /^(?:works|speaks|reports)$/.test(lower[t] ?? "") && /^(?:for|at)$/.test(lower[t + 1] ?? "");
  if (!post && !serves) return null;
  const at = hostAt(read, i, t + (post ? 1 : 2));
  return at >= 0 ? { at, title: post ?? "" } : null;
}
