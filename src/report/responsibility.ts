import type { Responsibility } from "../hypotheses/types.ts";
import type { Block } from "./blocks.ts";
import { type Book, name, runs, w } from "./book.ts";
import { claimant, flagsOf, partyKey, partyName, rowOf } from "./claims.ts";
import { roleWords, shown } from "./rules.ts";
import { count, listed, plural } from "./words.ts";

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
