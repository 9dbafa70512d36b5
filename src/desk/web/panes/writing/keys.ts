import type { Key } from "../../keys.ts";

const rows = () => [...document.querySelectorAll<HTMLElement>(".sentences [data-row]")];
const step = (by: number) => () => {
  const all = rows();
  all[Math.max(0, Math.min(all.length - 1, all.indexOf(document.activeElement as HTMLElement) + by))]?.focus();
};
export const writingKeys: readonly Key[] = [
  { key: "j", does: "next sentence", act: step(1) },
  { key: "k", does: "previous sentence", act: step(-1) },
  { key: "n", does: "new sentence", act: () => void import("./draft.ts").then(({ begin }) => begin("in-short")) },
];
