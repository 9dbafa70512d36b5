import { byDocument, bySpan, overlaps, type Span } from "../record/span.ts";
import type { Outlook, ScenarioCandidate } from "../scenarios/types.ts";
import type { Block, Opening, ScenarioColumn } from "./blocks.ts";
import { type Book, name, runs } from "./book.ts";
import { shown } from "./rules.ts";
import { areMany, speakerName } from "./statements.ts";
import { capital, count } from "./words.ts";

const parts = [
  { head: "Words of likelihood", key: "likelihood", says: "puts the likelihood of" },
  { head: "Conditions", key: "conditions", says: "makes a condition of" },
  { head: "Drivers", key: "drivers", says: "gives as a driver of" },
  { head: "Impediments", key: "impediments", says: "gives as an impediment to" },
  { head: "What would follow", key: "consequences", says: "expects to follow from" },
] as const;

function column(book: Book, s: ScenarioCandidate): ScenarioColumn {
  const who = book.documentName(s.span.document);
  const topic = book.topic("scenario", "other courses set out");
  const title = book.open(
    {
      section: "outlook",
      kind: "finding",
      passages: [s.titleSpan],
      topics: [topic],
      label: who,
      record: s.id,
      runs: runs(name(who), " sets out a possible course: ", book.quote(s.titleSpan, 200), "."),
    },
    runs(book.quote(s.titleSpan, 160)),
  );
  const cell = (spans: readonly Span[], says: string): readonly Opening[] =>
    sameWords(book, spans).map((same) => {
      const said = runs(
        name(who),
        ` ${says} “${s.title.replace(/\s+/g, " ").slice(0, 80)}”: `,
        book.quote(same[0]!),
        ".",
      );
      return book.open(
        { section: "outlook", kind: "finding", passages: same, label: who, record: s.id, topics: [], runs: said },
        runs(book.quote(same[0]!, 200)),
      );
    });
  return { title, rows: parts.map((p) => cell(s[p.key], p.says)) };
}

/** Spans grouped by their words: "could" that stands four times is shown once and opens all four. */
function sameWords(book: Book, spans: readonly Span[]): readonly (readonly Span[])[] {
  const groups = new Map<string, Span[]>();
  for (const s of spans)
    groups.set(book.words(s).toLowerCase().trim(), [...(groups.get(book.words(s).toLowerCase().trim()) ?? []), s]);
  return [...groups.values()];
}

/** Who forecasts: the speaker of the statement round it, else the document. */
function forecasters(book: Book): (at: Span) => { readonly name: string; readonly many: boolean } {
  const statements = byDocument(book.assessment.statements, (s) => s.content[0]);
  return (at) => {
    const told = statements
      .get(at.document)
      ?.find((s) => s.content.some((c) => overlaps(c, at)) && s.kind !== "imputed");
    if (!told) return { name: book.documentName(at.document), many: false };
    const who = speakerName(book, told);
    return { name: who, many: areMany(book, told.speaker, who) };
  };
}

/** One, then several. */
const kindVerb: Readonly<Record<Outlook["kind"], readonly [string, string]>> = {
  forecast: [" expects: ", " expect: "],
  condition: [" makes it depend: ", " make it depend: "],
  warning: [" warns: ", " warn: "],
};

function forecasts(book: Book): readonly Block[] {
  const courses = byDocument(book.assessment.scenarios, (s) => s.span);
  const inScenario = (at: Span) => courses.get(at.document)?.some((s) => overlaps(s.span, at)) ?? false;
  const all = book.assessment.outlook.filter((o) => !inScenario(o.span));
  if (all.length === 0) return [];
  const forecaster = forecasters(book);
  const seen = new Set<string>();
  const once = all.filter((o) => {
    const key = book
      .words(o.span)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .toLowerCase();
    return seen.has(key) ? false : !!seen.add(key);
  });
  const said = once.map((o) => {
    const who = forecaster(o.span);
    const hedges = o.hedges.length
      ? [
          " Words of likelihood: ",
          ...o.hedges.flatMap((h, i) => (i ? [", ", book.quote(h, 40)] : [book.quote(h, 40)])),
          ".",
        ]
      : [];
    const topic = book.topic(
      `outlook:${o.kind}`,
      o.kind === "warning" ? "also warn" : o.kind === "condition" ? "also name conditions" : "also expect something",
    );
    return book.say({
      section: "outlook",
      kind: "finding",
      passages: [o.span],
      topics: [topic],
      label: who.name,
      record: o.id,
      runs: runs(name(capital(who.name)), kindVerb[o.kind][who.many ? 1 : 0], book.quote(o.span), ".", ...hedges),
    }).id;
  });
  return [
    { kind: "heading", text: "Forecasts, conditions and warnings", figure: false },
    { kind: "list", sentences: said, ordered: false, shown: shown.outlook },
  ];
}

function scenarios(book: Book): readonly Block[] {
  const all = [...book.assessment.scenarios].sort((a, b) => bySpan(a.span, b.span));
  if (all.length === 0) return [];
  const columns = all.map((s) => column(book, s));
  const groups = Array.from({ length: Math.ceil(columns.length / 3) }, (_, i) => columns.slice(i * 3, i * 3 + 3));
  return groups.map((g) => ({ kind: "scenarios" as const, heads: parts.map((p) => p.head), columns: g }));
}

/** What the documents expect: their scenarios side by side, then single forecasts. No probability is added. */
export function outlook(book: Book): readonly Block[] {
  const { scenarios: courses } = book.assessment;
  const blocks = [...scenarios(book), ...forecasts(book)];
  if (blocks.length === 0) {
    if (book.looked.length === 0) return [];
    return [
      {
        kind: "paragraph",
        sentences: [
          book.say({
            section: "outlook",
            kind: "absence",
            documents: book.looked,
            runs: runs("No forecast, condition or scenario was found."),
          }).id,
        ],
      },
    ];
  }
  if (courses.length === 0) return blocks;
  const intro = book.say({
    section: "outlook",
    kind: "finding",
    passages: courses.map((s) => s.titleSpan),
    runs: runs(
      `${capital(count(courses.length, "possible course"))} ${courses.length === 1 ? "is" : "are"} set out as such. They stand here as the documents state them; no probability is added.`,
    ),
  });
  return [{ kind: "paragraph", sentences: [intro.id] }, ...blocks];
}
