import { listBits } from "./name-rules.ts";
import type { Name, NameKind, Tokens } from "./types.ts";
import { upos } from "./types.ts";

/** What the repairs look at: the words, in which lists each stands, and which sentences are headlines. */
export type Ground = {
  readonly tokens: Tokens;
  readonly lists: Uint8Array;
  readonly sentences: readonly { readonly firstToken: number; readonly endToken: number; readonly headline: boolean }[];
};
/** A name before its place in the text is worked out. */
export type Draft = { firstToken: number; endToken: number; kind: NameKind; confidence: number };

const adjective = upos.indexOf("ADJ");
const capital = (form: string | undefined) => form !== undefined && /^\p{Lu}/u.test(form);
const isIn = ({ lists }: Ground, at: number, bits: number) => ((lists[at] ?? 0) & bits) !== 0;

/** Makes names whole where the model cut them at a hyphen, a particle, "of" or "and", and cuts off what is a title. */
export function repaired(names: readonly Name[], ground: Ground): Draft[] {
  const out: Draft[] = [];
  const elsewhere = outsideHeadlines(names, ground);
  const addressed = addressedIn(names, ground);
  let s = 0;
  for (const [k, name] of names.entries()) {
    while (ground.sentences[s] && ground.sentences[s]!.endToken <= name.firstToken) s++;
    const { firstToken: floor, endToken: ceiling, headline } = ground.sentences[s]!;
    const { form } = ground.tokens;
    if (!form.slice(name.firstToken, name.endToken).some((f) => /[\p{Lu}\p{N}]/u.test(f))) continue;
    const draft: Draft = {
      firstToken: name.firstToken,
      endToken: name.endToken,
      kind: name.kind,
      confidence: name.confidence,
    };
    withoutTitle(ground, draft);
    withoutState(ground, draft);
    const last = out[out.length - 1];
    if (last && draft.firstToken < last.endToken) continue;
    widenLeft(ground, draft, Math.max(floor, last?.endToken ?? 0));
    widenRight(ground, draft, ceiling, names[k + 1]);
    if (isTitled(ground, draft)) draft.kind = "person";
    if (draft.kind === "person" && isIn(ground, draft.firstToken, listBits.institution)) draft.kind = "organization";
    if (headline && !holdsInHeadline(ground, draft, elsewhere) && !isAddressed(ground, draft, addressed)) continue;
    out.push(...split(ground, draft));
  }
  return out;
}

/** "Saudi Crown" of "Saudi Crown Prince": titles are not part of a place or people. */
function withoutTitle(ground: Ground, draft: Draft) {
  const { form } = ground.tokens;
  if (draft.kind === "organization" || draft.kind === "person") return;
  while (
    draft.endToken - draft.firstToken > 1 &&
    (/^(?:Crown|Prime|Foreign|Vice|Deputy|Interior|Defense|Defence)$/.test(form[draft.endToken - 1]!) ||
      isIn(ground, draft.endToken - 1, listBits.honorific))
  )
    draft.endToken--;
}

/** "Interior Minister of | Nigeria Adamu Bello": the state is not part of the person's name. */
function withoutState(ground: Ground, draft: Draft) {
  const { form } = ground.tokens;
  const { firstToken, endToken, kind } = draft;
  if (kind !== "person" || endToken - firstToken < 3 || form[firstToken - 1] !== "of") return;
  if (isIn(ground, firstToken, listBits.country)) draft.firstToken++;
}

const hyphenAt = ({ tokens: { form, start, end } }: Ground, at: number) =>
  form[at] === "-" && end[at - 1] === start[at] && end[at] === start[at + 1];

/** "MS. JEAN-PIERRE": what a form of address stands before is a person, and its hyphen joins. */
const isTitled = ({ tokens: { form } }: Ground, { firstToken }: Pick<Draft, "firstToken">) =>
  [form[firstToken - 1], form[firstToken]].some((f) => /^(?:mr|mrs|ms|miss|dr)\.?$/i.test(f ?? ""));

/** "al-", "Abu", "Yousef bin" before a name, and the words before "Ahl al-", belong to it. */
function widenLeft(ground: Ground, draft: Draft, floor: number) {
  const { form } = ground.tokens;
  const free = (at: number) =>
    at >= floor && capital(form[at]) && !isIn(ground, at, listBits.honorific | listBits.demonym | listBits.country);
  for (;;) {
    const at = draft.firstToken;
    if (at - 2 >= floor && hyphenAt(ground, at - 1) && isIn(ground, at - 2, listBits.particle)) draft.firstToken -= 2;
    else if (
      at - 1 >= floor &&
      /^(?:Abu|Bin|Ibn|Abd|Abdul|Abdel|Umm)$/.test(form[at - 1]!) &&
      draft.kind !== "location"
    )
      draft.firstToken--;
    else if (
      /^(?:of|for)$/.test(form[at - 1] ?? "") &&
      at - 2 >= floor &&
      capital(form[at - 2]) &&
      isIn(ground, at - 2, listBits.institution)
    ) {
      draft.firstToken -= 2;
      draft.kind = "organization";
    } else if (draft.kind === "person" && /^(?:bin|ibn|bint|al|el|ben)$/.test(form[at - 1] ?? "") && free(at - 2))
      draft.firstToken -= 2;
    else if (/^(?:Ahl|al|el|bin|ibn|ould|Al|El)$/.test(form[at]!) && free(at - 1) && draft.kind !== "location")
      draft.firstToken--;
    else if (draft.kind !== "location" && at - 2 >= floor && hyphenAt(ground, at - 1) && capital(form[at - 2]))
      draft.firstToken -= 2;
    else return;
  }
}

function widenRight(ground: Ground, draft: Draft, ceiling: number, next: Name | undefined) {
  const { form } = ground.tokens;
  for (;;) {
    const at = draft.endToken;
    if (at >= ceiling) return;
    const joined = at + 1 < ceiling && hyphenAt(ground, at) && capital(form[at + 1]);
    if (
      joined &&
      (isIn(ground, at - 1, listBits.particle) || isIn(ground, at + 1, listBits.particle) || isTitled(ground, draft))
    )
      draft.endToken += 2;
    else if (
      draft.kind !== "location" &&
      at + 2 < ceiling &&
      isIn(ground, at, listBits.particle) &&
      hyphenAt(ground, at + 1) &&
      capital(form[at + 2])
    )
      draft.endToken += 3;
    else if (draft.kind === "person" && /^(?:Jr|Sr)\.?$/.test(form[at]!)) draft.endToken++;
    else if (/^(?:of|for|the|and)$/i.test(form[at - 1]!) && at - draft.firstToken > 1) {
      draft.endToken--;
      return;
    } else if (draft.kind !== "person" && capital(form[at - 1]) && isIn(ground, at - 1, listBits.institution)) {
      const further = ofWhat(ground, at, ceiling, next);
      if (further === at) return;
      draft.kind = "organization";
      draft.endToken = further;
    } else {
      if (draft.kind === "organization") draft.endToken = conjoined(ground, draft.firstToken, at, ceiling);
      return;
    }
  }
}

/** "Ministry | of Foreign Affairs": the capitalized words that say of what; a person named after them is another name. */
function ofWhat(ground: Ground, at: number, ceiling: number, next: Name | undefined): number {
  const { form } = ground.tokens;
  if (!/^(?:of|for|on)$/.test(form[at] ?? "")) return at;
  let to = at + 1;
  if (/^the$/i.test(form[to] ?? "")) to++;
  if (to >= ceiling || !capital(form[to])) return at;
  const begin = to;
  while (
    to < ceiling &&
    to - begin < 5 &&
    capital(form[to]) &&
    !(next?.kind === "person" && next.firstToken === to && to > begin)
  ) {
    to++;
    if (isIn(ground, to - 1, listBits.country) && to - begin === 1 && next?.kind === "person" && next.firstToken <= to)
      break;
  }
  return to;
}

/** "Ministry of Foreign Affairs | and Expatriates": after an "of", "and" and capitalized words that are no other body. */
function conjoined(ground: Ground, first: number, at: number, ceiling: number): number {
  const { form, pos } = ground.tokens;
  const office = /^(?:Ministry|Department|Office|Committee|Commission|Council|Bureau|Agency|Directorate|Secretariat)$/;
  const words = form.slice(first, at);
  const of = words.indexOf("of");
  if (of < 1 || !office.test(words[of - 1]!) || form[at] !== "and" || at + 1 >= ceiling) return at;
  let to = at + 1;
  while (to < ceiling && capital(form[to])) to++;
  const other =
    isIn(ground, at + 1, listBits.institution | listBits.country | listBits.demonym | listBits.honorific) ||
    pos[at + 1] === adjective;
  return to === at + 1 || to - at > 4 || other ? at : to;
}

const pair = (one: string, other: string) => `${one} ${other}`;
/** Each two words that stand together in a name outside headlines. */
function outsideHeadlines(names: readonly Name[], { tokens: { form }, sentences }: Ground): ReadonlySet<string> {
  const pairs = new Set<string>();
  let s = 0;
  for (const { firstToken, endToken } of names) {
    while (sentences[s]!.endToken <= firstToken) s++;
    if (sentences[s]!.headline) continue;
    const words = form.slice(firstToken, endToken);
    for (const one of words) for (const other of words) pairs.add(pair(one, other));
  }
  return pairs;
}

/** In a headline, where every word is capitalized, a name needs a mention elsewhere or a word of a list. */
function holdsInHeadline({ tokens: { form }, lists }: Ground, draft: Draft, elsewhere: ReadonlySet<string>): boolean {
  for (let i = draft.firstToken; i < draft.endToken; i++)
    if (((lists[i] ?? 0) & ~(listBits.particle | listBits.honorific)) !== 0 && capital(form[i])) return true;
  return elsewhere.has(pair(form[draft.firstToken]!, form[draft.endToken - 1]!));
}

/** The last words of those who are named with a form of address or an office anywhere: "brun" of "MS. BRUN", "SPOKESPERSON BRUN". */
const addressedIn = (names: readonly Name[], ground: Ground): ReadonlySet<string> =>
  new Set(
    names
      .filter((n) => isTitled(ground, n) || isIn(ground, n.firstToken - 1, listBits.honorific))
      .map((n) => ground.tokens.form[n.endToken - 1]!.toLowerCase()),
  );

/** "Hedda Brun, Spokesperson" above a talk in which "MS. BRUN" speaks. */
const isAddressed = (
  { tokens: { form } }: Ground,
  { kind, firstToken, endToken }: Draft,
  addressed: ReadonlySet<string>,
) => kind === "person" && endToken - firstToken > 1 && addressed.has(form[endToken - 1]!.toLowerCase());

/** "Arab League Ahmed Aboul Gheit": a body and the person named right after it. */
function split(ground: Ground, draft: Draft): Draft[] {
  const { form } = ground.tokens;
  if (draft.kind !== "organization") return [draft];
  for (let i = draft.firstToken + 1; i < draft.endToken - 2; i++) {
    if (!isIn(ground, i, listBits.institution)) continue;
    const rest = form.slice(i + 1, draft.endToken);
    const plain = rest.every((f, k) => capital(f) && f.length > 2 && (ground.lists[i + 1 + k] ?? 0) === 0);
    if (plain && rest.length >= 2 && rest.length <= 4)
      return [
        { ...draft, endToken: i + 1 },
        { ...draft, firstToken: i + 1, kind: "person", confidence: Math.min(draft.confidence, 0.7) },
      ];
  }
  return [draft];
}
