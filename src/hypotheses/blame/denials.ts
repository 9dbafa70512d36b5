import type { Sentence } from "../../language/types.ts";
import type { Frame } from "./clause.ts";
import { roleIn } from "./deeds.ts";
import { accusations, baseless, denying, mouthpiece, partaking } from "./rules.ts";
import {
  has,
  headOf,
  isPassive,
  kidsOf,
  nextNoun,
  objectHead,
  type Phrase,
  phraseOf,
  posOf,
  type Syntax,
  subjectHead,
} from "./syntax.ts";

type Found = Partial<Frame> & Pick<Frame, "claim">;

/** "denied the charge", "called it baseless", "had nothing to do with it", "bears no responsibility", "protests his innocence". */
export function denialAt(x: Syntax, s: Sentence, t: number): Found | null {
  return verbOfDenial(x, s, t) ?? calledBaseless(x, s, t) ?? nothingToDo(x, s, t) ?? noPart(x, s, t) ?? innocent(x, t);
}

const denied = (x: Syntax, head: number) => {
  const by = phraseOf(x, head);
  return { claim: "denies" as const, party: principal(x, head) ?? by, accuser: by };
};

function verbOfDenial(x: Syntax, s: Sentence, t: number): Found | null {
  const { words } = x;
  const lemma = words.lemma[t]!;
  const away = awayFrom(x, t);
  if (!(denying.has(lemma) || away) || posOf(words, t) !== "VERB" || isPassive(x, t)) return null;
  const by = subjectHead(x, t);
  if (by === null) return null;
  const object = objectHead(x, t) ?? nextNoun(x, t + 1, Math.min(s.endToken, t + 5));
  const clause = kidsOf(x, t, "ccomp", "xcomp", "advcl").find((k) => k > t && posOf(words, k) === "VERB");
  const gerund = /ing$/.test(words.lower[t + 1] ?? "") || words.lower[t + 1] === "that";
  const word = object === null ? "" : words.lower[object]!;
  const charged = accusations.has(word) || accusations.has(words.lemma[object ?? t]!) || /^(it|this|them)$/.test(word);
  const deed = lemma === "deny" || lemma === "disown" || lemma === "disavow";
  if (!charged && !(deed && (gerund || object !== null))) return null;
  const end = clauseEnd(x, s, t + 1);
  if (away && (isNot(x, t) || !ofOneself(x, t + 2, end))) return null;
  if (!charged && gerund && !speaksOfGuilt(x, t + 1, end)) return null;
  const opens = charged ? words.lower.slice(t + 1, end).findIndex((w) => /^(in|of|for|that|about)$/.test(w)) : 0;
  const act = opens < 0 ? null : { first: Math.min(t + 1 + opens + (charged ? 1 : 0), end - 1), end };
  const other = clause !== undefined && words.lower[t + 1] === "that" ? otherParty(x, clause) : null;
  const base = denied(x, by);
  const recalls = gerund && x.words.lemma.slice(t + 1, end).some((w) => accusations.has(w));
  return { ...base, role: roleIn(x, act), party: other ?? base.party, act, loose: charged || recalls };
}

const particles: ReadonlyMap<string, RegExp> = new Map([
  ["rule", /^out$/],
  ["brush", /^(aside|off)$/],
  ["laugh", /^off$/],
  ["wave", /^(away|aside|off)$/],
  ["shrug", /^off$/],
]);
/** "ruled out", "brushed aside". */
const awayFrom = ({ words }: Syntax, t: number) =>
  particles.get(words.lemma[t]!)?.test(words.lower[t + 1] ?? "") ?? false;
const isNot = (x: Syntax, t: number) => has(x.words, t - 3, t, /^(not|n't|never|cannot)$/);
/** "any part of its forces", "the accusations": no part that others may have had. */
const ofOneself = (x: Syntax, from: number, end: number) =>
  has(
    x.words,
    from,
    end,
    /^(its|his|her|their|our|own|accusations?|charges?|allegations?|claims?|suggestions?|insinuations?)$/,
  );

/** What is denied is a deed, a part in one, or what one was charged with; not any other fact. */
const speaksOfGuilt = (x: Syntax, first: number, end: number): boolean =>
  roleIn(x, { first, end }) !== "responsible" ||
  has(x.words, first, end, /^(responsible|behind|involved|guilty|complicit|it|this|attacked|attacking)$/) ||
  x.words.lemma.slice(first, end).some((w) => accusations.has(w));

/** The one spoken for: "a lawyer for the bank", "the front's spokesman"; null where the speaker speaks for itself. */
function principal(x: Syntax, head: number): Phrase | null {
  const { words } = x;
  if (!mouthpiece.test(words.lower[head]!)) return null;
  if (/^'s?$/.test(words.lower[head - 1] ?? "") && head >= 2) return phraseOf(x, head - 2);
  const of = x.kids[head]!.find(
    (k) =>
      (k > head && kidsOf(x, k, "case").some((c) => /^(for|of)$/.test(words.lower[c]!))) ||
      (k < head && /^(nmod:poss)$/.test(rel(x, k))),
  );
  return of === undefined ? null : phraseOf(x, of);
}
const rel = (x: Syntax, t: number) =>
  x.words.lower[t + 1] === "'s" || x.words.lower[t + 1] === "'" ? "nmod:poss" : "";

/** "denied that Y had done it": the one the clause is about, where it is named. */
function otherParty(x: Syntax, verb: number): Phrase | null {
  const subject = subjectHead(x, verb);
  return subject !== null && posOf(x.words, subject) === "PROPN" ? phraseOf(x, subject) : null;
}

function calledBaseless(x: Syntax, s: Sentence, t: number): Found | null {
  const { words } = x;
  if (!/^(call|brand|describe|label|dub|term|denounce|reject|dismiss|deride|ridicule)$/.test(words.lemma[t]!))
    return null;
  const about = [1, 2, 3, 4, 5, 6].map((k) => t + k).find((k) => k < s.endToken && accusations.has(words.lemma[k]!));
  if (about === undefined) return null;
  const until = Math.min(s.endToken, about + 10);
  if (
    !has(words, about, until, baseless) &&
    !(
      has(words, about, about + 6, /^["“‘]$/) &&
      !has(words, about, until, /^(true|credible|serious|grave|plausible|damning|worrying)$/)
    )
  )
    return null;
  const by = subjectHead(x, t);
  return by === null ? null : { ...denied(x, by), loose: true };
}

function nothingToDo(x: Syntax, s: Sentence, t: number): Found | null {
  const { words } = x;
  if (words.lower[t] !== "nothing" || !/^(\w+ )?to do with\b/.test(words.lower.slice(t + 1, t + 6).join(" ")))
    return null;
  const verb = headOf(x, t);
  const by = verb >= 0 && verb < t ? subjectHead(x, verb) : null;
  const after = words.lower.indexOf("with", t) + 1;
  return by === null
    ? null
    : {
        claim: "denies",
        party: phraseOf(x, by),
        act: { first: after, end: clauseEnd(x, s, after) },
        loose: has(words, after, clauseEnd(x, s, after), /^(affair|matter|case|business|incident)$/),
      };
}

/** "had no part in", "not one of them had any part", "bears no responsibility", "had no knowledge of". */
function noPart(x: Syntax, s: Sentence, t: number): Found | null {
  const { words } = x;
  const part = partaking.has(words.lemma[t]!) || /^(responsibility|knowledge|blame|connection)$/.test(words.lower[t]!);
  if (!part) return null;
  const verb = headOf(x, t);
  if (verb < s.firstToken || verb >= t || !/^(have|play|take|bear|accept)$/.test(words.lemma[verb]!)) return null;
  const by = subjectHead(x, verb);
  if (by === null) return null;
  const subject = phraseOf(x, by);
  const negated =
    has(words, verb, t, /^(no|not|n't|neither)$/) ||
    has(words, verb - 3, verb, /^(not|never|n't)$/) ||
    has(words, Math.max(s.firstToken, subject.first - 1), subject.end, /^(no|not|none|neither)$/);
  const in_ = words.lower.slice(t + 1, s.endToken).findIndex((w) => /^(in|of|for|with)$/.test(w));
  return negated
    ? {
        claim: "denies",
        party: subject,
        act: in_ < 0 ? null : { first: t + 2 + in_, end: clauseEnd(x, s, t + 2 + in_) },
      }
    : null;
}

function innocent(x: Syntax, t: number): Found | null {
  const { words } = x;
  if (words.lower[t] === "innocence") {
    const verb = headOf(x, t);
    const by =
      verb >= 0 && /^(protest|maintain|insist|assert|plead|proclaim|affirm)$/.test(words.lemma[verb]!)
        ? subjectHead(x, verb)
        : null;
    return by === null ? null : { ...denied(x, by), loose: true };
  }
  if (words.lower[t] !== "innocent" || kidsOf(x, t, "cop").length === 0) return null;
  const party = subjectHead(x, t);
  return party === null ? null : { claim: "denies", party: phraseOf(x, party), loose: true };
}

function clauseEnd(x: Syntax, s: Sentence, from: number): number {
  let t = from;
  while (t < s.endToken && !/^[,;:.!?"”]$/.test(x.words.lower[t]!)) t++;
  return Math.max(t, from + 1);
}
