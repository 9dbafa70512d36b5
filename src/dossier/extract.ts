import type { Document } from "../documents/types.ts";
import { code } from "../events/code.ts";
import { dated } from "../events/dated.ts";
import type { Extract } from "../events/types.ts";
import { parse } from "../language/parse.ts";
import type { Models } from "../models/index.ts";
import { attribute } from "../statements/attribute.ts";

/** `fast`: without the parser, for first looks at large collections. */
export type ExtractOptions = { readonly fast?: boolean };

/** Language to events for one document: a pure function of the document and the program version. */
export function extract(document: Document, models: Models, options: ExtractOptions = {}): Extract {
  const language = parse(document, models.language, options);
  if (!language.covered) return { document, language, statements: [], events: [], dated: [] };
  const statements = attribute(language, models.statements, options);
  const events = code(language, statements, models.events);
  return { document, language, statements, events, dated: dated(language, events) };
}
