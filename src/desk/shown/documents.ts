import { z } from "zod";
import type { Document } from "../../documents/types.ts";
import type { Session } from "../session.ts";

const titleOf = (d: Document) => d.metadata.title ?? d.paths[0] ?? d.id;

/** One line of each document. */
export function documentsOf(session: Session) {
  const a = session.assessment();
  const { grades } = session.ground().review;
  const origins = new Map(a.origins.flatMap((o) => o.documents.map((d) => [d as string, o] as const)));
  return a.extracts.map(({ document: d, language: l, statements, events }) => ({
    id: d.id as string,
    title: titleOf(d),
    paths: d.paths,
    publisher: d.metadata.publisher ?? null,
    author: d.metadata.author ?? null,
    date: l.date,
    language: l.language,
    covered: l.covered,
    grade: d.metadata.grade ?? null,
    gradeReason: grades.get(d.id)?.reason ?? null,
    characters: d.text.length,
    pages: d.pages.length,
    statements: statements.length,
    events: events.length,
    origin: origins.get(d.id) ?? null,
    mediaType: d.mediaType,
    sha256: d.sha256,
  }));
}

/** A document to be read: its text, and what lays it out and marks it. */
export function documentOf(session: Session, id: string) {
  const extract = session.index().extract(id);
  if (!extract) return null;
  const { document: d, language: l } = extract;
  return {
    id: d.id,
    title: titleOf(d),
    text: d.text,
    language: l.language,
    blocks: l.blocks.map(({ kind, start, end, level }) => ({ kind, start, end, level })),
    sentences: l.sentences.map((s) => [s.start, s.end] as const),
    pages: d.pages.map(({ number, start, end, width, height, ocr }) => ({
      number,
      start,
      end,
      width,
      height,
      ocr: ocr ?? null,
    })),
    formats: d.marks,
    mediaType: d.mediaType,
    marks: session.index().marks(d.id),
  };
}

export const Place = z.object({
  document: z.string(),
  start: z.coerce.number().int().nonnegative(),
  end: z.coerce.number().int().positive(),
});
/** UTF-16 units of text before and behind a passage outside all sentences. */
const near = 200;
/** UTF-16 units of text shown before and behind a passage, at most. */
const most = 600;
/** A passage with the sentences round it. */
export function passageOf(session: Session, place: z.infer<typeof Place>) {
  const extract = session.index().extract(place.document);
  if (!extract) return null;
  const { document: d, language: l } = extract;
  const first = l.sentences.findIndex((s) => s.end > place.start);
  const from =
    first < 0 ? Math.max(0, place.start - near) : Math.min(place.start, l.sentences[Math.max(0, first - 1)]!.start);
  const last = l.sentences.findIndex((s) => s.end >= place.end);
  const to =
    last < 0
      ? Math.min(d.text.length, place.end + near)
      : Math.max(place.end, l.sentences[Math.min(l.sentences.length - 1, last + 1)]!.end);
  return {
    ...place,
    before: d.text.slice(Math.max(from, place.start - most), place.start),
    quote: d.text.slice(place.start, place.end),
    after: d.text.slice(place.end, Math.min(to, place.end + most)),
    language: l.language,
    title: titleOf(d),
    publisher: d.metadata.publisher ?? null,
    author: d.metadata.author ?? null,
    date: l.date,
    grade: d.metadata.grade ?? null,
    path: d.paths[0] ?? "",
    address: d.metadata.address ?? null,
    page: d.pages.find((p) => place.start < p.end)?.number ?? null,
    sha256: d.sha256,
  };
}
