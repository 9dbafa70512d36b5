import type { Sentence } from "../../language/types.ts";
import type { Responsibility } from "../types.ts";
import type { Frame } from "./clause.ts";
import { holderOf, type Party, partyOf } from "./parties.ts";
import type { Scene } from "./scene.ts";
import { afterWord, headOf, kidsOf, phraseOf, posOf, relationOf, subjectHead } from "./syntax.ts";
import { telling } from "./told.ts";

export type Voice = Pick<Responsibility, "by" | "byText" | "voice" | "statement">;

/** Who says it: the accuser that the grammar gives, else whoever's words these are, else the document. */
export function voiceOf(scene: Scene, s: Sentence, f: Frame, accuser: Party | null): Voice {
  const holder = holderOf(scene, f.first) ?? (f.told ? holderOf(scene, f.first - 2) : null);
  const statement = holder?.id ?? scene.statements.find((x) => x.cue.some((c) => holds(scene, c, f.first)))?.id ?? null;
  const named = (p: Party): Voice => ({ by: p.actor, byText: p.text, voice: "named", statement });
  const unnamed: Voice = { by: null, byText: "", voice: "unnamed", statement };
  if (accuser && !accuser.speaker) return named(accuser);
  const told = toldBy(scene, s, f);
  if (told === "nobody") return unnamed;
  if (told && !told.speaker && (!holder || (told.at !== null && holder.content.some((c) => holds(scene, c, told.at!)))))
    return named(told);
  if (holder && !isNobody(scene, holder.source)) {
    const { text } = scene.extract.document;
    const source = holder.source
      .map((c) => text.slice(c.start, c.end))
      .join(" ")
      .replace(/\s+/g, " ")
      .replace(/[,;:(].*$/, "")
      .trim();
    return { by: holder.speaker, byText: source, voice: "named", statement };
  }
  if (f.agentless) return unnamed;
  const turn = turnOf(scene, s.block);
  return turn ? named(turn) : { by: null, byText: "", voice: "own", statement };
}

const turnLabel =
  /^(?:(?:Mr|Ms|Mrs|Dr|Hon|Sir|Gen|Col|Sen|Rep)\.? ?)*\p{Lu}[^:.!?\n]{1,60}(?:\((?:[^():\n]{1,60})\))?:\s/u;
/** Talks name who speaks at the head of each turn. */
const fewest = 4;
function turnOf(scene: Scene, block: number): Party | null {
  const { blocks, text } = scene.extract.language;
  const labelled = (b: { start: number; end: number }) =>
    turnLabel.exec(text.slice(b.start, Math.min(b.end, b.start + 140)))?.[0];
  const label = labelled(blocks[block]!);
  if (!label || blocks.filter((b) => b.kind === "paragraph" && labelled(b)).length < fewest) return null;
  const start = blocks[block]!.start;
  const found = scene.extract.language.sentences.find((x) => x.block === block);
  for (let t = found?.firstToken ?? 0; t < scene.words.lower.length; t++) {
    if (scene.words.language.tokens.start[t]! >= start + label.length) break;
    const m = scene.mentions.byToken.get(t);
    if (m?.form === "name") return { text: label.replace(/:\s$/, ""), actor: m.actor, speaker: false };
  }
  return { text: label.replace(/:\s$/, ""), actor: null, speaker: false };
}

/** "The evidence shows that", "the group that calls itself …": nobody who tells. */
const isNobody = (scene: Scene, source: readonly { readonly start: number; readonly end: number }[]) =>
  source.length > 0 &&
  source.every((c) =>
    /^(that|which|who|(the |this |all )?(available )?(evidence|findings|facts))$/i.test(
      scene.extract.document.text.slice(c.start, c.end).trim(),
    ),
  );

export const holds = (scene: Scene, c: { readonly start: number; readonly end: number }, token: number) => {
  const at = scene.words.language.tokens.start[token]!;
  return c.start <= at && at < c.end;
};

const hearsay =
  /^(suggestion|claim|allegation|accusation|charge|reports?|information|rumou?rs?|theory|speculation|assertion|allegations|claims|suggestions|accusations)$/;

/** The verb of telling right before a clause, or before its "that" and whom it is told to. */
function saidBefore({ words }: Scene, s: Sentence, opens: number): number | null {
  const that = words.lower[opens - 1] === "that";
  for (let t = opens - (that ? 2 : 1); t >= Math.max(s.firstToken, opens - (that ? 7 : 1)); t--) {
    if (/^[,;:]$/.test(words.lower[t]!)) return null;
    if (posOf(words, t) === "VERB") return telling.test(words.lemma[t]!) ? t : null;
  }
  return null;
}

/** "reasonable grounds to believe": nobody who tells. */
const grounds = /^(grounds?|reasons?|evidence|doubt)$/;

/** Who tells it, and by which verb. */
type Told = Party & { readonly at: number | null };
const from = (p: Party | null, at: number | null): Told | null => p && { ...p, at };

/** Who tells it by the grammar of its sentence: the verb above it, "according to", "the suggestion by X that"; "nobody" where it is hearsay without a source. */
function toldBy(scene: Scene, s: Sentence, f: Frame): Told | "nobody" | null {
  const { syntax: x, words } = scene;
  const opens = f.party && f.party.first < f.first ? f.party.first : f.first;
  if (words.lower[opens - 1] === "that")
    for (let t = opens - 2; t > Math.max(s.firstToken, opens - 12) && !/^[,;:]$/.test(words.lower[t]!); t--) {
      if (/^(VERB)$/.test(posOf(words, t) ?? "")) break;
      if (!hearsay.test(words.lower[t]!)) continue;
      const by = afterWord(x, /^(by|of|from)$/, t + 1, opens) ?? kidsOf(x, t, "nmod:poss")[0] ?? null;
      return by === null ? "nobody" : (from(partyOf(scene, phraseOf(x, by), true), t) ?? "nobody");
    }
  for (let p = f.first, steps = 0; p >= s.firstToken && steps < 6; steps++) {
    const above = headOf(x, p);
    if (above < s.firstToken) break;
    if (
      /^(ccomp|xcomp|parataxis|advcl)$/.test(relationOf(x, p)) &&
      telling.test(words.lemma[above]!) &&
      above < f.first &&
      !relationOf(x, above).startsWith("acl")
    ) {
      const subject = subjectHead(x, above);
      const party = subject === null ? null : partyOf(scene, phraseOf(x, subject), true);
      if (party && subject !== f.party?.head && !grounds.test(words.lower[subject!]!)) return { ...party, at: above };
    }
    p = above;
  }
  const said = f.party && f.party.first > f.first ? null : saidBefore(scene, s, opens);
  const subject = said === null ? null : subjectHead(x, said);
  const teller =
    subject === null || grounds.test(words.lower[subject]!) ? null : partyOf(scene, phraseOf(x, subject), true);
  if (teller) return { ...teller, at: said };
  if (words.lower[s.firstToken] === "according") {
    const source = afterWord(x, /^to$/, s.firstToken + 1, s.endToken);
    if (source !== null && source < f.first) return from(partyOf(scene, phraseOf(x, source), true), null);
  }
  return null;
}
