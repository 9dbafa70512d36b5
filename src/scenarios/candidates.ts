import type { Actor } from "../actors/types.ts";
import { type Book, book, find, type Words, wordsOf } from "../events/phrases.ts";
import type { Event, Extract, FocalEvent } from "../events/types.ts";
import type { Block, Sentence } from "../language/types.ts";
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
  scenarioCount,
  scenarioHeading,
  scenarioOpening,
} from "./candidates-rules.ts";
import { listedIn } from "./lists.ts";
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
/** Blocks of one candidate, the one with its title first. */
type Part = { readonly title: { readonly start: number; readonly end: number }; readonly blocks: readonly Block[] };

/** The scenarios that the documents themselves tell: sub-headings or numbered paragraphs of sections on what may come. */
export function scenarioCandidates(input: CandidateInput): ScenarioCandidate[] {
  return input.extracts.flatMap((x) => (x.language.covered ? partsOf(x).map((p) => candidateOf(x, p)) : []));
}

const textOf = (x: Extract, b: { start: number; end: number }) =>
  x.language.text
    .slice(b.start, b.end)
    .replace(/[*_#[\]]+/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** Sections on what may come, outermost only. */
export function futureSections(x: Extract): number[] {
  const { blocks } = x.language;
  const isFuture = (i: number): boolean => blocks[i]?.kind === "heading" && scenarioHeading.test(textOf(x, blocks[i]!));
  const partsOf = (i: number) => blocks.flatMap((b, k) => (b.kind === "heading" && b.under === i ? [k] : []));
  /** A title that covers what may come and other matter ("Motives and outlook") holds the section as one of its parts. */
  const isBroad = (i: number) => {
    const named = partsOf(i).filter(isFuture).length;
    return named > 0 && named < partsOf(i).length;
  };
  const isSection = (i: number) => isFuture(i) && (several.test(textOf(x, blocks[i]!)) || !isBroad(i));
  return blocks.flatMap((b, i) => (isSection(i) && !isSection(b.under) ? [i] : []));
}

/** A title that speaks of scenarios in the plural is their section, whatever its parts are called. */
const several = /\b(scenarios|options|possibilities|outcomes|courses|futures)\b/i;

/** True where the block stands under that heading, at any depth. */
export function standsUnder(blocks: readonly Block[], b: Block, heading: number): boolean {
  for (let at = b.under; at >= 0; at = blocks[at]!.under) if (at === heading) return true;
  return false;
}

function partsOf(x: Extract): Part[] {
  const { blocks } = x.language;
  const parts = futureSections(x).flatMap((h) => {
    const inside = blocks.filter((b) => standsUnder(blocks, b, h));
    const heads = inside.filter((b) => b.kind === "heading" && b.under === h);
    if (heads.some((b) => !isIntro(x, b))) return segments(x, inside, heads);
    return told(x, inside, true);
  });
  if (parts.length > 0) return parts;
  const openings = blocks.filter(
    (b) => b.kind !== "contents" && b.kind !== "navigation" && opens(x, b) && !bareOrdinal.test(textOf(x, b)),
  );
  return openings.length >= 2 ? told(x, blocks.slice(blocks.indexOf(openings[0]!))) : singles(x);
}

/** "First, …": counts anything, so outside a section on what may come it opens no scenario. */
const bareOrdinal = /^\W*(?:first|second|third|fourth|fifth)(?:ly)?\s*[,:]/i;
/** "The following speaks for it:" leads to a list and names no scenario. */
const isIntro = (x: Extract, b: Block) => /:$/.test(textOf(x, b));

/** The parts of a section with sub-headings; a line that opens a scenario but was taken for a paragraph begins a part too. */
function segments(x: Extract, inside: readonly Block[], heads: readonly Block[]): Part[] {
  const named = heads.some((b) => opens(x, b));
  const begins = (b: Block) =>
    heads.includes(b)
      ? !isIntro(x, b) && (!named || opens(x, b))
      : named && b.kind !== "list-item" && opens(x, b) && textOf(x, b).length < 120;
  const parts: { title: Block; blocks: Block[] }[] = [];
  for (const b of inside) {
    if (begins(b)) parts.push({ title: b, blocks: [] });
    else parts.at(-1)?.blocks.push(b);
  }
  return parts;
}

/** A heading that names a scenario of its own ("Scenario 1: …") though no section on scenarios stands above it. */
const singles = (x: Extract): Part[] =>
  x.language.blocks.filter((b) => b.kind === "heading" && scenarioOpening.test(textOf(x, b))).map((b) => headed(x, b));

function headed(x: Extract, head: Block): Part {
  const { blocks } = x.language;
  const at = blocks.indexOf(head);
  return { title: head, blocks: blocks.filter((b) => b.kind !== "heading" && standsUnder(blocks, b, at)) };
}

const opens = (x: Extract, b: Block) =>
  scenarioOpening.test(textOf(x, b)) && !scenarioCount.test(textOf(x, b).slice(0, 80));

/** Paragraphs that open a scenario, each with those after it that do not. */
function told(x: Extract, inside: readonly Block[], inSection = false): Part[] {
  const parts: { title: { start: number; end: number }; blocks: Block[] }[] = [];
  for (const b of inside) {
    if (b.kind === "contents" || b.kind === "navigation") continue;
    const titled = inSection ? lineTitle(x, b) : null;
    const listed = b.kind === "list-item" && inside.filter((o) => o.kind === "list-item").length >= 2;
    if (titled && !opens(x, b)) parts.push({ title: titled, blocks: [b] });
    else if (opens(x, b) || listed) parts.push({ title: isTitleLine(x, b) ? b : titleOf(x, b), blocks: [b] });
    else if (parts.length > 0 && b.kind === "paragraph") parts.at(-1)!.blocks.push(b);
    else if (b.kind === "heading" && parts.length > 0) break;
  }
  return parts.length >= 2 ? parts : [];
}

/** "Best case: the rebels disarm" on a line of its own. */
const isTitleLine = (x: Extract, b: Block) =>
  b.kind === "heading" || (b.end - b.start < 90 && !/[.!?]$/.test(textOf(x, b)) && /:/.test(textOf(x, b)));

/** A short first line without a stop, over lines of text: a title that its layout sets apart. */
function lineTitle(x: Extract, b: Block): { start: number; end: number } | null {
  const [line, next, ...rest] = x.language.text.slice(b.start, b.end).split(/\r?\n/);
  const longest = Math.max(next?.length ?? 0, ...rest.map((l) => l.length));
  const set = next && line && line.length <= 60 && line.length < longest * 0.75;
  return set && /[\p{L}\d)]$/u.test(line) && /^\p{Lu}/u.test(next)
    ? { start: b.start, end: b.start + line.length }
    : null;
}

/** The words before a colon or full stop, at most the first sentence; a bare "Scenario 1" takes the words after it too. */
function titleOf(x: Extract, b: Block): { start: number; end: number } {
  const first = x.language.sentences[b.firstSentence];
  const end = first?.end ?? b.end;
  const colon = x.language.text.slice(b.start, Math.min(end, b.start + 120)).indexOf(":");
  const bare =
    colon > 8 &&
    /^(?:\p{L}+\s)?(?:scenario|course|case|option|path)\s+\w{1,5}$/iu.test(
      x.language.text.slice(b.start, b.start + colon),
    );
  return { start: b.start, end: colon > 8 && !bare ? b.start + colon : end };
}

function candidateOf(x: Extract, part: Part): ScenarioCandidate {
  const words = wordsOf(x.language);
  const sentences = part.blocks.flatMap((b) => x.language.sentences.slice(b.firstSentence, b.endSentence));
  const end = Math.max(part.title.end, ...part.blocks.map((b) => b.end));
  const clauses = (b: Book<true>) => sentences.flatMap((s) => clausesIn(words, b, s));
  const whole = (b: Book<true>) =>
    sentences
      .filter((s) => words.lower[s.endToken - 1] !== ":" && find(b, words, s.firstToken, s.endToken).length > 0)
      .map((s) => span(x.document.id, s.start, s.end));
  const listed = listedIn(x, part.blocks);
  const apart = (all: readonly Span[], taken: readonly Span[]) => [
    ...taken,
    ...all.filter((a) => !taken.some((t) => overlaps(a, t))),
  ];
  const drivers = apart(clauses(books.drivers), [...listed.drivers, ...whole(books.favour)]);
  const impediments = apart(clauses(books.impediments), [...listed.impediments, ...whole(books.against)]);
  return {
    id: `sc:${x.document.id}:${part.title.start}`,
    title: textOf(x, part.title).replace(/[:.]$/, ""),
    titleSpan: span(x.document.id, part.title.start, part.title.end),
    conditions: [...clauses(books.conditions), ...listed.conditions],
    drivers: drivers.filter((d) => !listed.impediments.some((i) => overlaps(i, d))),
    impediments: impediments.filter((d) => !listed.drivers.some((i) => overlaps(i, d))),
    consequences: clauses(books.consequences),
    likelihood: [...likelihoodIn(words, sentences), ...listed.likelihood],
    span: span(x.document.id, part.title.start, end),
  };
}

/** Words of likelihood; "could" and "may" only where the scenario is first put. */
function likelihoodIn(words: Words, sentences: readonly Sentence[]): Span[] {
  return sentences.flatMap((s, i) =>
    find(books.likelihood, words, s.firstToken, s.endToken)
      .filter((h) => i < 1 || !/^(could|may|might|will|would)$/.test(words.lower[h.first]!))
      .map((h) => spanOfTokens(words, h.first, h.end)),
  );
}

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
