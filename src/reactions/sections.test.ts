import { expect, it } from "vitest";
import type { Extract } from "../events/types.ts";
import { headingSigns } from "./sections.ts";

/** A paragraph under a heading, or under none. */
function under(heading: string | null): readonly number[] {
  const text = `${heading ?? ""}\nIt rained.`;
  const head = { start: 0, end: text.indexOf("\n"), under: -1 };
  const blocks = [head, { start: head.end + 1, end: text.length, under: heading === null ? -1 : 0 }];
  return headingSigns({ language: { blocks, text } } as unknown as Extract, 1);
}

it.each([
  ["International reactions", [1, 0, 0]],
  ["2. Background", [0, 1, 0]],
  ["Investigation", [0, 0, 1]],
  ["The port", [0, 0, 0]],
  [null, [0, 0, 0]],
])("a heading %s", (heading, wanted) => expect(under(heading)).toEqual(wanted));
