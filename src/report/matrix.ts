import type { Level, Reaction } from "../reactions/types.ts";
import type { Block, MatrixCell, MatrixRow, Unit } from "./blocks.ts";
import { type Book, name, runs } from "./book.ts";
import { levels, levelWords, matrixColumns, shown } from "./rules.ts";
import { actorTopic, jointKey, jointNames, markOf, reactorName, stanceOpening, strengthOf } from "./stances.ts";
import { count, listed } from "./words.ts";

/** Sentence ids of the cells that stand for an actor in the counts and on the map. */
export type Standing = { readonly reaction: Reaction; readonly unit: Unit; readonly row: MatrixRow };

function noneCell(book: Book, r: Reaction): MatrixCell {
  const who = reactorName(book, r);
  const open = book.open(
    {
      section: "reactions",
      kind: "absence",
      documents: book.looked,
      passages: r.stances.slice(0, 4).map((s) => s.evidence),
      label: who,
      topics: [actorTopic(book, r.actor)],
      runs: runs(
        "No word of condemnation of this event by ",
        name(who),
        ` was found in the ${count(book.looked.length, "document")} looked at.`,
      ),
    },
    runs("none found"),
  );
  return { open, mark: "none" };
}

function firstCell(book: Book, r: Reaction): readonly MatrixCell[] {
  const mark = markOf(r);
  return matrixColumns[0]!.stances.flatMap((label): readonly MatrixCell[] => {
    const open = stanceOpening(book, r, label);
    if (!open) return [];
    if (label === "condemn" && (mark === "yes" || mark === "deflects")) return [{ open, mark: strengthOf(r, label) }];
    if (label === "condemn-generic" && r.stances.some((s) => s.stance === label && !s.negated && !s.imputed))
      return [{ open, mark: "general" }];
    return [{ open }];
  });
}

function rowOf(book: Book, r: Reaction): Standing {
  const mark = markOf(r);
  const said = firstCell(book, r);
  const condemned = mark === "none" ? [noneCell(book, r), ...said] : said;
  const rest = matrixColumns
    .slice(1)
    .map((c) => c.stances.flatMap((label) => stanceOpening(book, r, label) ?? []).map((open) => ({ open })));
  const joint = jointNames(book, r);
  const who = reactorName(book, r);
  const row = {
    name: who,
    note: joint.length ? `joint statement with ${listed(joint, 6)}` : "",
    cells: [condemned, ...rest],
  };
  return { reaction: r, unit: { mark, name: who, sentence: condemned[0]!.open.sentence }, row };
}

/** Members of a joint statement without a reaction of their own: shown with the same cells, not counted. */
function memberRows(book: Book, standing: Standing, own: ReadonlySet<string>): readonly MatrixRow[] {
  const { reaction, row } = standing;
  return reaction.joint
    .filter((a) => a !== reaction.actor && !own.has(a))
    .map((a) => ({
      name: book.actorName(a) ?? "Not named",
      note: `in the joint statement of ${row.name}, counted once`,
      cells: row.cells,
    }));
}

const order: Readonly<Record<Unit["mark"], number>> = { yes: 0, deflects: 1, general: 2, none: 3 };

/** Every reaction as a row, in the order of the counts. */
export function standings(book: Book): readonly Standing[] {
  return book.assessment.reactions
    .filter((r) => r.stances.length > 0)
    .map((r) => rowOf(book, r))
    .sort(
      (a, b) =>
        levels.indexOf(a.reaction.level) - levels.indexOf(b.reaction.level) || order[a.unit.mark] - order[b.unit.mark],
    );
}

/** Joint statements once. */
export function counted(all: readonly Standing[]): readonly Standing[] {
  const seen = new Set<string>();
  return all.filter((s) => {
    const key = jointKey(s.reaction);
    return seen.has(key) ? false : !!seen.add(key);
  });
}

export function unitBlock(all: readonly Standing[]): Block {
  const once = counted(all);
  const of = (level: Level, marks: readonly Unit["mark"][]) =>
    once.filter((s) => s.reaction.level === level && marks.includes(s.unit.mark)).map((s) => s.unit);
  return {
    kind: "units",
    rows: levels.map((l) => ({
      level: levelWords[l],
      cells: [of(l, ["yes", "deflects"]), of(l, ["general"]), of(l, ["none"])] as const,
    })),
  };
}

export function matrixBlock(book: Book, all: readonly Standing[]): Block {
  const own = new Set<string>(all.map((s) => s.reaction.actor));
  const once = new Set(counted(all));
  const groups = levels.map((l) => {
    const here = all.filter((s) => s.reaction.level === l);
    return {
      level: levelWords[l],
      count: here.filter((s) => once.has(s)).length,
      rows: here.flatMap((s) => [s.row, ...memberRows(book, s, own)]),
    };
  });
  return {
    kind: "matrix",
    columns: matrixColumns.map((c) => c.title),
    groups: groups.filter((g) => g.rows.length),
    shown: shown.matrix,
  };
}
