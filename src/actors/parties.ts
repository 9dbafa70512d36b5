import { passageId } from "../record/passage.ts";
import { type Span, slice } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import { actingIn } from "./acting.ts";
import { authorOf, labelled } from "./author.ts";
import { count, type Draft, draftOf } from "./draft.ts";
import { firstPerson, goesOn, signed, startOf, voiced } from "./first-person.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Linked } from "./link.ts";
import type { Registry } from "./registry.ts";
import { type Cast, castOf, type Party, partyOf } from "./speakers.ts";
import type { Fresh } from "./unnamed.ts";

/** Keys of one document's speakers by statement, of its relayers and of the parties of its events by passage. */
export type Parties = {
  readonly speaker: ReadonlyMap<string, string>;
  readonly relay: ReadonlyMap<string, string>;
  readonly party: ReadonlyMap<string, string>;
};

type Drafts = Map<string, Draft>;

/** Who speaks, relays and takes part in a document; parties without a name become actors of their own. */
export function partiesOf(read: Linked, registry: Registry, drafts: Drafts, knowledge: Knowledge): Parties {
  const cast = castOf(read);
  const spoken = speakersOf(read, cast, registry, drafts, knowledge);
  for (const s of actingIn(cast)) keyOf(cast, s, drafts);
  return { ...spoken, party: partiesOfEvents(read, cast, drafts) };
}

function speakersOf(read: Linked, cast: Cast, registry: Registry, drafts: Drafts, knowledge: Knowledge) {
  const speaker = new Map<string, string>();
  const relay = new Map<string, string>();
  const author = authorOf(read, registry, knowledge);
  const label = labelled(read, registry, knowledge);
  const inOrder = [...read.extract.statements].sort((a, b) => startOf(a) - startOf(b));
  inOrder.forEach((s, i) => {
    const named = keyOf(cast, s.source[0], drafts);
    const key = named ?? firstPerson(read, s, speaker, author, label) ?? before(read, s, inOrder[i - 1], speaker);
    if (key) speaker.set(s.id, key);
    if (key && !named) voiced(key, s, drafts);
    for (const r of s.chain) {
      const relayer = keyOf(cast, r.span, drafts);
      if (relayer) relay.set(passageId(r.span), relayer);
    }
  });
  signed(author, read, drafts, label);
  return { speaker, relay };
}

/** The speaker of the statement before, where this one goes on with it. */
const before = (read: Linked, s: Statement, last: Statement | undefined, speaker: ReadonlyMap<string, string>) =>
  last && goesOn(read, s, last) ? (speaker.get(last.id) ?? null) : null;

function partiesOfEvents({ extract }: Linked, cast: Cast, drafts: Drafts): Map<string, string> {
  const party = new Map<string, string>();
  for (const e of extract.events)
    for (const s of [...e.source, ...e.target]) {
      const isName = /^\p{Lu}\S*(\s\p{Lu}\S*)*$/u.test(slice(extract.language.text, s));
      // a name that was not found to be an actor's (a town, a ship) makes no actor of its own where something is done to it
      const key = isName && partyOf(cast, s)?.fresh ? null : keyOf(cast, s, drafts);
      if (key) party.set(passageId(s), key);
    }
  return party;
}

/** Key of whom a span means, who is drafted where nothing else has done so; null where it means nobody. */
function keyOf(cast: Cast, at: Span | undefined, drafts: Drafts): string | null {
  const party = at ? partyOf(cast, at) : null;
  if (!at || !party) return null;
  if (party.fresh) addFresh(party.key, party.fresh, drafts);
  else ensure(cast, party, at, drafts);
  return party.key;
}

function addFresh(key: string, fresh: Fresh, drafts: Drafts): void {
  const d = draftOf(drafts, key, "people");
  d.fresh = d.fresh && d.fresh.text <= fresh.text ? d.fresh : fresh;
  count(d.names, fresh.text);
  d.mentions.push({ span: fresh.span, form: "noun-phrase", reason: fresh.reason, confidence: 0.6 });
}

/** A speaker whose link was too weak to be shown as a mention is shown where it speaks. */
function ensure(cast: Cast, { key, link }: Party, span: Span, drafts: Drafts): void {
  if (!link || link.form === "pronoun" || drafts.get(key)?.mentions.length) return;
  const d = draftOf(drafts, key, link.shape);
  const text = slice(cast.view.extract.language.text, span).replace(/\s+/g, " ");
  d.texts.set(text, 1);
  if (link.shape === "place") d.names.set(text, 1);
  d.mentions.push({ span, form: link.form, reason: link.reason, confidence: link.confidence });
}
