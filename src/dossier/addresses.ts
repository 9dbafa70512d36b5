import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDossier, writeDurably } from "./files.ts";

/** Which bytes stood under which path when they were last read: `path -> sha256`. Kept in a dossier only. */
export type Addresses = Readonly<Record<string, string>>;

const fileOf = (dossier: string) => join(dossier, ".assay", "addresses.json");

export function readAddresses(dossier: string): Addresses {
  try {
    return JSON.parse(readFileSync(fileOf(dossier), "utf8")) as Addresses;
  } catch {
    return {};
  }
}

export function writeAddresses(dossier: string, addresses: Addresses): void {
  if (isDossier(dossier))
    writeDurably(fileOf(dossier), `${JSON.stringify(addresses, Object.keys(addresses).sort(), 1)}\n`);
}
