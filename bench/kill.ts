// 200 times `kill -9` at random moments: npx tsx bench/kill.ts [kills] [seed]
import { killAssess, killDecide } from "../test/dossier/kill.ts";

const kills = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 1);
for (const [name, run] of [
  ["assess", killAssess],
  ["decide", killDecide],
] as const) {
  const { midway, problems } = await run(kills / 2, seed);
  console.log(
    `${name}: ${kills / 2} kills, ${midway} of them while it was at work, ${problems.length} problems (seed ${seed})`,
  );
  for (const problem of problems) console.log(`  ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}
