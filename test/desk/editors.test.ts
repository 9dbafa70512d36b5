import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { boardOf } from "../../src/hypotheses/decisions.ts";
import { heldBack, type Stage, stage, violations } from "./stage.ts";

let on: Stage;
let page: Page;
let wrong: string[];
beforeAll(async () => {
  on = await stage();
  ({ page, wrong } = await on.open());
  page.setDefaultTimeout(30_000);
  on.session().decide("hypothesis", { id: "H1", text: "The command ordered it" });
  on.session().decide("evidence", { id: "E1", text: "The van was theirs", kind: "report" });
  on.session().decide("rate", { evidence: "E1", hypothesis: "H1", letter: "C" });
  await page.reload();
}, 240_000);
afterAll(async () => on?.close(), 60_000);

const tab = (name: string) => page.locator(".tabs").getByRole("button", { name }).click();
const board = () =>
  boardOf(
    on
      .session()
      .book.all()
      .filter((d) => on.session().book.stands(d.id)),
  );
const until = (check: () => unknown, wanted: unknown) => expect.poll(check, { timeout: 30_000 }).toEqual(wanted);
const enter = async (label: string, text: string) => {
  await page.getByLabel(label).fill(text);
  await page.keyboard.press("Enter");
};
const faultless = async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
};

it("maps the argument behind a letter, says what is left of it, and takes it in and out as Argdown", async () => {
  await tab("Hypotheses");
  await page.locator('[data-cell="0:0"]').click();
  await page.keyboard.press("g");
  await page.keyboard.type("The van was stolen");
  await page.keyboard.press("Enter");
  const verdict = page.locator(".arguments [role=status]");
  await until(() => verdict.innerText(), "The letter does not hold: an attack on it stands unanswered.");
  await page.getByRole("button", { name: "answer A1" }).press("Enter");
  await page.keyboard.type("It was reported stolen a week later");
  await page.keyboard.press("Enter");
  await until(() => verdict.innerText(), "The letter holds: every attack on it is answered.");
  await until(
    () =>
      page
        .locator(".map-lines .label")
        .allTextContents()
        .then((t) => t.map((x) => x.trim())),
    ["holds", "defeated", "holds"],
  );
  await page.getByText("As Argdown").click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".arguments").getByRole("button", { name: "Save as a file" }).click(),
  ]);
  const saved = readFileSync((await file.path())!, "utf8");
  expect(saved).toContain("- <A2>");
  await page.getByLabel("Argdown", { exact: true }).fill(saved.replace("- <A2>", "nonsense <A2>"));
  await page.getByRole("button", { name: "Take in these lines" }).click();
  await until(
    () =>
      page
        .locator(".arguments [role=alert]")
        .innerText()
        .then((t) => /^line \d/.test(t)),
    true,
  );
  await page.getByLabel("Argdown", { exact: true }).fill(saved.replace("  - <A2>", "  + <A2>"));
  await page.getByRole("button", { name: "Take in these lines" }).click();
  await until(() => verdict.innerText(), "The letter does not hold: an attack on it stands unanswered.");
  await until(() => board().arguments[0]?.argdown.includes("+ <A2>"), true);
  await faultless();
}, 200_000);

it("opens a sentence of the report with its words, and leaves what is under the pen there", async () => {
  await tab("Report");
  const sentence = page.frameLocator("iframe").locator("section[aria-labelledby=what-happened] a.s").first();
  const words = (await sentence.innerText()).replace(/\s+/g, " ").slice(0, 60);
  await sentence.press("Enter");
  const opened = page.locator(".looked");
  await until(() => opened.innerText().then((t) => t.includes(words)), true);
  await opened.locator(".quote-button").first().focus();
  await page.keyboard.press("w");
  const cited = page.locator(".cited .quote-button");
  await until(() => cited.count(), 1);
  await faultless();
  await opened.getByRole("button", { name: "words of your own" }).click();
  await until(() => page.locator(".status").innerText(), expect.stringContaining("is not saved yet"));
  await page.getByRole("button", { name: "Give up" }).click();
  await opened.getByRole("button", { name: "words of your own" }).click();
  const typed = () => page.locator(".editor textarea").first().inputValue();
  await until(() => typed().then((t) => t.replace(/\s+/g, " ")), expect.stringContaining(words));
  await page.getByRole("button", { name: "Give up" }).click();
}, 200_000);

it("lists who is responsible for what, changes an entry and takes it out", async () => {
  await tab("Hypotheses");
  await page.locator('[data-cell="0:0"]').click();
  await page.keyboard.press("r");
  await page.keyboard.type("The Iron Guard");
  await page.getByLabel("Role").selectOption("tolerated");
  await page.getByRole("checkbox", { name: "physical" }).check();
  await page.locator(".responsibility").getByRole("checkbox", { name: "E1" }).check();
  await page.getByLabel("Standard of proof").selectOption("balance of probabilities");
  await page.getByLabel("responsible at least").fill("55");
  await enter("responsible at most", "80");
  const entry = {
    party: "The Iron Guard",
    role: "tolerated",
    basis: ["physical"],
    evidence: ["E1"],
    low: 55,
    high: 80,
  };
  await until(() => board().responsibility.length, 1);
  expect(board().responsibility[0]).toMatchObject({ ...entry, standard: "balance of probabilities" });
  await page.getByRole("button", { name: "change The Iron Guard" }).press("Enter");
  await enter("responsible at most", "70");
  await until(() => board().responsibility.map((r) => r.high), [70]);
  await faultless();
  await page.getByRole("button", { name: "take out The Iron Guard" }).press("Enter");
  await until(() => board().responsibility.length, 0);
}, 200_000);

it("cites words for a judgement, and opens what stands behind a silence", async () => {
  await tab("Reactions");
  const silent = page.locator(".none-found").first();
  await silent.press("Enter");
  await until(() => page.locator(".evidence").innerText(), expect.stringContaining("Looked at: "));
  await faultless();
  await page.locator(".quote-button.cell").first().focus();
  await tab("Hypotheses");
  await page.getByLabel("H1 at least, percent").fill("55");
  await enter("H1 at most, percent", "80");
  await page.getByRole("button", { name: "Cite the passage in hand for H1" }).press("Enter");
  await until(() => board().judgements.map((j) => [j.low, j.high, j.passages.length]), [[55, 80, 1]]);
  await page.getByRole("button", { name: "take away words 1 for H1" }).press("Enter");
  await until(() => board().judgements.map((j) => j.passages.length), [0]);
}, 200_000);

it("counts each line of a pasted list, and finds a document by its file's name", async () => {
  await tab("Search");
  await page.getByLabel("Words, or a pasted list").fill("Anton Reik\nNobody Atall\nReik");
  const lines = page.locator(".names-found p");
  await page.locator(".names-found legend", { hasText: "found nowhere" }).waitFor({ timeout: 120_000 });
  await until(
    () => lines.allInnerTexts().then((t) => t.map((l) => l.replace(/\s+/g, " ").trim())),
    [
      expect.stringMatching(/^Nobody Atall 0$/),
      expect.stringMatching(/^Anton Reik \d/),
      expect.stringMatching(/^Reik \d/),
    ],
  );
  await page.locator(".names-found").getByRole("button", { name: "Nobody Atall" }).press("Enter");
  await until(() => page.locator(".hits h2").innerText(), "0 sentences");
  await faultless();
  await tab("Documents");
  await page.getByLabel("Filter documents").fill("05-interior-ministry.pdf");
  await until(() => page.locator("#pane .grid tbody tr").count(), 1);
}, 200_000);

it("saves the matrix with its levels, and a silence under the act alone", async () => {
  await tab("Reactions");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "CSV" }).first().click(),
  ]);
  const lines = readFileSync((await file.path())!, "utf8").split("\r\n");
  expect(lines[0]).toMatch(/Level,Actor,The act,/);
  const silent = lines.filter((l) => l.includes("no condemnation found"));
  expect(silent.length).toBeGreaterThan(0);
  for (const line of silent) expect(line.split("no condemnation found")).toHaveLength(2);
}, 60_000);

it("opens windows that hold the focus, give it back, and pass axe at 200 %, light and dark", async () => {
  const inside = () => page.evaluate<boolean>("document.activeElement.closest('dialog') !== null");
  const focus = () => page.evaluate<string>("document.activeElement.textContent");
  const window = async (keys: readonly string[], kinds: readonly string[] = []) => {
    const before = await focus();
    for (const key of keys) await page.keyboard.press(key);
    await until(inside, true);
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate<boolean>("document.activeElement.matches('body, dialog, dialog *')")).toBe(true);
    }
    await faultless();
    for (const kind of kinds) {
      await page.locator("dialog").getByRole("radio", { name: kind, exact: true }).check();
      await faultless();
    }
    await page.keyboard.press("Escape");
    await until(() => page.locator("dialog").count(), 0);
    expect(await focus()).toBe(before);
  };
  await page.setViewportSize({ width: 640, height: 400 });
  await tab("Review");
  await window(["?"]);
  await page.locator(".text").focus();
  await window(["n", "n"], ["actor", "reaction", "event"]);
  await tab("Actors");
  await page.locator("#pane [data-row]").first().focus();
  await window(["m"]);
  await window(["s"]);
  await tab("Report");
  await page.getByRole("button", { name: "Publish", exact: true }).focus();
  await window(["Enter"]);
  await page.setViewportSize({ width: 1440, height: 900 });
}, 200_000);

it("keeps forecasts with their days, says which are due, and scores them", async () => {
  await tab("Scenarios");
  for (const [claim, percent, day] of [
    ["Parliament meets", "80", "2020-01-31"],
    ["The port opens", "30", "2099-01-31"],
  ] as const) {
    await page.getByLabel("New forecast: what").fill(claim);
    await page.getByLabel("Percent", { exact: true }).fill(percent);
    await page.locator(".forecasts form").getByLabel("By").fill(day);
    await page.locator(".forecasts form").getByRole("button", { name: "Add" }).press("Enter");
    await until(() => page.getByLabel("New forecast: what").inputValue(), "");
  }
  await until(() => page.locator("#forecasts").innerText(), "Forecasts: 1 to be resolved");
  await page.getByLabel("F1 outcome").selectOption("came");
  await until(() => page.locator("#forecasts").innerText(), "Forecasts");
  await until(
    () =>
      page
        .locator(".forecasts li")
        .allInnerTexts()
        .then((t) => t.join()),
    expect.stringContaining("Ana: 1 resolved, mean Brier score 0.040"),
  );
  await until(
    () => board().forecasts.map((f) => [f.id, f.p, f.happened]),
    [
      ["F1", 0.8, true],
      ["F2", 0.3, null],
    ],
  );
  await faultless();
  expect(wrong).toEqual([]);
}, 200_000);

it("keeps a letter that was given while an older list was on its way", async () => {
  await tab("Hypotheses");
  const cell = page.locator('[data-cell="0:0"]');
  await until(() => cell.innerText(), expect.stringMatching(/^C/));
  const list = await heldBack(page, /\/api\/analysis$/, "GET");
  await tab("Report");
  on.session().decide("hypothesis", { id: "H9", text: "Nobody did it" });
  await on.session().recompute();
  await tab("Hypotheses");
  await until(list.asked, true);
  await cell.click();
  await page.keyboard.press("n");
  await until(() => board().ratings.find((r) => r.evidence === "E1" && r.hypothesis === "H1")?.letter, "N");
  await until(() => cell.innerText(), expect.stringMatching(/^N/));
  // Also for a moment: a later list would set it right again.
  await page.evaluate(`{
    const at = document.querySelector('[data-cell="0:0"]');
    window.letters = [];
    new MutationObserver(() => window.letters.push(at.textContent)).observe(at, { subtree: true, childList: true, characterData: true });
  }`);
  list.release();
  await until(list.answered, true);
  await page.waitForTimeout(500);
  expect((await page.evaluate<string[]>("window.letters")).filter((l) => !l.startsWith("N"))).toEqual([]);
}, 200_000);

it("keeps what is typed while a form before it is being saved", async () => {
  const saving = await heldBack(page, /\/api\/decisions$/, "POST");
  await page.locator('[data-cell="0:0"]').click();
  await page.keyboard.press("r");
  await page.keyboard.type("The harbour police");
  await page.getByRole("checkbox", { name: "physical" }).check();
  await page.getByLabel("responsible at least").fill("20");
  await enter("responsible at most", "40");
  await until(saving.asked, true);
  await page.locator("#new-party").fill("The customs office");
  saving.release();
  await until(saving.answered, true);
  await page.waitForTimeout(500);
  expect(await page.locator("#new-party").inputValue()).toBe("The customs office");
}, 200_000);
