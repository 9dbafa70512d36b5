import { timeline as story } from "../events/dated.ts";
import type { Dated } from "../events/types.ts";
import type { Block, StripMark } from "./blocks.ts";
import { type Book, name, runs } from "./book.ts";
import { dateFromWords, precisionWords, shown } from "./rules.ts";
import { capital, count, dateWords, dayRange, listed } from "./words.ts";

type Scale = {
  readonly at: (day: number) => number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly breaks: readonly number[];
};
type Piece = { readonly from: number; readonly to: number; readonly left: number; readonly right: number };

const year = (d: number) => String(new Date(d * 86_400_000).getUTCFullYear());
const isoDay = (d: number) => new Date(d * 86_400_000).toISOString().slice(0, 10);
/** Days around the focal date that are shown wide: reactions come within two weeks (seed: all within five days). */
const before = 7;
const after = 14;

function pieces(low: number, high: number, focal: number | null): readonly Piece[] {
  if (focal === null || high - low < 3 * (before + after))
    return [{ from: low, to: Math.max(high, low + 1), left: 2, right: 98 }];
  const from = Math.max(low, focal - before);
  const to = Math.min(high, focal + after);
  const left = from > low ? 42 : 2;
  const right = to < high ? 86 : 98;
  return [
    ...(from > low ? [{ from: low, to: from, left: 2, right: left - 4 }] : []),
    { from, to: Math.max(to, from + 1), left, right },
    ...(to < high ? [{ from: to, to: high, left: right + 4, right: 98 }] : []),
  ];
}

/** Years to the left, days round the event, years to the right: each piece is linear, breaks are shown. */
function scaleOf(days: readonly number[], focal: number | null): Scale {
  const low = Math.min(...days);
  const high = Math.max(...days);
  const parts = pieces(low, high, focal);
  const at = (d: number) => {
    const p = parts.find((x) => d <= x.to) ?? parts.at(-1)!;
    return p.left + ((Math.min(Math.max(d, p.from), p.to) - p.from) / (p.to - p.from)) * (p.right - p.left);
  };
  const wide = parts.find((p) => focal !== null && p.from <= focal && focal <= p.to) ?? parts[0]!;
  const label = (p: Piece) =>
    p === wide && p.to - p.from < 120 ? dateWords(isoDay(p.from)).replace(/^(\d+ \w{3})\w* \d+$/, "$1") : year(p.from);
  const ticks = parts.map((p) => ({ at: p.left, text: label(p) }));
  return { at, ticks, breaks: parts.slice(1).map((p) => p.left - 2) };
}

function markOf(d: Dated, scale: Scale | null): StripMark {
  const range = dayRange(d.edtf);
  if (!scale || !range) return { from: 0, to: 0, form: "none" };
  const [from, to] = [scale.at(range[0]), scale.at(range[1])];
  if (/^(\.\.)?\//.test(d.edtf)) return { from, to, form: "before" };
  if (/\/(\.\.)?$/.test(d.edtf)) return { from, to, form: "after" };
  return { from, to, form: d.from === "given" ? "given" : "counted" };
}

type Placed = {
  readonly told: readonly Dated[];
  readonly d: Dated;
  readonly range: readonly [number, number] | null;
};

/** The telling to quote: one that names the event before one that does not, then the first. */
const quoted = (book: Book, told: readonly Dated[]): Dated =>
  told.find((d) => book.about(d.span.document).of(d.span) === 2) ?? told[0]!;

/** What happened when in the event's story, with how the date was found and its words; one entry a happening. */
export function timeline(book: Book): readonly Block[] {
  const { extracts, focal } = book.assessment;
  const focalRange = focal?.date ? dayRange(focal.date) : null;
  const { entries, left } = story(extracts, focal);
  const dated = entries.map(({ told }): Placed => {
    const d = quoted(book, told);
    return { told, d, range: dayRange(d.edtf) };
  });
  const heading: Block = { kind: "heading", text: "Timeline", figure: false };
  const rest = left > 0 ? [{ kind: "remark" as const, text: leftOut(left) }] : [];
  if (dated.length === 0) return left > 0 ? [heading, ...rest] : [];
  const days = dated.flatMap((x) => x.range ?? []);
  const scale = days.length ? scaleOf(days, focalRange?.[0] ?? null) : null;
  const [near, far] = nearest(dated, focalRange?.[0] ?? null);
  const strip = { kind: "timeline" as const, ticks: scale?.ticks ?? [], breaks: scale?.breaks ?? [] };
  const row = (p: Placed) => rowOf(book, p, scale, focalRange);
  return [
    heading,
    {
      kind: "remark",
      screen: true,
      text: `Filled marks are dates that a document gives; open marks are counted from another date.${scale?.breaks.length ? " The scale is wider round the event; a gap in the line is a change of scale." : ""}`,
    },
    { ...strip, rows: near.map(row), shown: shown.timeline },
    ...(far.length
      ? [
          { kind: "remark" as const, text: `${capital(count(far.length, "further date"))}, farther from the event.` },
          { ...strip, rows: far.map(row), shown: 0 },
        ]
      : []),
    ...rest,
  ];
}

const leftOut = (n: number) =>
  `${capital(count(n, "dated passage"))} about other matters ${n === 1 ? "is" : "are"} left out; report.json lists ${n === 1 ? "it" : "them"} under “timeline”.`;

function rowOf(book: Book, { told, d, range }: Placed, scale: Scale | null, focal: readonly [number, number] | null) {
  const when = dateWords(d.edtf);
  const who = book.documentName(d.span.document);
  const others = [...new Set(told.map((t) => book.documentName(t.span.document)))].filter((n) => n !== who);
  const too = others.length
    ? runs(" ", name(listed(others, 3)), others.length === 1 ? " tells it too." : " tell it too.")
    : [];
  const open = book.open(
    {
      section: "timeline",
      kind: "finding",
      runs: runs("According to ", name(who), `, ${when}: `, book.quote(d.span), ".", too),
      passages: [d, ...told.filter((t) => t !== d)].flatMap((t) => [t.span, t.dateSpan]),
      label: who,
      topics: range ? [book.topic(`date:${d.edtf}`, "also dated so")] : [],
    },
    runs(book.quote(d.span, 170), too),
  );
  const how = [precisionWords[d.precision] ?? d.precision, dateFromWords[d.from]].filter(Boolean).join(", ");
  const here = !!range && !!focal && range[0] === focal[0] && range[1] === focal[1];
  return { date: when, mark: markOf(d, scale), open, precision: how, words: book.quote(d.dateSpan, 60), focal: here };
}

/** In a long story: the dates nearest to the event, and the rest; each in order of time. */
function nearest(dated: readonly Placed[], focal: number | null): readonly [readonly Placed[], readonly Placed[]] {
  if (dated.length <= shown.timeline) return [dated, []];
  const far = (p: Placed) =>
    p.range && focal !== null
      ? Math.max(p.range[0] - focal, focal - p.range[1], 0) + (p.range[1] - p.range[0]) / 2
      : 1e6;
  const chosen = new Set([...dated].sort((a, b) => far(a) - far(b)).slice(0, shown.timeline));
  return [dated.filter((p) => chosen.has(p)), dated.filter((p) => !chosen.has(p))];
}
