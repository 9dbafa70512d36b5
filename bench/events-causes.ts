import { match } from "../src/events/lexicon/match.ts";
import type { Event } from "../src/events/types.ts";
import type { Language } from "../src/language/types.ts";

type Stretch = { readonly start: number; readonly end: number };
type Wanted = {
  readonly event: string;
  readonly source: readonly Stretch[];
  readonly target: readonly Stretch[];
  readonly trigger: readonly Stretch[];
};
export type Cause = { readonly why: string; readonly wanted?: Wanted; readonly given?: Event; readonly at: number };

const meet = (a: readonly Stretch[], b: readonly Stretch[]) =>
  a.some((p) => b.some((q) => p.start < q.end && q.start < p.end));
const agree = (a: readonly Stretch[], b: readonly Stretch[]) => (b.length === 0 ? a.length === 0 : meet(a, b));

function sideOf(name: string, given: readonly Stretch[], wanted: readonly Stretch[]): string {
  if (agree(given, wanted)) return "";
  return given.length === 0 ? `${name} lost` : wanted.length === 0 ? `${name} too many` : `${name} wrong`;
}

/** Whether the lexicon has a pattern for a word of the trigger. */
function isKnown(language: Language, trigger: readonly Stretch[]): boolean {
  const { text, tokens, sentences } = language;
  const sentence = sentences.find((s) => meet([{ start: s.start, end: s.end }], trigger));
  if (!sentence) return false;
  const first = sentence.firstToken;
  const forms = Array.from({ length: sentence.endToken - first }, (_, i) =>
    text.slice(tokens.start[first + i]!, tokens.end[first + i]!).toLowerCase(),
  );
  const own = (i: number) => [{ start: tokens.start[first + i]!, end: tokens.end[first + i]! }];
  return match(forms, (m) => !m.pattern.weak).some((m) => m.at.some((i) => meet(own(i), trigger)));
}

/** Each miss and each false alarm with what went wrong; an answer on the missed event's own trigger explains the miss. */
export function causesOf(language: Language, missed: readonly Wanted[], wrong: readonly Event[]): Cause[] {
  const spare = new Set(wrong);
  const misses = missed.map((wanted): Cause => {
    const at = wanted.trigger[0]!.start;
    const rank = (e: Event) =>
      Number(agree(e.source, wanted.source)) +
      Number(agree(e.target, wanted.target)) +
      Number(e.event === wanted.event);
    const [given] = [...spare].filter((e) => meet(e.trigger, wanted.trigger)).sort((a, b) => rank(b) - rank(a));
    if (!given)
      return { why: isKnown(language, wanted.trigger) ? "no event, word known" : "no event, word unknown", wanted, at };
    spare.delete(given);
    const sides = [sideOf("source", given.source, wanted.source), sideOf("target", given.target, wanted.target)];
    const parts = [...sides, given.event === wanted.event ? "" : "code"].filter(Boolean);
    return { why: parts.join(", ") || "used by another", wanted, given, at };
  });
  const alone = [...spare].map((given) => ({ why: "false alarm", given, at: given.trigger[0]!.start }));
  return [...misses, ...alone].sort((a, b) => a.at - b.at);
}
