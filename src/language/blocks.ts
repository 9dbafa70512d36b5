import type { Document } from "../documents/types.ts";
import { setApparatusAside } from "./apparatus.ts";
import type { Draft } from "./drafts.ts";
import {
  bullet,
  byline,
  caption,
  contentsLine,
  dangles,
  dateLine,
  hashes,
  isContentsLine,
  numbered,
  speaker,
  starred,
  topHeadings,
} from "./rules.ts";
import {
  inPrint,
  isOpening,
  type Label,
  labelOf,
  labelOfRecord,
  maybeLabel,
  nameAgain,
  officeHolders,
  ofParliament,
  openingLabel,
  repeatedNames,
} from "./speaker-labels.ts";
import type { BlockKind } from "./types.ts";

/** What a draft is, and where its own words begin after a bullet, number or hash. */
export type Shape = {
  readonly kind: BlockKind;
  readonly level: number;
  /** offset into the document's text at which the words begin */
  readonly words: number;
  readonly label?: Label;
};

/** A draft as one looks at it. */
export type Look = {
  readonly text: string;
  readonly start: number;
  readonly marker: string;
  /** "#", "1", "1.1", "A", "a", "I" or "" */
  readonly style: string;
  readonly hash: number;
  readonly words: readonly string[];
  readonly standsApart: boolean;
};

/** Says for every draft what kind of block it is; headings get their level from marks, hashes, numbering and order. */
export function shapesOf(document: Document, drafts: readonly Draft[]): Shape[] {
  const looks = drafts.map((d, i) => lookAt(document.text, d, drafts[i + 1]));
  const title = plain(document.metadata.title ?? "");
  const contents = new Set(
    looks.flatMap((l) => (isContentsLine(l.text) ? [plain(contentsLine.exec(l.text)?.[1] ?? "")] : [])),
  );
  const kinds = looks.map((_, i) => kindOf(looks, i, drafts[i]!, title));
  const hasArticle = document.marks.filter((m) => m.kind === "article");
  outsideArticle(kinds, drafts, looks, hasArticle);
  setApparatusAside(
    kinds,
    looks.map((l) => ({ text: l.text, body: l.text.slice(l.marker.length), prose: sentenceLike(l) })),
  );
  const repeated = repeatedNames(looks);
  frontMatter(kinds, looks, drafts, title, repeated);
  const opening = looks.map((look, i) => isOpening(look, looks[i + 1]) && drafts[i]!.mark === undefined);
  const offices = officeHolders(looks);
  const holders = new Map([...ofParliament(looks), ...offices]);
  const printed = inPrint(looks, offices.size > 0);
  const labels = looks.map((look, i): Label | undefined => {
    if (printed(look)) return { start: look.start, end: look.start + 1, said: look.start + 3 };
    if (kinds[i] !== "heading" && kinds[i] !== "paragraph") return undefined;
    const holder = holders.get(i);
    if (holder) return holder;
    if (opening[i]) return openingLabel(look);
    // "Senator Lindquist. And then?" is short enough for a heading
    return kinds[i] === "heading" ? nameAgain(look, repeated) : labelOf(look, repeated);
  });
  // "YEMEN: Failure of the dam" opens no talk: that takes two turns
  const turns = labels.filter(Boolean).length;
  const talk = turns > 1;
  // between the turns of a talk one who speaks once has a label too: "Harbour Television: …"
  if (turns >= enough)
    looks.forEach((look, i) => {
      const open = kinds[i] === "paragraph" || kinds[i] === "heading";
      if (!open || labels[i]) return;
      const label = maybeLabel(look);
      if (label?.name.includes(" ") && labels[i - 1] && labels[i + 1]) labels[i] = label;
      else labels[i] = labelOfRecord(look);
    });
  if (talk) for (let i = 0; i < kinds.length; i++) if (labels[i]) kinds[i] = "paragraph";
  const levels = levelsOf(kinds, looks, drafts, contents, title);
  return looks.map((look, i) => {
    const label = talk ? labels[i] : undefined;
    const words = printed(look) ? look.start : look.start + look.marker.length;
    return { kind: kinds[i]!, level: levels[i]!, words, ...(label && { label }) };
  });
}

const plain = (s: string) =>
  s
    .toLowerCase()
    .replace(/^[\d.)A-Z]{1,4}\s+/, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function lookAt(source: string, draft: Draft, next: Draft | undefined): Look {
  const first = draft.lines[0]!;
  const last = draft.lines[draft.lines.length - 1]!;
  const text = source.slice(first.start, Math.min(last.end, first.start + 600));
  const hash = hashes.exec(text) ?? starred.exec(text);
  const number = hash ? numbered.exec(text.slice(hash[0].length)) : numbered.exec(text);
  const dot = hash || number ? null : bullet.exec(text);
  const marker = (hash?.[0] ?? "") + (number?.[0] ?? "") + (dot?.[0] ?? "");
  const body = text.slice(marker.length);
  return {
    text,
    start: first.start,
    marker,
    style: number ? styleOf(number) : dot ? "-" : "",
    hash: hash?.[1]?.length ?? 0,
    words: body.split(/\s+/).filter(Boolean),
    standsApart:
      (first.blankBefore > 0 || first.pageBefore || first.start === 0 || draft.mark !== undefined) &&
      (next?.lines[0]?.blankBefore ?? 1) > 0,
  };
}

function styleOf(m: RegExpExecArray): string {
  const digits = m[1] ?? m[2];
  if (digits) return digits.replace(/\d+/g, "1");
  return m[3] ? (/^[IVX]$/.test(m[3]) && m[3] !== "I" ? "A" : "A") : m[4] || m[6] ? "a" : "I";
}

function kindOf(looks: readonly Look[], i: number, draft: Draft, title: string): BlockKind {
  const look = looks[i]!;
  const marked = draft.mark?.kind;
  if (marked === "title" || marked === "heading") return "heading";
  if (marked === "navigation" || marked === "hidden") return "navigation";
  if (marked === "row" || marked === "list-item") return marked;
  if (isContentsLine(look.text) && (near(looks, i, -1) || near(looks, i, 1))) return "contents";
  if (look.hash) return "heading";
  if (title && plain(look.text) === title) return "heading";
  if (/^\\?#{2,}$|^[-*_=~]{3,}$/.test(look.text)) return "navigation";
  if (marked === "paragraph" || marked === "quote") return "paragraph";
  if (caption.test(look.text) && look.words.length <= 60) return "caption";
  if (look.style && look.style !== "-")
    return isHeading(look, looks[i + 1]) && !inList(looks, i) ? "heading" : "list-item";
  if (look.style === "-") return "list-item";
  return isHeading(look, looks[i + 1]) ? "heading" : "paragraph";
}

/** Turns that make a talk beyond doubt. */
const enough = 6;

const near = (looks: readonly Look[], i: number, step: number) => isContentsLine(looks[i + step]?.text ?? "");
const inList = (looks: readonly Look[], i: number) =>
  [looks[i - 1], looks[i + 1]].some((l) => l !== undefined && l.style === looks[i]!.style && l.words.length <= 16);

/** Short, capitalized, no stop at its end, something under it: weighed together, as no single cue suffices. */
function isHeading(look: Look, next: Look | undefined): boolean {
  const body = look.text.slice(look.marker.length);
  const { words } = look;
  if (!next || words.length === 0 || words.length > 18 || body.length > 150 || body.includes("\n")) return false;
  if (/[.!;,]["”’]?$/.test(body) || /^["“(]/.test(body) || speaker.test(look.text)) return false;
  if (dangles(body) || !/^[\p{Lu}\p{N}]/u.test(body)) return false;
  if (dateLine.test(body)) return false;
  if (/^\d[\d:.,/ -]*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?$/i.test(body) || /\d{1,2}:\d{2}/.test(body)) return false;
  if (!look.standsApart && !look.style) return false;
  if (byline.test(body) || (next.text.length < body.length && !next.standsApart))
    return look.style !== "" && capitals(words) >= 0.6;
  return body.endsWith(":") ? words.length <= 12 : capitals(words) >= 0.6 || words.length <= 3 || look.style === "1.1";
}

/** Share of the longer words that begin with a capital or digit. */
function capitals(words: readonly string[]): number {
  const long = words.filter((w) => w.replace(/[^\p{L}\p{N}]/gu, "").length >= 4);
  const counted = long.length ? long : words;
  return counted.filter((w) => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(w)).length / counted.length;
}

const sentenceLike = (look: Look) =>
  (look.words.length >= 8 && /[.?!:;,]["”’)]*(?:\[\d+\])*$/.test(look.text)) || look.text.length > 200;

/** Outside the article that the reader found, short blocks are navigation; whole sentences stay text. */
function outsideArticle(
  kinds: BlockKind[],
  drafts: readonly Draft[],
  looks: readonly Look[],
  articles: readonly { start: number; end: number }[],
) {
  if (articles.length === 0) return;
  drafts.forEach((d, i) => {
    const at = d.lines[0]!.start;
    const inside = articles.some((a) => a.start <= at && at < a.end);
    if (!inside && !sentenceLike(looks[i]!) && kinds[i] !== "heading") kinds[i] = "navigation";
  });
}

/** What stands before the first sentence is front matter, except the title and a heading right above the text. */
function frontMatter(
  kinds: BlockKind[],
  looks: readonly Look[],
  drafts: readonly Draft[],
  title: string,
  repeated: ReadonlySet<string>,
) {
  const begin = looks.findIndex(
    (l, i) =>
      kinds[i] === "contents" ||
      ((kinds[i] === "paragraph" || kinds[i] === "list-item") &&
        (sentenceLike(l) || labelOf(l, repeated) !== undefined)),
  );
  if (begin <= 0) return;
  for (let i = 0; i < begin; i++) {
    const marked = drafts[i]!.mark !== undefined || looks[i]!.hash > 0;
    const isTitle = title !== "" && plain(looks[i]!.text) === title;
    const above = kinds[i] === "heading" && (i === begin - 1 || looks[i]!.style !== "");
    if (!marked && !isTitle && !above && kinds[i] !== "navigation") kinds[i] = "front";
  }
}

/**
 * A mark without a level (bold letters no larger than the text's) goes under the last that has one. Else a style seen before closes what lies under it; a new one goes one deeper; numbers outrank unnumbered headings.
 */
function levelsOf(
  kinds: readonly BlockKind[],
  looks: readonly Look[],
  drafts: readonly Draft[],
  contents: ReadonlySet<string>,
  title: string,
): number[] {
  const stack: string[] = [];
  let [below, base]: [string[], number] = [[], 0];
  return kinds.map((kind, i) => {
    const look = looks[i]!;
    const mark = drafts[i]!.mark;
    if (kind === "list-item") return mark?.level ?? Math.max(1, (look.marker.match(/[-*+•]/g) ?? []).length);
    if (kind !== "heading") return 0;
    if (mark?.level || look.hash) {
      [below, base] = [[], mark?.level ?? look.hash];
      return base;
    }
    if (mark?.kind === "heading") return Math.min(6, base + enter(below, look.style || "none"));
    const name = plain(look.text.slice(look.marker.length));
    if (mark?.kind === "title" || (title !== "" && name === title)) return 1;
    const style = look.style || "none";
    if (contents.has(name) || (style === "none" && topHeadings.has(name.split(" ")[0] ?? ""))) {
      stack.length = 0;
      stack.push(style);
      return 1;
    }
    return enter(stack, style);
  });
}

function enter(stack: string[], style: string): number {
  const known = stack.indexOf(style);
  if (known >= 0) stack.length = known;
  else if (style === "1" && stack.every((s) => s === "none")) stack.length = 0;
  stack.push(style);
  return Math.min(6, style.includes(".") ? style.split(".").length : stack.length);
}
