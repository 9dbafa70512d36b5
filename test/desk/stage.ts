import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { type Desk, openDesk } from "../../src/desk/server.ts";
import { openSession, type Session } from "../../src/desk/session.ts";
import { init } from "../../src/dossier/init.ts";

const root = join(import.meta.dirname, "..", "..");
const example = join(root, "examples", "lindhaven");

/** A document that tries whatever a page could do. */
export const hostile = `<!doctype html><html><head><title>Markets close early</title><script>window.ran = "script"</script>
<link rel="stylesheet" href="http://example.invalid/style.css"><meta http-equiv="refresh" content="0;url=http://example.invalid/"></head>
<body onload="window.ran='load'"><article><h1>Markets close early</h1><p>The mayor of Belmar, Tessa Orlo, said that <b>the market</b> would close early.</p>
<img src="x" onerror="window.ran='image'"><iframe src="http://example.invalid/frame"></iframe><a href="javascript:window.ran='link'">more</a>
<p>&lt;img src=x onerror="window.ran='text'"&gt; She added that the &lt;script&gt;window.ran='text'&lt;/script&gt; stalls were safe.</p></article></body></html>`;

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
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export type Opened = { readonly page: Page; readonly asked: string[]; readonly wrong: string[] };
export type Stage = {
  readonly folder: string;
  readonly session: () => Session;
  readonly desk: () => Desk;
  readonly open: (options?: BrowserContextOptions) => Promise<Opened>;
  /** Closes the desk and opens it again on the same dossier. */
  readonly again: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Documents of the example in several formats and languages. */
export const some = [
  "01-nna-first-report.txt",
  "02-daily-courier.html",
  "05-interior-ministry.pdf",
  "13-osmark-persian.txt",
].map((name) => join(example, "documents", name));

/** A dossier without documents. */
export function empty(folder: string): void {
  mkdirSync(folder);
  init(folder);
}
/** A small dossier of the example's documents. */
function few(folder: string): void {
  mkdirSync(folder);
  for (const file of some) cpSync(file, join(folder, basename(file)));
  writeFileSync(join(folder, "hostile.html"), hostile);
  init(folder);
}
/** The example with all that was decided on it. */
export function whole(folder: string): void {
  mkdirSync(folder);
  for (const name of ["dossier.json", "documents", "decisions"])
    cpSync(join(example, name), join(folder, name), { recursive: true });
}

/** A dossier served to a browser; `make` puts it into a folder that is not there yet. */
export async function stage(make = few, analyst = "Ana"): Promise<Stage> {
  const home = mkdtempSync(join(tmpdir(), "assay-desk-"));
  const folder = join(home, "dossier");
  make(folder);
  const pages = join(home, "pages");
  await build({
    configFile: join(root, "src", "desk", "web", "vite.config.ts"),
    logLevel: "error",
    build: { outDir: pages },
  });
  const start = async () => {
    const session = openSession(folder, analyst);
    const done = computed(session);
    const desk = await openDesk(session, 0, pages);
    await done;
    return { session, desk };
  };
  let now = await start();
  const program = programs.find((p) => existsSync(p));
  if (!program) throw new Error("these tests need Chromium: apt-get install chromium");
  const browser: Browser = await chromium.launch({ executablePath: program, args: flags });
  return {
    folder,
    session: () => now.session,
    desk: () => now.desk,
    async open(options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        reducedMotion: "reduce",
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      const asked: string[] = [];
      const wrong: string[] = [];
      page.on("request", (r) => asked.push(r.url()));
      page.on("pageerror", (e) => wrong.push(e.message));
      page.on("console", (m) => m.type() === "error" && wrong.push(m.text()));
      page.on("dialog", (d) => wrong.push(`dialog: ${d.message()}`));
      await page.goto(now.desk.url);
      await page
        .locator(make === empty ? "main[aria-busy=false]" : ".item")
        .first()
        .waitFor({ timeout: 120_000 });
      return { page, asked, wrong };
    },
    async again() {
      await now.desk.close();
      now = await start();
    },
    async close() {
      await browser.close();
      await now.desk.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Resolves when the session has computed once more. */
function computed(session: Session): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = session.listen((news) => {
      if (news.kind === "trouble") reject(new Error(news.message));
      if (news.kind !== "computed") return;
      stop();
      resolve();
    });
  });
}

/** Holds back the next answer to a call until it is released; what is answered is what the server knew when it was asked. */
export async function heldBack(page: Page, url: RegExp, method: string) {
  let release = () => {};
  const free = new Promise<void>((resolve) => {
    release = resolve;
  });
  let [asked, answered] = [false, false];
  await page.route(url, async (route) => {
    if (asked || route.request().method() !== method) return route.fallback();
    asked = true;
    const response = await route.fetch();
    await free;
    await route.fulfill({ response });
    answered = true;
  });
  return { release, asked: () => asked, answered: () => answered };
}

type Violation = {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
};

/** What axe finds against WCAG 2.2 A and AA, one line a place. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`"axe" in window`))) await page.evaluate(axe);
  const rules = JSON.stringify(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
  const found = await page.evaluate<Violation[]>(`axe.run({ runOnly: ${rules} }).then((r) => r.violations)`);
  return found.flatMap((v) =>
    v.nodes.map((n) => `${v.id} ${n.target.join(" ")} ${n.failureSummary.replace(/\s+/g, " ")}`),
  );
}
