import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { verify } from "../../src/dossier/verify.ts";
import { shared } from "../run-assay.ts";
import { empty, type Stage, some, stage } from "./stage.ts";

/** The seed report stands beside the project, where it is there at all. */
const seed = shared && join(shared, "seed", "documents", "report.txt");
const slow = { timeout: 120_000 };

/** Files dropped on the window, as a folder's files come. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const given = files.map((f) => ({ name: basename(f), base64: readFileSync(f).toString("base64") }));
  await page.evaluate(`{
    const transfer = new DataTransfer();
    for (const { name, base64 } of ${JSON.stringify(given)})
      transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    const shell = document.querySelector(".shell");
    for (const type of ["dragenter", "dragover", "drop"])
      shell.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }`);
}

const decisions = (on: Stage) =>
  readdirSync(join(on.folder, "decisions"))
    .filter((n) => n.endsWith(".jsonl"))
    .flatMap((n) => readFileSync(join(on.folder, "decisions", n), "utf8").split("\n"))
    .filter((l) => l !== "")
    .map((l) => JSON.parse(l) as { kind: string; payload: Record<string, unknown> });
const tab = (page: Page, name: string) => page.locator(".tabs").getByRole("button", { name }).click();
/** Waits until the page shows what was computed last, also where something more is computed meanwhile. */
const current = (on: Stage, page: Page) => {
  const last = () => page.locator(`main[aria-busy=false][data-revision="${on.session().revision()}"]`);
  return expect.poll(() => last().isVisible(), slow).toBe(true);
};

async function reviewTen(on: Stage, page: Page): Promise<void> {
  await tab(page, "Review");
  for (const key of "axaaxjaxkaaxa") await page.keyboard.press(key);
  const kinds = () => decisions(on).map((d) => d.kind);
  const wanted = ["a", "x", "a", "a", "x", "a", "x", "a", "a", "x", "a"].map((k) => (k === "a" ? "accept" : "reject"));
  await expect.poll(kinds, slow).toEqual(wanted);
  await page.keyboard.press("u");
  await expect.poll(kinds, slow).toEqual([...wanted, "undo"]);
  expect(new Set(decisions(on).map((d) => d.payload["record"] ?? "undo")).size).toBeGreaterThanOrEqual(10);
}

async function mergeAndUndo(on: Stage, page: Page): Promise<void> {
  await on.session().recompute();
  await current(on, page);
  const byMentions = () => [...on.session().assessment().actors].sort((x, y) => y.mentions.length - x.mentions.length);
  const [one, two] = [byMentions()[0]!, byMentions().find((x, i) => i > 0 && !x.name.includes(byMentions()[0]!.name))!];
  await tab(page, "Actors");
  await page.getByLabel("Filter actors").fill(one.name);
  await page.getByRole("button", { name: one.name, exact: true }).first().click();
  await page.locator(".card h2", { hasText: one.name }).waitFor();
  await page.keyboard.press("m");
  await page.getByLabel("is the same as").fill(two.name);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  const both = () =>
    on
      .session()
      .assessment()
      .actors.filter((x) => x.id === one.id || x.id === two.id).length;
  await expect.poll(both, slow).toBe(1);
  await page.locator(".card h2").first().click();
  await page.keyboard.press("u");
  await expect.poll(both, slow).toBe(2);
}

async function weigh(page: Page): Promise<void> {
  await tab(page, "Hypotheses");
  for (const text of ["The Guard's command ordered it", "Members acted alone", "None of these"]) {
    await page.getByLabel("New hypothesis").fill(text);
    await page.keyboard.press("Enter");
  }
  await page.locator(".offers button[aria-label^='Add:']").first().click();
  const cell = page.locator('[data-cell="0:0"]');
  await cell.click();
  await page.keyboard.press("i");
  await expect.poll(() => cell.innerText(), slow).toBe("I");
  await page.locator('[data-cell="0:1"]:focus').waitFor();
  await page.keyboard.press("u");
  await expect.poll(() => cell.innerText(), slow).toBe("·");
  await page.getByLabel("H1 at least, percent").fill("60");
  await page.getByLabel("H1 at most, percent").fill("80");
  await expect.poll(() => page.locator(".words-of").first().innerText(), slow).toContain("likely");
}

async function board(page: Page): Promise<void> {
  await tab(page, "Scenarios");
  for (const [name, states] of [
    ["Border", "open, closed"],
    ["Market", "calm, unrest"],
  ] as const) {
    await page.getByLabel("New descriptor").fill(name);
    await page.getByLabel("States").fill(states);
    await page.keyboard.press("Enter");
  }
  await page.getByLabel("Border: open on Market: calm").fill("2");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("#solved").innerText(), slow).toContain("of 4 combinations hold together");
}

async function write(page: Page): Promise<void> {
  await tab(page, "Report");
  await page.getByRole("button", { name: "New", exact: false }).first().click();
  await page.locator(".editor textarea").first().fill("The ministry proved it.");
  await expect.poll(() => page.locator(".warnings").innerText(), slow).toContain("claims certainty");
  await page.locator(".editor textarea").first().fill("The ministry names no order.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => page.locator("#gate").innerText(), slow).toContain("Nothing can be published");
  await page.locator(".sentences [data-row]", { hasText: "names no order" }).click();
  await tab(page, "Reactions");
  await page.locator(".quote-button.cell").first().focus();
  await page.keyboard.press("w");
  await page.locator(".status", { hasText: "Cited in" }).waitFor();
  await tab(page, "Report");
  await page.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => page.locator("#gate").count(), slow).toBe(0);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("button", { name: "Publish into the dossier" }).click();
  await expect.poll(() => page.locator(".output .quiet").innerText(), { timeout: 240_000 }).toContain("last published");
}

it.each([["the example", some] as const, ...(seed ? [["the seed report", [seed]] as const] : [])])(
  "goes from documents dropped in over ten items, a merge and its undo, a rating, a scenario and a sentence to a report that verify accepts: %s",
  async (_, documents) => {
    const on = await stage(empty);
    try {
      const { page, asked, wrong } = await on.open();
      await drop(page, documents);
      await page.locator(".item[aria-current=true]").waitFor({ timeout: 240_000 });
      expect(readdirSync(join(on.folder, "documents")).sort()).toEqual(documents.map((d) => basename(d)).sort());
      await reviewTen(on, page);
      await mergeAndUndo(on, page);
      await weigh(page);
      await board(page);
      await write(page);
      expect(wrong).toEqual([]);
      expect(asked.filter((url) => !/^(?:http:\/\/127\.0\.0\.1|data:|blob:|about:)/.test(url))).toEqual([]);
      expect((await verify(on.folder, undefined, () => {})).faults).toEqual([]);
      const report = JSON.parse(readFileSync(join(on.folder, "report", "report.json"), "utf8"));
      expect(JSON.stringify(report.sentences)).toContain("The ministry names no order.");
    } finally {
      await on.close();
    }
  },
  900_000,
);
