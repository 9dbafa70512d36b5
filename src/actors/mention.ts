import { familyNames, type Knowledge, type Known, type KnownPerson, type Meaning, meanings } from "./knowledge.ts";
import { lower } from "./lexicon.ts";
import { alike, distance, fold, nameWords, sound, soundKey } from "./names.ts";
import { headEnd, type KnownHit, knownHits, type SectorHit, sectorHits, type Word, wordsOf } from "./phrase.ts";
import { prominence, roleOn, thingSector } from "./roles.ts";

/** What a mention alone (with a few words around it) says of its actor. */
export type Resolved = {
  readonly name: string | null;
  /** ISO 3166 alpha-3, or null. */
  readonly country: string | null;
  readonly countryFrom: "document" | "world-knowledge" | null;
  /** PLOVER sector code or null. */
  readonly sector: string | null;
  readonly office?: string;
  /** The known name that stands behind it, where there is one. */
  readonly known: Known | null;
  readonly why: readonly string[];
};
export type Query = { readonly text: string; readonly context?: string; readonly date?: string };

const NOBODY: Resolved = {
  name: null,
  country: null,
  countryFrom: null,
  sector: null,
  known: null,
  why: ["no known name and no word for an office or a group"],
};

/** Sectors that a head word gives only where nothing beside it says more. */
const GENERAL = new Set(["UNK", "CVL", "UAF", "PTY", "OPP"]);
/** Head words whose sector is that of the body they belong to: "members of X", "X's spokesman", "president of X". */
const OF_BODY =
  /^(members?|spokes(man|woman|person|people)|leaders?|chiefs?|heads?|president|vice president|chair(man|woman|person)?|secretary[- ]general|secretary general|director|general secretary|commanders?|officials?|senior officials?|fighters?|gunm[ae]n|militants?|supporters?|forces|troops|source|sources|representative|envoy|special envoy|deputy|speaker|group|team|several|some|many|commissioner|office|candidate|party|militia|members of parliament|bloc|movement)$/;
/** Who works for an organization of civil society or of states speaks as it; a company's or a state's staff are people of their own. */
const STAFF =
  /(^| )(researchers?|experts?|staff|activists?|volunteers?|workers?|monitors?|observers?|inspectors?|analysts?|investigators?|delegates?|employees|personnel)$/;
const isCivic = (known: Known) =>
  known.type === "body" || (known.type === "thing" && known.thing.sectors.some((s) => s.sector === "NGO"));
const TITLES =
  /^(mr|mrs|ms|dr|sir|lord|lady|gen|lt|col|capt|maj|sgt|adm|sen|rep|gov|prof|rev|hon|former|ex|then|acting|interim|late|president-elect|incoming|outgoing|current|new|alhaji|sheikh|sayyid|ayatollah|mullah|dame)\.?$/i;

/** Country, sector and office of a name or phrase. Never throws; what cannot be told is null. */
export function resolveMention(query: Query, knowledge: Knowledge): Resolved {
  const text = query.text
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(/\bex-(?=\p{L})/giu, "ex ")
    .trim();
  const date = /^\d{4}(-\d\d(-\d\d)?)?/.exec(query.date ?? "")?.[0];
  const on = date
    ? `${date}-01-01`.slice(0, 10).replace(/^(\d{4})-01-01$/, date.length === 4 ? "$1-07-01" : "$1-01-01")
    : knowledge.file.asOf;
  const hint = countriesIn(query.context ?? "", knowledge);
  const choose = chooser(hint);
  const found =
    whole(text, on, knowledge, choose) ??
    phrase(text, on, knowledge, choose, date !== undefined) ??
    spelled(text, on, knowledge);
  if (!found) return NOBODY;
  return withContext(found, hint, text);
}

/** A name in no country, in words about one country: that country, marked as from the context. */
function withContext(found: Resolved, hint: readonly string[], text: string): Resolved {
  const [only] = hint;
  if (found.country || !only || hint.length > 1 || !found.sector || ["IGO", "JNK", "MNC"].includes(found.sector))
    return found;
  if (/^\p{Lu}/u.test(text) && found.known) return found;
  return {
    ...found,
    country: only,
    countryFrom: "document",
    why: [...found.why, `the words around it are about ${only} only`],
  };
}

/** Countries that a text names, by name, demonym or seat; at most the first 2,000 characters are read. */
export function countriesIn(context: string, knowledge: Knowledge): string[] {
  if (!context) return [];
  const text = context.slice(0, 2000);
  const out = new Set<string>();
  for (const h of knownHits(
    knowledge,
    text,
    wordsOf(text),
    (l) => l.find((m) => m.known.type === "state" && !m.weak) ?? null,
  ))
    if (h.known.type === "state") out.add(h.known.state.iso);
  return [...out];
}

export const countryOf = (known: Known): string | null =>
  known.type === "state"
    ? known.state.iso
    : known.type === "place"
      ? known.country
      : known.type === "thing"
        ? known.thing.country
        : known.type === "person"
          ? known.person.country
          : null;

/** Of several meanings the one of a country at hand, else the first strong one, else a weak one. */
function chooser(hint: readonly string[]) {
  return (list: readonly Meaning[]): Meaning | null => {
    const near = list.find((m) => hint.includes(countryOf(m.known) ?? ""));
    return near ?? list.find((m) => !m.weak) ?? list[0] ?? null;
  };
}
type Choose = ReturnType<typeof chooser>;

const DETERMINER = /^(the|a|an|some|several|many|most|all|these|those|this|that|its|their|his|her|our|both)\s+/i;

function whole(text: string, on: string, knowledge: Knowledge, choose: Choose): Resolved | null {
  const bare = text.replace(DETERMINER, "");
  const lexical = knowledge.sectors.sector.get(lower(bare));
  if (lexical && !/^\p{Lu}/u.test(bare)) return ofWord(bare, lexical);
  const full = choose(meanings(knowledge, text)) ?? choose(meanings(knowledge, bare));
  if (full) return ofKnown(full.known, on, knowledge, [`"${bare}" is a known name`]);
  if (lexical && !bare.includes(" ")) return ofWord(bare, lexical);
  const city = /^\p{Lu}/u.test(bare) ? knowledge.cities.get(fold(bare)) : undefined;
  if (city && (city.population >= 15 || bare.includes(" ")))
    return {
      name: city.name,
      country: city.country,
      countryFrom: "world-knowledge",
      sector: "CVL",
      known: null,
      why: [`a city of ${city.population},000 in ${city.country}`],
    };
  return family(bare, on, knowledge);
}

function ofWord(text: string, sector: string): Resolved {
  return {
    name: text,
    country: null,
    countryFrom: null,
    sector,
    known: null,
    why: [`"${text}" is a word for ${sector}`],
  };
}

export function ofKnown(known: Known, on: string, knowledge: Knowledge, why: readonly string[]): Resolved {
  const world = (country: string | null, sector: string | null, extra: readonly string[] = []): Resolved => ({
    name: known.name,
    country,
    countryFrom: country ? "world-knowledge" : null,
    sector,
    known,
    why: [...why, ...extra],
  });
  if (known.type === "state") {
    const named =
      known.form === "seat"
        ? world(known.state.iso, "GOV", ["a capital or seat stands for its government"])
        : world(known.state.iso, null);
    return known.form === "seat" ? named : { ...named, countryFrom: "document" };
  }
  if (known.type === "place")
    return world(known.country, known.sector ?? (knowledge.cities.has(fold(known.name)) ? "CVL" : null));
  if (known.type === "body") return world(null, "IGO");
  if (known.type === "thing") return world(known.thing.country, thingSector(known.thing, on));
  const { role, sector, former } = roleOn(known.person, on, knowledge.sectors);
  const office = role && !former ? { office: role.title } : {};
  const said = role
    ? `${former ? "former " : ""}${role.title} (${role.start ?? "?"} to ${role.end ?? "now"}, recalled)`
    : "no role known on that day";
  return { ...world(sector === "IGO" ? null : known.person.country, sector, [said]), ...office };
}

/** Prominence of one who led a state at some time, and of one who does so about the day. */
const LED = 4;
const IN_OFFICE = 7;

/** A family name alone (that is no given name as well, unless its bearer is in office): only of persons who led a state, or whose name nobody else in the file has. */
function family(bare: string, on: string, knowledge: Knowledge, title = false): Resolved | null {
  if (!/^\p{Lu}/u.test(bare) || wordsOf(bare).length > 3) return null;
  const key = fold(bare).replace(/^al /, "");
  const list = knowledge.families.get(key) ?? [];
  const ranked = [...list].sort((a, b) => prominence(b, on) - prominence(a, on) || (a.name < b.name ? -1 : 1));
  const best = ranked[0];
  if (!best || (!title && prominence(best, on) < (knowledge.given.has(key) ? IN_OFFICE : LED))) return null;
  return ofKnown({ type: "person", key: `p:${fold(best.name)}`, name: best.name, person: best }, on, knowledge, [
    `"${bare}" is the family name of ${best.name}${ranked.length > 1 ? `, the best known of ${ranked.length}` : ""}`,
  ]);
}

type Read = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly known: readonly KnownHit[];
  readonly sectors: readonly SectorHit[];
  readonly head: number;
};

function phrase(text: string, on: string, knowledge: Knowledge, choose: Choose, dated: boolean): Resolved | null {
  const words = wordsOf(text);
  if (words.length > 40) return null;
  const known = knownHits(knowledge, text, words, choose);
  const inKnown = (s: SectorHit) => known.some((k) => s.from >= k.from && s.to <= k.to && k.known.type !== "place");
  const sectors = sectorHits(knowledge, words).filter((s) => !inKnown(s));
  const read: Read = { text, words, known, sectors, head: headEnd(words, text) };
  return personIn(read, on, knowledge, dated) ?? described(read, on, knowledge);
}

/** "Foreign Minister Park Jin", "President Duterte", "Deputy Secretary Hicks": the person, not the office. */
function personIn(read: Read, on: string, knowledge: Knowledge, dated: boolean): Resolved | null {
  const hit = read.known.find((k) => k.known.type === "person" && !k.possessive);
  const before = hit ? read.words.slice(0, hit.from).map((w) => w.text.toLowerCase()) : [];
  if (
    hit &&
    (hit.to === read.words.length || read.head >= hit.to) &&
    !before.some((w) => ["of", "to", "for", "against", "with", "by"].includes(w))
  )
    return titled(ofKnown(hit.known, on, knowledge, ["a known person after a title"]), read, hit.from, dated);
  const last = read.words[read.words.length - 1];
  const title = read.sectors.find((s) => s.to === read.words.length - 1 && !GENERAL.has(s.sector));
  if (
    last &&
    /^\p{Lu}/u.test(last.text) &&
    read.words.length > 1 &&
    (title || read.words.slice(0, -1).every((w) => TITLES.test(w.text)))
  )
    return family(last.text, on, knowledge, true);
  return null;
}

/** Without a date the office that the text gives holds over the one that the file has for its own day. */
function titled(found: Resolved, read: Read, before: number, dated: boolean): Resolved {
  if (former(read) && !dated && found.known?.type === "person" && ["PTY", "LEG"].includes(found.sector ?? ""))
    return { ...found, sector: "ELI", why: [...found.why, "the text says former"] };
  const office = read.sectors.find((s) => s.to <= before && ["GOV", "LEG", "MIL", "JUD"].includes(s.sector));
  if (dated || !office || former(read) || found.sector === office.sector || found.sector === "IGO") return found;
  return {
    ...found,
    sector: office.sector,
    office: office.phrase,
    why: [...found.why, `the text calls the person ${office.phrase}`],
  };
}

/** A noun phrase: country from the names in it, sector from its head. */
function described(read: Read, on: string, knowledge: Knowledge): Resolved | null {
  const place = countryIn(read, knowledge);
  const inside = sectorOf(read, on);
  if (!place && !inside) return null;
  if (!inside && read.words.length > 1 && place && !place.sure) return null;
  const body = inside?.known ?? null;
  const ownCountry = body ? countryOf(body) : ownerCountry(read);
  const country = inside?.sector === "IGO" ? null : (place?.country ?? ownCountry);
  return {
    name: read.text,
    country,
    countryFrom: !country ? null : place ? place.from : "world-knowledge",
    sector: inside?.sector ?? null,
    known: body,
    ...(inside?.office ? { office: inside.office } : {}),
    why: [...(inside?.why ?? []), ...(place ? [place.why] : [])],
  };
}

/** Country of the known body or person named before the head noun: "M23 rebels", "the Prime Minister's office". */
function ownerCountry(read: Read): string | null {
  const owner = read.known.find((k) => (k.known.type === "thing" || k.possessive) && k.from < read.head);
  return owner ? countryOf(owner.known) : null;
}

type Where = {
  readonly country: string;
  readonly from: "document" | "world-knowledge";
  readonly why: string;
  readonly sure: boolean;
};

function countryIn(read: Read, knowledge: Knowledge): Where | null {
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

type Inside = {
  readonly sector: string;
  readonly known: Known | null;
  readonly why: readonly string[];
  readonly office?: string;
};

function sectorOf(read: Read, on: string): Inside | null {
  const bodies = read.known.filter(
    (k) => k.known.type === "thing" || k.known.type === "body" || k.known.type === "person",
  );
  const inHead = read.sectors.filter((s) => s.from < read.head);
  const telling = inHead.filter((s) => !GENERAL.has(s.sector));
  const head = telling[telling.length - 1] ?? inHead[inHead.length - 1] ?? null;
  const body =
    bodies.find((k) => k.from < read.head) ?? bodies.find((k) => k.from === read.head + 1 || k.from === read.head + 2);
  if (
    body &&
    (!head ||
      OF_BODY.test(head.phrase) ||
      (isCivic(body.known) && STAFF.test(head.phrase)) ||
      GENERAL.has(head.sector) ||
      (body.from >= read.head && OF_BODY.test(lastWord(head.phrase))))
  )
    return ofBody(body, on);
  if (former(read) && head && ["GOV", "LEG"].includes(head.sector))
    return { sector: "ELI", known: null, why: [`former ${head.phrase}`] };
  const trade =
    head && /^(association|federation|society|alliance)s?$/.test(head.phrase) ? tradeBefore(read, head) : null;
  if (trade) return { sector: trade.sector, known: null, why: [`an association of "${trade.phrase}"`] };
  const vague = !head || head.sector === "UNK" || LEADS.test(head.phrase);
  const rest = read.sectors.filter((s) => s.from >= read.head && s.sector !== "JNK");
  if (vague && rest.length > 0 && (read.words[read.head]?.text.toLowerCase() ?? "") === "of") {
    const end = headEnd(read.words, read.text, read.head + 1);
    const near = rest.filter((s) => s.from < end);
    const pick = near[near.length - 1];
    if (pick && pick.sector !== "UNK")
      return { sector: pick.sector, known: null, why: [`"${pick.phrase}" after "of" is a word for ${pick.sector}`] };
  }
  if (!head) return null;
  const office = head.sector === "GOV" || head.sector === "LEG" || head.sector === "JUD" ? { office: head.phrase } : {};
  return { sector: head.sector, known: null, why: [`"${head.phrase}" is a word for ${head.sector}`], ...office };
}

/** Posts of whatever body they are at the head of. */
const LEADS = /^(chief of staff|deputy chief of staff|deputy head|deputy director|inspector general)$/;

/** The trade whose association is named: "Tunisian lawyers' association". */
const tradeBefore = (read: Read, head: SectorHit) =>
  read.sectors.find((s) => s.to === head.from && /^(LAW|MED|JRN|EDU|BUS|AGR)$/.test(s.sector));

const lastWord = (s: string) => s.slice(s.lastIndexOf(" ") + 1);
const former = (read: Read) =>
  /^(the |a |an )?(former|ex-|ousted|deposed|one-time)/i.test(read.text) ||
  /\b(former|ex)\b/i.test(
    read.words
      .slice(0, 3)
      .map((w) => w.text)
      .join(" "),
  );

function ofBody(body: KnownHit, on: string): Inside | null {
  const k = body.known;
  if (k.type === "body") return { sector: "IGO", known: k, why: [`speaks or acts for ${k.name}`] };
  if (k.type === "thing") {
    const sector = thingSector(k.thing, on);
    return sector ? { sector, known: k, why: [`of ${k.name}, a known ${k.thing.kind.replace("-", " ")}`] } : null;
  }
  return k.type === "person" ? { sector: "GOV", known: k, why: [`of ${k.name}`] } : null;
}

/** A name spelled in another way: the same sounds in each word, or first and last name with others between. */
function spelled(text: string, on: string, knowledge: Knowledge): Resolved | null {
  const folded = fold(text.replace(DETERMINER, ""));
  const words = nameWords(folded);
  if (words.length < 2 || words.length > 6 || !/^\p{Lu}/u.test(text.replace(DETERMINER, "")))
    return weapon(folded, knowledge);
  const same = (knowledge.sounds.get(soundKey(folded)) ?? []).filter(
    (k) => distance(fold(k.name), folded, 5) <= 4 || k.name.split(" ").length > 2,
  );
  const close = same[0];
  if (close) return ofKnown(close, on, knowledge, [`sounds like ${close.name}`]);
  const [first = ""] = words;
  const last = words[words.length - 1] ?? "";
  for (const person of knowledge.families.get(last) ?? [])
    if (matches(person, first, last))
      return ofKnown({ type: "person", key: `p:${fold(person.name)}`, name: person.name, person }, on, knowledge, [
        `first and last name of ${person.name}`,
      ]);
  return null;
}

function matches(person: KnownPerson, first: string, last: string): boolean {
  const words = nameWords(fold(person.name));
  return alike(words[0] ?? "", first) && familyNames(person.name, person.country).includes(last);
}

/** A single unknown word that sounds like a listed one of seven letters or more: "Katushya". */
function weapon(folded: string, knowledge: Knowledge): Resolved | null {
  if (folded.includes(" ") || folded.length < 7) return null;
  for (const [word, sector] of knowledge.sectors.sector)
    if (
      word.length >= 7 &&
      word[0] === folded[0] &&
      Math.abs(word.length - folded.length) <= 2 &&
      sound(word) === sound(folded) &&
      distance(word, folded, 2) <= 2
    )
      return {
        name: word,
        country: null,
        countryFrom: null,
        sector,
        known: null,
        why: [`sounds like "${word}", a word for ${sector}`],
      };
  return null;
}
