import type { Actor } from "../actors/types.ts";
import { landOf, landsIn } from "../events/lands.ts";
import { wordsOf } from "../events/phrases.ts";
import type { Extract } from "../events/types.ts";
import type { Block } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import type { Span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import type { Mentions } from "./mentions.ts";

/** Who speaks where the text itself says "we": the author of a statement, the one at the lectern, the one quoted. */
export type Voices = {
  /** The author of each block, where the document or the part under its heading is a statement in the first person. */
  readonly authors: readonly (ActorId | null)[];
  /** Who says "we" outside quotations, where little of the text does: the body on the letterhead. */
  readonly us: ActorId | null;
  /** Speaker of each block of a transcript; `null` for one who is not an actor (a reporter's question). */
  readonly turns: readonly (ActorId | null | undefined)[];
  /** Land for which one whose own is nowhere said speaks in a talk: of the label, else of the letterhead; ISO 3166 alpha-3. */
  readonly home: (speaker: ActorId) => string | null;
  /** Innermost statement whose content holds the offset, with a speaker. */
  readonly quoted: (offset: number) => Statement | null;
  /** The statement whose cue stands at the offset. */
  readonly cued: (offset: number) => Statement | null;
};

export function voicesOf(extract: Extract, statements: readonly Statement[], roll: Roll, mentions: Mentions): Voices {
  const turns = turnsOf(extract, roll, mentions);
  const heads = headsOf(extract, mentions);
  const collected = new Set(heads.filter((a) => a !== null)).size >= collection;
  const author = collected ? null : authorOf(extract, roll, mentions, turns);
  const authorAt = (b: Block) =>
    (collected && isOwnPart(extract, b) ? heads[b.under] : null) ?? partAuthor(extract, roll, b.under) ?? author;
  const parts = partsOf(extract, roll);
  return {
    authors: extract.language.blocks.map((b, i) => parts[i] ?? authorAt(b)),
    us: author ?? headed(extract, roll),
    turns,
    home: homesOf(extract, turns),
    quoted: heldIn(statements, (s) => s.content),
    cued: heldIn(statements, (s) => s.cue),
  };
}

function heldIn(statements: readonly Statement[], part: (s: Statement) => readonly Span[]): Voices["quoted"] {
  const pieces = statements
    .flatMap((s) => part(s).map((c) => ({ start: c.start, end: c.end, s })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return (offset) => {
    let [low, high] = [0, pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pieces[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= Math.max(0, low - 40); i--) if (pieces[i]!.end > offset) return pieces[i]!.s;
    return null;
  };
}

const question = /^(q|question|reporter|the press|moderator|operator|press|participant|interviewer)$/i;

function turnsOf(extract: Extract, roll: Roll, mentions: Mentions): (ActorId | null | undefined)[] {
  const { blocks, text, tokens } = extract.language;
  let current: ActorId | null | undefined;
  const known = new Map<string, ActorId | null>();
  const people = new Set(roll.actors.filter((a) => a.kind === "person").map((a) => a.id));
  const named = (label: string, start: number): ActorId | null => {
    if (question.test(label)) return null;
    const inside = mentions.placed.filter(
      (m) => tokens.start[m.first]! >= start && tokens.start[m.first]! < start + label.length,
    );
    // "UN HIGH COMMISSIONER ROSA PINTO": the person, after the office
    const placed = inside.find((m) => people.has(m.actor)) ?? inside[0];
    const before = known.get(label);
    const found = placed?.actor ?? before ?? byName(label, roll.actors);
    known.set(label, found);
    return found;
  };
  if (!blocks.some((b) => b.label)) return recordTurns(extract, mentions);
  let opened = false;
  return blocks.map((b) => {
    if (b.label) {
      current = named(text.slice(b.label.start, b.label.end), b.label.start);
      opened = text[b.end - 1] === ":";
    }
    // under a line that only names the speaker a heading ends what was said
    if (b.kind === "heading" && opened) current = undefined;
    return b.kind === "heading" ? undefined : current;
  });
}

const floor =
  /(?<=^|[.!?”"]\s)(?:\p{Lu}[\p{Lu} .'’-]{4,40}\s\(\p{Lu}[^)\n]{2,40}\)|\p{Lu}[\p{Lu} .'’-]{6,40},|the (?:representative|delegate) of|(?:\p{Lu}\p{L}+ ?){1,3}['’]s (?:representative|delegate)\b)/gimu;
/** "Ms Nadia Korth (Greens) said", "Mr Lund, interrupting:" at the start of a paragraph. */
const member =
  /^\W*(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Senator|Deputy|Colonel|General|Captain)\.? \p{Lu}/u;
/** In the record of a meeting a paragraph is one speaker's, named at its start, where only one is given the floor in it. */
function recordTurns(extract: Extract, mentions: Mentions): (ActorId | undefined)[] {
  const { blocks, text, tokens } = extract.language;
  const opening = text.slice(0, 500);
  const record =
    /\b(?:council|assembly|conference|committee|parliament|congress|senate|house|chamber|diet|duma|knesset)\b/i.test(
      opening,
    ) && /\b(?:meeting|sitting|debate|minutes|(?:summary|verbatim|official) record|hansard|plenary)\b/i.test(opening);
  return blocks.map((b) => {
    if (!record || b.kind === "heading") return undefined;
    const speakers = [...text.slice(b.start, b.end).matchAll(floor)];
    const one = speakers.length === 1 && speakers[0]!.index <= 1;
    if (!one && !member.test(text.slice(b.start, b.start + 40))) return undefined;
    return mentions.placed.find((m) => tokens.start[m.first]! >= b.start && tokens.start[m.first]! < b.start + 60)
      ?.actor;
  });
}

/** "Mr. Ito (Japan):" speaks for Japan; at a lectern the letterhead says for whom. */
function homesOf({ language: { blocks, text } }: Extract, turns: Voices["turns"]): Voices["home"] {
  const first = blocks.find((b) => b.label)?.start ?? 0;
  const letterhead = landsIn(text.slice(0, Math.min(first, 400)))[0]?.code ?? null;
  const homes = new Map<ActorId, string>();
  blocks.forEach((b, i) => {
    const speaker = turns[i];
    const land = b.label && landsIn(text.slice(b.label.start, b.label.end))[0]?.code;
    if (speaker && land) homes.set(speaker, land);
  });
  return (speaker) => homes.get(speaker) ?? letterhead;
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
/** "Statement of the Council" over a part of a document: who speaks under it. */
function partAuthor({ language: { blocks, text } }: Extract, roll: Roll, under: number): ActorId | null {
  const head = blocks[under];
  const by = head && opensPart.exec(text.slice(head.start, head.end));
  return by ? titled(by[1]!, roll) : null;
}

/** The same for lines that are set as text: "Letter from Ms. Aino Berg, leader of the opposition", until the next line of its kind or heading. */
function partsOf({ language: { blocks, text } }: Extract, roll: Roll): (ActorId | null)[] {
  let current: ActorId | null = null;
  return blocks.map((b) => {
    if (b.kind === "heading") current = null;
    const line = text.slice(b.start, Math.min(b.end, b.start + 240));
    const isLine = b.kind === "paragraph" && line.split(/\s+/).length <= 25 && /[\p{L}\p{N})]$/u.test(line);
    if (isLine) current = titled(opensPart.exec(line)?.[1] ?? "", roll);
    return current;
  });
}

const fold = (s: string) => s.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
/** Words alone, set apart by single blanks. */
const plainWords = (s: string) =>
  fold(s)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
/** Actors and their names as they are compared, made once for all documents. */
export type Roll = {
  readonly actors: readonly Actor[];
  readonly names: readonly Named[];
  /** The names by their first letters. */
  readonly byStart: ReadonlyMap<string, readonly Named[]>;
};
type Named = { readonly actor: Actor; readonly name: string };
/** Shorter lines and names are nobody's. */
const shortest = 4;

export function rollOf(actors: readonly Actor[]): Roll {
  const names = actors.flatMap((actor) => [actor.name, ...actor.aliases].map((n) => ({ actor, name: plainWords(n) })));
  const byStart = new Map<string, Named[]>();
  for (const n of names) {
    const start = n.name.slice(0, shortest);
    const list = byStart.get(start);
    if (list) list.push(n);
    else byStart.set(start, [n]);
  }
  return { actors, names, byStart };
}

/** The actor whose last name the label ends with, the most mentioned first. */
function byName(label: string, actors: readonly Actor[]): ActorId | null {
  const last =
    fold(label)
      .split(/[\s.]+/)
      .filter(Boolean)
      .at(-1) ?? "";
  const plain = (s: string) => s.replace(/[^\p{L}]+/gu, "");
  const fits = actors.filter(
    (a) =>
      a.kind === "person" &&
      (fold(a.name).split(/\s+/).at(-1) === last || (last.includes("-") && plain(fold(a.name)).endsWith(plain(last)))),
  );
  fits.sort((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1));
  return fits[0]?.id ?? null;
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

const about = /\s(on|regarding|concerning|following|about|after|to mark|in response|condemning)\s.*/;
/** The longest actor's name in the part of the title that says who speaks: before "on", after "by". */
function titled(title: string, roll: Roll): ActorId | null {
  const plain = ` ${fold(title).replace(/[^\p{L}\p{N}]+/gu, " ")} `.replace(about, " ");
  const fits = roll.names.filter(
    ({ actor, name }) =>
      actor.kind !== "population" &&
      actor.kind !== "unnamed-source" &&
      name.length >= shortest &&
      plain.includes(` ${name} `),
  );
  const isPerson = ({ actor }: Named) => Number(actor.kind === "person");
  fits.sort((a, b) => isPerson(b) - isPerson(a) || b.name.length - a.name.length || (a.actor.id < b.actor.id ? -1 : 1));
  return fits[0]?.actor.id ?? null;
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
function headed(extract: Extract, roll: Roll): ActorId | null {
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
