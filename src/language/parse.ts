import type { Document } from "../documents/types.ts";
import type { Notice } from "../record/notice.ts";
import { annotate } from "./annotate.ts";
import { type Shape, shapesOf } from "./blocks.ts";
import { datelineWords } from "./dateline.ts";
import { datesOf } from "./dates.ts";
import { type Draft, draftsOf } from "./drafts.ts";
import { linesOf } from "./lines.ts";
import { quotationsOf } from "./quotations.ts";
import { readingBuilder, toSource } from "./reading.ts";
import { sentenceStarts } from "./sentences.ts";
import type { Label } from "./speaker-labels.ts";
import { type Cuts, tokenize } from "./tokenize.ts";
import {
  type Block,
  type Language,
  type LanguageTools,
  type Reading,
  type Sentence,
  type Tokens,
  upos,
} from "./types.ts";
import { segment } from "./uncovered.ts";
import { sharedForm } from "./words.ts";

/** `fast`: without the parser. */
export type ParseOptions = { readonly fast?: boolean };

type Built = { readonly start: number; readonly end: number; readonly draft: Draft; readonly shape: Shape };
export type Words = {
  readonly start: number[];
  readonly end: number[];
  readonly form: string[];
  readonly sentences: Sentence[];
  readonly blocks: Block[];
};

const coveredLanguages = new Set(["en"]);
const noWords = new Set(["navigation", "contents"]);

/** Reads a document as a person would: blocks, sentences, words and what they are. Pure; linear in the text. */
export function parse(document: Document, tools: LanguageTools, options: ParseOptions = {}): Language {
  const { reading, built } = readingOf(document);
  const told = languageOf(document, reading, tools);
  const covered = coveredLanguages.has(told.language);
  const words = covered
    ? cutWords(document.text, reading, built, englishCuts)
    : cutWords(document.text, reading, built, segment(told.language));
  const { tokens, names } = covered
    ? annotate(words, tools, options.fast !== true)
    : { tokens: plainTokens(words), names: [] };
  const read = built.filter((b) => !noWords.has(b.shape.kind));
  const date = document.metadata.date ?? (covered ? frontDate(document.text, reading, built) : null);
  return {
    document: document.id,
    text: document.text,
    language: told.language,
    covered,
    date,
    reading,
    blocks: words.blocks,
    sentences: words.sentences,
    tokens,
    names,
    dates: covered ? datesOf(document.text, reading, read, date) : [],
    quotations: quotationsOf(document.text, reading, read),
    notices: told.notices,
  };
}

function readingOf(document: Document): { reading: Reading; built: Built[] } {
  const drafts = draftsOf(document.text, linesOf(document), document.marks);
  const shapes = shapesOf(document, drafts);
  const builder = readingBuilder(document);
  const built = drafts.map((draft, i) => ({ ...builder.add(draft.lines, shapes[i]!.words), draft, shape: shapes[i]! }));
  return { reading: builder.finish(), built };
}

/** The first full date that stands before the text proper. */
function frontDate(text: string, reading: Reading, built: readonly Built[]): string | null {
  const front = built
    .slice(0, built.findIndex((b) => b.shape.kind === "paragraph") + 1)
    .filter((b) => b.shape.kind === "front");
  return datesOf(text, reading, front, null).find((d) => d.from === "given" && d.precision === "day")?.edtf ?? null;
}

/** Letters below which the recognizer errs often; plain Latin letters are then read as English, the one language covered. */
const shortText = 200;
const plainLatin = /^[\p{ASCII}“”‘’–—…]*$/u;
/** Enough text to tell the language by, from the whole document, and little enough to be quick. */
const sampleSize = 3000;

function languageOf(
  document: Document,
  reading: Reading,
  tools: LanguageTools,
): { language: string; notices: Notice[] } {
  const { text } = reading;
  const middle = Math.max(0, Math.floor(text.length / 2) - sampleSize / 2);
  const sample = (
    text.length <= 2 * sampleSize ? text : text.slice(0, sampleSize) + text.slice(middle, middle + sampleSize)
  ).replace(/\s+/g, " ");
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const given = document.metadata.language?.split("-")[0]?.toLowerCase();
  const place = document.paths[0] ?? document.id;
  if (letters < 20) return { language: given ?? (letters && plainLatin.test(sample) ? "en" : "und"), notices: [] };
  const shouting = !/\p{Ll}/u.test(sample);
  const told = tools.identify(shouting ? sample.toLowerCase() : sample);
  const sure = told.confidence >= 0.5;
  const language = sure
    ? told.language
    : (given ?? (readsEnglish(sample) || (letters < shortText && plainLatin.test(sample)) ? "en" : told.language));
  return { language, notices: languageNotices(document, place, language, sure || given !== undefined) };
}

/** Lists, capitals and noise of scans can mislead the recognizer; the commonest English words cannot. */
function readsEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (
    words.filter((w) => /^(?:the|of|and|to|in|that|is|was|for|on|with|by|he|said|a)$/.test(w)).length >=
    0.12 * words.length
  );
}

function languageNotices(document: Document, place: string, language: string, sure: boolean): Notice[] {
  const about = { document: document.id, place };
  const unsure: Notice = {
    ...about,
    code: "language-unsure",
    message: `The language could not be told with confidence; read as "${language}".`,
    next: `Give "language" in the .json file beside the document.`,
  };
  const uncovered: Notice = {
    ...about,
    code: "language-not-covered",
    message: `Statements, events and reactions are not sought in the language "${language}"; the text can be searched and shown.`,
    next: "Read it yourself, or add a translation as a document of its own.",
  };
  return [...(sure ? [] : [unsure]), ...(coveredLanguages.has(language) ? [] : [uncovered])];
}

/** Cuts one block of reading text into tokens, and says which begin a sentence. */
export type Cutter = (
  text: string,
  from: number,
  to: number,
) => { readonly cuts: Cuts; readonly starts: readonly number[] };
const englishCuts: Cutter = (text, from, to) => {
  const cuts = tokenize(text, from, to);
  return { cuts, starts: sentenceStarts(text, cuts) };
};

function cutWords(source: string, reading: Reading, built: readonly Built[], cut: Cutter): Words {
  const words: Words = { start: [], end: [], form: [], sentences: [], blocks: [] };
  const headings: { level: number; block: number }[] = [];
  for (const block of built) {
    const firstSentence = words.sentences.length;
    const filed = noWords.has(block.shape.kind) ? 0 : addWords(source, reading, block, words, cut);
    words.blocks.push(blockOf(block, firstSentence, filed, words, headings));
  }
  return words;
}

/** Returns the number of words of the dateline. */
function addWords(source: string, reading: Reading, block: Built, words: Words, cut: Cutter): number {
  const { cuts, starts } = cut(reading.text, block.start, block.end);
  const first = words.form.length;
  for (let i = 0; i < cuts.start.length; i++) {
    const at = toSource(source, reading, cuts.start[i]!, cuts.end[i]!);
    words.start.push(at.start);
    words.end.push(at.end);
    words.form.push(sharedForm(reading.text.slice(cuts.start[i]!, cuts.end[i]!)));
  }
  const filed = block.shape.label ? 0 : datelineWords(words, first);
  const behind = filed > 0 ? cutAt(starts, filed) : behindLabel(words, block.shape.label, first, starts);
  behind.forEach((s, k, starts) => {
    const firstToken = first + s;
    const endToken = first + (starts[k + 1] ?? cuts.start.length);
    const place = { start: words.start[firstToken]!, end: words.end[endToken - 1]! };
    words.sentences.push({ ...place, firstToken, endToken, block: words.blocks.length });
  });
  return filed;
}
/** A first sentence of so many words, whatever stops stand in it. */
const cutAt = (starts: readonly number[], at: number) =>
  [...starts.filter((s) => s === 0 || s > at), at].sort((a, b) => a - b);

const inLabel = /^(?:\p{Lu}.*|of|the|and|de|for|[.'’&-])$/u;
/** "Mr. Osei (Ghana): We …", "Kenya: The minister …": how many words at a block's head are names that a colon closes; 0 where none are. */
function namesBeforeColon({ form }: Words, first: number): number {
  let inside = false;
  for (let i = first; i < form.length && i - first < 14; i++) {
    const f = form[i]!;
    if (f === ":") return i > first && /^\p{Lu}/u.test(form[i + 1] ?? "") ? i + 1 - first : 0;
    if (f === "(") inside = true;
    else if (f === ")") inside = false;
    else if (!inside && !inLabel.test(f)) return 0;
  }
  return 0;
}

/** "MS. ROSSI: We condemn …": the label is a sentence of its own, so that no later step takes the speaker for a word of what is said. */
function behindLabel(words: Words, label: Label | undefined, first: number, starts: readonly number[]) {
  let at = label === undefined ? namesBeforeColon(words, first) : 0;
  if (label !== undefined) {
    while (first + at < words.start.length && words.start[first + at]! < (label.said ?? label.end)) at++;
    if (words.form[first + at] === ":") at++;
  }
  if (at === 0 || first + at >= words.form.length) return starts;
  return cutAt(starts, at);
}

function blockOf(
  { draft, shape }: Built,
  firstSentence: number,
  filed: number,
  words: Words,
  headings: { level: number; block: number }[],
): Block {
  const index = words.blocks.length;
  const isHeading = shape.kind === "heading";
  while (isHeading && headings.length && headings[headings.length - 1]!.level >= shape.level) headings.pop();
  const under = headings[headings.length - 1]?.block ?? -1;
  if (isHeading) headings.push({ level: shape.level, block: index });
  return {
    kind: shape.kind,
    start: shape.words,
    end: draft.lines[draft.lines.length - 1]!.end,
    firstSentence,
    endSentence: words.sentences.length,
    level: shape.level,
    under,
    ...(shape.label && { label: { start: shape.label.start, end: shape.label.end } }),
    ...(filed > 0 && { dateline: datelineAt(words.sentences[firstSentence]!) }),
  };
}

const datelineAt = ({ firstToken, endToken }: Sentence) => ({ firstToken, endToken });

function plainTokens(words: Words): Tokens {
  const unknown = upos.indexOf("X");
  return {
    count: words.form.length,
    start: Int32Array.from(words.start),
    end: Int32Array.from(words.end),
    form: words.form,
    lemma: words.form.map((f) => f.toLowerCase()),
    pos: new Uint8Array(words.form.length).fill(unknown),
  };
}
