import { landOf } from "../events/lands.ts";
import { firstQuestion } from "../events/talk.ts";
import type { Extract } from "../events/types.ts";
import { type Block, upos } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import { authorOf } from "./author.ts";
import type { Mentions } from "./mentions.ts";
import { exactly, plainWords, type Roll, shortest, titled } from "./roll.ts";

export type Authors = {
  /** Of the document, where it is one's own statement. */
  readonly author: ActorId | null;
  /** Of each block, where the document or the part in which it stands is somebody's own statement. */
  readonly authors: readonly (ActorId | null)[];
  /** Under whose name each block stands, whether or not in own words. */
  readonly owners: readonly (ActorId | null)[];
};

/** Whose words the blocks of a document are. */
export function authorsOf(extract: Extract, roll: Roll, mentions: Mentions, turns: readonly unknown[]): Authors {
  const { blocks } = extract.language;
  const heads = headsOf(extract, roll, mentions);
  const opened = blocks.map((b) => (b.kind === "heading" ? openedBy(extract, b, roll) : null));
  const some = new Set(heads.filter((a) => a !== null)).size;
  const collected = some >= collection || new Set(opened.filter((a) => a !== null)).size >= statements;
  const author = collected ? null : authorOf(extract, roll, mentions, turns);
  const owners = blocks.map((b) => ownerOver(b, (head) => opened[head] ?? heads[head] ?? null, blocks));
  const parts = partsOf(extract, roll, opened);
  const authorAt = (b: Block, i: number) => (collected && isOwnPart(extract, b) ? owners[i] : null) ?? author;
  return { author, authors: blocks.map((b, i) => parts[i] ?? authorAt(b, i)), owners };
}

/** A document with so many parts under the names of different actors, or headed as statements of them, is a collection of what each said. */
const [collection, statements] = [4, 2];
/** Whom each heading names at its start: "Guatemala, Ministry of Foreign Affairs, 12 May", "State of Eritrea", "THE PEOPLE'S FRONT (PF)". */
function headsOf({ language }: Extract, roll: Roll, mentions: Mentions): (ActorId | null)[] {
  const { blocks, sentences, tokens, text } = language;
  const { byToken, placed } = mentions;
  const told = inText(language, mentions);
  // "THE REGION" is nobody, unless the text speaks of it
  const somebody = (id: ActorId | undefined) => (id && (told.has(id) || roll.bodies.has(id)) ? id : null);
  // at a lectern a heading "Haiti" is a matter
  const asked = firstQuestion(language) >= 0;
  return blocks.map((b, i) => {
    const s = sentences[b.firstSentence];
    if (b.kind !== "heading" || !s || s.endToken - s.firstToken > 20) return null;
    const line = text.slice(b.start, b.end);
    // "VICE PRESIDENT NORMA QUISPE", over what she said
    if (isLoud(line) && /^["“]/.test(text.slice(blocks[i + 1]?.start))) {
      const inside = placed.filter((m) => m.first >= s.firstToken && m.end <= s.endToken);
      const said = inside.find((m) => roll.people.has(m.actor)) ?? inside[0];
      if (said) return said.actor;
    }
    if (asked && landOf(text.slice(b.start, b.end).replace(/^[\s*]+/, "")) !== null) return null;
    let t = s.firstToken;
    while (t < s.endToken && unnamed.has(tokens.pos[t]!)) t++;
    const whole = plainWords(text.slice(tokens.start[t] ?? b.start, b.end).replace(/\([^)]*\)/g, ""));
    const named = roll.byStart.get(whole.slice(0, shortest))?.find((n) => n.name === whole)?.actor.id;
    const of = tokens.form.slice(t, Math.min(s.endToken, t + 5)).findIndex((f) => f === "of");
    return somebody(named ?? byToken.get(t)?.actor ?? (of > 0 ? byToken.get(t + of + 1)?.actor : undefined));
  });
}
/** Actors named elsewhere than in headings. */
function inText({ blocks, tokens }: Extract["language"], { placed }: Mentions): Set<ActorId> {
  const found = new Set<ActorId>();
  let b = 0;
  for (const m of placed) {
    while (b + 1 < blocks.length && blocks[b + 1]!.start <= tokens.start[m.first]!) b++;
    if (blocks[b]?.kind !== "heading") found.add(m.actor);
  }
  return found;
}
const unnamed = new Set((["DET", "NUM", "PUNCT", "SYM", "X"] as const).map((tag) => upos.indexOf(tag)));

/** The nearest heading over a block that names somebody. */
function ownerOver(b: Block, of: (head: number) => ActorId | null, blocks: readonly Block[]): ActorId | null {
  for (let head = b.under; head >= 0; head = blocks[head]!.under) {
    const owner = of(head);
    if (owner) return owner;
  }
  return null;
}

/** Whose statement a line opens: "Remarks of the Governor, Hon. Tonye Briggs". */
function openedBy({ language: { text } }: Extract, b: Block, roll: Roll): ActorId | null {
  const by = opensPart.exec(text.slice(b.start, Math.min(b.end, b.start + 240)))?.[1];
  return by ? titled(by, roll) : null;
}

/** Quoted from its start or in the first person, or under a heading that says when or in what capacity. */
function isOwnPart({ language: { blocks, text } }: Extract, b: Block): boolean {
  const head = blocks[b.under];
  if (!head || b.kind === "heading") return false;
  const own = text.slice(b.start, b.end);
  return (
    /^["“]/.test(own) ||
    /\b(?:we|our|I|my)\b/i.test(own.replace(/["“][^"”]*["”]/g, "")) ||
    text.slice(head.start, head.end).includes(",")
  );
}
const opensPart =
  /^[^\p{L}\p{N}]*(?:(?:joint|press|media|public|written|open|official|voice|video) )*(?:(?:statement|message|declaration|remarks|speech|communiqu[eé]|leaflet)\s+(?:by|of|from)|(?:release|letter|address|note|post)\s+(?:by|from))\s+(.+)/isu;
/**
 * A paragraph that opens with whose it is: "Council of Chiefs, Lagos, 3 March. …", "Free Party | 15 January | …",
 * "Justice Ada Obi, chair: “…”".
 */
const opensNamed = [
  /^[^\p{L}\p{N}]*([^|\n]{2,80}?) \| /u,
  /^[^\p{L}\p{N}]*(\p{Lu}[^:;.!?"“|\n]{2,120}?): ["“]/u,
  /^[^\p{L}\p{N}]*((?:\p{Lu}|the )[^.!?:"“\n]{2,80}?),(?: [^.,!?:"“\n]{2,40},)? (?:\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}+|\p{Lu}\p{L}+ \d{1,2})(?:,? \d{4})?[.:] /u,
];
/** "He told reporters on Monday:" tells, and is no label. */
const tells =
  /\b(?:says?|said|saying|tells?|told|adds?|added|asks?|asked|writes?|wrote|states?|stated|reads?|declared?|warn(?:s|ed)|repli(?:es|ed)|answer(?:s|ed)|announced?|post(?:s|ed)|was|were|is|are|has|have|had|that|with)\b/;
const namedFirst = (line: string): string | undefined =>
  opensNamed.map((p) => p.exec(line)?.[1]).find((name) => name !== undefined && !tells.test(name));
/** The actor whose name is most of a line. */
function namedBy(line: string, roll: Roll): ActorId | null {
  const words = plainWords(line).split(" ").slice(0, 25);
  const least = 0.7 * words.join(" ").length;
  for (let from = 0; from < words.length; from++)
    for (let to = words.length; to > from; to--) {
      const part = words.slice(from, to).join(" ");
      if (part.length < least) break;
      const found = exactly(part, roll);
      if (found) return found;
    }
  return null;
}
/** The actor with whom, or after whose title, a name begins: "Justice Ada Obi, chair"; "MOSCOW, May 4" is a place. */
function leading(name: string, roll: Roll): ActorId | null {
  const part = name.split(/[,(]/)[0] ?? "";
  if (/^\p{Lu}+\s*$/u.test(part)) return null;
  const words = plainWords(part).split(" ");
  for (let from = 0; from < words.length; from++) {
    const found = exactly(words.slice(from).join(" "), roll);
    if (found) return found;
  }
  for (let to = words.length - 1; to > 0; to--) {
    const found = exactly(words.slice(0, to).join(" "), roll);
    if (found) return found;
  }
  return null;
}
/** "BAR ASSOCIATION OF THE NORTH", alone on a line. */
const isLoud = (line: string) => /^[\p{Lu}\P{L}]*\p{Lu}[\p{Lu}\P{L}]*$/u.test(line) && line.trim().includes(" ");
/**
 * Who speaks in each block of a part: under the heading "Statement of the Council", after a line set as text, "Letter from Ms.
 * Aino Berg, leader of the opposition", until the next line without a stop, or heading; and where a paragraph opens with its author.
 */
function partsOf(extract: Extract, roll: Roll, opened: readonly (ActorId | null)[]): (ActorId | null)[] {
  const { blocks, text } = extract.language;
  let [current, headed]: [ActorId | null, boolean] = [null, false];
  let announced: ActorId | null = null;
  return blocks.map((b, i) => {
    if (b.kind === "heading") current = null;
    const posted = b.kind === "heading" ? null : postedBy(text, blocks[i + 1], roll);
    if (posted) return posted;
    if (!/^["“]/.test(text.slice(b.start, b.start + 1))) announced = announcedBy(text, b, roll);
    else if (announced) return announced;
    const line = text.slice(b.start, Math.min(b.end, b.start + 240));
    const isLine = b.kind === "paragraph" && line.split(/\s+/).length <= 25 && /[\p{L}\p{N})]$/u.test(line);
    // lines one under another are one letterhead
    if (isLine) current = openedBy(extract, b, roll) ?? (isLoud(line) ? namedBy(line, roll) : headed ? current : null);
    headed = isLine;
    const name = b.kind === "paragraph" || b.kind === "list-item" ? namedFirst(line) : undefined;
    return (name && leading(name, roll)) || (current ?? opened[b.under] ?? null);
  });
}

/** "— Norma Quispe (@NQuispe) May 10, 2034", under what she posted. */
function postedBy(text: string, next: Block | undefined, roll: Roll): ActorId | null {
  if (!next || next.kind === "heading") return null;
  const line = text.slice(next.start, Math.min(next.end, next.start + 160)).split("\n")[0] ?? "";
  const name = /^\W{0,3}(\p{Lu}[^@\n]{2,90}?)\s*\(@\w+\)/u.exec(line)?.[1];
  return name ? leading(name, roll) : null;
}

/** "The Prime Minister, Norma Quispe, today issued the following statement:", before what is quoted. */
function announcedBy(text: string, b: Block, roll: Roll): ActorId | null {
  const said = text.slice(b.start, Math.min(b.end, b.start + 500));
  const who = /^(.*?)\b(?:issued|released|made|gave|delivered|published|posted)\b.{0,40}\bthe following\b.*:$/s.exec(
    said,
  )?.[1];
  return who ? titled(who, roll) : null;
}
