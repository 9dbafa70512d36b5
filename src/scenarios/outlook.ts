import { aboutFocal } from "../events/about.ts";
import { book, find, type Words, wordsOf } from "../events/phrases.ts";
import type { Extract } from "../events/types.ts";
import type { Sentence } from "../language/types.ts";
import { spanOfTokens } from "../reactions/evidence.ts";
import { focusOf } from "../reactions/focus.ts";
import { topicOf } from "../reactions/topic.ts";
import { type Span, span } from "../record/span.ts";
import { type CandidateInput, clausesIn } from "./candidates.ts";
import { conditions, forecasts, likelihoods, warnings } from "./candidates-rules.ts";
import { futureSections, standsUnder } from "./parts.ts";
import type { Outlook } from "./types.ts";

const forecastBook = book(forecasts, {});
const warningBook = book(warnings, {});
const conditionBook = book(conditions, {});
const hedgeBook = book(likelihoods, {});
const future = /^(will|would|could|may|might|shall|'ll)$/;

/** Forecasts, conditionals and warnings that stand outside the sections on scenarios, as the documents put them. */
export function outlook(input: CandidateInput): Outlook[] {
  const focus = focusOf(input.focal);
  return input.extracts.flatMap((x) => {
    if (!x.language.covered) return [];
    const topic = topicOf(x, focus);
    const about = aboutFocal(x, focus.focal);
    const sections = futureSections(x).filter((h) =>
      x.language.blocks.some((b) => b.kind === "heading" && b.under === h),
    );
    return x.language.sentences.flatMap((s): Outlook[] => {
      const b = x.language.blocks[s.block];
      if (
        !b ||
        (b.kind !== "paragraph" && b.kind !== "list-item") ||
        !(topic.whole || topic.blocks[s.block]) ||
        !about.tells(s)
      )
        return [];
      if (sections.some((h) => standsUnder(x.language.blocks, b, h))) return [];
      return outlookOf(x, wordsOf(x.language), s) ?? [];
    });
  });
}

function outlookOf(x: Extract, words: Words, s: Sentence): Outlook[] | null {
  const held = clausesIn(words, conditionBook, s).filter((c) =>
    /^(if|unless|in (the )?(case|event)|should|as long|so long|provided|assuming|even if|only if)/i.test(
      x.language.text.slice(c.start, c.end),
    ),
  );
  const looksAhead = words.lower.slice(s.firstToken, s.endToken).some((w) => future.test(w));
  const warns = find(warningBook, words, s.firstToken, s.endToken).length > 0;
  const foretells = find(forecastBook, words, s.firstToken, s.endToken).length > 0;
  const kind =
    held.length > 0 && looksAhead
      ? "condition"
      : warns && (looksAhead || foretells)
        ? "warning"
        : foretells && looksAhead
          ? "forecast"
          : null;
  if (kind === null) return null;
  const hedges: Span[] = find(hedgeBook, words, s.firstToken, s.endToken).map((h) =>
    spanOfTokens(words, h.first, h.end),
  );
  return [
    { id: `ol:${x.document.id}:${s.start}`, kind, span: span(x.document.id, s.start, s.end), hedges, conditions: held },
  ];
}
