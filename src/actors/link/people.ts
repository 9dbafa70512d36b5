import type { Found } from "../found.ts";
import { ownKey } from "../key.ts";
import { type Link, result, type State } from "./scene.ts";

const FORCE = /^(REB|PRM|UAF|CRM|MIL|COP)$/;
const ARMED = /^(REB|PRM|UAF|CRM)$/;

/** A group without a name: an armed one by its state or backer; another only where it speaks or acts (see speakers). */
export function people(state: State, f: Found, i: number): Link | null {
  const ofBacker = backed(state, f);
  if (ofBacker) return ofBacker;
  if (f.country && FORCE.test(f.sector ?? ""))
    return result(ownKey(f), "noun-phrase", "a force of a state named beside it", 0.75, "people");
  const before = state.scene.view.lower[f.first] ?? "";
  const owner = state.links[i - 1];
  if (/^(its|their)$/.test(before) && /^(REB|PRM|UAF)$/.test(f.sector ?? "") && owner?.key.startsWith("s:")) {
    const key = `x:${owner.key.slice(2)}:armed`;
    return result(key, "noun-phrase", "armed groups of the state meant by the pronoun", 0.6, "people");
  }
  return /^(the|these|those|both)$/.test(before) && ARMED.test(f.sector ?? "") ? armedBefore(state, f) : null;
}

/** "Iran-backed militias": the armed groups that a state backs. */
export function backed({ scene }: State, f: Found): Link | null {
  if (!f.sponsor) return null;
  const reason = `armed groups backed by ${f.sponsor}, named by no name`;
  return result(scene.registry.keyOf(ownKey(f)), "noun-phrase", reason, 0.7, "people");
}

/** "the rebels": the armed groups named before. */
function armedBefore({ scene, history }: State, f: Found): Link | null {
  const sentence = scene.view.sentence[f.first] ?? 0;
  for (let h = history.length - 1; h >= 0; h--) {
    const s = history[h];
    if (!s || sentence - s.sentence > 40 || history.length - h > 300) return null;
    if (s.shape === "people" && s.form !== "pronoun" && ARMED.test(s.sector ?? ""))
      return result(s.key, "noun-phrase", `"the ${f.text}": the armed groups named before`, 0.6, "people");
  }
  return null;
}
