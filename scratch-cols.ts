import { readFileSync } from "node:fs";
import { deserialize } from "node:v8";

const d = deserialize(readFileSync("/tmp/sc/d0")) as any[];
console.log(d[0].cands[0].signs.length);

import { doubtNames } from "./src/reactions/candidates.ts";

const a = 14 + doubtNames.length + 6 + 14;
console.log("times at", a, "heads at", a + 5);
