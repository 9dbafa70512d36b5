import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { textDocument } from "../../src/dossier/annotate.ts";
import { wordsOf } from "../../src/events/phrases.ts";
import { parse } from "../../src/language/parse.ts";
import type { Language, LanguageTools, Sentence } from "../../src/language/types.ts";
import { loadWordVectors } from "../../src/models/word-vectors.ts";
import { clauseLabels, rowOfClause } from "../../src/reactions/clause-model.ts";
import { clausesOf } from "../../src/reactions/clauses.ts";
import { annotatedText } from "../annotated-text.ts";
import type { Example } from "./learn.ts";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const cases = join(root, "test", "cases", "reactions");
export const base = { buckets: 1 << 16, vectors: loadWordVectors() };

const ownSubject =
  /^(?:we|i|this|it|our|there|no|nothing|nobody|those|the|they|every\w*|these|such|now|any|may|she|he|you|someone|more|thousands|hundreds|life|whoever|whatever|both|all|certain|your|my|what|do|are|can|let|if|that|will the|not one|violence|terrorism|[a-z]+ (?:is|are|was|were|has|have|must|should|only|will|lies)) /i;
/** How much a clause of an annotated text counts beside one that stands alone in clauses/. */
const ofText = 0.6;

const linesOf = (folder: string) =>
  readdirSync(join(here, folder))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(here, folder, file), "utf8") }));

/** What we made up: the clauses of clauses/, and every clause of the passages of passages/. */
export const inventedExamples = (tools: LanguageTools): Example[] => [
  ...linesOf("clauses").flatMap(({ text }) => ofClauses(tools, text)),
  ...linesOf("passages").flatMap(({ file, text }) =>
    passagesOf(file, text).flatMap((p) => ofStances(tools, p.id, p.text, p.stances)),
  ),
];

/** One clause a line under "# stance". One that has no subject of its own gets one, and is then taken without it. */
function ofClauses(tools: LanguageTools, file: string): Example[] {
  let label = "";
  return file.split("\n").flatMap((line) => {
    if (line.startsWith("# ")) label = line.slice(2);
    return line.startsWith("# ") || !line.trim() ? [] : [invented(tools, label, line.trim())];
  });
}

function invented(tools: LanguageTools, label: string, line: string): Example {
  const whole = ownSubject.test(line);
  const text = `${whole ? line[0]!.toUpperCase() + line.slice(1) : `They ${line}`}.`;
  const words = wordsOf(parse(textDocument({ id: label, text }), tools, { fast: true }));
  const clause = { first: whole ? 0 : 1, end: words.lower.length - 1, who: whole ? "voice" : "subject" } as const;
  const sentence = { firstToken: 0, endToken: words.lower.length };
  return { row: rowOfClause(words, clause, base), label: labelIndex(label), weight: 1, words, sentence, clause };
}

function labelIndex(label: string): number {
  const at = clauseLabels.indexOf(label as "none");
  if (at < 0) throw new Error(`"${label}" is none of the stances`);
  return at;
}

type Evidence = { readonly start: number; readonly end: number };
type Marked = { readonly stance: string; readonly evidence: Evidence };
/** Passages under "## …" in which "[[stance @ actor: words]]" marks the words that show a stance. */
export function passagesOf(file: string, all: string): { id: string; text: string; stances: Marked[] }[] {
  return all
    .split(/^## .*$/m)
    .filter((p) => p.trim())
    .map((passage, i) => {
      let text = "";
      const stances: Marked[] = [];
      for (const part of passage.trim().split(/(\[\[[\s\S]*?\]\])/)) {
        const mark = /^\[\[([a-z-]+)\s*@\s*[^:]*:\s*([\s\S]*)\]\]$/.exec(part);
        if (mark)
          stances.push({
            stance: mark[1]!,
            evidence: { start: text.length, end: text.length + mark[2]!.length },
          });
        text += mark ? mark[2]! : part;
      }
      return { id: `${file} ${i + 1}`, text, stances };
    });
}

export type Gold = {
  readonly document: string;
  /** What the annotator was told of the event beside the text: in which land it happened. */
  readonly given?: { readonly country: string };
  readonly reactions: readonly {
    readonly actor: string;
    readonly actor_name: string;
    /** For which state or body the actor speaks, by name. */
    readonly entity?: string;
    readonly stances: readonly (Marked & { readonly alt?: readonly string[] })[];
  }[];
  readonly actors?: readonly GoldActor[];
  /** Doubtful or conditional ones: neither right nor wrong. */
  readonly responsibility?: readonly { readonly stance: string; readonly span: Evidence }[];
};
export type GoldActor = {
  readonly id: string;
  readonly name?: string;
  /** ISO 3166 alpha-3; in the seed a name. */
  readonly country?: string | null | undefined;
  readonly mentions: readonly Evidence[];
};
export type Case = { readonly slug: string; readonly text: string; readonly gold: Gold };

/** The annotated documents of test/cases/reactions that are at hand. */
export function casesOf(): Case[] {
  return readdirSync(cases)
    .filter((slug) => existsSync(join(cases, slug, "gold.json")))
    .sort()
    .flatMap((slug) => {
      const gold = JSON.parse(readFileSync(join(cases, slug, "gold.json"), "utf8")) as Gold;
      const text = annotatedText(join(cases, slug), gold.document);
      return text === null ? [] : [{ slug, gold, text }];
    });
}

/** The clauses of an annotated document, with the stance that they show or none. */
export const documentExamples = (tools: LanguageTools, { slug, text, gold }: Case): Example[] =>
  ofStances(
    tools,
    slug,
    text,
    gold.reactions.flatMap((r) => r.stances),
  );

/** Every clause of a text; those that only graze a stance are left out. */
function ofStances(tools: LanguageTools, id: string, text: string, stances: readonly Marked[]): Example[] {
  const language = parse(textDocument({ id, text }), tools, { fast: true });
  const examples = language.sentences.flatMap((s) =>
    clausesOf(wordsOf(language), s).flatMap((c) => exampleOf(language, s, c, stances)),
  );
  // a talk of an hour must not outweigh all others
  const share = Math.min(1, 150 / examples.length);
  return examples.map((e) => ({ ...e, weight: e.weight * share }));
}

function exampleOf(
  language: Language,
  sentence: Sentence,
  clause: ReturnType<typeof clausesOf>[number],
  stances: readonly Marked[],
): Example[] {
  const { start, end } = language.tokens;
  const [from, to] = [start[clause.first]!, end[clause.end - 1]!];
  const shared = (e: Evidence) => Math.min(to, e.end) - Math.max(from, e.start);
  const met = stances.filter((s) => shared(s.evidence) > 0);
  const fits = met
    .filter((s) => shared(s.evidence) * 2 >= Math.max(to - from, s.evidence.end - s.evidence.start) * 0.9)
    .sort((a, b) => shared(b.evidence) - shared(a.evidence));
  if (met.length > 0 && fits.length === 0) return [];
  const words = wordsOf(language);
  const label = labelIndex(fits[0]?.stance ?? "none");
  return [{ row: rowOfClause(words, clause, base), label, weight: ofText, words, sentence, clause }];
}
