import { aboutFocal } from "../events/about.ts";
import { book, find, type Hit, type Words, wordsOf } from "../events/phrases.ts";
import type { Extract } from "../events/types.ts";
import type { Block, Sentence } from "../language/types.ts";
import { clauseEnd, spanOfTokens } from "../reactions/evidence.ts";
import { type Focus, referenceOf } from "../reactions/focus.ts";
import { topicOf } from "../reactions/topic.ts";
import { type Span, span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import { deeds } from "./blame/rules.ts";
import { headOf, kidsOf, posOf, syntaxOf } from "./blame/syntax.ts";
import { goals, purposes, sets } from "./candidates-rules.ts";
import { lineOf as textOf } from "./labels.ts";
import type { Motive } from "./types.ts";

const purposeBook = book(purposes, sets);
const goalBook = book(goals, sets);

const spanOf = (extract: Extract, b: { start: number; end: number }): Span => span(extract.document.id, b.start, b.end);

const ordinal = /^\W*(first|second|third|fourth|fifth|finally|lastly|last)(ly)?\b[\s,:]/i;
/** "… for three reasons. First, … Second, … Finally, …": each sentence that an ordinal opens is a motive. */
export function enumerated(extract: Extract, focus: Focus, announcing: RegExp): Motive[] {
  const { sentences, blocks, text } = extract.language;
  const topic = topicOf(extract, focus);
  return sentences.flatMap((s, i): Motive[] => {
    if (!announcing.test(text.slice(s.start, s.end)) || !(topic.whole || topic.blocks[s.block])) return [];
    if (blocks[s.block]?.kind !== "paragraph") return [];
    const items = [];
    for (let k = i + 1; k < sentences.length && sentences[k]!.block <= s.block + 1; k++)
      if (ordinal.test(text.slice(sentences[k]!.start, sentences[k]!.end))) items.push(sentences[k]!);
    if (items.length < 2) return [];
    return items.map((item, n) => ({
      id: `m:${extract.document.id}:${item.start}`,
      label: String(n + 1),
      title: textOf(extract, item)
        .replace(ordinal, "")
        .replace(/^[\s,]+|[:.]$/g, ""),
      titleSpan: spanOf(extract, item),
      points: [{ text: textOf(extract, item), span: spanOf(extract, item) }],
      by: null,
    }));
  });
}

/** A section on the motive that tells of several: each sentence of purpose is one. */
export function severalTold(extract: Extract, own: readonly Block[]): Motive[] {
  const words = wordsOf(extract.language);
  const sentences = own.flatMap((b) => extract.language.sentences.slice(b.firstSentence, b.endSentence));
  return sentences.flatMap((s): Motive[] => {
    const hit = purposeWords(words, s);
    if (!hit) return [];
    const at = spanOfTokens(words, hit.first, clauseEnd(words, hit.end, s.endToken));
    const points = [{ text: textOf(extract, s), span: spanOf(extract, s) }];
    return [
      {
        id: `m:${extract.document.id}:${at.start}`,
        label: "",
        title: textOf(extract, at),
        titleSpan: at,
        points,
        by: null,
      },
    ];
  });
}

/** The first words of purpose that are no mere name for a motive. */
export const purposeWords = (words: Words, s: Sentence): Hit<true> | undefined =>
  find(purposeBook, words, s.firstToken, s.endToken).find(
    (h) => !/^(motives?|motivations?|reasons?|causes?)$/.test(words.lower[h.first]!),
  );

const eventful = (focus: Focus, lower: readonly string[]) =>
  lower.some(
    (w) =>
      focus.triggers.has(w) ||
      /^(attack|act|crime|operation|attackers|perpetrators|bombers|gunmen|assailants|motive|motives)$/.test(w),
  );

const reaction = /^(in|response|reaction|because|due)$/;
/** The event stands before its purpose ("the attack was meant to …") or the purpose opens the sentence; what was done in response to the event is no motive of it. */
function moved(words: Words, focus: Focus, s: Sentence, hit: Hit<true>): boolean {
  if (/^(motives?|motivations?)$/.test(words.lower[hit.first]!))
    return /^(was|is|be|were|behind|for)$/.test(words.lower[hit.end] ?? "");
  if (reaction.test(words.lower[hit.first]!) && referenceOf(words, focus, hit.end, s.endToken, 6) === "this")
    return false;
  if (/^fail/.test(words.lower[hit.first - 1] ?? "")) return false;
  if (hit.first - s.firstToken <= 2) return true;
  return eventful(focus, words.lower.slice(s.firstToken, hit.first));
}

/** Where the sentence tells of a purpose: of the event it names, of whoever did it, or of what a question or a word of motive before it asked for. */
function purposeIn(extract: Extract, words: Words, focus: Focus, s: Sentence, i: number): Hit<true> | null {
  const [from, to] = [s.firstToken, s.endToken];
  const named = eventful(focus, words.lower.slice(from, to))
    ? find(purposeBook, words, from, to).find((h) => moved(words, focus, s, h))
    : undefined;
  const asked = isAsked(extract, s, i) ? find(goalBook, words, from, to)[0] : undefined;
  return named ?? asked ?? doneTo(words, s);
}

/** Somebody asked for the motive in the sentences before, in the question that this answers, or this sentence speaks of explaining. */
function isAsked({ language: { sentences, blocks, text } }: Extract, s: Sentence, i: number): boolean {
  const before = sentences.slice(Math.max(0, i - 3), i).filter((p) => p.block === s.block);
  const question = blocks[s.block - 1];
  const asks = question ? text.slice(question.start, question.end) : "";
  return (
    before.some((p) => asking.test(text.slice(p.start, p.end))) ||
    explaining.test(text.slice(s.start, s.end)) ||
    (/\?["”’)]?\s*$/.test(asks) && asking.test(asks))
  );
}
const asking =
  /\b(why|motives?|motivations?|explanations?|purposes?|(stood?|hope|hoped) to (gain|achieve)|gains?|point of|profits?)\b/i;
const explaining = /\b(motives?|motivations?|explanations?)\b/i;

/** "occupied the hotel to demand …": what an act of force is done for. */
function doneTo(words: Words, s: Sentence): Hit<true> | null {
  const x = syntaxOf(words);
  if (!x) return null;
  for (let t = s.firstToken + 1; t < s.endToken - 1; t++) {
    if (words.lower[t] !== "to" || posOf(words, t + 1) !== "VERB") continue;
    const above = headOf(x, t + 1);
    const done = above >= s.firstToken && above < t && posOf(words, above) === "VERB";
    const forced = done && (deeds.get(words.lemma[above]!)?.some((d) => d.needs === "itself") ?? false);
    if (
      forced &&
      kidsOf(x, above, "aux", "mark").every((k) => !/^(to|will|would|could|may|might|not)$/.test(words.lower[k]!))
    )
      return { first: t, end: t + 2, value: true, phrase: "to" };
  }
  return null;
}

/** "to punish the government", "in retaliation for …" in a sentence that names the event. */
export function fromSentences(extract: Extract, focus: Focus, statements: readonly Statement[]): Motive[] {
  const words = wordsOf(extract.language);
  const topic = topicOf(extract, focus);
  const about = aboutFocal(extract, focus.focal);
  return extract.language.sentences.flatMap((s, i): Motive[] => {
    const b = extract.language.blocks[s.block];
    if (
      !b ||
      b.kind === "heading" ||
      b.kind === "contents" ||
      b.kind === "navigation" ||
      !(topic.whole || topic.blocks[s.block]) ||
      !about.tells(s)
    )
      return [];
    const hit = purposeIn(extract, words, focus, s, i);
    if (!hit) return [];
    const end = clauseEnd(words, hit.end, s.endToken);
    const at = spanOfTokens(words, hit.first, end);
    const holder = statements.find((x) =>
      x.content.some((c) => c.document === at.document && c.start <= at.start && at.start < c.end),
    );
    return [
      {
        id: `m:${extract.document.id}:${at.start}`,
        label: "",
        title: textOf(extract, at),
        titleSpan: at,
        points: [{ text: textOf(extract, s), span: spanOf(extract, s) }],
        by: holder?.speaker ?? null,
      },
    ];
  });
}
