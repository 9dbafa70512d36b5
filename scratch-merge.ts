import { readFileSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";

const r = (f: string) => deserialize(readFileSync(f)) as any[];
const lin = r("/tmp/sc/lin");
const nets = [...r("/tmp/sc/net-a"), ...r("/tmp/sc/net-b")];
writeFileSync("/tmp/sc/scorers", serialize(lin.map((l, k) => ({ ...l, ...nets[k] }))));
