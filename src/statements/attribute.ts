import type { Language } from "../language/types.ts";
import type { StatementModel } from "./model.ts";
import { readFast } from "./read.ts";
import { recordOf } from "./record.ts";
import type { Statement } from "./types.ts";

/** `fast`: one pass over the text instead of two; several times quicker, and some points less exact. */
export type AttributeOptions = { readonly fast?: boolean };

/**
 * Who says what: the attributions of a document, in the order of their cues. Empty where the language is not covered.
 * Spans lie inside the text and never overlap within a role of one statement. Speakers are left to the actors stage.
 */
export function attribute(language: Language, model: StatementModel, _options: AttributeOptions = {}): Statement[] {
  if (!language.covered) return [];
  return readFast(language, model).flatMap(({ paragraph, drafts }) =>
    drafts.map((draft) => recordOf(language, paragraph, draft, model)),
  );
}
