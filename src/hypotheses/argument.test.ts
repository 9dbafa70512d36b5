import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readArgdown, writeArgdown } from "./argdown.ts";
import { extensions, ground, type Relation } from "./argument.ts";

const file = new URL("../../../shared/data/analysis/argumentation-dung.json", import.meta.url);
if (!existsSync(file)) console.warn("no ../shared/data beside the checkout: published argument graphs are not tested");
type Case = {
  name: string;
  args: string[];
  attacks: [string, string][];
  grounded: string[];
  complete: string[][];
  preferred: string[][];
  stable: string[][];
};
const cases: Case[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).cases : [];
const attacks = (pairs: readonly (readonly [string, string])[]): Relation[] =>
  pairs.map(([from, to]) => ({ from, to, kind: "attack" }));
const inside = (args: string[], relations: Relation[]) => {
  const { labels } = ground({ arguments: args, relations });
  return args.filter((a) => labels.get(a) === "in");
};

it.each(cases)("$name", (c) => {
  const { grounded, complete, preferred, stable } = extensions(c.args, c.attacks);
  expect({ grounded, complete, preferred, stable }).toEqual({
    grounded: c.grounded,
    complete: c.complete,
    preferred: c.preferred,
    stable: c.stable,
  });
  expect(inside(c.args, attacks(c.attacks))).toEqual(c.grounded);
});

it("the grounded labelling is the smallest complete set", () => {
  const names = ["a", "b", "c", "d", "e"];
  const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 9 }), (pairs) => {
      expect(inside(names, attacks(pairs))).toEqual(extensions(names, pairs).grounded);
    }),
    { seed: 6 },
  );
});

it("an undercut takes the force from an attack and a support, not the argument itself", () => {
  const relations: Relation[] = [
    { from: "radar", to: "claim", kind: "attack" },
    { from: "witness", to: "claim", kind: "support" },
    { from: "night", to: "radar", kind: "undercut" },
  ];
  const { labels, supported } = ground({ arguments: ["claim", "radar", "witness", "night"], relations });
  expect(Object.fromEntries(labels)).toEqual({ claim: "in", radar: "in", witness: "in", night: "in" });
  expect([...supported]).toEqual(["claim"]);
  const cut = ground({
    arguments: ["claim", "witness", "night"],
    relations: [relations[1] as Relation, { from: "night", to: "witness", kind: "undercut" }],
  });
  expect([...cut.supported]).toEqual([]);
  expect(() => ground({ arguments: [], relations })).toThrow('no argument "radar"');
});

it("reads Argdown and writes it back", () => {
  const source = `# Launch site
[Claim]: The drone came from the north.
  + <Radar>: A track begins there.
    _ <Night>: The set was off until dawn.
  - <Wreck>
    +> [Other]: It came from the east.
// a remark
<!-- and
another -->
`;
  const read = readArgdown(source);
  expect(read.arguments).toEqual(["Claim", "Radar", "Night", "Wreck", "Other"]);
  expect([...read.claims]).toEqual(["Claim", "Other"]);
  expect(read.relations).toEqual([
    { from: "Radar", to: "Claim", kind: "support" },
    { from: "Night", to: "Radar", kind: "undercut" },
    { from: "Wreck", to: "Claim", kind: "attack" },
    { from: "Wreck", to: "Other", kind: "support" },
  ]);
  const again = readArgdown(writeArgdown(read));
  expect(again.texts).toEqual(read.texts);
  expect([...again.arguments].sort()).toEqual([...read.arguments].sort());
  expect(again.relations.map((r) => JSON.stringify(r)).sort()).toEqual(
    read.relations.map((r) => JSON.stringify(r)).sort(),
  );
});

it.each([
  ["[A]\n  ? <B>", "line 2: expected"],
  ["+ <B>", 'line 1: "+" relates to nothing'],
  ["[A]\n  >> <B>", "is no relation"],
])("names the line of what is no Argdown: %j", (source, words) => expect(() => readArgdown(source)).toThrow(words));
