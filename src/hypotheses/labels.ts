import type { Extract } from "../events/types.ts";
import type { Block } from "../language/types.ts";

type At = { readonly start: number; readonly end: number };

/** The words of a stretch on one line, without marks of layout. */
export const lineOf = (extract: Extract, b: At) =>
  extract.language.text
    .slice(b.start, b.end)
    .replace(/[*_#[\]]+/g, "")
    .replace(/\s+/g, " ")
    .trim();

const mark = String.raw`\(?([A-Za-z]|[ivxIVX]{1,4}|\d{1,2})`;
const beforeWords = new RegExp(String.raw`(?:^|\n|[#*\s])${mark}[.)]\s*[*_]*$`);
const inWords = new RegExp(String.raw`^${mark}[.)]\s`);
/** "A.", "2)" or "(iv)" that stands before the words of a heading or an item. */
export function labelOf(extract: Extract, b: Block): string {
  const before = extract.language.text.slice(Math.max(0, b.start - 12), b.start);
  const inside = extract.language.text.slice(b.start, b.start + 8);
  return (beforeWords.exec(before) ?? inWords.exec(inside))?.[1] ?? "";
}

export const styleOf = (label: string) => (/^\d/.test(label) ? "figure" : label === "" ? "none" : "letter");

const romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
const places = (label: string): number[] => {
  const low = label.toLowerCase();
  if (/^\d+$/.test(low)) return [Number(low)];
  const letter = low.length === 1 ? [low.charCodeAt(0) - 96] : [];
  return romans.includes(low) ? [...letter, romans.indexOf(low) + 1] : letter;
};
/** The second label is the next of the first one's numbering; an empty first label is followed by 1, a, A, i or I. */
export const follows = (before: string, label: string): boolean =>
  before === ""
    ? places(label).includes(1)
    : styleOf(before) === styleOf(label) && places(before).some((p) => places(label).includes(p + 1));

/** Items set apart inside running text, "(1) …; (2) …": where each one's words stand; nothing where the numbering does not run from its start. */
export function inlineItems(text: string, b: At): (At & { readonly label: string })[] {
  const body = text.slice(b.start, b.end);
  const marks = [...body.matchAll(/(?<=^|[\s:;,.])\(([a-z]|[ivx]{1,4}|\d{1,2})\)\s+/g)];
  const run: RegExpMatchArray[] = [];
  for (const m of marks) if (follows(run.at(-1)?.[1] ?? "", m[1]!)) run.push(m);
  if (run.length < 2) return [];
  return run.map((m, i) => {
    const from = m.index! + m[0].length;
    const to = run[i + 1]?.index ?? body.length;
    const words = body.slice(from, to).replace(/[\s;,.]+(?:and|or)?[\s;,.]*$/, "");
    return { label: m[1]!, start: b.start + from, end: b.start + from + words.length };
  });
}
