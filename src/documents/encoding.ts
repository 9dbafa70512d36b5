import { analyse } from "chardet";
import { arabicFrequency, candidateEncodings, westernLetters } from "./rules.ts";

/** A file's bytes as text; `certain` where a mark or strict decoding settles the encoding. */
export type Decoded = {
  readonly text: string;
  readonly encoding: string;
  readonly certain: boolean;
  /** number of characters that could not be decoded and stand as U+FFFD */
  readonly damaged: number;
};

const marks: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** The text as its bytes say, line ends as given, without a byte order mark. `declared` is a charset the file names. */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const mark = marks.find(([, lead]) => lead.every((b, i) => bytes[i] === b));
  if (mark) return decodeAs(bytes.subarray(mark[1].length), mark[0], true);
  const wide = guessWide(bytes);
  if (wide) return decodeAs(bytes, wide, false);
  const strict = maybeUtf8(bytes);
  if (strict !== undefined) return { text: strict, encoding: "utf-8", certain: true, damaged: 0 };
  const named = maybeKnown(declared);
  if (named && named !== "utf-8") return decodeAs(bytes, named, true);
  return named === "utf-8" || mostlyUtf8(bytes) ? decodeAs(bytes, "utf-8", true) : guess(bytes);
}

function decodeAs(bytes: Uint8Array, encoding: string, certain: boolean): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return { text, encoding, certain, damaged: count(text, "\uFFFD") };
}

function maybeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function maybeKnown(label: string | undefined): string | undefined {
  try {
    return label ? new TextDecoder(label.trim()).encoding : undefined;
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark: in any script most code units of spaces, digits and line ends have a zero byte on one side. */
function guessWide(bytes: Uint8Array): string | undefined {
  const n = Math.min(bytes.length & ~1, 4096);
  if (n < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const units = n / 2;
  if (odd > units * 0.1 && even < units * 0.02) return "utf-16le";
  if (even > units * 0.1 && odd < units * 0.02) return "utf-16be";
  return undefined;
}

/** UTF-8 with a few broken bytes: at least ten well-formed long sequences a broken one. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, 1 << 20));
  const broken = count(text, "\uFFFD");
  let long = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) long++;
  return long - broken >= broken * 10;
}

/**
 * How much chardet's statistics of letter groups count beside the shapes of words: enough to tell Western from Central
 * European letters, which look alike, not enough to overrule a change of script.
 */
const trustShare = 0.6;

function guess(bytes: Uint8Array): Decoded {
  const sample = bytes.subarray(0, 1 << 16);
  const trust = new Map<string | undefined, number>(
    analyse(sample)
      .filter((m) => m.confidence >= 20)
      .map((m) => [maybeKnown(m.name), m.confidence / 100]),
  );
  const names = [...new Set([...candidateEncodings, ...trust.keys()])].filter((n): n is string => n !== undefined);
  const high = sample.reduce((n, byte) => n + (byte > 0x7f ? 1 : 0), 0);
  const best = names
    .filter((name) => name !== "utf-8" && !name.startsWith("utf-16"))
    .map((name) => ({
      name,
      score: plausibility(new TextDecoder(name).decode(sample)) + high * trustShare * (trust.get(name) ?? 0),
    }))
    .reduce((a, b) => (b.score > a.score ? b : a));
  const decoded = decodeAs(bytes, best.name, false);
  // Quotation marks alone lie at the same place in many encodings: the commonest name is said where it gives the same text.
  const common = decodeAs(bytes, candidateEncodings[0], false);
  return common.text === decoded.text ? common : decoded;
}

/**
 * How much a text looks like words: letters of one script that follow each other count for it; controls, undecoded
 * characters, a change of script inside a word and a capital after a small letter count against it.
 */
export function plausibility(text: string): number {
  let score = 0;
  let previous = "space";
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const kind = kindOf(char, code);
    if (kind === "bad") score -= 8;
    else if (kind === "mark" && code > 0x7f) score += 0.5;
    else if (kind === "symbol") score -= 1.5;
    else if (kind !== "ascii" && kind !== "space" && kind !== "mark") {
      score += letterScore(char, kind, previous);
    } else if (kind === "ascii" && previous !== "ascii" && previous !== "space" && previous !== "mark")
      score += previous === "latin" ? 0 : -2;
    previous = kind === "symbol" || kind === "bad" ? "mark" : kind;
  }
  return score;
}

/** Accented Latin letters seldom stand side by side; Cyrillic or Greek taken for Latin does nothing else. */
function letterScore(char: string, kind: string, previous: string): number {
  if (kind === "latin")
    return previous === "ascii" || previous === "space" ? (westernLetters.has(char) ? 1 : 0.6) : -0.5;
  if (previous !== "space" && previous !== "mark" && previous !== kind) return -2;
  if (kind === "arabic") return 1 + (arabicFrequency.get(char) ?? -0.5);
  return previous === kind && char !== char.toLowerCase() ? -0.5 : 1;
}

function kindOf(char: string, code: number): string {
  if (code === 0x09 || code === 0x0a || code === 0x0d || code === 0x20 || code === 0xa0 || code === 0x0c)
    return "space";
  if (code < 0x20 || code === 0xfffd || (code >= 0x7f && code < 0xa0) || (code >= 0xe000 && code < 0xf900))
    return "bad";
  if (code < 0x80) return /[A-Za-z]/.test(char) ? "ascii" : "mark";
  if (/[،؛؟«»“”‘’–—…·•©°\u200c-\u200f]/.test(char)) return "mark";
  if (/\p{Script=Arabic}/u.test(char)) return "arabic";
  if (/\p{L}/u.test(char))
    return /\p{Script=Latin}/u.test(char) ? "latin" : /\p{Script=Cyrillic}/u.test(char) ? "cyrillic" : "other";
  return "symbol";
}

function count(text: string, char: string): number {
  let n = 0;
  for (let i = text.indexOf(char); i >= 0; i = text.indexOf(char, i + 1)) n++;
  return n;
}
