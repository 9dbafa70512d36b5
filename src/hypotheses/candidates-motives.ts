import { wordsOf } from "../events/phrases.ts";
import type { Extract, FocalEvent } from "../events/types.ts";
import type { Block } from "../language/types.ts";
import { clauseEnd, spanOfTokens } from "../reactions/evidence.ts";
import { type Focus, focusOf } from "../reactions/focus.ts";
import { topicOf } from "../reactions/topic.ts";
import { overlaps, type Span, span } from "../record/span.ts";
import type { CandidateInput } from "./candidates.ts";
import { motiveHeading, notMotive, runInTitle } from "./candidates-rules.ts";
import { inlineItems, labelOf, styleOf, lineOf as textOf } from "./labels.ts";
import { enumerated, fromSentences, purposeWords, severalTold } from "./motive-sentences.ts";
import type { Motive } from "./types.ts";

/** The motives and causes that the documents offer: headings with their points, else sentences of purpose. */
export const motives = ({ extracts, focal }: CandidateInput): Motive[] => extracts.flatMap(motiver(focal));

/** The same for documents one at a time. */
export function motiver(focal: FocalEvent | null) {
  const focus = focusOf(focal);
  return (extract: Extract): Motive[] => {
    if (!extract.language.covered) return [];
    const headed = fromHeadings(extract, focus);
    if (headed.length > 0) return headed;
    const told = enumerated(extract, focus, announcing);
    const inTold = (m: Motive) => told.some((t) => t.points.some((p) => overlaps(p.span, m.titleSpan)));
    return [...told, ...fromSentences(extract, focus, extract.statements).filter((m) => !inTold(m))];
  };
}

const spanOf = (extract: Extract, b: { start: number; end: number }): Span => span(extract.document.id, b.start, b.end);

function fromHeadings(extract: Extract, focus: Focus): Motive[] {
  const { blocks } = extract.language;
  const topic = topicOf(extract, focus);
  const isHead = (b: Block | undefined) => {
    const title = b ? textOf(extract, b) : "";
    return (motiveHeading.test(title) || (announcing.test(title) && title.endsWith(":"))) && !notMotive.test(title);
  };
  const partsOf = (i: number) => blocks.flatMap((x, k) => (x.kind === "heading" && x.under === i ? [k] : []));
  /** A title that covers motives and other matter holds the section on motives as one of its parts. */
  const isBroad = (i: number) => {
    const named = partsOf(i).filter((k) => isHead(blocks[k])).length;
    return named > 0 && named < partsOf(i).length;
  };
  return blocks.flatMap((b, i) => {
    if (!isHead(b) || !(topic.whole || topic.named[i])) return [];
    if (b.kind === "list-item") return numbered(extract, i);
    if (b.kind === "paragraph") return announced(extract, i);
    if (b.kind !== "heading" || isBroad(i) || isTitle(extract, i)) return [];
    if (blocks[b.under]?.kind === "heading" && isHead(blocks[b.under]) && !isBroad(b.under)) return [];
    if (announcing.test(textOf(extract, b))) return itemsOf(extract, i);
    const parts = partsOf(i);
    const [intro] = parts.length === 1 ? [textOf(extract, blocks[parts[0]!]!)] : [""];
    if (announcing.test(intro) || intro.endsWith(":")) return itemsOf(extract, parts[0]!);
    return parts.length > 0 ? sectioned(extract, i, parts) : itemsOf(extract, i);
  });
}

/** The title of a document stands over all of it, so what stands under it is no list of motives, though it asks "why". */
function isTitle(extract: Extract, at: number): boolean {
  const { blocks } = extract.language;
  const earlier = blocks.slice(0, at).some((b) => b.kind === "paragraph" || b.kind === "heading");
  return !earlier && !blocks.some((b) => b.kind === "heading" && b.under === at);
}

/** Sub-headings of a section, and lines with the next number or letter that were taken for items of a list. */
function sectioned(extract: Extract, at: number, parts: readonly number[]): Motive[] {
  const { blocks } = extract.language;
  const style = styleOf(labelOf(extract, blocks[parts[0]!]!));
  const isPart = (k: number) =>
    parts.includes(k) ||
    (style !== "none" && styleOf(labelOf(extract, blocks[k]!)) === style && isLine(textOf(extract, blocks[k]!)));
  const inside = blocks.flatMap((b, k) => (k > at && isUnder(blocks, b, at) ? [k] : []));
  const starts = inside.filter(isPart);
  return starts.flatMap((k, i) => {
    const own = inside.filter((j) => j > k && j < (starts[i + 1] ?? blocks.length));
    const motive =
      parts.includes(k) && own.every((j) => isUnder(blocks, blocks[j]!, k))
        ? motiveAt(extract, k)
        : motiveOf(extract, k, own);
    return motive.points.length > 0 ? [motive] : [];
  });
}
const isLine = (text: string) => !/[.!?]$/.test(text) && text.split(" ").length <= 14;
function isUnder(blocks: readonly Block[], b: Block, heading: number): boolean {
  for (let k = b.under; k >= 0; k = blocks[k]!.under) if (k === heading) return true;
  return false;
}

export const announcing =
  /\b(two|three|four|five|six|seven|several|some|following|possible|likely|\d) (?:\p{L}+ ){0,2}(motives|motivations|reasons|causes|explanations)\b/iu;
/** "Three motives are discussed." with numbered points after it. */
function announced(extract: Extract, at: number): Motive[] {
  const { blocks } = extract.language;
  const b = blocks[at]!;
  const title = textOf(extract, b);
  const line = isLine(title) && blocks[at + 1]?.kind === "list-item";
  if (b.endSentence - b.firstSentence > 2 || !(line || announcing.test(title))) return [];
  const style = styleOf(blocks[at + 1] ? labelOf(extract, blocks[at + 1]!) : "");
  if (blocks[at + 1]?.kind === "heading" && style !== "none") return numberedHeadings(extract, at + 1, style);
  const stop = blocks.findIndex(
    (x, k) => k > at && (x.kind === "heading" || (x.kind !== "list-item" && labelOf(extract, x) === "")),
  );
  return itemised(extract, blocks.slice(at + 1, stop < 0 ? blocks.length : stop));
}

/** Numbered headings that follow one another, each with what stands before the next heading. */
function numberedHeadings(extract: Extract, from: number, style: string): Motive[] {
  const { blocks } = extract.language;
  const heads: number[] = [];
  for (let k = from; k < blocks.length; k++)
    if (blocks[k]!.kind === "heading") {
      if (styleOf(labelOf(extract, blocks[k]!)) !== style) break;
      heads.push(k);
    }
  const after = (k: number) => blocks.findIndex((b, j) => j > k && b.kind === "heading");
  return heads.map((k) => {
    const end = after(k) < 0 ? blocks.length : after(k);
    return motiveOf(
      extract,
      k,
      Array.from({ length: end - k - 1 }, (_, i) => k + 1 + i),
    );
  });
}

/** A numbered line that serves as a heading: the items of another style of numbering after it, up to its own next number. */
function numbered(extract: Extract, at: number): Motive[] {
  const { blocks } = extract.language;
  const head = blocks[at]!;
  const style = styleOf(labelOf(extract, head));
  const title = textOf(extract, head);
  if (style === "none" || /[.!?]$/.test(title) || title.split(" ").length > 14) return [];
  const stop = blocks.findIndex((b, k) => k > at && (b.kind === "heading" || styleOf(labelOf(extract, b)) === style));
  return itemised(extract, blocks.slice(at + 1, stop < 0 ? blocks.length : stop));
}

/** Each sub-heading is a point; paragraphs before the first one, or where there is none, are points of their own. */
function motiveAt(extract: Extract, at: number): Motive {
  const { blocks } = extract.language;
  return motiveOf(
    extract,
    at,
    blocks.flatMap((b, k) => (b.under === at ? [k] : [])),
  );
}
function motiveOf(extract: Extract, at: number, own: readonly number[]): Motive {
  const { blocks } = extract.language;
  const heading = blocks[at]!;
  const points = own
    .flatMap((k) => [blocks[k]!])
    .flatMap((b) =>
      (b.kind === "heading" || b.kind === "paragraph" || b.kind === "list-item") && /\p{L}/u.test(textOf(extract, b))
        ? [pointOf(extract, b)]
        : [],
    );
  return {
    id: `m:${extract.document.id}:${heading.start}`,
    label: labelOf(extract, heading),
    title: textOf(extract, heading).replace(/[:.]$/, ""),
    titleSpan: spanOf(extract, heading),
    points,
    by: null,
  };
}

function pointOf(extract: Extract, b: Block): Motive["points"][number] {
  const first = extract.language.sentences[b.firstSentence];
  const text = b.kind === "heading" || !first ? textOf(extract, b) : textOf(extract, first);
  return { text, span: spanOf(extract, b) };
}

/** A section on motives without sub-headings: what its layout sets apart, one motive each, else sentences of purpose, else one motive with its paragraphs. */
function itemsOf(extract: Extract, at: number): Motive[] {
  const { blocks, text } = extract.language;
  const under = blocks.filter((b) => b.under === at && (b.endSentence > b.firstSentence || labelOf(extract, b) !== ""));
  const next = under.findIndex((b, i) => i > 0 && b.kind === "paragraph" && isCrosshead(extract, b));
  const own = next < 0 ? under : under.slice(0, next);
  const items = itemised(extract, own);
  if (items.length >= 2) return items;
  const runIn = own.flatMap((b) => (runInTitle(text, b) ? [titled(extract, b)] : []));
  if (runIn.length >= 2) return runIn;
  const inside = own.flatMap((b) => inline(extract, b));
  if (inside.length >= 2) return inside;
  const told = severalTold(extract, own);
  if (told.length >= 2) return told;
  const only =
    own.length === 1 && announcing.test(textOf(extract, own[0]!)) && own[0]!.endSentence - own[0]!.firstSentence < 2;
  return own.length > 0 && !only ? [toldMotive(extract, at, own)] : [];
}

/** A short line without a stop that stands over the text after it. */
const isCrosshead = (extract: Extract, b: Block) =>
  isLine(textOf(extract, b)) && labelOf(extract, b) === "" && !/[,;:]$/.test(textOf(extract, b));

/** "Party: (1) …; (2) …": each item, or the one thing that stands after the party's name. */
function inline(extract: Extract, b: Block): Motive[] {
  const { text } = extract.language;
  const items = inlineItems(text, b);
  const party = /^[\p{Lu}\d][^:.!?\n]{1,50}:\s+(?=\S)/u.exec(text.slice(b.start, b.end));
  const found = items.length > 0 ? items : party ? [{ label: "", start: b.start + party[0].length, end: b.end }] : [];
  return found.map((at) => ({
    id: `m:${extract.document.id}:${at.start}`,
    label: at.label,
    title: textOf(extract, at).replace(/[:.;]$/, ""),
    titleSpan: spanOf(extract, at),
    points: [{ text: textOf(extract, at), span: spanOf(extract, at) }],
    by: null,
  }));
}

/** "Motivation" with plain paragraphs under it: their first words of purpose, else their first sentence, name the motive. */
function toldMotive(extract: Extract, at: number, own: readonly Block[]): Motive {
  const words = wordsOf(extract.language);
  const sentences = own.flatMap((b) => extract.language.sentences.slice(b.firstSentence, b.endSentence));
  const purpose = sentences.flatMap((s) => {
    const hit = purposeWords(words, s);
    return hit ? [spanOfTokens(words, hit.first, clauseEnd(words, hit.end, s.endToken))] : [];
  })[0];
  const title = purpose ?? spanOf(extract, sentences[0]!);
  return { ...motiveAt(extract, at), title: textOf(extract, title).replace(/[:.]$/, ""), titleSpan: title };
}

/** Labelled or listed blocks, each with the paragraphs after it; nothing where there are fewer than two. */
function itemised(extract: Extract, own: readonly Block[]): Motive[] {
  const isItem = (b: Block) => b.kind === "list-item" || labelOf(extract, b) !== "";
  const lead = own.find(isItem);
  const items = own.filter((b) => isItem(b) && styleOf(labelOf(extract, b)) === styleOf(labelOf(extract, lead!)));
  if (items.length < 2) return [];
  return items.map((b, i) => {
    const from = own.indexOf(b);
    const to = i + 1 < items.length ? own.indexOf(items[i + 1]!) : own.length;
    const after = own.slice(from + 1, to);
    return titled(extract, b, after, labelOf(extract, b) || String(i + 1));
  });
}

/** The words that open a block name the motive; its points are the paragraphs after it, else its own words. */
function titled(extract: Extract, b: Block, after: readonly Block[] = [], label = ""): Motive {
  const title = runInTitle(extract.language.text, b);
  return {
    id: `m:${extract.document.id}:${b.start}`,
    label,
    title: (title ? textOf(extract, title) : pointOf(extract, b).text).replace(/[:.;]$/, ""),
    titleSpan: spanOf(extract, title ?? b),
    points: (after.length > 0 ? after : [b]).map((x) => pointOf(extract, x)),
    by: null,
  };
}
