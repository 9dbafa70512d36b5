import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Document } from "../../src/documents/types.ts";
import { documentId } from "../../src/record/ids.ts";
import { annotatedText } from "../annotated-text.ts";

export type At = readonly [start: number, end: number];
/** An annotated event: every mention that may stand for a side; offsets into the text. */
export type Gold = {
  readonly event: string;
  readonly source: readonly At[];
  readonly target: readonly At[];
  readonly trigger: readonly At[];
  /** Where the case annotates them: the words that date and place the event, null where none do; negated, future, hypothetical. */
  readonly date?: At | null;
  readonly place?: At | null;
  readonly flags?: readonly string[];
};
type Case = {
  readonly text?: string;
  readonly file?: string;
  readonly sha256: string;
  readonly windows?: readonly At[];
  readonly events: readonly Gold[];
};
export type EventCase = {
  readonly name: string;
  readonly document: Document;
  readonly events: readonly Gold[];
  /** The stretches of a long text that are annotated; all of it where none are named. */
  readonly windows?: readonly At[];
};

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const developmentCases = join(root, "test", "cases", "events");

/** The cases of a folder beside this file, one a line. */
function linesIn(name: string, caseOf: (line: string) => Omit<EventCase, "name">): EventCase[] {
  const folder = join(root, "training", "events", name);
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .trim()
        .split("\n")
        .map((line, i) => ({ name: `${file} ${i + 1}`, ...caseOf(line) })),
    );
}

/** The annotated short texts of texts/. */
export const shortTexts = (): EventCase[] =>
  linesIn("texts", (line) => {
    const { text, sha256, events } = JSON.parse(line) as Case & { readonly text: string };
    return { document: plain(text, sha256), events };
  });

const opening = /^\[((?:\d+[A-Z]+,)*\d+[A-Z]+) /;
/**
 * A sentence with its events marked: `[1ASSAULT shelled]` is the trigger of the first, `[1S,2T the army]` a source of it and a target of the
 * second; brackets nest. @throws Error where they do not fit together, or a number has not one trigger
 */
export function marked(line: string): { readonly text: string; readonly events: readonly Gold[] } {
  let text = "";
  const open: { readonly names: string; readonly start: number }[] = [];
  const events = new Map<string, { event: string; source: At[]; target: At[]; trigger: At[] }>();
  for (let i = 0; i < line.length; i++) {
    const name = line[i] === "[" ? opening.exec(line.slice(i)) : null;
    if (name) {
      open.push({ names: name[1]!, start: text.length });
      i += name[0].length - 1;
    } else if (line[i] === "]") {
      const last = open.pop();
      if (!last) throw new Error(`a bracket too many in: ${line}`);
      for (const one of last.names.split(",")) {
        const [number, role] = [one.replace(/\D/g, ""), one.replace(/\d/g, "")];
        const event = events.get(number) ?? { event: "", source: [], target: [], trigger: [] };
        events.set(number, event);
        const side = role === "S" ? event.source : role === "T" ? event.target : event.trigger;
        side.push([last.start, text.length]);
        if (side === event.trigger) event.event = role;
      }
    } else text += line[i];
  }
  const all = [...events.values()];
  if (open.length > 0 || all.some((e) => e.trigger.length !== 1)) throw new Error(`the marks do not fit in: ${line}`);
  return { text, events: all };
}

/** The sentences of sentences/, a word in each that tells an event or looks like it. */
export const sentences = (): EventCase[] =>
  linesIn("sentences", (line) => {
    const { text, events } = marked(line);
    return { document: plain(text, createHash("sha256").update(text).digest("hex")), events };
  });

/** The annotated documents of a folder, first passes only; one whose text is not beside the checkout is left out and said. */
export function casesIn(folder: string): EventCase[] {
  return readdirSync(folder)
    .filter((f) => f.endsWith(".json") && !f.includes(".second."))
    .sort()
    .flatMap((name) => {
      const c = JSON.parse(readFileSync(join(folder, name), "utf8")) as Case;
      const text = textOf(c, name);
      if (text === null) return [];
      return [
        { name, document: plain(text, c.sha256), events: c.events, ...(c.windows ? { windows: c.windows } : {}) },
      ];
    });
}

function textOf(c: Case, name: string): string | null {
  const text = c.text ?? annotatedText(root, c.file!);
  if (text === null) {
    console.error(`${name}: left out, ${c.file} is not beside the checkout`);
    return null;
  }
  const sha = createHash("sha256").update(text).digest("hex");
  if (sha !== c.sha256) throw new Error(`${name}: the text is not the one that was annotated (${sha})`);
  return text;
}

const plain = (text: string, sha256: string): Document => ({
  id: documentId(sha256),
  sha256,
  bytes: text.length,
  mediaType: "text/plain",
  paths: ["case.txt"],
  metadata: {},
  text,
  marks: [],
  pages: [],
  notices: [],
});

/** Whether a span touches a wanted one; nothing must be found where nothing is wanted. */
export const touches = (spans: readonly { start: number; end: number }[], wanted: readonly At[]): boolean =>
  wanted.length === 0 ? spans.length === 0 : wanted.some(([s, e]) => spans.some((p) => p.start < e && s < p.end));
