import { readFileSync, writeFileSync } from "node:fs";
import wabt from "wabt";

/*
 * npx tsx training/net/kernel.ts: assembles each kernel.wat into the kernel-bytes.ts beside it, so that nothing has to be assembled where the
 * program runs. A test holds that the two are the same.
 */
export const kernels = ["net", "language"].map((stage) => new URL(`../../src/${stage}/kernel.wat`, import.meta.url));

export async function assembled(file: URL): Promise<string> {
  const { parseWat } = await wabt();
  const { buffer } = parseWat("kernel.wat", readFileSync(file, "utf8"), { simd: true }).toBinary({});
  return Buffer.from(buffer).toString("base64");
}

if (process.argv[1] === new URL(import.meta.url).pathname)
  for (const file of kernels) {
    const text = `/** kernel.wat, assembled by training/net/kernel.ts. */\nexport const kernelBytes =\n  "${await assembled(file)}";\n`;
    writeFileSync(new URL("kernel-bytes.ts", file), text);
  }
