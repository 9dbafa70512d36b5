import type { Draft, Ground } from "./name-repair.ts";
import { listBits } from "./name-rules.ts";

const capital = (form: string | undefined) => form !== undefined && /^\p{Lu}[\p{L}-]/u.test(form);
const isIn = ({ lists }: Ground, at: number, bits: number) => ((lists[at] ?? 0) & bits) !== 0;
const aim = /^(?:for|against|without|through)$/i;
/** Bodies that are named after what they deal with: "the Committee on …", "the Office of … and …". */
const office =
  /^(?:Ministry|Department|Office|Committee|Subcommittee|Commission|Council|Bureau|Agency|Directorate|Secretariat|Conference|Convention|Board|Court|Panel|Forum|Center|Centre|Institute|Authority|Observatory|Organization|Organisation|Union|Academy)$/;
/** Last words of what a body deals with. */
const matter =
  /(?:tion|sion|ment|ity|ety|ance|ence|ship|ism|ics|ure)s?$|^(?:Affairs|Rights|Trade|Defen[cs]e|Health|Labou?r|Justice|Peace|Interior|Order|Law|Sports?|Youth|Women|Children|Transport|Works|Mines|Energy|Water|Housing|Planning|Fisheries|Forestry|Tourism|Industry|Commerce|Economy|Welfare|Refugees|Migrants|Freedoms?|Liberties|Democracy|Disarmament)$/;
const nation = listBits.country | listBits.demonym;
/** Plurals that open the name of a body: "the Mothers of …", "the Lawyers for …". */
const members =
  /^(?:Mothers|Fathers|Families|Sons|Daughters|Children|Women|Friends|Veterans|Widows|Workers|Farmers|Lawyers|Doctors|Physicians|Nurses|Engineers|Journalists|Reporters|Teachers|Parents|Students|Citizens|Youth|Elders|Victims|Survivors)$/;

/**
 * Makes the name of a body whole where the model saw only a part or nothing of it: "the Committee of Soldiers' Mothers", "the Front for
 * Renewal and Justice". What follows "the" in capitals is a name wherever it stands.
 */
export function withBodies(names: readonly Draft[], ground: Ground): Draft[] {
  const { form } = ground.tokens;
  const bodies: Draft[] = [];
  const longer = names.filter((n) => n.endToken - n.firstToken > 1);
  const others = new Map(longer.map((n) => [n.firstToken, n.endToken]));
  for (const { firstToken, endToken, headline } of ground.sentences)
    for (let t = firstToken; t < endToken - 1 && !headline; t++) {
      if (!/^the$/i.test(form[t]!) || form[t] === "THE") continue;
      const end = runEnd(ground, t + 1, endToken, others);
      if (isBody(ground, t + 1, end, names))
        bodies.push({ firstToken: t + 1, endToken: end, kind: "organization", confidence: 0.7 });
    }
  if (bodies.length === 0) return [...names];
  const apart = names.filter((n) => !bodies.some((b) => n.firstToken < b.endToken && b.firstToken < n.endToken));
  return [...apart, ...bodies].sort((a, b) => a.firstToken - b.firstToken);
}

/** One past the capitalized words that go on from a token, over "of", "for", "and" behind "for", and the apostrophe of a plural. */
function runEnd(ground: Ground, first: number, ceiling: number, others: ReadonlyMap<number, number>): number {
  const { form } = ground.tokens;
  let [at, purpose] = [first, false];
  while (at < ceiling && capital(form[at])) {
    at++;
    if (at < ceiling && capital(form[at])) continue;
    const next = behindJoint(ground, first, at, purpose);
    if (next === at || next >= ceiling || !capital(form[next])) return at;
    if (form[at] === "and" && others.has(next) && !isMatter(ground, next, others.get(next)!)) return at;
    purpose ||= aim.test(form[at]!) || (/^(?:on|of)$/.test(form[at]!) && office.test(form[at - 1]!));
    at = next;
  }
  return at;
}

/** "Public Security", "International Development": what a body deals with, and no body of its own. */
function isMatter(ground: Ground, first: number, end: number): boolean {
  for (let t = first; t < end; t++) if (isIn(ground, t, listBits.institution | nation)) return false;
  return matter.test(ground.tokens.form[end - 1]!);
}

/** Where the name goes on after the joint at a token; the token itself where nothing joins. */
function behindJoint(ground: Ground, first: number, at: number, purpose: boolean): number {
  const { form } = ground.tokens;
  const joint = form[at] ?? "";
  if (/^['’]$/.test(joint)) return /s$/.test(form[at - 1]!) && !isIn(ground, at - 1, nation) ? at + 1 : at;
  if (/^['’]s$/.test(joint)) return members.test(form[at - 1]!) || form[at - 1] === "People" ? at + 1 : at;
  const next = form[at + 1] === "the" ? at + 2 : at + 1;
  if (aim.test(joint) || (joint === "on" && office.test(form[at - 1]!))) return next;
  if (joint === "of") {
    return isIn(ground, next, nation | listBits.city) && at - first > 1 ? at : next;
  }
  const goesOn = joint === "in" || (joint === "and" && !isIn(ground, at + 1, nation | listBits.institution));
  return purpose && goesOn ? at + 1 : at;
}

/** The run is longer than what the model saw of it, and a word in it says that it is a body and no office or place. */
function isBody(ground: Ground, first: number, end: number, names: readonly Draft[]): boolean {
  const { form } = ground.tokens;
  const words = form.slice(first, end);
  if (words.filter(capital).length < 2) return false;
  const joints = words.some((w, i) => i > 0 && (aim.test(w) || !capital(w)));
  if (!joints) return false;
  const inside = names.filter((n) => n.firstToken < end && first < n.endToken);
  if (inside.some((n) => n.firstToken < first || n.endToken > end)) return false;
  if (inside.some((n) => n.firstToken <= first && n.endToken === end)) return false;
  const isPerson = (n: Draft) =>
    n.kind === "person" &&
    ![n.firstToken, n.firstToken - 1].some((t) => aim.test(form[t] ?? "")) &&
    !isMatter(ground, n.firstToken, n.endToken);
  if (inside.some(isPerson)) return false;
  const head = words.findIndex((w, i) => !capital(words[i + 1]) || i === words.length - 1);
  for (let i = 0; i <= head; i++) if (isIn(ground, first + i, listBits.honorific)) return false;
  if (isIn(ground, first + head, listBits.placeKind)) return false;
  const body = words.some((_, i) => isIn(ground, first + i, listBits.institution));
  return body || members.test(words[head]!);
}
