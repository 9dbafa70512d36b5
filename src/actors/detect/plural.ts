import type { Found } from "../found.ts";
import { HONORIFICS, OFFICE, PLURAL_TITLES } from "../rules.ts";
import type { View } from "../view.ts";
import { type Detector, NOTHING } from "./detector.ts";
import { countryBefore, ownerBefore } from "./owner.ts";

/** "Senators X and Y", "Foreign Ministers X and Y": takes the title in capitals for a group; its end, or p where none begins. */
export function emitPlural(d: Detector, p: number, end: number): number {
  const { lower, capital } = d.view;
  if (/^(?:of|for)$/.test(lower[p - 1] ?? "")) return p; // "Council of Ministers"
  let q = p;
  while (q < Math.min(end, p + 3) && !PLURAL_TITLES.has(lower[q] ?? "")) q++;
  if (q + 1 >= end || !PLURAL_TITLES.has(lower[q] ?? "") || !capital[q + 1]) return p;
  if (
    q > p &&
    !d.knowledge.sectors.sector.has(
      lower
        .slice(p, q + 1)
        .join(" ")
        .replace(/s$/, ""),
    )
  )
    return p;
  const text = lower.slice(p, q + 1).join(" ");
  d.out.push({
    ...NOTHING,
    shape: "people",
    form: "noun-phrase",
    first: p,
    end: q + 1,
    text,
    plural: true,
    country: countryBefore(d, p),
    owner: ownerBefore(d, p),
    sector: d.knowledge.sectors.sector.get(text) ?? d.knowledge.sectors.sector.get(text.replace(/s$/, "")) ?? null,
  });
  return q + 1;
}

/** Finds behind a title in the plural that may be asked for one more of its bearers. */
const reach = 4;
/** Each of those named after a title in the plural has it: "presidents X of Ghana and Y of Peru". */
export function sharedTitles(found: readonly Found[], view: View): readonly Found[] {
  const titles = new Map<number, Found>();
  found.forEach((group, i) => {
    if (group.shape !== "people" || !group.plural || found[i + 1]?.first !== group.end) return;
    if (!isTitle(group.text)) return;
    for (let at = i + 1; at > 0; at = nextBearer(found, view, at)) titles.set(at, group);
  });
  if (titles.size === 0) return found;
  return found.map((f, i) => {
    const group = titles.get(i);
    if (!group || f.shape !== "person" || f.form !== "name" || f.title) return f;
    const { country, sector, owner, text } = group;
    return { ...f, title: text.replace(/s$/, ""), country: f.country ?? country, sector, owner };
  });
}

const isTitle = (text: string) => {
  const one = text.replace(/s$/, "");
  return (
    one !== text && (OFFICE.test(one) || HONORIFICS.has(one.slice(one.lastIndexOf(" ") + 1)) || /lawyer$/.test(one))
  );
};

/** Next name of a list after a name and the state or body it is "of": behind a comma or "and"; 0 where the list ends. */
function nextBearer(found: readonly Found[], view: View, at: number): number {
  let end = found[at]!.end;
  for (let j = at + 1; j <= at + reach; j++) {
    const next = found[j];
    if (!next) return 0;
    const between = view.lower.slice(end, next.first).join(" ");
    if (next.shape === "person" && next.form === "name") return /^(?:, and|,|and|&)$/.test(between) ? j : 0;
    if (next.form !== "name" || !/^(?:, )?of(?: the)?$/.test(between)) return 0;
    end = next.end;
  }
  return 0;
}
