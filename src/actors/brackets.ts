import type { Found } from "./found.ts";
import { fold, isAcronym } from "./names.ts";

/** Pairs [long, short] of finds where the second stands in brackets right after the first and is an acronym of it or the other way round. */
export function bracketPairs(found: readonly Found[], lower: readonly string[]): [number, number][] {
  const out: [number, number][] = [];
  for (let i = 0; i + 1 < found.length; i++) {
    const [a, b] = [found[i]!, found[i + 1]!];
    if (lower[a.end] !== "(" || b.first !== a.end + 1 || lower[b.end] !== ")" || !isBody(a) || !isBody(b)) continue;
    const spelled = spelledBy(isAcronym(a.text) ? a.text : b.text, isAcronym(a.text) ? b.text : a.text);
    // "Mesoamerican Network for Community Media (REMEC)": letters of its name in another language
    const foreign = a.text.includes(" ") && b.known === null && a.known === null;
    if (!spelled && !foreign) continue;
    if (isAcronym(b.text)) out.push([i, i + 1]);
    else if (isAcronym(a.text)) out.push([i + 1, i]);
  }
  return out;
}

const isBody = (f: Found) => f.form === "name" && f.shape !== "person" && f.shape !== "state";

/** The letters of an acronym stand in that order in the name, its first one at the start of a word. */
function spelledBy(acronym: string, name: string): boolean {
  const letters = acronym.toLowerCase().replace(/[^a-z]/g, "");
  const plain = fold(name);
  if (!plain.split(" ").some((w) => w[0] === letters[0])) return false;
  let at = 0;
  for (const c of letters) {
    at = plain.indexOf(c, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
