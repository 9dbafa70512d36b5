import type { Finds } from "./finds.ts";
import type { Found } from "./found.ts";
import { ownKey } from "./key.ts";
import type { Knowledge } from "./knowledge.ts";
import { apposed, heldBy } from "./link/beside.ts";
import { body, lastBody } from "./link/body.ts";
import { filedIn, publisherState } from "./link/discussed.ts";
import { name, placed } from "./link/name.ts";
import { office } from "./link/office.ts";
import { people } from "./link/people.ts";
import { pronoun } from "./link/pronoun.ts";
import { remember } from "./link/remember.ts";
import { type Bearer, type Link, officeWords, result, type Scene, type State } from "./link/scene.ts";
import { again, isTrade } from "./link/trade.ts";
import { fold } from "./names.ts";
import type { Registry } from "./registry.ts";
import { signedBefore } from "./rules.ts";
import { block, tokenAt } from "./view.ts";

/** What was found in one document, and by place in `found` whom it means; null where nobody can be told. */
export type Linked = Finds & { readonly links: readonly (Link | null)[] };

/** Links each find of a document to an actor's key, in order of the text. Linear in the finds. */
export function link(finds: Finds, registry: Registry, knowledge: Knowledge, focalCountry: string | null): Linked {
  const state = stateOf(sceneOf(finds, registry, knowledge, focalCountry));
  for (const b of headed(state.scene)) state.bearers.set(`${b.key}|${b.title}`, b);
  finds.found.forEach((f, i) => {
    const l = linkOf(state, f, i);
    state.links.push(l);
    if (l) remember(state, f, i, l);
  });
  return { ...finds, links: state.links.map((l) => (l ? heldLater(state, l) : null)) };
}

/** "PRIME MINISTER" and "THE HON. ANNA BELL MP" over a text, each alone on a line beside the other. */
function headed({ view, found, registry }: Scene): Bearer[] {
  const { tokens, text } = view.extract.language;
  const lineOf = (f: Found) => text.slice(0, tokens.start[f.first]).split("\n").length;
  const top = found.filter((f) => tokens.start[f.first]! < signedBefore);
  return top.flatMap((f) => {
    const line = text.slice(text.lastIndexOf("\n", tokens.start[f.first]!) + 1).split("\n", 1)[0] ?? "";
    if (f.shape !== "office" || fold(line).replace(/^the /, "") !== fold(f.text)) return [];
    const near = (p: Found) => lineOf(p) !== lineOf(f) && Math.abs(lineOf(p) - lineOf(f)) <= 2;
    const beside = top.find((p) => p.shape === "person" && p.form === "name" && p.text.includes(" ") && near(p));
    if (!beside) return [];
    const key = registry.keyOf(ownKey(beside));
    return [{ key, title: officeWords(f.text), country: null, sentence: 0, heads: true }];
  });
}
/** "The Prime Minister", before the text says who that is: the one who is so called later, where nobody else is. */
function heldLater({ bearers }: State, l: Link): Link {
  const [, country, title] = /^(?:o:([A-Z]{3})|f:[^:]*):(.+)$/.exec(l.key) ?? [];
  if (title === undefined) return l;
  const fit = [...bearers.values()].filter(
    (b) => b.title === title && (!country || !b.country || b.country === country),
  );
  const [only] = new Set(fit.map((b) => b.key));
  if (only === undefined || fit.some((b) => b.key !== only)) return l;
  return { ...result(only, "title", `called ${title} later`, 0.75, "person"), country: l.country ?? null };
}

function sceneOf(finds: Finds, registry: Registry, knowledge: Knowledge, focalCountry: string | null): Scene {
  const { view, extract } = finds;
  return {
    view,
    found: finds.found,
    registry,
    knowledge,
    date: finds.date,
    countries: finds.countries,
    focalCountry,
    publisher: publisherState(extract.document.metadata.publisher, knowledge),
    host: finds.host,
    filed: filedIn(view, knowledge),
    speaking: new Set(extract.statements.flatMap((s) => s.source.map((x) => tokenAt(view, x.start)))),
  };
}

const stateOf = (scene: Scene): State => ({
  scene,
  history: [],
  families: new Map(),
  bearers: new Map(),
  bodies: new Map(),
  institutions: new Map(),
  offices: new Map(),
  counts: new Map(),
  links: [],
  headings: headingsOf(scene),
  gender: new Map(),
});

/** The actor of the heading a block stands under, where the heading names one only: "Kuwait" before "It announced …". */
function headingsOf(scene: Scene): ReadonlyMap<number, Link> {
  const { blocks } = scene.view.extract.language;
  const named = new Map<number, Found[]>();
  for (const f of scene.found) {
    const b = block(scene.view, f.first);
    if (f.form === "name" && blocks[b]?.kind === "heading") named.set(b, [...(named.get(b) ?? []), f]);
  }
  const out = new Map<number, Link>();
  blocks.forEach((b, i) => {
    const [only, other] = named.get(b.under) ?? [];
    if (only && !other && b.kind !== "heading")
      out.set(i, result(scene.registry.keyOf(ownKey(only)), "heading", "the heading above names it", 0.75, only.shape));
  });
  return out;
}

function linkOf(state: State, f: Found, i: number): Link | null {
  if (f.form === "pronoun") return pronoun(state, f, i);
  if (f.form === "name" && isShortened(state, f)) return lastBody(state, f) ?? placed(state, f, name(state, f));
  if (f.form === "name") return (isHead(f) ? heldBy(state, f, i) : null) ?? placed(state, f, name(state, f));
  if (f.shape === "office") return apposed(state, f, i) ?? heldBy(state, f, i) ?? office(state, f);
  if (isTrade(f)) return apposed(state, f, i) ?? heldBy(state, f, i) ?? again(state, f) ?? people(state, f, i);
  return f.shape === "body" ? body(state, f) : people(state, f, i);
}

const kindsOfBody =
  /^(?:ministry|party|council|commission|committee|union|alliance|movement|front|federation|association|coalition|mission|embassy|department|agency|authority|board|congress|assembly|conference|league|synod|bureau|organi[sz]ation|force|army|navy|police|brigades?|militia|chamber|institute|foundation|secretariat|office|delegation|company|firm|bank|airline|corporation|network|consortium|society|group|organization|university)$/;
/** "The Ministry", with a capital as texts write that go on about one: the last named body of that kind. */
const isShortened = ({ scene: { view } }: State, f: Found): boolean =>
  f.shape === "body" && view.lower[f.first - 1] === "the" && kindsOfBody.test(fold(f.text));

/** "UN Secretary-General" is the name of a body and of whoever heads it. */
const isHead = (f: Found) => f.shape === "body" && /secretary[- ]general$/i.test(f.text);
