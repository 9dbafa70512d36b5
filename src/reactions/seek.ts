import type { Actor } from "../actors/types.ts";
import { book, find, type Hit, type Words, wordsOf } from "../events/phrases.ts";
import type { Extract } from "../events/types.ts";
import { type Sentence, upos } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import type { Statement } from "../statements/types.ts";
import { clauseEnd, evidenceStart, isConditional, isNegated, spanOfTokens, strengthOf } from "./evidence.ts";
import { type Focus, referenceOf, type Topic, topicOf } from "./focus.ts";
import type { Mentions, Placed } from "./mentions.ts";
import { act } from "./rules/act.ts";
import { blame, meaning } from "./rules/blame.ts";
import { demand } from "./rules/demand.ts";
import { sets } from "./rules/sets.ts";
import { step } from "./rules/step.ts";
import type { Rule } from "./rules/table.ts";
import { victim } from "./rules/victim.ts";
import { agentsOf, mentionsIn, subjectOf } from "./subject.ts";
import { type Stance, type StanceLabel, stances } from "./types.ts";
import { type Voices, voicesOf } from "./voice.ts";

const rules = book([...act, ...victim, ...demand, ...step, ...blame, ...meaning], sets);

/** One stance of one actor as found in a clause. */
export type Found = {
  readonly actor: ActorId;
  readonly joint: readonly ActorId[];
  readonly stance: Stance;
  readonly block: number;
};
/** What the search in one document works with. */
export type Scene = {
  readonly extract: Extract;
  readonly words: Words;
  readonly mentions: Mentions;
  readonly focus: Focus;
  readonly topic: Topic;
  readonly voices: Voices;
  readonly actorOf: ReadonlyMap<ActorId, Actor>;
  readonly statements: readonly Statement[];
};

/** Every stance to the focal event that the words of one document show, in order of the text. */
export function seek(
  extract: Extract,
  statements: readonly Statement[],
  actors: readonly Actor[],
  mentions: Mentions,
  focus: Focus,
): Found[] {
  if (!extract.language.covered) return [];
  const scene: Scene = {
    extract,
    mentions,
    focus,
    statements,
    words: wordsOf(extract.language),
    topic: topicOf(extract, focus),
    voices: voicesOf(extract, statements, actors, mentions),
    actorOf: new Map(actors.map((a) => [a.id, a])),
  };
  const found: Found[] = [];
  let last: readonly ActorId[] = [];
  let lastBlock = -1;
  for (const s of extract.language.sentences) {
    const kind = extract.language.blocks[s.block]?.kind;
    if (kind === "contents" || kind === "navigation" || kind === "heading" || isApparatus(scene, s.block)) continue;
    if (s.block !== lastBlock) last = headingActor(scene, s.block);
    lastBlock = s.block;
    const here = ofSentence(scene, s, last);
    found.push(...here);
    const subject = speakerIn(scene, s) ?? leadingActor(scene, s);
    if (here.length > 0) last = here.at(-1)!.joint.length > 0 ? here.at(-1)!.joint : [here.at(-1)!.actor];
    else if (subject) last = [subject.actor];
  }
  return found;
}

const apparatus =
  /^\W*(see also|references|notes|external links|further reading|bibliography|sources|footnotes|citations|related (articles|stories|news))\W*$/i;
/** Lists of links and references at the end of a page. */
function isApparatus(scene: Scene, block: number): boolean {
  const { blocks, text } = scene.extract.language;
  const b = blocks[block];
  const head = blocks[b?.under ?? -1];
  if (head && apparatus.test(text.slice(head.start, head.end))) return true;
  return b !== undefined && /^\s*(Category:|\[\d+\])/.test(text.slice(b.start, b.start + 12));
}

/** The actor that the heading over a block names, for "It announced …". */
function headingActor(scene: Scene, block: number): ActorId[] {
  const { blocks, sentences } = scene.extract.language;
  const under = blocks[block]?.under ?? -1;
  if (under < 0) return [];
  const h = blocks[under]!;
  for (let s = h.firstSentence; s < h.endSentence; s++) {
    const placed = mentionsIn(scene.mentions, sentences[s]!.firstToken, sentences[s]!.endToken);
    if (placed.length > 0 && sentences[s]!.endToken - sentences[s]!.firstToken <= 9) return [placed[0]!.actor];
  }
  return [];
}

/** Who says something in the sentence, outside quotation marks. */
function speakerIn(scene: Scene, s: Sentence): Placed | undefined {
  const { words, mentions } = scene;
  for (let t = s.firstToken; t < s.endToken; t++) {
    if (!speech.test(words.lower[t]!) || quotationAt(words, t)) continue;
    const before = subjectOf(words, mentions, s.firstToken, t).actors.find((m) => !quotationAt(words, m.first));
    const after = /^["”]$/.test(words.lower[t - 1] ?? "")
      ? mentionsIn(mentions, t + 1, Math.min(s.endToken, t + 14))[0]
      : undefined;
    if (before ?? after) return before ?? after;
  }
  return undefined;
}

const quotationAt = (words: Words, t: number) => {
  const at = words.language.tokens.start[t]!;
  return words.language.quotations.find((q) => q.start <= at && at < q.end);
};

const leadingActor = (scene: Scene, s: Sentence): Placed | undefined => {
  const placed = mentionsIn(scene.mentions, s.firstToken, Math.min(s.endToken, s.firstToken + 12));
  return placed.find((m) => subjectOf(scene.words, scene.mentions, s.firstToken, m.end).actors.includes(m));
};

function ofSentence(scene: Scene, s: Sentence, last: readonly ActorId[]): Found[] {
  const open = find(rules, scene.words, s.firstToken, s.endToken).filter((h) => !shadowed(h, scene.words));
  const hits = open.filter((h) => keep(h, open));
  const found: Found[] = [];
  for (const hit of hits) {
    if (found.some((f) => f.stance.stance === hit.value.stance && covers(scene, f, hit))) continue;
    found.push(...ofHit(scene, s, hit, last));
  }
  return found;
}

const covers = (scene: Scene, f: Found, hit: Hit<Rule>) => {
  const at = scene.words.language.tokens.start[hit.first]!;
  return f.stance.evidence.start <= at && at < f.stance.evidence.end;
};

const nounish =
  /^(attacks?|lists?|strikes?|protests?|marches|march|rally|rallies|calls?|offers?|plans?|stages?|votes?|reviews?|bans?|demands?|threats?|requests?|support|helps?|fears?|blames?|claims?|pressure|appeals?|cuts?|orders?|reports?|sanctions?|sets?|cause|causes|doubts?|charges?|suspects?|links?|tribute|campaign|criticism|concerns?|wish|wishes|hopes?|vows?|charge|condemns?|backing|back|measures?|moves?|burn|act|acts|form|forms|close|open|sign|light|state|states|offering|share|question|questions|names?|points?)$/;
/** A noun that only looks like the verb: "the calls for", "attack on". */
function shadowed(hit: Hit<Rule>, words: Words): boolean {
  if (hit.value.who !== "subject") return false;
  const form = words.lower[hit.first]!;
  if (!nounish.test(form)) return false;
  const tag = upos[words.language.tokens.pos[hit.first]!];
  const before = words.lower[hit.first - 1] ?? "";
  if (
    /^(the|a|an|his|her|its|their|our|my|this|that|these|those|no|any|of|in|on|for|with|from|by|'s|several|many|some|more|two|three|recent|new)$/.test(
      before,
    )
  )
    return true;
  return tag === "NOUN" || tag === "PROPN";
}

/** Of two readings of the same words the more telling one stays: "support efforts to bring to justice" is no support. */
const outranked: Partial<Record<StanceLabel, readonly StanceLabel[]>> = {
  "call-for-measures": ["call-for-accountability", "call-for-restraint", "call-for-force"],
  support: ["call-for-accountability", "offer-help"],
  "own-measure": ["offer-help", "mediate", "condole"],
  concern: ["condemn", "condemn-generic"],
  "frame-motive": ["deflect-blame"],
  accuse: ["deflect-blame"],
  "offer-help": ["call-for-measures", "call-for-accountability", "mediate"],
  "condemn-generic": ["condemn"],
};
const keep = (hit: Hit<Rule>, all: readonly Hit<Rule>[]) =>
  !all.some(
    (o) =>
      o !== hit && outranked[hit.value.stance]?.includes(o.value.stance) && o.first <= hit.first && hit.first < o.end,
  );

function ofHit(scene: Scene, s: Sentence, hit: Hit<Rule>, last: readonly ActorId[]): Found[] {
  const { words } = scene;
  const labels = labelsOf(scene, s, hit);
  if (labels.length === 0) return [];
  const who = whoOf(scene, s, hit, last);
  if (who.actors.length === 0) return [];
  const first = evidenceStart(words, s.firstToken, hit.first);
  const end = Math.max(hit.end, clauseEnd(words, hit.end, s.endToken));
  const { strength, at } = strengthOf(words, first, end);
  const evidence = spanOfTokens(words, first, end);
  const stanceOf = (label: StanceLabel): Stance => ({
    stance: label,
    axis: stances[label],
    strength,
    strengthSpan: at,
    evidence,
    statement: who.statement?.id ?? null,
    imputed: who.statement?.kind === "imputed",
    negated: hit.value.who !== "voice" && isNegated(words, s.firstToken, first),
    conditional: hit.value.who !== "voice" && isConditional(words, s.firstToken, first),
    party: hit.value.need === "party" ? partyOf(scene, s, hit, end, who.actors) : null,
    date: dateIn(scene, s),
    confidence: hit.value.weight * (who.sure ? 1 : 0.7),
    why: [`"${words.lower.slice(hit.first, hit.end).join(" ")}" is listed for ${label}`, who.reason],
  });
  const joint = who.actors.length > 1 ? who.actors : [];
  return who.actors.flatMap((actor) =>
    labels.map((label) => ({ actor, joint, stance: stanceOf(label), block: s.block })),
  );
}

/** The labels that the words carry here, none where they are not about the focal event. */
function labelsOf(scene: Scene, s: Sentence, hit: Hit<Rule>): StanceLabel[] {
  const { words, focus, topic } = scene;
  const about = topic.whole || topic.blocks[s.block] === true;
  const rule = hit.value;
  if (rule.need === "target") return about && targetAfter(scene, hit.end) ? [rule.stance] : [];
  if (rule.need === "event") {
    const reference = referenceOf(words, focus, Math.max(hit.first, hit.end - 1), s.endToken);
    if (reference === "other" || reference === "none") return [];
    if (!about && !namesFocal(scene, s)) return [];
    const label: StanceLabel = reference === "generic" && rule.stance === "condemn" ? "condemn-generic" : rule.stance;
    return label === "condemn" && calledTerror(words, hit.end, s.endToken) ? [label, "label-terrorism"] : [label];
  }
  if (!about) return [];
  if (rule.who === "voice" && isWondered(words, s.firstToken, hit.first)) return [];
  if (rule.need === "party" && !blamesSomebody(scene, s, hit)) return [];
  return [rule.stance];
}

/** "Whether it is terrorism is for …": asked, not said. */
const isWondered = (words: Words, from: number, first: number) =>
  words.lower.slice(Math.max(from, first - 5), first).some((w) => w === "whether" || w === "if");

const plainBlame = /^(accuse|blame|hold|held)/;
/** Words of blame count where they name an actor and the event, or say "accuse … of" outright. */
function blamesSomebody(scene: Scene, s: Sentence, hit: Hit<Rule>): boolean {
  const { words, focus } = scene;
  const plain = plainBlame.test(words.lower[hit.first]!);
  const party = partyOf(scene, s, hit, s.endToken, []) !== null;
  const about = referenceOf(words, focus, s.firstToken, s.endToken, 200);
  if (plain)
    return (
      party || /^\p{Lu}/u.test(words.language.tokens.form[hit.end] ?? "") || /^["“]/.test(words.lower[hit.end] ?? "")
    );
  return party && (about === "this" || hit.value.who === "voice");
}

function namesFocal(scene: Scene, s: Sentence): boolean {
  const { words, focus } = scene;
  const seen = words.lower.slice(s.firstToken, s.endToken);
  return (
    seen.some((w) => focus.triggers.has(w)) &&
    seen.some((w, i) => focus.anchors.has(w) || focus.anchors.has(`${w} ${seen[i + 1] ?? ""}`))
  );
}

function targetAfter(scene: Scene, at: number): boolean {
  for (let t = at; t < at + 3; t++) if (scene.focus.targets.has(scene.words.lower[t] ?? "")) return true;
  return false;
}

function calledTerror(words: Words, from: number, to: number): boolean {
  for (let t = from; t < Math.min(to, from + 8); t++) {
    if (/^(terrorist|terror)$/.test(words.lower[t]!))
      return /^(attack|attacks|act|acts|bombing|bombings|crime|assault|aggression|incident|operation|blast|explosion|strike|attempt)$/.test(
        words.lower[t + 1] ?? "",
      );
    if (/^[.,;]$/.test(words.lower[t]!)) return false;
  }
  return false;
}

/** The party that words of blame name: the nearest actor after them, else the subject of what is alleged. */
function partyOf(scene: Scene, s: Sentence, hit: Hit<Rule>, end: number, speakers: readonly ActorId[]): ActorId | null {
  const after = mentionsIn(scene.mentions, hit.first + 1, Math.min(end, s.endToken));
  const fits = (m: Placed) => !speakers.includes(m.actor) && !isTarget(scene, m.actor);
  const found = after.find(fits);
  if (found) return found.actor;
  if (hit.value.who !== "voice") return null;
  return subjectOf(scene.words, scene.mentions, s.firstToken, hit.first).actors.find(fits)?.actor ?? null;
}

const isTarget = (scene: Scene, id: ActorId) => {
  const actor = scene.actorOf.get(id);
  return (
    !actor || actor.kind === "medium" || [...scene.focus.targets].some((t) => actor.name.toLowerCase().endsWith(t))
  );
};

function dateIn(scene: Scene, s: Sentence): string | null {
  return (
    scene.extract.language.dates.find((d) => d.start >= s.start && d.end <= s.end && d.edtf !== null)?.edtf ?? null
  );
}

type WhoFound = {
  readonly actors: readonly ActorId[];
  readonly statement: Statement | null;
  readonly sure: boolean;
  readonly reason: string;
};
const nobody: WhoFound = { actors: [], statement: null, sure: false, reason: "" };
const speech =
  /^(say|says|said|saying|add|added|adds|adding|state|stated|stating|tell|told|write|wrote|tweet|tweeted|stress|stressed|stressing|note|noted|noting|declare|declared|declaring|insist|insisted|reiterate|reiterated|reiterating|emphasize|emphasized|emphasizing|emphasise|emphasised|underline|underlined|underscored|describe|described|describing|call|called|calling|consider|considered|considering|warn|warned|warning|believe|believes|indicate|indicated|indicating|express|expressed|expressing|affirm|affirmed|affirming|announce|announced|announcing|claim|claimed|claiming|argue|argued|demand|demanded|urge|urged|suggest|suggested|vow|vowed|pledge|pledged|post|posted|read|posting|hope|hoped|condemn|condemned|condemning|denounce|denounced|denouncing|accuse|accused|blame|blamed|comment|commented|respond|responded|continue|continued|conclude|concluded|ask|asked|acknowledge|acknowledged|promise|promised|reject|rejected|deny|denied|label|labelled|labeled|brand|branded|allege|alleged|maintain|maintained|explain|explained|remark|remarked|confirm|confirmed)$/;

/** Who takes the stance, with the reason in words. */
function whoOf(scene: Scene, s: Sentence, hit: Hit<Rule>, last: readonly ActorId[]): WhoFound {
  const { words, mentions, voices } = scene;
  const offset = words.language.tokens.start[hit.first]!;
  const quoted = voices.quoted(offset);
  const inQuotation = words.language.quotations.find((q) => q.start <= offset && offset < q.end);
  if (hit.value.who === "agent") {
    const ids = agentsOf(words, mentions, hit.end, s.endToken).map((m) => m.actor);
    return ids.length > 0
      ? {
          actors: [...new Set(ids)],
          statement: quoted,
          sure: true,
          reason: "named after the words as those who did so",
        }
      : nobody;
  }
  if (hit.value.who === "subject" && isPassive(words, s.firstToken, hit)) {
    const by = words.lower.indexOf("by", hit.first + 1);
    const ids =
      by > 0 && by < Math.min(s.endToken, hit.first + 6)
        ? agentsOf(words, mentions, by + 1, s.endToken).map((m) => m.actor)
        : [];
    return ids.length > 0
      ? { actors: [...new Set(ids)], statement: quoted, sure: true, reason: 'named after "by"' }
      : nobody;
  }
  const subject = subjectOf(words, mentions, s.firstToken, hit.first);
  if (quoted?.speaker && (inQuotation || hit.value.who === "voice" || subject.voice || subject.actors.length === 0))
    return insideOf(scene, quoted, subject, hit);
  if (inQuotation) return aroundQuotation(scene, s, inQuotation, last);
  const turn = voices.turns[s.block];
  if (turn !== undefined) return ofTurn(scene, s, turn, subject, hit, last);
  if (
    voices.author &&
    !subject.pronoun &&
    (subject.voice || hit.value.who === "voice" || ownSide(scene, subject, voices.author))
  )
    return {
      actors: [voices.author],
      statement: null,
      sure: true,
      reason: "the document is this actor's own statement",
    };
  if (hit.value.who === "voice") return attributed(scene, s, hit, last);
  if (subject.actors.length > 0)
    return {
      actors: idsOf(subject.actors),
      statement: quoted,
      sure: true,
      reason: "stands as the subject of the words",
    };
  return bareSubject(scene, s, hit, last);
}

/** "was criticised", "a remark condemned by": the subject is not the one who does it. */
function isPassive(words: Words, from: number, hit: Hit<Rule>): boolean {
  if (/^\??be\b/.test(hit.phrase) || !/(ed|en|own|ut|ld)$/.test(words.lower[hit.first]!)) return false;
  if (words.lower[hit.first + 1] === "by") return true;
  let t = hit.first - 1;
  while (t > from && /ly$|^(also|again|since|then|so|far)$/.test(words.lower[t]!)) t--;
  return (
    /^(is|are|was|were|be|been|being)$/.test(words.lower[t] ?? "") &&
    words.language.tokens.pos[hit.first] !== upos.indexOf("ADJ")
  );
}

/** "a spokeswoman said London stood by": who speaks for the state takes the stance. */
function spokenFor(scene: Scene, s: Sentence, subject: readonly Placed[]): WhoFound | null {
  const m = subject[0]!;
  if (subject.length > 1 || scene.actorOf.get(m.actor)?.kind !== "state") return null;
  for (let t = m.first - 1; t >= s.firstToken; t--) {
    if (!speech.test(scene.words.lower[t]!)) continue;
    const speakers = subjectOf(scene.words, scene.mentions, s.firstToken, t).actors.filter(
      (x) => x.actor !== m.actor && sameSide(scene, m.actor, x.actor),
    );
    return speakers.length > 0
      ? { actors: idsOf(speakers), statement: null, sure: true, reason: "speaks for the state that the words name" }
      : null;
  }
  return null;
}

const idsOf = (placed: readonly Placed[]): ActorId[] => [...new Set(placed.map((m) => m.actor))];

/** Inside what someone is quoted as saying: the speaker, unless the words have another subject of another country. */
function insideOf(
  scene: Scene,
  statement: Statement,
  subject: { actors: readonly Placed[]; voice: boolean },
  hit: Hit<Rule>,
): WhoFound {
  const { language } = scene.words;
  const inside = subject.actors.filter((m) =>
    statement.content.some(
      (c) => language.tokens.start[m.first]! >= c.start && language.tokens.start[m.first]! < c.end,
    ),
  );
  const speaker = statement.speaker!;
  const own = {
    actors: [speaker],
    statement,
    sure: true,
    reason: "the words stand in what this actor is quoted as saying",
  };
  if (inside.length === 0 || subject.voice || hit.value.who === "voice") return own;
  if (inside.some((m) => m.actor === speaker || sameSide(scene, m.actor, speaker))) return own;
  return { actors: idsOf(inside), statement, sure: false, reason: "the subject of the words, as another actor says" };
}

function sameSide(scene: Scene, a: ActorId, b: ActorId): boolean {
  const [x, y] = [scene.actorOf.get(a), scene.actorOf.get(b)];
  if (!x || !y) return false;
  if (x.affiliation === b || y.affiliation === a) return true;
  return (
    x.country !== null &&
    x.country === y.country &&
    (x.kind === "state" || x.kind === "state-institution") &&
    y.kind !== "armed-group"
  );
}

const ownSide = (scene: Scene, subject: { actors: readonly Placed[] }, author: ActorId) =>
  subject.actors.some((m) => m.actor === author || sameSide(scene, m.actor, author));

/** A quotation without a linked statement: the subject of the words of saying before or after it, else the last one who reacted. */
function aroundQuotation(
  scene: Scene,
  s: Sentence,
  q: { start: number; end: number },
  last: readonly ActorId[],
): WhoFound {
  const { words, mentions } = scene;
  const { tokens } = words.language;
  for (let t = s.firstToken; t < s.endToken; t++) {
    if ((tokens.start[t]! >= q.start && tokens.end[t]! <= q.end) || !speech.test(words.lower[t]!)) continue;
    const before = subjectOf(words, mentions, s.firstToken, t).actors.filter(
      (m) => tokens.end[m.end - 1]! <= q.start || tokens.start[m.first]! >= q.end,
    );
    const after = tokens.start[t]! >= q.end ? mentionsIn(mentions, t + 1, Math.min(s.endToken, t + 14)) : [];
    const ids = idsOf(before.length > 0 ? before : after.slice(0, 1));
    if (ids.length > 0) return { actors: ids, statement: null, sure: true, reason: "named beside the quotation" };
  }
  return last.length > 0
    ? { actors: last, statement: null, sure: false, reason: "the quotation goes on from this actor's words" }
    : nobody;
}

function ofTurn(
  scene: Scene,
  s: Sentence,
  turn: ActorId | null,
  subject: { actors: readonly Placed[]; voice: boolean },
  hit: Hit<Rule>,
  last: readonly ActorId[],
): WhoFound {
  const named = {
    actors: idsOf(subject.actors),
    statement: null,
    sure: true,
    reason: "stands as the subject of the words",
  };
  if (turn === null)
    return subject.voice
      ? nobody
      : hit.value.who === "voice"
        ? attributed(scene, s, hit, last)
        : subject.actors.length > 0 && !scene.words.lower.slice(hit.end, s.endToken).includes("?")
          ? named
          : nobody;
  const own = { actors: [turn], statement: null, sure: true, reason: "speaks at this place of the transcript" };
  if (subject.voice || hit.value.who === "voice" || subject.actors.length === 0 || ownSide(scene, subject, turn))
    return own;
  return named;
}

/** In the narrator's words, what is said must be said by somebody: the subject of a verb of saying before it. */
function attributed(scene: Scene, s: Sentence, hit: Hit<Rule>, last: readonly ActorId[]): WhoFound {
  const { words, mentions } = scene;
  for (let t = hit.first; t >= s.firstToken; t--) {
    if (!speech.test(words.lower[t]!)) continue;
    const subject = subjectOf(words, mentions, s.firstToken, t);
    if (subject.actors.length > 0)
      return {
        actors: idsOf(subject.actors),
        statement: null,
        sure: true,
        reason: `subject of "${words.lower[t]}" before the words`,
      };
    const bare = bareSubject(scene, s, { ...hit, first: t }, last);
    if (bare.actors.length > 0) return bare;
  }
  return nobody;
}

/** No mention stands before the words: a pronoun or a bare office goes back to the heading or to the one before. */
function bareSubject(scene: Scene, s: Sentence, hit: Hit<Rule>, last: readonly ActorId[]): WhoFound {
  const before = scene.words.lower.slice(s.firstToken, hit.first).filter((w) => /\p{L}/u.test(w));
  const open = before.filter(
    (w) =>
      !/^(also|further|furthermore|in|addition|moreover|a|statement|strongly|the|and|it|he|she|they|has|have|had|later|then|,|separately|was|were|quick|to)$/.test(
        w,
      ),
  );
  const pronoun = /^(it|he|she|they)$/.test(before[0] ?? "") || before.some((w) => /^(he|she|they)$/.test(w));
  if ((open.length === 0 || pronoun) && last.length > 0)
    return { actors: last, statement: null, sure: false, reason: "goes back to the actor named before" };
  return nobody;
}
