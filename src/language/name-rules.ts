import { nameAt } from "./names.ts";
import { type Name, type Tokens, upos } from "./types.ts";

const institutions =
  "ministry department council office organization organisation committee bureau embassy university bank court secretariat commission agency union league front party movement brigade brigades army force forces corps guard guards command authority assembly parliament congress senate house chamber federation confederation association society institute institution foundation center centre academy police service services directorate board fund group company corporation coalition alliance bloc mission consulate tribunal cabinet government administration militia division battalion regiment navy hezbollah network news agency times post herald tribune journal gazette foundation church synod trust club school college hospital";
const honorifics =
  "mr mrs ms miss dr prof president minister premier chancellor secretary general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm commander marshal king queen prince princess sheikh sheik emir sultan imam ayatollah mullah pope bishop archbishop cardinal rabbi senator sen representative rep congressman congresswoman governor gov mayor judge justice ambassador envoy spokesman spokeswoman spokesperson director chairman chairwoman chief leader speaker sir lord lady dame officer analyst professor attorney lawyer journalist activist candidate deputy";
const particles =
  "al el bin ibn bint abu abd abdul abdel umm ben van von der den de del della di da dos du le la ter st san santa ahl ould";
const places =
  "city province governorate district region state states republic kingdom island islands river lake sea ocean mount mountain mountains valley desert gulf bay strait peninsula street avenue road square bridge airport port camp village town county zone border coast north south east west northern southern eastern western central";

const bits = new Map<string, number>();
[institutions, honorifics, particles, places].forEach((list, k) => {
  for (const w of list.split(" ")) {
    bits.set(w, (bits.get(w) ?? 0) | (1 << k));
    if (k === 1) bits.set(`${w}.`, 1 << k);
  }
});

/** Word lists whose membership is a feature: institutions, titles of persons, name particles, kinds of place. */
export const writtenLists: ReadonlyMap<string, number> = bits;

const adjective = upos.indexOf("ADJ");
const institution = new Set(institutions.split(" "));
const particle = new Set(particles.split(" "));
const isName = (form: string) => /^\p{Lu}/u.test(form);

/** Makes names whole where the model cut them at a hyphen, a particle, "of" or "and". */
export function repairNames(
  names: readonly Name[],
  tokens: Tokens,
  sentences: readonly { firstToken: number; endToken: number }[],
): Name[] {
  const out: Name[] = [];
  let s = 0;
  for (const name of names) {
    while (sentences[s] && sentences[s]!.endToken <= name.firstToken) s++;
    const bounds = sentences[s]!;
    const firstToken = beginning(tokens, name, Math.max(bounds.firstToken, out[out.length - 1]?.endToken ?? 0));
    const endToken = ending(tokens, name, bounds.endToken);
    const last = out[out.length - 1];
    if (last && firstToken < last.endToken) {
      if (endToken > last.endToken)
        out[out.length - 1] = nameAt(tokens, last.firstToken, endToken, last.kind, last.confidence);
    } else out.push(nameAt(tokens, firstToken, endToken, name.kind, name.confidence));
  }
  return out;
}

/** "al-" and "Abu" before a name belong to it. */
function beginning(tokens: Tokens, name: Name, floor: number): number {
  const { form, end, start } = tokens;
  let at = name.firstToken;
  for (;;) {
    const hyphen =
      at - 2 >= floor && form[at - 1] === "-" && end[at - 2] === start[at - 1] && end[at - 1] === start[at];
    if (hyphen && particle.has(form[at - 2]!.toLowerCase())) at -= 2;
    else if (
      at - 1 >= floor &&
      isName(form[at]!) &&
      isName(form[at - 1]!) &&
      name.kind !== "location" &&
      /^(?:Abu|Bin|Ibn|Abd|Abdul|Abdel|Umm)$/.test(form[at - 1]!)
    )
      at--;
    else return at;
  }
}

function ending(tokens: Tokens, name: Name, ceiling: number): number {
  const { form, end, start } = tokens;
  let at = name.endToken;
  for (;;) {
    const glued = at + 1 < ceiling && form[at] === "-" && end[at - 1] === start[at] && end[at] === start[at + 1];
    if (
      glued &&
      (particle.has(form[at - 1]!.toLowerCase()) || particle.has(form[at + 1]!.toLowerCase())) &&
      isName(form[at + 1]!)
    )
      at += 2;
    else if (
      name.kind === "person" &&
      at + 2 < ceiling &&
      particle.has(form[at]!.toLowerCase()) &&
      form[at + 1] === "-" &&
      isName(form[at + 2]!)
    )
      at += 3;
    else if (name.kind !== "person" && institution.has(form[at - 1]!.toLowerCase()) && isName(form[at - 1]!)) {
      const further = afterOf(form, at, ceiling);
      if (further === at) return at;
      at = further;
    } else if (/^(?:of|for)$/i.test(form[at - 1]!)) return at - 1;
    else return name.kind === "organization" ? conjoined(tokens, name.firstToken, at, ceiling) : at;
  }
}

/** "Ministry | of Foreign Affairs": the words that say of what, all capitalized. */
function afterOf(form: readonly string[], at: number, ceiling: number): number {
  if (!/^(?:of|for|on)$/.test(form[at] ?? "")) return at;
  let next = at + 1;
  if (/^the$/i.test(form[next] ?? "")) next++;
  if (next >= ceiling || !isName(form[next]!)) return at;
  while (next < ceiling && isName(form[next]!)) next++;
  return next;
}

/** "Ministry of Foreign Affairs | and Expatriates": after an "of", "and" and one capitalized word that ends there. */
function conjoined({ form, pos }: Tokens, first: number, at: number, ceiling: number): number {
  const inOffice =
    /^(?:Ministry|Department|Office|Committee|Commission|Council|Bureau|Agency|Directorate|Secretariat)$/.test(
      form[first]!,
    ) && form.slice(first, at).includes("of");
  if (!inOffice || form[at] !== "and" || at + 1 >= ceiling || !isName(form[at + 1]!)) return at;
  let next = at + 1;
  while (next < ceiling && isName(form[next]!)) next++;
  if (pos[at + 1] === adjective) return at;
  const names = institution.has(form[at + 1]!.toLowerCase()) || next - at > 4;
  return names ? at : next;
}
