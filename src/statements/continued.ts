import type { Language } from "../language/types.ts";
import { type Paragraph, pad } from "./columns.ts";
import type { Draft } from "./link.ts";
import type { StatementModel } from "./model.ts";
import type { Found } from "./read.ts";
import { formOf, recordOf } from "./record.ts";
import type { Statement } from "./types.ts";

/** Shorter quotations are titles and scare quotes as often as speech. */
const shortest = 7;
/** Nobody is named and no word says that it is speech: only the place tells. */
const confidence = 0.5;

/** Whole sentences in quotation marks, in nobody's content, after a quoted statement: the same speaker goes on. */
export function continued(language: Language, found: readonly Found[], model: StatementModel): Statement[] {
  const out: Statement[] = [];
  let speaking = false;
  for (const f of found) {
    const p = f.paragraph;
    const busy = new Uint8Array(p.n);
    const quoted = f.drafts.some((d) => formOf(p, d.content) !== "indirect");
    for (const d of f.drafts)
      for (const s of [...d.source, ...(d.cue ? [d.cue] : []), ...d.content])
        busy.fill(1, Math.min(p.n, s.start), Math.min(p.n, s.end));
    const rest: { start: number; end: number }[] = speaking || quoted ? quotations(p, busy) : [];
    for (const s of rest) {
      if (!speaking && !f.drafts.some((d) => d.cue && d.cue.end <= s.start)) continue;
      const draft: Draft = { source: [], cue: null, content: [{ role: 2, ...s, p: confidence }], p: confidence };
      out.push(recordOf(language, p, draft, model));
    }
    speaking = (quoted || rest.length > 0) && endsQuoted(p);
  }
  return out;
}

const endsQuoted = (p: Paragraph) =>
  p.n > 0 && (p.quote[p.n - 1 + pad]! > 0 || (p.n > 1 && p.quote[p.n - 2 + pad]! > 0));

/** Runs of quoted tokens that begin and end with a sentence and are not taken. */
function quotations(p: Paragraph, busy: Uint8Array): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  for (let t = 0; t < p.n; ) {
    if (p.quote[t + pad] === 0) {
      t++;
      continue;
    }
    let u = t + 1;
    while (u < p.n && p.quote[u + pad] !== 0 && p.quote[u + pad] !== 2) u++;
    const whole = p.sentenceStart[t + pad] === t && (u === p.n || p.sentenceStart[u + pad] === u);
    if (whole && u - t >= shortest && busy.subarray(t, u).every((x) => x === 0)) out.push({ start: t, end: u });
    t = u;
  }
  return out;
}
