import { maybeDate } from "../../documents/dates.ts";
import { notice } from "../../documents/notices.ts";
import type { Metadata } from "../../documents/types.ts";
import type { Notice } from "../../record/notice.ts";

/** What stands beside a document about it, and what was wrong with it. */
export type Beside = { readonly metadata: Metadata; readonly notices: readonly Notice[] };

type Key = Exclude<keyof Metadata, "from">;

/** Names under which each value may stand; unknown names are passed over. */
const names: Readonly<Record<Key, readonly string[]>> = {
  title: ["title", "headline"],
  author: ["author", "authors", "byline", "creator"],
  publisher: ["publisher", "source", "outlet", "site"],
  date: ["date", "published", "publication_date", "date_published", "datepublished"],
  language: ["language", "lang"],
  address: ["address", "url", "link", "uri"],
  got: ["got", "retrieved", "accessed", "downloaded", "fetched", "got_when", "date_got"],
  origin: ["origin", "origin_group"],
  grade: ["grade", "admiralty"],
};

/** Values from a `.json` beside a document. @param place the file's path, for notices */
export function fromJson(text: string, place: string): Beside {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const at = `${place} line ${lineOf(text, error)}`;
    return {
      metadata: {},
      notices: [
        notice("metadata-invalid", at, `The file is no valid JSON (${syntaxOf(error)}), so its values are not used.`),
      ],
    };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return {
      metadata: {},
      notices: [
        notice("metadata-invalid", `${place} line 1`, "The file holds no JSON object, so nothing of it is used."),
      ],
    };
  return fromValues(value as Record<string, unknown>, "json", (key) => `${place} line ${lineOfKey(text, key)}`);
}

const syntaxOf = (error: unknown) =>
  error instanceof Error ? error.message.replace(/\s+/g, " ").slice(0, 120) : String(error);

/** V8 says the position, or quotes the place, or says that the text ended. */
function lineOf(text: string, error: unknown): number {
  const message = syntaxOf(error);
  const position = /position (\d+)/.exec(message)?.[1];
  const end = position === undefined ? text.trimEnd().length : Number(position);
  return text.slice(0, end).split("\n").length;
}

function lineOfKey(text: string, key: string): number {
  const at = text.indexOf(JSON.stringify(key));
  return text.slice(0, Math.max(0, at)).split("\n").length;
}

/** @param place where the value of a key stands, for notices */
export function fromValues(
  values: Readonly<Record<string, unknown>>,
  from: "json" | "csv",
  place: (key: string) => string,
): Beside {
  const metadata: Record<string, unknown> = {};
  const notices: Notice[] = [];
  for (const key of Object.keys(names) as Key[]) {
    const given = Object.keys(values).find(
      (k) => names[key].includes(k.toLowerCase().trim().replace(/[ -]/g, "_")) && isGiven(values[k]),
    );
    if (given === undefined) continue;
    const checked = check(key, textOf(values[given]));
    if ("value" in checked) metadata[key] = checked.value;
    else if ("got" in checked) metadata.got ??= checked.got;
    if ("problem" in checked) notices.push(notice(checked.code, place(given), checked.problem));
  }
  const keys = Object.keys(metadata);
  return {
    metadata: keys.length ? { ...metadata, from: Object.fromEntries(keys.map((k) => [k, from])) } : {},
    notices,
  };
}

const isGiven = (value: unknown) => value !== null && value !== undefined && textOf(value) !== "";

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(", ");
  if (typeof value === "object" && value !== null) return "name" in value ? textOf(value.name) : "";
  return String(value ?? "").trim();
}

type Checked =
  | { readonly value: string }
  | { readonly code: "metadata-invalid" | "date-unknown"; readonly problem: string; readonly got?: string };

const languageNames: Readonly<Record<string, string>> = {
  english: "en",
  eng: "en",
  arabic: "ar",
  ara: "ar",
  persian: "fa",
  farsi: "fa",
  fas: "fa",
  per: "fa",
  french: "fr",
  spanish: "es",
  russian: "ru",
  turkish: "tr",
  hebrew: "he",
  german: "de",
  kurdish: "ku",
  urdu: "ur",
};

function check(key: Key, text: string): Checked {
  if (key === "date" || key === "got") return checkDate(key, text);
  if (key === "language") {
    const tag = languageNames[text.toLowerCase()] ?? text.replace(/_/g, "-");
    return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)
      ? { value: tag }
      : { code: "metadata-invalid", problem: `"${text}" is no language tag such as en, ar or fa, and is not used.` };
  }
  if (key === "grade") {
    const grade = text.toUpperCase().replace(/[\s-]/g, "");
    return /^[A-F][1-6]$/.test(grade)
      ? { value: grade }
      : { code: "metadata-invalid", problem: `"${text}" is no Admiralty grade such as B2, and is not used.` };
  }
  return { value: text };
}

const day = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2]|2[1-4])(?:-(?:0[1-9]|[12]\d|3[01]))?)?[?~%]?`;

/** EDTF beyond plain dates: uncertain (`2021-11?`), an interval, a decade, an unknown day; 21 to 24 are seasons. */
const edtf = new RegExp(
  `^(?:${day}(?:/(?:\\.\\.|${day}))?|\\d{3}X|\\d{2}XX|\\d{4}-(?:0[1-9]|1[0-2])-XX|\\d{4}-XX(?:-XX)?)$`,
);

/** `dump 2019-07-20` says when the bytes were stored, not when the words were published. */
function checkDate(key: "date" | "got", text: string): Checked {
  const date = maybeDate(text) ?? (edtf.test(text) ? text : undefined);
  if (date) return { value: date };
  const within = /\d{4}-\d{2}-\d{2}(?:T[\d:]+(?:Z|[+-]\d{2}:\d{2})?)?/.exec(text)?.[0];
  const stored = within && maybeDate(within);
  if (stored && key === "got") return { value: stored };
  if (
    stored &&
    /\b(?:dump|crawl|crawled|stored|archived?|snapshot|retrieved|accessed|downloaded|fetched|got|captured?|saved)\b/i.test(
      text,
    )
  )
    return {
      code: "date-unknown",
      problem: `"${text}" says when the document was stored, not when it was published; its date counts as unknown unless its text states it.`,
      got: stored,
    };
  if (stored) return { value: stored };
  return { code: "metadata-invalid", problem: `"${text}" is no date such as 2021-11-07 or 2021-11, and is not used.` };
}
