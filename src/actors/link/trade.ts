import type { Found } from "../found.ts";
import { fold } from "../names.ts";
import { type Link, result, type State } from "./scene.ts";

/** "a human rights lawyer", "opposition figure": what one person is. */
export const isTrade = (f: Found) => f.shape === "people" && f.form === "noun-phrase" && !f.plural && f.sector !== null;

/** "The lawyer": the one person of the document who was called one. */
export function again(state: State, f: Found): Link | null {
  if (!f.definite || f.owner >= 0) return null;
  const said = fold(f.text);
  const keys = new Set([...state.bearers.values()].filter((b) => ` ${b.title}`.endsWith(` ${said}`)).map((b) => b.key));
  const [key] = keys;
  return key !== undefined && keys.size === 1 ? result(key, "title", `called ${said} before`, 0.75, "person") : null;
}
