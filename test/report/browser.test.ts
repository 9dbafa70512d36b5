import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compose } from "../../src/report/compose.ts";
import { toHtml } from "../../src/report/html.ts";
import { fixture, world } from "./fixture.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const programs = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const report = compose(fixture(), world);
const folder = mkdtempSync(join(tmpdir(), "assay-report-"));
const file = join(folder, "report.html");
const address = pathToFileURL(file).href;
let browser: Browser;

async function open(
  options: {
    readonly width?: number;
    readonly dark?: boolean;
    readonly script?: boolean;
    readonly bypass?: boolean;
  } = {},
) {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: 900 },
    colorScheme: options.dark ? "dark" : "light",
    javaScriptEnabled: options.script ?? true,
    bypassCSP: options.bypass ?? false,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const asked: string[] = [];
  const wrong: string[] = [];
  page.on("request", (r) => asked.push(r.url()));
  page.on("pageerror", (e) => wrong.push(e.message));
  page.on("console", (m) => m.type() === "error" && wrong.push(m.text()));
  page.on("dialog", (d) => wrong.push(`dialog: ${d.message()}`));
  await page.goto(address);
  return { page, asked, wrong };
}

beforeAll(async () => {
  writeFileSync(file, toHtml(report));
  const executablePath = programs.find((p) => existsSync(p));
  if (!executablePath)
    throw new Error(
      `these tests need a Chromium browser at one of ${programs.join(", ")} (Debian: apt-get install chromium)`,
    );
  browser = await chromium.launch({ executablePath, args: flags });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Programs for the page are texts: what a compiler adds to functions does not exist there. */
const inPage = {
  /** Clicks every opener; gives back what does not open its own words. */
  closedOnes: `(() => {
    const data = JSON.parse(document.getElementById("data").textContent);
    const flat = (s) => s.replace(/\\s+/g, " ").trim();
    return [...document.querySelectorAll("a[data-s]")].flatMap((e) => {
      e.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      const [, , passages, looked] = data.sentences[Number(e.dataset.s)];
      const panel = flat(document.querySelector("#evidence .pin").textContent);
      const lost = passages.slice(0, 6).filter((k) => {
        const [d, from, to] = data.passages[k];
        return !panel.includes(flat(data.documents[d].t.slice(from, to)));
      });
      const where = passages.length ? data.documents[data.passages[passages[0]][0]].n : Array.isArray(looked) && looked.length === 1 ? "SHA-256" : "Looked at";
      return lost.length || !panel.includes(where) ? [e.textContent + " (" + lost + ")"] : [];
    });
  })()`,
  sentences: `[...document.querySelectorAll("a[data-s]")].map((e) => Number(e.dataset.s))`,
  focused: `document.activeElement && document.activeElement.id`,
  width: `document.documentElement.scrollWidth`,
  axe: `axe.run().then((r) => r.violations.map((v) => v.id + ": " + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + " " + n.failureSummary).join(" | ")))`,
};

/** A browser beside other work on a small machine needs its time. */
const timeout = 150_000;

describe("report.html in a browser", { timeout }, () => {
  it("opens the words of every sentence, row and cell, and asks no network", async () => {
    const { page, asked, wrong } = await open();
    expect(await page.locator("a[data-s]").count()).toBeGreaterThan(100);
    expect(await page.evaluate(inPage.closedOnes)).toEqual([]);
    expect(asked).toEqual([address]);
    expect(wrong).toEqual([]);
  });

  it("gives every finding an opener", async () => {
    const { page } = await open();
    const opened = new Set(await page.evaluate<number[]>(inPage.sentences));
    expect(report.sentences.flatMap((s, i) => (s.kind === "finding" && !opened.has(i) ? [s.text] : []))).toEqual([]);
  });

  it("closes with Escape and gives the focus back, by keyboard alone", async () => {
    const { page } = await open();
    const first = page.locator("main a.s").first();
    await first.focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(inPage.focused)).toBe("evidence");
    expect(await page.locator("#said").textContent()).toMatch(/^Evidence: 1 passage/);
    await page.keyboard.press("Escape");
    expect(await page.locator("main a.s:focus").getAttribute("href")).toBe(await first.getAttribute("href"));
    await page.keyboard.press("Space");
    expect(await page.locator("#evidence").getAttribute("class")).toContain("open");
  });

  it("shows source, cue and content as marks, and the whole text on request", async () => {
    const { page } = await open();
    await page.getByText("the River Front ordered the attack").first().click();
    for (const mark of [".h-src", ".h-cue", ".h-con"])
      expect(await page.locator(`#evidence .ctx ${mark}`).count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Show the whole text" }).click();
    expect(await page.locator("#evidence .full").textContent()).toContain("Witnesses said the blast was heard");
  });

  it("says who else and what the same actor also says", async () => {
    const { page } = await open();
    await page.locator(".mx a.c", { hasText: "in the strongest terms" }).first().click();
    const panel = await page.locator("#evidence").textContent();
    expect(panel).toContain("1 also condemn this event");
    expect(panel).toContain("League of River States");
    expect(panel).toContain("The same actor also");
  });

  it("sets right-to-left words right to left, with their language", async () => {
    const { page } = await open();
    const arabic = page.locator('q[lang="ar"]').first();
    expect(await arabic.getAttribute("dir")).toBe("rtl");
    await arabic.click();
    expect(await page.locator("#evidence .ctx").first().getAttribute("dir")).toBe("rtl");
    expect(await page.locator('q[lang="fa"]').count()).toBeGreaterThan(0);
  });

  it("leads to the passages without script", async () => {
    const { page } = await open({ script: false });
    const target = await page.locator("main a.s").first().getAttribute("href");
    expect(await page.locator(`${target} q`).count()).toBe(1);
  });

  it.each([
    [1440, false],
    [1440, true],
    [390, false],
    [390, true],
  ])("passes axe at %i px, dark %s", async (width, dark) => {
    const { page } = await open({ width, dark, bypass: true });
    await page.addScriptTag({ content: axe.source });
    const faults = () => page.evaluate(inPage.axe);
    expect(await faults()).toEqual([]);
    await page.locator("main a.s").first().click();
    expect(await faults()).toEqual([]);
  });

  it("is no wider than a narrow screen", async () => {
    const { page } = await open({ width: 390 });
    expect(await page.evaluate(inPage.width)).toBeLessThanOrEqual(390);
    await page.locator("main a.s").first().click();
    expect(await page.evaluate(inPage.focused)).toBe("evidence");
    await page.getByRole("button", { name: "Close", exact: true }).click();
    expect(await page.locator("#evidence").getAttribute("class")).not.toContain("open");
  });
});
