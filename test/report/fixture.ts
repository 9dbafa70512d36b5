import { createHash } from "node:crypto";
import type { Actor, ActorKind } from "../../src/actors/types.ts";
import type { Document } from "../../src/documents/types.ts";
import type { Event, Extract } from "../../src/events/types.ts";
import type { Responsibility } from "../../src/hypotheses/types.ts";
import type { Language } from "../../src/language/types.ts";
import type { Reaction, Stance, StanceLabel } from "../../src/reactions/types.ts";
import { stances } from "../../src/reactions/types.ts";
import { type ActorId, actorId, type DocumentId, documentId, eventId, statementId } from "../../src/record/ids.ts";
import { passageId } from "../../src/record/passage.ts";
import { model, nonEmpty, rule } from "../../src/record/provenance.ts";
import { type Span, span } from "../../src/record/span.ts";
import type { Assessment, World } from "../../src/report/types.ts";
import type { Statement, StatementKind } from "../../src/statements/types.ts";
import { type FixtureDocument, texts } from "./fixture-texts.ts";

const sha = (d: FixtureDocument) => createHash("sha256").update(d.text).digest("hex");
const ids = texts.map((d) => documentId(sha(d)));

/** The nth place of these words in document `d`. */
export function at(d: number, words: string, nth = 0): Span {
  const { text } = texts[d]!;
  let start = text.indexOf(words);
  for (let i = 0; i < nth && start >= 0; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new RangeError(`"${words}" is not in document ${d}`);
  return span(ids[d]!, start, start + words.length);
}

const a = (slug: string) => actorId(slug);

function actor(
  slug: string,
  name: string,
  kind: ActorKind,
  country: string | null,
  mentions: readonly (readonly [number, string])[],
  more: Partial<Actor> = {},
): Actor {
  return {
    id: a(slug),
    name,
    kind,
    country,
    countryFrom: country ? "document" : null,
    sector: null,
    aliases: [name],
    roles: [],
    affiliation: null,
    merges: [],
    mentions: mentions.map(([d, words]) => ({
      span: at(d, words),
      form: "name" as const,
      reason: "the name itself",
      confidence: 0.9,
    })),
    ...more,
  };
}

const actors: readonly Actor[] = [
  actor("norvenia", "Norvenia", "state", "XNV", [
    [0, "Norvenia"],
    [3, "Norvenia"],
  ]),
  actor("salland", "Salland", "state", "XSL", [
    [3, "Salland"],
    [7, "Salland"],
  ]),
  actor("tarvik", "Tarvik", "state", "XTV", [[3, "Tarvik"]]),
  actor("ostland", "Great Ostland", "state", "XGO", [[3, "Great Ostland"]], { countryFrom: "world-knowledge" }),
  actor(
    "interior",
    "Interior Ministry",
    "state-institution",
    "XNV",
    [
      [0, "Interior Ministry"],
      [7, "Interior Ministry"],
    ],
    { affiliation: a("norvenia") },
  ),
  actor(
    "velkov",
    "Dara Velkov",
    "person",
    "XNV",
    [
      [0, "Dara Velkov"],
      [0, "Velkov said the River"],
      [7, "Dara Velkov"],
    ],
    {
      aliases: ["Dara Velkov", "Velkov", "Dara Welkow"],
      roles: [
        {
          title: "Interior Minister",
          organization: "Interior Ministry",
          country: "XNV",
          start: null,
          end: null,
          span: at(0, "Interior Minister Dara"),
        },
      ],
      merges: [{ names: ["Velkov", "Dara Velkov"], reason: "last name of the only Velkov" }],
    },
  ),
  actor("front", "River Front", "armed-group", "XNV", [
    [0, "River Front"],
    [2, "River Front"],
    [4, "River Front"],
  ]),
  actor(
    "maren",
    "Ilo Maren",
    "person",
    "XNV",
    [
      [2, "Ilo Maren"],
      [2, "Maren added"],
    ],
    { affiliation: a("front") },
  ),
  actor(
    "tolen",
    "Mira Tolen",
    "person",
    "XSL",
    [
      [3, "Mira Tolen"],
      [7, "Mira Tolen"],
    ],
    { affiliation: a("salland") },
  ),
  actor("tarvik-mfa", "Tarvik Foreign Ministry", "state-institution", "XTV", [[3, "Tarvik Foreign Ministry"]]),
  actor("league", "League of River States", "igo", null, [[3, "League of River States"]]),
  actor("state-dept", "State Department", "state-institution", "XGO", [[3, "State Department"]]),
  actor("anders", "Pell Anders", "person", "XSL", [[3, "Pell Anders"]]),
  actor("institute", "Institute for River Studies", "organization", null, [[4, "The institute"]]),
  actor("gov-ar", "وزارة داخلية نورفينيا", "state-institution", "XNV", [[5, "وزارة الداخلية"]], {
    aliases: ["وزارة داخلية نورفينيا", "وزارة الداخلية"],
  }),
];

type Draft = {
  d: number;
  source: string;
  cue: string;
  content: string;
  speaker: string | null;
  kind?: StatementKind;
  form?: Statement["quotation"];
  chain?: Statement["chain"];
  nth?: number;
  who?: number;
};
function statement({
  d,
  source,
  cue,
  content,
  speaker,
  kind = "speech",
  form = "indirect",
  chain = [],
  nth = 0,
  who = 0,
}: Draft): Statement {
  const spans = [source ? [at(d, source, who)] : [], [at(d, cue, nth)], content ? [at(d, content)] : []] as const;
  const all = spans.flat();
  const start = Math.min(...all.map((s) => s.start));
  return {
    id: statementId(ids[d]!, start, Math.max(...all.map((s) => s.end))),
    source: spans[0],
    cue: spans[1],
    content: spans[2],
    quotation: form,
    kind,
    negated: false,
    cueLemma: cue.split(" ")[0]!,
    chain,
    inside: null,
    speaker: speaker ? a(speaker) : null,
    confidence: 0.8,
    basis: { passages: nonEmpty(all.map(passageId)), maker: model("statements") },
    why: ["cue verb with a named subject"],
  };
}

export const statements = {
  blast: statement({
    d: 0,
    source: "the Interior Ministry",
    cue: "said in a statement",
    content:
      "An explosion destroyed part of the Lantern Bridge in Orval, the capital of Norvenia, on the morning of 3 May 2031",
    speaker: "interior",
  }),
  three: statement({
    d: 0,
    source: "the ministry",
    cue: "said",
    nth: 1,
    content: "Three people were killed and eleven were injured",
    speaker: "interior",
  }),
  bomb: statement({
    d: 0,
    source: "Interior Minister Dara Velkov",
    cue: "said that",
    content: '"the bridge was brought down by a bomb placed under its northern pier"',
    speaker: "velkov",
    form: "direct",
  }),
  ordered: statement({
    d: 0,
    source: "Velkov",
    who: 1,
    cue: "said the River Front",
    content: "the River Front ordered the attack",
    speaker: "velkov",
  }),
  copy: statement({
    d: 1,
    source: "the Interior Ministry",
    cue: "said in a statement",
    content:
      "An explosion destroyed part of the Lantern Bridge in Orval, the capital of Norvenia, on the morning of 3 May 2031",
    speaker: "interior",
    chain: [{ role: "relays", span: at(1, "Harbour Wire"), actor: null }],
  }),
  bridges: statement({
    d: 2,
    source: "its spokesman Ilo Maren",
    cue: "said",
    content: '"We do not fight against bridges,"',
    speaker: "maren",
    form: "direct",
  }),
  staged: statement({
    d: 2,
    source: "Maren",
    who: 1,
    cue: "said the government",
    content: "the government had staged the explosion to put off the election of June",
    speaker: "maren",
  }),
  five: statement({
    d: 2,
    source: "Maren added",
    cue: "added",
    content: "Five people lost their lives",
    speaker: "maren",
  }),
  tolen: statement({
    d: 3,
    source: "Salland's President Mira Tolen",
    cue: "condemned",
    content: "the bombing in the strongest terms",
    speaker: "tolen",
    kind: "act",
  }),
  terror: statement({
    d: 3,
    source: "Mira Tolen",
    cue: "called it",
    content: '"a terrorist act against a free people"',
    speaker: "tolen",
    form: "direct",
  }),
  tarvik: statement({
    d: 3,
    source: "The Tarvik Foreign Ministry",
    cue: "expressed solidarity",
    content: "with Norvenia",
    speaker: "tarvik-mfa",
    kind: "act",
  }),
  league: statement({
    d: 3,
    source: "The League of River States and Salland",
    cue: "said in a joint statement",
    content: "they condemn the attack and urge an inquiry",
    speaker: "league",
  }),
  ostland: statement({
    d: 3,
    source: "Great Ostland's State Department",
    cue: "said such",
    content: "such acts can never be justified",
    speaker: "state-dept",
  }),
  tried: statement({
    d: 3,
    source: "Great Ostland's State Department",
    cue: "adding",
    content: '"Those who did this must be found <!-- and --> tried."',
    speaker: "state-dept",
    form: "direct",
  }),
  patience: statement({
    d: 7,
    source: "Mira Tolen",
    cue: "said Salland",
    content: '"our patience is at an end"',
    speaker: "tolen",
    form: "mixed",
  }),
  four: statement({
    d: 7,
    source: "The Interior Ministry",
    cue: "now says",
    content: "four people were killed",
    speaker: "interior",
  }),
} as const;

const event = (d: number, trigger: string, source: string, target: string): Event => ({
  id: eventId(ids[d]!, at(d, trigger).start, at(d, trigger).end),
  event: "ASSAULT",
  mode: "bombing",
  context: ["military"],
  source: source ? [at(d, source)] : [],
  target: [at(d, target)],
  trigger: [at(d, trigger)],
  date: "2031-05-03",
  datePassage: at(d, "3 May 2031"),
  place: { span: at(d, "Orval"), name: "Orval", country: "XNV" },
  flags: ["past", "said"],
  saidIn: statements.blast.id,
  sourceActors: [],
  targetActors: [null],
  confidence: 0.7,
  basis: { passages: nonEmpty([passageId(at(d, trigger))]), maker: rule("events") },
  why: ["destroyed: ASSAULT"],
});

const stance = (label: StanceLabel, evidence: Span, s: Statement | null, more: Partial<Stance> = {}): Stance => ({
  stance: label,
  axis: stances[label],
  strength: 1,
  strengthSpan: null,
  evidence,
  statement: s?.id ?? null,
  imputed: false,
  negated: false,
  conditional: false,
  party: null,
  date: null,
  confidence: 0.7,
  why: [],
  ...more,
});
const reaction = (
  slug: string,
  level: Reaction["level"],
  list: readonly Stance[],
  onBehalfOf: string | null = null,
  joint: readonly ActorId[] = [],
): Reaction => ({ actor: a(slug), level, onBehalfOf: onBehalfOf ? a(onBehalfOf) : null, stances: list, joint });

const reactions: readonly Reaction[] = [
  reaction("velkov", "internal", [
    stance("accuse", at(0, "the River Front ordered the attack"), statements.ordered, {
      party: a("front"),
      date: "2031-05-04",
    }),
  ]),
  reaction(
    "maren",
    "internal",
    [
      stance("deny", at(2, "The River Front had no part in what happened at the Lantern Bridge."), null),
      stance("deflect-blame", at(2, "the government had staged the explosion"), statements.staged),
      stance("condole", at(2, "we mourn them"), null),
    ],
    "front",
  ),
  reaction(
    "tolen",
    "regional",
    [
      stance("condemn", at(3, "condemned the bombing in the strongest terms"), statements.tolen, {
        strength: 3,
        strengthSpan: at(3, "in the strongest terms"),
      }),
      stance("label-terrorism", at(3, 'called it "a terrorist act against a free people"'), statements.terror, {
        date: "2031-05-04",
      }),
      stance("offer-help", at(3, "Tolen offered to send engineers."), null, { date: "2031-05-04" }),
      stance("own-measure", at(7, "Salland would close its border"), statements.patience, { date: "2031-05-06" }),
    ],
    "salland",
  ),
  reaction(
    "tarvik-mfa",
    "regional",
    [
      stance("support", at(3, "expressed solidarity with Norvenia"), statements.tarvik),
      stance("call-for-restraint", at(3, "called for restraint"), null),
    ],
    "tarvik",
  ),
  reaction(
    "league",
    "regional",
    [
      stance("condemn", at(3, "they condemn the attack and urge an inquiry"), statements.league),
      stance("call-for-accountability", at(3, "urge an inquiry"), statements.league),
    ],
    null,
    [a("league"), a("salland")],
  ),
  reaction("anders", "regional", [stance("downplay", at(3, "doubted that there had been a bomb at all"), null)]),
  reaction(
    "state-dept",
    "international",
    [
      stance("condemn-generic", at(3, "such acts can never be justified"), statements.ostland),
      stance(
        "call-for-accountability",
        at(3, '"Those who did this must be found <!-- and --> tried."'),
        statements.tried,
        { strength: 2 },
      ),
    ],
    "ostland",
  ),
];

const claim = (
  id: string,
  r: Partial<Responsibility> & Pick<Responsibility, "party" | "role" | "claim" | "span">,
): Responsibility => ({
  id,
  partyActor: null,
  words: [],
  certainty: "unstated",
  by: null,
  voice: r.by ? "named" : "own",
  byText: "",
  statement: null,
  evidence: [],
  why: [],
  ...r,
});

const responsibility: readonly Responsibility[] = [
  claim("r1", {
    party: "the River Front",
    partyActor: a("front"),
    role: "ordered",
    claim: "blames",
    span: at(0, "the River Front ordered the attack"),
    by: a("velkov"),
    statement: statements.ordered.id,
    words: [at(0, "ordered")],
    certainty: "certain",
  }),
  claim("r2", {
    party: "the River Front",
    partyActor: a("front"),
    role: "carried out",
    claim: "blames",
    span: at(4, "The residue found at the pier proves that the River Front carried out the attack."),
    words: [at(4, "proves")],
    certainty: "certain",
    evidence: [at(4, "The residue found at the pier")],
  }),
  claim("r3", {
    party: "The River Front",
    partyActor: a("front"),
    role: "responsible",
    claim: "denies",
    span: at(2, "The River Front had no part in what happened at the Lantern Bridge."),
    by: a("front"),
  }),
  claim("r4", {
    party: "the government",
    role: "staged",
    claim: "blames",
    span: at(2, "the government had staged the explosion"),
    by: a("maren"),
    statement: statements.staged.id,
  }),
  claim("r5", {
    party: "a contractor",
    role: "responsible",
    claim: "suspects",
    span: at(4, "Three analysts, however, suspect a contractor of negligence."),
    certainty: "possible",
    words: [at(4, "suspect")],
  }),
];

function documentOf(d: FixtureDocument, i: number): Document {
  return {
    id: ids[i]!,
    sha256: sha(d),
    bytes: Buffer.byteLength(d.text),
    mediaType: d.path.endsWith("html") ? "text/html" : d.path.endsWith("pdf") ? "application/pdf" : "text/plain",
    paths: i === 0 ? [d.path, "copies/again.txt"] : [d.path],
    metadata: {
      title: d.title,
      publisher: d.publisher,
      date: d.date,
      language: d.language,
      ...(i === 0 ? { grade: "B2" } : {}),
    },
    text: d.text,
    marks: [],
    pages: [],
    notices:
      i === 0
        ? [
            {
              code: "duplicate",
              document: ids[i]!,
              place: "copies/again.txt",
              message: "The same bytes stand under two paths.",
              next: "Nothing needs to be done.",
            },
          ]
        : [],
  };
}

function languageOf(d: FixtureDocument, i: number): Language {
  const empty = new Int32Array(0);
  return {
    document: ids[i]!,
    text: d.text,
    language: d.language,
    covered: d.covered,
    date: d.date,
    reading: { text: d.text, map: Int32Array.from({ length: d.text.length + 1 }, (_, k) => k) },
    blocks: [],
    sentences: [],
    tokens: { count: 0, start: empty, end: empty, form: [], lemma: [], pos: new Uint8Array(0) },
    names: [],
    dates: [],
    quotations: [],
    notices: d.covered
      ? []
      : [
          {
            code: "language-not-covered",
            document: ids[i]!,
            place: d.path,
            message: "The language is not covered, so statements are not sought.",
            next: "Read it yourself.",
          },
        ],
  };
}

function extractOf(d: FixtureDocument, i: number): Extract {
  const held = Object.values(statements).filter((s) => s.cue[0]!.document === ids[i]);
  const dated =
    i === 0 || i === 1
      ? [
          {
            edtf: "2031-05-03",
            precision: "day",
            from: "given" as const,
            dateSpan: at(i, "3 May 2031"),
            span: at(
              i,
              "An explosion destroyed part of the Lantern Bridge in Orval, the capital of Norvenia, on the morning of 3 May 2031",
            ),
            event: null,
          },
        ]
      : i === 4
        ? [
            {
              edtf: "2030",
              precision: "year",
              from: "given" as const,
              dateSpan: at(4, "2030"),
              span: at(4, "The River Front lost eleven seats in the vote of 2030."),
              event: null,
            },
            {
              edtf: "2030-05",
              precision: "month",
              from: "given" as const,
              dateSpan: at(4, "May 2030"),
              span: at(4, "In May 2030 Norvenia signed a treaty that gave up the northern locks."),
              event: null,
            },
            {
              edtf: "../2031-06",
              precision: "month",
              from: "given" as const,
              dateSpan: at(4, "By June 2031"),
              span: at(4, "By June 2031, observers expect a new cabinet."),
              event: null,
            },
          ]
        : i === 7
          ? [
              {
                edtf: "2031-05-06",
                precision: "day",
                from: "document-date" as const,
                dateSpan: at(7, "On 6 May"),
                span: at(7, "On 6 May Mira Tolen said Salland would close its border"),
                event: null,
              },
            ]
          : [];
  return {
    document: documentOf(d, i),
    language: languageOf(d, i),
    statements: held,
    events: i === 0 ? [event(0, "destroyed", "", "the Lantern Bridge")] : [],
    dated,
  };
}

const side = (value: string, spans: readonly Span[], s: Statement | null) => ({
  value,
  spans,
  by: spans.map((x) => ({ statement: s?.id ?? null, actor: s?.speaker ?? null, document: x.document })),
});

/** Everything a report may hold, once. Documents 0 and 1 are one origin; 5 is Arabic, 6 Persian. */
export function fixture(more: Partial<Assessment> = {}): Assessment {
  const extracts = texts.map(extractOf);
  return {
    name: "lantern-bridge",
    question: null,
    date: "2031-05-10",
    version: "0.1.0",
    quotesOnly: false,
    extracts,
    focal: {
      words: "the attack on the Lantern Bridge",
      triggers: ["explosion", "bombing", "attack", "bomb"],
      date: "2031-05-03",
      country: "XNV",
      place: "Orval",
      anchors: ["lantern bridge"],
      targets: ["the Lantern Bridge"],
      from: "found",
      passages: [
        at(
          0,
          "An explosion destroyed part of the Lantern Bridge in Orval, the capital of Norvenia, on the morning of 3 May 2031",
        ),
      ],
      why: ["told in five documents"],
    },
    actors,
    statements: Object.values(statements),
    events: extracts.flatMap((e) => e.events),
    reactions,
    silences: [
      { actor: a("ostland"), name: "Great Ostland", level: "international", because: "mentioned", missing: "reaction" },
      { actor: null, name: "Assembly of Ports", level: "regional", because: "watched", missing: "reaction" },
    ],
    discrepancies: [
      {
        id: "d1",
        kind: "number",
        about: "people killed",
        correction: true,
        confidence: 0.9,
        why: ["same event, different numbers"],
        sides: [
          side("3", [at(0, "Three people were killed"), at(1, "Three people were killed")], statements.three),
          side("4", [at(7, "four people were killed")], statements.four),
          side("5", [at(2, "Five people lost their lives")], statements.five),
          side("5 (fa)", [at(6, "پنج نفر در انفجار پل فانوس کشته شدند")], null),
          side("3 (ar)", [at(5, "ثلاثة أشخاص قتلوا")], null),
        ],
      },
    ],
    responsibility,
    motives: [
      {
        id: "m1",
        label: "A",
        title: "The election",
        titleSpan: at(4, "The election"),
        by: null,
        points: [
          { text: "lost seats", span: at(4, "The River Front lost eleven seats in the vote of 2030.") },
          { text: "rejects the result", span: at(4, "Its leaders have said they will not accept the result.") },
        ],
      },
      {
        id: "m2",
        label: "B",
        title: "The water treaty",
        titleSpan: at(4, "The water treaty"),
        by: null,
        points: [
          { text: "treaty", span: at(4, "In May 2030 Norvenia signed a treaty that gave up the northern locks.") },
        ],
      },
      {
        id: "m3",
        label: "",
        title: "to put off the election of June",
        titleSpan: at(2, "to put off the election of June"),
        by: a("maren"),
        points: [],
      },
    ],
    scenarios: [
      {
        id: "c1",
        title: "Talks resume",
        titleSpan: at(4, "Talks resume"),
        conditions: [at(4, "If the election is held on time")],
        drivers: [at(4, "The treaty brings both sides to the table")],
        impediments: [at(4, "the trials stand in the way")],
        consequences: [],
        likelihood: [at(4, "likely"), at(4, "This is the more likely course.")],
        span: at(4, texts[4]!.text.slice(texts[4]!.text.indexOf("1. Talks"), texts[4]!.text.indexOf("2. A second"))),
      },
      {
        id: "c2",
        title: "A second attack",
        titleSpan: at(4, "A second attack"),
        conditions: [at(4, "in case the leaders of the Front are arrested")],
        drivers: [],
        impediments: [],
        consequences: [at(4, "The state of emergency would then be extended.")],
        likelihood: [at(4, "could follow"), at(4, "This is unlikely before June.")],
        span: at(
          4,
          texts[4]!.text.slice(texts[4]!.text.indexOf("2. A second"), texts[4]!.text.indexOf("The institute")),
        ),
      },
    ],
    outlook: [
      {
        id: "o1",
        kind: "warning",
        span: at(4, "The institute warns that the southern districts may follow."),
        hedges: [at(4, "may")],
        conditions: [],
      },
      {
        id: "o2",
        kind: "forecast",
        span: at(4, "By June 2031, observers expect a new cabinet."),
        hedges: [],
        conditions: [],
      },
    ],
    origins: [{ id: "g1", documents: [ids[0], ids[1]] as DocumentId[], reason: "the same wire, word for word" }],
    notices: [],
    reviewed: new Map(),
    previous: null,
    corrections: [],
    analysis: null,
    ...more,
  };
}

export const square = (country: string, x: number, y: number, size = 4): World[number] => ({
  country,
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [x, y],
        [x, y + size],
        [x + size * 1.6, y + size],
        [x + size * 1.6, y],
        [x, y],
      ],
    ],
  },
});
/** An invented map: four square countries. */
export const world: World = [
  square("XNV", 10, 40),
  square("XSL", 18, 41),
  square("XTV", 9, 46),
  square("XGO", -80, 30, 12),
  square("XZZ", 17, 35),
];
