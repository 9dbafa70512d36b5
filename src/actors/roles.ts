import type { KnownPerson, KnownRole, KnownThing } from "./knowledge.ts";
import { type Lexicon, lower } from "./lexicon.ts";

/** Days for which a role still counts after its end: news of the change names the old office, and dates are kept to the month. */
const GRACE_DAYS = 31;

/** ISO day on which an EDTF year, month or day begins (`late`: ends). */
function day(edtf: string, late: boolean): string {
  const [y = "0000", m, d] = edtf.slice(0, 10).split("-");
  return `${y}-${m ?? (late ? "12" : "01")}-${d ?? (late ? "31" : "01")}`;
}

function later(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function holds(role: KnownRole, date: string, grace = 0): boolean {
  if (role.start && day(role.start, false) > date) return false;
  return !role.end || later(day(role.end, true), grace) >= date;
}

/** Whether a role held on a day, or had just ended. */
export const heldLately = (role: KnownRole, date: string) => holds(role, date, GRACE_DAYS);

/** Whether a word for a sector says one: unknown and none are no sector. */
export const isSector = (sector: string | null | undefined): sector is string =>
  !!sector && sector !== "UNK" && sector !== "JNK";

/** Sector of a role: as listed, else by the words of its title. */
export function roleSector(role: KnownRole, words: Lexicon): string {
  if (role.sector) return role.sector;
  const title = lower(role.title);
  const parts = title.split(" ");
  for (let n = parts.length; n > 0; n--) {
    const s = words.sector.get(parts.slice(0, n).join(" "));
    if (s && s !== "UNK") return s;
  }
  return "GOV";
}

const RANK: Readonly<Record<string, number>> = { GOV: 3, IGO: 3, LEG: 1.5, PTY: 1 };

/** The role a person held on a day: the highest that held, then the latest to begin; a role just ended still counts where none holds. */
export function roleOn(
  person: KnownPerson,
  date: string,
  words: Lexicon,
): { role: KnownRole | null; sector: string | null; former: boolean } {
  const best = (roles: readonly KnownRole[]) =>
    [...roles].sort(
      (a, b) =>
        (RANK[roleSector(b, words)] ?? 2) - (RANK[roleSector(a, words)] ?? 2) ||
        ((a.start ?? "") < (b.start ?? "") ? 1 : -1),
    )[0];
  const recent = person.roles.filter((r) => heldLately(r, date));
  const current = person.roles.filter((r) => holds(r, date));
  const role = best(
    current.some((r) => (RANK[roleSector(r, words)] ?? 2) >= 2) ? current : recent.length > 0 ? recent : current,
  );
  if (role) return { role, sector: roleSector(role, words), former: false };
  const past = person.roles.filter((r) => r.end && day(r.end, true) < date);
  const last = [...past].sort((a, b) => ((a.end ?? "") < (b.end ?? "") ? 1 : -1))[0];
  if (last) {
    const was = roleSector(last, words);
    const office = past.some((r) => ["GOV", "LEG", "IGO"].includes(roleSector(r, words)));
    return { role: last, sector: office && ["GOV", "LEG", "PTY", "IGO"].includes(was) ? "ELI" : was, former: true };
  }
  const first = person.roles[0];
  return {
    role: null,
    sector: first ? (["GOV", "IGO"].includes(roleSector(first, words)) ? "CVL" : roleSector(first, words)) : null,
    former: false,
  };
}

/** Sector of a group or body on a day. */
export function thingSector(thing: KnownThing, date: string): string | null {
  return thing.sectors.find((s) => !s.from || day(s.from, false) <= date)?.sector ?? null;
}

/** Weight by which one of several namesakes is taken: heads of state and government first. */
export function prominence(person: KnownPerson, date: string): number {
  const titles =
    /^(president|prime minister|chancellor|king|queen|emir|supreme leader|premier|crown prince|pope|emperor)$/;
  const top = person.roles.some((r) => titles.test(r.title));
  const now = person.roles.some((r) => holds(r, date, 366));
  return (
    (top ? 4 : 0) +
    (now ? 3 : 0) +
    (top && person.roles.some((r) => titles.test(r.title) && holds(r, date)) ? 2 : 0) +
    Math.min(person.roles.length, 3) / 4
  );
}
