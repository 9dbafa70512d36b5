import { expect, it } from "vitest";
import { landCalled } from "../training/reactions/candidates.ts";

it.each([
  ["SAU", "Saudi Arabia"],
  ["DEU", "Germany"],
  ["Iraq", null],
  [null, null],
])("the land of %s is called %s", (code, name) => expect(landCalled(code)).toBe(name));
