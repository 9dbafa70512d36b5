import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const home = "/usr/lib/postgresql";

/** A PostgreSQL server of its own, on a socket in a folder of its own; undefined where Debian's postgresql is not installed. */
export function startPostgres(): { url: string; stop(): void } | undefined {
  const version = existsSync(home) ? readdirSync(home).sort().at(-1) : undefined;
  if (!version) return undefined;
  const bin = (name: string) => join(home, version, "bin", name);
  const folder = mkdtempSync(join(tmpdir(), "assay-pg-"));
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  const user = process.getuid?.() === 0 ? { uid: id("-u"), gid: id("-g") } : {};
  if ("uid" in user && user.uid !== undefined) chownSync(folder, user.uid, user.gid!);
  const run = (name: string, args: string[]) => {
    const result = spawnSync(bin(name), args, {
      ...user,
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
      cwd: folder,
    });
    if (result.status !== 0) throw new Error(`${name}: ${result.stderr}`);
  };
  const data = join(folder, "data");
  run("initdb", ["-D", data, "-U", "assay", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8"]);
  run("pg_ctl", [
    "-D",
    data,
    "-w",
    "-o",
    `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off`,
    "-l",
    join(folder, "log"),
    "start",
  ]);
  return {
    url: `postgresql://assay@/postgres?host=${encodeURIComponent(folder)}`,
    stop: () => run("pg_ctl", ["-D", data, "-m", "immediate", "stop"]),
  };
}
