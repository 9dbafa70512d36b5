import { passageId } from "../record/passage.ts";
import type { Assessment } from "../report/types.ts";
import { fold } from "./fold.ts";
import type { Facet, Store } from "./types.ts";

type Sentence = {
  readonly id: string;
  readonly document: string;
  readonly place: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
};
type Marked = readonly [passage: string, facet: Facet, value: string];

/** Replaces everything in the store by what an assessment holds, in one transaction. Works in small steps: the caller's thread answers keys meanwhile. */
export async function fill(store: Store, assessment: Assessment): Promise<void> {
  const placed = await placedIn(assessment);
  await store.transaction(async (t) => {
    await t.run("delete from mark; delete from passage; delete from document; delete from actor");
    for (const { document: d, language: l } of assessment.extracts)
      await t.query("insert into document values ($1, $2, $3, $4, $5, $6, $7)", [
        d.id,
        d.metadata.title ?? d.paths[0],
        d.metadata.publisher ?? null,
        l.date,
        l.language,
        d.paths[0],
        d.metadata.grade ?? null,
      ]);
    await insertAll(
      t,
      "actor (id, name, kind, country)",
      "text[], text[], text[], text[]",
      assessment.actors.map((a) => [a.id, a.name, a.kind, a.country]),
    );
    for (const e of assessment.extracts) {
      const sentences = sentencesOf(e.language.document, e.document.text, e.language.sentences);
      const year = e.language.date?.slice(0, 4) ?? null;
      const marks = marksOf(sentences, year, placed.get(e.language.document) ?? []);
      for (const chunk of chunks(sentences, 400)) await insertSentences(t, chunk);
      for (const chunk of chunks(marks, 3000))
        await insertAll(t, "mark (passage, facet, value)", "text[], text[], text[]", chunk);
    }
  });
}

function sentencesOf(document: string, text: string, sentences: readonly { start: number; end: number }[]): Sentence[] {
  return sentences
    .filter((s) => s.end > s.start)
    .map(({ start, end }, place) => ({
      id: passageId({ document, start, end } as never),
      document,
      place,
      start,
      end,
      quote: text
        .slice(start, end)
        .replaceAll("\0", "\uFFFD")
        .replace(/\p{Surrogate}/gu, "\uFFFD"),
    }));
}

async function insertSentences(t: Pick<Store, "query">, rows: readonly Sentence[]): Promise<void> {
  const column = <K extends keyof Sentence>(key: K) => rows.map((r) => r[key]);
  await t.query(
    `insert into passage (id, document, place, start_at, end_at, quote, words)
     select id, document, place, start_at, end_at, quote, to_tsvector('simple', folded)
     from unnest($1::text[], $2::text[], $3::int[], $4::int[], $5::int[], $6::text[], $7::text[]) as r (id, document, place, start_at, end_at, quote, folded)
     on conflict do nothing`,
    [
      column("id"),
      column("document"),
      column("place"),
      column("start"),
      column("end"),
      column("quote"),
      rows.map((r) => fold(r.quote).join(" ")),
    ],
  );
}

async function insertAll(
  t: Pick<Store, "query">,
  into: string,
  types: string,
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const casts = types.split(", ").map((type, i) => `$${i + 1}::${type}`);
  await t.query(
    `insert into ${into} select * from unnest(${casts.join(", ")}) on conflict do nothing`,
    casts.map((_, i) => rows.map((r) => r[i])),
  );
}

type Placed = { readonly start: number; readonly end: number; readonly facet: Facet; readonly value: string };

/** What is marked in each document, with a pause now and then. */
async function placedIn(assessment: Assessment): Promise<Map<string, Placed[]>> {
  const placed = new Map<string, Placed[]>();
  let count = 0;
  const add = async (span: { document: string; start: number; end: number }, facet: Facet, value: string) => {
    const list = placed.get(span.document) ?? [];
    if (list.push({ start: span.start, end: span.end, facet, value }) === 1) placed.set(span.document, list);
    if (++count % 10_000 === 0) await new Promise((done) => setImmediate(done));
  };
  for (const a of assessment.actors) for (const m of a.mentions) await add(m.span, "actor", a.id);
  for (const s of assessment.statements)
    for (const c of s.cue.length > 0 ? s.cue : s.content) await add(c, "kind", s.kind);
  for (const r of assessment.reactions) for (const s of r.stances) await add(s.evidence, "stance", s.stance);
  return placed;
}

/** Which sentences of one document hold which actors, statements and stances. */
function marksOf(sentences: readonly Sentence[], year: string | null, placed: readonly Placed[]): Marked[] {
  const marks: Marked[] = sentences.flatMap((s): Marked[] => [
    [s.id, "document", s.document],
    ...(year ? [[s.id, "year", year] as const] : []),
  ]);
  for (const p of placed) for (const s of met(sentences, p)) marks.push([s.id, p.facet, p.value]);
  return marks;
}

/** Sentences that a span meets, by binary search. */
function met(sentences: readonly Sentence[], span: { start: number; end: number }): Sentence[] {
  let low = 0;
  for (let high = sentences.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Sentence[] = [];
  for (let i = low; i < sentences.length && sentences[i]!.start < span.end; i++) found.push(sentences[i]!);
  return found;
}

function* chunks<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size);
}
