/** Words that a dateline may have: more is a sentence with a dash in it. */
const longest = 14;
const dash = /^(?:—|–|--|-|―)$/;
const inside = /^(?:\p{Lu}[\p{L}.'’/-]*|,|\/|\d+|of|the|and|al|el|de|la)$/u;

type Forms = { readonly start: readonly number[]; readonly end: readonly number[]; readonly form: readonly string[] };

/**
 * Number of words of the dateline that a paragraph begins with, "SPLIT, Croatia, March 15 (Meridian Wire) -" (The Associated Press
 * Stylebook, "datelines"): a place in capitals, what belongs to it, and a dash before the first words; 0 where there is none.
 */
export function datelineWords({ form, start, end }: Forms, first: number): number {
  if (!/^\p{Lu}{2}[\p{Lu}'’.-]*$/u.test(form[first] ?? "")) return 0;
  for (let t = first + 1, bracket = false; t < Math.min(form.length, first + longest); t++) {
    const w = form[t]!;
    if (w === "(" || w === ")") bracket = w === "(";
    else if (dash.test(w) && !bracket) {
      const glued = w === "-" && start[t] === end[t - 1];
      return glued || !/^["“‘'\p{Lu}\d]/u.test(form[t + 1] ?? "") ? 0 : t + 1 - first;
    } else if (!bracket && !inside.test(w)) return 0;
  }
  return 0;
}
