import type { StatementKind } from "./types.ts";

/** Classes of lemmas that report, by what they do. One lemma may stand in several; the first decides its kind. */
export const cueClasses: Readonly<Record<string, { kind: StatementKind; lemmas: string }>> = {
  say: {
    kind: "speech",
    lemmas:
      "say tell state add note remark comment mention observe explain recount relate recall reply answer respond respond speak talk utter voice joke quip whisper shout yell scream mutter murmur exclaim intone continue conclude elaborate clarify go put interject interrupt chime recite read sum summarize paraphrase",
  },
  write: {
    kind: "speech",
    lemmas: "write tweet retweet post blog publish pen author email e-mail text message sign broadcast text",
  },
  ask: { kind: "speech", lemmas: "ask inquire enquire query question wonder press quiz grill" },
  claim: {
    kind: "speech",
    lemmas:
      "claim allege assert maintain insist argue contend posit submit charge profess swear vow testify attest purport avow reason aver opine",
  },
  stress: {
    kind: "speech",
    lemmas:
      "stress emphasize emphasise underline underscore highlight reiterate repeat reaffirm affirm reassert restate point echo",
  },
  tell: {
    kind: "speech",
    lemmas:
      "describe characterize characterise call label brand dub term portray depict define cite quote refer liken compare cast paint frame declare pronounce deem",
  },
  reveal: {
    kind: "speech",
    lemmas:
      "reveal disclose divulge leak admit acknowledge concede confess confide confirm inform notify brief advise update alert recognise recognize own",
  },
  announce: {
    kind: "act",
    lemmas:
      "announce proclaim decree rule order direct instruct command mandate decide issue release unveil launch declare designate invoke",
  },
  deny: {
    kind: "act",
    lemmas:
      "deny reject refute dispute rebut dismiss repudiate disavow disown refuse decline rebuff contradict disagree downplay brush wave shrug withhold",
  },
  condemn: {
    kind: "act",
    lemmas:
      "condemn denounce deplore decry criticize criticise slam blast lambast lambaste attack assail berate castigate chide rebuke scold censure mock ridicule deride taunt accuse blame fault impugn disparage denigrate excoriate bash rip knock hit scoff complain lament bemoan regret protest object oppose lash rail denigrate vilify slander smear insult",
  },
  praise: {
    kind: "act",
    lemmas:
      "praise applaud laud hail welcome commend congratulate thank salute celebrate tout extol cheer bless compliment honor honour endorse support back favor favour defend champion embrace credit",
  },
  urge: {
    kind: "act",
    lemmas:
      "urge call demand appeal plead beg implore exhort encourage request summon petition push press advise recommend propose suggest advocate invite challenge dare insist lobby counsel caution",
  },
  warn: { kind: "act", lemmas: "warn threaten caution menace alert" },
  promise: {
    kind: "act",
    lemmas: "promise pledge vow commit guarantee assure reassure undertake swear offer volunteer",
  },
  agree: {
    kind: "act",
    lemmas:
      "agree approve accept consent assent concur permit allow authorize authorise forbid ban bar prohibit vote adopt ratify",
  },
  express: {
    kind: "act",
    lemmas:
      "express voice convey extend offer send pay apologize apologise mourn condole discuss debate negotiate raise address deliver repeat present",
  },
  believe: {
    kind: "belief",
    lemmas:
      "believe think feel consider regard view see reckon suppose presume assume suspect doubt hold guess figure judge perceive interpret understand know realize realise imagine conclude deem find",
  },
  want: {
    kind: "belief",
    lemmas:
      "want hope wish expect intend plan aim seek desire prefer like love hate need dream mean fear worry dread concern care mind anticipate aspire try consider",
  },
  predict: {
    kind: "belief",
    lemmas: "predict forecast project estimate expect foresee anticipate prophesy bet speculate",
  },
  show: {
    kind: "report",
    lemmas:
      "show indicate suggest report find demonstrate prove document record reveal imply signal reflect illustrate conclude establish determine detect estimate rank list describe detail carry quote cite",
  },
  hear: { kind: "report", lemmas: "learn hear read discover see watch" },
};

/** Nouns that carry a statement: "his suggestion that", "according to a statement". */
export const cueNouns =
  "statement claim comment remark word suggestion proposal demand call warning threat promise pledge vow assertion allegation accusation charge announcement declaration decision ruling order decree report account testimony interview speech tweet post message letter memo answer reply response question denial rejection refusal criticism condemnation complaint praise endorsement support opposition belief view opinion idea notion thought fear concern worry hope wish desire expectation prediction forecast estimate conclusion argument contention insistence admission acknowledgment confession confirmation assurance reassurance apology plan intention poll survey study finding analysis assessment description characterization depiction quote quotation reference rumor rumour plea appeal request advice recommendation consensus sense conviction doubt skepticism suspicion accord source evidence sign";

/** Adverbs and verbs that turn a cue into its refusal. */
export const refusals =
  "deny refuse decline reject refute dispute repudiate disavow rebut dismiss withhold avoid stop fail";
export const negators = "not n't never no neither nor hardly without nobody none nothing cannot";

/** The author reports what somebody thinks, without words of theirs: with a collective or a state as source the belief is imputed. */
export const imputing =
  "believe think feel fear worry want hope wish seek aim intend plan know realize realise understand consider view see regard perceive expect desire prefer need doubt suspect aware convinced keen eager afraid wary willing concerned";

/** Nouns of media: one of these in a source that hands words on is a relay. */
export const mediaNouns =
  "agency newspaper news daily paper channel television tv radio network magazine website site outlet broadcaster media press journal reuters times post guardian tribune";

/** Sources that are documents or counts: what they show is a report. */
export const reportNouns =
  "poll survey study report document record data datum analysis research evidence image footage video photo photograph map figure statistic census transcript filing email memo letter cable log tape recording investigation inquiry audit review account news intelligence finding result sign indication index estimate reading test sample";

/** People whose belief is given as theirs although they are a group. */
export const experts =
  "analyst expert observer scholar critic commentator historian economist official source diplomat lawyer attorney strategist aide adviser advisor supporter opponent voter resident witness people man woman many some most others one person reporter journalist researcher scientist professor spokesman spokeswoman spokesperson leader politician lawmaker senator candidate president minister";

/** Cues without a verb, as lemmas. */
export const reportingPhrases = [
  "accord to",
  "according to",
  "in the word of",
  "in the view of",
  "in the opinion of",
  "in the eye of",
  "per",
  "for",
];

/** Verbs whose object hears what is said. */
export const hearers = "tell inform remind assure";
/** Words before one who hears: "said to the AP", "in an interview with CNN". */
export const hearing: readonly (readonly string[])[] = [
  ["interview", "with"],
  ["interviewed", "by"],
  ["conversation", "with"],
  ["meeting", "with"],
  ["call", "with"],
  ["saying", "to"],
  ["said", "to"],
  ["spoke", "to"],
  ["speaking", "to"],
  ["statement", "to"],
  ["remarks", "to"],
  ["comments", "to"],
];

/** Cues of one who hands on what another said. */
export const relayCues = "quote cite report accord paraphrase relay retweet";
