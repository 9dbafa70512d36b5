import "./engine.ts";
import { Command, CommanderError } from "commander";
import { DossierProblem } from "../dossier/problem.ts";
import { version } from "../dossier/version.ts";
import { inSources } from "./stack.ts";

/** 0 done, 1 some input failed (each with a notice), 2 wrong call. */
export type Exit = 0 | 1 | 2;
/** Each command sets the exit code through this. */
export type Finish = (code: Exit) => void;

type Add = (program: Command, finish: Finish) => void;
/** Commands and where they are: only what a call needs is loaded, all for the help, none for the version. */
const parts: readonly { readonly commands: readonly string[]; readonly load: () => Promise<Add> }[] = [
  {
    commands: ["assess", "init", "decide", "withdraw", "verify"],
    load: async () => (await import("./dossier.ts")).addDossierCommands,
  },
  { commands: ["annotate", "code", "resolve"], load: async () => (await import("./text.ts")).addTextCommands },
  { commands: ["weigh", "scenarios"], load: async () => (await import("./analysis.ts")).addAnalysisCommands },
  { commands: ["serve"], load: async () => (await import("./serve.ts")).addServeCommand },
];

async function addCommands(program: Command, finish: Finish, called: string | undefined): Promise<void> {
  if (called === "--version" || called === "-V") return;
  const needed = parts.filter((p) => called !== undefined && p.commands.includes(called));
  for (const { load } of needed.length > 0 ? needed : parts) (await load())(program, finish);
}

/** Runs one command line and returns its exit code. */
export async function main(argv: readonly string[]): Promise<Exit> {
  let exit: Exit = 0;
  const program = new Command("assay")
    .description("From a folder of documents about a contested event to an assessment that can be defended.")
    .version(version)
    .exitOverride()
    .showHelpAfterError("(assay help COMMAND shows how it is called)");
  const finish: Finish = (code) => {
    exit = Math.max(exit, code) as Exit;
  };
  await addCommands(program, finish, argv[0]);
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(exit);
    throw error;
  });
  try {
    await program.parseAsync(["node", "assay", ...argv]);
  } catch (error) {
    return report(error);
  }
  return exit;
}

function report(error: unknown): Exit {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof DossierProblem) {
    process.stderr.write(`assay: ${error.message}\n`);
    return 2;
  }
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC")
    process.stderr.write(
      `assay: the disk is full (${path ?? "unknown file"}). Make room and run the command again; nothing acknowledged is lost.\n`,
    );
  else if (code && path) process.stderr.write(`assay: ${path}: ${message}\n`);
  else
    process.stderr.write(
      `assay: ${inSources((error as Error).stack ?? String(error))}\nThis is a fault of the program. Please report it with the lines above.\n`,
    );
  return 2;
}
