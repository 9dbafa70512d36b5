import { landOf } from "../lands.ts";
import { actorNouns, doing, neverActors, populated, posts, undergoing, weapons } from "../lexicon/actors.ts";
import { lemma, type View, written } from "./view.ts";

/** A stretch of a sentence that may be an actor: tokens [start, end) with its head word. */
export type Party = { readonly head: number; readonly start: number; readonly end: number };

export const quantities = new Set([
  "tens",
  "dozen",
  "dozens",
  "hundred",
  "hundreds",
  "thousand",
  "thousands",
  "million",
  "millions",
  "group",
  "groups",
  "number",
  "majority",
  "series",
  "one",
  "some",
  "most",
  "all",
  "many",
  "several",
  "both",
  "none",
  "each",
  "part",
  "pair",
  "team",
  "score",
  "scores",
  "handful",
  "crowd",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "any",
  "rest",
  "half",
  "range",
  "variety",
  "those",
  "list",
  "wave",
  "host",
  "array",
  "few",
  "couple",
]);
export const isQuantity = (form: string) => quantities.has(form);
const capital = /^\p{Lu}/u;
const lastPart = (form: string) => form.slice(form.lastIndexOf("-") + 1);

/** Whether a word can be the head of an actor: a name, an office, an institution, a group, a person; not any object of a verb. */
export function isActorLike(v: View, head: number): boolean {
  v.kept.isActor[head] ??= mayAct(v, head);
  return v.kept.isActor[head]!;
}
const anybody = new Set(["everyone", "everybody", "anyone", "someone", "somebody"]);
function mayAct(v: View, head: number): boolean {
  const form = v.forms[head]!;
  if (neverActors.has(form)) return false;
  if (anybody.has(form) || form.endsWith("year-old") || form.endsWith("year-olds")) return true;
  if (v.pos[head] === "PRON") return doing.has(form) || undergoing.has(form);
  const name = v.name(head);
  if (name) return name.kind !== "other" || v.pos[head] === "PROPN";
  const word = lemma(v, head);
  if (word === "state" && v.forms[head + 1] === "of" && conditions.test(v.forms[head + 2] ?? "")) return false;
  if (actorNouns.has(word) || actorNouns.has(form) || actorNouns.has(lastPart(form))) return true;
  if (isCountedDoer(v, head) || isAdjectivePeople(v, head)) return true;
  if (isLandAsSubject(v, head)) return true;
  if (v.pos[head] === "ADJ") return isPeople(v, head) || isUnknownName(v, head);
  return (
    (v.pos[head] === "PROPN" || (v.pos[head] === "NOUN" && (head > 0 || marked.test(v.forms[head]!)))) &&
    isCapital(v, head)
  );
}

/** "Qatar pledged", "Panama offered": a country before its verb, which the tagger has as an adjective or, in first place, as a common noun. */
const isLandAsSubject = (v: View, head: number) =>
  /^(?:ADJ|NOUN)$/.test(v.pos[head]!) &&
  /^(?:VERB|AUX|ADV)$/.test(v.pos[head + 1] ?? "") &&
  isCapital(v, head) &&
  landOf(v.forms[head]!) !== null;

const conditions = /^(?:emergency|siege|alert|war|affairs|mind|shock|exception)$/;
/** "hundreds of mourners", "all of the governments": a phrase that counts those who act. */
export const isCounted = (v: View, p: Party) =>
  quantities.has(v.forms[p.head]!) && v.forms[p.head + 1] === "of" && isActorLike(v, p.end - 1);
/** "A few were arrested", "others fled": those of whom was spoken. */
export const isBareCount = (v: View, head: number) =>
  /^(?:few|some|many|several|others|tens|dozens|hundreds|thousands|scores)$/.test(v.forms[head]!) &&
  /^nsubj/.test(v.tree?.relation[head] ?? "");

const fates =
  /^(?:bereaved|wounded|injured|dead|displaced|sick|poor|missing|accused|detained|elderly|homeless|condemned|fallen|hungry|unemployed|arrested|disappeared|besieged|faithful|starving)$/;
/** "the wounded", "the most seriously injured": people called by what befell them. */
export const isAdjectivePeople = (v: View, head: number) =>
  fates.test(v.forms[head]!) &&
  !/^(?:NOUN|PROPN|ADJ)$/.test(v.pos[head + 1] ?? "") &&
  !/^(?:NOUN|PROPN)$/.test(v.pos[head - 1] ?? "") &&
  v.forms.slice(Math.max(0, head - 3), head).some((f) => f === "the" || f === "those");

/** Letters that English has in names only: "Traoré travelled". */
const marked = /[^\p{ASCII}’‘]/u;

/** "some 900 Sudanese": a people's name behind a number. */
export const isPeople = (v: View, head: number) => v.pos[head - 1] === "NUM" && landOf(v.forms[head]!) !== null;

/** "Traoré travelled": a capital right before a verb is a name, whatever the tagger says. */
export const isUnknownName = (v: View, head: number) =>
  /^(?:VERB|AUX)$/.test(v.pos[head + 1] ?? "") && isCapital(v, head) && !landOf(v.forms[head]!);

/** "120 Ukrainian deminers": a word for doers that no list has, with a number or a people's name before it. */
function isCountedDoer(v: View, head: number): boolean {
  if (v.pos[head] !== "NOUN" || !/(?:[^p]er|eer|or|ist|ian|ee)s$/.test(v.forms[head]!)) return false;
  if (weapons.has(lemma(v, head)) || posts.has(lemma(v, head))) return false;
  return v.pos[head - 1] === "NUM" || (head > 0 && landOf(v.forms[head - 1]!) !== null);
}

/** A capital letter on the word or, for "al-Kadhimi", on a part of its name. */
function isCapital(v: View, head: number): boolean {
  const own = written(v, head);
  if (capital.test(own)) return /\p{Ll}|\p{Lu}{2}/u.test(own);
  const parts = v.tree?.kids[head] ?? [];
  return parts.some((k) => ["flat", "compound"].includes(v.tree!.relation[k]!) && capital.test(written(v, k)));
}

const bodies = new Set([
  "us",
  "u.s.",
  "uk",
  "u.k.",
  "eu",
  "un",
  "u.n.",
  "nato",
  "isis",
  "isil",
  "coalition",
  "police",
  "army",
  "rebel",
  "government",
  "militia",
  "military",
]);

/** An adjective or noun before an event noun that tells who did it: "Israeli airstrike", "US raid", "police raid"; not "Kabul bombing". */
export function isAdjectiveOfActor(v: View, i: number): boolean {
  const form = v.forms[i]!;
  if (bodies.has(form)) return true;
  if (
    !capital.test(written(v, i)) ||
    neverActors.has(form) ||
    /^(?:islamic|islamist|christian|muslim|jewish|catholic|british-style)$/.test(form)
  )
    return false;
  if (landOf(form)) return /(?:an|ish|ese|i|ic|ch|ss|ot|que)$/.test(form);
  return (
    (v.pos[i] === "ADJ" || v.pos[i] === "PROPN") &&
    /(?:[^e]an|ish|ese|[aeiou][a-z]+i|ic)$/.test(form) &&
    form.length > 4
  );
}

/** "Israeli jets", "rebel artillery", "our guns": weapons that act for the one named with them. */
export function isWeaponOfActor(v: View, head: number): boolean {
  if (!weapons.has(lemma(v, head)) || !v.tree) return false;
  return v.tree.kids[head]!.some(
    (k) =>
      v.tree!.relation[k] === "nmod:poss" ||
      (["compound", "amod"].includes(v.tree!.relation[k]!) &&
        (isAdjectiveOfActor(v, k) || actorNouns.has(lemma(v, k)))),
  );
}

/** A post or dwelling place that is attacked or helped: a village, or a base whose owner is named with it. */
export function isPlaceOfActor(v: View, head: number): boolean {
  const word = lemma(v, head);
  if (populated.has(word)) return true;
  if (!posts.has(word) || !v.tree) return false;
  return v.tree.kids[head]!.some((k) => {
    const relation = v.tree!.relation[k]!;
    return (
      (relation === "compound" || relation === "amod") && (isAdjectiveOfActor(v, k) || actorNouns.has(lemma(v, k)))
    );
  });
}
