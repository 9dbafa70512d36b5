import type { Language } from "../language/types.ts";
import { covers, type Span } from "../record/span.ts";
import { continued } from "./continued.ts";
import { paragraphsOf } from "./cut.ts";
import type { Draft } from "./link.ts";
import type { StatementModel } from "./model.ts";
import { innerStatements } from "./nest.ts";
import { readCuts } from "./read.ts";
import { innerRecord, recordOf, within } from "./record.ts";
import { spokenTurns } from "./turns.ts";
import type { Statement } from "./types.ts";

/** `fast`: one quick pass over the text and none over what is said in it; several times quicker, three points less exact, and nobody quoted by the quoted. */
export type AttributeOptions = { readonly fast?: boolean };

/**
 * Who says what: the attributions of a document, in the order of their words. Empty where the language is not covered.
 * Spans lie inside the text and never overlap within a role of one statement. Speakers are left to the actors stage.
 */
export function attribute(language: Language, model: StatementModel, options: AttributeOptions = {}): Statement[] {
  if (!language.covered) return [];
  const fast = options.fast ?? false;
  const found = spokenTurns(language, readCuts(language, paragraphsOf(language), model, fast));
  const outer = new Map<Draft, Statement>();
  for (const f of found) {
    const own = f.drafts.map((d) => recordOf(language, f.paragraph, d, model));
    for (const [k, s] of nested(own).entries()) outer.set(f.drafts[k]!, s);
  }
  const quoted = fast ? [] : innerStatements(language, found, model);
  const inner = quoted.map((i) => innerRecord(language, i, outer.get(i.outer)!, model));
  return inOrder([...outer.values(), ...inner, ...continued(language, found, model)]);
}

const holds = (s: Statement, cue: Span) => s.content.some((c) => covers(c, cue));

/** Of statements read at once: one whose cue stands in another's content is inside it. */
function nested(statements: readonly Statement[]): Statement[] {
  return statements.map((s) => {
    const cue = s.cue[0];
    const outer = cue && statements.find((o) => o !== s && holds(o, cue) && !(o.cue[0] && holds(s, o.cue[0])));
    return outer ? within(s, outer) : s;
  });
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
