import type { Sentence } from "../../language/types.ts";
import { lineOf } from "../labels.ts";
import type { Frame } from "./clause.ts";
import type { Scene } from "./scene.ts";
import { nextNoun, phraseOf, posOf } from "./syntax.ts";
import { lastOf } from "./told.ts";

const attributing = /\b(attribution|responsib\w*|culprits?|perpetrators?|suspects?|who (was|is|did)|blame\w*)\b/i;

/** "Military intelligence: with moderate confidence, Unit 4411 of the navy" in a list of attributions: who the name before the colon holds it to be. */
export function listedIn(scene: Scene, s: Sentence): Frame | null {
  const { words, syntax: x, extract } = scene;
  const { blocks } = extract.language;
  const b = blocks[s.block];
  const head = b && blocks[b.under];
  if (!head || b.firstSentence === undefined || extract.language.sentences[b.firstSentence] !== s) return null;
  if (!attributing.test(lineOf(extract, head))) return null;
  const colon = words.lower.indexOf(":", s.firstToken);
  if (colon <= s.firstToken || colon >= s.endToken - 1) return null;
  for (let t = colon + 1; t < s.endToken; t++) if (/^(VERB|AUX)$/.test(posOf(words, t) ?? "")) return null;
  const named = words.lower.findIndex((_, t) => t > colon && t < s.endToken && posOf(words, t) === "PROPN");
  const party = named < 0 ? null : nextNoun(x, named, s.endToken);
  const by = lastOf(x, s.firstToken, colon);
  if (party === null || by === null) return null;
  return {
    claim: "suspects",
    role: "responsible",
    first: named,
    end: named + 1,
    party: phraseOf(x, party),
    accuser: phraseOf(x, by),
    agentless: false,
    act: null,
    loose: true,
  };
}
