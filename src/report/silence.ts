import type { Silence } from "../reactions/types.ts";
import type { Block, Row } from "./blocks.ts";
import { type Book, name, runs } from "./book.ts";
import { levels, levelWords, shown } from "./rules.ts";
import { count, listed } from "./words.ts";

function silenceRow(book: Book, s: Silence): Row {
  const mentions = s.actor ? (book.actors.get(s.actor)?.mentions ?? []).slice(0, 3).map((m) => m.span) : [];
  const what = s.missing === "reaction" ? "reaction" : "word of condemnation";
  const open = book.open(
    {
      section: "reactions",
      kind: "absence",
      documents: book.looked,
      passages: mentions,
      label: s.name,
      topics: s.actor ? [`actor:${s.actor}`] : [],
      runs: runs(
        `No ${what} by `,
        name(s.name),
        ` was found in the ${count(book.looked.length, "document")} looked at.`,
      ),
    },
    runs(name(s.name)),
  );
  return {
    cells: [
      { open, runs: [] },
      { runs: runs(levelWords[s.level]) },
      { runs: runs(s.missing === "reaction" ? "no reaction found" : "a reaction, without a word of condemnation") },
      { runs: runs(s.because === "watched" ? "watched by the analyst" : "named in the documents") },
    ],
  };
}

/** Past this many the remaining names stand in one sentence a level (all are in report.json): hundreds of rows that say "nothing" help no one. */
const most = 120;

/** Who did not react, as far as the documents go. An empty cell is a value. */
export function silence(book: Book): readonly Block[] {
  const all = [...book.assessment.silences].filter(
    (s) => s.missing === "reaction" || !book.assessment.reactions.some((r) => r.actor === s.actor),
  );
  if (all.length === 0 || book.looked.length === 0) return [];
  const rank = (s: Silence) => (s.because === "watched" ? 0 : 1) * 10 + levels.indexOf(s.level);
  all.sort((a, b) => rank(a) - rank(b));
  const rows = all.slice(0, most).map((s) => silenceRow(book, s));
  const rest = levels.flatMap((l) => {
    const names = all
      .slice(most)
      .filter((s) => s.level === l)
      .map((s) => s.name);
    if (names.length === 0) return [];
    return [
      book.say({
        section: "reactions",
        kind: "absence",
        documents: book.looked,
        runs: runs(`${levelWords[l]}, also without a reaction found: ${listed(names, 80)}.`),
      }).id,
    ];
  });
  const columns = [
    { title: "Name", width: 34 },
    { title: "Level", width: 18 },
    { title: "Not found", width: 26 },
    { title: "Why listed", width: 22 },
  ];
  return [
    { kind: "heading", text: "Silence", figure: false },
    {
      kind: "remark",
      text: `States, organizations and parties for which nothing was found in the ${count(book.looked.length, "document")} looked at. They may have spoken elsewhere.`,
    },
    { kind: "table", label: "No reaction found", columns, rows, shown: shown.silence },
    ...(rest.length ? [{ kind: "paragraph" as const, sentences: rest }] : []),
  ];
}
