import type { Knowledge } from "../knowledge.ts";
import { fold } from "../names.ts";
import type { KnownHit } from "../phrase.ts";
import { countryOf } from "./meaning.ts";
import type { Read } from "./reading.ts";

/** Country of the known body or person named before the head noun: "M23 rebels", "the Prime Minister's office". */
export function ownerCountry(read: Read): string | null {
  const owner = read.known.find((k) => (k.known.type === "thing" || k.possessive) && k.from < read.head);
  return owner ? countryOf(owner.known) : null;
}

type Where = {
  readonly country: string;
  readonly from: "document" | "world-knowledge";
  readonly why: string;
  readonly sure: boolean;
};

export function countryIn(read: Read, knowledge: Knowledge): Where | null {
  const word = (i: number) => read.words[i]?.text.toLowerCase() ?? "";
  const origin = (k: KnownHit) => word(k.from - 1) === "from" && k.from - 1 === read.head;
  const after = (k: KnownHit) =>
    (["to", "against", "with", "toward", "towards", "from"].includes(word(k.from - 1)) && !origin(k)) ||
    ["to", "against"].includes(word(k.from - 2));
  const hits = read.known.filter((k) => (k.known.type === "state" || k.known.type === "place") && !after(k));
  const ethnic = (k: KnownHit) => word(k.from - 1) === "ethnic" && hits.length > 1;
  const hit = hits.find((k) => k.from < read.head && !ethnic(k)) ?? hits.find((k) => !ethnic(k));
  const iso = hit && countryOf(hit.known);
  if (hit && iso) {
    const words = read.text.slice(read.words[hit.from]?.start, read.words[hit.to - 1]?.end);
    const state = hit.known.type === "state" && hit.known.form !== "seat";
    return { country: iso, from: state ? "document" : "world-knowledge", why: `"${words}" is of ${iso}`, sure: true };
  }
  return cityIn(read, knowledge);
}

/** A city counts where a word for an office stands beside it or a preposition before it: "Shanghai police", "at a school in Ghent". */
function cityIn(read: Read, knowledge: Knowledge): Where | null {
  for (let i = 0; i < read.words.length; i++)
    for (const n of [3, 2, 1]) {
      const a = read.words[i];
      const b = read.words[i + n - 1];
      if (!a || !b || !/^\p{Lu}/u.test(a.text)) continue;
      const raw = read.text.slice(a.start, b.end);
      const city = knowledge.cities.get(fold(raw));
      const placed =
        /^(in|at|from|of|near)$/i.test(read.words[i - 1]?.text ?? "") ||
        read.sectors.some((s) => s.from === i + n) ||
        read.sectors.some((s) => s.to === i);
      if (city && placed && (city.population >= 30 || n > 1) && !read.sectors.some((s) => s.from <= i && s.to > i))
        return {
          country: city.country,
          from: "world-knowledge",
          why: `${city.name} is a city in ${city.country}`,
          sure: false,
        };
    }
  return null;
}
