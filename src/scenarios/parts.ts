import type { Extract } from "../events/types.ts";
import { follows, labelOf, lineOf as textOf } from "../hypotheses/labels.ts";
import type { Block } from "../language/types.ts";
import { scenarioCount, scenarioHeading, scenarioOpening } from "./candidates-rules.ts";

/** Blocks of one candidate, the one with its title first. */
export type Part = {
  readonly title: { readonly start: number; readonly end: number };
  readonly blocks: readonly Block[];
};

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

/** What the document tells of each scenario, by the layout of its sections. */
export function partsOf(x: Extract): Part[] {
  const { blocks } = x.language;
  const parts = openers(x).flatMap((h) => {
    const counted = countedParts(x, h);
    if (counted.length > 0) return counted;
    if (blocks[h]!.kind !== "heading") return [];
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

/** Headings of sections on what may come, and lines that were not taken for headings but stand as one. */
function openers(x: Extract): number[] {
  const { blocks } = x.language;
  const lines = blocks.flatMap((b, i) =>
    b.kind === "paragraph" && isLine(x, b) && scenarioHeading.test(textOf(x, b)) && labelOf(x, b) === "" ? [i] : [],
  );
  return [...futureSections(x), ...lines].sort((a, b) => a - b);
}
const isLine = (x: Extract, b: { start: number; end: number }) =>
  !/[.!?:;,]["”’]?$/.test(textOf(x, b)) && textOf(x, b).split(" ").length <= 12;

/** Titles that carry on one numbering after the opening of a section, whatever the layout took each line for: "1) Title", "(b) Title". */
function countedParts(x: Extract, opener: number): Part[] {
  const { blocks } = x.language;
  const parts: { title: { start: number; end: number }; blocks: Block[] }[] = [];
  let label = "";
  for (const b of blocks.slice(opener + 1)) {
    const own = labelOf(x, b);
    const title = lineTitle(x, b) ?? (isLine(x, b) || b.kind === "heading" ? b : null);
    if (own !== "" && title && follows(label, own)) {
      parts.push({ title, blocks: [b] });
      label = own;
    } else if (b.kind === "heading") break;
    else parts.at(-1)?.blocks.push(b);
  }
  return parts.length >= 2 && parts.every((p) => p.blocks.length > 1 || p.blocks[0]!.end > p.title.end) ? parts : [];
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
    const titled = inSection || opens(x, b) ? lineTitle(x, b) : null;
    const listed = b.kind === "list-item" && inside.filter((o) => o.kind === "list-item").length >= 2;
    if (titled) parts.push({ title: titled, blocks: [b] });
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
  const set = next && line && line.length <= 90 && line.length < longest * 0.75;
  return set && /[\p{L}\d)”"%]$/u.test(line) && /^\p{Lu}/u.test(next)
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
