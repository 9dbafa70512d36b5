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
  if (holder) {
    const { text } = scene.extract.document;
    const source = holder.source
      .map((c) => text.slice(c.start, c.end))
      .join(" ")
      .replace(/\s+/g, " ")
      .replace(/[,;:(].*$/, "")
      .trim();
    return { by: holder.speaker, byText: source, voice: "named", statement };
  }
  return f.agentless ? unnamed : { by: null, byText: "", voice: "own", statement };
}

export const holds = (scene: Scene, c: { readonly start: number; readonly end: number }, token: number) => {
  const at = scene.words.language.tokens.start[token]!;
  return c.start <= at && at < c.end;
};

const hearsay =
  /^(suggestion|claim|allegation|accusation|charge|reports?|information|rumou?rs?|theory|speculation|assertion|allegations|claims|suggestions|accusations)$/;

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
      return by === null ? "nobody" : (from(partyOf(scene, phraseOf(x, by)), t) ?? "nobody");
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
      const party = subject === null ? null : partyOf(scene, phraseOf(x, subject));
      if (party && subject !== f.party?.head && !grounds.test(words.lower[subject!]!)) return { ...party, at: above };
    }
    p = above;
  }
  const said =
    f.party === null || f.party.first > f.first ? -1 : words.lower[opens - 1] === "that" ? opens - 2 : opens - 1;
  if (said >= s.firstToken && telling.test(words.lemma[said]!) && posOf(words, said) === "VERB") {
    const subject = subjectHead(x, said);
    const party = subject === null ? null : partyOf(scene, phraseOf(x, subject));
    if (party && !grounds.test(words.lower[subject!]!)) return { ...party, at: said };
  }
  if (words.lower[s.firstToken] === "according") {
    const source = afterWord(x, /^to$/, s.firstToken + 1, s.endToken);
    if (source !== null && source < f.first) return from(partyOf(scene, phraseOf(x, source)), null);
  }
  return null;
}
