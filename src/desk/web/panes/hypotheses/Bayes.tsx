import { useState } from "react";
import { bayesOf } from "../../../../hypotheses/bayes-board.ts";
import { rounded } from "../../../../hypotheses/judgement-summary.ts";
import { phrase } from "../../../../hypotheses/judgements/words.ts";
import { act, type Desk } from "../../analysis.ts";
import { bandOf } from "../band.ts";

/** Bayes' rule on one's own numbers, for those who want it: nothing here is read off the letters of the matrix. */
export function Bayes({ desk }: { desk: Desk }) {
  const { board, analyst } = desk;
  const own = bayesOf(board).find((b) => b.analyst === analyst);
  const seen = board.evidence.filter((e) => e.observed);
  return (
    <details className="judging">
      <summary>By Bayes’ rule, with numbers of your own</summary>
      <p className="small">
        How likely was each hypothesis before this evidence, and how likely would each observation be if it were true?
        In percent, or from–to. Rows of one origin count once.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">If this were true</th>
            {board.hypotheses.map((h) => (
              <th scope="col" key={h.id}>
                {h.id}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row desk={desk} title="before the evidence" evidence={null} />
          {seen.map((e) => (
            <Row desk={desk} title={`${e.id} ${e.text}`} evidence={e.id} key={e.id} />
          ))}
        </tbody>
        {own?.posterior && (
          <tfoot>
            <tr>
              <th scope="row">after it</th>
              {own.posterior.map(([low, high], i) => (
                <td key={board.hypotheses[i]!.id}>{phrase(desk.wordBook, rounded(low), rounded(high))}</td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      <p role="status">
        {[
          ...(own?.warnings ?? []),
          ...(own?.waiting.length ? [`Not finished and not counted: ${own.waiting.join(", ")}`] : []),
        ].join(". ")}
      </p>
    </details>
  );
}

/** One row of numbers: priors where `evidence` is null, else likelihoods. */
function Row({ desk, title, evidence }: { desk: Desk; title: string; evidence: string | null }) {
  const { board, analyst } = desk;
  const [typed, setTyped] = useState<Record<string, string>>({});
  const kept = (h: string) => {
    const found =
      evidence === null
        ? board.priors.find((p) => p.by === analyst && p.hypothesis === h)
        : board.likelihoods.find((l) => l.by === analyst && l.evidence === evidence && l.hypothesis === h);
    return found ? (found.low === found.high ? String(found.low) : `${found.low}–${found.high}`) : "";
  };
  const save = (h: string) => {
    const text = typed[h];
    if (text === undefined || text === kept(h)) return;
    const [from = "", to = from] = text.split(/[–-]/);
    const band = text.trim() === "" ? null : bandOf(from, to);
    if (!band && text.trim() !== "") return;
    const [low, high] = band ?? [0, 0];
    const about = { hypothesis: h, low, high, removed: band === null };
    void (evidence === null ? act("prior", about) : act("likelihood", { evidence, ...about }));
  };
  return (
    <tr>
      <th scope="row" dir="auto">
        {title}
      </th>
      {board.hypotheses.map((h) => (
        <td key={h.id}>
          <input
            type="text"
            inputMode="decimal"
            className="number"
            aria-label={`${title}: ${h.id}, percent`}
            value={typed[h.id] ?? kept(h.id)}
            onChange={(e) => setTyped({ ...typed, [h.id]: e.target.value })}
            onBlur={() => save(h.id)}
            onKeyDown={(e) => e.key === "Enter" && save(h.id)}
          />
        </td>
      ))}
    </tr>
  );
}
