import { institution } from "./institutions.ts";
import { type Knowledge, meanings } from "./knowledge.ts";
import { resolveMention } from "./mention.ts";
import { fold } from "./names.ts";
import type { View } from "./view.ts";

/** The body in whose name a briefing, statement or press release is given, as its first lines say. */
export type Host = {
  readonly key: string | null;
  /** ISO 3166 alpha-3, or null for a body of no state. */
  readonly country: string | null;
  readonly sector: string;
  /** The state is not named: it is that of the known body, or of the seat from which a ministry speaks. */
  readonly recalled: boolean;
};

/** Of a text's beginning, in UTF-16 units: title, publisher, place and day of a transcript fit in. */
const front = 900;
/** A line longer than this is prose, not a title. */
const longest = 170;
const OCCASION =
  /\b(?:briefing|press conference|gaggle|remarks|statement|communiqu|press release|readout|news conference|media availability|press office|for immediate release|declaration)/i;
const HOSTS = /^(?:GOV|MIL|LEG|JUD|COP|SPY|IGO|NGO|PTY|REB)$/;

/** Whose briefing or statement a text is: the one body or office of its first lines; null where none or several are named, or where it is no such text. */
export function hostOf(view: View, knowledge: Knowledge, title: string | undefined): Host | null {
  const lines = [...(title ? [title] : []), ...frontLines(view)];
  if (!lines.some((l) => OCCASION.test(l)) || lines.some((l) => /\bjoint\b/i.test(l))) return null;
  const hosts = lines.flatMap((l) => hostIn(l, knowledge) ?? []);
  const host = hosts[0] ?? ofState(lines, knowledge);
  return host && !hosts.some((h) => h.country && h.country !== host.country) && isAlone(view, host, knowledge)
    ? host
    : null;
}

/** Lines before the first turn and the first prose. */
function frontLines({ extract: { language } }: View): string[] {
  const turn = language.blocks.find((b) => b.label)?.start ?? front;
  const out: string[] = [];
  for (const line of language.text.slice(0, Math.min(front, turn)).split("\n")) {
    if (line.length > longest || (/[.!?]["”]?$/.test(line.trim()) && line.split(" ").length > 14)) break;
    if (line.trim()) out.push(line.trim());
  }
  return out;
}

/** Headings that are asked whether they open another body's statement, at most. */
const asked = 12;
/** A page of several governments' statements is nobody's in particular. */
function isAlone({ extract: { language } }: View, host: Host, knowledge: Knowledge): boolean {
  return !language.blocks
    .filter((b) => b.kind === "heading" && b.start > front / 3 && b.end - b.start < longest)
    .map((b) => language.text.slice(b.start, b.end))
    .filter((l) => BODY.test(l))
    .slice(0, asked)
    .some((l) => {
      const other = hostIn(l, knowledge);
      return other?.country && other.country !== host.country;
    });
}

const PARTS = /\s*[,–—|/:;]\s*|\s-\s/;
/** "Briefing by the spokesperson of …", "Daily Briefing, U.S. Department of State", or a line that is a body's name and no more. */
function hostIn(line: string, knowledge: Knowledge): Host | null {
  const occasion = OCCASION.exec(line);
  const parts = line.split(PARTS);
  if (occasion) parts.unshift(/\b(?:by|of|from)\b\s+(.+)$/i.exec(line.slice(occasion.index))?.[1] ?? "");
  for (const part of occasion ? parts : parts.slice(0, 1)) {
    const found = BODY.test(part) ? told(part, knowledge) : null;
    if (found) return found;
  }
  return null;
}

const BODY =
  /\b(?:minist(?:ry|er|ers)|department|government|presidency|president|white house|parliament|commission|defen[cs]e forces|armed forces|army|navy|police|embassy|mission|foreign office|secretary-general|council|agency|bureau|office of|house|court|prosecutor|spokes(?:man|woman|person)|community|union|united nations|organi[sz]ation|alliance)\b/i;

/** What a phrase says of the body; nothing where it says neither a state nor a body of states. */
function told(phrase: string, knowledge: Knowledge): Host | null {
  const text = calm(phrase.replace(/^the\s+/i, ""))
    .replace(/,.*$/, "")
    .replace(/(\b(?:embassy|consulate|mission)\b.*?)\s+(?:in|to|at)\s.*$/i, "$1");
  if (/\bspokes\w+ (?:for|of) the (?:un )?secretary-general$/i.test(text))
    return { key: null, country: null, sector: "IGO", recalled: false };
  const { country, countryFrom, sector, known } = resolveMention({ text }, knowledge);
  if (!sector || !HOSTS.test(sector) || (!country && sector !== "IGO")) return null;
  const body = known?.type === "thing" || known?.type === "body" ? known : null;
  if (body && !opensWith(text, body.type === "thing" ? body.thing : body.body)) return null; // "Federal Foreign Office"
  const own = /\b(?:ministry|department|government|presidency|parliament|army|police)\b/i.test(text);
  const key = body?.key ?? (own && country ? `i:${country}:${institution(text)}` : null);
  return { key, country, sector, recalled: countryFrom === "world-knowledge" };
}

const opensWith = (text: string, body: { readonly name: string; readonly aliases: readonly string[] }) =>
  [body.name, ...body.aliases].some((n) => fold(text).startsWith(fold(n)) || fold(text).endsWith(` of ${fold(n)}`));

const STATE_BODY =
  /\b(?:minist(?:ry|er)|department|government|state house|presidency|presidential|prime minister|defen[cs]e forces|foreign office)\b/i;
const OF_MANY = /\b(?:union|league|summit|community|alliance|council of|heads of state)\b/i;
/** A ministry without its state, below or above a line that names one ("Government of India"), or with a seat ("Tokyo, 12 June"). */
function ofState(lines: readonly string[], knowledge: Knowledge): Host | null {
  if (!lines.some((l) => STATE_BODY.test(l)) || lines.some((l) => OF_MANY.test(l))) return null;
  const stateOf = (text: string, form: "name" | "seat") => {
    const name = calm(text.trim()).replace(
      /^(?:the )?(?:government|presidency|republic|kingdom) of (?:the )?(?:republic of )?/i,
      "",
    );
    const known = /^\p{Lu}/u.test(name) ? meanings(knowledge, name)[0]?.known : undefined;
    return known?.type === "state" && known.form === form ? [known.state.iso] : [];
  };
  const parts = lines.filter((l) => !OCCASION.test(l)).flatMap((l) => l.split(PARTS));
  const named = lines.flatMap((l) => stateOf(l, "name"))[0];
  const country = named ?? parts.flatMap((p) => stateOf(p, "seat"))[0];
  if (!country) return null;
  const body = parts.find(
    (p) => /\b(?:ministry|department|government|presidency)\b/i.test(p) && !/spokes|secretary/i.test(p),
  );
  return { key: body ? `i:${country}:${institution(body)}` : null, country, sector: "GOV", recalled: !named };
}

/** "MINISTRY OF FOREIGN AFFAIRS" as one writes it in running text. */
const calm = (text: string) =>
  text !== text.toUpperCase()
    ? text
    : text
        .toLowerCase()
        .replace(/\p{L}[\p{L}.']*/gu, (w) =>
          /^(?:of|the|and|for|to|in|by)$/.test(w) ? w : w[0]!.toUpperCase() + w.slice(1),
        );
