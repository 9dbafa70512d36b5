import { useEffect, useState } from "react";
import { answer, client } from "../../client.ts";
import { attempt, use } from "../../state.ts";

export const linesOf = (sought: string): readonly string[] => [
  ...new Set(
    sought
      .split("\n")
      .map((l) => l.trim())
      .filter(Boolean),
  ),
];
/** Lines of a pasted list that are counted one by one. */
const most = 200;

type Props = {
  readonly lines: readonly string[];
  /** The one line that is looked for alone. */
  readonly only: string | null;
  readonly choose: (line: string | null) => void;
};

/** A pasted list: how often each line stands in the documents, those that stand nowhere first. */
export function Names({ lines, only, choose }: Props) {
  const revision = use((s) => s.summary?.revision ?? 0);
  const [counts, setCounts] = useState<ReadonlyMap<string, string>>(new Map());
  const list = lines.slice(0, most).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is another text to look through
  useEffect(() => {
    let gone = false;
    setCounts(new Map());
    const count = async () => {
      for (const line of list.split("\n")) {
        const found = await attempt(() => answer(client.search.$post({ json: { text: line, limit: 1 } } as never)));
        if (gone || !found) return;
        const { total, more } = found as { total: number; more: boolean };
        setCounts((c) => new Map([...c, [line, `${total.toLocaleString("en")}${more ? " or more" : ""}`]]));
      }
    };
    const wait = list.includes("\n") ? setTimeout(() => void count(), 300) : undefined;
    return () => {
      gone = true;
      clearTimeout(wait);
    };
  }, [list, revision]);
  if (lines.length < 2) return null;
  const missing = lines.filter((l) => counts.get(l) === "0");
  return (
    <fieldset className="names-found">
      <legend>Each line{missing.length > 0 && `: ${missing.length} of ${lines.length} found nowhere`}</legend>
      {[...missing, ...lines.filter((l) => !missing.includes(l))].map((l) => (
        <p key={l}>
          <button
            type="button"
            className="link"
            aria-pressed={l === only}
            onClick={() => choose(l === only ? null : l)}
          >
            <bdi>{l}</bdi>
          </button>
          <span>{counts.get(l) ?? "…"}</span>
        </p>
      ))}
    </fieldset>
  );
}
