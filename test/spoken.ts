import { resolve } from "../src/actors/resolve.ts";
import type { Actor } from "../src/actors/types.ts";
import type { Document, Metadata } from "../src/documents/types.ts";
import type { Extract } from "../src/events/types.ts";
import { parse } from "../src/language/parse.ts";
import { loadKnowledge } from "../src/models/knowledge.ts";
import { loadLanguage } from "../src/models/language.ts";
import { type DocumentId, statementId } from "../src/record/ids.ts";
import { passageId } from "../src/record/passage.ts";
import { rule } from "../src/record/provenance.ts";
import { span } from "../src/record/span.ts";
import type { Statement } from "../src/statements/types.ts";
import { marked } from "./marked.ts";

export const knowledge = loadKnowledge();
const tools = await loadLanguage();

/** A document in which every marked stretch is the source of a statement. */
export function read(
  pattern: string,
  k = 1,
  metadata: Metadata = {},
  fast = false,
): { extract: Extract; labels: string[] } {
  const m = marked(pattern);
  const id = k.toString(16).padStart(16, "0") as DocumentId;
  const document: Document = {
    id,
    sha256: k.toString(16).padStart(64, "0"),
    bytes: m.text.length,
    mediaType: "text/plain",
    paths: [`${k}.txt`],
    metadata: { language: "en", date: "2021-05-04", ...metadata },
    text: m.text,
    marks: [],
    pages: [],
    notices: [],
  };
  const sources = Object.entries(m.spans)
    .flatMap(([label, list]) => list.map(([s, e]) => ({ label, s, e })))
    .sort((a, b) => a.s - b.s);
  const statements = sources.map(({ s, e }): Statement => {
    const source = span(id, s, e);
    return {
      id: statementId(id, s, e),
      source: [source],
      cue: [source],
      content: [source],
      quotation: "indirect",
      kind: "speech",
      negated: false,
      cueLemma: "say",
      chain: [],
      inside: null,
      speaker: null,
      confidence: 1,
      basis: { passages: [passageId(source)], maker: rule("test") },
      why: [],
    };
  });
  return {
    extract: { document, language: parse(document, tools, { fast }), statements, events: [], dated: [] },
    labels: sources.map((x) => x.label),
  };
}

/** The marked stretches of one dossier with the actor that each was found to mean. */
export const run = (patterns: readonly string[], fast = false, metadata: Metadata = {}) => {
  const docs = patterns.map((p, i) => read(p, i + 1, metadata, fast));
  const { actors, statements } = resolve(
    docs.map((d) => d.extract),
    knowledge,
    {},
  );
  const byId = new Map(actors.map((a) => [a.id, a]));
  return docs
    .flatMap((d) => d.labels)
    .map((label, i) => ({ label, actor: statements[i]?.speaker ? (byId.get(statements[i].speaker) as Actor) : null }));
};
