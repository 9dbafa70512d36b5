import { createHash } from "node:crypto";
import type { Actor } from "../actors/types.ts";
import type { Document } from "../documents/types.ts";
import { type About, aboutFocal } from "../events/about.ts";
import type { Extract } from "../events/types.ts";
import type { ActorId, DocumentId, PassageId } from "../record/ids.ts";
import { type Passage, passageId } from "../record/passage.ts";
import { type Span, slice } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import type { Opening } from "./blocks.ts";
import { maybeCountryName } from "./countries.ts";
import type { Assessment, ReportSentence, Run, SectionName, SentenceKind } from "./types.ts";
import { baseName, dateWords, listed, shorten } from "./words.ts";

export type Draft = {
  readonly section: SectionName;
  readonly kind: SentenceKind;
  readonly runs: readonly Run[];
  readonly passages?: readonly Span[];
  readonly documents?: readonly DocumentId[];
  readonly topics?: readonly string[];
  readonly label?: string;
  readonly record?: string;
};

/** What the sections are written with: looks records up, cuts quotations, and keeps every sentence and passage. */
export type Book = {
  readonly assessment: Assessment;
  readonly extracts: ReadonlyMap<DocumentId, Extract>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly statements: ReadonlyMap<string, Statement>;
  /** Documents in which statements and events were sought. */
  readonly looked: readonly DocumentId[];
  readonly say: (draft: Draft) => ReportSentence;
  readonly open: (draft: Draft, runs?: readonly Run[]) => Opening;
  readonly quote: (at: Span, most?: number, sure?: readonly Span[]) => Run;
  readonly words: (at: Span) => string;
  readonly documentName: (id: DocumentId) => string;
  /** How far stretches of a document are about the focal event. */
  readonly about: (id: DocumentId) => About;
  readonly actorName: (id: ActorId | null) => string | null;
  /** Name of a country by its code: the list's, else a state of the dossier, else the code. */
  readonly countryName: (alpha3: string) => string;
  /** Documents of one origin count once. */
  readonly origins: (documents: readonly DocumentId[]) => number;
  readonly topic: (topic: string, words: string) => string;
  readonly sentences: ReportSentence[];
  readonly passages: Passage[];
  readonly topics: Record<string, string>;
};

export const w = (text: string): Run => ({ kind: "words", text });
export const name = (text: string): Run => ({ kind: "name", text });
/** Runs from a list of strings (our words) and runs. */
export const runs = (...parts: readonly (string | Run | readonly Run[])[]): readonly Run[] =>
  parts.flatMap((p) => (typeof p === "string" ? (p ? [w(p)] : []) : "kind" in p ? [p as Run] : (p as readonly Run[])));

export const plain = (list: readonly Run[]) =>
  list.map((r) => (r.kind === "quote" ? `“${r.text}${r.cut ? " …" : ""}”` : r.text)).join("");

/** A short name for a document: its publisher, else its title, else its file. */
export function nameOfDocument(document: Document): string {
  const { publisher, title } = document.metadata;
  return publisher ?? (title ? listed([shorten(title, 60).text]) : baseName(document.paths[0] ?? document.id));
}

/** Kinds of documents as their titles say them. */
const genres =
  /\b(press (?:briefing|gaggle|conference|release|statement|call)|daily briefing|news release|joint statement|statement|fact sheet|remarks|readout|speech|address|communiqu[eé]|resolution|letter|interview|briefing)\b/i;

/** Documents of one publisher are told apart by what they are and their date, those of one day too by their title or file. */
function uniqueNames(extracts: readonly Extract[]): Map<DocumentId, string> {
  const day = (e: Extract) => (e.document.metadata.date ?? e.language.date ?? "").slice(0, 10);
  const short = (e: Extract) => nameOfDocument(e.document);
  const dated = (e: Extract) => {
    const genre = e.document.metadata.publisher && genres.exec(e.document.metadata.title ?? "")?.[1]?.toLowerCase();
    return genre ? `${short(e)}, ${genre} of ${dateWords(day(e))}` : `${short(e)} (${dateWords(day(e))})`;
  };
  const last = (e: Extract) => {
    const { publisher, title } = e.document.metadata;
    const file = baseName(e.document.paths[0] ?? e.document.id);
    return publisher && title ? `${short(e)}, “${shorten(title, 60).text}”` : `${short(e)} (${file})`;
  };
  const often = (names: readonly string[]) => new Set(names.filter((n, i) => names.indexOf(n) !== i));
  const [sameName, sameDay] = [often(extracts.map(short)), often(extracts.map(dated))];
  const sameTitle = often(extracts.map(last));
  const name = (e: Extract) => {
    if (!sameName.has(short(e))) return short(e);
    if (day(e) && !sameDay.has(dated(e))) return dated(e);
    return sameTitle.has(last(e)) ? `${short(e)} (${baseName(e.document.paths[0] ?? e.document.id)})` : last(e);
  };
  return new Map(extracts.map((e) => [e.document.id, name(e)]));
}

/** Without white space and quotation marks that enclose the whole: the report sets its own. */
function bare(text: string, at: Span): Span {
  const m = /^[\s"“”«»„]*([\s\S]*?)[\s"“”«»„]*$/.exec(slice(text, at));
  const inner = m?.[1] ?? "";
  const opens = (inner.match(/[“«„]/g) ?? []).length - (inner.match(/[”»]/g) ?? []).length;
  const odd = (inner.match(/"/g) ?? []).length % 2 === 1 || opens !== 0;
  if (!inner || odd) return at;
  const start = at.start + slice(text, at).indexOf(inner);
  return { document: at.document, start, end: start + inner.length };
}

/** "…said.”." has one stop too many: ours goes where the quotation ends with its own. */
const oneStop = (list: readonly Run[]): readonly Run[] =>
  list
    .map((r, i) => {
      const before = list[i - 1];
      const ended = before?.kind === "quote" && !before.cut && /[.!?]["”’»']?$/.test(before.text);
      return ended && r.kind === "words" && r.text.startsWith(".") ? { ...r, text: r.text.slice(1) } : r;
    })
    .filter((r) => r.text !== "");

const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** Spans in order of citation, each once. */
const distinct = (spans: readonly Span[]) => [...new Map(spans.map((s) => [passageId(s), s])).values()];

/** An empty book for one assessment. */
export function createBook(assessment: Assessment): Book {
  const extracts = new Map(assessment.extracts.map((e) => [e.document.id, e]));
  const actors = new Map<string, Actor>(assessment.actors.map((a) => [a.id, a]));
  const statements = new Map<string, Statement>(assessment.statements.map((s) => [s.id, s]));
  const names = uniqueNames(assessment.extracts);
  const abouts = new Map<DocumentId, About>();
  const originOf = new Map(assessment.origins.flatMap((o) => o.documents.map((d) => [d, o.id] as const)));
  const sentences: ReportSentence[] = [];
  const passages: Passage[] = [];
  const cited = new Set<PassageId>();
  const ids = new Map<string, number>();
  const topics: Record<string, string> = {};

  const textOf = (at: Span) => {
    const extract = extracts.get(at.document);
    if (!extract) throw new RangeError(`a passage lies in document ${at.document}, which the dossier does not hold`);
    const { text } = extract.document;
    if (!(at.start >= 0 && at.start < at.end && at.end <= text.length))
      throw new RangeError(`passage ${at.start} to ${at.end} lies outside its document of ${text.length} units`);
    return text;
  };
  const cite = (at: Span): PassageId => {
    const id = passageId(at);
    if (!cited.has(id))
      passages.push({
        id,
        span: { document: at.document, start: at.start, end: at.end },
        quote: slice(textOf(at), at),
      });
    cited.add(id);
    return id;
  };
  const say = (given: Draft): ReportSentence => {
    const draft = { ...given, runs: oneStop(given.runs) };
    const text = plain(draft.runs);
    const spans = distinct(draft.passages ?? []);
    if (draft.kind === "finding" && spans.length === 0) throw new Error(`a finding needs a passage: "${text}"`);
    if (draft.kind === "absence" && !draft.documents?.length)
      throw new Error(`an absence needs the documents looked at: "${text}"`);
    const base = hash([draft.section, ...spans.map(passageId), text].join("\n"));
    const seen = ids.get(base) ?? 0;
    ids.set(base, seen + 1);
    const sentence: ReportSentence = {
      id: seen ? `${base}-${seen + 1}` : base,
      section: draft.section,
      kind: draft.kind,
      text,
      passages: spans.map(cite),
      ...(draft.documents ? { documents: draft.documents } : {}),
      runs: draft.runs,
      topics: draft.topics ?? [],
      label: draft.label ?? "",
      ...(draft.record ? { record: draft.record } : {}),
    };
    sentences.push(sentence);
    return sentence;
  };

  return {
    assessment,
    extracts,
    actors,
    statements,
    sentences,
    passages,
    topics,
    say,
    looked: assessment.extracts.filter((e) => e.language.covered).map((e) => e.document.id),
    open: (draft, shown) => ({ sentence: say(draft).id, runs: shown ?? draft.runs }),
    quote: (whole, most = 320, sure = []) => {
      const at = bare(textOf(whole), whole);
      const { text, cut } = shorten(slice(textOf(at), at), most);
      const inside = sure.filter(
        (s) => s.document === at.document && s.start >= at.start && s.end <= at.start + text.length,
      );
      const language = extracts.get(at.document)?.language.language ?? "und";
      return {
        kind: "quote",
        text,
        language,
        cut,
        sure: inside.map((s) => [s.start - at.start, s.end - at.start] as const),
      };
    },
    words: (at) => slice(textOf(at), at),
    documentName: (id) => names.get(id) ?? id,
    about: (id) => {
      const known = abouts.get(id) ?? aboutFocal(extracts.get(id)!, assessment.focal);
      abouts.set(id, known);
      return known;
    },
    actorName: (id) => (id === null ? null : (actors.get(id)?.name ?? null)),
    countryName: (code) =>
      maybeCountryName(code) ?? assessment.actors.find((a) => a.kind === "state" && a.country === code)?.name ?? code,
    origins: (documents) => new Set(documents.map((d) => originOf.get(d) ?? d)).size,
    topic: (topic, words) => {
      topics[topic] = words;
      return topic;
    },
  };
}

/** From the first to the last unit of spans that lie in one document. @throws RangeError on an empty list */
export function hull(spans: readonly Span[]): Span {
  const [first] = spans;
  if (!first) throw new RangeError("a hull needs at least one span");
  const here = spans.filter((s) => s.document === first.document);
  return {
    document: first.document,
    start: Math.min(...here.map((s) => s.start)),
    end: Math.max(...here.map((s) => s.end)),
  };
}
