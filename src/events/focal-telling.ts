import type { Span } from "../record/span.ts";
import type { Sight } from "./focal-sights.ts";
import { datesWithin } from "./focal-when.ts";
import { wordsOf } from "./phrases.ts";
import { asks } from "./talk.ts";
import type { Extract } from "./types.ts";

const condemning =
  /^(condemn|denounc|deplor|decr(y|ied)|mourn|condol|express|urg|call(s|ed)?$|welcom|reject|investigat|believe|propose|consider)/;
const wondering = /^(whether|if|could|would|might|may|should|any)$/;
const befell =
  /^(kill|wound|injur|destroy|damag|target|struck|hit|seiz|attack|explod|fire|shot|shoot|assassinat|storm|detonat|ruptur|occur|carried|died|dead|tore|open)/;

/** Where the event is told: who did what to whom, when and where, in running text; one passage a document first, the best first. */
export function tellings(
  sights: readonly Sight[],
  date: string | null,
  place: string | null,
  targets: readonly string[],
): readonly Span[] {
  const best = new Map<string, { readonly s: Sight; readonly score: number }>();
  for (const s of sights) {
    if (s.sentence < 0) continue;
    const key = `${s.extract.document.id}:${s.sentence}`;
    const score = worth(s, date, place, targets);
    if (score > (best.get(key)?.score ?? -Infinity)) best.set(key, { s, score });
  }
  const order = [...best.values()].sort((a, b) => b.score - a.score);
  const seen = new Set<Extract>();
  const firsts = order.filter(({ s }) => !seen.has(s.extract) && !!seen.add(s.extract));
  const rest = order.filter((x) => !firsts.includes(x));
  return [...firsts.filter((x) => x.score > 0), ...rest, ...firsts.filter((x) => x.score <= 0)].map(({ s }) =>
    passageOf(s),
  );
}

function worth(s: Sight, date: string | null, place: string | null, targets: readonly string[]): number {
  const { language } = s.extract;
  const words = wordsOf(language);
  const sentence = language.sentences[s.sentence]!;
  const block = language.blocks[sentence.block];
  const prose = block?.kind === "paragraph" || block?.kind === "list-item";
  const text = language.text.slice(sentence.start, sentence.end);
  const lower = words.lower.slice(sentence.firstToken, sentence.endToken);
  const dates = datesWithin(language.dates, sentence.start, sentence.end).flatMap((d) => d.edtf?.slice(0, 10) ?? []);
  const day = date?.replace("~", "") ?? "";
  const early = s.sentence < 4 ? 1.5 : s.sentence < 10 ? 0.7 : 0;
  const asked =
    /\?\s*$/.test(text) ||
    (block !== undefined && asks(block, language.text)) ||
    (block?.label !== undefined && lower.some((w) => wondering.test(w)));
  return (
    (prose ? 1 : -3) +
    (day && dates.some((d) => d === day) ? 1.5 : 0) -
    (dates.length > 0 && day && !dates.some((d) => d.startsWith(day.slice(0, 7))) ? 2.5 : 0) +
    (place && text.includes(place) ? 1 : 0) +
    (targets.some((t) => text.includes(t)) ? 1 : 0) +
    Math.min(lower.filter((w) => befell.test(w)).length, 3) * 0.7 +
    (s.keys.size > 2 ? 0.5 : 0) +
    early -
    (lower.some((w) => condemning.test(w)) ? 1.5 : 0) -
    (lower.some((w) => wondering.test(w)) ? 1 : 0) -
    (asked ? 3 : 0) -
    (text.length < 50 || text.length > 420 ? 1.5 : text.length > 300 ? 0.4 : 0)
  );
}

function passageOf(s: Sight): Span {
  const sentence = s.extract.language.sentences[Math.max(0, s.sentence)];
  return { document: s.extract.document.id, start: sentence?.start ?? 0, end: sentence?.end ?? 1 };
}
