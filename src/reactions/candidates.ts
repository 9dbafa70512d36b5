import { book, find, type Hit } from "../events/phrases.ts";
import type { Sentence } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import { isAbout, labelsOf } from "./about.ts";
import { isAsked, keep, shadowed } from "./choose.ts";
import type { Clause } from "./clauses.ts";
import { clauseEnd, evidenceStart } from "./evidence.ts";
import { act } from "./rules/act.ts";
import { blame, meaning } from "./rules/blame.ts";
import { demand } from "./rules/demand.ts";
import { sets } from "./rules/sets.ts";
import { step } from "./rules/step.ts";
import type { Rule } from "./rules/table.ts";
import { victim } from "./rules/victim.ts";
import type { Scene } from "./scene.ts";
import type { StanceLabel } from "./types.ts";
import { whoOf } from "./who.ts";
import { othersFor } from "./who-else.ts";
import type { WhoFound } from "./who-found.ts";

const rules = book([...act, ...victim, ...demand, ...step, ...blame, ...meaning], sets);

/** A stance that a clause may show, and who would take it. */
export type Candidate = {
  readonly sentence: Sentence;
  readonly hit: Hit<Rule>;
  /** Tokens of the evidence. */
  readonly clause: Clause;
  readonly label: StanceLabel;
  readonly who: WhoFound;
  /** A phrase of the tables stands here. */
  readonly told: boolean;
  /** Nothing speaks against it but what the scorer may say: it counts where there is none. */
  readonly plain: boolean;
  /** How likely the clause reads like the label, 0 to 1; without a scorer the weight of the phrase. */
  readonly chance: number;
  /** What is odd about the clause, for a clause that is only read. */
  readonly doubts: readonly Doubt[];
  readonly because: string;
};
/** Names those who would take it together. */
export const takersOf = ({ who: { actors } }: Candidate): string =>
  actors.length === 1 ? actors[0]! : [...actors].sort().join();
export const doubtNames = ["not a sentence", "told of another", "done to the subject"] as const;
export type Doubt = (typeof doubtNames)[number];

/** What the phrases of the tables say in one sentence; `wide`: also of others who may take the stance. */
export function toldIn(scene: Scene, s: Sentence, last: readonly ActorId[], wide: boolean): Candidate[] {
  const open = find(rules, scene.words, s.firstToken, s.endToken).filter(
    (h) => !shadowed(h, scene.words) && !isAsked(h, scene.words, s.firstToken),
  );
  if (open.length === 0) return [];
  const about = isAbout(scene, s);
  const found: Candidate[] = [];
  let recent = last;
  for (const hit of open.filter((h) => keep(h, open))) {
    if (
      found.some(
        (f) =>
          (wide || f.plain) &&
          outdone(f.label, hit.value.stance) &&
          f.clause.first <= hit.first &&
          hit.first < f.clause.end,
      )
    )
      continue;
    const labels = labelsOf(scene, s, hit, true);
    if (labels.length === 0) continue;
    const plain = new Set(about ? labels : labelsOf(scene, s, hit, false));
    const who = whoOf(scene, s, hit, recent);
    const first = evidenceStart(scene.words, s.firstToken, hit.first);
    const end = Math.max(hit.end, clauseEnd(scene.words, hit.end, s.endToken));
    const said = scene.words.lower.slice(hit.first, hit.end).join(" ");
    const takers = [who, ...(wide ? othersFor(scene, s, hit, recent, who) : [])].filter((w) => w.actors.length > 0);
    found.push(
      ...labels.flatMap((label) =>
        takers.map(
          (taker): Candidate => ({
            sentence: s,
            hit,
            clause: { first, end, who: hit.value.who },
            label,
            who: taker,
            told: true,
            plain: taker === who && plain.has(label),
            chance: hit.value.weight,
            doubts: [],
            because: `"${said}" is listed for ${label}`,
          }),
        ),
      ),
    );
    if (plain.size > 0 && who.actors.length > 0) recent = who.actors;
  }
  return found;
}

/** The same stance again, or strong words inside a condemnation. */
const outdone = (before: StanceLabel, now: StanceLabel) =>
  before === now || (now === "concern" && (before.startsWith("condemn") || before === "accuse"));
