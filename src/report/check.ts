import { ReportJson } from "../record/wire-report.ts";
import { certaintyWords } from "./rules.ts";

/** Without quotations, which may hold quotations: to the mark that closes the first, or to the last where marks do not pair. */
function withoutQuotations(text: string): string {
  let depth = 0;
  let own = "";
  for (const c of text) {
    if (c === "”") depth--;
    if (depth < 0) break;
    if (depth === 0) own += c;
    if (c === "“") depth++;
  }
  return depth === 0 ? own : text.replace(/“[\s\S]*”/, "“”");
}

/** Words of certainty in our own words; names of actors, parties and documents are not ours. */
function certainty(json: ReportJson, text: string): string | null {
  const own = withoutQuotations(text);
  if (!certaintyWords.test(own)) return null;
  const names = [
    ...json.actors.flatMap((a) => [
      a.name,
      ...a.aliases,
      ...a.roles.map((r) => r.title),
      ...a.merges.map((m) => m.reason),
    ]),
    ...json.responsibility.map((r) => r.party),
    ...json.discrepancies.map((d) => d.about),
    ...json.documents.flatMap((d) => [
      d.title ?? "",
      d.publisher ?? "",
      ...d.paths.map((p) => p.split("/").at(-1) ?? ""),
    ]),
    ...json.statements.flatMap((s) => sourceWords(json, s)),
    json.question ?? "",
    json.focal?.words ?? "",
  ];
  const bare = names
    .filter((n) => certaintyWords.test(n))
    .sort((a, b) => b.length - a.length)
    .reduce((rest, n) => rest.replaceAll(n, ""), own);
  return certaintyWords.exec(bare)?.[0] ?? null;
}

/** A source without a resolved actor is named by its own words. */
function sourceWords(json: ReportJson, s: ReportJson["statements"][number]): readonly string[] {
  const text = json.documents.find((d) => d.id === s.document)?.text;
  return text === undefined ? [] : s.source.map(([from, to]) => text.slice(from, to).replace(/\s+/g, " "));
}

function passageProblems(json: ReportJson): readonly string[] {
  const texts = new Map(json.documents.map((d) => [d.id, d.text]));
  return json.passages.flatMap((p) => {
    if (!texts.has(p.document)) return [`passage ${p.id} lies in a document that is not listed`];
    if (p.id !== `${p.document}:${p.start}-${p.end}`) return [`passage ${p.id} does not name its own place`];
    const text = texts.get(p.document);
    if (text === undefined)
      return p.quote.length === p.end - p.start ? [] : [`the quote of passage ${p.id} is not as long as its place`];
    return p.start < p.end && text.slice(p.start, p.end) === p.quote
      ? []
      : [`the quote of passage ${p.id} is not what stands at ${p.start} to ${p.end}`];
  });
}

/** Sections in which analysts' own words stand. */
const ofAnalysts: ReadonlySet<string> = new Set(["matrix", "judgements", "scenarios", "indicators"]);

function sentenceProblems(json: ReportJson): readonly string[] {
  const passages = new Set(json.passages.map((p) => p.id));
  const documents = new Set(json.documents.map((d) => d.id));
  const seen = new Set<string>();
  return json.sentences.flatMap((s) => {
    const problems: string[] = [];
    if (seen.has(s.id)) problems.push(`two sentences have the id ${s.id}`);
    seen.add(s.id);
    if (s.kind === "finding" && s.passages.length === 0)
      problems.push(`the finding ${s.id} cites no passage: "${s.text}"`);
    if (s.kind === "absence" && !s.documents?.length)
      problems.push(`the absence ${s.id} names no document that was looked at: "${s.text}"`);
    for (const p of s.passages)
      if (!passages.has(p)) problems.push(`sentence ${s.id} cites ${p}, which is not among the passages`);
    for (const d of s.documents ?? [])
      if (!documents.has(d)) problems.push(`sentence ${s.id} looked at ${d}, which is not among the documents`);
    const aPersons = ofAnalysts.has(s.section) || s.record?.startsWith("written:");
    const ours = s.kind !== "judgement" && s.kind !== "editorial" && !aPersons;
    const sure = ours ? certainty(json, s.text) : null;
    if (sure) problems.push(`sentence ${s.id} says "${sure}" in our own words, without a band`);
    return problems;
  });
}

/** Every list of passage ids below a value, with the place it stands at. */
function* citations(value: unknown, at: string): Generator<readonly [string, readonly unknown[]]> {
  if (Array.isArray(value)) for (const [i, x] of value.entries()) yield* citations(x, `${at} ${i + 1}`);
  else if (value && typeof value === "object")
    for (const [key, x] of Object.entries(value)) {
      if (key === "passages" && Array.isArray(x)) yield [at, x];
      else yield* citations(x, at);
    }
}

function recordProblems(json: ReportJson): readonly string[] {
  const passages = new Set<unknown>(json.passages.map((p) => p.id));
  const {
    statements,
    actors,
    events,
    reactions,
    discrepancies,
    responsibility,
    motives,
    scenarios,
    outlook,
    timeline,
  } = json;
  const lists = {
    statements,
    actors,
    events,
    reactions,
    discrepancies,
    responsibility,
    motives,
    scenarios,
    outlook,
    timeline,
    analysis: json.analysis ? [json.analysis] : [],
  };
  const lost = Object.entries(lists).flatMap(([name, list]) =>
    [...citations(list, name)].flatMap(([at, ids]) =>
      ids.filter((x) => !passages.has(x)).map((x) => `${at} cites ${x}, which is not among the passages`),
    ),
  );
  const known = new Set(actors.map((a) => a.id));
  const unknown = [...statements.flatMap((s) => s.speaker ?? []), ...reactions.map((r) => r.actor)].filter(
    (a) => !known.has(a),
  );
  return [...lost, ...[...new Set(unknown)].map((a) => `${a} speaks or reacts and is not among the actors`)];
}

/** What does not hold in a `report.json`, in words; empty where all holds. */
export function check(json: unknown): readonly string[] {
  const parsed = ReportJson.safeParse(json);
  if (!parsed.success) return parsed.error.issues.slice(0, 20).map((i) => `${i.path.join(".")}: ${i.message}`);
  return [...passageProblems(parsed.data), ...sentenceProblems(parsed.data), ...recordProblems(parsed.data)];
}
