import { readFileSync } from "node:fs";
import type { Document } from "../../src/documents/types.ts";
import type { Event } from "../../src/events/types.ts";
import { type Language, relations, upos } from "../../src/language/types.ts";
import type { DocumentId } from "../../src/record/ids.ts";

/** One case of petrarch_unittest_fictional.jsonl: invented actors, codes of PETRARCH. */
export type Case = {
  readonly id: string;
  readonly category: string;
  readonly text: string;
  readonly expected: readonly {
    readonly source: string | null;
    readonly target: string | null;
    readonly code: string;
  }[];
  readonly parse_ud?: string;
};

export const readCases = (path: string): Case[] =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((l) => JSON.parse(l));

/** Universal Dependencies 1 to 2. */
const renamed: Readonly<Record<string, string>> = {
  dobj: "obj",
  nsubjpass: "nsubj:pass",
  auxpass: "aux:pass",
  neg: "advmod",
  mwe: "fixed",
  name: "flat",
  csubjpass: "csubj",
};

function relationOf(given: string, headPos: string): number {
  const name =
    given === "nmod" && (headPos === "VERB" || headPos === "AUX")
      ? "obl"
      : given === "nmod:agent"
        ? "obl:agent"
        : (renamed[given] ?? given);
  const at = (relations as readonly string[]).indexOf(name);
  return at >= 0 ? at : (relations as readonly string[]).indexOf("dep");
}

/** The case's sentence with the tree that comes with it. */
export function languageOf(c: Case): Language {
  const rows = c.parse_ud!.split("\n").map((l) => l.split("\t"));
  const count = rows.length;
  const tokens = {
    count,
    start: new Int32Array(count),
    end: new Int32Array(count),
    form: rows.map((r) => r[1]!),
    lemma: rows.map((r) => r[2]!.toLowerCase()),
    pos: Uint8Array.from(rows, (r) =>
      Math.max(0, (upos as readonly string[]).indexOf(r[3] === "CONJ" ? "CCONJ" : r[3]!)),
    ),
    head: Int32Array.from(rows, (r) => Number(r[6]) - 1),
    relation: Uint8Array.from(rows, (r) => relationOf(r[7]!, rows[Number(r[6]) - 1]?.[3] ?? "")),
  };
  const text = tokens.form.join(" ");
  let at = 0;
  for (const [i, form] of tokens.form.entries()) {
    tokens.start[i] = at;
    tokens.end[i] = at + form.length;
    at += form.length + 1;
  }
  const block = {
    kind: "paragraph" as const,
    start: 0,
    end: text.length,
    firstSentence: 0,
    endSentence: 1,
    level: 0,
    under: -1,
  };
  return {
    document: "0123456789abcdef" as DocumentId,
    text,
    language: "en",
    covered: true,
    date: null,
    reading: { text, map: Int32Array.from({ length: text.length + 1 }, (_, i) => i) },
    blocks: [block],
    sentences: [{ start: 0, end: text.length, firstToken: 0, endToken: count, block: 0 }],
    tokens,
    names: [],
    dates: [],
    quotations: [],
    notices: [],
  };
}

/** Names that the cases' own dictionary files under a code which is not their first three letters. */
const filed: Readonly<Record<string, RegExp>> = {
  HOB: /gamgee|sam |frodo|gollum|smeagol|stinker|slinker|hobbit/i,
  GON: /minas tirith|gondor/i,
  MOR: /mordor|cirith ungol/i,
  ELF: /galadriel|galadhon/i,
  DNK: /danish|denmark/i,
  SHR: /shire|michel delving|white downs/i,
  MRG: /morgul/i,
  LBY: /libya/i,
  ETH: /ethiopia/i,
  RHO: /zimbabwe/i,
  USA: /white house|washington|american|u\.?s/i,
  PRK: /north korea/i,
  KOR: /south korea/i,
  IGO: /union|bank|afric/i,
  CAF: /central african/i,
};

/** Whether a span's words name the actor of a PETRARCH code. */
export function names(code: string | null, words: string): boolean {
  if (code === null) return false;
  const key = code.slice(0, 3);
  return filed[key]?.test(words) || words.split(/[^\p{L}]+/u).some((w) => w.slice(0, 3).toUpperCase() === key);
}

export type Tally = { readonly cases: number; readonly pairs: number; readonly found: number; readonly clean: number };
const known = (code: string | null) => code !== null && /^[A-Z]{3}/.test(code);

/** Pairs of the cases that were found with the right direction, and cases without any pair too many. */
export function tally(
  cases: readonly Case[],
  coded: (c: Case) => { readonly text: string; readonly events: readonly Event[] },
  onMiss?: (c: Case, why: string) => void,
): Tally {
  let [pairs, found, clean] = [0, 0, 0];
  for (const c of cases) {
    const { text, events } = coded(c);
    const words = (s: { start: number; end: number }) => text.slice(s.start, s.end);
    const got = events.flatMap((e) => e.source.flatMap((s) => e.target.map((t) => [words(s), words(t)] as const)));
    const both = new Set(["CONSULT", "AGREE", "COOPERATE", "SUPPORT", "SANCTION"]);
    const back = events
      .filter((e) => both.has(e.event))
      .flatMap((e) => e.source.flatMap((s) => e.target.map((t) => [words(t), words(s)] as const)));
    const mutual = events.flatMap((e) =>
      e.source.flatMap((s) => e.source.filter((t) => t !== s).map((t) => [words(s), words(t)] as const)),
    );
    const wanted = c.expected.filter((e) => known(e.source) && known(e.target));
    const hits = wanted.filter((w) =>
      [...got, ...back, ...mutual].some(([s, t]) => names(w.source, s) && names(w.target, t)),
    );
    const extra = got.filter(([s, t]) => !c.expected.some((w) => names(w.source, s) && names(w.target, t)));
    pairs += wanted.length;
    found += hits.length;
    if (extra.length === 0) clean++;
    if (hits.length < wanted.length || extra.length)
      onMiss?.(
        c,
        JSON.stringify({
          wanted: wanted.map((w) => `${w.source}>${w.target}`),
          got: events.map(
            (e) => `${e.event}: ${e.source.map(words)} > ${e.target.map(words)} [${e.trigger.map(words)}]`,
          ),
        }),
      );
  }
  return { cases: cases.length, pairs, found, clean };
}

/** A text as a document of its own. */
export const plain = (text: string): Document => ({
  id: "0123456789abcdef" as DocumentId,
  sha256: "0".repeat(64),
  bytes: text.length,
  mediaType: "text/plain",
  paths: ["text"],
  metadata: {},
  text,
  marks: [],
  pages: [],
  notices: [],
});
