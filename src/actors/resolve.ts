import type { Event, Extract } from "../events/types.ts";
import type { ActorId } from "../record/ids.ts";
import { passageId } from "../record/passage.ts";
import type { Span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import { assemble } from "./assemble.ts";
import { type Decided, decided } from "./decided.ts";
import type { Draft } from "./draft.ts";
import { findsOf } from "./finds.ts";
import { gather } from "./gather.ts";
import type { Knowledge } from "./knowledge.ts";
import { link } from "./link.ts";
import { type Parties, partiesOf } from "./parties.ts";
import { registryOf } from "./registry.ts";
import type { Resolution } from "./types.ts";

export type ResolveOptions = Decided & {
  /** ISO 3166 alpha-3 of the state that the dossier is about. */
  readonly focalCountry?: string | null;
};

/**
 * Mentions of all documents to actors; speakers of statements and parties of events with them. Linear in the size of the dossier;
 * the same whatever the order of the documents.
 */
export function resolve(extracts: readonly Extract[], knowledge: Knowledge, options: ResolveOptions = {}): Resolution {
  const focal = options.focalCountry ?? null;
  const finds = findsOf(extracts, knowledge, focal);
  const registry = registryOf(finds, knowledge);
  const linked = finds.map((f) => link(f, registry, knowledge, focal));
  const drafts = new Map<string, Draft>();
  for (const l of linked) gather(l, drafts, knowledge);
  const parties = new Map(
    linked.map((l) => [l.extract.document.id as string, partiesOf(l, registry, drafts, knowledge)]),
  );
  const dates = finds.map((f) => f.date).sort();
  const { actors, ids } = assemble(drafts, registry, knowledge, dates.at(-1) ?? knowledge.file.asOf);
  return decided({ actors, ...withActors(extracts, parties, ids) }, options);
}

/** Statements with the ids of those who speak and relay them, events with those of their parties. */
function withActors(
  extracts: readonly Extract[],
  parties: ReadonlyMap<string, Parties>,
  ids: ReadonlyMap<string, ActorId>,
): { statements: Statement[]; events: Event[] } {
  const id = (key: string | undefined) => (key === undefined ? null : (ids.get(key) ?? null));
  const statement = (s: Statement, p: Parties): Statement => ({
    ...s,
    speaker: id(p.speaker.get(s.id)),
    chain: s.chain.map((r) => ({ ...r, actor: id(p.relay.get(passageId(r.span))) })),
  });
  const event = (e: Event, p: Parties | undefined): Event => {
    const of = (spans: readonly Span[]) => spans.map((s) => id(p?.party.get(passageId(s))));
    return { ...e, sourceActors: of(e.source), targetActors: of(e.target) };
  };
  const read = extracts.map((x) => ({ ...x, own: parties.get(x.document.id) }));
  return {
    statements: read.flatMap(({ statements, own }) => statements.map((s) => (own ? statement(s, own) : s))),
    events: read.flatMap(({ events, own }) => events.map((e) => event(e, own))),
  };
}
