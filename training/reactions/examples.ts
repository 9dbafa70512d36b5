import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { textDocument } from "../../src/dossier/annotate.ts";
import { wordsOf } from "../../src/events/phrases.ts";
import { parse } from "../../src/language/parse.ts";
import type { Language } from "../../src/language/types.ts";
import type { Models } from "../../src/models/index.ts";
import { wordVectors } from "../../src/models/reactions.ts";
import { loadWeights } from "../../src/models/weights.ts";
import { clauseLabels, rowOfClause } from "../../src/reactions/clause-model.ts";
import { clausesOf } from "../../src/reactions/clauses.ts";
import type { Example } from "./learn.ts";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const cases = join(root, "test", "cases", "reactions");
export const base = { buckets: 1 << 14, vectors: wordVectors(loadWeights("word-vectors")) };

const ownSubject =
  /^(?:we|i|this|it|our|there|no|nothing|nobody|those|the|they|every\w*|these|such|now|any|may|she|he|you|someone|more|thousands|hundreds|life|whoever|whatever|both|all|certain|your|my|what|do|are|can|let|if|that|will the|not one|violence|terrorism|[a-z]+ (?:is|are|was|were|has|have|must|should|only|will|lies)) /i;
/** How much a clause of an annotated document counts beside one that we made up. */
const ofDocument = 0.6;

/** The clauses of the files in clauses/. One that has no subject of its own gets one, and is then taken without it. */
export function inventedExamples(models: Models): Example[] {
  return readdirSync(join(here, "clauses"))
    .sort()
    .flatMap((file) => ofFile(models, file));
}

function ofFile(models: Models, file: string): Example[] {
  let label = "";
  return readFileSync(join(here, "clauses", file), "utf8")
    .split("\n")
    .flatMap((line) => {
      if (line.startsWith("# ")) label = line.slice(2);
      return line.startsWith("# ") || !line.trim() ? [] : [invented(models, label, line.trim())];
    });
}

function invented(models: Models, label: string, line: string): Example {
  const at = clauseLabels.indexOf(label as "none");
  if (at < 0) throw new Error(`clauses/ holds "${label}", which is none of the stances`);
  const whole = ownSubject.test(line);
  const text = `${whole ? line[0]!.toUpperCase() + line.slice(1) : `They ${line}`}.`;
  const words = wordsOf(parse(textDocument({ id: label, text }), models.language, { fast: true }));
  const clause = { first: whole ? 0 : 1, end: words.lower.length - 1, who: whole ? "voice" : "subject" } as const;
  return { row: rowOfClause(words, clause, base), label: at, weight: 1 };
}

type Evidence = { readonly start: number; readonly end: number };
type Gold = {
  readonly document: string;
  readonly reactions: readonly {
    readonly stances: readonly { readonly stance: string; readonly evidence: Evidence }[];
  }[];
};

/** The clauses of each annotated document, with the stance that they show or none; those that only graze one are left out. */
export function documentExamples(models: Models): Map<string, Example[]> {
  const slugs = readdirSync(cases).filter((slug) => existsSync(join(cases, slug, "gold.json")));
  return new Map(slugs.sort().map((slug) => [slug, ofCase(models, slug)]));
}

function ofCase(models: Models, slug: string): Example[] {
  const gold = JSON.parse(readFileSync(join(cases, slug, "gold.json"), "utf8")) as Gold;
  const path =
    gold.document === "text.txt"
      ? join(cases, slug, gold.document)
      : join(root, "../shared/data/documents", gold.document);
  if (!existsSync(path)) return [];
  const language = parse(textDocument({ id: slug, text: readFileSync(path, "utf8") }), models.language, { fast: true });
  const stances = gold.reactions.flatMap((r) => r.stances);
  const examples = language.sentences.flatMap((s) =>
    clausesOf(wordsOf(language), s).flatMap((c) => exampleOf(language, c, stances)),
  );
  // a talk of an hour must not outweigh all others
  const share = Math.min(1, 150 / examples.length);
  return examples.map((e) => ({ ...e, weight: e.weight * share }));
}

function exampleOf(
  language: Language,
  clause: ReturnType<typeof clausesOf>[number],
  stances: Gold["reactions"][number]["stances"],
): Example[] {
  const { start, end } = language.tokens;
  const [from, to] = [start[clause.first]!, end[clause.end - 1]!];
  const shared = (e: Evidence) => Math.min(to, e.end) - Math.max(from, e.start);
  const met = stances.filter((s) => shared(s.evidence) > 0);
  const fits = met
    .filter((s) => shared(s.evidence) * 2 >= Math.max(to - from, s.evidence.end - s.evidence.start) * 0.9)
    .sort((a, b) => shared(b.evidence) - shared(a.evidence));
  if (met.length > 0 && fits.length === 0) return [];
  const label = clauseLabels.indexOf((fits[0]?.stance ?? "none") as "none");
  return [{ row: rowOfClause(wordsOf(language), clause, base), label, weight: ofDocument }];
}
