import type { Matrix } from "./matrix.ts";
import { defaultSeparation } from "./rules.ts";
import type { Weighed } from "./weigh.ts";

/** Why there is a leader or none, one sentence each; names are the hypotheses' ids. */
export function verdict(weighed: Weighed): readonly string[] {
  return [leadSentence(weighed), ...survivors(weighed), ...thinOnes(weighed)];
}

function leadSentence({ matrix, standing: s, scores }: Weighed): string {
  const name = (h: number | null) => matrix.hypotheses[h ?? -1] ?? "";
  if (s.least === null)
    return `No hypothesis leads: on each of the ${matrix.hypotheses.length} too little bears to tell them apart.`;
  if (s.tied.length > 1) return `No hypothesis leads: ${listed(s.tied.map(name))} are refuted equally.`;
  const score = shown(scores[s.least]?.weightedInconsistency ?? 0);
  if (s.second === null)
    return `${name(s.least)} stands alone (${score}): too little bears on every other hypothesis to compare.`;
  const lead = `${name(s.least)} (${score}) is less refuted than ${name(s.second)} by ${shown(s.gap)}`;
  return s.leader === null
    ? `No hypothesis leads: ${lead}, and ${shown(s.needed)} is needed.`
    : `${name(s.leader)} leads: ${lead}; ${shown(s.needed)} is needed.`;
}

/** Hypotheses that look no worse than the least refuted only because next to nothing was held against them. */
function survivors({ matrix, standing: s, scores }: Weighed): readonly string[] {
  const best = s.least === null ? Number.NEGATIVE_INFINITY : (scores[s.least]?.weightedInconsistency ?? 0);
  return scores.flatMap((h, i) => {
    if (!(h.untested || h.thin) || h.weightedInconsistency < best) return [];
    const why = h.untested ? "nothing bears on it" : `almost nothing bears on it (${cells(h.telling)})`;
    return [`${matrix.hypotheses[i]} survives because ${why}.`];
  });
}

function thinOnes({ matrix, standing: s, scores }: Weighed): readonly string[] {
  const best = s.least === null ? Number.NEGATIVE_INFINITY : (scores[s.least]?.weightedInconsistency ?? 0);
  return scores.flatMap((h, i) =>
    (h.untested || h.thin) && h.weightedInconsistency < best
      ? [`${matrix.hypotheses[i]} was hardly tested (${cells(h.telling)}).`]
      : [],
  );
}

const cells = (n: number) =>
  n === 1 ? "one cell that tells anything" : `${n === 0 ? "no" : n} cells that tell anything`;

/** What the lead over a rival rests on: "H1 would tie without E7, E9: two rows, both from one origin; one is an assumption." */
export function linchpinSentence(matrix: Matrix, rival: number, rows: readonly number[]): string {
  const name = matrix.hypotheses[rival];
  if (rows.length === 0) return `${name} is refuted no more than the least refuted.`;
  const ids = rows.map((r) => matrix.rows[r]?.id as string);
  return `${name} would tie without ${ids.join(", ")}: the difference rests on ${restsOn(matrix, rows)}.`;
}

/** "two rows, both from one origin; one is an assumption" */
export function restsOn(matrix: Matrix, rows: readonly number[]): string {
  const many = rows.length === 1 ? "one row" : `${numeral(rows.length)} rows`;
  const origins = new Map<string, number>();
  for (const r of rows) {
    const origin = matrix.rows[r]?.origin;
    if (origin) origins.set(origin, (origins.get(origin) ?? 0) + 1);
  }
  const most = Math.max(0, ...origins.values());
  const share =
    most < 2
      ? ""
      : most === rows.length
        ? `, ${rows.length === 2 ? "both" : "all"} from one origin`
        : `, ${numeral(most)} of them from one origin`;
  const assumed = rows.filter((r) => matrix.rows[r]?.kind === "assumption").length;
  const assumption =
    assumed === 0
      ? ""
      : rows.length === 1
        ? ", an assumption"
        : assumed === rows.length
          ? "; all are assumptions"
          : assumed === 1
            ? "; one is an assumption"
            : `; ${numeral(assumed)} are assumptions`;
  return `${many}${share}${assumption}`;
}

const numerals = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const numeral = (n: number) => numerals[n] ?? String(n);
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
/** At most two decimals. */
export const shown = (x: number): string => String(Math.round(x * 100) / 100 + 0);

/** How the threshold reads in a report. */
export const thresholdNote = (separation = defaultSeparation): string =>
  `A lead counts from ${Math.round(separation * 1000) / 10} % of the total weight on.`;
