import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import type { Command } from "commander";
import { type Desk, openDesk } from "../desk/server.ts";
import { openSession, type Session } from "../desk/session.ts";
import { analystName } from "../dossier/person.ts";
import { DossierProblem } from "../dossier/problem.ts";
import { needDossier } from "./folder.ts";
import type { Finish } from "./main.ts";
import { progressLine } from "./progress.ts";

export function addServeCommand(program: Command, finish: Finish): void {
  program
    .command("serve")
    .description(
      "Open the desk on a dossier: read, review, weigh and write in the browser. The first line on stdout is {url}",
    )
    .argument("<folder>", "a dossier")
    .option("-p, --port <n>", "port on 127.0.0.1; 0 takes a free one. Else the dossier has its own, where it is free")
    .option("--no-open", "do not start the browser")
    .option("--analyst <name>", "who decides (ASSAY_ANALYST, else the user's name)")
    .action(async (folder: string, options: { port?: string; open: boolean; analyst?: string }) => {
      needDossier(folder);
      if (options.port !== undefined && !/^\d{1,5}$/.test(options.port))
        throw new DossierProblem("--port", `"${options.port}" is not a port`, "Give a number from 0 to 65535");
      const line = progressLine();
      const session = openSession(folder, options.analyst ?? analystName());
      const quiet = session.listen((news) => {
        if (news.kind === "progress") line.show(news.progress);
        if (news.kind === "computed") line.end();
        if (news.kind === "trouble") process.stderr.write(`assay: ${news.message}\n`);
      });
      const desk = await opened(session, folder, options.port);
      process.stdout.write(`${JSON.stringify({ url: desk.url })}\n`);
      process.stderr.write("assay: the desk is open; Ctrl+C closes it\n");
      if (options.open) openBrowser(desk.url);
      await new Promise<void>((stop) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
      });
      quiet();
      line.end();
      await desk.close();
      finish(0);
    });
}

/** @throws DossierProblem where the port that was asked for is taken; the dossier is let go */
async function opened(session: Session, folder: string, port: string | undefined): Promise<Desk> {
  if (port === undefined) return openDesk(session, portOf(folder)).catch(() => openDesk(session, 0));
  try {
    return await openDesk(session, Number(port));
  } catch (error) {
    await session.close();
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === "EADDRINUSE" ? `port ${port} is taken by another program` : message;
    throw new DossierProblem("--port", why, "Leave it out to take a free one");
  }
}

/** The same port each time, of those that nobody is given (RFC 6335): the browser keeps unsaved words by address. */
function portOf(folder: string): number {
  const hash = createHash("sha256").update(realpathSync(folder)).digest();
  return 49_152 + (hash.readUInt16BE(0) % 16_384);
}

/** The system's own opener; where there is none the address stands on stdout. */
function openBrowser(url: string): void {
  const [command, args] =
    process.platform === "darwin"
      ? ["open", [url]]
      : process.platform === "win32"
        ? ["cmd", ["/c", "start", "", url]]
        : ["xdg-open", [url]];
  spawn(command as string, args as string[], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
