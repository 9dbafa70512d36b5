import type { Found } from "../found.ts";
import { bodyKind, institution, kindSector } from "../institutions.ts";
import { ownKey } from "../key.ts";
import { fold } from "../names.ts";
import { block, isPossessive } from "../view.ts";
import { filedAt, listed, ofDossier, ofPublisher } from "./discussed.ts";
import { backed } from "./people.ts";
import { type Link, result, type Seen, type State } from "./scene.ts";

/** "the ministry", "the group": the last body named before to which the noun applies; with a country, that state's institution. */
export function body(state: State, f: Found): Link | null {
  const beside = besideItsName(state, f) ?? backed(state, f) ?? ofCountry(state, f);
  return beside ?? (f.definite ? (lastBody(state, f) ?? ofDiscussed(state, f)) : null);
}

/** "the ECOWAS bloc": the body whose name stands right before the noun. */
function besideItsName({ scene, links }: State, f: Found): Link | null {
  const [before, held] = [scene.found[f.owner], links[f.owner]];
  if (!before || !held || before.shape !== "body" || before.end !== f.end - 1) return null;
  return isPossessive(scene.view, before.end)
    ? null
    : result(held.key, "noun-phrase", "its name with the noun for what it is", 0.85, "body");
}

function ofCountry({ scene }: State, f: Found): Link | null {
  if (!f.country) return null;
  const key = scene.registry.keyOf(ownKey(f));
  return result(key, "noun-phrase", "an institution of a state named beside it", 0.85, "body");
}

/** The last body before it to which the noun applies. */
export function lastBody(state: State, f: Found): Link | null {
  const { history, scene } = state;
  const noun = fold(f.text);
  const sentence = scene.view.sentence[f.first] ?? -1;
  for (let h = history.length - 1; h >= 0; h--) {
    const s = history[h];
    if (!s || s.person || s.form === "pronoun" || s.shape === "place" || (s.shape === "people" && !f.plural)) continue;
    const far = sentence - s.sentence;
    if (far > 60 || history.length - h > 300) return null;
    if (!(s.shape === "state" ? isLand(s, noun, far) : covers(s, noun, far, state))) continue;
    const reason = `"${f.text}": the last body before it of which that is said`;
    return result(s.key, "noun-phrase", reason, far < 5 ? 0.8 : 0.6, s.shape);
  }
  return null;
}

const isLand = (s: Seen, noun: string, far: number) =>
  /^(country|kingdom|state|republic)$/.test(noun) && far < 4 && !s.modifier;

/** Nouns that stand for kinds of body by which a name's own words do not end. */
const STANDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(newspaper|paper|daily)$/, /^JRN$/],
  [/^(agency|channel|outlet|broadcaster)$/, /^JRN$/],
  [
    /^(group|organization|organisation|movement|militia|faction|militants|rebels|insurgents|gang|cartel)$/,
    /^(REB|PRM|UAF|CRM|PTY|NGO|OPP|REL)$/,
  ],
  [/^(bloc|alliance|organization|organisation|body)$/, /^IGO$/],
  [/^(party|coalition)$/, /^PTY$/],
  [/^(company|firm|bank|airline|operator)$/, /^BUS$/],
];

function covers(s: Seen, noun: string, far: number, state: State): boolean {
  const own = s.folded;
  if (
    /^(army|military|police|forces)$/.test(noun) &&
    /\b(liberation|resistance|salvation|rebel|revolutionary)\b/.test(own)
  )
    return false;
  if (own === noun || own.endsWith(` ${noun}`) || own.includes(`${noun} of `)) return true;
  const known = state.scene.registry.known.get(s.key);
  const told =
    s.sector ??
    (known?.type === "thing" ? (known.thing.sectors[0]?.sector ?? null) : known?.type === "body" ? "IGO" : null);
  const sector = told ?? kindSector[bodyKind(null, own)] ?? null;
  if (sector === null && known === undefined && s.shape === "body" && s.key.startsWith("n:") && ANY.test(noun))
    return far < 4;
  return far < 6 && sector !== null && STANDS.some(([n, x]) => n.test(noun) && x.test(sector));
}

/** Nouns for bodies of whose kind nothing is told. */
const ANY = /^(?:group|movement|organi[sz]ation|company|firm|charity|network)$/;

const EVERY_STATES = /^(government|army|military|police|parliament|security forces|armed forces|cabinet|authorities)$/;
/** "the government": that of the state that the line opens with, that publishes, from which it was filed, or that the dossier is about. */
function ofDiscussed(state: State, f: Found): Link | null {
  const { scene } = state;
  const own = listed(state, f);
  const country = own ?? scene.publisher ?? filedAt(scene, block(scene.view, f.first)) ?? scene.focalCountry;
  const noun = institution(fold(f.text));
  if (!country || !EVERY_STATES.test(noun)) return null;
  const where = scene.publisher ? ofPublisher : ofDossier;
  const reason = own ? "of the state that the line or its heading opens with" : where;
  return result(`i:${country}:${noun}`, "noun-phrase", reason, 0.5, "body");
}
