/**
 * Responsibility, motives and scenarios on the annotated cases of test/cases/candidates: precision, recall and F1, each record found
 * where its passage, its claim and its party are. `npx tsx bench/candidates.ts [--misses] [case …]`
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { textDocument } from "../src/dossier/annotate.ts";
import { assessExtracts } from "../src/dossier/assess.ts";
import { extract } from "../src/dossier/extract.ts";
import { review } from "../src/dossier/review.ts";
import { loadDossierModels, loadModels } from "../src/models/index.ts";
import type { Assessment } from "../src/report/types.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const shared = resolve(root, "../shared");
const cases = join(root, "test/cases/candidates");
const misses = process.argv.includes("--misses");
const only = process.argv.slice(2).filter((a) => !a.startsWith("--"));

/** Words of the document, or offsets into it. */
type Place = string | readonly [number, number];
type Where = { readonly document: string; readonly start: number; readonly end: number };
type Expected = {
  readonly shared?: string;
  readonly responsibility: readonly {
    readonly stance: string;
    readonly party: string | null;
    readonly role: string | null;
    readonly by: string | null;
    readonly words?: string;
    readonly at?: readonly [number, number];
    readonly document?: string;
    readonly evidence?: readonly Place[];
    readonly optional?: boolean;
  }[];
  readonly motives: readonly {
    readonly label: string | null;
    readonly title: string | null;
    readonly points: readonly Place[];
    readonly document?: string;
    readonly optional?: boolean;
  }[];
  readonly scenarios: readonly ({
    readonly title: string | null;
    readonly document?: string;
    readonly optional?: boolean;
  } & Record<Part, readonly Place[]>)[];
};
const parts = ["conditions", "drivers", "impediments", "likelihood"] as const;
type Part = (typeof parts)[number];
const claims: Readonly<Record<string, string>> = {
  blames: "accused",
  suspects: "suspected",
  claims: "claimed",
  denies: "denied",
  declines: "not attributed",
};

/** Right, given and wanted of one measure. */
class Tally {
  right = 0;
  given = 0;
  wanted = 0;
  toString() {
    const [p, r] = [this.right / (this.given || 1), this.right / (this.wanted || 1)];
    const f = p + r > 0 ? (2 * p * r) / (p + r) : 0;
    const figure = (x: number) => (100 * x).toFixed(0).padStart(3);
    return `P ${figure(p)} R ${figure(r)} F ${figure(f)} (${this.right} right, ${this.given} given, ${this.wanted} wanted)`;
  }
}
const sums = new Map<string, Tally>();
const tally = (name: string) => sums.get(name) ?? (sums.set(name, new Tally()), sums.get(name)!);
const note = (line: string) => misses && console.log(`    ${line.replace(/\s+/g, " ")}`);
const meets = (a: Where, b: Where) => a.document === b.document && a.start < b.end && b.start < a.end;
const fits = (pattern: string | null, ...texts: (string | null | undefined)[]) =>
  pattern === null || texts.some((t) => t && new RegExp(`(${pattern})`, "i").test(t));

const models = await loadModels();
const dossier = await loadDossierModels();

function textsOf(slug: string, expected: Expected): { name: string; text: string; date?: string; title?: string }[] {
  if (!expected.shared)
    return [{ name: "document.txt", text: readFileSync(join(cases, slug, "document.txt"), "utf8") }];
  const folder = join(shared, expected.shared);
  return readdirSync(folder)
    .filter((f) => f.endsWith(".txt"))
    .map((name) => {
      const beside = join(folder, name.replace(/txt$/, "json"));
      const said = existsSync(beside) ? JSON.parse(readFileSync(beside, "utf8")) : {};
      return { name, text: readFileSync(join(folder, name), "utf8"), date: said.date, title: said.title };
    });
}

function assess(slug: string, expected: Expected) {
  const texts = textsOf(slug, expected);
  const extracts = texts.map(({ name, text, date, title }) => {
    const document = textDocument({ id: name, text, ...(date ? { date } : {}) });
    return extract(title ? { ...document, metadata: { ...document.metadata, title } } : document, models);
  });
  const assessment = assessExtracts(
    {
      name: slug,
      extracts,
      settings: { format: 1 },
      review: review([]),
      notices: [],
      quotesOnly: false,
      previous: null,
      analysis: null,
    },
    dossier,
  );
  const idOf = new Map(texts.map((t, i) => [t.name, extracts[i]!.document.id as string]));
  const textOf = new Map(texts.map((t, i) => [extracts[i]!.document.id as string, t.text]));
  const place = (at: Place, name = "document.txt"): Where => {
    const document = idOf.get(name)!;
    if (typeof at !== "string") return { document, start: at[0], end: at[1] };
    const start = textOf.get(document)!.indexOf(at);
    if (start < 0) throw new Error(`${slug}: no "${at}" in ${name}`);
    return { document, start, end: start + at.length };
  };
  const words = (w: Where) => textOf.get(w.document)!.slice(w.start, w.end);
  return { assessment, place, words };
}
type Run = ReturnType<typeof assess>;

/** The pairs of what was wanted and what was given that fit, each used once; what fits best first. */
function pair<W, G>(wanted: readonly W[], given: readonly G[], fit: (w: W, g: G) => number): Map<G, W> {
  const all = wanted.flatMap((w) => given.map((g) => ({ w, g, f: fit(w, g) }))).filter((x) => x.f > 0);
  const found = new Map<G, W>();
  const used = new Set<W>();
  for (const { w, g } of all.sort((a, b) => b.f - a.f))
    if (!used.has(w) && !found.has(g)) {
      used.add(w);
      found.set(g, w);
    }
  return found;
}

function scorePairs<W extends { readonly optional?: boolean }, G>(
  name: string,
  wanted: readonly W[],
  given: readonly G[],
  found: Map<G, W>,
) {
  const t = tally(name);
  const right = [...found.values()].filter((w) => !w.optional).length;
  t.right += right;
  t.given += given.length - [...found.values()].filter((w) => w.optional).length;
  t.wanted += wanted.filter((w) => !w.optional).length;
}

function responsibility(run: Run, expected: Expected) {
  const { assessment: a, place, words } = run;
  const actor = new Map(a.actors.map((x) => [x.id, x]));
  const names = (id: string | null) => {
    const x = id ? actor.get(id as never) : undefined;
    return x ? [x.name, ...x.aliases] : [];
  };
  const at = (w: Expected["responsibility"][number]) => place(w.at ?? w.words!, w.document);
  const given: Assessment["responsibility"] = a.responsibility;
  const found = pair(expected.responsibility, given, (w, g) => {
    if (!meets(at(w), g.span) || !w.stance.split("|").includes(claims[g.claim]!)) return 0;
    if (w.party !== null && !fits(w.party, g.party, ...names(g.partyActor))) return 0;
    return 10 + (fits(w.role, g.role) ? 2 : 0) + (fits(w.by, ...names(g.by)) ? 1 : 0);
  });
  scorePairs("responsibility", expected.responsibility, given, found);
  for (const g of given) {
    const w = found.get(g);
    const line = `${claims[g.claim]}: ${g.party}, ${g.role}, by ${names(g.by)[0] ?? (g.byText || g.voice)} "${words(g.span).slice(0, 130)}"`;
    if (!w) {
      note(`wrong  ${line}`);
      continue;
    }
    const [role, by] = [tally("  role, where right"), tally("  by whom, where right")];
    const byRight = w.by === null ? g.voice !== "named" : fits(w.by, g.byText, g.voice, ...names(g.by));
    const roleRight = w.role === null || w.role.split("|").includes(g.role);
    by.given++;
    by.wanted++;
    if (byRight) by.right++;
    if (w.role !== null) {
      role.given++;
      role.wanted++;
      if (roleRight) role.right++;
    }
    const amiss = [roleRight ? "" : `role is ${w.role}`, byRight ? "" : `by ${w.by}`].filter(Boolean).join(", ");
    note(`right  ${line}${amiss ? ` BUT ${amiss}` : ""}`);
    evidence(run, w, g);
  }
  for (const w of expected.responsibility)
    if (!w.optional && ![...found.values()].includes(w))
      note(`missed ${w.stance}: ${w.party}, ${w.role}, by ${w.by} "${words(at(w)).slice(0, 130)}"`);
}

function evidence(run: Run, w: Expected["responsibility"][number], g: Assessment["responsibility"][number]) {
  const wanted = (w.evidence ?? []).map((e) => run.place(e, w.document));
  const t = tally("  evidence, where right");
  const right = wanted.filter((e) => g.evidence.some((x) => meets(e, x)));
  t.right += right.length;
  t.wanted += wanted.length;
  t.given += right.length + g.evidence.filter((x) => !wanted.some((e) => meets(e, x))).length;
  for (const x of g.evidence)
    if (!wanted.some((e) => meets(e, x))) note(`       evidence? "${run.words(x).slice(0, 120)}"`);
}

const plain = (t: string) =>
  t
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const sameTitle = (a: string, b: string) => plain(a).includes(plain(b)) || plain(b).includes(plain(a));

function motives({ assessment: a, place, words }: Run, expected: Expected) {
  const points = tally("  points, where right");
  const found = pair(expected.motives, a.motives, (w, g) => {
    if (w.title !== null) return sameTitle(w.title, g.title) ? 10 : 0;
    const spans = [g.titleSpan, ...g.points.map((p) => p.span)];
    const hit = w.points.filter((p) => spans.some((s) => meets(place(p, w.document), s))).length;
    const close = w.points.some((p) => meets(place(p, w.document), g.titleSpan)) ? 1 : 0;
    return hit + (hit ? close + (w.label === g.label ? 1 : 0) : 0);
  });
  scorePairs("motives", expected.motives, a.motives, found);
  for (const g of a.motives) {
    const w = found.get(g);
    note(
      `${w ? "right " : "wrong "} motive ${g.label} "${g.title.slice(0, 120)}"${w && (w.label ?? "") !== g.label ? ` BUT label ${w.label}` : ""}`,
    );
    if (!w) continue;
    const wanted = w.points.map((p) => place(p, w.document));
    const spans = [g.titleSpan, ...g.points.map((p) => p.span)];
    points.wanted += wanted.length;
    points.right += wanted.filter((p) => spans.some((s) => meets(p, s))).length;
    points.given += wanted.filter((p) => spans.some((s) => meets(p, s))).length;
    points.given += g.points.filter((p) => !wanted.some((x) => meets(x, p.span))).length;
  }
  for (const w of expected.motives)
    if (!w.optional && ![...found.values()].includes(w))
      note(`missed motive ${w.title ?? words(place(w.points[0]!, w.document))}`);
}

function scenarios({ assessment: a, place, words }: Run, expected: Expected) {
  const found = pair(expected.scenarios, a.scenarios, (w, g) => {
    if (w.title !== null && sameTitle(w.title, g.title)) return 10;
    return w.title === null && parts.some((p) => w[p].some((x) => meets(place(x, w.document), g.span))) ? 1 : 0;
  });
  scorePairs("scenarios", expected.scenarios, a.scenarios, found);
  for (const g of a.scenarios) {
    const w = found.get(g);
    note(`${w ? "right " : "wrong "} scenario "${g.title.slice(0, 120)}"`);
    if (!w) continue;
    for (const part of parts) {
      const t = tally(`  ${part}`);
      const wanted = w[part].map((x) => place(x, w.document));
      const right = wanted.filter((x) => g[part].some((y) => meets(x, y)));
      t.wanted += wanted.length;
      t.right += right.length;
      t.given += right.length + g[part].filter((y) => !wanted.some((x) => meets(x, y))).length;
      for (const x of wanted) if (!right.includes(x)) note(`         missed ${part} "${words(x)}"`);
      for (const y of g[part])
        if (!wanted.some((x) => meets(x, y))) note(`         ${part}? "${words(y).slice(0, 140)}"`);
    }
  }
  for (const w of expected.scenarios)
    if (!w.optional && ![...found.values()].includes(w)) note(`missed scenario ${w.title}`);
}

for (const slug of readdirSync(cases).sort()) {
  const file = join(cases, slug, "expected.json");
  if (!existsSync(file) || (only.length > 0 && !only.includes(slug))) continue;
  const expected = JSON.parse(readFileSync(file, "utf8")) as Expected;
  if (expected.shared && !existsSync(join(shared, expected.shared))) continue;
  const run = assess(slug, expected);
  if (misses)
    console.log(
      `${slug}: ${run.assessment.focal?.words ?? "no focal event"} (${run.assessment.focal?.triggers.join(", ")})`,
    );
  responsibility(run, expected);
  motives(run, expected);
  scenarios(run, expected);
}
for (const [name, t] of sums) console.log(`${name.padEnd(26)} ${t}`);
