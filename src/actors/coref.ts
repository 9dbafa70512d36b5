import { body, GENERIC, homeOf, people } from "./bodies.ts";
import type { Found } from "./found.ts";
import { institution } from "./institutions.ts";
import type { Known, KnownPerson } from "./knowledge.ts";
import { alike, fold, nameWords, sound } from "./names.ts";
import { pronoun } from "./pronouns.ts";
import { knownFamily, ownKey } from "./registry.ts";
import { holds } from "./roles.ts";
import { HE, MEN, SHE, UNNAMED, WOMEN } from "./rules.ts";
import { type Bearer, institutionTitle, isSubject, type Link, result, type Scene, type State } from "./scene.ts";
import { block, isInLabel, isNoun, isPossessive, type View } from "./view.ts";

/** Links each find of a document to an actor's key, in order of the text; null where nobody can be told. Linear in the finds. */
export function link(scene: Scene): (Link | null)[] {
  const state: State = {
    scene,
    history: [],
    families: new Map(),
    bearers: new Map(),
    bodies: new Map(),
    counts: new Map(),
    links: [],
    headings: headingsOf(scene),
    gender: new Map(),
  };
  scene.found.forEach((f, i) => {
    const l = linkOf(state, f, i);
    state.links.push(l);
    if (l) remember(state, f, i, l);
  });
  return state.links;
}

function linkOf(state: State, f: Found, i: number): Link | null {
  if (f.form === "pronoun") return pronoun(state, f, i);
  if (f.form === "name") return (isHead(f) ? heldBy(state, f, i) : null) ?? placed(state, f, name(state, f, i));
  if (f.shape === "office") return apposed(state, f, i) ?? heldBy(state, f, i) ?? office(state, f);
  if (isTrade(f)) return apposed(state, f, i) ?? heldBy(state, f, i) ?? again(state, f) ?? people(state, f, i);
  return f.shape === "body" ? body(state, f, i) : people(state, f, i);
}

/** "X (born 1964) is an Ivorian politician", "X, a former Ghanaian diplomat": the state whose adjective stands before the trade. */
function calledOf(state: State, f: Found): string | null {
  const { lower } = state.scene.view;
  let t = f.end;
  if (lower[t] === "(") while (t < f.end + 20 && lower[t] !== undefined && lower[t++] !== ")");
  if (!/^(is|was|,)$/.test(lower[t] ?? "") || !/^(a|an|the)$/.test(lower[t + 1] ?? "")) return null;
  for (const word of lower.slice(t + 2, t + 4)) {
    const known = state.scene.knowledge.names.get(word)?.[0]?.known;
    if (known?.type === "state" && known.form === "demonym") return known.state.iso;
  }
  return null;
}

/** "UN Secretary-General" is the name of a body and of whoever heads it. */
const isHead = (f: Found) => f.shape === "body" && /secretary[- ]general$/i.test(f.text);

/** "a human rights lawyer", "opposition figure": what one person is. */
const isTrade = (f: Found) => f.shape === "people" && f.form === "noun-phrase" && !f.plural && f.sector !== null;

/** "The lawyer": the one person of the document who was called one. */
function again(state: State, f: Found): Link | null {
  if (!f.definite || f.owner >= 0) return null;
  const said = fold(f.text);
  const keys = new Set([...state.bearers.values()].filter((b) => ` ${b.title}`.endsWith(` ${said}`)).map((b) => b.key));
  const [key] = keys;
  return key !== undefined && keys.size === 1 ? result(key, "title", `called ${said} before`, 0.75, "person") : null;
}

const STATE_OFFICE =
  /\b(president|minister|premier|chancellor|secretary of state|attorney general|governor|army|military|police|(?<!secretary ?- ?)general|colonel|admiral|brigadier|marshal)\b/i;
/** "Defence Minister X" of no state named beside it: of the state under discussion. */
function placed(state: State, f: Found, l: Link | null): Link | null {
  if (!l?.person || f.country || f.owner >= 0 || f.known || state.scene.registry.known.has(l.key)) return l;
  const country =
    calledOf(state, f) ??
    (STATE_OFFICE.test(f.title) && !isInLabel(state.scene.view, f.first) ? (homeOf(state, f)?.country ?? null) : null);
  return country ? { ...l, country } : l;
}

/** Why an office is that of the person named beside it. */
export const besideName = {
  before: "apposition to the name before it",
  after: "apposition to the name after it",
} as const;

const BESIDE: ReadonlySet<string> = new Set(Object.values(besideName));

const comma = /^[,—–(-]$/;
/** "X, leader of …", "X — Norway's envoy", "X, a retired admiral": the office is that of the person just named. */
function apposed(state: State, f: Found, i: number): Link | null {
  const { view, found } = state.scene;
  const at = f.owner >= 0 && f.owner < i ? f.owner - 1 : i - 1;
  const [before, l] = [found[at], state.links[at]];
  if (!before || !l?.person || before.form !== "name" || !comma.test(view.lower[before.end] ?? "")) return null;
  const between = view.lower.slice(before.end + 1, f.first);
  const described = between.length <= 3 && /^an?$/.test(between[0] ?? "") && between.every((w) => /^\p{L}/u.test(w));
  if (between.length > 0 && !described) return null;
  return { ...result(l.key, "title", besideName.before, 0.9, "person") };
}

/** "Foreign minister X", "Its president, X, said": the office is that of the person named after it, whoever held one so called before. */
function heldBy(state: State, f: Found, i: number): Link | null {
  const at = holderOf(state, f, i);
  const held = at < 0 ? null : name(state, state.scene.found[at]!, at);
  return held?.person ? { ...result(held.key, "title", besideName.after, 0.9, "person") } : null;
}

/** Finds from an office to its holder, at most: "the governor of the Central Bank of Peru, Ana Rios". */
const reach = 4;
/** Place of the person's name that follows an office, beside it or behind a comma; -1 where none does. */
function holderOf({ scene: { found, view } }: State, f: Found, i: number): number {
  const end = Math.max(f.end, found[f.owner]?.end ?? 0); // "Minister of Health of Norway, X"
  const stop = ofWhatEnd(view, end);
  for (let j = i + 1; j <= i + reach; j++) {
    const next = found[j];
    if (!next || next.first > stop + 4) return -1;
    if (next.shape !== "person" || next.form !== "name") continue;
    const from = next.title ? next.first - next.title.split(" ").length : next.first; // "army spokesman Colonel X"
    if (j === i + 1 && (next.first === end || from === end)) return j;
    const behind = comma.test(view.lower[stop] ?? "") && (next.first === stop + 1 || from === stop + 1);
    const closed =
      stop === end ||
      view.sentence[next.end] !== view.sentence[next.first] ||
      /^[,.;:)—–-]$/.test(view.lower[next.end] ?? "");
    return behind && closed && (next.text.includes(" ") || next.title !== "") ? j : -1;
  }
  return -1;
}

/** Words that say what an office is of, at most. */
const long = 9;
/** End of "of the interior", "of the Central Bank of Peru" behind an office; `at` where nothing of the kind stands before a comma. */
function ofWhatEnd(view: View, at: number): number {
  if (!/^(?:of|for|to|in)$/.test(view.lower[at] ?? "")) return at;
  let t = at + 1;
  const goesOn = () =>
    view.capital[t] === 1 || isNoun(view, t) || /^(?:of|for|the|and|to|in|on|de|la|-|'s?)$/.test(view.lower[t] ?? "");
  while (t < at + long && view.sentence[t] === view.sentence[at] && goesOn()) t++;
  return comma.test(view.lower[t] ?? "") ? t : at;
}

function name(state: State, f: Found, _i: number): Link | null {
  const { registry } = state.scene;
  const own = ownKey(f);
  const key = registry.keyOf(own);
  if (f.shape === "state") {
    const seat = f.known?.type === "state" && f.known.form === "seat";
    if (seat && locative(state, f)) return null;
    return result(
      key,
      seat ? "alias" : "name",
      seat
        ? `seat of the government of ${f.known?.name}`
        : f.known?.name === f.text
          ? "named"
          : `${f.modifier ? "adjective" : "name"} of ${f.known?.name}`,
      seat ? 0.8 : 0.97,
      "state",
    );
  }
  if (f.shape === "place")
    return f.known?.type === "place" && !locative(state, f)
      ? result(key, "name", "a territory named", 0.7, "place")
      : null;
  if (f.shape === "body" && !f.known && !f.country && GENERIC.test(f.text)) {
    const home = homeOf(state, f);
    if (home) return result(`i:${home.country}:${institution(f.text)}`, "name", home.reason, 0.75, "body");
  }
  if (f.shape === "body" && !f.known && !f.text.includes(" ")) {
    const whole = state.bodies.get(fold(f.text));
    if (whole && whole !== key) return result(whole, "alias", "last word of a name given before", 0.75, "body");
  }
  if (f.shape === "body" && f.text.includes(" ")) {
    state.bodies.set(fold(f.text.slice(f.text.lastIndexOf(" ") + 1)), key);
    const head = /^\p{L}+(?= (?:of|for) )/u.exec(f.text.replace(/^the /i, ""))?.[0];
    if (head) state.bodies.set(fold(head), key);
  }
  if (f.shape === "body")
    return result(
      key,
      key === own || f.known ? "name" : "alias",
      f.known && f.known.name !== f.text ? `known as a name of ${f.known.name}` : "named",
      0.93,
      "body",
    );
  const words = nameWords(fold(f.text));
  if ((words.length > 1 && (f.text.includes(" ") || !state.scene.knowledge.families.has(fold(f.text)))) || f.known)
    return result(
      key,
      key === own ? "name" : "alias",
      key === own ? "named in full" : "another spelling of the name",
      0.95,
      "person",
    );
  const last = words[words.length - 1] ?? "";
  const hyphened = [...(state.families.get(sound(last))?.values() ?? [])].some((x) => x.word === last && !x.given);
  return single(state, f, words.length === 1 || hyphened ? last : fold(f.text), key);
}

/** A title with a family name: whoever of that name is known to have held the office on the day. */
function officeHolder(state: State, f: Found, word: string): KnownPerson | null {
  const title = institutionTitle(f.title);
  if (!title) return null;
  const { knowledge, date } = state.scene;
  const fit = (knowledge.families.get(word) ?? []).filter((p) =>
    p.roles.some(
      (r) =>
        holds(r, date, 31) &&
        (fold(r.title) === title || fold(r.title).startsWith(`${title} `) || title.endsWith(` ${fold(r.title)}`)),
    ),
  );
  return fit.length === 1 ? (fit[0] ?? null) : null;
}

const locative = (state: State, f: Found) => {
  const { view } = state.scene;
  const before = view.lower[f.first - 1] === "the" ? f.first - 2 : f.first - 1;
  return /^(in|at|near|to|from|outside|around|across|inside|into|of|through|over|above|throughout|visit|visiting|,)$/.test(
    view.lower[before] ?? "",
  );
};

/** One word of a name: the person of the document, then of the dossier, whose family or given name it is. */
function single(state: State, f: Found, word: string, key: string): Link | null {
  const holder = officeHolder(state, f, word);
  if (holder)
    return result(
      learn(state, holder),
      "alias",
      `family name with the office that ${holder.name} held then, as recalled`,
      0.85,
      "person",
    );
  const before = [...(state.families.get(sound(word))?.values() ?? [])].filter((x) => alike(x.word, word));
  const worth = (x: (typeof before)[number]) =>
    Math.log2(1 + (state.counts.get(x.key) ?? 0)) -
    (f.first - x.at) / 150 -
    (x.given ? 4 : 0) +
    (x.word === word ? 2 : 0);
  const near = before.sort((x, y) => worth(y) - worth(x) || y.at - x.at)[0];
  if (near)
    return result(
      near.key,
      "alias",
      `${near.word === word ? "" : "spelling of the "}${near.given ? "given" : "family"} name of a person named before`,
      near.given ? 0.7 : near.word === word ? 0.93 : 0.8,
      "person",
    );
  const here = state.scene.registry.family(word);
  const exact = here.filter((x) => x.last === word);
  const pool = exact.length > 0 ? exact : here.filter((x) => alike(x.last, word));
  const best = [...pool].sort(
    (a, b) => Number(a.first === word) - Number(b.first === word) || b.count - a.count || (a.key < b.key ? -1 : 1),
  )[0];
  if (best)
    return result(
      best.key,
      "alias",
      pool.length > 1
        ? `the most named of ${pool.length} persons of that name`
        : "the only person of that name in the documents",
      pool.length > 1 ? 0.6 : 0.8,
      "person",
    );
  const known = knownFamily(word, state.scene.countries, state.scene.date, state.scene.knowledge);
  if (known)
    return result(
      learn(state, known),
      "alias",
      `family name of ${known.name}, known and of a country named here`,
      0.6,
      "person",
    );
  const { view } = state.scene;
  const bare = !f.title && (state.scene.knowledge.given.has(word) || MEN.has(word) || WOMEN.has(word));
  const acts =
    (view.named[f.first] === "person" && !bare) ||
    view.speaking.has(f.first) ||
    isPossessive(view, f.end) ||
    /^(said|says|told|added|warned|argued|wrote|claimed|insisted|replied)$/.test(view.lower[f.end] ?? "");
  return f.title || acts ? result(key, "name", "named by one word", 0.5, "person") : null;
}

/** Notes a known person whom the documents name by family name only. */
function learn(state: State, person: KnownPerson): string {
  const key = state.scene.registry.keyOf(`p:${fold(person.name)}`);
  const known = state.scene.registry.known as Map<string, Known>;
  if (!known.has(key)) known.set(key, { type: "person", key, name: person.name, person });
  return key;
}

function remember(state: State, f: Found, index: number, l: Link): void {
  const { view } = state.scene;
  const sentence = view.sentence[f.first] ?? -1;
  const own = state.scene.registry.known.get(l.key);
  if (l.person && f.form === "name")
    bear(state, f, l, nameWords(fold(own?.type === "person" && !f.text.includes(" ") ? own.name : f.text)), sentence);
  if (l.person && f.shape === "office" && f.form === "noun-phrase" && f.country) bear(state, f, l, [], sentence);
  if (l.person && f.shape === "office" && BESIDE.has(l.reason) && SPEAKS_FOR.test(fold(f.text)))
    bear(state, f, l, [], sentence); // "X, a spokesman for …"
  if (l.person && isTrade(f)) bear(state, { ...f, title: f.text }, l, [], sentence);
  state.counts.set(l.key, (state.counts.get(l.key) ?? 0) + 1);
  const gender = genderOf(state, f, l);
  if (gender) state.gender.set(l.key, gender);
  state.history.push({
    key: l.key,
    form: l.form,
    reason: "",
    confidence: l.confidence,
    shape: l.shape,
    person: l.person,
    at: f.first,
    index,
    sentence,
    block: block(view, f.first),
    subject: isSubject(state, f),
    gender: state.gender.get(l.key) ?? null,
    plural: f.plural,
    folded: l.person ? "" : fold(f.text),
    country: f.country,
    modifier: f.modifier || isPossessive(view, f.end),
    sector: f.sector,
  });
}

/** Keeps a person's names and offices for later short forms. */
function bear(state: State, f: Found, l: Link, words: readonly string[], sentence: number): void {
  if (words.length > 1)
    for (const [word, given] of [
      [words[words.length - 1] ?? "", false],
      [words[0] ?? "", true],
    ] as const) {
      const bucket = state.families.get(sound(word)) ?? new Map();
      bucket.set(`${l.key}|${word}|${given}`, { key: l.key, word, given, at: f.first });
      state.families.set(sound(word), bucket);
    }
  const title = institutionTitle(f.title);
  const known = state.scene.registry.known.get(l.key);
  const titles = new Set([
    title,
    ...(known?.type === "person"
      ? known.person.roles.filter((r) => holds(r, state.scene.date, 31)).map((r) => fold(r.title))
      : []),
  ]);
  for (const t of titles) {
    if (!t || /^(mr|mrs|ms|dr|sir|miss)$/.test(t)) continue;
    const held = state.bearers.get(`${l.key}|${t}`);
    const country = f.country ?? (known?.type === "person" ? known.person.country : null) ?? held?.country ?? null;
    state.bearers.set(`${l.key}|${t}`, { key: l.key, title: t, country, count: (held?.count ?? 0) + 1, sentence });
  }
}

function genderOf(state: State, f: Found, l: Link): "he" | "she" | null {
  if (!l.person) return null;
  if (f.form === "pronoun") return HE.has(f.text) ? "he" : SHE.has(f.text) ? "she" : null;
  const title = fold(f.title);
  if (/\b(ms|mrs|miss|queen|princess|lady|spokeswoman|congresswoman|chairwoman|first lady|dame)\b/.test(title))
    return "she";
  if (/\b(mr|king|prince|sir|lord|spokesman|congressman|chairman|sheikh|ayatollah|imam|pope|emir|father)\b/.test(title))
    return "he";
  const known = state.scene.registry.known.get(l.key);
  if (f.form !== "name") return state.gender.get(l.key) ?? null;
  const first = fold(known?.type === "person" ? known.name : f.text).split(" ")[0] ?? "";
  return WOMEN.has(first)
    ? "she"
    : MEN.has(first) || known?.type === "person"
      ? "he"
      : (state.gender.get(l.key) ?? null);
}

/** The actor of the heading a block stands under, where the heading names one only: "Kuwait" before "It announced …". */
function headingsOf(scene: Scene): ReadonlyMap<number, Link> {
  const { blocks } = scene.view.extract.language;
  const named = new Map<number, Found[]>();
  for (const f of scene.found) {
    const b = block(scene.view, f.first);
    if (f.form === "name" && blocks[b]?.kind === "heading") named.set(b, [...(named.get(b) ?? []), f]);
  }
  const out = new Map<number, Link>();
  blocks.forEach((b, i) => {
    const [only, other] = named.get(b.under) ?? [];
    if (only && !other && b.kind !== "heading")
      out.set(i, result(scene.registry.keyOf(ownKey(only)), "heading", "the heading above names it", 0.75, only.shape));
  });
  return out;
}

/** "the prime minister": the person with that office, of that country. */
function office(state: State, f: Found): Link | null {
  const { scene } = state;
  const title = institutionTitle(f.title || f.text);
  const country = f.country;
  if (!f.definite && !country) return null;
  const now = scene.view.sentence[f.first] ?? 0;
  const home = scene.home;
  const other = isOfAnother(state, f);
  const fit = [...state.bearers.values()].filter(
    (b) =>
      !other &&
      ` ${b.title} `.includes(` ${title} `) &&
      !(title === "president" && /vice|deputy/.test(b.title)) &&
      !(country && b.country && b.country !== country),
  );
  const worth = (b: Bearer) =>
    (state.counts.get(b.key) ?? 0) / 4 +
    (now - b.sentence <= 3 ? 3 : 0) +
    (home && b.country === home ? 12 : 0) +
    (b.country === scene.focalCountry ? 2 : 0) +
    (b.title === title ? 1 : 0);
  const best = fit.sort((a, b) => worth(b) - worth(a) || (a.key < b.key ? -1 : 1))[0];
  if (best && (!home || country || best.country === home || best.country === null))
    return result(
      best.key,
      "title",
      `called ${best.title}${fit.length > 1 ? ", the likeliest of those so called" : ""}`,
      fit.length > 1 ? 0.75 : 0.85,
      "person",
    );
  const named = other ? null : knownHolder(scene, title, country ?? home ?? scene.focalCountry);
  if (named)
    return result(
      named.key,
      "title",
      `${title} of ${country ?? home ?? scene.focalCountry} on that day, as recalled, and named in the documents`,
      0.65,
      "person",
    );
  const chief = bodyHolder(scene, title);
  if (chief)
    return result(chief.key, "title", `${title} of a body named in the documents, as recalled`, 0.65, "person");
  if (country) return result(`o:${country}:${title}`, "title", "an office named without its holder", 0.6, "office");
  const turn = isInLabel(scene.view, f.first) || (scene.host !== null && speaksForHost(state, f, title));
  // "the Secretary-General condemns": one person of the document, whoever that is; "the official" may be anybody
  const opens = scene.view.sentence[f.first - 2] !== now;
  const acts = f.definite && !UNNAMED.test(title) && (opens || isSubject(state, f));
  const ofHost = scene.host?.country && !other && (turn || OF_STATE.test(title));
  const own = `${ofHost ? `o:${scene.host?.country}` : `f:${scene.view.extract.document.id}`}:${title}`;
  if (turn) return result(own, "title", hostedOffice, 0.7, "office");
  return acts || state.counts.has(own)
    ? result(own, "title", "an office named without its holder", 0.55, "office")
    : null;
}

/** Why "the spokesperson" is one person. */
export const hostedOffice = "it is whose turn it is, or speaks for the body whose briefing it is";

/** Offices of which a government's text means its own: "the Minister". */
const OF_STATE = /^(?:.+ )?(?:minister|president|chancellor|premier|secretary of state|king|queen)$/;
/** "The spokesperson said" in a briefing: nobody's else. */
const speaksForHost = ({ scene: { view } }: State, f: Found, title: string) =>
  f.definite && SPEAKS_FOR.test(title) && !/^(?:of|for|,)$/.test(view.lower[f.end] ?? "");
const SPEAKS_FOR = /\bspokes(?:man|woman|person)$/;

/** "the president of the Harbour Party": of a body that is no state's. */
function isOfAnother({ scene: { view } }: State, { end, country }: Found): boolean {
  const from = view.lower[end + 1] === "the" ? end + 2 : end + 1;
  return !country && /^(?:of|for)$/.test(view.lower[end] ?? "") && view.capital[from] === 1;
}

/** "the Secretary-General": the one person named in the documents who headed such a body then. */
function bodyHolder(scene: Scene, title: string): Known | null {
  if (!/^(secretary general|director general|high commissioner)$/.test(title)) return null;
  const fit = [...scene.registry.known.values()].filter(
    (k) =>
      k.type === "person" &&
      k.person.roles.some((r) => holds(r, scene.date) && fold(r.title).startsWith(`${title} of `)),
  );
  return fit.length === 1 ? (fit[0] ?? null) : null;
}

function knownHolder(scene: Scene, title: string, country: string | null): Known | null {
  if (!country) return null;
  for (const known of scene.registry.known.values())
    if (
      known.type === "person" &&
      known.person.country === country &&
      known.person.roles.some((r) => fold(r.title) === title && holds(r, scene.date, 31))
    )
      return known;
  return null;
}
