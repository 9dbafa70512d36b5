import type { Found } from "./found.ts";
import { institution } from "./institutions.ts";
import { fold } from "./names.ts";

/**
 * An actor's key while the documents are resolved. What it begins with says what it was made of: `s:NOR` a state; `g:` the seat of its
 * government; `p:`, `b:`, `t:`, `l:` a known person, body, thing, place; `n:` a name that is not known; `i:NOR:army` an institution of a
 * state; `o:NOR:president` an office of a state and `f:<document>:spokesperson` one of a document; `x:IRN:armed` the armed groups that a
 * state backs; `u:` a party without a name. Here: the key of a find by its own words alone.
 */
export function ownKey(f: Found): string {
  if (f.known?.type === "state") return `s:${f.known.state.iso}`;
  if (f.known) return f.known.key;
  const bare = f.text.replace(/\s*\([^)]*\)\s*/g, " ");
  if (f.shape === "body" && f.country && (f.form === "noun-phrase" || OF_STATE.test(bare)))
    return `i:${f.country}:${institution(strip(bare, f))}`;
  if (f.sponsor) return `x:${f.sponsor}:armed`;
  if (f.shape === "people" && f.country) return `i:${f.country}:${institution(f.text)}`;
  if (f.shape === "body") return `n:${fold(strip(bare, f))}`;
  return `n:${fold(bare)}`;
}

/** Bodies that every state has: of which state they are makes them. */
export const OF_STATE =
  /\b(ministry|foreign office|department|government|parliament|army|military|police|presidency|cabinet|forces)\b/i;

/** A body's name without article and without the adjective of its state. */
function strip(text: string, f: Found): string {
  const plain = text.replace(/^the\s+/i, "");
  return f.country && f.form === "name"
    ? plain.replace(
        /^(\p{Lu}[\p{L}.]*(?:\s(?:Arabian|African|Korean|Zealand|Lankan|Kingdom))?(?:['’]s)?)\s+(?=\p{Lu})/u,
        (m, w: string) => (/(an|i|ish|ese|ch|s|US|UK|k|e|Arabia|Arabian|States|U\.S\.)$/.test(w) ? "" : m),
      )
    : plain;
}

/** Whether a key is made of a state and what its institution or office is called. */
export const isOfState = (key: string) => key.startsWith("i:") || key.startsWith("o:");

/** State in the key of an institution, an office or a state: "i:NOR:foreign ministry". */
export const countryIn = (key: string | undefined) => /^[ios]:([A-Z]{3})(?::|$)/.exec(key ?? "")?.[1];
