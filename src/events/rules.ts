import type { Match } from "./lexicon/match.ts";
import type { EventType } from "./types.ts";

/** What helper words before an event word make of it. */
export type Modality = "plain" | "no" | "future" | "may" | "perfect";

const negations = new Set(["not", "n't", "never", "no", "without", "nor", "neither", "cannot", "hardly"]);
const futures = new Set(["will", "'ll", "shall", "to", "wo"]);
const possible = new Set(["may", "might", "could", "would", "should", "can", "if", "unless", "'d", "whether"]);
const perfects = new Set(["has", "have", "had", "'ve"]);
const passives = new Set(["is", "are", "was", "were", "been", "being", "be", "get", "got", "gets"]);
const reach = 4;

/** Modality and voice of an event word, read off the few words before it. */
export function cuesOf(forms: readonly string[], m: Match): { modality: Modality; passive: boolean } {
  let modality: Modality = "plain";
  let passive = false;
  for (let i = m.start - 1; i >= 0 && i >= m.start - reach; i--) {
    const form = forms[i]!;
    if (form === "," || form === "<s>" || form === "<t>" || form === ".") break;
    if (negations.has(form)) modality = "no";
    else if (modality === "plain" && futures.has(form)) modality = "future";
    else if (modality === "plain" && possible.has(form)) modality = "may";
    else if (modality === "plain" && perfects.has(form)) modality = "perfect";
    if (i >= m.start - 2 && passives.has(form))
      passive = /(?:ed|en|wn|un|ght|ld|nt|id|ut|ot|it)$/.test(forms[m.start]!);
  }
  return { modality, passive };
}

const verbal = new Set<EventType>(["AGREE", "CONSULT", "SUPPORT"]);
const helpful = new Set<EventType>(["COOPERATE", "AID", "AGREE", "CONSULT", "SUPPORT", "YIELD"]);
const harmful = new Set<EventType>(["ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN", "PROTEST"]);

/**
 * What one event word makes of the one under it. PLOVER codebook: cooperation promised is AGREE, asked for REQUEST,
 * refused REJECT, threatened harm THREATEN, harm ended YIELD; charges stay ACCUSE whatever they are about.
 */
export function compose(outer: EventType, inner: EventType): EventType {
  switch (outer) {
    case "REQUEST":
    case "THREATEN":
    case "ACCUSE":
    case "REJECT":
    case "PROTEST":
      return outer;
    case "AGREE":
      return inner === "YIELD" ? "YIELD" : inner === "REJECT" ? "REJECT" : harmful.has(inner) ? "THREATEN" : "AGREE";
    case "SANCTION":
      return harmful.has(inner) && inner !== "SANCTION" ? "YIELD" : "SANCTION";
    case "SUPPORT":
      return "SUPPORT";
    case "CONSULT":
      return harmful.has(inner) ? inner : "CONSULT";
    default:
      return outer;
  }
}

/** An event word with what its helper words make of it. */
function alone(event: EventType, modality: Modality): EventType {
  if (modality === "no") return helpful.has(event) ? "REJECT" : event;
  if (modality === "future") return verbal.has(event) || event === "COOPERATE" || event === "AID" ? "AGREE" : event;
  return event;
}

type Step = { readonly events: readonly EventType[]; readonly modality: Modality };
/** What a chain of event words comes to, outermost first; two steps decide. */
export function composed(links: readonly Step[]): EventType | "none" {
  const [first, second] = links;
  if (!first) return "none";
  const outer = alone(first.events[0]!, first.modality);
  return second ? compose(outer, second.events[0]!) : outer;
}
