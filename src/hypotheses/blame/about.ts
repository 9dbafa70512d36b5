import { nounOf } from "../../events/focal-rules.ts";
import type { Words } from "../../events/phrases.ts";
import type { Sentence } from "../../language/types.ts";
import { referenceOf } from "../../reactions/focus.ts";
import type { Frame } from "./clause.ts";
import { deathWords, deeds, doers, means } from "./rules.ts";
import { isNear, type Scene } from "./scene.ts";
import { posOf, relationOf } from "./syntax.ts";
import { telling } from "./told.ts";

/** What one is accused of is the focal event, an act that belongs to it, or left unsaid where the text is about it. */
export function isAboutEvent(scene: Scene, s: Sentence, f: Frame): boolean {
  const { act } = f;
  if (f.told && act !== null && !tellsDeed(scene, act)) return false;
  if (f.told) return isNear(scene, s.block) && !speaksOfOther(scene, s.firstToken, f.end);
  if (!isNear(scene, s.block)) return false;
  if (act === null || f.means)
    return !speaksOfOther(scene, Math.max(s.firstToken, f.first - 2), clauseStop(scene, f.end, s));
  if (f.itself)
    return struck(
      scene,
      s,
      act.first,
      act.end,
      f.party !== null &&
        f.party.end >= act.first - 4 &&
        f.first === act.first &&
        f.end === f.first + 1 &&
        posOf(scene.words, f.first) !== "VERB",
    );
  if (f.object !== undefined && referenceOf(scene.words, scene.focus, f.object, f.object + 1, 1) === "none")
    return false;
  const from = isDeterminer(scene, act.first) ? act.first + 1 : act.first;
  const reference = referenceOf(scene.words, scene.focus, from, act.end, act.end - from);
  if (speaksOfOther(scene, Math.max(s.firstToken, f.first - 2), clauseStop(scene, act.end, s))) return false;
  if (reference === "this" && f.object !== undefined && isPronounOnly(scene, act)) return justNamed(scene, s, f.first);
  if (reference === "this") return isWeighty(scene, act.first, act.end);
  if (reference !== "none") return false;
  return f.loose === true || belongs(scene, act.first, act.end);
}

/** "did it", "ordered this": the pronoun stands for the event only where one of the last sentences names it, in a talk of the last eight. */
const isPronounOnly = ({ words }: Scene, act: { readonly first: number; readonly end: number }) =>
  act.end - act.first === 1 && /^(it|this|that)$/.test(words.lower[act.first]!);
function justNamed({ words, focus, extract }: Scene, s: Sentence, until: number): boolean {
  if (words.lower.slice(s.firstToken, until).some((w) => focus.triggers.has(w))) return true;
  const { sentences, blocks } = extract.language;
  const memory = blocks[s.block]?.label ? 8 : 3;
  const at = sentences.indexOf(s);
  return sentences
    .slice(Math.max(0, at - memory), at)
    .some((p) => words.lower.slice(p.firstToken, p.endToken).some((w) => focus.triggers.has(w)));
}

/** "that theft": the word points at the noun after it, not at the event. */
const isDeterminer = ({ words, syntax }: Scene, t: number) =>
  /^(this|that|these|those)$/.test(words.lower[t]!) && /^det/.test(relationOf(syntax, t));
const weak =
  /^(events?|situation|developments?|violence|unrest|moves?|conduct|decision|outcome|news|scenes|what|those|loss|losses|behaviou?r|practices?|policies|hostility)$/;
const strong =
  /^(attacks?|acts?|crimes?|killings?|murders?|deaths?|assaults?|atrocity|massacre|operation|plot|incident|attempt|strikes?|blasts?|deed|raid|bombings?|explosions?|shootings?|tragedy|aggression|outrage|violation|disaster|it|this|that|them|terror)$/;
/** Not only "the events", "the situation": a word that an act can be called. */
const isWeighty = ({ words, focus }: Scene, first: number, end: number): boolean => {
  const forms = words.lower.slice(first, end);
  return !forms.some((w) => weak.test(w)) || forms.some((w) => strong.test(w) || focus.triggers.has(w));
};
/** End of the clause, a comma included, at most twelve words on. */
function clauseStop({ words }: Scene, from: number, s: Sentence): number {
  let t = from;
  while (t < s.endToken && t < from + 12 && !/^[,;:]$/.test(words.lower[t]!)) t++;
  return t;
}

/** "of supplying the rockets", "of having let the gunmen through": things and people of an act of violence. */
function belongs({ words, focus }: Scene, first: number, end: number): boolean {
  for (let t = first; t < end; t++) {
    const one = words.lower[t]!;
    if (focus.targets.has(one) || deathWords.has(one)) return true;
    if (means.has(words.lemma[t]!) || doers.has(words.lemma[t]!) || doers.has(one) || means.has(one.replace(/s$/, "")))
      return true;
  }
  return false;
}

/** The words before name the event, its things or its means, and a deed. */
function tellsDeed(scene: Scene, { first, end }: { readonly first: number; readonly end: number }): boolean {
  const { words, focus } = scene;
  let [deed, thing] = [false, false];
  for (let t = first; t < end; t++) {
    const form = words.lower[t]!;
    const named = focus.triggers.has(form) || (focus.raging && nounOf(form) !== null);
    const forced = deeds.get(words.lemma[t]!)?.some((d) => d.needs === "itself" || d.needs === "means");
    deed ||= named || (forced === true && posOf(words, t) === "VERB");
    thing ||= named || focus.targets.has(form) || scene.things.has(form) || means.has(words.lemma[t]!);
  }
  return deed && thing;
}

const others =
  /^(earlier|previous|previously|formerly|past|prior|another|other|similar|dozens|several|many|numerous|repeated|series|smaller|two|three|four|five|six|seven|eight|nine|ten)$/;
/** Another attack than the focal one: of another year, one of several, an earlier one. */
function speaksOfOther(scene: Scene, first: number, end: number): boolean {
  const { words, focus } = scene;
  const year = focus.focal?.date?.slice(0, 4) ?? "";
  const from = words.language.tokens.start[first]!;
  const to = words.language.tokens.end[end - 1]!;
  const dated = scene.extract.language.dates.filter((d) => d.edtf !== null && d.start >= from && d.end <= to);
  if (isBefore(scene, first, to)) return true;
  if (/^\d{4}$/.test(year) && dated.length > 0 && dated.every((d) => !d.edtf!.includes(year))) return true;
  for (let t = first; t < end - 1; t++)
    if (
      others.test(words.lower[t]!) &&
      words.lower
        .slice(t + 1, Math.min(end, t + 4))
        .some(
          (w) => /^(attacks?|bombings?|strikes?|killings?|acts?|incidents?|raids?)$/.test(w) || focus.triggers.has(w),
        )
    )
      return true;
  return false;
}

/** No verb stands before it in its sentence. */
function opensWith(words: Words, s: Sentence, at: number): boolean {
  for (let t = s.firstToken; t < s.endToken && words.language.tokens.start[t]! < at; t++)
    if (posOf(words, t) === "VERB") return false;
  return true;
}

/** A sentence all of whose months lie before the event's own tells nothing of the event. */
function isBefore({ extract, words, focus }: Scene, token: number, to: number): boolean {
  const own = focus.focal?.date?.slice(0, 7) ?? "";
  const s = extract.language.sentences.find((x) => x.firstToken <= token && token < x.endToken);
  if (!s || !/^\d{4}-\d\d$/.test(own)) return false;
  const months = extract.language.dates.filter(
    (d) => d.start >= s.start && d.end <= to && opensWith(words, s, d.start),
  );
  return (
    months.length > 0 && months.every((d) => d.edtf !== null && /^\d{4}-\d\d/.test(d.edtf) && d.edtf.slice(0, 7) < own)
  );
}

/** "bombed the market": a verb of the event's own family with what the event struck, or on its day. */
function struck(scene: Scene, s: Sentence, first: number, end: number, owned: boolean): boolean {
  const { words, focus } = scene;
  if (!focus.triggers.has(words.lower[first]!) && !focus.raging) return false;
  const own = new Set((focus.focal?.words ?? "").toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const object = words.lower.slice(first + 1, end);
  const person =
    object.some((w) => focus.targets.has(w)) && /^(attack|target|hit|strike|struck)(s|ed)?$/.test(words.lower[first]!);
  const named =
    !person &&
    object.some(
      (w) =>
        focus.targets.has(w) ||
        (!owned && focus.anchors.has(w)) ||
        ((own.has(w) || scene.things.has(w)) && !focus.triggers.has(w) && !elsewhere(scene, s)) ||
        /^(it|him|her)$/.test(w),
    );
  return named && !isOtherDay(scene, first, s);
}

/** The sentence names a place, and not the event's. */
function elsewhere({ extract, focus }: Scene, s: Sentence): boolean {
  const places = extract.language.names.filter((n) => n.kind === "location" && n.start >= s.start && n.end <= s.end);
  const own = (n: { start: number; end: number }) => {
    const name = extract.language.text.slice(n.start, n.end).toLowerCase();
    return [...focus.anchors].some((a) => name.includes(a) || a.includes(name));
  };
  return places.length > 0 && !places.some(own);
}

/** A day other than the event's own stands in the clause of the deed. */
function isOtherDay(scene: Scene, verb: number, s: Sentence): boolean {
  const { start } = scene.words.language.tokens;
  let from = verb;
  while (
    from > s.firstToken &&
    !/^(that|which|[;:])$/.test(scene.words.lower[from - 1]!) &&
    !telling.test(scene.words.lemma[from - 1]!)
  )
    from--;
  const own = scene.focus.focal?.date?.slice(0, 10) ?? "";
  if (own.length < 10 || own.includes("/")) return false;
  const days = scene.extract.language.dates.filter(
    (d) => d.edtf !== null && d.edtf.length >= 10 && !d.edtf.includes("/") && d.start >= start[from]! && d.end <= s.end,
  );
  return days.length > 0 && days.every((d) => d.edtf!.slice(0, 10) !== own);
}
