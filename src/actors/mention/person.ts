import type { Knowledge } from "../knowledge.ts";
import { family } from "./family.ts";
import { ofKnown, type Resolved } from "./meaning.ts";
import { former, GENERAL, type Read } from "./reading.ts";

const TITLES =
  /^(mr|mrs|ms|dr|sir|lord|lady|gen|lt|col|capt|maj|sgt|adm|sen|rep|gov|prof|rev|hon|former|ex|then|acting|interim|late|president-elect|incoming|outgoing|current|new|alhaji|sheikh|sayyid|ayatollah|mullah|dame)\.?$/i;

/** "Foreign Minister Park Jin", "President Duterte", "Deputy Secretary Hicks": the person, not the office. */
export function personIn(read: Read, on: string, knowledge: Knowledge, dated: boolean): Resolved | null {
  const hit = read.known.find((k) => k.known.type === "person" && !k.possessive);
  const before = hit ? read.words.slice(0, hit.from).map((w) => w.text.toLowerCase()) : [];
  if (
    hit &&
    (hit.to === read.words.length || read.head >= hit.to) &&
    !before.some((w) => ["of", "to", "for", "against", "with", "by"].includes(w))
  )
    return titled(ofKnown(hit.known, on, knowledge, ["a known person after a title"]), read, hit.from, dated);
  const last = read.words[read.words.length - 1];
  const title = read.sectors.find((s) => s.to === read.words.length - 1 && !GENERAL.has(s.sector));
  if (
    last &&
    /^\p{Lu}/u.test(last.text) &&
    read.words.length > 1 &&
    (title || read.words.slice(0, -1).every((w) => TITLES.test(w.text)))
  )
    return family(last.text, on, knowledge, true);
  return null;
}

/** Without a date the office that the text gives holds over the one that the file has for its own day. */
function titled(found: Resolved, read: Read, before: number, dated: boolean): Resolved {
  if (former(read) && !dated && found.known?.type === "person" && ["PTY", "LEG"].includes(found.sector ?? ""))
    return { ...found, sector: "ELI", why: [...found.why, "the text says former"] };
  const office = read.sectors.find((s) => s.to <= before && ["GOV", "LEG", "MIL", "JUD"].includes(s.sector));
  if (dated || !office || former(read) || found.sector === office.sector || found.sector === "IGO") return found;
  return {
    ...found,
    sector: office.sector,
    office: office.phrase,
    why: [...found.why, `the text calls the person ${office.phrase}`],
  };
}
