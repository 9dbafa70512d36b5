import type { Event } from "../events/types.ts";
import type { ActorId, DocumentId, PassageId } from "../record/ids.ts";
import { passageId, spanOf } from "../record/passage.ts";
import { overlaps, type Span, slice } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import type { EvidenceKind } from "./rules.ts";
import type { Motive, Responsibility } from "./types.ts";

/** A row that the documents offer, its passage already quoted. The analyst takes it or not, and rates it: no letter is proposed. */
export type EvidenceProposal = {
  readonly text: string;
  readonly kind: EvidenceKind;
  readonly passages: readonly PassageId[];
  /** Documents that tell the same words count once. */
  readonly origin: string | null;
  readonly source: string | null;
};
/** A hypothesis that the documents offer, with the claims that offer it. */
export type HypothesisProposal = {
  readonly text: string;
  readonly remainder: boolean;
  readonly passages: readonly PassageId[];
};

export type ProposalInput = {
  readonly responsibility: readonly Responsibility[];
  readonly motives: readonly Motive[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly textOf: (document: DocumentId) => string;
  readonly nameOf: (actor: ActorId) => string;
  /** Origin group of a document; null where it stands alone. */
  readonly originOf: (document: DocumentId) => string | null;
};

/** Rows from who is blamed and on what, what the parties themselves say, what happened to them, and motives; each passage once. */
export function proposeEvidence(input: ProposalInput): readonly EvidenceProposal[] {
  const parties = new Set(input.responsibility.flatMap((r) => (r.partyActor ? [r.partyActor] : [])));
  const all = [
    ...input.responsibility.flatMap((r) => [
      row(input, r.span, r.by ? "statement" : "report", r.by),
      ...r.evidence.map((e) => row(input, e, "report", null)),
    ]),
    ...input.statements.filter((s) => bears(s, parties, input.responsibility)).flatMap((s) => said(input, s)),
    ...input.events
      .filter((e) => happened(e, parties))
      .map((e) => row(input, spanOf(e.basis.passages[0]), "report", null)),
    ...input.motives.flatMap((m) => m.points.map((p) => row(input, p.span, "argument", m.by))),
  ];
  const rows = oncePerPassage(all);
  const claimed = input.responsibility.some((r) => r.claim === "claims");
  return claimed || rows.length === 0 ? rows : [...rows, noClaim];
}

/** The first of those that cite the same passage. */
export function oncePerPassage<T extends { readonly passages: readonly PassageId[] }>(all: readonly T[]): readonly T[] {
  const seen = new Set<PassageId | undefined>();
  return all.filter(({ passages: [first] }) => !seen.has(first) && seen.add(first));
}

/** Silence is data: the analyst says what it means for each hypothesis. */
const noClaim: EvidenceProposal = {
  text: "No claim of responsibility was found in these documents",
  kind: "absence",
  passages: [],
  origin: null,
  source: null,
};

function row(input: ProposalInput, at: Span, kind: EvidenceKind, by: ActorId | null): EvidenceProposal {
  return {
    text: slice(input.textOf(at.document), at).replace(/\s+/g, " ").trim(),
    kind,
    passages: [passageId(at)],
    origin: input.originOf(at.document),
    source: by ? input.nameOf(by) : null,
  };
}

const said = (input: ProposalInput, s: Statement): readonly EvidenceProposal[] =>
  s.content[0] ? [row(input, s.content[0], "statement", s.speaker)] : [];

/** A party speaks; what it says of itself is not in the list of claims yet. */
const bears = (s: Statement, parties: ReadonlySet<ActorId>, claims: readonly Responsibility[]) =>
  s.speaker !== null && parties.has(s.speaker) && !claims.some((r) => s.content.some((c) => overlaps(c, r.span)));

/** What the document itself tells of a party as done. */
const happened = (e: Event, parties: ReadonlySet<ActorId>) =>
  e.saidIn === null &&
  !e.flags.some((f) => f === "hypothetical" || f === "future" || f === "conditional" || f === "said") &&
  [...e.sourceActors, ...e.targetActors].some((a) => a !== null && parties.has(a));

/** One hypothesis for each party and role that somebody names (not those that are only denied), and the rest. */
export function proposeHypotheses({ responsibility }: ProposalInput): readonly HypothesisProposal[] {
  const byClaim = new Map<string, { text: string; passages: PassageId[] }>();
  for (const r of responsibility.filter((r) => r.claim !== "denies" && r.party !== "")) {
    const key = `${r.partyActor ?? r.party}\n${r.role}`;
    const known = byClaim.get(key) ?? { text: `${r.party}: ${r.role}`, passages: [] };
    byClaim.set(key, { text: known.text, passages: [...known.passages, passageId(r.span)] });
  }
  const named = [...byClaim.values()].map((h) => ({ ...h, remainder: false }));
  return named.length ? [...named, { text: "None of these", remainder: true, passages: [] }] : [];
}
