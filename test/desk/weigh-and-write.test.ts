import { afterAll, beforeAll, expect, it } from "vitest";
import { verify } from "../../src/dossier/verify.ts";
import { type Stage, stage } from "./stage.ts";

let on: Stage;
beforeAll(async () => {
  on = await stage();
}, 240_000);
afterAll(async () => on?.close(), 60_000);

it("goes from hypotheses over a rating, its undo, a scenario and a sentence to a report that verify accepts", async () => {
  const { page, asked, wrong } = await on.open();
  const tab = async (name: string) => page.locator(".tabs").getByRole("button", { name }).click();

  await tab("Hypotheses");
  for (const text of ["The Guard's command ordered it", "Members acted alone", "None of these"]) {
    await page.getByLabel("New hypothesis").fill(text);
    await page.keyboard.press("Enter");
  }
  await page.locator(".offers button[aria-label^='Add:']").first().click();
  const cell = page.locator('[data-cell="0:0"]');
  await cell.click();
  await page.keyboard.press("i");
  expect(await cell.innerText()).toBe("I");
  expect(
    await page.evaluate(
      () =>
        (globalThis as unknown as { document: { activeElement: { dataset: { cell: string } } } }).document.activeElement
          .dataset.cell,
    ),
  ).toBe("0:1");
  await page.keyboard.press("u");
  await expect.poll(() => cell.innerText(), { timeout: 60_000 }).toBe("·");
  await page.getByLabel("H1 at least, percent").fill("60");
  await page.getByLabel("H1 at most, percent").fill("80");
  await expect.poll(() => page.locator(".words-of").first().innerText()).toContain("likely");

  await tab("Scenarios");
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
  await expect.poll(() => page.locator("#solved").innerText()).toContain("of 4 combinations hold together");

  await tab("Report");
  await page.getByRole("button", { name: "New", exact: false }).first().click();
  await page.locator(".editor textarea").first().fill("The ministry proved it.");
  await expect.poll(() => page.locator(".warnings").innerText()).toContain("claims certainty");
  await page.locator(".editor textarea").first().fill("The ministry names no order.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => page.locator("#gate").innerText(), { timeout: 60_000 }).toContain("Nothing can be published");

  const [extract] = on.session().assessment().extracts;
  const document = extract!.document.id;
  const sentence = on.session().ground().review.written[0]!;
  on.session().decide("write", {
    ...sentence,
    passages: [`${document}:0-20`],
    documents: on
      .session()
      .assessment()
      .extracts.map((e) => e.document.id),
  });
  await expect.poll(() => page.locator("#gate").count(), { timeout: 60_000 }).toBe(0);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("button", { name: "Publish into the dossier" }).click();
  await expect.poll(() => page.locator(".output .quiet").innerText(), { timeout: 150_000 }).toContain("last published");
  expect(wrong).toEqual([]);
  expect(asked.filter((url) => !/^(?:http:\/\/127\.0\.0\.1|data:|blob:|about:)/.test(url))).toEqual([]);

  const { faults } = await verify(on.folder, undefined, () => {});
  expect(faults).toEqual([]);
}, 400_000);
