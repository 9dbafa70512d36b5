import type { Sentence } from "../../language/types.ts";
import type { Frame } from "./clause.ts";
import { unknowing } from "./rules.ts";
import { headOf, kidsOf, phraseOf, posOf, type Syntax, subjectHead } from "./syntax.ts";
import { labelOf } from "./told.ts";

/** Who did it, as a question that stands inside a sentence. */
const whoDidIt =
  /\b(who|whom|whoever)\b (?:\p{L}+ ){0,5}?(behind|responsible|did|done|ordered|carried|fired|killed|attacked|planted|sent|conducted|perpetrated|sponsored|committed|shot|bombed|planned|caused|to blame|might have sent|was it|it was)\b|\b(attribution|culpability|blame|culprits?|perpetrators?|names|responsibility)\b|\b(accus|blam|nam|point|implicat|identif|mention|finger|singl|attribut)\p{L}* (?:\p{L}+ ){0,4}?(any|a) (?:\p{L}+ )?(side|party|group|country|state|nation|suspects?|government|faction)\b|\b(accus|blam|nam|point|implicat|identif|mention)\p{L}* (?:\p{L}+ ){0,3}?(anyone|anybody|any of)\b|\bwhether (?:[\p{L}'-]+ ){1,9}?(responsible|behind|involved|informed|aware|ordered|knew|complicit)\b/iu;
const ruling =
  /\b(not|n't) ruling (anything|anyone|anybody) (in or )?out\b|\b(does|did|do) (not|n't) (assign|apportion|attribute|cast) (blame|responsibility)\b|\bmakes? no finding\b|\b(not|n't|never) (?:\p{L}+ ){0,3}get ahead of [^.]{0,30}(investigations?|inquiry|facts|evidence)|\bno (public |official |formal )?(position|attribution|verdict|conclusion)\b (as yet|yet|so far|at this stage|on who)|\breserv(e|es|ed|ing) (its|his|her|their|our|my)? ?judge?ment\b|\b(assign|apportion|attribute|lay|cast|place)(s|ed|ing)? no (blame|responsibility)\b|\byet to (reach|draw|come to) (a|any) (conclusion|verdict|judge?ment)\b|\bkeep(s|ing)? an open mind\b|\bbefore [^.]{0,60}\b(is|are|be) (prepared|ready|able) to make an? attribution\b/iu;

/** The sentence declines to say who did it: "it is too early to say who", "would not speculate about names"; null where it does not. */
export function declineIn(x: Syntax, s: Sentence): (Frame & { readonly claim: "declines" }) | null {
  const { text, tokenAt } = joined(x, s);
  const plain = ruling.exec(text);
  const operator = plain ?? unknowing.exec(text);
  if (!operator) return null;
  const rest = text.slice(operator.index);
  const what = plain ? null : whoDidIt.exec(rest);
  if (!plain && !what) return null;
  if (what && /\b(no (group|one)|nobody) (\p{L}+ ){0,3}(claimed|taken|took)/iu.test(text)) return null;
  const first = tokenAt(operator.index);
  const end = tokenAt(
    operator.index + operator[0].length + (what ? what.index + what[0].length - operator[0].length : 0),
  );
  const by = sayer(x, s, first) ?? labelOf(x, s, first);
  return {
    claim: "declines",
    role: "responsible",
    first,
    end: Math.max(end, first + 1),
    party: null,
    accuser: by === null ? null : phraseOf(x, by),
    agentless: false,
    act: null,
    loose: true,
  };
}

/** The sentence in lower case, words set apart by one blank, and the token at a place of it. */
function joined({ words }: Syntax, s: Sentence) {
  const starts: number[] = [];
  let text = "";
  for (let t = s.firstToken; t < s.endToken; t++) {
    starts.push(text.length);
    text += `${words.lower[t]} `;
  }
  const tokenAt = (place: number) => {
    let k = 0;
    while (k + 1 < starts.length && starts[k + 1]! <= place) k++;
    return s.firstToken + k;
  };
  return { text, tokenAt };
}

/** The subject of the verb of not saying, where it is somebody. */
function sayer(x: Syntax, s: Sentence, first: number): number | null {
  for (let p = first, steps = 0; p >= s.firstToken && steps < 4; p = headOf(x, p), steps++) {
    if (!/^(VERB|AUX)$/.test(posOf(x.words, p) ?? "") && kidsOf(x, p, "cop").length === 0) continue;
    const subject = subjectHead(x, p);
    if (subject === null) continue;
    if (/^(it|there|this|that|i|we|who)$/.test(x.words.lower[subject]!) && !named(x, subject)) return null;
    return subject;
  }
  return null;
}
/** "It did not say": whether "it" stands for a speaker is told by its verb having an object clause, left to the mentions. */
const named = (x: Syntax, t: number) => x.words.lower[t] === "it" && kidsOf(x, headOf(x, t), "cop").length === 0;
