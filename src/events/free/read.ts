import type { EventModel } from "../model.ts";
import type { EventFlag, EventType } from "../types.ts";
import { type Decided, decide, idle, isObjectless, isWhole } from "./decide.ts";
import { flagsOf, intentOf, isAdvice, isSupposed } from "./flags.ts";
import { isPassive } from "./grammar.ts";
import { sidesOf } from "./sides.ts";
import type { Trigger } from "./trigger.ts";
import type { Sides, View } from "./view.ts";

/** "will not recognize": the "not" makes the refusal, which itself is neither negated nor to come. */
const isRefusal = (t: Trigger, decided: Decided | null) =>
  decided?.event === "REJECT" && (decided.refused || /\b(?:not|never)\b/.test(t.outer.pattern.text));

const kind = new Set<EventType>(["AID", "COOPERATE", "SUPPORT", "YIELD", "CONSULT"]);
const opinion = new Set<EventType>(["ACCUSE", "SUPPORT", "CONSULT"]);
const harm = new Set<EventType>(["ASSAULT", "COERCE", "SANCTION"]);
/** Help that will come is agreed to, what "will not" come is refused, harm that would come on a condition is threatened. PLOVER codebook. */
function intended(decided: Decided | null, v: View, sides: Sides): Decided | null {
  const intent = intentOf(v, sides.verb);
  if (!decided || !intent || sides.source.length === 0) return decided;
  const { event } = decided;
  if (intent === "would" && opinion.has(event) && v.forms.includes("if")) return null;
  if (intent === "will not")
    return kind.has(event) || event === "AGREE" ? { ...decided, event: "REJECT", refused: true } : decided;
  if (event === "AID" || event === "COOPERATE" || event === "SUPPORT")
    return intent === "would" ? { ...decided, event: "AGREE" } : decided;
  return harm.has(event) && v.forms.some((f) => f === "if" || f === "unless" || f === "until")
    ? { ...decided, event: "THREATEN" }
    : decided;
}

const isDoneTo = (v: View, verb: number) => v.tree !== null && !/^be\b/.test(v.forms[verb]!) && isPassive(v, verb);

/** Why the rules see no event in a trigger. */
export type Refusal = "advice" | "idle" | "undecided" | "objectless" | "partial";
/** A trigger with all that the rules make of it. */
export type Read = {
  readonly trigger: Trigger;
  readonly sides: Sides;
  readonly decided: Decided | null;
  readonly flags: readonly EventFlag[];
  readonly refused: Refusal | null;
};

function refusalOf(v: View, t: Trigger, sides: Sides, decided: Decided | null, flags: readonly EventFlag[]) {
  if (isAdvice(v, sides.verb) || isSupposed(v, sides.verb)) return "advice";
  if (sides.source.length === 0 && flags.some((f) => idle.has(f))) return "idle";
  if (!decided) return "undecided";
  if (isObjectless(v, t, sides, decided.event)) return "objectless";
  return isWhole(decided.event, sides, t.outer.pattern, isDoneTo(v, sides.verb)) ? null : "partial";
}

/** The sides, code and flags of a trigger by the rules. */
export function readOf(v: View, t: Trigger, model: EventModel): Read {
  const sides = sidesOf(v, t);
  const decided = intended(decide(v, t, sides, model), v, sides);
  const flags = flagsOf(v, sides.verb).filter((f) => !(isRefusal(t, decided) && (idle.has(f) || f === "future")));
  return { trigger: t, sides, decided, flags, refused: refusalOf(v, t, sides, decided, flags) };
}
