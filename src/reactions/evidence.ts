import { book, find, type Words } from "../events/phrases.ts";
import { upos } from "../language/types.ts";
import type { Span } from "../record/span.ts";
import { span } from "../record/span.ts";
import { marked, sets, strongest } from "./rules/sets.ts";

/** Evidence is the clause that shows the stance, cut where it goes on beyond what is read at a glance: units after the words, at a comma or "and", and at most. */
const [glance, longest] = [90, 160];
const linking = new Set(
  "saying describing adding reiterating stressing indicating considering calling noting labelling labeling denouncing expressing announcing urging warning threatening emphasizing emphasising underlining underscoring offering vowing demanding insisting asking pledging accusing blaming claiming condemning while whereas but although though which who where".split(
    " ",
  ),
);
const conjoined = new Set(
  "called calls expressed expresses urged urges said says stressed reiterated offered offers announced added warned demanded extended conveyed vowed condemned denounced described pledged wished wishes accused blamed asked affirmed reaffirmed emphasized emphasised underlined declared praised thanked sent support stand express extend urge call offer welcome reaffirm reiterate".split(
    " ",
  ),
);
const adverbs = new Set(
  "also strongly firmly again unequivocally categorically vehemently sharply roundly deeply further immediately quickly swiftly totally utterly absolutely fiercely promptly jointly publicly once unanimously severely harshly then gravely profoundly sincerely extremely very".split(
    " ",
  ),
);
const book3 = book(
  strongest.map((p) => [p, 3 as const] as const),
  sets,
);

/** First token of the evidence: the adverbs before the words belong to it. */
export function evidenceStart(words: Words, from: number, first: number): number {
  let at = first;
  while (at > from && adverbs.has(words.lower[at - 1]!)) at--;
  return at;
}

/** One past the last token of the clause in which the words [first, end) stand. */
export function clauseEnd(words: Words, end: number, to: number): number {
  const { start } = words.language.tokens;
  const origin = start[end - 1]!;
  for (let t = end; t < to; t++) {
    const form = words.lower[t]!;
    if (/^[.;!?]$/.test(form)) return t;
    if (start[t]! - origin > longest) return t;
    if (start[t]! - origin > glance && /^(,|and|that|which|who|where|as|while|after|because)$/.test(form)) return t;
    if (form === "by" && linking.has(words.lower[t + 1] ?? "")) return t;
    const comma = form === "," || form === "—" || form === "–" || form === "-";
    if (comma && linking.has(words.lower[t + 1] ?? "")) return t;
    if ((form === "and" || comma) && conjoined.has(words.lower[t + 1] ?? "")) return t;
    if (form === "and" && adverbs.has(words.lower[t + 1] ?? "") && conjoined.has(words.lower[t + 2] ?? "")) return t;
    if ((form === "and" || form === "but" || comma) && goesOn(words, end, t)) return t;
  }
  return to;
}

const [verb, conjunction] = [upos.indexOf("VERB"), /^(?:and|but|then|also)$/];
/** After "and" the same subject does something else: a finite verb, where no subject of its own came between. */
function goesOn(words: Words, from: number, at: number): boolean {
  const { pos } = words.language.tokens;
  let t = at + 1;
  while (conjunction.test(words.lower[t] ?? "") || adverbs.has(words.lower[t] ?? "")) t++;
  if (
    pos[t] !== verb ||
    !/(?:ed|s)$|^(?:sent|put|said|told|took|gave|held|shut|cut|met|set|left|made|wrote|spoke|went|began|paid|laid|swore|drew|led|flew)$/.test(
      words.lower[t]!,
    )
  )
    return false;
  return t - at > 1 || words.lower[at] !== "," || from < at - 1;
}

export function spanOfTokens(words: Words, first: number, end: number): Span {
  const { tokens, document } = words.language;
  return span(document, tokens.start[first]!, tokens.end[Math.max(first, end - 1)]!);
}

/** 1 plain, 2 marked, 3 strongest, with the words that show it. */
export function strengthOf(words: Words, first: number, end: number): { strength: 1 | 2 | 3; at: Span | null } {
  const top = find(book3, words, first, end)[0];
  if (top) return { strength: 3, at: spanOfTokens(words, top.first, top.end) };
  for (let t = first; t < Math.min(end, first + 12); t++)
    if (marked.has(words.lower[t]!)) return { strength: 2, at: spanOfTokens(words, t, t + 1) };
  return { strength: 1, at: null };
}

const negators = new Set(["not", "n't", "never", "without", "no", "cannot", "nor", "neither"]);
const refusals = [
  "short of",
  "refused to",
  "refuses to",
  "refusing to",
  "failed to",
  "fails to",
  "failing to",
  "declined to",
  "declining to",
  "yet to",
  "refrained from",
  "avoided",
  "instead of",
  "rather than",
  "reluctant to",
  "unwilling to",
  "reluctance to",
  "refusal to",
  "failure to",
];
/** One of these stands before whatever is negated. */
const negating = new Set([...negators, ...refusals.map((r) => r.split(" ")[0]!)]);
const hypotheticals = new Set(["if", "whether", "unless", "should", "could", "might", "may"]);
const supposing = new Set([...hypotheticals, "would"]);

/** Most words have none of them before them. */
function holdsAny(lower: readonly string[], from: number, to: number, sought: ReadonlySet<string>): boolean {
  for (let t = from; t < to; t++) if (sought.has(lower[t]!)) return true;
  return false;
}

/** "did not condemn", "stopped short of condemning". */
export function isNegated(words: Words, from: number, first: number): boolean {
  const { form } = words.language.tokens;
  const start = Math.max(from, first - 5);
  if (!holdsAny(words.lower, start, first, negating)) return false;
  const before = words.lower
    .slice(start, first)
    .filter(
      (w, i, all) => i === 0 || form[first - all.length + i]! === w || !/^\p{Lu}/u.test(form[first - all.length + i]!),
    );
  const close = before.slice(-3);
  if (
    close.some(
      (w, i) =>
        negators.has(w) &&
        !(w === "not" && close[i + 1] === "only") &&
        !close.slice(i).some((x) => /^(and|,|but)$/.test(x)),
    )
  )
    return true;
  return refusals.some((r) => ` ${before.join(" ")} `.includes(` ${r} `));
}

/** "threatened nobody", "has blamed no one": what is done to nobody is not done. Looks behind the first verb. */
export function isDoneToNobody({ lower, language }: Words, first: number, end: number): boolean {
  let t = first;
  while (t < end && language.tokens.pos[t] !== verb) t++;
  return lower[t + 1] === "nobody" || (lower[t + 1] === "no" && lower[t + 2] === "one");
}

/** "4 May", "in May 2031": the month. */
export const isMonth = ({ lower, language }: Words, t: number): boolean =>
  lower[t] === "may" &&
  /^M/.test(language.tokens.form[t]!) &&
  (/^\d/.test(lower[t - 1] ?? "") ||
    /^\d/.test(lower[t + 1] ?? "") ||
    /^(?:in|of|by|till|until|before|after|from|early|late|mid|since|last|next|this)$/.test(lower[t - 1] ?? ""));

/** "could condemn", "would condemn if": said under a condition. A bare "would" is the future in reported speech. */
export function isConditional(words: Words, from: number, first: number, to: number): boolean {
  const start = Math.max(from, first - 4);
  if (!holdsAny(words.lower, start, first, supposing)) return false;
  const before = words.lower.slice(start, first);
  if (before.some((w, i) => hypotheticals.has(w) && !isMonth(words, start + i))) return true;
  if (!before.includes("would")) return false;
  const [opener] = words.lower.slice(from, from + 1);
  return (
    before.includes("probably") ||
    /^(should|were|had|if)$/.test(opener ?? "") ||
    words.lower.slice(first, to).some((w) => w === "if" || w === "unless" || w === "were")
  );
}
