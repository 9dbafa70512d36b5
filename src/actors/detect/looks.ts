import type { NameKind } from "../../language/types.ts";
import { fold, isAcronym } from "../names.ts";
import { BODY_HEADS, GROUPS_OF, HEADS_FIRST, OFFICE } from "../rules.ts";
import { isProper } from "../view.ts";
import { atStart, type Detector, isLoud } from "./detector.ts";
import { opener } from "./unknown.ts";

/** Whether capitals are a name and not the start of a sentence or a heading in title case. */
export function isName(d: Detector, p: number, e: number, text: string): boolean {
  if (text.length < 2 || opener(d, p) || /^\d/.test(text)) return false;
  if (e - p === 1 && !isAcronym(text) && (d.view.common.has(text.toLowerCase()) || GENERAL.test(text.toLowerCase())))
    return false;
  if (isLoud(d, p)) return standsInLoud(d, p, e, text);
  if (!atStart(d, p)) return true;
  if (e - p > 1 && d.view.capital[e - 1]) return true;
  return d.seen.has(fold(text)) || (isProper(d.view, p) && !d.knowledge.sectors.sector.has(text.toLowerCase()));
}

/** Adverbs, by endings that no given name has. */
const ADVERB = /(?:ng|mn|ed|al|rm|nt|us|ve|te|se|ck)ly$/;
/** Where every word is capitalized, a name is one that is seen elsewhere, or a person's that was recognized as a whole. */
export function standsInLoud(d: Detector, p: number, e: number, text: string): boolean {
  if (d.seen.has(fold(text))) return true;
  const last = fold(d.view.lower[e - 1] ?? "");
  if (e - p > 1 && e - p < 4 && d.seen.has(last) && atStart(d, p) && d.view.lower[e] === ",") return true; // "DANA MILLER, SPOKESPERSON"
  if (ADVERB.test(d.view.lower[p] ?? "") || ADVERB.test(d.view.lower[p - 1] ?? "")) return false; // "Strongly Condemns Attack"
  for (let t = p; t < e; t++) if (d.view.named[t] !== "person") return false;
  return e - p > 1;
}

/** Kind of the recognized name that covers most of the tokens. */
function kindIn(d: Detector, p: number, e: number): NameKind | null {
  for (let t = e - 1; t >= p; t--) if (d.view.capital[t] && d.view.named[t]) return d.view.named[t] ?? null;
  return null;
}

/** Words that name regions, faiths and peoples and no one in particular. */
const GENERAL =
  /^(arab|arabs|gulf|sunni|shiite|shia|muslim|christian|jewish|kurdish|kurd|kurds|western|west|east|eastern|north|northern|south|southern|middle|african|asian|european|islamic|god|internet|republic|national|state|green|red|black|white|new|holy|great|operation|hurricane|hurricanes|storm|typhoon|cyclone|tropical|mount|lake|river|covid|assistant|coordinator|region|ally|latino|latina|hispanic|dialogue|charter|education|rescue|twitter|telegram|facebook|tweet)$/;

/** A given name, a particle, a name recognized by the model, or one who speaks: else capitals alone are no person. */
export function looksPersonal(d: Detector, p: number, e: number, text: string): boolean {
  const first = d.view.lower[p] ?? "";
  const kind = kindIn(d, p, e);
  if (kind) return kind === "person" && !GENERAL.test(first);
  if (e - p === 1) return !GENERAL.test(first) && !d.knowledge.sectors.sector.has(first) && text.length > 2;
  if (
    d.knowledge.given.has(first) ||
    /(^|[\s-])(al|el|bin|ibn|ben|von|van|de|da|dos|del)[\s-]/i.test(text) ||
    /^\p{Lu}\.$/u.test(d.view.extract.language.tokens.form[p + 1] ?? "")
  )
    return true;
  if (d.speaking.has(p) && !GENERAL.test(first) && e - p < 5) return true;
  if (d.view.lower[e] === "(" && /^(born|b\.|\d{4})$/.test(d.view.lower[e + 1] ?? "")) return true;
  return d.view.lower[e] === "," && d.view.lower.slice(e + 1, e + 5).some((w) => OFFICE.test(w));
}

/** First words of the names of movements, armies, parties and stations in Arabic, Urdu, Spanish and French. */
const GROUP_FIRST =
  /^(jamaat?|jama|harakat|hizb|hezb|jaysh|jaish|ansar|liwa|kataib|saraya|lashkar|tehrik|tehreek|hayat|asaib|frente|movimiento|partido|ejercito|fuerzas|mouvement|parti|radio|television|agence|agencia)$/;

/** Last words of the names of newspapers in German, French and Spanish. */
const PAPER_LAST = /^(zeitung|nachrichten|kurier|matin|soir|presse|gazeta|diario|libre)$/;

export function isBody(d: Detector, p: number, e: number, text: string): boolean {
  const kind = kindIn(d, p, e);
  if (e - p > 1 && (GROUP_FIRST.test(fold(d.view.lower[p] ?? "")) || PAPER_LAST.test(d.view.lower[e - 1] ?? "")))
    return true;
  if (BODY_HEADS.has(d.view.lower[e - 1] ?? "") || (HEADS_FIRST.has(d.view.lower[p] ?? "") && e - p > 1)) return true;
  if (isAcronym(text)) return true;
  if (e - p > 2 && GROUPS_OF.has(d.view.lower[p] ?? "") && /^(?:of|for)$/.test(d.view.lower[p + 1] ?? "")) return true;
  if (kind === "person") return false;
  if (kind === "organization") return true;
  for (let q = p; q < e; q++)
    if (BODY_HEADS.has(d.view.lower[q] ?? "") || /^(of|for)$/.test(d.view.lower[q] ?? "")) return true;
  return false;
}
