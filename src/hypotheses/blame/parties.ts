import { nounOf } from "../../events/focal-rules.ts";
import type { Placed } from "../../reactions/mentions.ts";
import { mentionsIn } from "../../reactions/subject.ts";
import type { ActorId } from "../../record/ids.ts";
import type { Statement } from "../../statements/types.ts";
import { deeds, means, nobody, told } from "./rules.ts";
import type { Scene } from "./scene.ts";
import { kidsOf, type Phrase, phraseOf, posOf, relationOf, subjectHead } from "./syntax.ts";
import { labelOf, telling } from "./told.ts";

/** Somebody as the words name them; `speaker`: "we", "I". */
export type Party = { readonly text: string; readonly actor: ActorId | null; readonly speaker: boolean };

const first = /^(we|i|us|our|ourselves|myself)$/;
const pronoun = /^(he|she|it|they|him|her|them|himself|itself|themselves|its|their|his)$/;

/** Who a phrase names; null where it names nobody in particular. Those who tell ("survivors") need no name. */
export function partyOf(scene: Scene, p: Phrase, teller = false): Party | null {
  const { words, mentions } = scene;
  const head = words.lower[p.head]!;
  const m = mentions.byToken.get(p.head) ?? null;
  if (first.test(head)) {
    const actor = m && scene.actorOf.get(m.actor);
    return { text: actor?.name ?? textOf(scene, p), actor: actor?.id ?? null, speaker: true };
  }
  if (pronoun.test(head) || (m?.form === "pronoun" && p.end - p.first === 1)) {
    const actor = m && scene.actorOf.get(m.actor);
    if (actor && isOtherSex(head, actor.name)) return null;
    const thing = actor?.kind === "person" && /^(it|its|itself|they|them|their|themselves)$/.test(head);
    if (!actor || thing) return tellerOf(scene, p, thing) ?? before(scene, p);
    return actor ? { text: actor.name, actor: actor.id, speaker: false } : null;
  }
  const named = appositive(scene, p) ?? spokenFor(scene, p);
  if (named) return named;
  if (/^(former|latter)$/.test(head)) return oneOfTwo(scene, p);
  const among = oneOf(scene, p);
  if (among) return among;
  const some =
    nobody.test(head) &&
    m?.form !== "name" &&
    !(/^(states|nations|countries|people)$/.test(head) && posOf(words, p.head - 1) === "PROPN") &&
    !kidsOf(scene.syntax, p.head, "amod").some((k) => told.test(words.lower[k]!));
  if (means.has(words.lemma[p.head]!) && posOf(words, p.head) !== "PROPN") return null;
  if (some || isEventful(scene, p) || isDateline(scene, p, m)) return null;
  if (!teller && isBare(scene, p, m)) return null;
  const whole = m?.form === "name" ? { ...p, first: Math.min(p.first, m.first), end: Math.max(p.end, m.end) } : p;
  return {
    text: textOf(scene, whole),
    actor: m && (m.form === "name" || m.end === p.end) ? m.actor : null,
    speaker: false,
  };
}

/** "told the world that it had no hand in it": the one who tells, where nothing else is known of the pronoun. */
function tellerOf(scene: Scene, p: Phrase, thing: boolean): Party | null {
  const { words, syntax } = scene;
  const that = words.lower[p.first - 1] === "that" ? p.first - 1 : p.first;
  for (let t = that - 1; t > that - 5 && t > 0; t--) {
    if (!telling.test(words.lemma[t]!) || posOf(words, t) !== "VERB") continue;
    const subject = subjectHead(syntax, t);
    if (subject === null || pronoun.test(words.lower[subject]!)) return null;
    const party = partyOf(scene, phraseOf(syntax, subject));
    const person = party?.actor != null && scene.actorOf.get(party.actor)?.kind === "person";
    return party && !party.speaker && !(thing && person) ? party : null;
  }
  return null;
}

/** A pronoun that opens a sentence, of which nothing else is known, stands for the subject of the sentence before. */
function before(scene: Scene, p: Phrase): Party | null {
  const { sentences } = scene.extract.language;
  const own = sentences.find((s) => s.firstToken <= p.first && p.first < s.endToken);
  const label = own ? labelOf(scene.syntax, own, p.first) : null;
  if (label !== null) return partyOf(scene, phraseOf(scene.syntax, label));
  const at = sentences.findIndex((s) => s.firstToken === p.first);
  const last = sentences[at - 1];
  if (!last || last.block !== sentences[at]!.block) return null;
  for (let t = last.firstToken; t < last.endToken; t++) {
    if (!telling.test(scene.words.lemma[t]!) || posOf(scene.words, t) !== "VERB") continue;
    const subject = subjectHead(scene.syntax, t);
    return subject === null || pronoun.test(scene.words.lower[subject]!)
      ? null
      : partyOf(scene, phraseOf(scene.syntax, subject));
  }
  return null;
}

/** "he" stands for no "Ms. Hale". */
const isOtherSex = (pronoun: string, name: string) =>
  /^(he|him|his|himself)$/.test(pronoun)
    ? /^(Ms|Mrs|Miss|Madam)\b/.test(name)
    : /^(she|her|herself)$/.test(pronoun) && /^Mr\b/.test(name);

/** "its spokesman", "their envoy": those for whom he speaks. */
function spokenFor(scene: Scene, p: Phrase): Party | null {
  const { words, syntax, extract } = scene;
  if (!speakers.test(words.lower[p.head]!) || !/^(its|their)$/.test(words.lower[p.first]!)) return null;
  const m = scene.mentions.byToken.get(p.first);
  const actor = m?.end === p.first + 1 ? scene.actorOf.get(m.actor) : undefined;
  if (actor && actor.kind !== "person") return { text: actor.name, actor: actor.id, speaker: false };
  const { sentences } = extract.language;
  const at = sentences.findIndex((x) => x.firstToken <= p.first && p.first < x.endToken);
  const label = at < 0 ? null : labelOf(syntax, sentences[at]!, p.first);
  if (label !== null) return partyOf(scene, phraseOf(syntax, label));
  const near = [sentences[at], sentences[at - 1]].filter((x) => x && x.block === sentences[at]?.block);
  for (const x of near)
    for (let t = x!.firstToken; t < Math.min(x!.endToken, p.first); t++)
      if (/^nsubj/.test(relationOf(syntax, t)) && /^(NOUN|PROPN)$/.test(posOf(words, t) ?? ""))
        return partyOf(scene, phraseOf(syntax, t));
  return null;
}
const speakers =
  /^(spokes\p{L}+|envoy|ambassador|embassy|president|minister|ministry|lawyer|leader|representative|delegate)$/u;

/** "the former", "the latter" of the two named last before. */
function oneOfTwo(scene: Scene, p: Phrase): Party | null {
  const { syntax, words } = scene;
  for (let t = p.first - 1; t > Math.max(0, p.first - 40); t--) {
    const pair = kidsOf(syntax, t, "conj");
    if (pair.length === 1 && pair[0]! < p.first && /^(NOUN|PROPN)$/.test(posOf(words, t) ?? ""))
      return partyOf(scene, phraseOf(syntax, words.lower[p.head] === "former" ? t : pair[0]!));
  }
  return null;
}

/** "not one Kestrian": those none of whom did it. */
function oneOf(scene: Scene, p: Phrase): Party | null {
  const { form } = scene.words.language.tokens;
  if (!/^(one|none|no)$/.test(scene.words.lower[p.head]!)) return null;
  const at = form.findIndex((w, t) => t > p.head && t < p.end + 2 && /^\p{Lu}/u.test(w));
  return at < 0
    ? null
    : {
        text: textOf(scene, { head: at, first: at, end: at + 1 }),
        actor: scene.mentions.byToken.get(at)?.actor ?? null,
        speaker: false,
      };
}

/** A dateline ("PORT AMARA, May 3"): a place in capitals that no actor stands for. */
function isDateline({ words, extract }: Scene, p: Phrase, m: Placed | null): boolean {
  const { start, form } = words.language.tokens;
  const name = extract.language.names.find((n) => n.start <= start[p.head]! && start[p.head]! < n.end);
  return m === null && name?.kind === "location" && /^\p{Lu}{3,}$/u.test(form[p.head]!);
}

/** "its leader, known as Abu Tamim", "a rival faction, the Steppe Guard": the name that a comma adds. */
function appositive(scene: Scene, p: Phrase): Party | null {
  const { syntax, mentions, words } = scene;
  if (posOf(words, p.head) === "PROPN") return null;
  const after = kidsOf(syntax, p.head, "appos")[0] ?? acl(scene, p.head) ?? between(scene, p);
  if (after === undefined) return null;
  const m = mentionsIn(mentions, after, after + 1)[0] ?? mentions.byToken.get(after);
  const phrase = phraseOf(syntax, after);
  const proper = posOf(words, after) === "PROPN";
  return m?.form === "name" || proper ? { text: textOf(scene, phrase), actor: m?.actor ?? null, speaker: false } : null;
}
/** "the prison director, Colonel Pavle Dran": a person named right after the comma, where the parse lost the tie. */
function between({ extract, words, mentions }: Scene, p: Phrase): number | undefined {
  if (words.lower[p.end] !== "," || /s$/.test(words.lower[p.head]!)) return undefined;
  const person = extract.language.names.find(
    (n) => n.kind === "person" && n.firstToken >= p.end + 1 && n.firstToken <= p.end + 3,
  );
  if (!person || !/^[,.;]$/.test(words.lower[person.endToken] ?? ".")) return undefined;
  for (let t = p.end + 1; t < person.firstToken; t++) if (posOf(words, t) !== "PROPN") return undefined;
  return mentions.byToken.has(person.firstToken) ? person.firstToken : undefined;
}
function acl({ syntax, words }: Scene, head: number): number | undefined {
  const verb = kidsOf(syntax, head, "acl").find((k) => /^(known|called|named)$/.test(words.lower[k]!));
  return verb === undefined ? undefined : syntax.kids[verb]!.find((k) => k > verb && posOf(words, k) === "PROPN");
}

export function textOf(scene: Scene, p: Phrase): string {
  const { tokens, text } = scene.extract.language;
  let from = p.first;
  while (from < p.head && /^(the|a|an|this|that|these|those|"|“|both)$/.test(scene.words.lower[from]!)) from++;
  return text
    .slice(tokens.start[from]!, tokens.end[p.end - 1]!)
    .replace(/[*_#[\]]+/g, "")
    .replace(/\s+/g, " ")
    .replace(/['’]s?$/, "")
    .trim();
}

/** A name of the event itself, or of what was used in it. */
const isEventful = ({ words }: Scene, p: Phrase) =>
  posOf(words, p.head) !== "PROPN" && nounOf(words.lower[p.head]!) !== null;

/** "extremists", "professionals": a plain noun that says nothing of who they are. */
function isBare({ words, actorOf }: Scene, p: Phrase, m: Placed | null): boolean {
  if (posOf(words, p.head) === "PROPN" || p.end - p.first > 1 || office.test(words.lower[p.head]!)) return false;
  return m === null || m.form !== "name" || /^(unnamed-source|population)$/.test(actorOf.get(m.actor)?.kind ?? "");
}

/** Bodies and services: a plain noun that says whose men they are. */
const office =
  /^(guards?|soldiers|troops|army|military|police|policemen|officers|commandos|rebels|separatists|insurgents|militants|militias?|militiamen|government|regime|opposition|presidency|mercenaries|crew|gang|unit|faction|cartel|junta|settlers|warders|prisoners|detainees|inmates|gendarmes?|paramilitaries|peacekeepers|villagers|protesters|demonstrators)$/;

/** The innermost statement whose content holds the token and says whose it is. */
export function holderOf(scene: Scene, token: number): Statement | null {
  const at = scene.words.language.tokens.start[token]!;
  const holding = scene.statements.filter(
    (x) =>
      !deeds.has(x.cueLemma) &&
      (x.speaker !== null || x.source.length > 0) &&
      x.content.some((c) => c.start <= at && at < c.end),
  );
  const length = (x: Statement) => x.content.reduce((sum, c) => sum + c.end - c.start, 0);
  return holding.sort((a, b) => length(a) - length(b))[0] ?? null;
}

/** Nobody who was struck, who reports or who inquires did it. */
export function canAct(scene: Scene, party: Party): boolean {
  const actor = party.actor === null ? undefined : scene.actorOf.get(party.actor);
  if (actor?.kind === "medium") return false;
  const name = (actor?.name ?? party.text).toLowerCase();
  return ![...scene.focus.targets].some((t) => name.endsWith(t)) && /\p{L}/u.test(party.text);
}
