import { type Draft, most } from "../draft.ts";
import { kindSector } from "../institutions.ts";
import type { Knowledge } from "../knowledge.ts";
import type { ActorKind } from "../types.ts";

/** Sector of an actor of which nothing is known: a person's by office and title first; a body's own, else its kind's. */
export function sectorOfActor(d: Draft, kind: ActorKind, knowledge: Knowledge): string | null {
  const held = kind === "person" ? (most(d.offices) ?? titleSector(d, knowledge)) : null;
  return d.fresh?.sector ?? held ?? most(d.sectors) ?? most(d.belongs) ?? kindSector[kind] ?? null;
}

function titleSector(d: Draft, knowledge: Knowledge): string | null {
  for (const r of [...d.roles].sort((a, b) => (a.title < b.title ? -1 : 1))) {
    const words = r.title.toLowerCase().split(" ");
    const parts = [...words.map((_, i) => words.slice(i)), words.slice(0, 1)]; // "Minister of Health" is a minister
    const s = parts.map((p) => knowledge.sectors.sector.get(p.join(" "))).find((x) => x && x !== "UNK");
    if (s) return s;
  }
  return null;
}
