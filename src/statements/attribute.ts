import type { Language } from "../language/types.ts";
import { continued } from "./continued.ts";
import { paragraphsOf } from "./cut.ts";
import type { StatementModel } from "./model.ts";
import { innerStatements } from "./nest.ts";
import { readCuts } from "./read.ts";
import { innerRecord, recordOf } from "./record.ts";
import { spokenTurns } from "./turns.ts";
import type { Statement } from "./types.ts";

/** `fast`: one pass over the text instead of two; several times quicker, and some points less exact. */
export type AttributeOptions = { readonly fast?: boolean };

/**
 * Who says what: the attributions of a document, in the order of their words. Empty where the language is not covered.
 * Spans lie inside the text and never overlap within a role of one statement. Speakers are left to the actors stage.
 */
export function attribute(language: Language, model: StatementModel, options: AttributeOptions = {}): Statement[] {
  if (!language.covered) return [];
  const fast = options.fast ?? false;
  const found = spokenTurns(language, readCuts(language, paragraphsOf(language), model, fast));
  const records = new Map(found.flatMap((f) => f.drafts.map((d) => [d, recordOf(language, f.paragraph, d, model)])));
  const inner = innerStatements(language, found, model, fast).map((i) =>
    innerRecord(language, i, records.get(i.outer)!, model),
  );
  const all = [...records.values(), ...inner, ...continued(language, found, model)];
  return inOrder(all);
}

const begin = (s: Statement) => Math.min(...[...s.source, ...s.cue, ...s.content].map((x) => x.start));

/** In the order of reading, one record an id: the surer where two have the same cue. */
function inOrder(statements: readonly Statement[]): Statement[] {
  const byId = new Map<string, Statement>();
  for (const s of statements) {
    const other = byId.get(s.id);
    if (!other || (other.inside !== null && s.inside === null)) byId.set(s.id, s);
  }
  return [...byId.values()].sort((a, b) => begin(a) - begin(b) || (a.id < b.id ? -1 : 1));
}
