import { nounOf } from "../events/focal-rules.ts";
import type { Hit, Words } from "../events/phrases.ts";
import type { Sentence } from "../language/types.ts";
import type { Placed } from "../reactions/mentions.ts";
import { mentionsIn, subjectOf } from "../reactions/subject.ts";
import type { ActorId } from "../record/ids.ts";
import type { Scene } from "./candidates.ts";
import type { Blame } from "./candidates-rules.ts";

const charging = /^(accus(e|es|ed|ing)|blam(e|es|ed|ing)|suspect(s|ed|ing)?|charg(e|es|ed|ing)|convict(ed|s)?)$/;
const being = /^(be|been|being|is|are|was|were|got)$/;

/** "X accused Y of carrying out the attack": Y is the party and X says so; null where no such words stand before. */
export function chargedBefore(
  scene: Scene,
  s: Sentence,
  hit: Hit<Blame>,
): { readonly party: Placed; readonly by: ActorId | null } | null {
  const { words, mentions } = scene;
  if (hit.value.party !== "subject") return null;
  for (let t = hit.first - 1; t > s.firstToken && t > hit.first - 30; t--) {
    if (!charging.test(words.lower[t]!)) continue;
    const link = words.lower.slice(t + 1, hit.first).findIndex((w) => w === "of" || w === "for" || w === "with");
    if (link < 0 || !/ing$/.test(words.lower[hit.first]!)) return null;
    const subject = subjectOf(words, mentions, s.firstToken, t).actors[0] ?? null;
    if (being.test(words.lower[t - 1] ?? "")) return subject ? { party: subject, by: null } : null;
    const party = mentionsIn(mentions, t + 1, hit.first)[0];
    return party ? { party, by: subject?.actor ?? null } : null;
  }
  return null;
}

/** Words after which an event is what an act followed or concerned, no longer what was done. */
const aside =
  /^(into|after|following|since|during|because|before|amid|over|about|investigation|investigations|inquiry|probe|review|security|measures|mourning|evacuation|response|search|searches|manhunt|rescue|arrest|arrests|release|to|who|which|that)$/;
const doer = /^(bomb|bombed|attacked|poisoned|assassinated|murdered|kidnapped|abducted|struck|shelled|ambushed|downed)/;

/** "ordered an investigation into the attack": what was ordered is not the event. */
export function isAside(scene: Scene, s: Sentence, hit: Hit<Blame>): boolean {
  const { words, focus } = scene;
  const acts = doer.test(words.lower[hit.first]!);
  for (let t = hit.end; t < s.endToken; t++) {
    const form = words.lower[t]!;
    if (aside.test(form)) return true;
    if (acts && /^(resulting|in|killing)$/.test(form)) return false;
    if (focus.triggers.has(form) || nounOf(form)) return false;
    if (t > hit.end && /^(in|with|by)$/.test(form)) return !acts;
  }
  return false;
}

/** The sentence gives a day other than the event's own. */
export function isOtherDay(scene: Scene, s: Sentence): boolean {
  const own = scene.focus.focal?.date?.slice(0, 10) ?? "";
  if (own.length < 10 || own.includes("/")) return false;
  const days = scene.extract.language.dates.filter(
    (d) => d.edtf !== null && d.edtf.length >= 10 && !d.edtf.includes("/") && d.start >= s.start && d.end <= s.end,
  );
  return days.length > 0 && days.every((d) => d.edtf!.slice(0, 10) !== own);
}

/** "was convicted of": the one convicted stands before the verb. */
export function isPassive(words: Words, s: Sentence, hit: Hit<Blame>): boolean {
  if (!/ed$/.test(words.lower[hit.first]!) || words.lower.slice(hit.first, hit.end + 1).includes("by")) return false;
  if (!/^(accused|blamed|charged|convicted|indicted|suspected|sentenced|linked)$/.test(words.lower[hit.first]!))
    return false;
  const before = words.lower.slice(Math.max(s.firstToken, hit.first - 3), hit.first);
  return before.some((w) => being.test(w));
}

const speaking =
  /^(say|says|said|saying|tell|tells|told|claim|claims|claimed|believe|believes|believed|deny|denies|denied|report|reports|reported|allege|alleges|alleged|add|added|insist|insists|insisted|warn|warns|warned|accuse|accuses|accused|blame|blames|blamed|suspect|suspects|suspected|think|thinks|thought|identified|found|concluded)$/;

/** "The front says that foreign services staged it": the one who says so is not the one who did it. */
export const onlySays = (words: Words, m: Placed, hit: Hit<Blame>): boolean =>
  hit.value.party === "subject" &&
  words.lower
    .slice(m.end, hit.first)
    .some(
      (w, i) =>
        speaking.test(w) &&
        !being.test(words.lower[m.end + i - 1] ?? "") &&
        !/^which|who$/.test(words.lower[m.end] ?? ""),
    );

/** A question puts a claim and does not make it. */
export function isAsked(scene: Scene, s: Sentence): boolean {
  const { text, blocks } = scene.extract.language;
  const label = blocks[s.block]?.label;
  if (label && /^(q|question|reporter|journalist)\b/i.test(text.slice(label.start, label.end).trim())) return true;
  return /\?["”’)]*\s*$/.test(text.slice(s.start, s.end));
}

/** "identified by the police as": who identified. */
export function namedBy(scene: Scene, hit: Hit<Blame>): ActorId | null {
  const { words, mentions } = scene;
  const by = words.lower.slice(hit.first, hit.end).indexOf("by");
  if (by < 0 || by === hit.end - hit.first - 1) return null;
  return mentionsIn(mentions, hit.first + by + 1, hit.end)[0]?.actor ?? null;
}

/** Words for things that speak for themselves beside a claim. */
const exhibit =
  /^(evidence|proof|fragments?|debris|wreckage|remnants|footage|videos?|intercepts?|intercepted|satellite|forensics?|dna|fingerprints|confession|confessed|testimony|weapons?|drones?|rockets?|missiles?|explosives?|vans?|traces?)$/;
const pointing = /^(it|this|that|these|they|he|she|such|its|their|his|her)$/;

/** A sentence speaks to a claim before it where it names the party, points back in its first words, or shows a thing found. */
export function speaksTo(scene: Scene, claim: Sentence, next: Sentence, party: Placed): boolean {
  const { words, mentions } = scene;
  if (mentionsIn(mentions, next.firstToken, next.endToken).some((m) => m.actor === party.actor)) return true;
  if (next.block !== claim.block) return false;
  const forms = words.lower.slice(next.firstToken, next.endToken);
  return forms.slice(0, 4).some((w) => pointing.test(w)) || forms.some((w) => exhibit.test(w));
}

/** A party is somebody who can act: no name of the event itself, nobody whose office it is to inquire. */
export function canAct(scene: Scene, m: Placed): boolean {
  const { tokens } = scene.extract.language;
  const forms = tokens.form.slice(m.first, m.end);
  if (forms.every((f) => nounOf(f.toLowerCase()) !== null || !/\p{L}/u.test(f))) return false;
  return !inquirer.test(scene.actorOf.get(m.actor)?.name ?? "") && !inquirer.test(forms.join(" "));
}

const inquirer =
  /^(the )?(local |senior |federal |state |national )?(investigators?|prosecutors?|detectives?|inspectors?|inquiry|commission of inquiry|officials?|analysts?|experts?|observers?|witnesses|residents|civilians|victims|pilgrims|worshippers|people|readers?|sources?)$/i;
