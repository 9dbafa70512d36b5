import { over, start } from "../net/hash.ts";
import { irregularNouns, irregularVerbs, otherLemmas } from "./lemma-rules.ts";

/** Whether a word is a known dictionary form of a class ("V", "N" or "A"): a hashed set, with rare false hits. */
export type KnownLemma = (word: string, kind: string) => boolean;

export const lemmaHash = (word: string, kind: string, mask: number): number => {
  let h = over(start ^ kind.charCodeAt(0), word);
  h ^= h >>> 15;
  return (Math.imul(h, 0x2c1b3c6d) >>> 7) & mask;
};

/** @param bits one bit a hash */
export const knownLemmas =
  (bits: Uint8Array): KnownLemma =>
  (word, kind) => {
    const h = lemmaHash(word, kind, bits.length * 8 - 1);
    return ((bits[h >> 3]! >> (h & 7)) & 1) === 1;
  };

/** Dictionary form of a word by its fine tag's index. Those looked up once are kept, up to a bound; the answer does not depend on it. */
export function lemmaCache(tags: readonly string[], known: KnownLemma): (form: string, tag: number) => string {
  const seen = tags.map(() => new Map<string, string>());
  return (form, tag) => {
    const ofTag = seen[tag]!;
    let lemma = ofTag.get(form);
    if (lemma === undefined) {
      lemma = lemmaOf(form, tags[tag]!, known);
      if (ofTag.size >= 50_000) ofTag.clear();
      ofTag.set(form, lemma);
    }
    return lemma;
  };
}

/** Lower-case dictionary form of a word. @param tag its fine tag, e.g. "VERB/VBD" */
export function lemmaOf(form: string, tag: string, known: KnownLemma): string {
  const low = form.toLowerCase().replace(/[’ʼ]/g, "'");
  if (form.length > 40) return low;
  const [kind, fine] = tag.split("/") as [string, string];
  const listed = otherLemmas.get(`${low}/${kind}`) ?? otherLemmas.get(low);
  if (listed !== undefined && (kind !== "PROPN" || low.length > 4)) return kind === "PROPN" ? low : listed;
  if (kind === "VERB" || kind === "AUX") return verb(low, fine, known);
  if (fine === "NNS" || fine === "NNPS") return plural(low, known);
  if (/^(?:JJR|JJS|RBR|RBS)$/.test(fine)) return compared(low, known);
  return low;
}

function verb(low: string, fine: string, known: KnownLemma): string {
  const irregular = irregularVerbs.get(low);
  if (irregular !== undefined) return irregular;
  const is = (w: string) => known(w, "V");
  if (fine === "VBZ" && low.endsWith("s")) return withoutS(low, is);
  if (low.endsWith("ing") && low.length > 4 && (fine === "VBG" || !is(low))) return stripped(low.slice(0, -3), is);
  if (low.endsWith("ied") && low.length > 4) return `${low.slice(0, -3)}y`;
  if (low.endsWith("ed") && low.length > 3 && (fine === "VBD" || fine === "VBN" || !is(low)))
    return stripped(low.slice(0, -2), is);
  return low;
}

const plural = (low: string, known: KnownLemma): string => {
  const irregular = irregularNouns.get(low);
  if (irregular !== undefined) return irregular;
  if (low.endsWith("men") && low.length > 4) return `${low.slice(0, -2)}an`;
  return low.endsWith("s") && !low.endsWith("ss") ? withoutS(low, (w) => known(w, "N")) : low;
};

/** "cries", "watches", "sees". */
function withoutS(low: string, is: (w: string) => boolean): string {
  const plain = low.slice(0, -1);
  if (low.endsWith("ies") && low.length > 4)
    return is(plain) && !is(`${low.slice(0, -3)}y`) ? plain : `${low.slice(0, -3)}y`;
  if (!low.endsWith("es")) return plain;
  const short = low.slice(0, -2);
  if (/(?:ss|sh|ch|x|zz|o)$/.test(short)) return is(plain) && !is(short) ? plain : short;
  return is(short) && !is(plain) ? short : plain;
}

/** The verb before "-ing" or "-ed": as it stands, with its e, or without the doubled consonant. */
function stripped(stem: string, is: (w: string) => boolean): string {
  const silent = `${stem}e`;
  const single = /([bdgklmnprtvz])\1$/.test(stem) ? stem.slice(0, -1) : undefined;
  const short = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem);
  const order = short ? [silent, stem, single] : [stem, silent, single];
  for (const w of order) if (w !== undefined && is(w)) return w;
  if (single && !/(?:ll|zz)$/.test(stem)) return single;
  return short || /(?:[aiou]t|i[sz]|[aou]r|[uoa]c|[aeiouln]g|[aeiourl]v|[ns]c|u|dl|bl|pl|gl|tl)$/.test(stem)
    ? silent
    : stem;
}

function compared(low: string, known: KnownLemma): string {
  const stem = low.replace(/(?:er|est)$/, "");
  if (stem === low || stem.length < 2) return low;
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  return stripped(stem, (w) => known(w, "A"));
}
