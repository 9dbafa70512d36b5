import type { Found } from "./found.ts";
import { bodyKind, institution, kindSector } from "./institutions.ts";
import { fold } from "./names.ts";
import { ownKey } from "./registry.ts";
import { type Link, result, type Seen, type State } from "./scene.ts";
import { block, isInLabel, isPossessive } from "./view.ts";

const FORCE = /^(REB|PRM|UAF|CRM|MIL|COP)$/;

/** A group without a name: an armed one by its state or backer; another only where it speaks or acts (see speakers). */
export function people(state: State, f: Found, i: number): Link | null {
  if (f.sponsor)
    return result(
      state.scene.registry.keyOf(ownKey(f)),
      "noun-phrase",
      `armed groups backed by ${f.sponsor}, named by no name`,
      0.7,
      "people",
    );
  if (f.country && FORCE.test(f.sector ?? ""))
    return result(ownKey(f), "noun-phrase", "a force of a state named beside it", 0.75, "people");
  const before = state.scene.view.lower[f.first] ?? "";
  const owner = state.links[i - 1];
  if (/^(its|their)$/.test(before) && /^(REB|PRM|UAF)$/.test(f.sector ?? "") && owner?.key.startsWith("s:"))
    return result(
      `x:${owner.key.slice(2)}:armed`,
      "noun-phrase",
      "armed groups of the state meant by the pronoun",
      0.6,
      "people",
    );
  if (!/^(the|these|those|both)$/.test(before) || !/^(REB|PRM|UAF|CRM)$/.test(f.sector ?? "")) return null;
  for (let h = state.history.length - 1; h >= 0; h--) {
    const s = state.history[h];
    if (!s || (state.scene.view.sentence[f.first] ?? 0) - s.sentence > 40 || state.history.length - h > 300) break;
    if (s.shape === "people" && s.form !== "pronoun" && /^(REB|PRM|UAF|CRM)$/.test(s.sector ?? ""))
      return result(s.key, "noun-phrase", `"the ${f.text}": the armed groups named before`, 0.6, "people");
  }
  return null;
}

/** Names that every state's body bears: they are taken for the state under discussion. */
export const GENERIC =
  /^(the )?(ministry|department) of |\b(foreign|interior|defen[cs]e|health|justice|finance) (ministry|office)$|^(the )?(national security council|coast guard|border guard|constitutional court|(central )?election commission|(attorney|prosecutor) general( office)?|parliament|government|cabinet|national assembly|supreme court|national police|army|armed forces|security forces|interior ministry|presidency|council of ministers|house of representatives|constitutional court|central bank|federal government)$/i;

/** State of the last dateline above a block. */
const filedAt = (state: State, here: number) => state.scene.filed.findLast(([b]) => b <= here)?.[1] ?? null;

/** The state under discussion: of the heading above, of the last state named in this block, or the dossier's. */
export function homeOf(state: State, f: Found): { country: string; reason: string } | null {
  const here = block(state.scene.view, f.first);
  const heading = state.headings.get(here);
  const host = state.scene.host?.country;
  const ofHost = { country: host ?? "", reason: "of the state whose briefing or statement it is" };
  if (host && isInLabel(state.scene.view, f.first)) return ofHost; // "MS. BRUN (Foreign Office):"
  if (heading?.key.startsWith("s:"))
    return { country: heading.key.slice(2), reason: "the heading above names its state" };
  if (state.scene.home) return { country: state.scene.home, reason: "of the state that publishes the document" };
  const filed = filedAt(state, here);
  if (filed) return { country: filed, reason: "of the state from which the paragraph was filed" };
  for (let h = state.history.length - 1; h >= Math.max(0, state.history.length - 60); h--) {
    const s = state.history[h];
    if (!s || here - s.block > 1) break;
    if (s.shape === "state" && s.key.startsWith("s:"))
      return { country: s.key.slice(2), reason: "the last state named before it" };
  }
  if (host) return ofHost;
  return state.scene.focalCountry
    ? { country: state.scene.focalCountry, reason: "of the state that the documents are about" }
    : null;
}

/** "Netherlands – The government offered": the state that the line opens with, or that alone is its heading. */
function listed(state: State, f: Found): string | null {
  const { view, found } = state.scene;
  const here = block(view, f.first);
  const heading = state.headings.get(here);
  for (let h = state.history.length - 1; h >= 0 && state.history[h]?.block === here; h--) {
    const s = state.history[h];
    const end = found[s?.index ?? -1]?.end ?? 0;
    if (
      s?.key.startsWith("s:") &&
      /^[–—:-]$/.test(view.lower[end] ?? "") &&
      (s.at === 0 || block(view, s.at - 1) !== here || s.at - 1 === 0 || /^[•*–-]$/.test(view.lower[s.at - 1] ?? ""))
    )
      return s.key.slice(2);
  }
  return heading?.key.startsWith("s:") ? heading.key.slice(2) : null;
}

/** "the ministry", "the group": the last body named before to which the noun applies; with a country, that state's institution. */
export function body(state: State, f: Found, _i: number): Link | null {
  const [before, held] = [state.scene.found[f.owner], state.links[f.owner]];
  if (
    before &&
    held &&
    before.shape === "body" &&
    before.end === f.end - 1 &&
    !isPossessive(state.scene.view, before.end)
  )
    return result(held.key, "noun-phrase", "its name with the noun for what it is", 0.85, "body");
  if (f.sponsor)
    return result(
      state.scene.registry.keyOf(ownKey(f)),
      "noun-phrase",
      `armed groups backed by ${f.sponsor}, named by no name`,
      0.7,
      "people",
    );
  if (f.country)
    return result(
      state.scene.registry.keyOf(ownKey(f)),
      "noun-phrase",
      "an institution of a state named beside it",
      0.85,
      "body",
    );
  if (!f.definite) return null;
  const noun = fold(f.text);
  const sentence = state.scene.view.sentence[f.first] ?? -1;
  for (let h = state.history.length - 1; h >= 0; h--) {
    const s = state.history[h];
    if (!s || s.person || s.form === "pronoun" || s.shape === "place" || (s.shape === "people" && !f.plural)) continue;
    const far = sentence - s.sentence;
    if (far > 60 || state.history.length - h > 300) break;
    if (
      s.shape === "state"
        ? /^(country|kingdom|state|republic)$/.test(noun) && far < 4 && !s.modifier
        : covers(s, noun, far, state)
    )
      return result(
        s.key,
        "noun-phrase",
        `"${f.text}": the last body before it of which that is said`,
        far < 5 ? 0.8 : 0.6,
        s.shape,
      );
  }
  const own = listed(state, f);
  const filed = filedAt(state, block(state.scene.view, f.first));
  const country = own ?? state.scene.home ?? filed ?? state.scene.focalCountry;
  if (
    country &&
    /^(government|army|military|police|parliament|security forces|armed forces|cabinet|authorities)$/.test(
      institution(noun),
    )
  )
    return result(
      `i:${country}:${institution(noun)}`,
      "noun-phrase",
      own
        ? "of the state that the line or its heading opens with"
        : state.scene.home
          ? "of the state that publishes the document"
          : "of the state that the documents are about",
      0.5,
      "body",
    );
  return null;
}

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
  [/^(company|bank)$/, /^BUS$/],
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
  return far < 6 && sector !== null && STANDS.some(([n, x]) => n.test(noun) && x.test(sector));
}
