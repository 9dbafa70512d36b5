import { landsIn } from "../events/lands.ts";
import type { Extract } from "../events/types.ts";
import type { ActorId } from "../record/ids.ts";
import type { Span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import { headed } from "./author.ts";
import { authorsOf } from "./authors.ts";
import type { Mentions, Placed } from "./mentions.ts";
import { byName, type Roll } from "./roll.ts";
import { officeWords } from "./rules/speech.ts";

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
  const { author, authors, owners } = authorsOf(extract, roll, mentions, turns);
  const { blocks, text } = extract.language;
  opening(extract, turns);
  // "A:" under somebody's name is that one, to the next label; at a hearing the one who was called before
  let answers = false;
  let witness: ActorId | null = null;
  blocks.forEach((b, i) => {
    const label = b.label ? text.slice(b.label.start, b.label.end) : "";
    if (b.label) answers = answer.test(label);
    if (b.label && !answers && !question.test(label)) witness = calledIn(extract, i, roll, mentions, turns[i] ?? null);
    if (answers && b.kind !== "heading") turns[i] ??= owners[i] ?? witness;
  });
  return {
    authors,
    us: author ?? headed(extract, roll),
    turns,
    home: homesOf(extract, turns),
    quoted: heldIn(statements, (s) => s.content),
    cued: heldIn(statements, (s) => s.cue),
  };
}

/** What is said in the first person before the first label of a talk, at the lectern, is said by whoever speaks most after it. */
function opening({ language: { blocks, text } }: Extract, turns: (ActorId | null | undefined)[]): void {
  const first = blocks.findIndex((b) => b.label);
  if (first < 1) return;
  const counts = new Map<ActorId, number>();
  for (const turn of turns) if (turn) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most) return;
  const own = blocks.findIndex(
    (b) =>
      b.kind === "paragraph" &&
      /\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b/.test(text.slice(b.start, b.end).replace(/["“][^"”]*["”]/g, "")),
  );
  if (own >= 0) for (let i = own; i < first; i++) if (blocks[i]!.kind !== "heading") turns[i] ??= most[0];
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

const answer = /^(?:a|answer)$/i;
/** "I call Superintendent Roslan Jaafar": whom a turn names last beside its own speaker. */
function calledIn(
  { language: { blocks, tokens } }: Extract,
  block: number,
  roll: Roll,
  mentions: Mentions,
  speaker: ActorId | null,
): ActorId | null {
  const { start, end } = blocks[block]!;
  const named = mentions.placed.filter((m) => {
    const at = tokens.start[m.first]!;
    return at >= start && at < end && m.form === "name" && m.actor !== speaker && roll.people.has(m.actor);
  });
  return named.at(-1)?.actor ?? null;
}
const initials = /^(?:\p{Lu}\.?[ -]?){2,4}$/u;
/** "MY" for Munira Yodgorova, whose turn was labelled in full before. */
function abbreviated(label: string, known: ReadonlyMap<string, ActorId | null>): ActorId | null {
  const letters = label.replace(/[^\p{L}]+/gu, "");
  const fits = [...known].filter(
    ([name]) =>
      name
        .split(/[\s-]+/)
        .map((w) => w[0]?.toUpperCase() ?? "")
        .join("") === letters,
  );
  return fits.length === 1 ? fits[0]![1] : null;
}
const title =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|hon|professor|ambassador|senator|minister|secretary|general|colonel|judge|justice|father|sister)\.?\s+(?=\p{Lu})/iu;
/** "Ambassador Bencomo Rivas" for Orlando Bencomo Rivas, where only one is so called. */
function inFull(label: string, known: ReadonlyMap<string, ActorId | null>): ActorId | null {
  const name = label.replace(title, "");
  if (name === label || officeWords.test(name.slice(name.lastIndexOf(" ") + 1).toLowerCase())) return null;
  const fits = new Set([...known].flatMap(([n, actor]) => (actor && n.endsWith(` ${name}`) ? [actor] : [])));
  const [only, more] = fits;
  return only && !more ? only : null;
}
const question = /^(q|question|reporter|the press|moderator|operator|press|participant|interviewer)$/i;

function turnsOf(extract: Extract, roll: Roll, mentions: Mentions): (ActorId | null | undefined)[] {
  const { blocks, text, tokens } = extract.language;
  let current: ActorId | null | undefined;
  const known = new Map<string, ActorId | null>();
  const within = (from: number, to: number) =>
    mentions.placed.filter((m) => tokens.start[m.first]! >= from && tokens.start[m.first]! < to);
  const named = (label: string, start: number): ActorId | null => {
    if (question.test(label)) return null;
    const end = start + label.length;
    const inside = within(start, end);
    const isPerson = (m: Placed) =>
      roll.people.has(m.actor) && /\s/.test(text.slice(tokens.start[m.first], tokens.end[m.end - 1]));
    // "UN HIGH COMMISSIONER ROSA PINTO", "THE PRIME MINISTER (Hon. Rosa Pinto)": the person, after the office
    const brackets = /^[^(]*\([^)\n]{3,60}\)/.exec(text.slice(start, end + 70))?.[0] ?? "";
    const beside =
      brackets.length >= label.length - 1 ? within(start + brackets.indexOf("("), start + brackets.length) : [];
    const held = beside.find(isPerson) ?? inside.find((m) => roll.people.has(m.actor));
    const placed = held ?? inside[0];
    const bare = label.replace(/\s*\(.*/s, "");
    const before = known.get(bare) ?? (initials.test(label) ? abbreviated(label, known) : null);
    const found = before ?? inFull(label, known) ?? placed?.actor ?? byName(label, roll.actors);
    known.set(bare, found);
    return found;
  };
  const record = recordTurns(extract, mentions);
  if (!blocks.some((b) => b.label)) return record;
  let opened = false;
  // the one named on a line alone answers what follows without a label
  let holder: ActorId | null | undefined;
  return blocks.map((b, i) => {
    if (!b.label && record[i] && takesFloor(text.slice(b.start, b.start + 60))) current = record[i];
    if (b.label) {
      const label = text.slice(b.label.start, b.label.end);
      current = named(label, b.label.start);
      opened = text[b.end - 1] === ":";
      if (!question.test(label)) holder = /[\p{L})]$/u.test(text.slice(b.start, b.end)) ? current : undefined;
    } else if (holder) current = holder;
    // under a line that only names the speaker a heading ends what was said
    if (b.kind === "heading" && (opened || holder)) [current, holder] = [undefined, undefined];
    return b.kind === "heading" ? undefined : current;
  });
}

const floor =
  /(?<=^|[.!?”"]\s)(?:\p{Lu}[\p{Lu} .'’-]{4,40}\s\(\p{Lu}[^)\n]{2,40}\)|\p{Lu}[\p{Lu} .'’-]{6,40},|[Tt]he (?:representative|delegate) of|(?:\p{Lu}\p{L}+ ?){1,3}['’]s (?:representative|delegate)\b)/gmu;
/** "Ms Nadia Korth (Greens) said", "Mr Lund, interrupting:" at the start of a paragraph. */
const member =
  /^\W*(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Senator|Deputy|Colonel|General|Captain)\.? \p{Lu}/u;
const vocative = /^\W*(?:Mr|Mrs|Ms|Madam|Madame)\.? (?:Vice[- ])?(?:President|Speaker|Chair|Deputy|Secretary)/;
const soldier = /^\W*(?:Colonel|General|Captain)\b/;
/** Between labels "Mr. President, …" gives nobody the floor, nor does a general of whom the speaker tells. */
const takesFloor = (opening: string): boolean => !vocative.test(opening) && !soldier.test(opening);
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
