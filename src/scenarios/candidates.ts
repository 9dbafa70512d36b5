import type { Actor } from "../actors/types.ts";
import { type Book, book, find, type Words, wordsOf } from "../events/phrases.ts";
import type { Event, Extract, FocalEvent } from "../events/types.ts";
import { lineOf as textOf } from "../hypotheses/labels.ts";
import type { Sentence } from "../language/types.ts";
import { clauseEnd, spanOfTokens } from "../reactions/evidence.ts";
import { overlaps, type Span, span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import {
  conditions,
  consequences,
  drivers,
  favouring,
  impediments,
  likelihoods,
  opposing,
} from "./candidates-rules.ts";
import { listedIn } from "./lists.ts";
import { futureSections, type Part, partsOf, standsUnder } from "./parts.ts";
import { tabled } from "./tables.ts";
import type { ScenarioCandidate } from "./types.ts";

export type CandidateInput = {
  readonly extracts: readonly Extract[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly actors: readonly Actor[];
  readonly focal: FocalEvent | null;
};

const books = {
  conditions: book(conditions, {}),
  drivers: book(drivers, {}),
  impediments: book(impediments, {}),
  consequences: book(consequences, {}),
  likelihood: book(likelihoods, {}),
  favour: book(favouring, {}),
  against: book(opposing, {}),
};
/** The scenarios that the documents themselves tell: sub-headings or numbered paragraphs of sections on what may come. */
export function scenarioCandidates(input: CandidateInput): ScenarioCandidate[] {
  return input.extracts.flatMap((x) => {
    if (!x.language.covered) return [];
    const parts = partsOf(x);
    return parts.length > 0 ? parts.map((p) => candidateOf(x, p)) : fromTables(x);
  });
}

/** Scenarios of a table that stands under a heading on what may come, or whose own heading speaks of scenarios. */
function fromTables(x: Extract): ScenarioCandidate[] {
  const { blocks } = x.language;
  return futureSections(x).flatMap((h) => {
    const last = blocks.findLast((b) => standsUnder(blocks, b, h)) ?? blocks[h]!;
    return tabled(x.language.text, blocks[h]!.end, last.end).map(({ title, cells }) => {
      const at = (c: { start: number; end: number }) => span(x.document.id, c.start, c.end);
      const of = (kind: string) => cells.flatMap(([k, c]) => (k === kind ? [at(c)] : []));
      return {
        id: `sc:${x.document.id}:${title.start}`,
        title: title.text,
        titleSpan: at(title),
        conditions: of("conditions"),
        drivers: of("drivers"),
        impediments: of("impediments"),
        consequences: [],
        likelihood: of("likelihood"),
        span: span(x.document.id, title.start, Math.max(title.end, ...cells.map(([, c]) => c.end))),
      };
    });
  });
}

function candidateOf(x: Extract, part: Part): ScenarioCandidate {
  const words = wordsOf(x.language);
  const sentences = part.blocks.flatMap((b) => x.language.sentences.slice(b.firstSentence, b.endSentence));
  const end = Math.max(part.title.end, ...part.blocks.map((b) => b.end));
  const clauses = (b: Book<true>) => sentences.flatMap((s) => clausesIn(words, b, s));
  const whole = (b: Book<true>) =>
    sentences
      .filter((s) => words.lower[s.endToken - 1] !== ":")
      .flatMap((s) => find(b, words, s.firstToken, s.endToken).map((h) => halfOf(words, s, h.first)));
  const listed = listedIn(x, part.blocks);
  const apart = (all: readonly Span[], taken: readonly Span[]) => [
    ...taken,
    ...all.filter((a) => !taken.some((t) => overlaps(a, t))),
  ];
  const drivers = apart(clauses(books.drivers), [...listed.drivers, ...whole(books.favour)]);
  const impediments = apart(clauses(books.impediments), [...listed.impediments, ...whole(books.against)]);
  return {
    id: `sc:${x.document.id}:${part.title.start}`,
    title: textOf(x, part.title)
      .replace(/\s*(?:\([^)]*\)|[–—-] [^–—]*(?:likely|probable|possible|per cent|%))$/i, "")
      .replace(/[:.]$/, ""),
    titleSpan: span(x.document.id, part.title.start, part.title.end),
    conditions: apart(clauses(books.conditions), listed.conditions).filter(
      (c) => ![...listed.drivers, ...listed.impediments].some((l) => overlaps(l, c)),
    ),
    drivers: drivers.filter((d) => !listed.impediments.some((i) => overlaps(i, d))),
    impediments: impediments.filter((d) => !listed.drivers.some((i) => overlaps(i, d))),
    consequences: clauses(books.consequences),
    likelihood: apart(likelihoodIn(x, words, part.title, sentences), listed.likelihood),
    span: span(x.document.id, part.title.start, end),
  };
}

/** The part of a sentence that semicolons set apart. */
function halfOf(words: Words, s: Sentence, at: number): Span {
  let [first, end] = [at, at];
  while (first > s.firstToken && words.lower[first - 1] !== ";") first--;
  while (end < s.endToken && words.lower[end] !== ";") end++;
  return spanOfTokens(words, first, end);
}

/** Words of likelihood and shares of a hundred, those beside the title first; "could" and "may" only where nothing says it better. */
function likelihoodIn(
  x: Extract,
  words: Words,
  title: { readonly start: number; readonly end: number },
  sentences: readonly Sentence[],
): Span[] {
  const { text } = x.language;
  const beside =
    /\((?:[^()]*(?:probab|likel|chance|odds|%|per ?cent)[^()]*)\)\s*$|[–—-] ([^–—\n]*(?:likely|probable|possible))\s*$/i.exec(
      text.slice(title.start, title.end),
    );
  const shares = sentences.flatMap((s) =>
    [...text.slice(s.start, s.end).matchAll(share)].map((m) =>
      span(x.document.id, s.start + m.index, s.start + m.index + m[0].length),
    ),
  );
  const told = sentences.flatMap((s, i) =>
    find(books.likelihood, words, s.firstToken, s.endToken).map((h) => ({
      at: spanOfTokens(words, h.first, h.end),
      weak: /^(could|may|might|possibly|perhaps)$/.test(words.lower[h.first]!),
      lead: i === 0,
    })),
  );
  const firm = joined([
    ...(beside
      ? [span(x.document.id, title.start + beside.index, title.start + beside.index + beside[0].trimEnd().length)]
      : []),
    ...shares,
    ...told.filter((w) => !w.weak).map((w) => w.at),
  ]);
  return firm.length > 0 ? firm : told.filter((w) => w.lead).map((w) => w.at);
}
/** "unlikely (20 per cent)" is one. */
function joined(all: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const s of all) {
    const near = kept.findIndex((k) => k.start - s.end < 3 && s.start - k.end < 3);
    if (near < 0) kept.push(s);
    else kept[near] = span(s.document, Math.min(kept[near]!.start, s.start), Math.max(kept[near]!.end, s.end));
  }
  return kept;
}

/** "35 per cent", "50–60 %" beside words of judgement. */
const share =
  /(?<=\b(?:probability|likelihood|chances?|odds|likely|unlikely|probable|judge|estimate|put)\b[^.]{0,40})\b\d{1,3}(?:\s*[–-]\s*\d{1,3}|\s+(?:to|in|out of)\s+\d{1,3})?(?:\s*%|\s+per ?cent)?/gi;

/** Each clause that a word of the book opens, without overlaps. */
export function clausesIn(words: Words, b: Book<true>, s: Sentence): Span[] {
  const found: Span[] = [];
  let reach = -1;
  for (const hit of find(b, words, s.firstToken, s.endToken)) {
    if (hit.first < reach || !openable(words, hit.first, s.firstToken)) continue;
    const opener = words.lower[hit.first]!;
    const end = opensCondition.test(opener)
      ? clauseStop(words, hit.end, s.endToken)
      : clauseEnd(words, hit.end, s.endToken);
    found.push(spanOfTokens(words, hit.first, Math.max(end, hit.end)));
    reach = end;
  }
  return found;
}

const opensCondition =
  /^(if|unless|in|should|as|so|provided|providing|only|until|assuming|once|without|were|whether|given|even|following|since|because)$/;

/** "should" and "were" open a condition only at the head of a clause. */
const openable = (words: Words, at: number, from: number) =>
  !/^(should|were|without|once)$/.test(words.lower[at]!) || at === from || /^[,;—–]$/.test(words.lower[at - 1]!);

/** A clause of condition ends at its comma; the words before a dash or bracket too. */
function clauseStop(words: Words, from: number, to: number): number {
  const end = clauseEnd(words, from, to);
  for (let t = from + 1; t < end; t++) if (/^[,;—–()]$/.test(words.lower[t]!) && t - from > 2) return t;
  return end;
}
