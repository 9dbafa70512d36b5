import type { Found } from "../found.ts";
import { type Knowledge, meanings } from "../knowledge.ts";
import { countryOf } from "../mention/meaning.ts";
import { fold } from "../names.ts";
import { block, isInLabel, type View } from "../view.ts";
import type { Link, Scene, State } from "./scene.ts";

/** Mentions back in which a state is sought, at most. */
const WINDOW = 60;

/** The state under discussion: of the heading above, of the publisher, of the dateline, of the last state named in this block, or the dossier's. */
export function discussed(state: State, f: Found): { country: string; reason: string } | null {
  const { view, host, publisher, focalCountry } = state.scene;
  const here = block(view, f.first);
  const ofHost = host?.country
    ? { country: host.country, reason: "of the state whose briefing or statement it is" }
    : null;
  if (ofHost && isInLabel(view, f.first)) return ofHost; // "MS. BRUN (Foreign Office):"
  const heading = state.headings.get(here);
  if (heading?.key.startsWith("s:"))
    return { country: heading.key.slice(2), reason: "the heading above names its state" };
  if (publisher) return { country: publisher, reason: ofPublisher };
  const filed = filedAt(state.scene, here);
  if (filed) return { country: filed, reason: "of the state from which the paragraph was filed" };
  const last = lastNamed(state, here);
  if (last) return { country: last, reason: "the last state named before it" };
  return ofHost ?? (focalCountry ? { country: focalCountry, reason: ofDossier } : null);
}

export const ofPublisher = "of the state that publishes the document";
export const ofDossier = "of the state that the documents are about";

/** The last state named in this block or the one before. */
function lastNamed({ history }: State, here: number): string | null {
  for (let h = history.length - 1; h >= Math.max(0, history.length - WINDOW); h--) {
    const s = history[h];
    if (!s || here - s.block > 1) return null;
    if (s.shape === "state" && s.key.startsWith("s:")) return s.key.slice(2);
  }
  return null;
}

/** State of the last dateline above a block. */
export const filedAt = (scene: Scene, here: number) => scene.filed.findLast(([b]) => b <= here)?.[1] ?? null;

/** "Netherlands – The government offered": the state that the line opens with, or that alone is its heading. */
export function listed(state: State, f: Found): string | null {
  const key = opens(state, f) ?? state.headings.get(block(state.scene.view, f.first))?.key;
  return key?.startsWith("s:") ? key.slice(2) : null;
}

/** Key of the state or body that the line opens with: "Arab League: The Secretary-General". */
export function opens(state: State, f: Found): string | null {
  const { view, found } = state.scene;
  const here = block(view, f.first);
  const { history } = state;
  for (let h = history.length - 1; h >= Math.max(0, history.length - WINDOW) && history[h]?.block === here; h--) {
    const s = history[h];
    const end = found[s?.index ?? -1]?.end ?? 0;
    if (
      s &&
      isHost(s) &&
      /^[–—:-]$/.test(view.lower[end] ?? "") &&
      (s.at === 0 || block(view, s.at - 1) !== here || s.at - 1 === 0 || /^[•*–-]$/.test(view.lower[s.at - 1] ?? ""))
    )
      return s.key;
  }
  return null;
}
const isHost = (l: Link) => l.shape === "state" || l.shape === "body";

/** State of each dateline: the one that it names, else that of its city. */
export function filedIn(view: View, knowledge: Knowledge): [number, string][] {
  return view.datelines.flatMap(({ block, first, end }) => {
    const names = Array.from({ length: end - first }, (_, i) => view.lower.slice(first + i, first + i + 2)).flatMap(
      ([a = "", b = ""]) => [`${a} ${b}`, a],
    );
    const states = names.flatMap((n) => knowledge.names.get(fold(n)) ?? []).map((m) => m.known);
    const state = states.find((k) => k.type === "state");
    const country = state ? countryOf(state) : (knowledge.cities.get(view.lower[first] ?? "")?.country ?? null);
    return country ? [[block, country] as [number, string]] : [];
  });
}

/** State of a publisher that is a seat or a body of a state. */
export function publisherState(publisher: string | undefined, knowledge: Knowledge): string | null {
  const known = meanings(knowledge, publisher ?? "")[0]?.known;
  if (known?.type === "state") return known.state.iso;
  return known?.type === "thing" && known.thing.kind === "state-institution" ? known.thing.country : null;
}
