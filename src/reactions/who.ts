import { landOf } from "../events/lands.ts";
import type { Hit, Words } from "../events/phrases.ts";
import { relations, type Sentence, upos } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import type { Statement } from "../statements/types.ts";
import { speakerIn } from "./context.ts";
import type { Placed } from "./mentions.ts";
import { officeWords, speech } from "./rules/speech.ts";
import type { Rule } from "./rules/table.ts";
import type { Scene } from "./scene.ts";
import { agentsOf } from "./stand.ts";
import { mentionsIn, type Subject, subjectOf } from "./subject.ts";
import { idsOf, nobody, ownSide, sameSide, type WhoFound } from "./who-found.ts";
import { attributed, bareSubject } from "./who-narrated.ts";
import { plainlyOf } from "./who-plain.ts";
import { aroundQuotation, insideOf, ofTurn } from "./who-quoted.ts";

/** Who takes the stance, and how we know. */
export const whoOf = (scene: Scene, s: Sentence, hit: Hit<Rule>, last: readonly ActorId[]): WhoFound =>
  plainlyOf(scene, s, hit, last) ?? readOf(scene, s, hit, last);

function readOf(scene: Scene, s: Sentence, hit: Hit<Rule>, last: readonly ActorId[]): WhoFound {
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
          way: "agent",
        }
      : nobody;
  }
  if (hit.value.who === "subject" && isPassive(words, s.firstToken, hit)) {
    const by = words.lower.indexOf("by", hit.first + 1);
    const ids =
      by > 0 && by < Math.min(s.endToken, hit.first + 6)
        ? agentsOf(words, mentions, by + 1, s.endToken).map((m) => m.actor)
        : [];
    return ids.length > 0 ? { actors: [...new Set(ids)], statement: quoted, sure: true, way: "by" } : nobody;
  }
  const subject = withoutOwn(scene, wholeSource(scene, s, mainSubject(scene, s, hit)));
  const cued = hit.value.who === "subject" && !inQuotation ? voices.cued(offset) : null;
  const author = voices.authors[s.block] ?? null;
  const own = cued !== null && isOwn(scene, cued) ? author : null;
  const [m] = subject.actors;
  if (author && m && bareOffice.test(words.lower.slice(m.first, m.end).join(" ")))
    return { actors: [author], statement: null, sure: true, way: "own" };
  const told = own ?? cued?.speaker;
  if (cued && told && subject.actors.length === 0 && voices.turns[s.block] === undefined)
    return { actors: [told], statement: cued, sure: true, way: "cued" };
  if (voices.turns[s.block] && !inQuotation && (subject.voice || ownWords(words, hit)))
    return ofTurn(scene, s, voices.turns[s.block]!, { actors: [], voice: true }, hit, last);
  if (quoted?.speaker && (inQuotation || hit.value.who === "voice" || subject.voice || subject.actors.length === 0))
    return insideOf(scene, quoted, subject, hit);
  if (inQuotation && author && opensQuoted(scene, s))
    return { actors: [author], statement: null, sure: true, way: "own" };
  if (inQuotation) return aroundQuotation(scene, s, inQuotation, last);
  const turn = voices.turns[s.block];
  if (turn !== undefined) return ofTurn(scene, s, turn, subject, hit, last);
  if (author && !subject.pronoun && (subject.voice || hit.value.who === "voice" || ownSide(scene, subject, author)))
    return {
      actors: [author],
      statement: null,
      sure: true,
      way: "own",
    };
  if (hit.value.who === "voice") return attributed(scene, s, hit, last);
  const [only] = subject.actors;
  const group = only?.form === "pronoun" || subject.pronoun ? groupBefore(scene, s, hit.first) : [];
  if (group.length > 1) return { actors: group, statement: quoted, sure: true, way: "group" };
  const they = only?.form === "pronoun" && words.lower[only.first] === "they";
  if (last.length > 1 ? they : they && isOne(scene, only.actor) && last.some((id) => !isOne(scene, id)))
    return { actors: last, statement: quoted, sure: true, way: "together" };
  if (subject.actors.length > 0) {
    const own: WhoFound = {
      actors: idsOf(subject.actors),
      statement: quoted,
      sure: true,
      way: "subject",
    };
    return spokenFor(scene, s, subject.actors) ?? own;
  }
  if (subject.voice && voices.us && !speakerIn(scene, s))
    return { actors: [voices.us], statement: null, sure: false, way: "letterhead" };
  const speaker = subject.voice ? speakerIn(scene, s) : undefined;
  if (speaker) return { actors: [speaker.actor], statement: null, sure: false, way: "first" };
  return bareSubject(scene, s, hit, last);
}

/** In a paragraph that is quoted from its start on, in a sentence that does not say who speaks. */
const opensQuoted = (scene: Scene, s: Sentence): boolean => {
  const { blocks, text } = scene.extract.language;
  return /^["“]/.test(text.slice(blocks[s.block]!.start, s.end)) && !speakerIn(scene, s);
};

/** "They" are several: no person and nobody's office. */
const isOne = (scene: Scene, id: ActorId) => scene.actorOf.get(id)?.kind === "person";

/** "A, B and C issued a statement in which they": all of them. */
function groupBefore(scene: Scene, s: Sentence, at: number): ActorId[] {
  const { words, mentions } = scene;
  const they = words.lower.lastIndexOf("they", at);
  if (they <= s.firstToken || at - they > 4) return [];
  for (let t = s.firstToken; t < they; t++)
    if (words.language.tokens.pos[t] === upos.indexOf("VERB"))
      return idsOf(subjectOf(words, mentions, s.firstToken, t).actors);
  return [];
}

/** "The Islamic Council of Chad denounced": a land inside the source of a statement of this sentence is part of what names its speaker. */
function wholeSource(scene: Scene, s: Sentence, subject: Subject): Subject {
  const [m, other] = subject.actors;
  if (!m || other || m.form === "pronoun") return subject;
  const { start, end } = scene.words.language.tokens;
  const [from, to] = [start[m.first]!, end[m.end - 1]!];
  if (landOf(scene.extract.language.text.slice(from, to)) === null) return subject;
  const told = scene.statements.find((x) => {
    const [source, more] = x.source;
    return (
      source && !more && s.start <= source.start && source.start <= from && to <= source.end && source.end <= s.end
    );
  });
  const source = told?.source[0];
  if (!told?.speaker || told.speaker === m.actor || !source) return subject;
  if (source.end - source.start === to - from && scene.actorOf.get(m.actor)?.kind === "state") return subject;
  if (/\b(?:and|or|with)\b/.test(scene.extract.language.text.slice(source.start, source.end))) return subject;
  return { actors: [{ ...m, actor: told.speaker }], voice: false };
}

/** "said that his government condemned", "My delegation regrets": the speaker's own side, whoever it is resolved to. */
function withoutOwn(scene: Scene, subject: Subject): Subject {
  const [m, other] = subject.actors;
  if (!m || other) return subject;
  const { lower } = scene.words;
  const [first, head] = [lower[m.first] ?? "", lower[m.end - 1] ?? ""];
  if (/^(?:my|our)$/.test(first) || /^(?:my|our)$/.test(lower[m.first - 1] ?? ""))
    return officeWords.test(head) && !ownSides.test(head) ? subject : { actors: [], voice: true };
  return /^(?:his|her|its|their)$/.test(first) && ownSides.test(head)
    ? { actors: [], voice: false, pronoun: true }
    : subject;
}
const ownSides = /^(?:government|country|nation|administration|ministry|delegation|people|authorities)$/;

const bareOffice = /^(?:the )?(?:government|ministry|department)$/;

/** "our thoughts": the first person inside the words themselves or right before them. */
const ownWords = (words: Words, hit: Hit<Rule>): boolean =>
  words.lower.slice(Math.max(0, hit.first - 2), hit.end).some((w) => /^(i|we|our|my)$/.test(w));

/** The source is "I" or "we". */
const isOwn = (scene: Scene, s: Statement): boolean =>
  s.source.some((x) => /^(i|we)$/i.test(scene.extract.language.text.slice(x.start, x.end)));

/** "X said that officers …, and played down": after a comma and "and" the subject is that of the verb of saying. */
function mainSubject(scene: Scene, s: Sentence, hit: Hit<Rule>): Subject {
  const { words, mentions } = scene;
  let t = hit.first - 1;
  while (t > s.firstToken && /ly$|^also$/.test(words.lower[t]!)) t--;
  if (words.lower[t] === "and" && words.lower[t - 1] === ",")
    for (let k = s.firstToken; k < t; k++) {
      if (!speech.test(words.lower[k]!)) continue;
      const said = subjectOf(words, mentions, s.firstToken, k);
      if (said.actors.length > 0) return said;
    }
  const other = joinedTo(words, hit.first, s.firstToken);
  const said = other > 0 ? subjectOf(words, mentions, s.firstToken, other) : null;
  return said && said.actors.length > 0 ? said : subjectOf(words, mentions, s.firstToken, hit.first);
}

const [conj, nsubj] = [relations.indexOf("conj"), relations.indexOf("nsubj")];
/** The verb of saying that the verb at a token is joined to, as the parser sees it: "X said that people had died and called on …". */
function joinedTo({ lower, language }: Words, at: number, from: number): number {
  const { head, relation } = language.tokens;
  const h = relation?.[at] === conj ? head![at]! : -1;
  for (let t = h + 1; t < at; t++) if (head?.[t] === at && relation?.[t] === nsubj) return -1;
  return h > from && h < at && speech.test(lower[h]!) && lower.slice(h, at).includes("and") ? h : -1;
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

/** "The head of the African Union, Amina Sow, said": the body is named in the office before the name. */
const isOfficeOf = (scene: Scene, s: Sentence, body: ActorId, speaker: Placed): boolean =>
  mentionsIn(scene.mentions, Math.max(s.firstToken, speaker.first - 8), speaker.first).some((x) => x.actor === body) &&
  scene.words.lower.slice(Math.max(s.firstToken, speaker.first - 8), speaker.first).some((w) => officeWords.test(w));

const spokenForKinds = new Set(["state", "igo", "party", "organization", "state-institution"]);
/** "a spokeswoman said London stood by", "its chief said that the Union stood by": who speaks for the state or body takes the stance. */
function spokenFor(scene: Scene, s: Sentence, subject: readonly Placed[]): WhoFound | null {
  const m = subject[0]!;
  const { lower } = scene.words;
  // "X condemned it, and Peru closed its embassy": a sentence of its own
  if (/^(?:and|but|while)$/.test(lower[m.first - 1] ?? "") && lower[m.first - 2] === ",") return null;
  if (subject.length > 1 || !spokenForKinds.has(scene.actorOf.get(m.actor)?.kind ?? "")) return null;
  for (let t = m.first - 1; t >= s.firstToken; t--) {
    if (!speech.test(scene.words.lower[t]!) || scene.words.language.tokens.pos[t] !== upos.indexOf("VERB")) continue;
    const speakers = subjectOf(scene.words, scene.mentions, s.firstToken, t).actors.filter(
      (x) => x.actor !== m.actor && (sameSide(scene, m.actor, x.actor) || isOfficeOf(scene, s, m.actor, x)),
    );
    return speakers.length > 0 ? { actors: idsOf(speakers), statement: null, sure: true, way: "spokesman" } : null;
  }
  return null;
}
