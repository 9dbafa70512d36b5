import type { Level, Reaction, Stance } from "../reactions/types.ts";
import type { Block, Opening } from "./blocks.ts";
import { type Book, name, runs } from "./book.ts";
import { mapBlock } from "./map.ts";
import { counted, matrixBlock, type Standing, unitBlock } from "./matrix.ts";
import { levels, levelWords, shown, stanceWords } from "./rules.ts";
import { silence } from "./silence.ts";
import { actorTopic, reactorName, stanceTopic } from "./stances.ts";
import { contentSpan } from "./statements.ts";
import type { World } from "./types.ts";
import { capital, count, dateWords, figure, listed } from "./words.ts";

/** "n of m actors condemn this event in so many words": the sentence, also used in short. */
export function condemnationText(all: readonly Standing[]): { readonly text: string; readonly rest: string } {
  const once = counted(all);
  const of = (marks: readonly string[]) => once.filter((s) => marks.includes(s.unit.mark)).length;
  const yes = of(["yes", "deflects"]);
  const none = of(["none"]);
  const general = of(["general"]);
  const text = `${yes === 0 ? "None" : capital(figure(yes))} of ${count(once.length, "actor")} who ${once.length === 1 ? "reacts" : "react"} ${yes < 2 ? "condemns" : "condemn"} this event in so many words`;
  const more = general ? ` and ${figure(general)} ${general === 1 ? "condemns" : "condemn"} such acts in general` : "";
  const rest = none ? `For ${figure(none)} no word of condemnation was found.` : "";
  return { text: `${text}${more}.`, rest };
}

function quoted(
  book: Book,
  r: Reaction,
  s: Stance,
): { readonly open: Opening; readonly who: string; readonly note: string } | null {
  const statement = s.statement ? book.statements.get(s.statement) : undefined;
  if (!statement || statement.quotation === "indirect" || statement.content.length === 0 || s.imputed) return null;
  const at = contentSpan(statement);
  if (at.end - at.start < 25) return null;
  const who = reactorName(book, r);
  const open = book.open(
    {
      section: "reactions",
      kind: "finding",
      passages: [at],
      label: who,
      record: statement.id,
      topics: [stanceTopic(book, s.stance), actorTopic(book, r.actor)],
      runs: runs(name(who), ` is quoted by ${book.documentName(at.document)}: `, book.quote(at), "."),
    },
    runs(book.quote(at, 260)),
  );
  const role = book.actors.get(r.actor)?.roles[0];
  return { open, who, note: role ? role.title : book.documentName(at.document) };
}

function inTheirWords(book: Book, all: readonly Standing[]): readonly Block[] {
  if (all.length === 0) return [];
  const groups = levels.map((level: Level) => {
    const here = all.filter((s) => s.reaction.level === level);
    const used = new Set<string>();
    const items = here.flatMap(({ reaction }) => {
      const fresh = reaction.stances
        .filter((s) => s.statement && !used.has(s.statement))
        .sort((a, b) => b.strength - a.strength);
      for (const s of fresh) {
        const item = quoted(book, reaction, s);
        if (!item) continue;
        used.add(s.statement!);
        return [item];
      }
      return [];
    });
    const none = here.length
      ? "No direct quotation found: the words are given only in paraphrase."
      : "No reaction found.";
    return { level: levelWords[level], items, none };
  });
  return [
    { kind: "heading", text: "In their words", figure: false },
    { kind: "quotes", groups, shown: shown.quotes },
  ];
}

const dayOf = (book: Book, s: Stance) => s.date ?? book.extracts.get(s.evidence.document)?.language.date ?? null;

/** What an actor is reported to do on each of several days, where a later day brings something new. */
function changes(book: Book): readonly Block[] {
  const said = book.assessment.reactions.flatMap((r) => {
    const days = new Map<string, Stance[]>();
    for (const s of r.stances) {
      const day = dayOf(book, s);
      if (day && !s.imputed && !s.negated) days.set(day, [...(days.get(day) ?? []), s]);
    }
    const known = new Set<string>();
    const steps = [...days]
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .flatMap(([day, list]) => {
        const fresh = list.filter((s, i) => !known.has(s.stance) && list.findIndex((o) => o.stance === s.stance) === i);
        for (const s of fresh) known.add(s.stance);
        return fresh.length ? [{ day, fresh }] : [];
      });
    if (steps.length < 2) return [];
    const told = steps.map(
      ({ day, fresh }) =>
        `${dateWords(day)}, ${listed(
          fresh.map((s) => stanceWords[s.stance].says),
          5,
        )}`,
    );
    const passages = steps.flatMap((s) => s.fresh.map((x) => x.evidence));
    return [
      book.say({
        section: "reactions",
        kind: "finding",
        passages,
        label: reactorName(book, r),
        topics: [actorTopic(book, r.actor)],
        runs: runs(name(reactorName(book, r)), `, by the date of the words or of the document: ${told.join("; ")}.`),
      }).id,
    ];
  });
  if (said.length === 0) return [];
  return [
    { kind: "heading", text: "Changes over time", figure: false },
    { kind: "list", sentences: said, ordered: false, shown: 12 },
  ];
}

const remarks = {
  units:
    "One square, one actor; the one with a hole condemns the event and deflects the blame. A heading is not a stance: what counts is a word of condemnation in the actor’s own reported words. A joint statement counts once.",
  matrix:
    "Bars: strength of the words, from one (plain) to three (in the strongest terms). Hatched: such acts in general. Dashed: none found in the documents looked at. A point is an empty cell.",
};

/** Counts, map, matrix, quotations, changes and silence. */
export function reactions(book: Book, all: readonly Standing[], world?: World): readonly Block[] {
  if (all.length === 0) {
    if (book.looked.length === 0) return [];
    const none = book.say({
      section: "reactions",
      kind: "absence",
      documents: book.looked,
      runs: runs("No reaction to the event was found."),
    });
    return [{ kind: "paragraph", sentences: [none.id] }, ...silence(book)];
  }
  const { text } = condemnationText(all);
  const map = world ? mapBlock(book, all, world) : null;
  return [
    { kind: "heading", text: text.replace(/\.$/, ""), figure: true },
    { kind: "remark", text: remarks.units },
    unitBlock(all),
    ...(map ? [{ kind: "heading" as const, text: "In the region", figure: false }, map] : []),
    { kind: "heading", text: "Who said what", figure: false },
    { kind: "remark", text: remarks.matrix },
    matrixBlock(book, all),
    ...inTheirWords(book, all),
    ...changes(book),
    ...silence(book),
  ];
}
