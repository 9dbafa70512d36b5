/** Forms of a name that are compared: folding of case, accents and punctuation, and a consonant key for transliterations. */

const LETTERS: Readonly<Record<string, string>> = {
  ı: "i",
  ł: "l",
  ø: "o",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ð: "d",
  þ: "th",
  đ: "d",
  ə: "a",
  ʻ: "",
  ʼ: "",
  "‘": "'",
  "’": "'",
  "`": "'",
  "´": "'",
};

/** Names recur by the thousand: results of a pure function are kept, up to a number, since folding is most of the cost of a lookup. */
function remembered(compute: (s: string) => string): (s: string) => string {
  const kept = new Map<string, string>();
  return (s) => {
    const held = kept.get(s);
    if (held !== undefined) return held;
    if (kept.size > 20_000) kept.clear();
    const made = compute(s);
    if (s.length < 80) kept.set(s, made);
    return made;
  };
}

/** Lower case, no accents, no possessive, one space between words; "U.S." gives "us", "al-Sadr" gives "al sadr". */
export const fold = remembered(folded);

/** The same without keeping the result: for tables read once. */
export function folded(name: string): string {
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(name)) return name.toLowerCase();
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ıłøßæœðþđəʻʼ‘’`´]/g, (c) => LETTERS[c] ?? c);
  return plain
    .replace(/(\w)'s?(?=[^\w]|$)/g, "$1")
    .replace(/\bco-operation\b/g, "cooperation")
    .replace(/(\w)'(?=\w)/g, "$1")
    .replace(/\b((?:\p{L}\.){2,})(\p{L}\b)?/gu, (m) => m.replace(/\./g, ""))
    .replace(/[^\p{L}\p{N}&+]+/gu, " ")
    .trim();
}

/** Particles of names that transliterations add, drop or write as one word. */
const PARTICLES = new Set([
  "al",
  "el",
  "as",
  "ad",
  "an",
  "ar",
  "az",
  "ash",
  "ul",
  "ur",
  "bin",
  "ben",
  "ibn",
  "de",
  "del",
  "la",
  "von",
  "van",
  "der",
  "da",
  "dos",
  "di",
  "ag",
  "ould",
]);
export const isParticle = (word: string) => PARTICLES.has(word);

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^mo?u?ha?m+[ae]d$/, "mhmd"],
  [/^(y|j)ou?ss?(e|u)f$/, "ysf"],
  [/sch|sh|ch|tsch|zh|tch/g, "s"],
  [/kh|gh|ck|qu?|c(?![eiy])/g, "k"],
  [/ph/g, "f"],
  [/dj|j/g, "j"],
  [/th/g, "t"],
  [/dh/g, "d"],
  [/[wv]/g, "v"],
  [/[zc]/g, "s"],
  [/ss+/g, "s"],
  [/g/g, "k"],
];

/** Consonants of a word as they sound, doubled ones once, vowels dropped; a vowel at the start is kept as "a". */
export const sound = remembered(sounded);

function sounded(word: string): string {
  let s = word;
  for (const [from, to] of SOUNDS) s = s.replace(from, to);
  const start = /^[aeiouy]/.test(s) ? "a" : "";
  return start + s.replace(/[aeiouyh]/g, "").replace(/(.)\1+/g, "$1");
}

/** Words of a folded name without particles and initials. */
export const nameWords = (folded: string) => folded.split(" ").filter((w) => w.length > 1 && !PARTICLES.has(w));

/** Key under which transliterations of one name meet: "mustafa al kadhimi" and "mostafa el-kazimi" may, "mustafa" and "muhammad" not. */
export const soundKey = (folded: string) => nameWords(folded).map(sound).join(" ");

/** Edit distance, cut off: a number above `most` means "more". */
export function distance(a: string, b: string, most = 3): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * Whether two folded words may be spellings of one name: equal sound, or one letter apart in a word of five letters or more.
 * Shorter words are taken only by equal sound with the same first letter: "Ali" is not "Adi".
 */
export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const first = a[0] === b[0] || (/^[aeiouy]/.test(a) && /^[aeiouy]/.test(b)) || sound(a)[0] === sound(b)[0];
  if (!first) return false;
  const longest = Math.max(a.length, b.length);
  if (longest >= 4 && sound(a) === sound(b) && sound(a).length > 1)
    return distance(a, b, 3) <= (sound(a).length > 2 ? 3 : 2);
  return longest >= 5 && Math.min(a.length, b.length) >= 4 && distance(a, b, 1) <= 1 && a[0] === b[0];
}

/** Text in capitals only, as acronyms are: letters, digits, points, hyphens, a plus. */
export const isAcronym = (text: string) =>
  /^[A-Z][A-Z0-9.&+-]{1,9}$/.test(text) && (text.match(/[A-Z]/g)?.length ?? 0) > 1;
