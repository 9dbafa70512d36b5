import type { Found } from "./found.ts";
import { bodyKind, institution, kindSector } from "./institutions.ts";
import type { Knowledge, Known, KnownPerson } from "./knowledge.ts";
import { alike, fold, nameWords, sound } from "./names.ts";
import { knownFamily, ownKey, type Registry } from "./registry.ts";
import { holds } from "./roles.ts";
import { HE, IT, MEN, SHE, THEY, WOMEN } from "./rules.ts";
import { block, isPossessive, isVerb, subjectOf, type View } from "./view.ts";

/** Whom one find means, and why. */
export type Link = {
  readonly key: string;
  readonly form: "name" | "alias" | "title" | "pronoun" | "noun-phrase" | "heading";
  readonly reason: string;
  readonly confidence: number;
  readonly shape: Found["shape"];
  readonly person: boolean;
};
export type Scene = {
  readonly view: View;
  readonly found: readonly Found[];
  readonly registry: Registry;
  readonly knowledge: Knowledge;
  readonly date: string;
  readonly countries: ReadonlySet<string>;
  readonly focalCountry: string | null;
  /** State of the publisher, where a state publishes: its "the President" and "the administration" are its own. */
  readonly home: string | null;
  /** Token ranges of statement sources: those who speak are likelier to be meant next. */
  readonly speaking: ReadonlySet<number>;
};

type Seen = Link & {
  readonly at: number;
  readonly index: number;
  readonly sentence: number;
  readonly block: number;
  readonly subject: boolean;
  readonly gender: "he" | "she" | null;
  readonly plural: boolean;
  readonly folded: string;
  readonly country: string | null;
  readonly modifier: boolean;
  readonly sector: string | null;
};
type Bearer = { readonly key: string; readonly title: string; country: string | null; count: number; sentence: number };
type State = {
  readonly scene: Scene;
  readonly history: Seen[];
  readonly families: Map<
    string,
    Map<string, { readonly key: string; readonly word: string; readonly given: boolean; at: number }>
  >;
  readonly bearers: Map<string, Bearer>;
  readonly bodies: Map<string, string>;
  readonly counts: Map<string, number>;
  readonly links: (Link | null)[];
  readonly headings: ReadonlyMap<number, Link>;
  readonly gender: Map<string, "he" | "she">;
};

/** Sentences back in which a pronoun's antecedent is sought; further back it was wrong more often than right on the coreference dev set. */
const REACH = 4;
/** Mentions back at most: keeps a text without sentence ends linear. */
const WINDOW = 60;

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
  if (f.form === "name") return name(state, f, i);
  if (f.shape === "office") return apposed(state, f, i) ?? office(state, f);
  return f.shape === "body" ? body(state, f, i) : people(state, f, i);
}

const result = (key: string, form: Link["form"], reason: string, confidence: number, shape: Found["shape"]): Link => ({
  key,
  form,
  reason,
  confidence,
  shape,
  person: shape === "person" || shape === "office",
});

/** "X, leader of …", "X — an expert": the office is that of the person just named. */
function apposed(state: State, f: Found, i: number): Link | null {
  const { view, found } = state.scene;
  const [before, l] = [found[i - 1], state.links[i - 1]];
  if (
    !before ||
    !l?.person ||
    before.form !== "name" ||
    before.end !== f.first - 1 ||
    !/^[,—–(-]$/.test(view.lower[before.end] ?? "")
  )
    return null;
  return { ...result(l.key, "title", "apposition to the name before it", 0.9, "person") };
}

const FORCE = /^(REB|PRM|UAF|CRM|MIL|COP)$/;

/** A group without a name: an armed one by its state or backer; another only where it speaks or acts (see speakers). */
function people(state: State, f: Found, i: number): Link | null {
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
  if (f.shape === "body" && f.text.includes(" "))
    state.bodies.set(fold(f.text.slice(f.text.lastIndexOf(" ") + 1)), key);
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
  return single(state, f, words.length === 1 ? (words[0] ?? "") : fold(f.text), key);
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

/** Names that every state's body bears: they are taken for the state under discussion. */
const GENERIC =
  /^(the )?(ministry|department) of |\b(foreign|interior|defen[cs]e|health|justice|finance) (ministry|office)$|^(the )?(parliament|government|cabinet|national assembly|supreme court|national police|army|armed forces|security forces|interior ministry|presidency|council of ministers|house of representatives|constitutional court|central bank|federal government)$/i;

/** The state under discussion: of the heading above, of the last state named in this block, or the dossier's. */
function homeOf(state: State, f: Found): { country: string; reason: string } | null {
  const here = block(state.scene.view, f.first);
  const heading = state.headings.get(here);
  if (heading?.key.startsWith("s:"))
    return { country: heading.key.slice(2), reason: "the heading above names its state" };
  if (state.scene.home) return { country: state.scene.home, reason: "of the state that publishes the document" };
  for (let h = state.history.length - 1; h >= Math.max(0, state.history.length - 60); h--) {
    const s = state.history[h];
    if (!s || here - s.block > 1) break;
    if (s.shape === "state" && s.key.startsWith("s:"))
      return { country: s.key.slice(2), reason: "the last state named before it" };
  }
  return state.scene.focalCountry
    ? { country: state.scene.focalCountry, reason: "of the state that the documents are about" }
    : null;
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

/** First find of its sentence before any verb, not possessive: who acts. */
function isSubject(state: State, f: Found): boolean {
  const { view } = state.scene;
  if (isPossessive(view, f.end)) return false;
  if (state.scene.speaking.has(f.first)) return true;
  const parsed = subjectOf(view, f.first, f.end);
  if (parsed !== null) return parsed;
  const s = view.extract.language.sentences[view.sentence[f.first] ?? -1];
  if (!s || f.first - s.firstToken >= 12) return false;
  for (let t = s.firstToken; t < f.first; t++)
    if (
      isVerb(view, t) ||
      (/^(in|at|by|of|with|for|to|from|on|against|said|says)$/.test(view.lower[t] ?? "") && t >= f.first - 2)
    )
      return false;
  return true;
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

const fits = (s: Seen, word: string): boolean => {
  if (HE.has(word)) return s.person && s.gender !== "she";
  if (SHE.has(word)) return s.person && s.gender !== "he";
  if (IT.has(word)) return !s.person && s.shape !== "people" && !s.plural;
  return s.shape === "people" || s.plural || (!s.person && s.shape === "body");
};

function pronoun(state: State, f: Found, i: number): Link | null {
  const word = f.text;
  if (!HE.has(word) && !SHE.has(word) && !IT.has(word) && !THEY.has(word)) return null;
  const { view } = state.scene;
  const sentence = view.sentence[f.first] ?? -1;
  const here = block(view, f.first);
  if (IT.has(word) && empty(state, f)) return null;
  const opening = opensBlock(state, f);
  const heading = state.headings.get(here);
  if (opening && heading && (IT.has(word) || THEY.has(word)) && !heading.person)
    return { ...heading, form: "pronoun", reason: "opens the text under the heading that names it" };
  let best: Seen | null = null;
  let top = -Infinity;
  const counts = new Map<string, number>();
  const subject = isSubject(state, f);
  for (let h = state.history.length - 1; h >= Math.max(0, state.history.length - WINDOW); h--) {
    const s = state.history[h];
    if (!s || sentence - s.sentence > REACH || (s.block !== here && sentence - s.sentence > 2)) break;
    counts.set(s.key, (counts.get(s.key) ?? 0) + 1);
    if (!fits(s, word) || s.index >= i) continue;
    const score = scoreOf(state, s, f, sentence, here, subject) + Math.min(counts.get(s.key) ?? 0, 4) * 0.25;
    if (score > top) [best, top] = [s, score];
  }
  if (!best)
    return heading && !THEY.has(word) && heading.person === (HE.has(word) || SHE.has(word))
      ? { ...heading, form: "pronoun", reason: "the heading above names it", confidence: 0.5 }
      : null;
  return {
    ...result(
      best.key,
      "pronoun",
      `"${word}": ${best.subject ? "acts in" : "is named in"} ${best.sentence === sentence ? "the same sentence" : "a sentence just before"}`,
      Math.max(0.35, Math.min(0.85, 0.55 + top / 10)),
      best.shape,
    ),
    person: best.person,
  };
}

/** Weights by hand after the usual order of what matters: nearness, then who acts or speaks, then who is named by the state. */
function scoreOf(state: State, s: Seen, f: Found, sentence: number, here: number, subject: boolean): number {
  const { view } = state.scene;
  const back = sentence - s.sentence;
  let score = -1.1 * back + (s.subject ? 1.6 : 0) + (s.block === here ? 0.6 : 0);
  if (subject && s.subject && back === 1) score += 0.8;
  if (back === 0) score += s.subject ? 0.9 : -0.2;
  if (s.modifier) score -= s.shape === "state" ? 1.5 : 0.7;
  if (s.form === "pronoun") score += 0.3;
  if (s.person && s.gender) score += 0.7;
  if (/^(in|at|to|from|near)$/.test(view.lower[s.at - 1] ?? "") && s.shape === "state") score -= 1.2;
  if (s.shape === "place") score -= 1.5;
  if (view.quoted[s.at] && !view.quoted[f.first]) score -= 2;
  return score - (f.first - s.at) / 400;
}

/** "It is clear that", "it was planned": no actor. */
function empty(state: State, f: Found): boolean {
  const { lower } = state.scene.view;
  if (f.text !== "it") return false;
  const next = lower[f.end] ?? "";
  return (
    /^(is|was|would|will|may|might|seems|appears|remains|has|had|'s|be|becomes|became|takes|took|can|could)$/.test(
      next,
    ) &&
    !/^(announced|condemned|said|also|expressed|reiterated|been|stands|stood|called|welcomed|rejected|denied)$/.test(
      lower[f.end + 1] ?? "",
    )
  );
}

const opensBlock = (state: State, f: Found) => {
  const { view } = state.scene;
  const s = view.extract.language.sentences[view.sentence[f.first] ?? -1];
  const b = s && view.extract.language.blocks[s.block];
  return b?.firstSentence === (view.sentence[f.first] ?? -1) && s !== undefined && f.first - s.firstToken < 3;
};

/** "the prime minister": the person with that office, of that country. */
function office(state: State, f: Found): Link | null {
  const { scene } = state;
  const title = institutionTitle(f.title || f.text);
  const country = f.country;
  if (!f.definite && !country) return null;
  const now = scene.view.sentence[f.first] ?? 0;
  const home = scene.home;
  const fit = [...state.bearers.values()].filter(
    (b) =>
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
  const named = knownHolder(scene, title, country ?? home ?? scene.focalCountry);
  if (named)
    return result(
      named.key,
      "title",
      `${title} of ${country ?? home ?? scene.focalCountry} on that day, as recalled, and named in the documents`,
      0.65,
      "person",
    );
  return country ? result(`o:${country}:${title}`, "title", "an office named without its holder", 0.6, "office") : null;
}

const institutionTitle = (t: string) =>
  fold(t)
    .replace(/\b(the|former|acting|interim|caretaker|current|then|new|his|her|its|late|mr|mrs|ms)\b/g, "")
    .replace(/\s+/g, " ")
    .trim();

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

/** "the ministry", "the group": the last body named before to which the noun applies; with a country, that state's institution. */
function body(state: State, f: Found, _i: number): Link | null {
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
  const country = state.scene.home ?? state.scene.focalCountry;
  if (
    country &&
    /^(government|army|military|police|parliament|security forces|armed forces|cabinet|authorities)$/.test(
      institution(noun),
    )
  )
    return result(
      `i:${country}:${institution(noun)}`,
      "noun-phrase",
      state.scene.home ? "of the state that publishes the document" : "of the state that the documents are about",
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
  if (own === noun || own.endsWith(` ${noun}`) || own.includes(`${noun} of `)) return true;
  const known = state.scene.registry.known.get(s.key);
  const told =
    s.sector ??
    (known?.type === "thing" ? (known.thing.sectors[0]?.sector ?? null) : known?.type === "body" ? "IGO" : null);
  const sector = told ?? kindSector[bodyKind(null, own)] ?? null;
  return far < 6 && sector !== null && STANDS.some(([n, x]) => n.test(noun) && x.test(sector));
}
