import type { Tokens } from "../language/types.ts";
import { hashString } from "../net/hash.ts";
import { type Paragraph, pad } from "./columns.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Draft } from "./link.ts";
import { cueClasses, cueNouns, experts, imputing, negators, refusals, reportingPhrases, reportNouns } from "./rules.ts";
import type { StatementKind } from "./types.ts";

type Class = { readonly name: string; readonly kind: StatementKind };
const classOf = new Map<string, Class>();
for (const [name, c] of Object.entries(cueClasses))
  for (const lemma of c.lemmas.split(" ")) if (!classOf.has(lemma)) classOf.set(lemma, { name, kind: c.kind });

const set = (words: string) => new Set(words.split(" "));
const nouns = set(cueNouns);
const negating = set(negators);
const refusing = set(refusals);
const imputed = set(imputing);
const reporting = set(reportNouns);
const knowing = set(experts);

const urging = new Set(["for", "on", "upon"]);

const VERB = 15;
const NOUN = 7;
const PRON = 10;

export type Kind = {
  readonly kind: StatementKind;
  readonly lemma: string;
  readonly negated: boolean;
  readonly why: readonly string[];
};

/** What sort of statement a cue makes, by the lemma that decides it. */
export function kindOf(tokens: Tokens, p: Paragraph, draft: Draft, lexicon: Lexicon): Kind {
  if (!draft.cue) return { kind: "speech", lemma: "", negated: false, why: ["only the place tells who speaks"] };
  const words = wordsOf(tokens, p, draft.cue);
  const head = headOf(words);
  const phrase = reportingPhrases.find((x) =>
    words
      .map((w) => w.lemma)
      .join(" ")
      .startsWith(x),
  );
  const found = phrase ? { name: phrase, kind: "speech" as const } : classFor(words, head);
  const lemma = phrase ?? head.lemma;
  const negated = words.some((w) => negating.has(w.lemma) || negating.has(w.form)) || refusing.has(lemma);
  let kind: StatementKind = found?.kind ?? "speech";
  const why = [found ? `"${lemma}" is a cue of kind ${found.kind}` : `"${lemma}" reads like a cue of speech`];
  if (isReport(tokens, p, draft)) {
    kind = "report";
    why.push("the source is a document or a count, not a speaker");
  } else if (isImputed(tokens, p, draft, lemma, kind, lexicon)) {
    kind = "imputed";
    why.push("the author says what the source thinks");
  }
  if (negated) why.push("the cue refuses or denies");
  return { kind, lemma, negated, why };
}

/** "called for" and "called on" urge; "called" alone names. */
function classFor(words: readonly Word[], head: Word): Class | undefined {
  const next = words[words.indexOf(head) + 1]?.form;
  if (head.lemma === "call" && next && urging.has(next)) return { name: "urge", kind: "act" };
  return classOf.get(head.lemma);
}

type Word = { lemma: string; form: string; pos: number };
function wordsOf(tokens: Tokens, p: Paragraph, s: { start: number; end: number }): Word[] {
  const out: Word[] = [];
  for (let t = p.first + s.start; t < p.first + s.end; t++)
    out.push({ lemma: tokens.lemma[t]!, form: tokens.form[t]!.toLowerCase(), pos: tokens.pos[t]! });
  return out;
}

/** The first verb with a known class, else the first noun or adjective known to carry a statement, else the first verb, else the first word. */
function headOf(words: readonly Word[]): Word {
  const known = (w: Word) => classOf.has(w.lemma);
  return (
    words.find((w) => w.pos === VERB && known(w)) ??
    words.find((w) => nouns.has(w.lemma) || imputed.has(w.lemma)) ??
    words.find(known) ??
    words.find((w) => w.pos === VERB) ??
    words[0] ?? { lemma: "", form: "", pos: 16 }
  );
}

/** The last noun of a source before any of its complements. */
function sourceHead(tokens: Tokens, p: Paragraph, draft: Draft): Word | undefined {
  const first = draft.source[0];
  if (!first) return undefined;
  const words = wordsOf(tokens, p, first);
  const stop = words.findIndex(
    (w, i) => i > 0 && /^(?:of|in|on|at|for|from|with|by|who|which|that|,|\(|about|to)$/.test(w.form),
  );
  const front = stop > 0 ? words.slice(0, stop) : words;
  return front.filter((w) => w.pos === NOUN || w.pos === 11 || w.pos === PRON).pop() ?? front[front.length - 1];
}

function isReport(tokens: Tokens, p: Paragraph, draft: Draft): boolean {
  const head = sourceHead(tokens, p, draft);
  return head !== undefined && reporting.has(head.lemma);
}

/** Collective minds and states are not asked: what they believe is the author's reading. Persons and experts say what they think. */
function isImputed(
  tokens: Tokens,
  p: Paragraph,
  draft: Draft,
  lemma: string,
  kind: StatementKind,
  lexicon: Lexicon,
): boolean {
  if (kind !== "belief" || !imputed.has(lemma)) return false;
  for (const c of draft.content) for (let t = c.start; t < c.end; t++) if (p.quote[t + pad]! !== 0) return false;
  const head = sourceHead(tokens, p, draft);
  if (!head || head.pos === PRON || knowing.has(head.lemma)) return false;
  return isStateLike(head.form, lexicon);
}

const stateWords = [
  "iran",
  "russia",
  "germany",
  "egypt",
  "washington",
  "moscow",
  "beijing",
  "government",
  "regime",
  "militia",
  "taliban",
  "congress",
];
/** Whether large text uses the word as it uses names of states, capitals and powers. */
function isStateLike(form: string, lexicon: Lexicon): boolean {
  const fine = lexicon.fine(hashString(form));
  return fine > 0 && stateWords.some((w) => lexicon.fine(hashString(w)) === fine);
}
