import { createHash } from "node:crypto";
import type { Extract } from "../events/types.ts";
import type { Assessment } from "../report/types.ts";
import { fold } from "./fold.ts";
import type { Facet, Store } from "./types.ts";

type Sentence = { readonly start: number; readonly end: number };
/** A facet's value as it stands in a passage's marks. */
export const markOf = (facet: Facet, value: string): string => `${facet}:${value}`;

/**
 * Brings the store to what an assessment holds. Only documents whose sentences or marks changed are written, each in a transaction
 * of its own, so that searches go on in between. `version` names the program: another one folds words otherwise.
 */
export async function fill(store: Store, assessment: Assessment, version = ""): Promise<void> {
  const placed = await placedIn(assessment);
  const rows = await store.query<{ id: string; state: string }>("select id, state from document");
  const kept = new Map(rows.map((r) => [r.id, r.state]));
  for (const extract of assessment.extracts) {
    const marks = placed.get(extract.document.id) ?? [];
    const state = stateOf(extract, marks, version);
    if (kept.get(extract.document.id) !== state) await put(store, extract, marks, state);
    else await breathe();
    kept.delete(extract.document.id);
  }
  for (const id of kept.keys()) await store.query("delete from document where id = $1", [id]);
}

const breathe = () => new Promise((done) => setImmediate(done));

/** Everything that the rows of one document are made of. */
function stateOf({ document: d, language: l }: Extract, placed: readonly Placed[], version: string): string {
  const hash = createHash("sha256").update(JSON.stringify([version, d.id, l.date]));
  hash.update(Int32Array.from(l.sentences.flatMap((s) => [s.start, s.end])));
  hash.update(placed.map((p) => `${p.start} ${p.end} ${p.mark}`).join("\n"));
  return hash.digest("hex");
}

async function put(store: Store, extract: Extract, placed: readonly Placed[], state: string): Promise<void> {
  const { id, text } = extract.document;
  const sentences = extract.language.sentences.filter((s) => s.end > s.start);
  const marks = marksOf(extract, sentences, placed);
  await store.transaction(async (t) => {
    await t.query("delete from document where id = $1", [id]);
    await t.query("insert into document values ($1, $2)", [id, state]);
    for (let from = 0; from < sentences.length; from += most) {
      const part = sentences.slice(from, from + most);
      await t.query(insert, [
        id,
        part.map((s) => s.start),
        part.map((s) => s.end),
        part.map((s) => fold(text.slice(s.start, s.end)).join(" ")),
        marks.slice(from, from + most).map((m) => JSON.stringify([...m])),
      ]);
    }
  });
}

/** Rows of one statement: more would hold up a key, fewer cost a round each. */
const most = 400;
const insert = `
  insert into passage (document, start_at, end_at, words, marks)
  select $1, start_at, end_at, to_tsvector('simple', folded), array(select jsonb_array_elements_text(marks::jsonb))
  from unnest($2::int[], $3::int[], $4::text[], $5::text[]) as r (start_at, end_at, folded, marks)
  on conflict do nothing`;

type Placed = { readonly start: number; readonly end: number; readonly mark: string };

/** What is marked in each document, with a pause now and then. */
async function placedIn(assessment: Assessment): Promise<Map<string, Placed[]>> {
  const placed = new Map<string, Placed[]>();
  let count = 0;
  const add = async (span: { document: string; start: number; end: number }, facet: Facet, value: string) => {
    const list = placed.get(span.document) ?? [];
    if (list.push({ start: span.start, end: span.end, mark: markOf(facet, value) }) === 1)
      placed.set(span.document, list);
    if (++count % 10_000 === 0) await breathe();
  };
  for (const a of assessment.actors) for (const m of a.mentions) await add(m.span, "actor", a.id);
  for (const s of assessment.statements)
    for (const c of s.cue.length > 0 ? s.cue : s.content) await add(c, "kind", s.kind);
  for (const r of assessment.reactions) for (const s of r.stances) await add(s.evidence, "stance", s.stance);
  return placed;
}

/** Which sentences hold which actors, statements and stances. */
function marksOf({ document, language }: Extract, sentences: readonly Sentence[], placed: readonly Placed[]) {
  const year = language.date?.slice(0, 4);
  const all = [markOf("document", document.id), ...(year ? [markOf("year", year)] : [])];
  const marks = sentences.map(() => new Set(all));
  for (const p of placed)
    for (let i = firstAfter(sentences, p.start); i < sentences.length && sentences[i]!.start < p.end; i++)
      marks[i]!.add(p.mark);
  return marks;
}

/** The first sentence that ends behind a place, by binary search. */
function firstAfter(sentences: readonly Sentence[], start: number): number {
  let low = 0;
  for (let high = sentences.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
