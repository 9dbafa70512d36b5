import type { Span } from "../record/span.ts";
import type { Block } from "./blocks.ts";
import { type Book, name, runs } from "./book.ts";
import { claimant, partyName } from "./claims.ts";
import { focalPassage, labelIn, tellerOf } from "./happened.ts";
import type { Standing } from "./matrix.ts";
import { condemnationText } from "./reactions.ts";
import { areMany } from "./statements.ts";
import type { ReportSentence } from "./types.ts";
import { capital, count, figure, listed } from "./words.ts";

type Say = ReportSentence | null;

function event(book: Book): Say {
  const { focal } = book.assessment;
  const first = focalPassage(book);
  if (!focal || !first) return null;
  return book.say({
    section: "in-short",
    kind: "finding",
    passages: [first, ...focal.passages],
    label: book.documentName(first.document),
    topics: ["point:focal"],
    runs: runs(
      `The event in question: ${labelIn(book, focal)}. As `,
      name(tellerOf(book, first)),
      " tells it: ",
      book.quote(first, 240),
      ".",
    ),
  });
}

function disagreement(book: Book): Say {
  const all = book.assessment.discrepancies.filter((d) => d.sides.length > 1 && d.sides.every((s) => s.spans.length));
  if (all.length === 0) return null;
  const passages = all.flatMap((d) => d.sides.flatMap((s) => s.spans.slice(0, 1)));
  return book.say({
    section: "in-short",
    kind: "finding",
    passages,
    runs: runs(
      `The documents disagree on ${count(all.length, "point")}: ${listed(
        all.map((d) => d.about),
        5,
      )}.`,
    ),
  });
}

function blame(book: Book): Say {
  const all = book.assessment.responsibility;
  if (all.length === 0) {
    if (book.looked.length === 0) return null;
    return book.say({
      section: "in-short",
      kind: "absence",
      documents: book.looked,
      runs: runs("No one is blamed, and no one claims responsibility, in what was found in the documents."),
    });
  }
  const against = (claim: "blames" | "suspects", word: string) => {
    const of = all.filter((r) => r.claim === claim);
    const parties = [...new Set(of.map((r) => partyName(book, r)))];
    const who = [...new Set(of.map((r) => claimant(book, r).name))];
    if (parties.length === 0) return null;
    const many = parties.length > 1 || areMany(book, of[0]!.partyActor, parties[0]!);
    return runs(name(listed(parties, 4)), ` ${many ? "are" : "is"} ${word}, by `, name(listed(who, 4)));
  };
  const open = [...new Set(all.filter((r) => r.claim === "declines").map((r) => claimant(book, r).name))];
  const denies = [...new Set(all.filter((r) => r.claim === "denies").map((r) => claimant(book, r).name))];
  const claims = [...new Set(all.filter((r) => r.claim === "claims").map((r) => claimant(book, r).name))];
  const parts = [
    against("blames", "accused"),
    against("suspects", "suspected"),
    claims.length ? runs("responsibility is claimed by ", name(listed(claims, 3))) : null,
    denies.length ? runs(name(listed(denies, 4)), ` ${denies.length === 1 ? "denies" : "deny"} it`) : null,
    open.length
      ? runs(name(listed(open, 4)), ` ${open.length === 1 ? "does" : "do"} not say who is responsible`)
      : null,
  ].filter((p) => p !== null);
  const told = parts.flatMap((p, i) => (i ? [...runs("; "), ...p] : [...p]));
  const tail = claims.length ? "." : "; no claim of responsibility was found.";
  const first = told[0];
  const start = first && first.kind !== "quote" ? [{ ...first, text: capital(first.text) }, ...told.slice(1)] : told;
  return book.say({ section: "in-short", kind: "finding", passages: all.map((r) => r.span), runs: runs(start, tail) });
}

function reacting(book: Book, standings: readonly Standing[]): Say {
  if (standings.length === 0) return null;
  const { text, rest } = condemnationText(standings);
  const passages = standings.flatMap((s) => s.reaction.stances.slice(0, 1).map((x) => x.evidence));
  return book.say({ section: "in-short", kind: "finding", passages, runs: runs(`${text} ${rest}`.trim()) });
}

function expected(book: Book): Say {
  const { scenarios, outlook } = book.assessment;
  const passages: readonly Span[] = [...scenarios.map((s) => s.titleSpan), ...outlook.slice(0, 20).map((o) => o.span)];
  if (passages.length === 0) return null;
  const titles = scenarios
    .slice(0, 4)
    .flatMap((s, i) => [
      i ? (i === Math.min(scenarios.length, 4) - 1 ? " and " : ", ") : "",
      book.quote(s.titleSpan, 70),
    ]);
  const courses = scenarios.length
    ? [
        `${capital(count(scenarios.length, "possible course"))} ${scenarios.length === 1 ? "is" : "are"} set out: `,
        ...titles,
        scenarios.length > 4 ? ` and ${scenarios.length - 4} more` : "",
        ". ",
      ]
    : [];
  const single = outlook.length
    ? `${capital(figure(outlook.length))} ${outlook.length === 1 ? "passage looks" : "passages look"} ahead.`
    : "";
  return book.say({ section: "in-short", kind: "finding", passages, runs: runs(...courses, single) });
}

/** At most five sentences: the event, what is disputed, who is blamed, who condemned, what is expected. */
export function inShort(book: Book, standings: readonly Standing[]): readonly Block[] {
  const said = [event(book), disagreement(book), blame(book), reacting(book, standings), expected(book)].filter(
    (s) => s !== null,
  );
  return said.length ? [{ kind: "list", sentences: said.map((s) => s.id), ordered: true, shown: 5 }] : [];
}
