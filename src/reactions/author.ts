import { landOf } from "../events/lands.ts";
import { wordsOf } from "../events/phrases.ts";
import type { Extract } from "../events/types.ts";
import { ourselves, writings, writtenBy } from "../language/signed.ts";
import type { ActorId } from "../record/ids.ts";
import type { Mentions } from "./mentions.ts";
import { plainWords, type Roll, shortest, titled } from "./roll.ts";
import { officeWords } from "./rules/speech.ts";

/** At least this share of sentences outside quotations in the first person makes a document a statement of its author. */
const ownShare = 0.08;

/** Whose statement a document is, where it speaks in the first person. */
export function authorOf(extract: Extract, roll: Roll, mentions: Mentions, turns: readonly unknown[]): ActorId | null {
  if (turns.some((t) => t !== undefined)) return null;
  const title = extract.document.metadata.title ?? "";
  const statement =
    /\b(statement|remarks|message|communiqu[eé]|declaration|press release|letter|readout|address)\b/i.test(
      `${title} ${extract.language.text.slice(0, 300)}`,
    );
  if (firstPersonShare(extract) < (statement ? 0.02 : ownShare)) return null;
  const { publisher } = extract.document.metadata;
  const named =
    namedUs(extract, mentions) ??
    holder(extract, mentions, roll) ??
    titled(byLine(extract), roll) ??
    titled(title, roll) ??
    headed(extract, roll) ??
    performer(extract, mentions);
  return named ?? titled(publisher ?? "", roll) ?? signer(extract, mentions);
}

/** The first that a text names as "we". */
function namedUs({ language }: Extract, { placed }: Mentions): ActorId | null {
  const us = ourselves(language);
  return us ? (placed.find((m) => m.first >= us.first && m.end <= us.end && m.form === "name")?.actor ?? null) : null;
}

/** "Graham Westerfield, Secretary of State", a line by itself over the text. */
function holder({ language: { text, tokens } }: Extract, { placed }: Mentions, { people }: Roll): ActorId | null {
  for (const m of placed) {
    const [at, end] = [tokens.start[m.first]!, tokens.end[m.end - 1]!];
    if (at > 600) return null;
    const begins = text.lastIndexOf("\n", at - 1) + 1;
    if (people.has(m.actor) && !/\p{Ll}/u.test(text.slice(begins, at)) && isHeld(text, end)) return m.actor;
  }
  return null;
}
const isHeld = (text: string, at: number): boolean => {
  const office = /^, (\p{Lu}[^.!?:\n]{3,80})(?=\n|$)/u.exec(text.slice(at, at + 100))?.[1] ?? "";
  return office.split(/\s+/).some((w) => officeWords.test(w.toLowerCase()));
};

const written = writtenBy(writings);
/** What follows "Statement by" in one of the first lines. */
const byLine = ({ language: { text } }: Extract): string => written.exec(text.slice(0, 900))?.[1]?.slice(0, 120) ?? "";

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
