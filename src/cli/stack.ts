import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";

/** A stack with the places in the sources, where it names files of the build that have their maps beside them. */
export const inSources = (stack: string): string =>
  stack.replace(/(file:\/\/[^\s()]+\.js):(\d+):(\d+)/g, (place, file: string, line: string, column: string) => {
    const found = maybeMap(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!found || !("originalSource" in found)) return place;
    return `${new URL(found.originalSource, file).href}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  });

function maybeMap(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(new URL(`${file}.map`), "utf8")));
  } catch {
    return undefined;
  }
}
