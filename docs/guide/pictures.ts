// Takes the guide's pictures anew, from the example in a browser: npx tsx docs/guide/pictures.ts [name ...]
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { stage, whole } from "../../test/desk/stage.ts";

const out = join(import.meta.dirname, "pictures");
/** A PNG of more is looked at twice before it is committed. */
const largest = 200_000;

const tab = (page: Page, name: string) => page.locator(".tabs").getByRole("button", { name }).click();
const row = (page: Page, words: string) => page.locator("#pane [data-row]", { hasText: words }).first();
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** What each picture shows, in the order in which the guide comes to it. */
const scenes: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  [
    "documents",
    async (page) => {
      await tab(page, "Documents");
      await row(page, "Blast hits motorcade").click();
      await page.locator(".inspector .said-list li").first().waitFor();
    },
  ],
  [
    "review",
    async (page) => {
      await tab(page, "Review");
      await page.getByLabel("Kind", { exact: true }).selectOption("statement");
      await page.locator(".inspector .part").waitFor();
      await page.locator(".item", { hasText: "seen in a yard" }).click();
      await page.locator(".text .m-cue", { hasText: "told" }).waitFor();
    },
  ],
  [
    "edit",
    async (page) => {
      await press(page, "e", "ArrowLeft", "ArrowLeft");
      await page.locator(".inspector .hint").waitFor();
    },
  ],
  [
    "actors",
    async (page) => {
      await press(page, "Escape");
      await tab(page, "Actors");
      await row(page, "Interior Ministry of Tarsova").click();
      await page.locator(".card h2", { hasText: "Interior Ministry" }).waitFor();
    },
  ],
  [
    "reactions",
    async (page) => {
      await tab(page, "Reactions");
      await page.locator(".quote-button.cell").first().click();
    },
  ],
  [
    "multiples",
    async (page) => {
      await page.getByRole("button", { name: "small multiples" }).click();
      await page.locator(".multiples figure").first().waitFor();
    },
  ],
  [
    "discrepancies",
    async (page) => {
      await tab(page, "Discrepancies");
      await page.locator("#pane [data-row]").first().click();
    },
  ],
  [
    "hypotheses",
    async (page) => {
      await tab(page, "Hypotheses");
      await page.locator('[data-cell="3:0"]').click();
    },
  ],
  [
    "argument",
    async (page) => {
      for (const words of ["The Guard buys its explosives from army depots", "The depot counted its stock in May"]) {
        await page.getByLabel("New argument").fill(words);
        await press(page, "Enter");
        await page.getByRole("button", { name: "answer A1" }).click();
      }
      await page.getByRole("button", { name: "answer A2" }).waitFor();
      await page.locator("#arguments").evaluate((h) => h.scrollIntoView());
    },
  ],
  [
    "scenarios",
    async (page) => {
      await tab(page, "Scenarios");
      await page.locator("#impacts").evaluate((h) => h.scrollIntoView());
    },
  ],
  [
    "writing",
    async (page) => {
      await tab(page, "Report");
      await press(page, "n");
      await page.getByLabel("Sentence", { exact: true }).last().fill("The yard proves that the Guard ordered it.");
      await page.getByLabel("Find words to cite").fill("yard");
      await page.locator(".finder li").first().waitFor({ timeout: 120_000 });
    },
  ],
];

const only = process.argv.slice(2);
const desk = await stage(whole, "Ana Wirth");
const { page } = await desk.open({ viewport: { width: 1280, height: 600 } });
page.setDefaultTimeout(30_000);
mkdirSync(out, { recursive: true });
for (const [name, go] of scenes) {
  await go(page);
  if (only.length > 0 && !only.includes(name)) continue;
  await page.mouse.move(0, 0);
  await page.waitForTimeout(800);
  const path = join(out, `${name}.png`);
  await page.screenshot({ path });
  const { size } = statSync(path);
  process.stdout.write(`${name}.png ${size}${size > largest ? ", too large" : ""}\n`);
}
await desk.close();
