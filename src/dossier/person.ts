import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { homedir, userInfo } from "node:os";
import { join } from "node:path";
import { writeDurably } from "./files.ts";

/** Who decides, where `--analyst` does not say: ASSAY_ANALYST, else the user's name on this machine. */
export function analystName(): string {
  return process.env.ASSAY_ANALYST || userInfo().username || "analyst";
}

/** A random name of this device, made once, so that two devices never write one log. */
export function deviceName(): string {
  const folder = process.env.XDG_CONFIG_HOME || join(homedir(), ".config");
  const file = join(folder, "assay", "device");
  if (existsSync(file)) {
    const kept = readFileSync(file, "utf8").trim();
    if (/^[0-9a-f]{8}$/.test(kept)) return kept;
  }
  const name = randomBytes(4).toString("hex");
  writeDurably(file, `${name}\n`);
  return name;
}
