import { expect, it } from "vitest";
import { readArgdown, writeArgdown } from "../../../../hypotheses/argdown.ts";
import { bare, linesOf, withArgument, withoutArgument, withText } from "./argument-map.ts";

const attacked = withArgument(bare("E1, H1"), "the witness was abroad", "attack", "E1, H1");
const answered = withArgument(attacked, "the passport was forged", "undercut", "A1");
const shown = (map: typeof answered) => linesOf(map).map((l) => `${" ".repeat(l.depth)}${l.kind ?? "top"} ${l.name}`);

it.each([
  ["a letter alone", bare("E1, H1"), ["top E1, H1"]],
  ["an attack and its answer", answered, ["top E1, H1", " attack A1", "  undercut A2"]],
  ["what bore on the argument taken out goes with it", withoutArgument(answered, "A1"), ["top E1, H1"]],
  [
    "a number that was used last is not used for another",
    withArgument(attacked, "x", "support", "A1"),
    ["top E1, H1", " attack A1", "  support A2"],
  ],
  [
    "a circle is cut where it comes round",
    readArgdown("<a>: x\n  - <b>: y\n    - <a>"),
    ["top a", " attack b", "  attack a"],
  ],
])("draws %s", (_, map, wanted) => {
  expect(shown(map)).toEqual(wanted);
});

it("comes back the same through Argdown", () => {
  const map = withText(answered, "A2", "the passport: forged, says the consul");
  expect(readArgdown(writeArgdown(map))).toEqual(map);
});
