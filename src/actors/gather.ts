import { addBelonging, addHost } from "./belonging.ts";
import { count, type Draft, draftOf } from "./draft.ts";
import type { Found } from "./found.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Link } from "./link/scene.ts";
import type { Linked } from "./link.ts";
import { countryOf } from "./mention/meaning.ts";
import { addOffices } from "./offices.ts";
import { isSector } from "./roles.ts";
import { onlySaysWhere, spanOf } from "./view.ts";

/** Links below this are kept for speakers only: a mention shown to a reader should mostly be right. */
const SHOWN = 0.4;

/** Adds what one document says of its actors to their drafts. */
export function gather(read: Linked, drafts: Map<string, Draft>, knowledge: Knowledge): void {
  read.found.forEach((f, i) => {
    const link = read.links[i];
    if (link && link.confidence >= SHOWN && link.shape !== "place" && !onlySaysWhere(read.view, f.end))
      addFind(read, f, link, drafts);
  });
  addOffices(read, knowledge, drafts);
  addBelonging(read, drafts);
  if (read.host) addHost(read, read.host, drafts);
}

/** Adds one linked find to its actor. */
function addFind(read: Linked, f: Found, link: Link, drafts: Map<string, Draft>): void {
  const d = draftOf(drafts, link.key, link.shape);
  const confidence = Math.round(link.confidence * 100) / 100;
  d.mentions.push({
    span: spanOf(read.view, f.first, f.whole?.end ?? f.end),
    form: link.form,
    reason: link.reason,
    confidence,
  });
  if (f.form === "pronoun") return;
  const named = f.form === "name" && !(link.person && f.shape === "body"); // "UN Secretary-General" is no name of its holder
  if (named) count(d.names, f.text);
  else if (f.form === "noun-phrase") count(d.texts, f.whole?.text ?? f.text);
  const said = f.country ?? ownerCountry(read.found[f.owner]);
  if (said && f.shape !== "state" && f.known === null) count(d.countries, said);
  if (said === null && link.country) count(d.guessed, link.country);
  if (isSector(f.sector)) count(d.sectors, f.sector);
  if (link.person && f.title && f.form === "name") addTitle(read, f, d, said, link.country ?? null);
}

const ownerCountry = (owner: Found | undefined) =>
  owner ? (owner.country ?? (owner.known ? countryOf(owner.known) : null)) : null;

/** The title before a person's name, with the state and the body that it is said to be of. */
function addTitle(read: Linked, f: Found, d: Draft, said: string | null, guessed: string | null): void {
  const span = spanOf(read.view, f.first, f.end);
  d.roles.push({ title: f.title, organization: null, country: said ?? guessed, start: null, end: null, span });
  if (said) count(d.countries, said, 2);
  const owner = read.links[f.owner];
  if (owner && !owner.person && owner.shape === "body") count(d.owners, owner.key);
}
