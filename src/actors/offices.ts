import { count, type Draft } from "./draft.ts";
import type { Found } from "./found.ts";
import { countryIn } from "./key.ts";
import type { Knowledge } from "./knowledge.ts";
import { isBeside } from "./link/beside.ts";
import type { Linked } from "./link.ts";
import { isSector, thingSector } from "./roles.ts";
import { spanOf } from "./view.ts";

/** Gives those who are said to hold an office or to be of a trade ("X, a spokesman for the police", "lawyer X") its title, country, sector and body. */
export function addOffices(read: Linked, knowledge: Knowledge, drafts: ReadonlyMap<string, Draft>): void {
  read.found.forEach((office, i) => {
    const person = read.links[i];
    const d = person && isBeside(person) && drafts.get(person.key);
    if (!d) return;
    const at = bodyOf(read, i);
    const [body, link] = [read.found[at], read.links[at] ?? null];
    const country = office.country ?? body?.country ?? countryIn(link?.key) ?? null;
    d.roles.push({
      title: office.title || office.text,
      organization: null,
      country,
      start: null,
      end: null,
      span: spanOf(read.view, office.first, office.end),
    });
    if (country) count(body?.known?.type === "thing" ? d.recalled : d.countries, country, 2);
    const sector = sectorOf(read, office, at, knowledge);
    if (sector) count(d.offices, sector);
    if (link?.shape === "body") count(d.owners, link.key);
  });
}

/** The body that the office belongs to: its possessor, or what stands behind "of" or "for"; -1 where none is named. */
function bodyOf({ found, view: { lower } }: Linked, i: number): number {
  const { owner, first, end, shape, text } = found[i]!;
  if (shape === "body") return i; // "UN Secretary-General"
  if (owner >= 0) return owner;
  const before = found[i - 1];
  const own = before?.form === "pronoun" && before.first === first; // "its leader"
  const possessor = before?.shape === "body" && before.end === first - 1 && /^['’]s?$/.test(lower[before.end] ?? "");
  if (own || possessor) return i - 1;
  if (before?.shape === "body" && before.form === "name" && before.end === first) return i - 1; // "ECOWAS Commission President"
  const sent = /(?:envoy|representative|ambassador|rapporteur|coordinator|mediator)$/i.test(text); // "UN envoy for Yemen"
  const at = found[i + 1]?.shape === "people" && found[i + 2]?.first === found[i + 1]!.end ? i + 2 : i + 1; // "of the opposition Harbour Movement"
  const next = found[at];
  if (
    !next ||
    !/^(?:body|state|place)$/.test(next.shape) ||
    !(sent ? /^of$/ : /^(?:of|for|at|with|from)$/).test(lower[end] ?? "")
  )
    return -1;
  const between = lower.slice(end + 1, Math.max(end + 1, next.first));
  if (between.length > 3 || !between.every((w) => /^\p{L}+$/u.test(w))) return -1;
  return found[at + 1]?.owner === at ? at + 1 : at; // "of the Norwegian police"
}

/** Words before an office that say what kind it is: "opposition leader", "central bank governor". */
const reach = 3;
function sectorOf(read: Linked, office: Found, at: number, knowledge: Knowledge): string | null {
  const { view, date, found, links } = read;
  const [body, key] = [found[at], links[at]?.shape === "body" ? links[at].key : null];
  const met = key === null ? null : found.find((f, i) => links[i]?.key === key && isSector(f.sector))?.sector; // "its leader"
  const { sector } = knowledge.sectors;
  const from = office.end - office.text.split(" ").length;
  const vague = office.text === "representative" && body; // "the representative of the World Food Programme" is no lawmaker
  for (let back = vague ? 0 : reach; back > 0; back--) {
    const whole = sector.get(view.lower.slice(Math.max(0, from - back), office.end).join(" "));
    if (isSector(whole)) return whole;
  }
  const known = body?.known;
  const own = known?.type === "thing" ? thingSector(known.thing, date) : known?.type === "body" ? "IGO" : body?.sector;
  if (own === "PTY" && /^(?:LEG|JUD|GOV)$/.test(office.sector ?? "")) return office.sector; // "member of parliament for the Green Party"
  return [own, met, vague ? null : office.sector].find(isSector) ?? null;
}
