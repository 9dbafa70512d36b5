import type { Responsibility } from "../hypotheses/types.ts";
import type { Span } from "../record/span.ts";
import type { Opening } from "./blocks.ts";
import { type Book, name, runs } from "./book.ts";
import { roleWords } from "./rules.ts";
import { areMany, contentSpan, relayRuns, speakerName } from "./statements.ts";
import type { Run } from "./types.ts";

/** Who makes a claim; `own`: the document in its own voice. */
export type Claimant = { readonly name: string; readonly own: boolean; readonly unnamed?: boolean };

const ofItself = (r: Responsibility) =>
  r.by !== null && r.by === r.partyActor && (r.claim === "claims" || r.claim === "denies");

/** Who makes the claim: the actor, or the document in its own voice (also for "the weapons prove", and where a reading would have a party accuse itself). */
export function claimant(book: Book, r: Responsibility): Claimant {
  const itself = r.voice === "own" || (r.by !== null && r.by === r.partyActor && !ofItself(r));
  const actor = itself ? null : book.actorName(r.by);
  if (actor) return { name: actor, own: false };
  const statement = r.statement && !itself ? book.statements.get(r.statement) : undefined;
  if (statement?.speaker) return { name: speakerName(book, statement), own: false };
  if (r.byText && !itself) return { name: r.byText, own: false };
  if (r.voice === "unnamed") return { name: "someone not named", own: false, unnamed: true };
  return { name: book.documentName(r.span.document), own: true };
}

/** The party as it is called, and as claims on it are grouped. */
export const partyName = (book: Book, r: Responsibility) => book.actorName(r.partyActor) ?? r.party;
export const partyKey = (book: Book, r: Responsibility) => partyName(book, r).toLowerCase();

/** What is said of the party, after the one who says it. */
function claimRuns(party: string, r: Responsibility): readonly Run[] {
  const role = roleWords[r.role];
  const of = r.role === "responsible" ? "of being responsible" : `of ${role}`;
  if (r.claim === "blames")
    return r.role === "responsible"
      ? runs(" holds ", name(party), " responsible")
      : runs(" names ", name(party), ` as ${role}`);
  if (r.claim === "suspects") return runs(" suspects ", name(party), ` ${of}`);
  if (r.claim === "claims") return runs(" claims it for ", name(party));
  if (r.claim === "denies") return runs(" denies it of ", name(party));
  return party ? runs(" does not say it of ", name(party)) : runs(" does not say who is responsible");
}

function said(book: Book, r: Responsibility): readonly Run[] {
  const who = claimant(book, r);
  const subject = runs(name(who.name), who.own ? ", in its own voice," : "");
  const quoted = book.quote(r.span, 320, r.certainty === "certain" ? r.words : []);
  if (r.claim === "denies" && ofItself(r)) return runs(subject, " denies it: ", quoted, ".");
  if (r.claim === "claims" && ofItself(r)) return runs(subject, " claims responsibility: ", quoted, ".");
  if (who.unnamed)
    return runs(
      name(partyName(book, r)),
      areMany(book, r.partyActor, partyName(book, r)) ? " are " : " is ",
      r.claim === "suspects" ? "suspected" : "accused",
      ", by whom is not said: ",
      quoted,
      ".",
    );
  return runs(subject, ...claimRuns(partyName(book, r), r), ": ", quoted, ".");
}

const certainRoles = new Set(["certain"]);
export const flagsOf = (book: Book, r: Responsibility) =>
  certainRoles.has(r.certainty) ? [...new Set(r.words.map((x) => book.words(x).replace(/\s+/g, " ")))] : [];

function evidenceOf(book: Book, r: Responsibility): readonly Opening[] {
  const who = claimant(book, r).name;
  return r.evidence.map((at: Span) =>
    book.open(
      {
        section: "responsibility",
        kind: "finding",
        passages: [at],
        label: who,
        topics: [`claim:${r.id}`],
        record: r.id,
        runs: runs("Offered by ", name(who), " in support: ", book.quote(at), "."),
      },
      runs(book.quote(at, 110)),
    ),
  );
}

/** One claim: who, what, in which words, how sure, and what is offered in support. */
export function rowOf(book: Book, r: Responsibility) {
  const who = claimant(book, r);
  const statement = r.statement ? book.statements.get(r.statement) : undefined;
  const topics = [
    book.topic(`claim:${r.id}`, "offered in support"),
    book.topic(`party:${partyKey(book, r)}`, `on ${partyName(book, r)}`),
  ];
  const open = book.open(
    {
      section: "responsibility",
      kind: "finding",
      runs: said(book, r),
      passages: [statement?.content.length ? widest(r.span, contentSpan(statement)) : r.span],
      topics,
      label: who.name,
      record: r.id,
    },
    runs(book.quote(r.span, 320, r.certainty === "certain" ? r.words : [])),
  );
  const relayed = statement
    ? relayRuns(book, statement)
        .map((x) => x.text)
        .join("")
    : "";
  const document = who.own ? "in its own voice" : book.documentName(r.span.document);
  const evidence = evidenceOf(book, r);
  const flags = flagsOf(book, r);
  const bare =
    r.claim === "blames" && r.certainty === "certain" && evidence.length === 0
      ? "Stated without reserve; no evidence offered was found beside it."
      : "";
  const about = ofItself(r)
    ? r.claim === "denies"
      ? `denies it of itself${r.role === "responsible" ? "" : `: ${roleWords[r.role]}`}`
      : "claims it"
    : partyName(book, r)
      ? `${chip[r.claim]}: ${partyName(book, r)}, ${roleWords[r.role]}`
      : "does not say who";
  const sure = r.certainty === "unstated" || flags.length ? "" : `Certainty in its words: ${r.certainty}.`;
  return {
    who: who.name,
    note: `${document}${relayed}`,
    claim: about,
    open,
    flags,
    remark: [bare, sure].filter(Boolean).join(" "),
    evidence,
  };
}

const chip: Readonly<Record<Responsibility["claim"], string>> = {
  blames: "accuses",
  suspects: "suspects",
  claims: "claims it for",
  denies: "denies it of",
  declines: "does not say it of",
};
const widest = (a: Span, b: Span): Span =>
  a.document === b.document && b.start <= a.start && a.end <= b.end && b.end - b.start < 900 ? b : a;
