import { oncePerPassage } from "../hypotheses/proposals.ts";
import type { DocumentId, PassageId } from "../record/ids.ts";
import { passageId } from "../record/passage.ts";
import { type Span, slice } from "../record/span.ts";
import type { ScenarioCandidate } from "./types.ts";

/** A descriptor that the documents offer: something on which a scenario is said to depend. The analyst names its states. */
export type DescriptorProposal = {
  readonly name: string;
  readonly states: readonly string[];
  readonly from: "condition" | "driver" | "impediment";
  readonly passages: readonly PassageId[];
};

/** Conditions, drivers and impediments of the documents' scenarios as descriptors with two states each; each passage once. */
export function proposeDescriptors(
  candidates: readonly ScenarioCandidate[],
  textOf: (document: DocumentId) => string,
): readonly DescriptorProposal[] {
  const of = (from: DescriptorProposal["from"], spans: readonly Span[]) =>
    spans.map((at) => ({
      name: slice(textOf(at.document), at).replace(/\s+/g, " ").trim(),
      states: ["holds", "does not hold"],
      from,
      passages: [passageId(at)],
    }));
  const all = candidates.flatMap((c) => [
    ...of("condition", c.conditions),
    ...of("driver", c.drivers),
    ...of("impediment", c.impediments),
  ]);
  return oncePerPassage(all);
}
