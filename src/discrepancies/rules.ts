/** What a number may count, by the words that stand beside it. */
export const counted: readonly {
  readonly about: string;
  readonly words: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
}[] = [
  row(
    "killed",
    "killed dead died fatalities deaths lives perished slain murdered martyred fatality",
    "killed killing kills dead claimed claiming toll deaths fatalities died death murdered",
  ),
  row(
    "wounded",
    "wounded injured hurt injuries maimed hospitalized hospitalised casualties",
    "wounded wounding injured injuring injures hurt hurting hospitalized injuries",
  ),
  row(
    "arrested",
    "arrested detained arrests suspects captured detainees custody",
    "arrested arresting detained detaining captured",
  ),
  row("missing", "missing unaccounted disappeared", "missing"),
  row("hostages taken", "hostages hostage kidnapped abducted captives", "kidnapped abducted kidnapping"),
  row(
    "attackers",
    "attackers gunmen assailants bombers militants attacker gunman assailant hijackers perpetrators terrorists fighters mercenaries",
    "",
  ),
  row("drones", "drones drone uavs quadcopters", ""),
  row("missiles", "missiles missile", ""),
  row("rockets", "rockets rocket", ""),
  row("explosions", "explosions blasts explosion leaks leak detonations", ""),
  row("bombs", "bombs bomb devices", ""),
  row("vehicles hit", "trucks vehicles lorries", ""),
  row("shots fired", "shots bullets rounds", ""),
];
function row(about: string, words: string, before: string) {
  return { about, words: new Set(words.split(" ")), before: new Set(before.split(" ").filter(Boolean)) };
}

/** Those of whom a number is only a part of the whole. */
export const parts = new Set(
  "children women soldiers police policemen officers guards bodyguards troops foreigners journalists students workers militants rebels schoolchildren drivers passengers pilgrims relatives crew divers babies toddlers".split(
    " ",
  ),
);

/** Weapons and means; different words of one row are one means. */
export const means: readonly (readonly [string, string])[] = [
  ["drone", "drone drones uav uavs quadcopter"],
  ["rocket", "rocket rockets katyusha katyushas"],
  ["missile", "missile missiles"],
  ["mortar", "mortar mortars"],
  ["artillery", "artillery shells shelling howitzer"],
  ["car bomb", "car-bomb carbomb vbied"],
  ["suicide bomber", "suicide"],
  ["air strike", "airstrike airstrikes warplane warplanes jets jet helicopters helicopter aircraft"],
  ["barrel bomb", "barrel"],
  ["gunfire", "gunmen gunman gunfire rifle rifles pistol shots bullets"],
  ["knife", "knife knives stabbing stabbed machete"],
  ["poison", "poison poisoned novichok polonium sarin chlorine nerve toxin"],
  ["grenade", "grenade grenades"],
  ["explosive device", "ied ieds landmine mine mines"],
  ["truck bomb", "truck-bomb"],
  ["petrol bomb", "molotov petrol-bomb firebomb"],
  ["gas leak", "gas-leak"],
];

const small: Readonly<Record<string, number>> = {
  zero: 0,
  no: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const large: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 };
export type NumberRead = { readonly value: number; readonly end: number };

/** The number that begins at word `at`, in figures or words ("twenty-three", "1,200", "two hundred and five"); null where none does. */
export function numberAt(lower: readonly string[], at: number): NumberRead | null {
  const digits = /^\d{1,3}(,\d{3})+$|^\d{1,7}$/.test(lower[at]!) ? Number(lower[at]!.replaceAll(",", "")) : null;
  let value = digits ?? small[lower[at]!];
  if (value === undefined) return null;
  let end = at + 1;
  if (digits === null && value >= 20 && value < 100) {
    const skip = lower[end] === "-" ? 1 : 0;
    const unit = small[lower[end + skip]!];
    if (unit !== undefined && unit > 0 && unit < 10) [value, end] = [value + unit, end + skip + 1];
  }
  for (let scale = large[lower[end]!]; scale !== undefined; scale = large[lower[end]!]) {
    value *= scale;
    end++;
    const rest = numberAt(lower, lower[end] === "and" ? end + 1 : end);
    if (digits === null && rest && rest.value < scale) [value, end] = [value + rest.value, rest.end];
  }
  return { value, end };
}

/** Words before a number that make it a bound: `least` "at least 3", `most` "up to 3", `about` "some 3". */
export function boundBefore(lower: readonly string[], at: number): "exact" | "least" | "most" | "about" {
  const two = `${lower[at - 2] ?? ""} ${lower[at - 1] ?? ""}`;
  if (/(at least|more than|no fewer|not less|fewer than|no less)$/.test(two))
    return /fewer than|less than/.test(two) ? "most" : "least";
  if (/(over|above|exceeding|than)$/.test(two)) return "least";
  if (/(up to|at most|as many|under|nearly|almost)$/.test(two)) return "most";
  return /(about|around|some|approximately|roughly|estimated|circa)$/.test(two) ? "about" : "exact";
}
