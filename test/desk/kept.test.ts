import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { startEngine } from "../../src/desk/engine.ts";
import { type News, openSession, type Session } from "../../src/desk/session.ts";
import { init } from "../../src/dossier/init.ts";

const example = join(import.meta.dirname, "..", "..", "examples", "lindhaven", "documents");
const home = mkdtempSync(join(tmpdir(), "assay-kept-"));
const folder = join(home, "dossier");
const kept = join(folder, ".assay", "desk.bin");

let last: Session | undefined;
// A test that failed must not hold the dossier: the next ones would fail for that alone.
afterEach(async () => {
  await last?.close();
});

/** A desk opened until it has computed; what it told meanwhile, and how often its engine was asked to compute. */
async function opened(): Promise<{ session: Session; told: News["kind"][]; computed: number }> {
  const engine = startEngine(folder);
  let computed = 0;
  const counting: typeof engine = {
    ...engine,
    compute: (follow) => {
      computed++;
      return engine.compute(follow);
    },
  };
  const session = openSession(folder, "Ana", { engine: counting });
  last = session;
  const told: News["kind"][] = [];
  await new Promise<void>((done) => {
    session.listen((news) => {
      told.push(news.kind);
      if (news.kind === "computed" && !session.computing()) done();
      else if (news.kind === "computed") setTimeout(done, 300);
    });
  });
  return { session, told, computed };
}

beforeAll(() => {
  mkdirSync(folder);
  for (const name of ["01-nna-first-report.txt", "04-nna-correction.txt"])
    cpSync(join(example, name), join(folder, name));
  init(folder);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

it("shows documents and what is drawn from them before all are read, and the same at once when opened again", async () => {
  const first = await opened();
  const was = first.session.assessment();
  const page = first.session.queue().page(0, 500, {});
  expect(first.told).toContain("drawn");
  expect(page.items.length).toBeGreaterThan(5);
  await first.session.close();

  const second = await opened();
  expect([second.told, second.computed]).toEqual([["computed"], 0]);
  expect(JSON.stringify(second.session.assessment())).toBe(JSON.stringify(was));
  expect(second.session.queue().page(0, 500, {})).toEqual(page);
  // Asked of the thread, which had nothing to compute yet.
  expect((await second.session.preview()).html).toContain("<html");
  await second.session.close();
});

it.each([
  ["a document that came", () => cpSync(join(example, "13-osmark-persian.txt"), join(folder, "documents", "new.txt"))],
  [
    "a document of other bytes",
    () => {
      writeFileSync(join(folder, "documents", "new.txt"), "The minister said that the port would open.\n");
      utimesSync(join(folder, "documents", "new.txt"), 1e9, 1e9);
    },
  ],
  [
    "other settings",
    () => {
      const file = join(folder, "dossier.json");
      writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), title: "Other" }));
    },
  ],
  ["damage to what was kept", () => writeFileSync(kept, readFileSync(kept).fill(0, 2000, 2100))],
])("computes again after %s", async (_, change) => {
  change();
  const { session, computed } = await opened();
  expect(computed).toBe(1);
  expect(session.derived().whole).toBe(true);
  await session.close();
});

it("computes again after a rejection, and not after an acceptance", async () => {
  const { session } = await opened();
  const [first, second] = session.queue().page(0, 2, {}).items;
  session.decide("accept", { record: first!.record });
  await session.close();
  const accepted = await opened();
  expect(accepted.computed).toBe(0);
  expect(accepted.session.queue().find(first!.record)?.item.state).toBe("accepted");
  accepted.session.decide("reject", { record: second!.record });
  await accepted.session.close();
  const rejected = await opened();
  expect(rejected.computed).toBe(1);
  await rejected.session.close();
});
