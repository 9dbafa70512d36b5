import type { Knowledge, Known, Meaning } from "./knowledge.ts";
import { countryOf } from "./mention/meaning.ts";
import { fold } from "./names.ts";
import type { View } from "./view.ts";

/** States that a document names by one to three words, and the focal one: they decide between namesakes. */
export function countriesOf(view: View, knowledge: Knowledge, focal: string | null): Set<string> {
  const out = new Set<string>(focal ? [focal] : []);
  for (let t = 0; t < view.lower.length; t++) {
    if (!view.capital[t]) continue;
    for (let n = 1; n <= 3 && view.capital[t + n - 1]; n++) {
      const first = knowledge.names.get(view.lower.slice(t, t + n).join(" "))?.[0];
      if (first?.known.type === "state") out.add(first.known.state.iso);
    }
  }
  return out;
}

/** Chooses what a name means: a strong meaning of a country at hand, else the first strong one; a weak one only of a country at hand. */
export function chooser(countries: ReadonlySet<string>) {
  const isAtHand = (m: Meaning) => countries.has(countryOf(m.known) ?? "");
  return (list: readonly Meaning[]): Known | null => {
    const chosen =
      list.find((m) => isAtHand(m) && !m.weak) ??
      list.find((m) => m.known.type === "state" && !m.weak) ??
      list.find((m) => !m.weak && !isAnybodys(m.known)) ??
      list.find(isAtHand);
    return chosen?.known ?? null;
  };
}

/** Words of which every state's bodies are named: a body named by these alone is of no other state than those at hand. */
const OFFICIAL =
  /^(the|of|for|and|independent|national|federal|central|state|supreme|high|electoral|election|elections|commission|council|court|police|guard|republican|presidential|defen[cs]e|ministry|public|prosecutor|army|navy|air|force|forces|armed|house|representatives|senate|assembly|bank|border|civil|human|rights|customs|immigration|interior|justice|foreign|affairs|finance)$/;
const isAnybodys = (known: Known) =>
  known.type === "thing" &&
  /^(state-institution|armed-forces)$/.test(known.thing.kind) &&
  known.name.includes(" ") &&
  fold(known.name)
    .split(" ")
    .every((w) => OFFICIAL.test(w));
