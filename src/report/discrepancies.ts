import type { Discrepancy, Side } from "../discrepancies/types.ts";
import type { DocumentId } from "../record/ids.ts";
import type { Span } from "../record/span.ts";
import type { Block, Opening } from "./blocks.ts";
import { type Book, name, runs } from "./book.ts";
import { shown } from "./rules.ts";
import { citeSpan } from "./statements.ts";
import { capital, count, listed } from "./words.ts";

/** Who gives a value: names of speakers, else the documents themselves. */
function givers(book: Book, side: Side): readonly string[] {
  return [...new Set(side.by.map((b) => book.actorName(b.actor) ?? book.documentName(b.document)))];
}

/** The value's words and the statements that hold them. */
function passagesOf(book: Book, side: Side): readonly Span[] {
  const told = side.by.flatMap((b) =>
    b.statement && book.statements.has(b.statement) ? [citeSpan(book.statements.get(b.statement)!)] : [],
  );
  const holds = (s: Span) => told.find((t) => t.document === s.document && t.start <= s.start && s.end <= t.end);
  return side.spans.map((s) => holds(s) ?? s);
}

function sideOpening(book: Book, d: Discrepancy, side: Side): Opening {
  const who = givers(book, side);
  const documents = [
    ...new Set([...side.spans.map((s) => s.document), ...side.by.map((b) => b.document)]),
  ] as DocumentId[];
  const origins = book.origins(documents);
  const copies =
    documents.length > origins ? ` ${capital(count(documents.length, "document"))}, ${count(origins, "origin")}.` : "";
  const topic = book.topic(`point:${d.id}`, "on the same point");
  const first = side.spans[0]!;
  return book.open(
    {
      section: "discrepancies",
      kind: "finding",
      passages: [...passagesOf(book, side), ...side.spans],
      topics: [topic],
      label: listed(who, 3),
      record: d.id,
      runs: runs(
        `On ${d.about}, `,
        name(listed(who, 4)),
        who.length > 1 ? " have " : " has ",
        book.quote(first),
        `.${copies}`,
      ),
    },
    runs(book.quote(first, 160), copies ? `${copies}` : ""),
  );
}

/** Statements that cannot all be true, side by side. */
export function discrepancies(book: Book): readonly Block[] {
  const found = book.assessment.discrepancies.filter(
    (d) => d.sides.every((s) => s.spans.length > 0) && d.sides.length > 1,
  );
  const heading: Block = { kind: "heading", text: "Discrepancies", figure: false };
  if (found.length === 0)
    return book.looked.length ? [heading, { kind: "paragraph", sentences: [noneFound(book)] }] : [];
  const items = found.map((d) => ({
    about: d.about,
    note: d.correction ? "an update: a later count sets an earlier one right" : "",
    sides: d.sides.map((side) => ({ who: listed(givers(book, side), 4), open: sideOpening(book, d, side) })),
  }));
  return [
    heading,
    { kind: "remark", text: "Statements that cannot all be true. Nothing here says which of them is." },
    { kind: "discrepancies", items, shown: shown.discrepancies },
  ];
}

function noneFound(book: Book): string {
  return book.say({
    section: "discrepancies",
    kind: "absence",
    documents: book.looked,
    runs: runs("No two statements that contradict each other on a number, time, place or person were found."),
  }).id;
}
