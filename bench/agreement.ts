/**
 * How far two annotators agree, by the measures that the program is judged by: the second readings (`*.second.json`, `*\/second.json`) against
 * the first, F1. `npx tsx bench/agreement.ts`
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Gold } from "../training/events/cases.ts";

const root = join(import.meta.dirname, "..");
const [events, reactions] = [join(root, "test/cases/events"), join(root, "test/cases/reactions")];
const tools = join(root, "../shared/tools");
const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));

type Counts = { gold: number; given: number; hits: number };
const sum = (list: readonly Counts[]): Counts =>
  list.reduce((a, c) => ({ gold: a.gold + c.gold, given: a.given + c.given, hits: a.hits + c.hits }), {
    gold: 0,
    given: 0,
    hits: 0,
  });
const line = (name: string, { gold, given, hits }: Counts) =>
  `${name.padEnd(40)} P ${((100 * hits) / given).toFixed(1)} R ${((100 * hits) / gold).toFixed(1)} F1 ${((200 * hits) / (gold + given)).toFixed(1)}`;

type Spans = Gold["source"];
const near = 80;
const meet = (a: Spans, b: Spans, far = 0) => a.some(([s, e]) => b.some(([x, y]) => s < y + far && x - far < e));
const alike = (a: Spans, b: Spans) => (b.length === 0 ? a.length === 0 : meet(a, b));

/** Same code, both sides touching or both empty, triggers in the same clause; each event of the first reading once (as bench/events.ts). */
function ofEvents(first: readonly Gold[], second: readonly Gold[], withCode: boolean): Counts {
  const free = new Set(first);
  const far = (g: Gold, e: Gold) => Math.abs(g.trigger[0]![0] - e.trigger[0]![0]);
  for (const e of second) {
    const [best] = [...free]
      .filter((g) => (!withCode || g.event === e.event) && meet(e.trigger, g.trigger, near))
      .filter((g) => alike(e.source, g.source) && alike(e.target, g.target))
      .sort((a, b) => far(a, e) - far(b, e));
    if (best) free.delete(best);
  }
  return { gold: first.length, given: second.length, hits: first.length - free.size };
}

const twice = readdirSync(events).filter((f) => f.endsWith(".second.json"));
const pairs = twice.map((f) => ({
  name: f.replace(".second.json", ""),
  first: read(join(events, f.replace(".second", ""))).events as Gold[],
  second: read(join(events, f)).events as Gold[],
}));
/** Those that the annotator of the first reading read again himself. */
const own = new Set(["moise-2021-9", "own-harbour"]);
for (const withCode of [true, false]) {
  const others = pairs.filter((p) => !own.has(p.name));
  if (withCode) for (const p of others) console.log(line(p.name, ofEvents(p.first, p.second, true)));
  const name = `events, another annotator${withCode ? "" : ", without the code"}`;
  console.log(line(name, sum(others.map((p) => ofEvents(p.first, p.second, withCode)))));
}

/** A reading in the form of an answer, for the scorer of ../shared/tools; null where it is a list of stances alone. */
type Reading = {
  readonly actors: readonly { readonly mentions: readonly { readonly start: number; readonly end: number }[] }[];
  readonly reactions?: readonly {
    readonly stances: readonly { readonly evidence: { readonly start: number; readonly end: number } }[];
  }[];
};
const span = ({ start, end }: { readonly start: number; readonly end: number }) => [start, end];
const asAnswer = (r: Reading) => ({
  actors: r.actors.map((a) => ({ ...a, mentions: a.mentions.map(span) })),
  reactions: r.reactions!.map((x) => ({
    ...x,
    stances: x.stances.map((s) => ({ ...s, evidence: span(s.evidence) })),
  })),
});
const program =
  "import sys,json;sys.path.insert(0,sys.argv[1]);import score_reactions as s;g=s.prepare(json.load(open(sys.argv[2],encoding='utf-8')));print(json.dumps(s.score(g,json.load(sys.stdin))))";
function ofReactions(folder: string): { stances: Counts; actors: Counts } | null {
  const second = read(join(folder, "second.json")) as Reading;
  if (!second.reactions) return null;
  const ran = spawnSync("python3", ["-c", program, tools, join(folder, "gold.json")], {
    input: JSON.stringify(asAnswer(second)),
    encoding: "utf8",
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  const c = JSON.parse(ran.stdout);
  return {
    stances: { gold: c.gold, given: c.pred, hits: c.tp },
    actors: { gold: c.a_gold, given: c.a_pred, hits: c.a_tp },
  };
}
if (existsSync(tools)) {
  const all = readdirSync(reactions)
    .filter((slug) => existsSync(join(reactions, slug, "second.json")))
    .flatMap((slug) => {
      const counts = ofReactions(join(reactions, slug));
      if (counts) console.log(line(slug, counts.stances));
      return counts ?? [];
    });
  console.log(line("stances, another annotator", sum(all.map((c) => c.stances))));
  console.log(line("actors of stances, another annotator", sum(all.map((c) => c.actors))));
} else console.error("no ../shared beside the checkout: stances left out");
