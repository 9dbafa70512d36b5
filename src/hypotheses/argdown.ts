import type { ArgumentGraph, Relation } from "./argument.ts";

/** An argument graph with its texts, as a reader of Argdown writes it. */
export type Argdown = ArgumentGraph & {
  readonly texts: ReadonlyMap<string, string>;
  readonly claims: ReadonlySet<string>;
};

type Parsed = {
  readonly indent: number;
  readonly name: string;
  readonly isClaim: boolean;
  readonly text: string;
  readonly mark: string;
};

const marks: Readonly<Record<string, { readonly kind: Relation["kind"]; readonly childToParent: boolean }>> = {
  "+": { kind: "support", childToParent: true },
  "<+": { kind: "support", childToParent: true },
  "-": { kind: "attack", childToParent: true },
  "<-": { kind: "attack", childToParent: true },
  _: { kind: "undercut", childToParent: true },
  "<_": { kind: "undercut", childToParent: true },
  "+>": { kind: "support", childToParent: false },
  "->": { kind: "attack", childToParent: false },
  "_>": { kind: "undercut", childToParent: false },
};

/**
 * Reads the part of Argdown that maps arguments: `[Claim]: text`, `<Argument>: text`, and indented lines that begin with
 * `+`, `-`, `_` (or `<+`, `+>` ...) and relate to the line they are indented under. Headings and comments are passed
 * over. @throws RangeError with the line where one cannot be read
 */
export function readArgdown(source: string): Argdown {
  const names: string[] = [];
  const texts = new Map<string, string>();
  const claims = new Set<string>();
  const relations: Relation[] = [];
  const above: Parsed[] = [];
  for (const [i, line] of source
    .replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g, blank)
    .split(/\r?\n/)
    .entries()) {
    if (/^\s*(?:#|$|\/\/)/.test(line)) continue;
    const read = readLine(line, i + 1);
    while (above.length && (above.at(-1)?.indent as number) >= read.indent) above.pop();
    const parent = above.at(-1);
    if (read.mark && !parent) throw new RangeError(`line ${i + 1}: "${read.mark}" relates to nothing above it`);
    if (!names.includes(read.name)) names.push(read.name);
    if (read.text) texts.set(read.name, read.text);
    if (read.isClaim) claims.add(read.name);
    if (parent && read.mark) relations.push(related(read, parent.name));
    above.push(read);
  }
  return { arguments: names, relations, texts, claims };
}

const blank = (comment: string) => comment.replace(/[^\n]/g, " ");

function readLine(line: string, number: number): Parsed {
  const m = /^(\s*)(?:([+\-_<>]{1,2})\s+)?(?:\[([^\]]+)\]|<([^>]+)>)\s*(?::\s*(.*?))?\s*$/.exec(line);
  if (!m) throw new RangeError(`line ${number}: expected [Claim]: or <Argument>:, found "${line.trim().slice(0, 40)}"`);
  const mark = m[2] ?? "";
  if (mark && !marks[mark]) throw new RangeError(`line ${number}: "${mark}" is no relation; use + - _`);
  return {
    indent: (m[1] as string).replace(/\t/g, "    ").length,
    mark,
    name: (m[3] ?? m[4]) as string,
    isClaim: m[3] !== undefined,
    text: m[5] ?? "",
  };
}

function related({ mark, name }: Parsed, parent: string): Relation {
  const { kind, childToParent } = marks[mark] as (typeof marks)[string];
  return childToParent ? { from: name, to: parent, kind } : { from: parent, to: name, kind };
}

/** The graph as Argdown; `readArgdown` gives the same arguments, texts and relations back. */
export function writeArgdown(graph: Argdown): string {
  const shown = (name: string) => (graph.claims.has(name) ? `[${name}]` : `<${name}>`);
  const head = (name: string) =>
    `${shown(name)}${graph.texts.has(name) ? `: ${oneLine(graph.texts.get(name) as string)}` : ""}`;
  const sign = { support: "+", attack: "-", undercut: "_" } as const;
  const blocks = graph.arguments.map((name) => {
    const into = graph.relations.filter((r) => r.to === name).map((r) => `  ${sign[r.kind]} ${shown(r.from)}`);
    return [head(name), ...into].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
