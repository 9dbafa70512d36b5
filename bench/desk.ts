import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, chromium, type Page } from "playwright-core";
import { type Derived, nothing } from "../src/desk/derived.ts";
import type { Engine } from "../src/desk/engine.ts";
import { orderOf } from "../src/desk/order.ts";
import { openDesk } from "../src/desk/server.ts";
import { openSession } from "../src/desk/session.ts";
import { init } from "../src/dossier/init.ts";
import type { Assessment } from "../src/report/types.ts";
import { fill } from "../src/store/fill.ts";
import { openStore } from "../src/store/open.ts";
import { search } from "../src/store/search.ts";

/**
 * The desk: first paint after start on the example, effect of a key with 2,000 documents of the seed's size loaded,
 * memory, and search over 100,000 passages. The large dossier is made up, so that loading it measures the desk and
 * not the readers. Needs a build (npm run build) and Chromium. `npx tsx bench/desk.ts [documents] [keys] [scroll] [paint] [search]`
 */
const count = Number(process.argv[2] ?? 2000);
const root = join(import.meta.dirname, "..");
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((p) => existsSync(p));
const ms = (n: number) => `${Math.round(n)} ms`;
/** Words that stand in about every twentieth sentence. */
const common =
  "harbour council minister attack blast morning region police statement border market river party leader motorcade vote inquiry north station crowd officer letter witness".split(
    " ",
  );
/** 20,000 words; the commoner ones come as often as a text's commoner words do (Zipf). */
const vocabulary = [
  ...Array.from({ length: 30 }, (_, i) => `w${i}`),
  ...common,
  ...Array.from({ length: 20_000 }, (_, i) => `word${i.toString(36)}`),
];
let sum = 0;
const upTo = vocabulary.map((_, i) => (sum += 1 / (i + 3)));
function wordOf(share: number): string {
  const wanted = share * upTo.at(-1)!;
  let low = 0;
  for (let high = upTo.length - 1; low < high; ) {
    const middle = (low + high) >> 1;
    if (upTo[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return vocabulary[low]!;
}

/** Repeatable numbers: mulberry32. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A dossier of made-up words: unless it is said otherwise 26,000 characters, 200 sentences, 112 statements, 40 events a document. */
function madeUp(documents: number, length = 200): Assessment {
  const next = random(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const actors = Array.from({ length: 800 }, (_, i) => ({
    id: `a:actor-${i}`,
    name: `Actor ${i}`,
    kind: "person",
    country: null,
    countryFrom: null,
    sector: null,
    aliases: [`Actor ${i}`],
    roles: [],
    affiliation: null,
    mentions: [] as unknown[],
    merges: i % 4 === 0 ? [{ names: [`Actor ${i}`, `A. ${i}`], reason: "the same last name" }] : [],
  }));
  const reactions = actors.slice(0, 300).map((a) => ({
    actor: a.id,
    level: pick(["internal", "regional", "international"]),
    onBehalfOf: null,
    joint: [],
    stances: [] as unknown[],
  }));
  const extracts: unknown[] = [];
  const statements: unknown[] = [];
  const events: unknown[] = [];
  for (let d = 0; d < documents; d++) {
    const id = d.toString(16).padStart(16, "0");
    const sentences: { start: number; end: number }[] = [];
    let text = "";
    for (let s = 0; s < length; s++) {
      const words = Array.from({ length: 18 }, () => wordOf(next())).join(" ");
      sentences.push({ start: text.length, end: text.length + words.length + 1 });
      text += `${words}. `;
    }
    const span = (s: number, from: number, to: number) => ({
      document: id,
      start: sentences[s]!.start + from,
      end: sentences[s]!.start + to,
    });
    const blocks = Array.from({ length: length / 5 }, (_, b) => ({
      kind: "paragraph",
      start: sentences[b * 5]!.start,
      end: sentences[b * 5 + 4]!.end,
      level: 0,
    }));
    const basis = { passages: [`${id}:0-5`], maker: { kind: "rule", rule: "made-up", version: 1 } };
    const own = Array.from({ length: 112 }, (_, s) => {
      const actor = pick(actors);
      const source = span(s, 0, 8);
      actor.mentions.push({ span: source, form: "name", reason: "made up", confidence: 1 });
      return {
        id: `s:${id}:${source.start}-${source.end}`,
        source: [source],
        cue: [span(s, 9, 14)],
        content: [span(s, 15, 70)],
        quotation: "indirect",
        kind: "speech",
        negated: false,
        cueLemma: "say",
        chain: [],
        inside: null,
        speaker: actor.id,
        confidence: next(),
        basis,
        why: ["the verb follows its subject"],
      };
    });
    const happened = Array.from({ length: 40 }, (_, e) => ({
      id: `e:${id}:${e}`,
      event: "ASSAULT",
      mode: null,
      context: [],
      source: [],
      target: [],
      trigger: [span(e + 120, 0, 9)],
      date: null,
      datePassage: null,
      place: null,
      flags: [],
      saidIn: null,
      sourceActors: [],
      targetActors: [],
      confidence: next(),
      basis,
      why: ["the verb"],
    }));
    pick(reactions).stances.push({
      stance: "condemn",
      axis: "act",
      strength: 1,
      strengthSpan: null,
      evidence: span(3, 0, 40),
      statement: null,
      imputed: false,
      negated: false,
      conditional: false,
      party: null,
      date: null,
      confidence: next(),
      why: ["the verb"],
    });
    statements.push(...own);
    events.push(...happened);
    extracts.push({
      document: {
        id,
        sha256: id.repeat(4),
        bytes: text.length,
        mediaType: "text/plain",
        paths: [`${id}.txt`],
        metadata: { title: `Document ${d}` },
        text,
        marks: [],
        pages: [],
        notices: [],
      },
      language: {
        document: id,
        text,
        language: "en",
        covered: true,
        date: "2024-05-14",
        blocks,
        sentences,
        dates: [],
        quotations: [],
        names: [],
        notices: [],
      },
      statements: own,
      events: happened,
      dated: [],
    });
  }
  return {
    ...nothing.assessment,
    name: "made up",
    extracts,
    actors,
    statements,
    events,
    reactions: reactions.filter((r) => r.stances.length > 0),
  } as unknown as Assessment;
}

function folderOf(): string {
  const folder = join(mkdtempSync(join(tmpdir(), "assay-bench-")), "dossier");
  mkdirSync(folder);
  init(folder);
  return folder;
}

const fake = (assessment: Assessment): Engine => ({
  kept: async () => undefined,
  compute: async (): Promise<Derived> => ({ ...nothing, whole: true, assessment, order: orderOf(assessment) }),
  preview: async () => ({ html: "", sentences: [] }),
  near: async () => [],
  close: async () => {},
});

/** Time from a key to the frame that shows its effect on the current item, the count of what is open or the line of what was done. */
async function effect(page: Page, key: string): Promise<number> {
  await page.evaluate(`window.shown = new Promise((done) => {
    const look = () => [".item[aria-current=true]", ".queue b", ".status", "dialog", ".text .m-pick"].map((s) => document.querySelector(s)?.outerHTML).join();
    addEventListener("keydown", () => {
      const [before, start] = [look(), performance.now()];
      const wait = () => (look() !== before ? requestAnimationFrame(() => done(performance.now() - start)) : performance.now() - start > 5000 ? done(5000) : requestAnimationFrame(wait));
      requestAnimationFrame(wait);
    }, { once: true, capture: true });
  }); 0`);
  await page.keyboard.press(key);
  return page.evaluate<number>("window.shown");
}

const sequence = [..."jjkaxjajxaujakxuuUjjajkjkaau", "v", "Escape", "j", "?", "Escape", "j"];

/** Wall time is the user's; time of the page's own thread is what it would be on an idle machine. */
async function pressed(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page);
  await line.send("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async () =>
    (await line.send("Performance.getMetrics")).metrics.find((m) => m.name === "TaskDuration")!.value * 1000;
  const all = new Map<string, { readonly wall: number[]; readonly own: number[] }>();
  for (const key of sequence) {
    const of = all.get(key) ?? { wall: [], own: [] };
    const before = await worked();
    of.wall.push(await effect(page, key));
    of.own.push((await worked()) - before);
    all.set(key, of);
    await page.waitForTimeout(120);
  }
  const median = (list: number[]) => [...list].sort((a, b) => a - b)[list.length >> 1]!;
  for (const [key, { wall, own }] of all)
    console.log(
      `key ${key}: median ${ms(median(wall))}, longest ${ms(Math.max(...wall))} of ${wall.length}; the page works ${ms(median(own))}, at most ${ms(Math.max(...own))}`,
    );
}

async function keys(browser: Browser): Promise<void> {
  const folder = folderOf();
  const assessment = madeUp(count);
  const session = openSession(folder, "bench", { engine: fake(assessment) });
  await new Promise<void>((done) => session.listen((n) => n.kind === "computed" && done()));
  const desk = await openDesk(session, 0);
  const page = await browser.newPage();
  await page.goto(desk.url);
  await page.locator(".item[aria-current=true]").waitFor();
  await page.locator("main[aria-busy=false]").waitFor();
  const memory = process.memoryUsage();
  console.log(
    `loaded: ${assessment.extracts.length} documents, ${assessment.statements.length} statements, ${session.queue().total} things to decide; server ${Math.round(memory.rss / 2 ** 20)} MB resident, of it the made-up dossier's text and records`,
  );
  console.log(
    `page: ${Math.round((await page.evaluate<number>("performance.memory.usedJSHeapSize")) / 2 ** 20)} MB of script memory`,
  );
  await pressed(page);
  await page.close();
  await desk.close();
  rmSync(join(folder, ".."), { recursive: true, force: true });
}

/** Frames of the reader while it is scrolled from end to end through a document of 1,000 pages (20 sentences a page). */
async function scrolled(browser: Browser): Promise<void> {
  const folder = folderOf();
  const session = openSession(folder, "bench", { engine: fake(madeUp(1, 20_000)) });
  await new Promise<void>((done) => session.listen((n) => n.kind === "computed" && done()));
  const desk = await openDesk(session, 0);
  const page = await browser.newPage();
  await page.goto(desk.url);
  await page.locator(".item[aria-current=true]").waitFor();
  await page.locator(".text [data-index]").first().waitFor();
  const frames = await page.evaluate<number[]>(scrollThrough);
  frames.sort((a, b) => a - b);
  const at = (share: number) => `${frames[Math.floor(share * (frames.length - 1))]!.toFixed(1)} ms`;
  console.log(
    `scrolling through 1,000 pages: ${frames.length} frames, median ${at(0.5)}, 99 of 100 under ${at(0.99)}, longest ${at(1)}`,
  );
  await page.close();
  await desk.close();
  rmSync(join(folder, ".."), { recursive: true, force: true });
}

/** Runs in the page: times between frames while a wheel turns by 400 pixels and, every second frame, leaps on through the whole. */
const scrollThrough = `new Promise((done) => {
  const element = document.querySelector(".text");
  const times = [];
  let last = performance.now();
  const next = (now) => {
    times.push(now - last);
    last = now;
    element.scrollTop += times.length % 2 ? 400 : element.scrollHeight / 600;
    if (times.length < 600) requestAnimationFrame(next);
    else done(times.slice(1));
  };
  requestAnimationFrame(next);
})`;

async function searched(): Promise<void> {
  const store = await openStore({ kind: "embedded", folder: null });
  const assessment = madeUp(500);
  const start = performance.now();
  await fill(store, assessment);
  console.log(`store: 100,000 passages filled in ${Math.round((performance.now() - start) / 1000)} s`);
  for (const text of [
    "harbour",
    "harbour council",
    '"harbour council"',
    "minister attack bl",
    "harbour\nriver\nwitness",
  ]) {
    const times: number[] = [];
    const work: number[] = [];
    let total = 0;
    for (let i = 0; i < 9; i++) {
      const [from, used] = [performance.now(), process.cpuUsage()];
      total = (await search(store, { text })).total;
      times.push(performance.now() - from);
      const { user, system } = process.cpuUsage(used);
      work.push((user + system) / 1000);
    }
    const median = (list: number[]) => ms(list.sort((a, b) => a - b)[4]!);
    console.log(
      `search ${JSON.stringify(text)}, ${total} found: median ${median(times)}, processor time ${median(work)}`,
    );
  }
  await store.close();
}

/** A page of a browser that runs already: what a new one does at first is over. */
async function idlePage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.goto("about:blank");
  await page.waitForTimeout(1_500);
  return page;
}

/** An empty page by the same server in the same browser: what no page can be faster than. ms from asking to its paint. */
async function emptyPage(browser: Browser): Promise<number> {
  const folder = folderOf();
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Empty</title><p class=bar>Empty");
  const desk = await openDesk(openSession(folder, "bench", { engine: fake(nothing.assessment) }), 0, folder);
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const page = await idlePage(browser);
    const start = performance.now();
    await page.goto(desk.url);
    await page.locator(".bar").waitFor();
    times.push(performance.now() - start);
    await page.close();
  }
  await desk.close();
  rmSync(join(folder, ".."), { recursive: true, force: true });
  return times.sort((a, b) => a - b)[2]!;
}

/**
 * Starts `assay serve` on the example, never opened before and then again, and opens its address. Times count from the
 * start of the process and, behind the stroke, from its first line; the browser runs already.
 */
async function firstPaint(browser: Browser): Promise<void> {
  console.log(
    `an empty page by the same server in the same browser: painted ${ms(await emptyPage(browser))} after it was asked for`,
  );
  const folder = join(mkdtempSync(join(tmpdir(), "assay-bench-")), "lindhaven");
  cpSync(join(root, "examples", "lindhaven"), folder, { recursive: true });
  for (const round of ["never opened before", "opened again", "opened again"]) {
    const page = await idlePage(browser);
    const start = performance.now();
    const child: ChildProcess = spawn(process.execPath, [join(root, "bin", "assay.js"), "serve", folder, "--no-open"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const url = await new Promise<string>((done) =>
      createInterface({ input: child.stdout! }).once("line", (l) => done((JSON.parse(l) as { url: string }).url)),
    );
    const listening = performance.now();
    const since = () => `${ms(performance.now() - start)} / ${ms(performance.now() - listening)}`;
    await page.goto(url);
    await page.locator(".bar").waitFor();
    const frame = since();
    await page.locator(".item").first().waitFor({ timeout: 240_000 });
    const queue = since();
    await page.locator("main[aria-busy=false]").waitFor();
    await page.locator(".status .busy").waitFor({ state: "detached", timeout: 240_000 });
    console.log(
      `${round}: address printed ${ms(listening - start)} after the start; frame painted ${frame}, first thing to decide shown ${queue}, all computed ${since()}`,
    );
    child.kill("SIGTERM");
    await new Promise((done) => child.once("exit", done));
    await page.close();
  }
  rmSync(join(folder, ".."), { recursive: true, force: true });
}

if (!program) throw new Error("this needs Chromium: apt-get install chromium");
const browser = await chromium.launch({ executablePath: program, args: flags });
const wanted = process.argv.slice(3);
const measures = {
  keys: () => keys(browser),
  scroll: () => scrolled(browser),
  paint: () => firstPaint(browser),
  search: searched,
};
for (const [name, measure] of Object.entries(measures)) if (!wanted.length || wanted.includes(name)) await measure();
await browser.close();
