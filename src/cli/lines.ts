import { once } from "node:events";
import type { z } from "zod";

/** One input line: its value, or what is wrong with it. */
export type InputLine<T> =
  | { readonly value: T; readonly fault?: undefined }
  | { readonly fault: string; readonly id: string };

/** Reads JSON Lines from standard input, in order, holding one line at a time. */
export async function* jsonLines<S extends z.ZodType>(
  schema: S,
  input: NodeJS.ReadableStream = process.stdin,
): AsyncGenerator<InputLine<z.infer<S>>> {
  let number = 0;
  for await (const line of lines(input)) {
    number++;
    if (line.trim()) yield parseLine(line, number, schema);
  }
}

/** Lines ended by LF alone: a JSON string may hold U+2028 or CR, at which Node's readline would cut. */
export async function* lines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const chunk of input) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Buffer);
    let from = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
      yield Buffer.concat([...rest, bytes.subarray(from, at)]).toString("utf8");
      rest = [];
      from = at + 1;
    }
    if (from < bytes.length) rest.push(bytes.subarray(from));
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString("utf8");
}

function parseLine<S extends z.ZodType>(line: string, number: number, schema: S): InputLine<z.infer<S>> {
  let json: unknown;
  try {
    json = JSON.parse(number === 1 ? line.replace(/^\uFEFF/, "") : line);
  } catch {
    return { fault: `line ${number} is not JSON: ${line.slice(0, 60)}`, id: `line ${number}` };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data };
  const issue = parsed.error.issues[0]!;
  const id = (json as { id?: unknown } | null)?.id;
  return {
    fault: `line ${number}, ${issue.path.join(".") || "the object"}: ${issue.message}`,
    id: typeof id === "string" ? id : `line ${number}`,
  };
}

/** Writes one value as a line. */
export const writeLine = (value: unknown): Promise<void> => writeText(JSON.stringify(value));

/** Writes one line and waits while the reader is slower. */
export async function writeText(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}

export const inputNotice = (fault: string) => ({
  code: "input-invalid" as const,
  place: "standard input",
  message: `${fault}.`,
  next: "Correct the line; docs/schema says what it holds.",
});
