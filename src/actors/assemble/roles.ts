import { bySpan } from "../../record/span.ts";
import type { Draft } from "../draft.ts";
import type { Known } from "../knowledge.ts";
import { countryOf } from "../mention/meaning.ts";
import { fold } from "../names.ts";
import { ADDRESS } from "../rules.ts";
import type { Role } from "../types.ts";

/** Titles of the documents, each once, then what the knowledge file recalls (without a passage). */
export function rolesOf(d: Draft, known: Known | null, country: string | null): Role[] {
  const seen = new Set<string>();
  const said = [...d.roles]
    .sort((a, b) => (a.span && b.span ? bySpan(a.span, b.span) : 0))
    .filter(({ title }) => {
      const key = fold(title);
      return !ADDRESS.test(key) && !seen.has(key) && seen.add(key);
    });
  if (known?.type !== "person") return said;
  const recalled = known.person.roles.map(({ title, start, end }) => ({
    title,
    organization: null,
    country: country ?? countryOf(known),
    start,
    end,
    span: null,
  }));
  return [...said, ...recalled];
}
