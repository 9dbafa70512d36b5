import type { Progress } from "../dossier/gather.ts";

const words = {
  read: "reading",
  extract: "extracting",
  assess: "comparing",
  report: "setting the report",
  done: "done",
} as const;

export type ProgressLine = { show(p: Progress): void; end(): void };

/** A line with bar, counts and time left on a terminal; one line a step elsewhere. Written to stderr. */
export function progressLine(out: NodeJS.WriteStream = process.stderr): ProgressLine {
  return out.isTTY ? terminalLine(out) : plainLines(out);
}

function terminalLine(out: NodeJS.WriteStream): ProgressLine {
  let step = "";
  let started = 0;
  let shown = 0;
  return {
    show(p) {
      const now = Date.now();
      if (p.step !== step) [step, started] = [p.step, now];
      else if (now - shown < 80 && p.done < p.total) return;
      shown = now;
      out.write(`\r\u001b[K${text(p, now - started, out.columns ?? 80)}`);
      if (p.step === "done") out.write("\r\u001b[K");
    },
    end: () => void out.write("\r\u001b[K"),
  };
}

function text(p: Progress, elapsed: number, columns: number): string {
  if (p.total <= 1) return `${words[p.step]} …`;
  const filled = Math.round((24 * p.done) / p.total);
  const left = p.done > 0 && p.done < p.total ? `, ${duration((elapsed / p.done) * (p.total - p.done))} left` : "";
  const line = `${words[p.step].padEnd(10)} ${"█".repeat(filled)}${"░".repeat(24 - filled)} ${p.done} of ${p.total} documents${left}`;
  return `${line}  ${p.file ?? ""}`.slice(0, columns - 1);
}

/** "12 s", "3 min". */
export const duration = (ms: number) =>
  ms < 90_000 ? `${Math.max(1, Math.round(ms / 1000))} s` : `${Math.round(ms / 60_000)} min`;

function plainLines(out: NodeJS.WriteStream): ProgressLine {
  let step = "";
  return {
    show(p) {
      if (p.step === step || p.step === "done") return;
      step = p.step;
      out.write(`assay: ${words[p.step]}${p.total > 1 ? ` ${p.total} documents` : ""}\n`);
    },
    end: () => {},
  };
}
