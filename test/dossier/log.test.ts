import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openLog, readLog } from "../../src/dossier/log.ts";
import { type Decision, standing } from "../../src/record/decision.ts";

function written(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), "assay-log-"));
  const log = openLog(folder, "Ana Lyst", "device01");
  for (let i = 0; i < count; i++) log.append("correct", { text: `correction ${i} — ä` });
  log.close();
  return log.file;
}

const faultsOf = (file: string) => readLog(file).faults.map((f) => f.message);

describe("a log", () => {
  it("is sound as it was written, and goes on after it was closed", () => {
    const file = written(3);
    expect(faultsOf(file)).toEqual([]);
    const again = openLog(join(file, "..", ".."), "Ana Lyst", "device01");
    again.append("accept", { record: "s:1" });
    again.close();
    expect(readLog(file).decisions.map((d) => d.kind)).toEqual(["correct", "correct", "correct", "accept"]);
  });

  it("is made with the first decision: opening and closing leaves no file", () => {
    const folder = mkdtempSync(join(tmpdir(), "assay-log-"));
    openLog(folder, "Ana", "d").close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("stays sound where the disk is full in the middle of a line, and goes on when there is room again", () => {
    const folder = mkdtempSync(join(tmpdir(), "assay-log-"));
    const log = JSON.stringify(join(import.meta.dirname, "../../src/dossier/log.ts"));
    const program = `import { openLog } from ${log};
      const log = openLog(${JSON.stringify(folder)}, "Ana", "d");
      const write = (n) => { try { log.append("correct", { text: "x".repeat(n) }); return "written"; } catch (e) { return e.code; } };
      console.log(write(10), write(5000), write(20));`;
    const out = execFileSync(
      "sh",
      ["-c", `ulimit -f 4; exec "$0" --import tsx --input-type=module -e "$1"`, process.execPath, program],
      { encoding: "utf8", cwd: join(import.meta.dirname, "../.."), env: { ...process.env, TSX_DISABLE_CACHE: "1" } },
    );
    expect(out.trim()).toBe("written EFBIG written");
    const { faults, torn, decisions } = readLog(join(folder, "decisions", "ana-d.jsonl"));
    expect({ faults, torn, count: decisions.length }).toEqual({ faults: [], torn: false, count: 2 });
  });

  it("shows one changed byte anywhere, its last line too", () => {
    const file = written(4);
    const bytes = readFileSync(file);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(bytes);
        changed[at]! ^= change;
        writeFileSync(file, changed);
        const { faults, torn } = readLog(file);
        return faults.length > 0 || torn;
      }),
      { seed: 7, numRuns: 400 },
    );
    const lastNewline = Buffer.from(bytes);
    lastNewline[bytes.length - 1] = 32;
    writeFileSync(file, lastNewline);
    expect(faultsOf(file)).toContainEqual(expect.stringContaining("tail was cut off"));
  });

  it.each([1, 2, 3])("shows that its last %i lines were cut off", (lines) => {
    const file = written(4);
    const kept = readFileSync(file, "utf8")
      .split("\n")
      .slice(0, 4 - lines)
      .map((l) => `${l}\n`)
      .join("");
    truncateSync(file, Buffer.byteLength(kept));
    expect(faultsOf(file)).toContainEqual(expect.stringContaining("tail was cut off"));
    expect(() => openLog(join(file, "..", ".."), "Ana Lyst", "device01")).toThrow(/tail was cut off/);
  });

  it("drops a line that was being written when the program stopped, and goes on", () => {
    const file = written(2);
    appendFileSync(file, '{"id":"half');
    expect(readLog(file)).toMatchObject({ torn: true, faults: [] });
    const again = openLog(join(file, "..", ".."), "Ana Lyst", "device01");
    again.append("correct", { text: "after" });
    again.close();
    expect(readLog(file)).toMatchObject({ torn: false, faults: [] });
    expect(readLog(file).decisions).toHaveLength(3);
  });
});

describe("standing decisions", () => {
  const decision = (n: number, kind: Decision["kind"], payload: Record<string, unknown>): Decision => ({
    id: `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`,
    time: "2024-05-14T00:00:00.000Z",
    analyst: "a",
    kind,
    payload,
    previous: "",
    hash: "",
  });
  const id = (n: number) => decision(n, "accept", {}).id;

  it("leave out what was undone, and bring back what an undone undo undid", () => {
    const all = [
      decision(1, "accept", {}),
      decision(2, "undo", { decision: id(1) }),
      decision(3, "undo", { decision: id(2) }),
    ];
    expect(standing(all.slice(0, 2))).toEqual([]);
    expect(standing(all).map((d) => d.id)).toEqual([id(1)]);
  });

  it("are the same whatever the order in which logs are merged, and doubles count once", () => {
    const all = [1, 2, 3].map((n) => decision(n, "accept", { record: `r${n}` }));
    expect(standing([all[2]!, all[0]!, all[1]!, all[0]!])).toEqual(standing(all));
  });
});
