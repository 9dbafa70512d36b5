import { readFileSync, writeFileSync } from "node:fs";
import wabt from "wabt";

/*
 * npx tsx training/net/kernel.ts: assembles src/statements/kernel.wat into src/statements/kernel-bytes.ts, so that nothing has to be assembled
 * where the program runs. A test holds that the two are the same.
 */
const folder = new URL("../../src/statements/", import.meta.url);
export async function assembled(name = new URL("kernel.wat", folder)): Promise<string> {
  const { parseWat } = await wabt();
  const { buffer } = parseWat("kernel.wat", readFileSync(name), { simd: true }).toBinary({});
  return Buffer.from(buffer).toString("base64");
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const text = `/** kernel.wat, assembled by training/net/kernel.ts. */\nexport const kernelBytes =\n  "${await assembled()}";\n`;
  writeFileSync(new URL("kernel-bytes.ts", folder), text);
}
