import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { hashOf } from "../../src/record/decision.ts";
import { heldBack, type Opened, type Stage, stage, violations } from "./stage.ts";

let desk: Stage;
let opened: Opened;
let page: Page;
beforeAll(async () => {
  desk = await stage();
  opened = await desk.open();
  page = opened.page;
}, 240_000);
afterAll(() => desk?.close());
afterEach(async () => {
  for (let i = 0; i < 3 && (await page.locator("dialog[open], .hint").count()) > 0; i++)
    await page.keyboard.press("Escape");
});

const decisions = () =>
  readdirSync(join(desk.folder, "decisions"))
    .filter((n) => n.endsWith(".jsonl"))
    .flatMap((n) =>
      readFileSync(join(desk.folder, "decisions", n), "utf8")
        .trim()
        .split("\n"),
    )
    .filter((l) => l !== "")
    .map((l) => JSON.parse(l));
const last = () => decisions().at(-1);
const pane = (name: string) => page.locator(".tabs button", { hasText: name }).click();
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const until = (check: () => unknown) => expect.poll(check, { timeout: 60_000 }).toBeTruthy();
/** Waits until the page shows what was computed last, also where something more is computed meanwhile. */
const shown = () =>
  until(() => page.locator(`main[aria-busy=false][data-revision="${desk.session().revision()}"]`).isVisible());
/** Acts, and waits until what follows from it is computed and shown. */
const settled = async (act: () => Promise<unknown>, decides = true) => {
  const before = decisions().length;
  await act();
  if (decides) await until(() => decisions().length > before);
  await desk.session().recompute();
  await shown();
};
const choose = async (kind: string) => {
  await pane("Review");
  await page.locator("select[aria-label=Kind]").selectOption(kind);
  await page.locator(".inspector .meta", { hasText: kind }).waitFor();
};

describe("review by keyboard", () => {
  it("goes through the queue, accepts, rejects and takes back", async () => {
    await choose("statement");
    const isCurrent = (row: number) => page.locator(".item").nth(row).getAttribute("aria-current");
    expect(await isCurrent(0)).toBe("true");
    await press("j");
    await until(async () => (await isCurrent(0)) === "false" && (await isCurrent(1)) === "true");
    await press("k", "a");
    await until(() => decisions().length === 1);
    expect(last()).toMatchObject({ kind: "accept", analyst: "Ana" });
    await until(async () => (await page.locator(".item").first().getAttribute("class"))?.includes("accepted"));
    await press("u");
    await until(() => decisions().length === 2);
    expect(last().kind).toBe("undo");
    await page.locator(".item.proposed[aria-current=true]").waitFor();
    await press("U");
    await until(() => decisions().length === 3);
    await page.locator(".item.accepted[aria-current=true]").waitFor();
    for (const d of decisions()) expect(hashOf(d)).toBe(d.hash);
  });

  it("says why each item was proposed and shows its words marked in the document", async () => {
    await page.locator(".inspector .why li").first().waitFor();
    await page.locator(".text .m-cue").first().waitFor();
    const cue = await page.locator(".text .m-cue").first().textContent();
    expect(await page.locator(".inspector .part dd").nth(1).textContent()).toContain(cue?.trim());
  });

  it("selects the record whose words are clicked", async () => {
    const other = page.locator(".text .m-said").first();
    const words = (await other.textContent())!.trim();
    await other.click();
    await page
      .locator(".text :is(.m-cue, .m-content)", { hasText: words.split(" ")[0]! })
      .first()
      .waitFor();
  });

  it("changes the words of a statement by keyboard, and a new run keeps them", async () => {
    await choose("statement");
    await press("j", "e");
    await page.locator(".hint").waitFor();
    const record = await page.evaluate<string>(`JSON.parse(localStorage.getItem("assay.draft")).record`);
    const before = desk
      .session()
      .assessment()
      .statements.find((s) => s.id === record)!;
    await press("ArrowLeft", "ArrowLeft", "Tab", "Shift+Tab");
    await settled(() => press("Enter"));
    const after = desk
      .session()
      .assessment()
      .statements.find((s) => s.id === record)!;
    expect(after.content.at(-1)!.end).toBeLessThan(before.content.at(-1)!.end);
    expect(after.basis.maker).toEqual({ kind: "analyst", name: "Ana" });
    expect(desk.session().book.state(record)).toBe("edited");
  });

  it("keeps words that are being changed over a reload", async () => {
    await choose("statement");
    const kept = () => page.evaluate<string | null>(`localStorage.getItem("assay.draft")`);
    await press("j", "j", "e");
    await until(kept);
    await press("ArrowLeft");
    const draft = await kept();
    const before = decisions().length;
    await page.route("**/api/documents/*", async (route) => {
      await new Promise((later) => setTimeout(later, 1500));
      await route.continue();
    });
    await page.reload();
    await page.locator("main[aria-busy=true]").waitFor();
    await press("Enter", "Escape");
    await page.locator(".hint").waitFor();
    await page.unrouteAll({ behavior: "wait" });
    expect(decisions().length).toBe(before);
    expect(await kept()).toBe(draft);
    await page.locator("select[aria-label=Document]").waitFor();
    await press("Escape");
    await until(async () => (await kept()) === null);
  });

  /** Opens the form for what the program missed. */
  async function adding(...keys: string[]) {
    await press(...keys);
    await page.getByRole("dialog").waitFor();
  }

  it("adds a statement, an actor, a reaction and an event by keyboard; all outlive a restart", async () => {
    await choose("statement");
    await adding("v", "ArrowRight", "Shift+ArrowRight", "n");
    await page.getByRole("button", { name: "Next" }).press("Enter");
    await page.locator(".inspector h2", { hasText: "New statement" }).waitFor();
    await press("Shift+Tab", "ArrowRight");
    await settled(() => press("Enter"));
    const statement = last().payload;
    expect(statement).toMatchObject({ type: "statement" });
    expect(statement.cue).toHaveLength(1);

    await adding("v", "n");
    await page.getByLabel("actor", { exact: true }).check();
    await page.getByRole("dialog").getByLabel("Name", { exact: true }).fill("Port Council");
    await settled(() => page.getByRole("button", { name: "Add", exact: true }).press("Enter"));
    const actor = last().payload.record as string;

    await adding("v", "Shift+ArrowDown", "n");
    await page.getByLabel("reaction", { exact: true }).check();
    await page.getByLabel("Whose reaction").fill("port coun");
    await page.getByRole("option", { name: "Port Council" }).first().waitFor();
    await press("Enter", "Enter");
    await page.locator(".inspector h2", { hasText: "New reaction" }).waitFor();
    await settled(() => press("Enter"));
    expect(last().payload).toMatchObject({ type: "reaction", actor, stance: "condemn" });

    await adding("v", "n");
    await page.getByLabel("event", { exact: true }).check();
    await page.getByRole("button", { name: "Next" }).press("Enter");
    await settled(() => press("Enter"));
    const event = last().payload.record as string;

    await desk.again();
    const a = desk.session().assessment();
    expect(a.statements.some((s) => s.id === statement.record)).toBe(true);
    expect(a.actors.find((x) => x.id === actor)?.name).toBe("Port Council");
    const stances = a.reactions.find((r) => r.actor === actor)?.stances ?? [];
    expect(stances.filter((s) => s.stance === "condemn")).toHaveLength(1);
    expect(a.events.some((e) => e.id === event)).toBe(true);
    await page.goto(desk.desk().url);
    await page.locator(".item").first().waitFor();
  }, 240_000);
});

describe("actors", () => {
  it("merges two actors, takes it back, and splits one", async () => {
    const actors = [...desk.session().assessment().actors].sort((x, y) => y.mentions.length - x.mentions.length);
    const [one, two] = [actors[0]!, actors.find((x, i) => i > 0 && x.kind !== actors[0]!.kind)!];
    await pane("Actors");
    await page.getByLabel("Filter actors").fill(one.name);
    await page.getByRole("button", { name: one.name, exact: true }).first().click();
    await page.locator(".card h2", { hasText: one.name }).waitFor();
    await press("m");
    await page.getByLabel("is the same as").fill(two.name);
    await page.getByRole("option").first().waitFor();
    await settled(() => press("Enter", "Enter"));
    const merged = desk
      .session()
      .assessment()
      .actors.find((x) => x.id === one.id)!;
    expect(merged.mentions.length).toBe(one.mentions.length + two.mentions.length);
    expect(
      desk
        .session()
        .assessment()
        .actors.some((x) => x.id === two.id),
    ).toBe(false);
    await page.locator(".card li", { hasText: "take apart" }).first().waitFor();
    await settled(() => page.locator(".card").getByRole("button", { name: "take apart" }).first().click());
    expect(
      desk
        .session()
        .assessment()
        .actors.find((x) => x.id === two.id)?.mentions.length,
    ).toBe(two.mentions.length);

    await press("s");
    await page.getByRole("dialog").getByRole("checkbox").first().check();
    if ((await page.getByRole("dialog").getByRole("checkbox").count()) > 1) {
      await page.getByLabel("Name of the new actor").fill("Somebody Else");
      await settled(() => press("Enter"));
      expect(
        desk
          .session()
          .assessment()
          .actors.some((x) => x.name === "Somebody Else"),
      ).toBe(true);
    } else await press("Escape");
  }, 240_000);
});

describe("other panes", () => {
  it("finds words in any form, narrows, opens the passage in its document and leads back", async () => {
    await pane("Review");
    await press("/");
    await page.keyboard.type("bomb");
    await press("Enter");
    await page.locator(".hit").first().waitFor();
    const hits = await page.locator(".hit").count();
    await page.locator(".facets input[type=checkbox]").first().check();
    await until(async () => (await page.locator(".hit").count()) <= hits);
    await page.locator(".facets input[type=checkbox]:checked").waitFor();
    await page.locator(".hit").first().focus();
    await page.locator(".context mark").waitFor();
    const words = (await page.locator(".context mark").textContent())!;
    await press("c");
    await page.locator(".text .m-pick").first().waitFor();
    expect(words).toContain((await page.locator(".text .m-pick").first().textContent())!.trim());
    await press("b");
    await page.locator(".hit").first().waitFor();
    expect(await page.locator(".facets input[type=checkbox]:checked").count()).toBe(1);
  });

  it("opens quotes from the matrix and copies one as a footnote, whether the browser lends its clipboard or not", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await pane("Reactions");
    for (const lends of [true, false]) {
      if (!lends) await page.evaluate(`navigator.clipboard.writeText = () => Promise.reject(new Error("shut")); 0`);
      await page
        .locator(".quote-button.cell")
        .nth(lends ? 0 : 1)
        .focus();
      await page.locator(".context mark").waitFor();
      const quote = (await page.locator(".context mark").textContent())!;
      await press("y");
      await page.locator(".status", { hasText: "on the clipboard" }).waitFor();
      expect(await page.evaluate<string>("navigator.clipboard.readText()")).toContain(quote.slice(0, 20));
    }
    expect(await page.locator(".none-found").count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "small multiples" }).click();
    await page.locator(".multiples figure").first().waitFor();
    expect(await page.locator("table.grid tbody tr").count()).toBeGreaterThan(1);
  });

  it("exports a table as CSV and XLSX", async () => {
    await pane("Documents");
    for (const kind of ["CSV", "XLSX"]) {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: `documents as ${kind}` }).click(),
      ]);
      const bytes = readFileSync((await file.path())!);
      if (kind === "CSV")
        expect(bytes.toString("utf8").split("\r\n")).toHaveLength(desk.session().assessment().extracts.length + 2);
      else expect(bytes.subarray(0, 2).toString()).toBe("PK");
    }
  });

  it("grades a document with a reason", async () => {
    await page.getByLabel("Source").selectOption("B");
    await page.getByLabel("Content").selectOption("2");
    await page.getByLabel("Why").fill("known for corrections");
    await settled(() => page.getByRole("button", { name: "Set the grade" }).click());
    expect(last()).toMatchObject({ kind: "grade", payload: { grade: "B2", reason: "known for corrections" } });
    await until(async () => (await page.locator("td", { hasText: /^B2$/ }).count()) === 1);
  });

  it("shows the page of a PDF with the words where they stand", async () => {
    await pane("Review");
    await page.locator("select[aria-label=Kind]").selectOption("");
    const pdf = desk
      .session()
      .assessment()
      .extracts.find((e) => e.document.mediaType === "application/pdf")!;
    await page.locator("select[aria-label=Document]").selectOption(pdf.document.id);
    await page.getByRole("button", { name: "page", exact: true }).click();
    await until(() => page.evaluate<boolean>(`(document.querySelector(".sheet img")?.naturalWidth ?? 0) > 500`));
    await page.locator(".box-said").first().click();
    await page.locator(".box-cue").first().waitFor();
  });

  it("stays with the document that was chosen while a list was on its way", async () => {
    const chooser = page.locator("select[aria-label=Document]");
    await choose("");
    const ofAll = await chooser.inputValue();
    await choose("statement");
    const documents = desk
      .session()
      .assessment()
      .extracts.map((e) => e.document.id);
    const ofStatements = await chooser.inputValue();
    const other = documents.find((d) => d !== ofAll && d !== ofStatements)!;
    const list = await heldBack(page, /\/api\/queue/, "GET");
    await page.locator("select[aria-label=Kind]").selectOption("");
    await until(list.asked);
    await chooser.selectOption(other);
    await until(async () => (await chooser.inputValue()) === other);
    list.release();
    await until(list.answered);
    await page.waitForTimeout(500);
    expect(await chooser.inputValue()).toBe(other);
  });

  it("takes in files that appear in the folder, with progress", async () => {
    const before = desk.session().assessment().extracts.length;
    await settled(
      async () =>
        writeFileSync(
          join(desk.folder, "documents", "late.txt"),
          "Belmar, 18 May 2024. The harbour master, Olan Brek, said that the port was open again.",
        ),
      false,
    );
    await until(() => desk.session().assessment().extracts.length === before + 1);
    await shown();
  });

  it("lists every decision and takes one back", async () => {
    await pane("History");
    await page.locator("tbody tr").first().waitFor();
    const before = decisions().length;
    await page.getByRole("button", { name: "take back" }).first().click();
    await until(() => decisions().length === before + 1);
    expect(last().kind).toBe("undo");
  });
});

describe("safety in the browser", () => {
  it("shows a hostile document as text: nothing in it runs, nothing leaves the machine", async () => {
    await pane("Review");
    const document = desk
      .session()
      .assessment()
      .extracts.find((e) => e.document.paths[0] === "hostile.html")!.document.id;
    await page.locator("select[aria-label=Document]").selectOption(document);
    await page.locator(".text", { hasText: "would close early" }).waitFor();
    for (const view of await page.locator(".reader .switch button").all()) await view.click();
    expect(await page.evaluate("window.ran")).toBeUndefined();
    expect(await page.locator(".text img, .text iframe, .text script").count()).toBe(0);
    const host = new URL(desk.desk().url).hostname;
    expect(opened.asked.filter((u) => !u.startsWith("blob:") && new URL(u).hostname !== host)).toEqual([]);
    expect(
      opened.wrong.filter((w) => !/ERR_CONNECTION_REFUSED|Failed to load resource|ERR_INCOMPLETE/.test(w)),
    ).toEqual([]);
  });
});

describe("for everybody", () => {
  it.each(["light", "dark"] as const)(
    "has no WCAG 2.2 AA fault in any pane, %s",
    async (colorScheme) => {
      const { page } = await desk.open({ colorScheme });
      const names = await page.locator(".tabs button").allTextContents();
      for (const name of names) {
        await page.locator(".tabs button", { hasText: name.replace(/[\d ]+$/, "") }).click();
        await page.locator("main[aria-busy=false]").waitFor();
        expect({ name, faults: await violations(page) }).toEqual({ name, faults: [] });
      }
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    },
    240_000,
  );

  it("shows right-to-left documents in their direction", async () => {
    const persian = desk
      .session()
      .assessment()
      .extracts.find((e) => e.language.language === "fa")!;
    await pane("Review");
    await page.locator("select[aria-label=Document]").selectOption(persian.document.id);
    await page.locator(".text[dir=rtl]").waitFor();
    expect(await page.locator(".text").getAttribute("lang")).toBe("fa");
  });

  it("can be read at 200 % without sideways scrolling", async () => {
    const { page } = await desk.open({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });
    const over = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(over).toBeLessThanOrEqual(0);
    await page.locator(".acts button").first().waitFor();
    await page.context().close();
  });

  it("lets single keys be switched off", async () => {
    await pane("Review");
    const before = decisions().length;
    await press("?");
    await page.getByRole("checkbox", { name: "single keys act" }).uncheck();
    await press("Escape", "a");
    // Another act after it: had the key acted, its decision would stand before this one.
    await page.locator(".inspector").getByRole("button", { name: "Accept" }).click();
    await until(() => decisions().length > before);
    expect(decisions()).toHaveLength(before + 1);
    await page.getByRole("button", { name: /^Dark|^Light/ }).click();
  });
});
