import type { Sentence } from "../../language/types.ts";
import { actAfter, type Found, lemmaAt, phrase, posHere, reach } from "./clause.ts";
import { culprits, guilty, naming, partaking, workOf } from "./rules.ts";
import {
  afterWord,
  agentBy,
  has,
  headOf,
  isPassive,
  kidsOf,
  nextNoun,
  objectHead,
  phraseOf,
  relationOf,
  type Syntax,
  subjectHead,
} from "./syntax.ts";
import { toldSubject } from "./told.ts";

/** "Y is responsible for …", "X holds Y responsible", "Y was behind …", "Y had a hand in …". */
export function guiltAt(x: Syntax, s: Sentence, t: number): Found | null {
  const { words } = x;
  const form = words.lower[t]!;
  if (guilty.has(form)) {
    const act = actAfter(words, /^(for|of|in)$/, t + 1, s);
    const head = headOf(x, t);
    const holds = holder(x, s, t);
    if (holds !== null) {
      const passive = isPassive(x, holds);
      const party = passive
        ? subjectHead(x, holds)
        : (kidsOf(x, t, "nsubj").find((k) => k > holds) ?? objectHead(x, holds) ?? nextNoun(x, holds + 1, t));
      const accuser = passive ? agentBy(x, holds) : subjectHead(x, holds);
      return party === null
        ? null
        : {
            claim: "blames",
            party: phraseOf(x, party),
            accuser: phrase(x, accuser),
            agentless: passive && accuser === null,
            act,
          };
    }
    const copular = kidsOf(x, t, "cop").length > 0 || (head >= 0 && /^(xcomp|acomp)$/.test(relationOf(x, t)));
    const party = copular ? (subjectHead(x, t) ?? toldSubject(x, t)) : null;
    return party === null ? null : { claim: "blames", party: phraseOf(x, party), act };
  }
  if (form === "behind" || (form === "blame" && words.lower[t - 1] === "to")) {
    const object = form === "behind" ? headOf(x, t) : headOf(x, t);
    if (
      object < 0 ||
      !has(words, Math.max(s.firstToken, t - 5), t, /^(be|been|is|are|was|were|'s|being|stood|stands|stand)$/)
    )
      return null;
    const party = kidsOf(x, object, "nsubj").find((k) => k < t) ?? subjectHead(x, object) ?? toldSubject(x, t);
    return party === null || party === object
      ? null
      : {
          claim: "blames",
          role: form === "behind" ? "responsible" : "responsible",
          party: phraseOf(x, party),
          act: form === "behind" ? reach(words, t + 1, s) : actAfter(words, /^for$/, t + 1, s),
        };
  }
  if (
    partaking.has(form) &&
    (/^(in|of)$/.test(words.lower[t + 1] ?? "") || /^(take|takes|took|taken|taking)$/.test(words.lower[t - 1] ?? ""))
  ) {
    const verb = headOf(x, t);
    const has1 = verb >= 0 && /^(have|play|take|bear)$/.test(lemmaAt(words, verb)) && verb < t;
    const party = has1 ? subjectHead(x, verb) : null;
    return party === null
      ? null
      : {
          claim: "blames",
          role: lemmaAt(words, verb) === "take" ? "carried out" : "responsible",
          party: phraseOf(x, party),
          act: /^(in|of)$/.test(words.lower[t + 1] ?? "") ? reach(words, t + 2, s) : null,
        };
  }
  if (form === "responsibility" && /^(bear|carry|share)$/.test(lemmaAt(words, headOf(x, t)))) {
    const party = subjectHead(x, headOf(x, t));
    return party === null
      ? null
      : { claim: "blames", party: phraseOf(x, party), act: actAfter(words, /^for$/, t + 1, s) };
  }
  if (/^(guilt|complicity|culpability)$/.test(form) && words.lower[t + 1] === "of") {
    const party = nextNoun(x, t + 2, s.endToken);
    return party === null ? null : { claim: "blames", party: phraseOf(x, party) };
  }
  if (form === "involved" && words.lower[t + 1] === "in") {
    const party = subjectHead(x, t);
    return party === null ? null : { claim: "blames", party: phraseOf(x, party), act: reach(words, t + 2, s) };
  }
  return null;
}

/** The verb of holding, finding or believing over a word of guilt. */
function holder(x: Syntax, s: Sentence, t: number): number | null {
  for (let k = t - 1; k >= Math.max(s.firstToken, t - 14); k--) {
    if (
      /^(hold|holds|held|holding|consider|considers|considered|deem|deemed|find|finds|found)$/.test(
        x.words.lower[k]!,
      ) &&
      posHere(x, k) === "VERB"
    )
      return has(x.words, k + 1, t, /^(that|who|is|was|are|were|,?which)$/) ? null : k;
  }
  return null;
}

/** "the culprit is Y", "Y is the mastermind", "named Y as a suspect", "a second suspect, Y". */
export function culpritAt(x: Syntax, s: Sentence, t: number): Found | null {
  const { words } = x;
  const role = culprits.get(words.lower[t]!) ?? culprits.get(lemmaAt(words, t));
  if (!role) return null;
  const claim: Found["claim"] = lemmaAt(words, t) === "suspect" ? "suspects" : "blames";
  const as = words.lower.slice(Math.max(s.firstToken, t - 4), t).lastIndexOf("as");
  const verb = headOf(x, t);
  for (const v of [verb, verb >= 0 ? headOf(x, verb) : -1]) {
    if (v < s.firstToken || v >= s.endToken || !naming.has(lemmaAt(words, v))) continue;
    const passive = isPassive(x, v);
    const accuser = passive ? agentBy(x, v) : subjectHead(x, v);
    const named = afterWord(x, /^as$/, Math.max(v, t) + 1, s.endToken);
    const party =
      subjectHead(x, v) === t && named !== null
        ? named
        : as >= 0
          ? passive
            ? subjectHead(x, v)
            : objectHead(x, v)
          : null;
    if (party !== null && party !== t)
      return {
        claim,
        role,
        party: phraseOf(x, party),
        accuser: phrase(x, accuser),
        agentless: accuser === null,
        act: null,
      };
  }
  if (words.lower[t - 1] === "the" && words.lower[t - 2] === "among") {
    const seen = /^(be|include|identify|recogni[sz]e|see|spot)$/;
    const sight = [t - 3, t + 1].find((k) => seen.test(lemmaAt(words, k)));
    const party = sight === undefined ? null : nextNoun(x, Math.max(sight, t) + 1, s.endToken);
    return party === null
      ? null
      : {
          claim,
          role: "carried out",
          party: phraseOf(x, party),
          accuser: sight === t - 3 ? phrase(x, subjectHead(x, sight)) : null,
        };
  }
  if (kidsOf(x, t, "cop").length > 0) {
    const party = subjectHead(x, t);
    return party === null ? null : { claim, role, party: phraseOf(x, party) };
  }
  if (relationOf(x, t) === "nsubj" && verb > t && kidsOf(x, verb, "cop").length > 0 && nounLike(x, verb))
    return { claim, role, party: phraseOf(x, verb) };
  const appos = kidsOf(x, t, "appos")[0];
  return appos !== undefined && claim === "suspects" ? { claim, role, party: phraseOf(x, named(x, appos)) } : null;
}

const nounLike = (x: Syntax, t: number) => [7, 11].includes(x.words.language.tokens.pos[t]!);

/** "an engineer called Rui Santos": the name. */
const named = (x: Syntax, head: number): number => {
  const verb = kidsOf(x, head, "acl").find((k) => /^(called|named)$/.test(x.words.lower[k]!));
  return verb === undefined ? head : (x.kids[verb]!.find((k) => k > verb) ?? head);
};

/** "the attack was the work of Y", "bears the hallmarks of Y". */
export function workAt(x: Syntax, s: Sentence, t: number): Found | null {
  const { words } = x;
  if (!workOf.has(lemmaAt(words, t))) return null;
  const owner = kidsOf(x, t, "nmod:poss").find((k) => /^('s|')$/.test(words.lower[k + 1] ?? ""));
  if (owner !== undefined && kidsOf(x, t, "cop").length > 0 && subjectHead(x, t) !== null) {
    const what = phraseOf(x, subjectHead(x, t)!);
    return {
      claim: "blames",
      role: "responsible",
      party: phraseOf(x, owner),
      act: { first: what.first, end: what.end },
    };
  }
  if (words.lower[t + 1] !== "of") return null;
  if (!has(words, Math.max(s.firstToken, t - 6), t, /^(is|was|were|are|be|been|bear|bears|bore|has|have|had)$/))
    return null;
  const party = nextNoun(x, t + 2, s.endToken);
  const subject = subjectHead(x, kidsOf(x, t, "cop").length > 0 ? t : headOf(x, t) < 0 ? t : headOf(x, t));
  return party === null
    ? null
    : {
        claim: "blames",
        party: phraseOf(x, party),
        role: "carried out",
        act: subject === null ? null : { first: phraseOf(x, subject).first, end: subject + 1 },
      };
}
