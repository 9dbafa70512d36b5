import type { Found } from "../found.ts";
import { HE, IT, SHE, THEY } from "../rules.ts";
import { block, tokenAt } from "../view.ts";
import { isSubject, type Link, result, type Seen, type State } from "./scene.ts";

/** Sentences back in which a pronoun's antecedent is sought: further back a wrong actor is likelier than none; chosen by hand, not measured. */
const REACH = 4;

/** Mentions back at most: keeps a text without sentence ends linear. */
const WINDOW = 60;

const fits = (s: Seen, word: string): boolean => {
  if (HE.has(word)) return s.person && s.gender !== "she";
  if (SHE.has(word)) return s.person && s.gender !== "he";
  if (IT.has(word)) return !s.person && s.shape !== "people" && !s.plural;
  return s.shape === "people" || s.plural || (!s.person && s.shape === "body");
};

/** "he", "it", "they": the likeliest antecedent, or whom the heading above names. */
export function pronoun(state: State, f: Found, i: number): Link | null {
  const word = f.text;
  if (!HE.has(word) && !SHE.has(word) && !IT.has(word) && !THEY.has(word)) return null;
  if (IT.has(word) && empty(state, f)) return null;
  const heading = state.headings.get(block(state.scene.view, f.first));
  if (heading && !heading.person && (IT.has(word) || THEY.has(word)) && opensBlock(state, f))
    return { ...heading, form: "pronoun", reason: "opens the text under the heading that names it" };
  const { best, top } = antecedent(state, f, i);
  if (best) return toAntecedent(state, f, best, top);
  return heading && !THEY.has(word) && heading.person === (HE.has(word) || SHE.has(word))
    ? { ...heading, form: "pronoun", reason: "the heading above names it", confidence: 0.5 }
    : null;
}

/** The mention before that fits best, with its score. */
function antecedent(state: State, f: Found, i: number): { best: Seen | null; top: number } {
  const { history, scene } = state;
  const said = saidBefore(state, f);
  const sentence = scene.view.sentence[said?.first ?? f.first] ?? -1;
  const here = block(scene.view, f.first);
  const subject = isSubject(state, f);
  const counts = new Map<string, number>();
  let best: Seen | null = null;
  let top = -Infinity;
  for (let h = history.length - 1; h >= Math.max(0, history.length - WINDOW); h--) {
    const s = history[h];
    if (!s || sentence - s.sentence > REACH || (s.block !== here && sentence - s.sentence > 2)) break;
    counts.set(s.key, (counts.get(s.key) ?? 0) + 1);
    if (!fits(s, f.text) || s.index >= i || (said && s.at >= said.first && s.at < said.end)) continue;
    const score = scoreOf(state, s, f, sentence, here, subject) + Math.min(counts.get(s.key) ?? 0, 4) * 0.25;
    if (score > top) [best, top] = [s, score];
  }
  return { best, top };
}

/** "“… . … .” he said": the tokens of what was said, which lies between him and where he was named. */
function saidBefore({ scene: { view } }: State, f: Found): { readonly first: number; readonly end: number } | null {
  const { quotations, tokens } = view.extract.language;
  const at = tokens.start[f.first] ?? 0;
  const q = quotations.find((x) => x.end <= at && at - x.end < 3);
  return q ? { first: tokenAt(view, q.start), end: f.first } : null;
}

function toAntecedent({ scene: { view } }: State, f: Found, best: Seen, top: number): Link {
  const where = best.sentence === (view.sentence[f.first] ?? -1) ? "the same sentence" : "a sentence just before";
  const reason = `"${f.text}": ${best.subject ? "acts in" : "is named in"} ${where}`;
  const confidence = Math.max(0.35, Math.min(0.85, 0.55 + top / 10));
  return { ...result(best.key, "pronoun", reason, confidence, best.shape), person: best.person };
}

/** Weights by hand after the usual order of what matters: nearness, then who acts or speaks, then who is named by the state. */
function scoreOf(state: State, s: Seen, f: Found, sentence: number, here: number, subject: boolean): number {
  const { view } = state.scene;
  const back = sentence - s.sentence;
  let score = -1.1 * back + (s.subject ? 1.6 : 0) + (s.block === here ? 0.6 : 0);
  if (subject && s.subject && back === 1) score += 0.8;
  if (back === 0) score += s.subject ? 0.9 : -0.2;
  if (s.modifier) score -= s.shape === "state" ? 1.5 : 0.7;
  if (s.form === "pronoun") score += 0.3;
  if (s.person && s.gender) score += 0.7;
  if (/^(in|at|to|from|near)$/.test(view.lower[s.at - 1] ?? "") && s.shape === "state") score -= 1.2;
  if (s.shape === "place") score -= 1.5;
  if (view.quoted[s.at] && !view.quoted[f.first]) score -= 2;
  return score - (f.first - s.at) / 400;
}

/** "It is clear that", "it was planned": no actor. */
function empty(state: State, f: Found): boolean {
  const { lower } = state.scene.view;
  if (f.text !== "it") return false;
  const next = lower[f.end] ?? "";
  return (
    /^(is|was|would|will|may|might|seems|appears|remains|has|had|'s|be|becomes|became|takes|took|can|could)$/.test(
      next,
    ) &&
    !/^(announced|condemned|said|also|expressed|reiterated|been|stands|stood|called|welcomed|rejected|denied)$/.test(
      lower[f.end + 1] ?? "",
    )
  );
}

const opensBlock = (state: State, f: Found) => {
  const { view } = state.scene;
  const s = view.extract.language.sentences[view.sentence[f.first] ?? -1];
  const b = s && view.extract.language.blocks[s.block];
  return b?.firstSentence === (view.sentence[f.first] ?? -1) && s !== undefined && f.first - s.firstToken < 3;
};
