import { meanings } from "../knowledge.ts";
import { fold, isAcronym } from "../names.ts";
import { BODY_HEADS, FIELDS, HEADS_FIRST } from "../rules.ts";
import { words } from "../view.ts";
import { type Detector, isLoud, small } from "./detector.ts";

export function runEnd(d: Detector, t: number): number {
  const { view } = d;
  const sentence = view.sentence[t];
  let end = t + 1;
  for (let p = t + 1; p < view.lower.length && view.sentence[p] === sentence && p - t < 24; ) {
    if (isLoud(d, t) && isNewLine(d, p)) return end;
    if (view.capital[p]) end = ++p;
    else if (
      view.lower[p] === "-" &&
      view.joined[p] &&
      (view.capital[p + 1] || (small(d, p + 1) && view.capital[p + 2]))
    )
      p++;
    else if (view.lower[p] === "-" && view.joined[p] && small(d, p - 1) && view.capital[p + 1]) p++;
    else if (view.lower[p] === "(" && view.capital[p + 1] && view.lower[p + 2] === ")" && view.capital[p + 3]) p += 3;
    else if (/^\d+$/.test(view.lower[p] ?? "") && isAcronym(view.extract.language.tokens.form[p - 1] ?? "")) end = ++p;
    else if (small(d, p) || (view.lower[p] === "and" && headFirst(d, t, p))) {
      let q = p + 1;
      while (q < p + 3 && (small(d, q) || view.lower[q] === "-")) q++;
      if (!view.capital[q] || view.sentence[q] !== sentence) return end;
      p = q;
    } else if (view.lower[p] === "and" && view.capital[p + 1] && betweenFields(d, p)) p++;
    else if (view.lower[p] === "and" && knownAcross(d, t, p) > p) end = p = knownAcross(d, t, p);
    else return end;
  }
  return end;
}

/** In a heading of several lines each is one by itself. */
function isNewLine({ view }: Detector, p: number): boolean {
  const { tokens, text } = view.extract.language;
  return text.slice(tokens.end[p - 1], tokens.start[p]).includes("\n");
}

/** "and" belongs to a name only inside "Ministry of Foreign Affairs and Expatriates", and where no known name follows. */
function headFirst(d: Detector, from: number, at: number): boolean {
  // "the Council of Europe and the Organization for …"
  if (d.view.lower[at + 1] === "the" && BODY_HEADS.has(d.view.lower[at + 2] ?? "")) return false;
  for (let p = at - 1; p >= from; p--)
    if (HEADS_FIRST.has(d.view.lower[p] ?? "") && (d.view.lower[p + 1] === "of" || d.view.lower[p + 1] === "for"))
      return d.choose(meanings(d.knowledge, words(d.view, at + 1, at + 2))) === null;
  return false;
}

/** "Minister for the Interior and Decentralization" */
const betweenFields = ({ view: { lower } }: Detector, at: number) =>
  FIELDS.has(lower[at - 1] ?? "") && FIELDS.has(lower[at + 1] ?? "");

/** End of a known name that holds the "and" at a token ("… of Iraq and the Levant"); that token where there is none. */
function knownAcross(d: Detector, from: number, at: number): number {
  const { view, knowledge } = d;
  for (let p = at - 1; p >= from; p--) {
    const most = knowledge.starts.get(fold(view.extract.language.tokens.form[p] ?? "")) ?? 1;
    for (let q = Math.min(p + 2 * most + 2, at + 5, view.lower.length); most > 1 && q > at + 1; q--)
      if (
        view.capital[q - 1] &&
        view.sentence[q - 1] === view.sentence[p] &&
        meanings(knowledge, words(view, p, q)).length > 0
      )
        return q;
  }
  return at;
}
