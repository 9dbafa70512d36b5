import { credibilityLevel, type Level, reliabilityLevel } from "./rules.ts";

/** An Admiralty grade as written: "B2". Reliability of the source A to F, credibility of what it says 1 to 6. */
const order: readonly Level[] = ["L", "M", "H"];

/** The level that a grade gives a row's credibility: the lower of its two axes. @throws RangeError where it is no grade */
export function levelOf(grade: string): Level {
  const [letter, digit] = [reliabilityLevel[grade[0] ?? ""], credibilityLevel[grade[1] ?? ""]];
  if (!letter || !digit || grade.length !== 2) throw new RangeError(`a grade is A to F and 1 to 6, got "${grade}"`);
  return order[Math.min(order.indexOf(letter), order.indexOf(digit))] as Level;
}

/** One level up (1) or down (-1), staying on the scale. */
export const shifted = (level: Level, by: 1 | -1): Level =>
  order[Math.min(2, Math.max(0, order.indexOf(level) + by))] as Level;

/** From this many grades on, and above this share on the diagonal A1, B2 ... F6, the two axes were not judged apart. */
const enoughGrades = 15;
const haloShare = 0.8;

/** Share of grades on the diagonal; `halo` warns that the axes seem to have been rated as one (Baker, McKendry and Mace 1968). */
export function diagonal(grades: readonly string[]): { readonly share: number; readonly halo: boolean } {
  const on = grades.filter((g) => "ABCDEF".indexOf(g[0] ?? "?") === Number(g[1]) - 1).length;
  const share = grades.length ? on / grades.length : 0;
  return { share, halo: grades.length >= enoughGrades && share > haloShare };
}
