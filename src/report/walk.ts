import type { PassageId } from "../record/ids.ts";
import type { Passage } from "../record/passage.ts";
import type { Block } from "./blocks.ts";
import type { ReportSection, ReportSentence } from "./types.ts";

/** Ids of the sentences a block shows or opens, in the order of the page. */
export function sentencesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
    case "list":
      return block.sentences;
    case "heading":
    case "remark":
      return [];
    case "discrepancies":
      return block.items.flatMap((d) => d.sides.map((s) => s.open.sentence));
    case "timeline":
      return block.rows.map((r) => r.open.sentence);
    case "claims":
      return block.rows.flatMap((r) => [r.open.sentence, ...r.evidence.map((e) => e.sentence)]);
    case "motives":
      return block.items.flatMap((m) => [m.title.sentence, ...m.points.map((p) => p.sentence)]);
    case "units":
      return block.rows.flatMap((r) => r.cells.flatMap((c) => c.map((u) => u.sentence)));
    case "map":
      return [...block.places, ...block.elsewhere].flatMap((p) => p.units.map((u) => u.sentence));
    case "matrix":
      return block.groups.flatMap((g) => g.rows.flatMap((r) => r.cells.flatMap((c) => c.map((x) => x.open.sentence))));
    case "quotes":
      return block.groups.flatMap((g) => g.items.map((i) => i.open.sentence));
    case "scenarios":
      return block.columns.flatMap((c) => [c.title.sentence, ...c.rows.flatMap((r) => r.map((o) => o.sentence))]);
    case "grid":
      return block.rows.flatMap((r) =>
        r.cells.flatMap((c) => (c.kind === "words" ? c.lines.flatMap((l) => l.open?.sentence ?? []) : [])),
      );
    case "table":
      return block.rows.flatMap((r) => r.cells.flatMap((c) => c.open?.sentence ?? []));
  }
}

/** Sentences and passages in the order in which the page first shows them; what it only holds comes last. */
export function inPageOrder(
  sections: readonly ReportSection[],
  sentences: readonly ReportSentence[],
  passages: readonly Passage[],
) {
  const byId = new Map(sentences.map((s) => [s.id, s]));
  const shown = new Set(sections.flatMap((s) => s.blocks.flatMap(sentencesOf)));
  const ordered = [...[...shown].flatMap((id) => byId.get(id) ?? []), ...sentences.filter((s) => !shown.has(s.id))];
  const cited = new Set<PassageId>(ordered.flatMap((s) => s.passages));
  const held = new Map(passages.map((p) => [p.id, p]));
  return { sentences: ordered, passages: [...cited].flatMap((id) => held.get(id) ?? []) };
}
