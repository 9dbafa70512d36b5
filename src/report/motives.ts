import type { Block } from "./blocks.ts";
import { type Book, name, runs } from "./book.ts";
import { shown } from "./rules.ts";
import { capital, count } from "./words.ts";

/** Motives and causes as the documents offer them, with their points. */
export function motives(book: Book): readonly Block[] {
  const all = book.assessment.motives;
  if (all.length === 0) {
    if (book.looked.length === 0) return [];
    const none = book.say({
      section: "motives",
      kind: "absence",
      documents: book.looked,
      runs: runs("No motive or cause that a document offers was found."),
    });
    return [{ kind: "paragraph", sentences: [none.id] }];
  }
  const documents = new Set(all.map((m) => m.titleSpan.document)).size;
  const intro = book.say({
    section: "motives",
    kind: "finding",
    passages: all.map((m) => m.titleSpan),
    runs: runs(
      `${capital(count(all.length, "motive or cause", "motives or causes"))} ${all.length === 1 ? "is" : "are"} offered, in ${count(documents, "document")}. They are what the documents say moved others; none is known to be so.`,
    ),
  });
  const topic = book.topic("motive", "other motives offered");
  const items = all.map((m) => {
    const by = book.actorName(m.by) ?? book.documentName(m.titleSpan.document);
    const heading = m.label !== "" || m.points.length > 0;
    const title = book.open(
      {
        section: "motives",
        kind: "finding",
        passages: [m.titleSpan],
        topics: [topic],
        label: by,
        record: m.id,
        runs: runs(
          name(by),
          heading ? " offers as a motive: " : " gives as a purpose: ",
          book.quote(m.titleSpan, 240),
          ".",
        ),
      },
      runs(book.quote(m.titleSpan, 240)),
    );
    const points = m.points.map((p) =>
      book.open(
        {
          section: "motives",
          kind: "finding",
          passages: [p.span],
          label: by,
          record: m.id,
          topics: [],
          runs: runs(name(by), " argues: ", book.quote(p.span), "."),
        },
        runs(book.quote(p.span, 200)),
      ),
    );
    return { title, label: m.label, by, points };
  });
  return [
    { kind: "paragraph", sentences: [intro.id] },
    { kind: "motives", items, shown: shown.motives },
  ];
}
