import { actors } from "./actors.ts";
import { analysisParts } from "./analysis.ts";
import type { Block } from "./blocks.ts";
import { type Book, createBook } from "./book.ts";
import { changes } from "./changes.ts";
import { discrepancies } from "./discrepancies.ts";
import { cards, documents } from "./documents.ts";
import { eventTitle } from "./event-label.ts";
import { account } from "./happened.ts";
import { counted, type Standing, standings } from "./matrix.ts";
import { method } from "./method.ts";
import { motives } from "./motives.ts";
import { outlook } from "./outlook.ts";
import { reactions } from "./reactions.ts";
import { responsibility } from "./responsibility.ts";
import { titles } from "./rules.ts";
import { inShort } from "./short.ts";
import { timeline } from "./timeline.ts";
import type { Assessment, Report, ReportSection, SectionName, World } from "./types.ts";
import { inPageOrder } from "./walk.ts";
import { capital, count, dateWords, shorten } from "./words.ts";
import { withWritten } from "./written.ts";

/** Without what an analyst rejected. */
function withoutRejected(a: Assessment): Assessment {
  const kept = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.filter((x) => a.reviewed.get(x.id) !== "rejected");
  return {
    ...a,
    statements: kept(a.statements),
    events: kept(a.events),
    discrepancies: kept(a.discrepancies),
    responsibility: kept(a.responsibility),
    motives: kept(a.motives),
    scenarios: kept(a.scenarios),
    outlook: kept(a.outlook),
  };
}

function titleOf(a: Assessment): string {
  if (!a.focal) return a.question ?? a.name;
  const { text, cut } = shorten(eventTitle(a.focal), 150);
  return text + (cut ? " …" : "");
}

/** Which records a section's ring speaks of. */
function stateOf(a: Assessment, records: readonly { readonly id: string }[]): string {
  const seen = records.filter((r) => a.reviewed.has(r.id)).length;
  if (seen === 0) return "drawn automatically, unreviewed";
  return seen === records.length ? "reviewed by an analyst" : `${seen} of ${records.length} reviewed by an analyst`;
}

function facts(a: Assessment, all: readonly Standing[]): readonly (readonly [string, string])[] {
  const n = (x: number) => x.toLocaleString("en-GB");
  return [
    ["Documents", n(a.extracts.length)],
    ["Statements", n(a.statements.length)],
    ["Actors", n(a.actors.length)],
    ["Reacting", n(counted(all).length)],
    ["Dated events", n(a.extracts.reduce((sum, e) => sum + e.dated.length, 0))],
    ["Reviewed", n(a.reviewed.size)],
  ];
}

function noticeOf(a: Assessment, origins: number): string {
  const drawn = a.reviewed.size
    ? `${capital(count(a.reviewed.size, "record"))} have been reviewed by an analyst; the rest was drawn automatically.`
    : "All were drawn automatically and no person has reviewed them.";
  const one =
    origins === 1 && a.extracts.length > 0
      ? ` All come from ${a.extracts.length === 1 ? "one document" : "one origin"}, so agreement between them is not confirmation.`
      : "";
  return `Every sentence, row and cell opens the words it rests on. ${drawn}${one}`;
}

export type Part = {
  readonly name: SectionName;
  readonly records: readonly { readonly id: string }[] | null;
  /** In place of the state of its records. */
  readonly state?: string;
  readonly blocks: readonly Block[];
};

function partsOf(book: Book, all: readonly Standing[], world?: World): readonly Part[] {
  const a = book.assessment;
  const dated = a.extracts.flatMap((e) => e.events);
  return [
    { name: "in-short", records: a.statements, blocks: inShort(book, all) },
    {
      name: "what-happened",
      records: [...a.statements, ...dated, ...a.discrepancies],
      blocks: [...account(book), ...discrepancies(book), ...timeline(book)],
    },
    { name: "responsibility", records: a.responsibility, blocks: responsibility(book) },
    { name: "motives", records: a.motives, blocks: motives(book) },
    { name: "reactions", records: a.statements, blocks: reactions(book, all, world) },
    { name: "outlook", records: [...a.scenarios, ...a.outlook], blocks: outlook(book) },
    ...analysisParts(book),
    { name: "actors", records: a.actors, blocks: actors(book) },
    { name: "documents", records: null, blocks: documents(book) },
    { name: "method", records: null, blocks: method(book) },
    { name: "changes", records: null, blocks: changes(book) },
  ];
}

/**
 * The report of one assessment: sentences from templates that say who says so, each with its passages.
 * `world` are outlines of countries for the map; without them there is no map.
 * @throws Error where a finding cites no passage or an absence no document
 */
export function compose(assessment: Assessment, world?: World): Report {
  const a = withoutRejected(assessment);
  const book = createBook(a);
  const all = standings(book);
  const parts = withWritten(book, partsOf(book, all, world)).filter((p) => p.blocks.length > 0);
  const sections: readonly ReportSection[] = parts.map((p) => ({
    name: p.name,
    title: titles[p.name],
    state: p.state ?? (p.records ? stateOf(a, p.records) : ""),
    blocks: p.blocks,
  }));
  const n = a.extracts.length;
  const kicker = `Assessment from ${count(n, "document")}${a.date ? `, ${dateWords(a.date)}` : ""}${a.previous ? `, edition ${a.previous.edition + 1}` : ""}`;
  const whose = n === 1 ? "one document says" : `${count(n, "document")} say`;
  return {
    title: titleOf(a),
    standfirst:
      a.question ??
      `What ${whose} happened, whom ${n === 1 ? "it holds" : "they hold"} responsible and on what evidence, who reacted and in which words, and what ${n === 1 ? "it expects" : "they expect"} next.`,
    edition: (a.previous?.edition ?? 0) + 1,
    kicker,
    facts: facts(a, all),
    notice: noticeOf(a, book.origins(a.extracts.map((e) => e.document.id))),
    assessment: a,
    sections,
    ...inPageOrder(sections, book.sentences, book.passages),
    cards: cards(book),
    topics: book.topics,
  };
}
