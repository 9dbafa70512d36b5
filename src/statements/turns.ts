import type { Language } from "../language/types.ts";
import type { Draft } from "./link.ts";
import type { Found } from "./read.ts";
import type { SpanGuess } from "./span-guesses.ts";

/** Fewer labels than this may be chance ("Note: …"); a transcript has many. */
const fewestTurns = 3;
/** Paragraphs without a label go to the speaker before them, up to this many: an unmarked end of the transcript stays small. */
const longestTurn = 12;
const sure = 0.9;

/** Token range of a block. */
function tokensOf(language: Language, block: number): { first: number; end: number } {
  const b = language.blocks[block]!;
  if (b.firstSentence >= b.endSentence) return { first: 0, end: 0 };
  return {
    first: language.sentences[b.firstSentence]!.firstToken,
    end: language.sentences[b.endSentence - 1]!.endToken,
  };
}

/** In a transcript a turn is one statement: its label the source, the colon the cue, all until the next label the content. */
export function spokenTurns(language: Language, found: readonly Found[]): readonly Found[] {
  const labelled = (f: Found) => language.blocks[f.cut.block]!.label !== undefined;
  const turns = new Set(found.filter(labelled).map((f) => f.cut.block));
  if (turns.size < fewestTurns) return found;
  const held = new Map<number, number>();
  let speaker = -1;
  language.blocks.forEach((b, k) => {
    if (turns.has(k)) speaker = k;
    else if (b.kind === "heading" || k - speaker > longestTurn) speaker = -1;
    if (speaker >= 0) held.set(k, speaker);
  });
  const seen = new Set<number>();
  return found.map((f) => {
    const turn = held.get(f.cut.block);
    if (turn === undefined) return f;
    if (turn !== f.cut.block || seen.has(turn)) return { ...f, drafts: [] };
    seen.add(turn);
    const blocks = [...held].filter(([, t]) => t === turn).map(([k]) => k);
    const draft = turnDraft(language, f, blocks);
    return { ...f, drafts: draft ? [draft] : [] };
  });
}

function turnDraft(language: Language, f: Found, blocks: readonly number[]): Draft | undefined {
  const { tokens } = language;
  const label = language.blocks[f.cut.block]!.label!;
  const base = f.paragraph.first;
  const { first, end } = tokensOf(language, f.cut.block);
  const guess = (role: number, from: number, to: number): SpanGuess => ({
    role,
    start: from - base,
    end: to - base,
    p: sure,
  });
  let t = first;
  while (t < end && tokens.start[t]! < label.end) t++;
  if (t === first) return undefined;
  const source = [guess(0, first, t)];
  const cue = t < end && tokens.form[t] === ":" ? guess(1, t, t + 1) : null;
  const from = cue ? t + 1 : t;
  const content = from < end ? [guess(2, from, end)] : [];
  for (const k of blocks) {
    const b = tokensOf(language, k);
    if (k !== f.cut.block && b.end > b.first) content.push(guess(2, b.first, b.end));
  }
  return content.length > 0 ? { source, cue, content, p: sure } : undefined;
}
