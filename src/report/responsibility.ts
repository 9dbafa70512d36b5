import type { Responsibility } from "../hypotheses/types.ts";
import type { Span } from "../record/span.ts";
import type { Block, Opening } from "./blocks.ts";
import { type Book, name, runs, w } from "./book.ts";
import { roleWords, shown } from "./rules.ts";
import { areMany, contentSpan, relayRuns, speakerName } from "./statements.ts";
import type { Run } from "./types.ts";
import { count, listed, plural } from "./words.ts";

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

export const partyName = (book: Book, r: Responsibility) => book.actorName(r.partyActor) ?? r.party;
const partyKey = (book: Book, r: Responsibility) => partyName(book, r).toLowerCase();

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
const flagsOf = (book: Book, r: Responsibility) =>
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

function rowOf(book: Book, r: Responsibility) {
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
const order: Readonly<Record<Responsibility["claim"], number>> = {
  claims: 0,
  blames: 1,
  suspects: 2,
  denies: 3,
  declines: 4,
};

/** Party by party: how many say it, from how many origins, and who denies it. */
function parties(book: Book): readonly Block[] {
  const groups = new Map<string, Responsibility[]>();
  for (const r of book.assessment.responsibility.filter((x) => x.party)) {
    const key = `${partyKey(book, r)}|${r.role}`;
    groups.set(key, [...(groups.get(key) ?? []), r]);
  }
  if (groups.size < 2) return [];
  const rows = [...groups.values()].map((group) => {
    const first = group[0]!;
    const tell = (claims: readonly Responsibility["claim"][]) => {
      const of = group.filter((r) => claims.includes(r.claim));
      const who = [...new Set(of.map((r) => claimant(book, r).name))];
      return { of, who, origins: book.origins(of.map((r) => r.span.document)) };
    };
    const accused = tell(["blames"]);
    const suspected = tell(["suspects"]);
    const own = tell(["claims"]);
    const denied = tell(["denies"]);
    const left = tell(["declines"]);
    const counted = [
      accused.of.length ? `accused by ${listed(accused.who, 4)}` : "",
      suspected.of.length ? `suspected by ${listed(suspected.who, 4)}` : "",
      own.of.length ? `claimed by ${listed(own.who, 4)}` : "",
      denied.of.length ? `denied by ${listed(denied.who, 4)}` : "",
      left.of.length ? `left open by ${listed(left.who, 4)}` : "",
    ].filter(Boolean);
    const open = book.open(
      {
        section: "responsibility",
        kind: "finding",
        passages: group.map((r) => r.span),
        label: partyName(book, first),
        topics: [`party:${partyKey(book, first)}`],
        runs: runs(name(partyName(book, first)), `, as ${roleWords[first.role]}: ${counted.join("; ")}.`),
      },
      runs(name(partyName(book, first))),
    );
    const cell = (t: ReturnType<typeof tell>) => ({
      runs: t.of.length ? [w(`${listed(t.who, 4)}${t.of.length > 1 ? ` (${count(t.origins, "origin")})` : ""}`)] : [],
      small: true,
    });
    return {
      cells: [
        { open, runs: [] },
        { runs: [w(roleWords[first.role])] },
        cell(accused),
        cell(suspected),
        cell(own),
        cell(denied),
      ],
      weight: group.length,
    };
  });
  rows.sort((a, b) => b.weight - a.weight);
  const columns = [
    { title: "Party", width: 20 },
    { title: "Said of it", width: 16 },
    { title: "Accused by", width: 20 },
    { title: "Suspected by", width: 16 },
    { title: "Claimed by", width: 12 },
    { title: "Denied by", width: 16 },
  ];
  return [
    { kind: "heading", text: "The parties named", figure: false },
    { kind: "table", label: "Parties named as responsible", columns, rows, shown: shown.claims },
  ];
}

function intro(book: Book): readonly string[] {
  const all = book.assessment.responsibility;
  const sentences: string[] = [];
  const claims = all.filter((r) => r.claim === "claims");
  if (claims.length === 0 && book.looked.length) {
    const text = `No claim of responsibility was found in the ${count(book.looked.length, "document")} looked at; that does not mean that there was none.`;
    sentences.push(
      book.say({ section: "responsibility", kind: "absence", documents: book.looked, runs: runs(text) }).id,
    );
  }
  if (all.length === 0) return sentences;
  const by = (c: Responsibility["claim"]) => all.filter((r) => r.claim === c).length;
  const parts = [
    by("blames") ? count(by("blames"), "accusation") : "",
    by("suspects") ? count(by("suspects"), "suspicion") : "",
    by("claims") ? count(by("claims"), "claim") : "",
    by("denies") ? count(by("denies"), "denial") : "",
    by("declines") ? count(by("declines"), "refusal to attribute", "refusals to attribute") : "",
  ].filter(Boolean);
  const unsupported = all.filter((r) => r.claim === "blames" && r.evidence.length === 0).length;
  const rest = unsupported ? ` For ${count(unsupported, "accusation")} no evidence offered was found.` : "";
  sentences.push(
    book.say({
      section: "responsibility",
      kind: "finding",
      passages: all.map((r) => r.span),
      runs: runs(`The documents hold ${listed(parts)}.${rest}`),
    }).id,
  );
  const flagged = all.filter((r) => flagsOf(book, r).length);
  if (flagged.length) {
    const text = `${count(flagged.length, "of these uses", "of these use")} a word of certainty without saying how likely it is; ${plural(flagged.length, "it is", "they are")} marked.`;
    sentences.push(
      book.say({
        section: "responsibility",
        kind: "finding",
        passages: flagged.flatMap((r) => r.words),
        runs: runs(text.replace(/^./, (c) => c.toUpperCase())),
      }).id,
    );
  }
  return sentences;
}

/** Who is said to be responsible: what each says, in whose words, and what is offered in support. Never a verdict. */
export function responsibility(book: Book): readonly Block[] {
  const all = [...book.assessment.responsibility].sort((a, b) => order[a.claim] - order[b.claim]);
  const first: Block = { kind: "paragraph", sentences: intro(book) };
  if (all.length === 0) return [first];
  const table: Block = { kind: "claims", rows: all.map((r) => rowOf(book, r)), shown: shown.claims };
  return [
    first,
    ...parties(book),
    { kind: "heading", text: "Who says what", figure: false },
    {
      kind: "remark",
      text: "What follows is said, not established. To have ordered something and to have carried it out are kept apart.",
    },
    table,
  ];
}
