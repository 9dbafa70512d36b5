import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openLog } from "../../src/dossier/log.ts";
import { payloadFault } from "../../src/dossier/payloads.ts";
import type { DecisionKind } from "../../src/record/decision.ts";

/** Writes the logs of two invented analysts from decisions.json; their ids are random, so logs that exist stay as they are. */
type Act = { time: string; analyst: string; kind: DecisionKind; payload: Record<string, unknown> };

const here = dirname(fileURLToPath(import.meta.url));
const dossier = join(here, "..", "lindhaven");
const acts = JSON.parse(readFileSync(join(here, "decisions.json"), "utf8")) as Act[];
if (existsSync(join(dossier, "decisions")))
  throw new Error("decisions are there already; remove the folder to write them anew");
for (const { kind, payload } of acts) {
  const fault = payloadFault(kind, payload);
  if (fault) throw new Error(`${fault}: ${JSON.stringify(payload)}`);
}
for (const analyst of new Set(acts.map((a) => a.analyst))) {
  let time = 0;
  const log = openLog(dossier, analyst, "example", () => time);
  for (const act of acts.filter((a) => a.analyst === analyst)) {
    time = Date.parse(act.time);
    log.append(act.kind, act.payload);
  }
  log.close();
}
