import type { NameKind } from "../language/types.ts";
import type { Found } from "./found.ts";
import { type Knowledge, type Known, type Meaning, meanings } from "./knowledge.ts";
import { countryOf } from "./mention.ts";
import { fold, isAcronym } from "./names.ts";
import { phraseAt } from "./nouns.ts";
import { BODY_HEADS, CONNECTORS, HE, HEADS_FIRST, HONORIFICS, IT, OFFICE, OPENERS, SHE, THEY, WE } from "./rules.ts";
import { isPossessive, isProper, kindOfBlock, type View, words } from "./view.ts";

export type Detector = {
  readonly view: View;
  readonly knowledge: Knowledge;
  readonly out: Found[];
  readonly choose: (list: readonly Meaning[]) => Known | null;
  /** First tokens of statement sources. */
  readonly speaking: ReadonlySet<number>;
  /** Folded names met in running text: lets a heading in title case be read. */
  readonly seen: ReadonlySet<string>;
};

const NOTHING = {
  known: null,
  country: null,
  sector: null,
  title: "",
  owner: -1,
  definite: false,
  plural: false,
  modifier: false,
  sponsor: null,
} as const;

/** A stretch of tokens that is read at once: headings and the like (`loud`, in title case) apart from running text. */
export type Piece = { readonly from: number; readonly to: number; readonly loud: boolean };

/** Cuts a document into running text and what is set in title case. */
export function piecesOf(view: View): Piece[] {
  const out: { from: number; to: number; loud: boolean }[] = [];
  for (const s of view.extract.language.sentences) {
    const kind = view.extract.language.blocks[s.block]?.kind ?? "paragraph";
    const loud = kind !== "paragraph" && kind !== "list-item";
    const last = out[out.length - 1];
    if (last && last.loud === loud && last.to === s.firstToken) last.to = s.endToken;
    else out.push({ from: s.firstToken, to: s.endToken, loud });
  }
  return out;
}

/** All stretches of a piece that may mean an actor, in order of the text; owners are places in the list. Linear in the tokens. */
export function detect(
  view: View,
  piece: Piece,
  knowledge: Knowledge,
  choose: Detector["choose"],
  seen: ReadonlySet<string>,
): Found[] {
  const d: Detector = { view, knowledge, out: [], choose, seen, speaking: view.speaking };
  const skips = new Map(view.datelines.map((x) => [x.first, x.end]));
  for (let t = piece.from; t < piece.to; ) t = skips.get(t) ?? Math.max(step(d, t), t + 1);
  return d.out;
}

function step(d: Detector, t: number): number {
  const w = d.view.lower[t] ?? "";
  if ((d.view.sentence[t] ?? -1) < 0) return t + 1;
  const pronoun =
    !isAcronym(d.view.extract.language.tokens.form[t] ?? "") &&
    (HE.has(w) || SHE.has(w) || IT.has(w) || THEY.has(w) || WE.has(w));
  if (pronoun) {
    d.out.push({ ...NOTHING, shape: "pronoun", form: "pronoun", first: t, end: t + 1, text: w, plural: THEY.has(w) });
    return t + 1;
  }
  if (d.view.capital[t]) {
    const end = runAt(d, t);
    if (end > t) return end;
  }
  return phraseAt(d, t);
}

/** The run of capitals at t, cut into names; its end, or t where it is none. */
function runAt(d: Detector, t: number): number {
  const end = runEnd(d, t);
  let p = t;
  while (p < end) p = Math.max(segment(d, p, end), p + 1);
  return end;
}

const small = (d: Detector, t: number) => CONNECTORS.has(d.view.lower[t] ?? "") && !d.view.capital[t];

function runEnd(d: Detector, t: number): number {
  const { view } = d;
  const sentence = view.sentence[t];
  let end = t + 1;
  for (let p = t + 1; p < view.lower.length && view.sentence[p] === sentence && p - t < 24; ) {
    if (view.capital[p]) end = ++p;
    else if (
      view.lower[p] === "-" &&
      view.joined[p] &&
      (view.capital[p + 1] || (small(d, p + 1) && view.capital[p + 2]))
    )
      p++;
    else if (view.lower[p] === "-" && view.joined[p] && small(d, p - 1) && view.capital[p + 1]) p++;
    else if (view.lower[p] === "(" && view.capital[p + 1] && view.lower[p + 2] === ")" && view.capital[p + 3]) p += 3;
    else if (/^\d+$/.test(view.lower[p] ?? "") && isAcronym(view.extract.language.tokens.form[p - 1] ?? "")) end = ++p;
    else if (small(d, p) || (view.lower[p] === "and" && headFirst(d, t, p))) {
      let q = p + 1;
      while (q < p + 3 && (small(d, q) || view.lower[q] === "-")) q++;
      if (!view.capital[q] || view.sentence[q] !== sentence) return end;
      p = q;
    } else if (view.lower[p] === "and" && knownAcross(d, t, p) > p) end = p = knownAcross(d, t, p);
    else return end;
  }
  return end;
}

/** "and" belongs to a name only inside "Ministry of Foreign Affairs and Expatriates", and where no known name follows. */
function headFirst(d: Detector, from: number, at: number): boolean {
  for (let p = at - 1; p >= from; p--)
    if (HEADS_FIRST.has(d.view.lower[p] ?? "") && (d.view.lower[p + 1] === "of" || d.view.lower[p + 1] === "for"))
      return d.choose(meanings(d.knowledge, words(d.view, at + 1, at + 2))) === null;
  return false;
}

/** End of a known name that holds the "and" at a token ("… of Iraq and the Levant"); that token where there is none. */
function knownAcross(d: Detector, from: number, at: number): number {
  const { view, knowledge } = d;
  for (let p = at - 1; p >= from; p--) {
    const most = knowledge.starts.get(fold(view.extract.language.tokens.form[p] ?? "")) ?? 1;
    for (let q = Math.min(p + 2 * most + 2, at + 5, view.lower.length); most > 1 && q > at + 1; q--)
      if (
        view.capital[q - 1] &&
        view.sentence[q - 1] === view.sentence[p] &&
        meanings(knowledge, words(view, p, q)).length > 0
      )
        return q;
  }
  return at;
}

/** "Foreign Affairs" in "Ministry of Foreign Affairs" is no magazine. */
const isField = (d: Detector, p: number, known: Known) =>
  known.type === "thing" &&
  known.thing.kind === "medium" &&
  /^(of|for)$/.test(d.view.lower[p - 1] ?? "") &&
  (HEADS_FIRST.has(d.view.lower[p - 2] ?? "") || OFFICE_HEADS.test(d.view.lower[p - 2] ?? ""));

/** Longest known name at p inside the run: [meaning, end]. */
function knownAt(d: Detector, p: number, end: number): [Known, number] | null {
  const first = fold(d.view.extract.language.tokens.form[p] ?? "");
  const most = d.knowledge.starts.get(first.includes(" ") ? first.slice(0, first.indexOf(" ")) : first);
  if (most === undefined) return null;
  for (let q = Math.min(end, p + (most === 1 ? 1 : 2 * most + 2)); q > p; q--) {
    const last = d.view.lower[q - 1] ?? "";
    if (last === "-" || last === "(" || small(d, q - 1)) continue;
    const raw = words(d.view, p, q).replace(/\s*\([^()]*\)(?=\s\p{Lu})/u, "");
    if (raw.length < 2 || raw.includes("(") || (q === p + 1 && OPENERS.has(d.view.lower[p] ?? "") && !isAcronym(raw)))
      continue;
    const known = d.choose(meanings(d.knowledge, raw));
    if (known && !isField(d, p, known)) return [known, q];
  }
  return null;
}

const OFFICE_HEADS =
  /^(minister|secretary|commissioner|spokesman|spokeswoman|spokesperson|ombudsman|envoy|adviser|advisor|attorney|inspector)$/;

/** "Energy Minister", "Deputy Health Secretary": an office with its field, in capitals. */
function ministerAt(d: Detector, p: number, end: number): number {
  if (knownAt(d, p, p + 1)) return p;
  for (let q = p + 1; q < Math.min(end, p + 4); q++) {
    if (
      !d.view.capital[q] ||
      BODY_HEADS.has(d.view.lower[q - 1] ?? "") ||
      d.view.named[q - 1] === "person" ||
      d.knowledge.given.has(d.view.lower[q - 1] ?? "")
    )
      return p;
    if (OFFICE_HEADS.test(d.view.lower[q] ?? "")) return q + 1;
  }
  return p;
}

/** Longest title at p: words of the lexicon for one person's office, or honorifics. */
export function titleAt(d: Detector, p: number, end: number): number {
  const compound = ministerAt(d, p, end);
  if (compound > p) return compound;
  const most = d.knowledge.sectors.starts.get(d.view.lower[p] ?? "") ?? 1;
  for (let q = Math.min(end, p + most); q > p; q--) {
    const phrase = d.view.lower.slice(p, q).join(" ").replace(/ - /g, "-").replace(/\.$/, "");
    const last = (d.view.lower[q - 1] ?? "").replace(/\.$/, "");
    if (q === p + 1 ? HONORIFICS.has(last) : d.knowledge.sectors.sector.has(phrase) && OFFICE.test(phrase))
      return d.view.lower[q] === "." && d.view.joined[q] ? q + 1 : q;
  }
  return p;
}

function ownerBefore(d: Detector, p: number): number {
  const last = d.out.length - 1;
  const before = d.out[last];
  if (!before) return -1;
  if (before.end === p && before.shape === "state") return last;
  return before.end === p - 1 && isPossessive(d.view, p - 1) ? last : -1;
}

const countryBefore = (d: Detector, p: number) => {
  const owner = d.out[ownerBefore(d, p)];
  return owner ? (owner.country ?? (owner.known ? countryOf(owner.known) : null)) : null;
};

function segment(d: Detector, p: number, end: number): number {
  if (small(d, p) || d.view.lower[p] === "-" || d.view.lower[p] === "and") return p + 1;
  const known = knownAt(d, p, end);
  const title = titleAt(d, p, end);
  if (known && known[1] >= title && known[0].type !== "state") return emitKnown(d, p, known, end);
  if (known && known[1] > title) return afterState(d, p, known, end);
  if (title > p) return titled(d, p, title, end);
  return unknown(d, p, end);
}

/** A known name, unless it opens a longer one ("UN Integrated Office", "ECOWAS Commission") or is another state's ("Ethiopia's NISS"). */
function emitKnown(d: Detector, p: number, [known, at]: [Known, number], end: number): number {
  const longer = known.type === "body" ? bodyEnd(d, at, end) : at;
  if (longer > at && titleAt(d, at, end) === at) return emitBody(d, p, longer, "IGO");
  const owner = countryBefore(d, p);
  if (known.type === "thing" && owner && known.thing.country && owner !== known.thing.country)
    return emitBody(d, p, at, null);
  return emitName(d, p, [known, at]);
}

function emitBody(d: Detector, p: number, end: number, sector: string | null): number {
  d.out.push({
    ...NOTHING,
    shape: "body",
    form: "name",
    first: p,
    end,
    text: words(d.view, p, end),
    country: countryBefore(d, p),
    sector: sector ?? sectorOfName(d, p, end),
    owner: ownerBefore(d, p),
  });
  return end;
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
function afterState(d: Detector, p: number, [known, at]: [Known, number], end: number): number {
  const country = countryOf(known);
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
  const tail = bodyEnd(d, at, end);
  if (tail > at && titleAt(d, at, end) === at) {
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

/** End of a body's name that begins at p: up to its head noun, or over "of …" after a head that opens one; p where it is none. */
function bodyEnd(d: Detector, p: number, end: number): number {
  let last = p;
  for (let q = p; q < end; q++) {
    if (q > p && !small(d, q) && knownAt(d, q, end)?.[0].type === "person") break;
    if (q > p && titleAt(d, q, end) > q && !BODY_HEADS.has(d.view.lower[q] ?? "")) break;
    if (!BODY_HEADS.has(d.view.lower[q] ?? "") || !d.view.capital[q]) continue;
    last = q + 1;
    if (HEADS_FIRST.has(d.view.lower[q] ?? "") && /^(of|for)$/.test(d.view.lower[last] ?? "") && last < end)
      return ofEnd(d, last + 1, end);
  }
  return last;
}

function ofEnd(d: Detector, p: number, end: number): number {
  for (let q = p; q < end; q++) {
    const known = knownAt(d, q, end);
    if (known?.[0].type === "state") return known[1];
    if (known?.[0].type === "person" && q > p) return q;
    const title = titleAt(d, q, end);
    if (title > q && (q === p || (q === p + 1 && d.view.lower[p] === "the"))) q = title - 1;
    else if (q > p && title > q) return q;
  }
  return end;
}

function sectorOfName(d: Detector, p: number, end: number): string | null {
  for (let q = p; q < end; q++) {
    const s =
      d.knowledge.sectors.sector.get(d.view.lower.slice(q, end).join(" ")) ??
      d.knowledge.sectors.sector.get(d.view.lower.slice(p, end - (q - p)).join(" "));
    if (s && s !== "UNK") return s;
  }
  const head = d.knowledge.sectors.sector.get(d.view.lower[end - 1] ?? "");
  return head && head !== "UNK" ? head : null;
}

/** A title: with the person that follows one name, alone an office. "Secretary General of the Arab League Ahmed Aboul Gheit". */
function titled(d: Detector, p: number, at: number, end: number): number {
  const country = countryBefore(d, p);
  let q = at;
  let more = titleAt(d, q, end);
  while (more > q) {
    q = more;
    more = titleAt(d, q, end);
  }
  const title = words(d.view, p, q);
  let owner = ownerBefore(d, p);
  if (/^(of|for)$/.test(d.view.lower[q] ?? "") && q < end) {
    const from = d.view.lower[q + 1] === "the" ? q + 2 : q + 1;
    const was = d.out.length;
    q = segment(d, from, end);
    if (d.out.length > was) owner = was;
  }
  const person = personEnd(d, q, end);
  if (person > q) return emitPerson(d, q, person, title, country ?? ownerCountry(d, owner), owner);
  const office = OFFICE.test(title) || HONORIFICS.has(fold(title));
  if (
    office &&
    !(
      q === at &&
      HONORIFICS.has(d.view.lower[p] ?? "") &&
      /^(mr|mrs|ms|dr|first|former|vice|prime|deputy)$/.test(d.view.lower[p] ?? "")
    )
  )
    d.out.push({
      ...NOTHING,
      shape: "office",
      form: "noun-phrase",
      first: p,
      end: Math.max(at, p + 1),
      text: title,
      title,
      country: country ?? ownerCountry(d, owner),
      owner,
      definite: true,
      sector: d.knowledge.sectors.sector.get(title.toLowerCase()) ?? "GOV",
    });
  return Math.max(q, at);
}

const ownerCountry = (d: Detector, owner: number) => {
  const o = d.out[owner];
  return o ? (o.country ?? (o.known ? countryOf(o.known) : null)) : null;
};

/** End of a person's name at q. */
function personEnd(d: Detector, q: number, end: number): number {
  if (q >= end || (!d.view.capital[q] && !small(d, q))) return q;
  const known = knownAt(d, q, end);
  if (known?.[0].type === "person") return known[1];
  if (known && known[0].type !== "state" && known[0].type !== "place") return q;
  return unknownEnd(d, q, end);
}

function emitPerson(d: Detector, q: number, end: number, title: string, country: string | null, owner: number): number {
  const text = words(d.view, q, end);
  const meaning = d.choose(meanings(d.knowledge, text));
  const known = meaning?.type === "person" ? meaning : null;
  d.out.push({ ...NOTHING, shape: "person", form: "name", first: q, end, text, known, country, title, owner });
  return end;
}

/** End of a stretch of unknown capitals: before a known name or title; a body's name ends at its head noun. */
function unknownEnd(d: Detector, p: number, end: number): number {
  let q = p + 1;
  for (; q < end; q++) {
    if (small(d, q) && !/^(of|for|the)$/.test(d.view.lower[q] ?? "")) continue;
    if (d.view.lower[q] === "-") continue;
    if (
      /^(of|for|and|the)$/.test(d.view.lower[q] ?? "") &&
      !BODY_HEADS.has(d.view.lower[q - 1] ?? "") &&
      !HEADS_FIRST.has(d.view.lower[p] ?? "")
    )
      return q;
    if (d.view.joined[q] && d.view.lower[q - 1] === "-") continue;
    if (
      BODY_HEADS.has(d.view.lower[q - 1] ?? "") &&
      q - 1 > p &&
      !small(d, q) &&
      !BODY_HEADS.has(d.view.lower[q] ?? "")
    )
      return q;
    const known = d.view.capital[q] ? knownAt(d, q, end) : null;
    if (known && (known[0].type === "person" || known[0].type === "state") && !HEADS_FIRST.has(d.view.lower[p] ?? ""))
      return q;
    const title = d.view.capital[q] && !BODY_HEADS.has(d.view.lower[q] ?? "") && q > p + 1 ? titleAt(d, q, end) : q;
    if (title > q && HEADS_FIRST.has(d.view.lower[p] ?? "") && /^(of|for|the)$/.test(d.view.lower[q - 1] ?? ""))
      q = title - 1;
    else if (title > q) return trimmed(d, p, q);
  }
  return trimmed(d, p, q);
}

function trimmed(d: Detector, p: number, q: number): number {
  let e = q;
  while (e > p + 1 && (small(d, e - 1) || d.view.lower[e - 1] === "-" || d.view.lower[e - 1] === "and")) e--;
  return e;
}

const atStart = (d: Detector, p: number) => {
  const s = d.view.extract.language.sentences[d.view.sentence[p] ?? -1];
  if (s?.firstToken === p) return true;
  return /^["“”'‘—–:([]$/.test(d.view.lower[p - 1] ?? "");
};

function unknown(d: Detector, p: number, end: number): number {
  let e = unknownEnd(d, p, end);
  if (isLoud(d, p)) while (e > p + 1 && !d.seen.has(fold(words(d.view, p, e)))) e--;
  const from = headless(d, p, e);
  if (from > p) return from;
  const text = words(d.view, p, e);
  if (!isName(d, p, e, text)) return opener(d, p) || isLoud(d, p) ? p + 1 : e;
  const body = isBody(d, p, e, text);
  const owner = ownerBefore(d, p);
  const noun = body ? null : classNoun(d, e);
  if (noun) return emitBody(d, p, e, noun);
  const country = countryBefore(d, p) ?? stateAtEnd(d, p, e);
  const shape = body ? "body" : "person";
  if (!body && !looksPersonal(d, p, e, text)) return e;
  d.out.push({
    ...NOTHING,
    shape,
    form: "name",
    first: p,
    end: e,
    text,
    country: body ? country : null,
    sector: body ? sectorOfName(d, p, e) : null,
    owner: body ? owner : -1,
  });
  return e;
}

/** Sector of the noun that says what kind of group a name is: "the Gran Grif gang", "the Wagner group". */
function classNoun(d: Detector, e: number): string | null {
  const noun = d.view.lower[e] ?? "";
  if (
    d.view.joined[e] ||
    !/^(gang|cartel|militia|militias|rebels|guerrillas|militants|insurgents|newspaper|daily|airline|party)$/.test(noun)
  )
    return null;
  return noun === "airline" ? "BUS" : (d.knowledge.sectors.sector.get(noun) ?? null);
}

/** State that ends a body's name: "Ministry of Energy of the Republic of Chad". */
function stateAtEnd(d: Detector, p: number, e: number): string | null {
  for (let q = p + 1; q < e; q++) {
    const known = d.view.lower[q - 1] === "of" || d.view.lower[q - 1] === "the" ? knownAt(d, q, e) : null;
    if (known?.[0].type === "state" && known[1] === e) return countryOf(known[0]);
  }
  return null;
}

const opener = (d: Detector, p: number) =>
  OPENERS.has(d.view.lower[p] ?? "") && !isAcronym(d.view.extract.language.tokens.form[p] ?? "");

/** Capitals before the name proper: a sentence's first word ("Neither Clinton"), a trade or title ("CEO John Stumpf"). */
function headless(d: Detector, p: number, e: number): number {
  if (e - p < 2 || !d.view.capital[p + 1] || BODY_HEADS.has(d.view.lower[e - 1] ?? "")) return p;
  const first = d.view.lower[p] ?? "";
  if (d.view.named[p] !== "person" && d.view.named[p + 1] === "person") return p + 1;
  if (
    atStart(d, p) &&
    !d.knowledge.given.has(first) &&
    !isProper(d.view, p) &&
    !d.seen.has(first) &&
    d.seen.has(fold(d.view.lower[p + 1] ?? "")) &&
    !d.view.named[p]
  )
    return p + 1;
  return e - p > 2 && d.knowledge.sectors.sector.has(first) && !d.view.named[p] ? p + 1 : p;
}

const isLoud = (d: Detector, p: number) =>
  d.view.shouting[d.view.sentence[p] ?? -1] === 1 || !/^(paragraph|list-item)$/.test(kindOfBlock(d.view, p));

/** Whether capitals are a name and not the start of a sentence or a heading in title case. */
function isName(d: Detector, p: number, e: number, text: string): boolean {
  if (text.length < 2 || opener(d, p) || /^\d/.test(text)) return false;
  if (e - p === 1 && !isAcronym(text) && (d.view.common.has(text.toLowerCase()) || GENERAL.test(text.toLowerCase())))
    return false;
  if (isLoud(d, p)) return d.seen.has(fold(text));
  if (!atStart(d, p)) return true;
  if (e - p > 1 && d.view.capital[e - 1]) return true;
  return d.seen.has(fold(text)) || (isProper(d.view, p) && !d.knowledge.sectors.sector.has(text.toLowerCase()));
}

/** Kind of the recognized name that covers most of the tokens. */
function kindIn(d: Detector, p: number, e: number): NameKind | null {
  for (let t = e - 1; t >= p; t--) if (d.view.capital[t] && d.view.named[t]) return d.view.named[t] ?? null;
  return null;
}

/** Words that name regions, faiths and peoples and no one in particular. */
const GENERAL =
  /^(arab|arabs|gulf|sunni|shiite|shia|muslim|christian|jewish|kurdish|kurd|kurds|western|west|east|eastern|north|northern|south|southern|middle|african|asian|european|islamic|god|internet|republic|national|state|green|red|black|white|new|holy|great|operation|hurricane|hurricanes|storm|typhoon|cyclone|tropical|mount|lake|river|covid|assistant|coordinator|region|ally|latino|latina|hispanic|dialogue|charter|education|rescue|twitter|telegram|facebook|tweet)$/;

/** A given name, a particle, a name recognized by the model, or one who speaks: else capitals alone are no person. */
function looksPersonal(d: Detector, p: number, e: number, text: string): boolean {
  const first = d.view.lower[p] ?? "";
  const kind = kindIn(d, p, e);
  if (kind) return kind === "person" && !GENERAL.test(first);
  if (e - p === 1) return !GENERAL.test(first) && !d.knowledge.sectors.sector.has(first) && text.length > 2;
  if (
    d.knowledge.given.has(first) ||
    /(^|[\s-])(al|el|bin|ibn|ben|von|van|de|da|dos|del)[\s-]/i.test(text) ||
    /^\p{Lu}\.$/u.test(d.view.extract.language.tokens.form[p + 1] ?? "")
  )
    return true;
  if (d.speaking.has(p) && !GENERAL.test(first) && e - p < 5) return true;
  if (d.view.lower[e] === "(" && /^(born|b\.|\d{4})$/.test(d.view.lower[e + 1] ?? "")) return true;
  return d.view.lower[e] === "," && d.view.lower.slice(e + 1, e + 5).some((w) => OFFICE.test(w));
}

/** First words of the names of movements, armies, parties and stations in Arabic, Urdu, Spanish and French. */
const GROUP_FIRST =
  /^(jamaat?|jama|harakat|hizb|hezb|jaysh|jaish|ansar|liwa|kataib|saraya|lashkar|tehrik|tehreek|hayat|asaib|frente|movimiento|partido|ejercito|fuerzas|mouvement|parti|radio|television|agence|agencia)$/;

/** Last words of the names of newspapers in German, French and Spanish. */
const PAPER_LAST = /^(zeitung|nachrichten|kurier|matin|soir|presse|gazeta|diario|libre)$/;

function isBody(d: Detector, p: number, e: number, text: string): boolean {
  const kind = kindIn(d, p, e);
  if (e - p > 1 && (GROUP_FIRST.test(fold(d.view.lower[p] ?? "")) || PAPER_LAST.test(d.view.lower[e - 1] ?? "")))
    return true;
  if (BODY_HEADS.has(d.view.lower[e - 1] ?? "") || (HEADS_FIRST.has(d.view.lower[p] ?? "") && e - p > 1)) return true;
  if (isAcronym(text)) return true;
  if (kind === "person") return false;
  if (kind === "organization") return true;
  for (let q = p; q < e; q++)
    if (BODY_HEADS.has(d.view.lower[q] ?? "") || /^(of|for)$/.test(d.view.lower[q] ?? "")) return true;
  return false;
}
