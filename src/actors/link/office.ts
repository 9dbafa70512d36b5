import type { Found } from "../found.ts";
import type { Known } from "../knowledge.ts";
import { fold } from "../names.ts";
import { heldLately, holds } from "../roles.ts";
import { SPEAKS_FOR, UNNAMED } from "../rules.ts";
import { isInLabel } from "../view.ts";
import { opens } from "./discussed.ts";
import { type Bearer, isSubject, type Link, officeWords, result, type Scene, type State } from "./scene.ts";

/** "the prime minister": the person with that office, of that country; else the office itself, where it is one's. */
export function office(state: State, f: Found): Link | null {
  const { scene } = state;
  const title = officeWords(f.title || f.text);
  if (!f.definite && !f.country) return null;
  const other = isOfAnother(state, f);
  const line = f.country || other || !f.definite ? null : (ownerOf(state, f) ?? opens(state, f));
  const country = f.country ?? (line?.startsWith("s:") ? line.slice(2) : null);
  const owned = other || (line !== null && !country);
  const person =
    (owned ? null : (called(state, { ...f, country }, title) ?? recalled(scene, title, country))) ??
    headOfBody(scene, title);
  if (person) return person;
  const whole = officeWords(f.whole?.text ?? f.text);
  const local = LOCAL.test(title) && whole !== title;
  if (country && !local) return result(`o:${country}:${title}`, "title", noHolder, 0.6, "office");
  if (owned && !other) {
    const bare = bareKey(state, title);
    return result(kept(state, bare, `${bare} of ${line}`), "title", noHolder, 0.55, "office");
  }
  return ofNobodyNamed(state, f, other || local ? whole : title, other || local);
}
/** "ICAO's secretary general": key of the body. */
const ownerOf = ({ scene: { found }, links }: State, { owner }: Found): string | null =>
  found[owner]?.shape === "body" ? (links[owner]?.key ?? null) : null;
/** Offices of towns, provinces and sees, which a state has many of. */
const LOCAL = /(?:^|\s)(?:mayor|governor|(?:arch)?bishop|cardinal|imam|prefect|rector|dean|sheriff)$/;

const noHolder = "an office named without its holder";
/** Why "the spokesperson" is one person. */
export const hostedOffice = "it is whose turn it is, or speaks for the body whose briefing it is";

/** "the president of the Harbour Party": of a body that is no state's. */
function isOfAnother({ scene: { view } }: State, { end, country }: Found): boolean {
  const from = view.lower[end + 1] === "the" ? end + 2 : end + 1;
  return !country && /^(?:of|for)$/.test(view.lower[end] ?? "") && view.capital[from] === 1;
}

/** Who was called by the office before in the document. */
function called(state: State, { country, first }: Found, title: string): Link | null {
  const { publisher } = state.scene;
  const fit = [...state.bearers.values()].filter(
    (b) =>
      ` ${b.title} `.includes(` ${title} `) &&
      !(title === "president" && /vice|deputy/.test(b.title)) &&
      !(country && b.country && b.country !== country),
  );
  const worth = worthOf(state, title, state.scene.view.sentence[first] ?? 0);
  const best = fit.sort((a, b) => worth(b) - worth(a) || (a.key < b.key ? -1 : 1))[0];
  if (!best || (publisher && !country && best.country !== publisher && best.country !== null)) return null;
  return fit.length > 1
    ? result(best.key, "title", `called ${best.title}, the likeliest of those so called`, 0.75, "person")
    : result(best.key, "title", `called ${best.title}`, 0.85, "person");
}

const worthOf =
  ({ counts, scene: { publisher, focalCountry } }: State, title: string, sentence: number) =>
  (b: Bearer) =>
    (counts.get(b.key) ?? 0) / 4 +
    (sentence - b.sentence <= 3 ? 3 : 0) +
    (b.heads ? 8 : 0) +
    (publisher && b.country === publisher ? 12 : 0) +
    (b.country === focalCountry ? 2 : 0) +
    (b.title === title ? 1 : 0);

/** Who held the office on the day, of the state named beside it, else of the publisher's or the dossier's. */
function recalled(scene: Scene, title: string, of: string | null): Link | null {
  const country = of ?? scene.publisher ?? scene.focalCountry;
  const known = country && knownHolder(scene, title, country);
  if (!known) return null;
  const reason = `${title} of ${country} on that day, as recalled, and named in the documents`;
  return result(known.key, "title", reason, 0.65, "person");
}

function knownHolder({ registry, date }: Scene, title: string, country: string): Known | null {
  for (const known of registry.known.values())
    if (
      known.type === "person" &&
      known.person.country === country &&
      known.person.roles.some((r) => fold(r.title) === title && heldLately(r, date))
    )
      return known;
  return null;
}

/** "the Secretary-General": the one person named in the documents who headed such a body then. */
function headOfBody({ registry, date }: Scene, title: string): Link | null {
  if (!/^(secretary general|director general|high commissioner)$/.test(title)) return null;
  const [only, other] = [...registry.known.values()].filter(
    (k) =>
      k.type === "person" && k.person.roles.some((r) => holds(r, date) && fold(r.title).startsWith(`${title} of `)),
  );
  if (!only || other) return null;
  return result(only.key, "title", `${title} of a body named in the documents, as recalled`, 0.65, "person");
}

/** Offices of which a government's text means its own: "the Minister". */
const OF_STATE = /^(?:.+ )?(?:minister|president|chancellor|premier|secretary of state|king|queen)$/;
/** "the Secretary-General condemns": one person of the document, whoever that is; "the official" may be anybody. */
function ofNobodyNamed(state: State, f: Found, title: string, other: boolean): Link | null {
  const { view, host } = state.scene;
  const turn = isInLabel(view, f.first) || (host !== null && speaksForHost(state, f, title));
  const ofHost = host?.country && !other && (turn || OF_STATE.test(title));
  const bare = ofHost ? `o:${host.country}:${title}` : bareKey(state, title);
  const own = (!other && !turn && state.offices.get(bare)) || bare;
  if (turn) return result(own, "title", hostedOffice, 0.7, "office");
  const opens = view.sentence[f.first - 2] !== (view.sentence[f.first] ?? 0);
  const acts = f.definite && !UNNAMED.test(title) && (opens || f.whole !== undefined || isSubject(state, f));
  if (!acts && !state.counts.has(own)) return null;
  return result(
    other ? kept(state, bareKey(state, officeWords(f.title || f.text)), own) : own,
    "title",
    noHolder,
    0.55,
    "office",
  );
}

const bareKey = ({ scene: { view } }: State, title: string) => `f:${view.extract.document.id}:${title}`;
/** Remembers the office that is said with whose it is: the bare one later is that, where the document has one only. */
function kept({ offices }: State, bare: string, whole: string): string {
  offices.set(bare, (offices.get(bare) ?? whole) === whole ? whole : "");
  return whole;
}

/** "The spokesperson said" in a briefing: nobody's else. */
const speaksForHost = ({ scene: { view } }: State, f: Found, title: string) =>
  f.definite && SPEAKS_FOR.test(title) && !/^(?:of|for|,)$/.test(view.lower[f.end] ?? "");
