import { readFileSync, writeFileSync } from "node:fs";
import wabt from "wabt";

/*
 * npx tsx training/language/kernel.ts: assembles src/language/kernel.wat into src/language/kernel-bytes.ts, so that nothing has to be assembled
 * where the program runs. A test holds that the two are the same.
 */
const folder = new URL("../../src/language/", import.meta.url);
export async function assembled(): Promise<string> {
  const { parseWat } = await wabt();
  const text = readFileSync(new URL("kernel.wat", folder), "utf8");
  return Buffer.from(parseWat("kernel.wat", text, { simd: true }).toBinary({}).buffer).toString("base64");
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const text = `/** kernel.wat, assembled by training/language/kernel.ts. */\nexport const kernelBytes =\n  "${await assembled()}";\n`;
  writeFileSync(new URL("kernel-bytes.ts", folder), text);
}
