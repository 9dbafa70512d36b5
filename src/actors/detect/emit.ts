import { OF_STATE } from "../key.ts";
import { type Known, meanings } from "../knowledge.ts";
import { countryOf } from "../mention/meaning.ts";
import { BODY_HEADS } from "../rules.ts";
import { isPossessive, words } from "../view.ts";
import { type Detector, NOTHING, small } from "./detector.ts";
import { bodyEnd } from "./ends.ts";
import { knownAt } from "./known-at.ts";
import { countryBefore, ownerBefore } from "./owner.ts";
import { runEnd } from "./run.ts";
import { titleAt } from "./title.ts";
import { tailEnd, wholeName } from "./whole.ts";

/** A known name, unless it opens a longer one ("UN Integrated Office", "ECOWAS Commission") or is another state's ("Ethiopia's NISS"). */
export function emitKnown(d: Detector, p: number, [known, at]: [Known, number], end: number): number {
  const longer = known.type === "body" ? bodyEnd(d, at, end) : at;
  if (longer > at && titleAt(d, at, end) === at) return emitBody(d, p, longer, "IGO");
  if (d.view.lower[at] === "on" && tailEnd(d, at) > at) return emitBody(d, p, at, "IGO");
  const mission = known.type === "body" ? missionEnd(d, at) : at;
  if (mission > at) return emitBody(d, p, mission, "IGO");
  if (known.type === "thing" && isShort(d, p, known, at))
    return emitBody(d, p, Math.max(bodyEnd(d, p, end), at + 1), null);
  const owner = countryBefore(d, p);
  if (known.type === "thing" && owner && known.thing.country && owner !== known.thing.country)
    return emitBody(d, p, at, null);
  return emitName(d, p, [known, at]);
}

const MISSION = /^(?:mission|delegation)$/;
const FIELD =
  /^(?:naval|observer|observation|monitoring|election|electoral|peacekeeping|police|military|training|civilian)$/;
/** "European Union mission", "EU naval mission": the body's own, by a word in small letters. */
function missionEnd({ view: { lower, capital } }: Detector, at: number): number {
  if (capital[at]) return at;
  const q = FIELD.test(lower[at] ?? "") ? at + 1 : at;
  return MISSION.test(lower[q] ?? "") ? q + 1 : at;
}

const PARTY_HEAD = /^(?:party|alliance|union|front|movement|coalition|league|congress|bloc)$/;
/** "Civic" alone may be the Civic Party; in "Civic Union" it is not. */
function isShort(d: Detector, p: number, known: Known, at: number): boolean {
  const { lower, capital } = d.view;
  if (!capital[at] || !PARTY_HEAD.test(lower[at] ?? "") || BODY_HEADS.has(lower[at - 1] ?? "")) return false;
  const name = known.name.toLowerCase().split(" ");
  return name[at - p] !== lower[at] && (name.length > at - p || at - p > 1);
}

const POSTED = /^(?:embassy|consulate|legation)$/;
/** End of "in Manila" behind an embassy that nothing else names; `end` where none stands. */
function postedEnd(d: Detector, p: number, end: number): number {
  const { lower, capital } = d.view;
  if (end > p + 1 || !POSTED.test(lower[p] ?? "") || lower[end] !== "in" || !capital[end + 1]) return end;
  return knownAt(d, end + 1, runEnd(d, end + 1))?.[1] ?? end + 2;
}

export function emitBody(d: Detector, p: number, until: number, sector: string | null): number {
  const posted = postedEnd(d, p, until);
  const end = d.view.lower[posted] === "on" ? tailEnd(d, posted) : posted;
  d.out.push({
    ...NOTHING,
    shape: "body",
    form: "name",
    first: p,
    end,
    text: words(d.view, p, end),
    country: countryBefore(d, p) ?? stateAtEnd(d, p, end),
    sector: sector ?? sectorOfName(d, p, end),
    owner: ownerBefore(d, p),
  });
  return end;
}

/** State that ends a body's name: "Ministry of Energy of the Republic of Chad". */
export function stateAtEnd(d: Detector, p: number, e: number): string | null {
  for (let q = p + 1; q < e; q++) {
    const known = d.view.lower[q - 1] === "of" || d.view.lower[q - 1] === "the" ? knownAt(d, q, e) : null;
    if (known?.[0].type === "state" && known[1] === e) return countryOf(known[0]);
  }
  return null;
}

function emitName(d: Detector, p: number, [known, end]: [Known, number]): number {
  const shape = known.type === "person" ? "person" : known.type === "place" ? "place" : "body";
  d.out.push({
    ...NOTHING,
    shape,
    form: "name",
    first: p,
    end,
    text: words(d.view, p, end),
    known,
    country: countryOf(known),
    owner: ownerBefore(d, p),
  });
  return end;
}

/** A state, or the institution that its adjective opens: "Saudi Ministry of Foreign Affairs", "Kurdistan Region". */
export function afterState(d: Detector, p: number, [known, at]: [Known, number], end: number): number {
  const country = countryOf(known);
  const owned = known.type === "state" && known.form === "name" ? ownedEnd(d, at) : at;
  if (owned > at) {
    d.out.push({
      ...NOTHING,
      shape: "body",
      form: "name",
      first: p,
      end: owned,
      text: words(d.view, at + 1, owned),
      country,
      sector: sectorOfName(d, at + 1, owned),
      definite: true,
    });
    return owned;
  }
  const inner = d.view.capital[at] ? knownAt(d, at, end) : null;
  if (
    inner &&
    (inner[0].type === "thing" || inner[0].type === "body") &&
    (countryOf(inner[0]) ?? country) === country
  ) {
    d.out.push({
      ...NOTHING,
      shape: "body",
      form: "name",
      first: p,
      end: inner[1],
      text: words(d.view, p, inner[1]),
      known: inner[0],
      country,
      definite: true,
    });
    return inner[1];
  }
  const whole = d.view.capital[at] ? wholeName(d, at) : at;
  const head = small(d, at) ? at : Math.max(bodyEnd(d, at, end), whole);
  const tail = head > at ? tailEnd(d, head) : at;
  if (tail > at && (head === whole || titleAt(d, at, end) === at)) {
    d.out.push({
      ...NOTHING,
      shape: "body",
      form: "name",
      first: p,
      end: tail,
      text: words(d.view, p, tail),
      country,
      sector: sectorOfName(d, at, tail),
      definite: true,
    });
    return tail;
  }
  const modifier = known.type === "state" && (known.form === "demonym" || d.view.lower[at] === "-");
  d.out.push({
    ...NOTHING,
    shape: "state",
    form: "name",
    first: p,
    end: at,
    text: words(d.view, p, at),
    known,
    country,
    modifier,
  });
  return at;
}

/** End of "'s Foreign Ministry" behind a state: the ministry acts, not the state; `at` where none stands. */
function ownedEnd(d: Detector, at: number): number {
  if (!isPossessive(d.view, at) || !d.view.capital[at + 1]) return at;
  const end = runEnd(d, at + 1);
  const tail = bodyEnd(d, at + 1, end);
  const plain = tail > at + 1 && titleAt(d, at + 1, end) === at + 1 && !knownAt(d, at + 1, tail);
  return plain && OF_STATE.test(words(d.view, at + 1, tail)) ? tail : at;
}

export function sectorOfName(d: Detector, p: number, end: number): string | null {
  const { lower } = d.view;
  const { sector } = d.knowledge.sectors;
  for (let q = p; q < end; q++) {
    const start = end - (q - p);
    const listed = /^(?:and|,|&)$/.test(lower[start] ?? ""); // "Justice and Order Alliance" is no court
    const s =
      sector.get(lower.slice(q, end).join(" ")) ?? (listed ? null : sector.get(lower.slice(p, start).join(" ")));
    if (s && s !== "UNK") return s;
  }
  const head = sector.get(lower[end - 1] ?? "");
  return head && head !== "UNK" ? head : null;
}

export function emitPerson(
  d: Detector,
  q: number,
  end: number,
  title: string,
  country: string | null,
  owner: number,
): number {
  const text = words(d.view, q, end);
  const meaning = d.choose(meanings(d.knowledge, text));
  const known = meaning?.type === "person" ? meaning : null;
  d.out.push({ ...NOTHING, shape: "person", form: "name", first: q, end, text, known, country, title, owner });
  return end;
}
