import { landOf } from "../events/lands.ts";
import { wordsOf } from "../events/phrases.ts";
import type { Extract } from "../events/types.ts";
import type { Block } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import type { Mentions } from "./mentions.ts";
import { plainWords, type Roll, shortest, titled } from "./roll.ts";

/** The author of each block, where the document or the part in which it stands is somebody's own statement; and of the document. */
export function authorsOf(
  extract: Extract,
  roll: Roll,
  mentions: Mentions,
  turns: readonly unknown[],
): { author: ActorId | null; authors: (ActorId | null)[] } {
  const { blocks } = extract.language;
  const heads = headsOf(extract, mentions);
  const collected = new Set(heads.filter((a) => a !== null)).size >= collection;
  const author = collected ? null : authorOf(extract, roll, mentions, turns);
  const parts = partsOf(extract, roll);
  const authorAt = (b: Block) => (collected && isOwnPart(extract, b) ? heads[b.under] : null) ?? author;
  return { author, authors: blocks.map((b, i) => parts[i] ?? authorAt(b)) };
}

/** A document with so many parts under the names of different actors is a collection of what each said. */
const collection = 4;
/** Whom each heading names at its start: "Guatemala, Ministry of Foreign Affairs, 12 May". */
function headsOf({ language: { blocks, sentences } }: Extract, { byToken }: Mentions): (ActorId | null)[] {
  return blocks.map((b) => {
    const s = sentences[b.firstSentence];
    if (b.kind !== "heading" || !s || s.endToken - s.firstToken > 20) return null;
    for (let t = s.firstToken; t < Math.min(s.endToken, s.firstToken + 3); t++)
      if (byToken.has(t)) return byToken.get(t)!.actor;
    return null;
  });
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
  /^\W*(?:joint )?(?:statement|message|declaration|remarks|letter|address|speech|note)\s+(?:by|of|from)\s+(.+)/is;
/**
 * Who speaks in each block of a part: under the heading "Statement of the Council", and after a line set as text, "Letter from Ms.
 * Aino Berg, leader of the opposition", until the next line without a stop, or heading.
 */
function partsOf({ language: { blocks, text } }: Extract, roll: Roll): (ActorId | null)[] {
  const opened = (line: string) => {
    const by = opensPart.exec(line)?.[1];
    return by ? titled(by, roll) : null;
  };
  const byHeading = new Map<number, ActorId | null>();
  let current: ActorId | null = null;
  return blocks.map((b, i) => {
    if (b.kind === "heading") {
      current = null;
      byHeading.set(i, opened(text.slice(b.start, b.end)));
    }
    const line = text.slice(b.start, Math.min(b.end, b.start + 240));
    const isLine = b.kind === "paragraph" && line.split(/\s+/).length <= 25 && /[\p{L}\p{N})]$/u.test(line);
    if (isLine) current = opened(line);
    return current ?? byHeading.get(b.under) ?? null;
  });
}

/** At least this share of sentences outside quotations in the first person makes a document a statement of its author. */
const ownShare = 0.08;

function authorOf(extract: Extract, roll: Roll, mentions: Mentions, turns: readonly unknown[]): ActorId | null {
  if (turns.some((t) => t !== undefined)) return null;
  const title = extract.document.metadata.title ?? "";
  const statement =
    /\b(statement|remarks|message|communiqu[eé]|declaration|press release|letter|readout|address)\b/i.test(
      `${title} ${extract.language.text.slice(0, 300)}`,
    );
  if (firstPersonShare(extract) < (statement ? 0.02 : ownShare)) return null;
  const { publisher } = extract.document.metadata;
  const named =
    titled(title, roll) ?? titled(byLine(extract), roll) ?? headed(extract, roll) ?? performer(extract, mentions);
  return named ?? titled(publisher ?? "", roll) ?? signer(extract, mentions);
}

/** What follows "Statement by" in one of the first lines. */
function byLine(extract: Extract): string {
  const by =
    /\b(?:statement|remarks|message|declaration|communiqu[eé]|letter|address|speech)\b[^.\n]{0,40}?\b(?:by|from|of)\s+([^\n]+)/i;
  return by.exec(extract.language.text.slice(0, 400))?.[1] ?? "";
}

function firstPersonShare(extract: Extract): number {
  const words = wordsOf(extract.language);
  const inside = (at: number) => extract.language.quotations.some((q) => q.start <= at && at < q.end);
  let [own, all] = [0, 0];
  for (const s of extract.language.sentences) {
    if (extract.language.blocks[s.block]?.kind === "heading" || inside(s.start)) continue;
    all++;
    for (let t = s.firstToken; t < s.endToken; t++)
      if (/^(i|we|our|my)$/.test(words.lower[t]!) && !inside(extract.language.tokens.start[t]!)) {
        own++;
        break;
      }
  }
  return all === 0 ? 0 : own / all;
}
const performs =
  /^(condemns?|offers?|stands?|extends?|expresses|calls?|urges?|strongly|remains?|welcomes?|reaffirms?|reiterates?|supports?|deplores?|denounces?|mourns?|joins?|continues?|will|is|has|conveys?)$/;

/** "The United States offers condolences": the state or body that acts by its own words in the present tense. */
function performer(extract: Extract, mentions: Mentions): ActorId | null {
  const words = wordsOf(extract.language);
  const votes = new Map<ActorId, number>();
  for (const m of mentions.placed) {
    const text = words.lower.slice(m.first, m.end).join(" ");
    const body = landOf(text) !== null || m.form === "name";
    const opens = m.first === 0 || /^(the|,|and|\.)$/.test(words.lower[m.first - 1]!) || m.first < 3;
    if (body && opens && performs.test(words.lower[m.end] ?? "")) votes.set(m.actor, (votes.get(m.actor) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const dated = /,?\s*\d{1,2}(?:st|nd|rd|th)?\s+\p{Lu}\p{L}+\s+\d{4}\s*$/u;
/** The body named alone in one of the first lines, as on a letterhead. */
export function headed(extract: Extract, roll: Roll): ActorId | null {
  const { blocks, text } = extract.language;
  for (const b of blocks.slice(0, 4)) {
    const line = plainWords((text.slice(b.start, b.end).split("\n")[0] ?? "").replace(dated, ""));
    if (line.length < shortest || line.length > 80) continue;
    const alike = roll.byStart.get(line.slice(0, shortest)) ?? [];
    const fits = alike.filter((n) => n.name.startsWith(line)).map((n) => n.actor);
    const bodies = fits.filter((a) => a.kind !== "population" && a.kind !== "state");
    bodies.sort((a, b) => b.mentions.length - a.mentions.length || b.name.length - a.name.length);
    if (bodies[0]) return bodies[0].id;
  }
  return null;
}

/** A statement is often signed at its end or headed by its author's name. */
function signer(extract: Extract, mentions: Mentions): ActorId | null {
  const head = mentions.placed.find((m) => extract.language.tokens.start[m.first]! < 200);
  return head?.actor ?? null;
}
