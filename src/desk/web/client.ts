import { hc } from "hono/client";
import type { Api } from "../api.ts";

/** Calls to the server, typed from its routes. */
export const client = hc<Api>("/api");

const silent =
  "The desk does not answer: this was not saved, and what is being edited is kept. Start assay serve again and open the address that it prints.";

/** The answer's JSON. @throws Error with the server's words where it refused */
export async function answer<T>(
  call: Promise<{ ok: boolean; status: number; json(): Promise<T>; text(): Promise<string> }>,
): Promise<T> {
  const response = await call.catch(() => {
    throw new Error(silent);
  });
  if (response.ok) return response.json();
  const text = await response.text();
  let words = text;
  try {
    words = (JSON.parse(text) as { error?: string }).error ?? text;
  } catch {
    // the words are not JSON; they are shown as they came
  }
  throw new Error(words || `The desk answered ${response.status}`);
}
