import type { Reaction, Stance, StanceLabel } from "../reactions/types.ts";
import type { ActorId } from "../record/ids.ts";
import { covers } from "../record/span.ts";
import type { Opening, UnitMark } from "./blocks.ts";
import { type Book, name, runs } from "./book.ts";
import { stanceWords } from "./rules.ts";
import { citeSpan } from "./statements.ts";
import type { Run } from "./types.ts";
import { listed } from "./words.ts";

/** "Egypt, foreign ministry": the state or body spoken for, then the actor, unless one names the other. */
export function reactorName(book: Book, r: Reaction): string {
  const actor = book.actorName(r.actor) ?? "Not named";
  const body = book.actorName(r.onBehalfOf);
  return body && body !== actor && !actor.toLowerCase().includes(body.toLowerCase()) ? `${body}, ${actor}` : actor;
}

export const jointNames = (book: Book, r: Reaction) =>
  r.joint.filter((a) => a !== r.actor).map((a) => book.actorName(a) ?? "not named");
/** Reactions that are one joint statement share a key, and count once. */
export const jointKey = (r: Reaction) =>
  r.joint.length ? [...new Set<string>([r.actor, ...r.joint])].sort().join("+") : `${r.actor}`;

const own = (s: Stance) => !s.negated && !s.imputed;
const has = (r: Reaction, label: StanceLabel) => r.stances.some((s) => s.stance === label && own(s));

/** Condemns this event in its own reported words; condemns and deflects; condemns such acts in general; none found. */
export function markOf(r: Reaction): UnitMark {
  if (has(r, "condemn")) return has(r, "deflect-blame") ? "deflects" : "yes";
  return has(r, "condemn-generic") ? "general" : "none";
}

function verb(book: Book, s: Stance): string {
  const party = book.actorName(s.party);
  if (s.stance === "accuse" && party) return `blames ${party}`;
  if (s.stance === "deflect-blame" && party) return `points to ${party}`;
  return stanceWords[s.stance].says;
}

/** "X, as D reports, condemns the event: “…”." */
export function stanceRuns(book: Book, r: Reaction, s: Stance): readonly Run[] {
  const where = book.documentName(s.evidence.document);
  const reports = book.assessment.extracts.length > 1 ? `, as ${where} reports,` : "";
  const joint = jointNames(book, r);
  const who = runs(name(reactorName(book, r)), joint.length ? ` jointly with ${listed(joint, 6)}` : "");
  const quote = book.quote(s.evidence, 320);
  if (s.imputed)
    return runs(`By the account of ${where}, not in its own words, `, who, ` ${verb(book, s)}: `, quote, ".");
  if (s.negated) return runs(who, `${reports} does not (${stanceWords[s.stance].code}): `, quote, ".");
  return runs(who, `${reports} ${verb(book, s)}${s.conditional ? ", on a condition" : ""}: `, quote, ".");
}

export const stanceTopic = (book: Book, label: StanceLabel) => book.topic(`stance:${label}`, stanceWords[label].also);
export const actorTopic = (book: Book, id: ActorId) => book.topic(`actor:${id}`, "the same actor also");

/** The words a cell shows: those that give the strength, else the cue, else our code. */
function cellRuns(book: Book, s: Stance): readonly Run[] {
  if (s.stance === "condemn" || s.stance === "condemn-generic") {
    if (s.strengthSpan) return runs(book.quote(s.strengthSpan, 60));
    const cue = s.statement ? book.statements.get(s.statement)?.cue[0] : undefined;
    if (cue && covers(s.evidence, cue) && cue.end - cue.start < 40) return runs(book.quote(cue, 40));
  }
  const party = s.party && (s.stance === "accuse" || s.stance === "deflect-blame") ? book.actorName(s.party) : null;
  const tail = `${s.imputed ? ", ascribed" : ""}${s.conditional ? ", on a condition" : ""}`;
  const code = `${s.negated ? "not: " : ""}${stanceWords[s.stance].code}`;
  return party ? runs(`${code} `, name(party), tail) : runs(`${code}${tail}`);
}

/** One opening for all of an actor's stances of one label; the strongest speaks. */
export function stanceOpening(book: Book, r: Reaction, label: StanceLabel): Opening | null {
  const all = r.stances.filter((s) => s.stance === label);
  const first = [...all].sort(
    (a, b) => Number(a.imputed) - Number(b.imputed) || Number(a.negated) - Number(b.negated) || b.strength - a.strength,
  )[0];
  if (!first) return null;
  const statement = first.statement ? book.statements.get(first.statement) : undefined;
  const whole = statement ? citeSpan(statement) : first.evidence;
  return book.open(
    {
      section: "reactions",
      kind: "finding",
      runs: stanceRuns(book, r, first),
      label: reactorName(book, r),
      record: `${r.actor}|${label}`,
      passages: [
        whole.document === first.evidence.document &&
        whole.start <= first.evidence.start &&
        first.evidence.end <= whole.end
          ? whole
          : first.evidence,
        ...all.filter((s) => s !== first).map((s) => s.evidence),
      ],
      topics: [stanceTopic(book, label), actorTopic(book, r.actor)],
    },
    cellRuns(book, first),
  );
}

export const strengthOf = (r: Reaction, label: StanceLabel): 1 | 2 | 3 =>
  Math.max(1, ...r.stances.filter((s) => s.stance === label && own(s)).map((s) => s.strength)) as 1 | 2 | 3;
