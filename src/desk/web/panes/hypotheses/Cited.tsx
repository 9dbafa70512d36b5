import { atOfPassage, idOfPassage, passageInHand } from "../../hand.ts";
import { set } from "../../state.ts";

type Props = {
  readonly of: string;
  readonly passages: readonly string[];
  readonly change: (passages: readonly string[]) => void;
};

/** The passages that an entry rests on; the one in hand is added. */
export function Cited({ of, passages, change }: Props) {
  const cite = () => {
    const at = passageInHand();
    if (!at) return set({ note: "No passage is in hand: open one, or select words in a document." });
    change([...new Set([...passages, idOfPassage(at)])]);
  };
  return (
    <p className="tools cites">
      <button type="button" className="button" aria-label={`Cite the passage in hand for ${of}`} onClick={cite}>
        Cite the passage in hand
      </button>
      {passages.length === 0 && <span className="small">It cites no words yet.</span>}
      {passages.map((p, i) => (
        <span key={p}>
          <button
            type="button"
            className="tiny"
            aria-label={`words ${i + 1} for ${of}`}
            onClick={() => set({ evidence: atOfPassage(p) })}
          >
            words {i + 1}
          </button>{" "}
          <button
            type="button"
            className="tiny"
            aria-label={`take away words ${i + 1} for ${of}`}
            onClick={() => change(passages.filter((x) => x !== p))}
          >
            take away
          </button>
        </span>
      ))}
    </p>
  );
}
