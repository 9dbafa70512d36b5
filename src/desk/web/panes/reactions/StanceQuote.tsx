import { Quote } from "../../Evidence.tsx";
import type { StanceRow } from "./Reactions.tsx";

/** A stance: our code for it above the actor's own words. */
export function StanceQuote({ s }: { s: StanceRow }) {
  const flags = [s.negated ? "negated" : "", s.imputed ? "said of it" : "", s.conditional ? "conditional" : ""]
    .filter(Boolean)
    .join(", ");
  return (
    <Quote at={s.at} language={s.language} className="cell">
      <span className="code">
        <Strength of={s.strength} /> {s.stance.replaceAll("-", " ")}
        {flags ? ` (${flags})` : ""}
      </span>
      <span className="said">{s.quote}</span>
    </Quote>
  );
}

const Strength = ({ of }: { of: number }) => (
  <span className="bars" role="img" aria-label={`strength ${of} of 3`}>
    {[1, 2, 3].map((n) => (
      <i key={n} className={n <= of ? "on" : ""} />
    ))}
  </span>
);
