import type { Statement } from "../../statements/types.ts";
import type { Event } from "../types.ts";

const size = (s: Statement) => s.content.reduce((sum, c) => sum + c.end - c.start, 0);
/** The narrowest statement inside whose content an event's first word stands. */
function saidIn(e: Event, statements: readonly Statement[]): Statement | null {
  const at = e.trigger[0]!;
  const holding = statements.filter((s) => s.content.some((c) => c.start <= at.start && at.end <= c.end));
  return holding.reduce<Statement | null>((best, s) => (best === null || size(s) < size(best) ? s : best), null);
}

export function withStatement(e: Event, statements: readonly Statement[]): Event {
  const s = saidIn(e, statements);
  return s ? { ...e, saidIn: s.id, flags: [...e.flags, "said"] } : e;
}

/** Statements by the block of 4,096 units that they touch, so that looking one up does not grow with the document. */
export function statementsNear(statements: readonly Statement[]): (at: number) => readonly Statement[] {
  const near = new Map<number, Statement[]>();
  for (const s of statements)
    for (const c of s.content)
      for (let k = c.start >> 12; k <= (c.end - 1) >> 12; k++) {
        const known = near.get(k);
        if (!known) near.set(k, [s]);
        else if (known.at(-1) !== s) known.push(s);
      }
  return (at) => near.get(at >> 12) ?? [];
}
