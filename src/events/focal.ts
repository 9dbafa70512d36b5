import type { Span } from "../record/span.ts";
import { type Choice, choose } from "./focal-choice.ts";
import { labelOf } from "./focal-label.ts";
import { countryOf } from "./focal-land.ts";
import { ofLand } from "./focal-of-land.ts";
import { keysOfText, leadsOf, type Sight, sightsOf, titleNouns } from "./focal-sights.ts";
import { tellings } from "./focal-telling.ts";
import { dateOf } from "./focal-when.ts";
import { placeOf } from "./focal-where.ts";
import { landOf, landsIn } from "./lands.ts";
import type { Extract, FocalEvent, Gazetteer } from "./types.ts";

export type GivenEvent = {
  readonly event?: string;
  readonly country?: string;
  readonly date?: string;
  readonly place?: string;
  /** Words that may name it: the question, the name of the folder. */
  readonly hint?: string;
};
/** Passages kept of those that tell the event. */
const kept = 8;

/** What the dossier is about: the event that the documents tie to the same names, titles and leads counted more; null where none tells of one. The map says in which country a town is. */
export function findFocal(extracts: readonly Extract[], given: GivenEvent = {}, map?: Gazetteer): FocalEvent | null {
  const covered = extracts.filter((x) => x.language.covered);
  const sights = ofLand(covered.flatMap(sightsOf), given.country);
  const wanted = given.event ? titleNouns(given.event) : [];
  const choice = choose(sights, covered, wanted, keysOfText(given.event ?? ""), given.hint ?? "");
  if (!choice || (given.event && choice.sights.length === 0)) return given.event ? fromText(given.event, given) : null;
  const named = choice.sights;
  const near = [...named, ...[...choice.own].flatMap(leadsOf)];
  const country =
    given.country ??
    (given.event ? landsIn(given.event)[0]?.code : undefined) ??
    countryOf(tiedTo(named, choice), choice.own, map) ??
    null;
  const date = given.date ?? dateOf(near, choice.own);
  const place = given.place ?? placeOf(near, country);
  const targets = targetsOf(named);
  const label = labelOf(named, choice.anchors);
  const first = named.find((s) => s.first < 0 && s.noun !== "")?.extract.document.metadata.title;
  return {
    words: given.event ?? label?.words ?? first ?? choice.main,
    triggers: choice.triggers,
    anchors: [...new Set([...choice.anchors, ...choice.cast])],
    date,
    country,
    place,
    targets,
    from: given.event ? "given" : "found",
    passages: tellings(near, date, place, targets).slice(0, kept),
    why: [whyOf(choice.main, choice.anchors, named)],
  };
}

/** Where a name ties the dossier together, only what is told beside it, or in documents that open with it, says where. */
function tiedTo(sights: readonly Sight[], { anchors, own }: Choice): readonly Sight[] {
  const key = anchors[0];
  return key === undefined || /^[=~]/.test(key) ? sights : sights.filter((s) => s.keys.has(key) || own.has(s.extract));
}

function whyOf(main: string, anchors: readonly string[], near: readonly Sight[]): string {
  const beside = anchors.filter((a) => !a.startsWith("=")).map((a) => `"${a.replace("~", "")}"`);
  const documents = new Set(near.map((s) => s.extract)).size;
  return `"${main}" or a word like it stands in ${near.length} places of ${documents} documents${beside.length ? `, beside ${beside.slice(0, 3).join(", ")}` : ""}; titles, leads and words of blame count more`;
}

const fromText = (event: string, given: GivenEvent): FocalEvent => ({
  words: event,
  triggers: titleNouns(event),
  anchors: [...keysOfText(event)],
  date: given.date ?? null,
  country: given.country ?? landsIn(event)[0]?.code ?? null,
  place: given.place ?? null,
  targets: [],
  from: "given",
  passages: [] as readonly Span[],
  why: ["given by the analyst; no document names it"],
});

const targetWords = new Set(["on", "of", "against", "targeting", "targeted", "assassinate", "kill", "at", "attempt"]);
/** "blamed the bombing on X", "laid it at the door of X": who is named after it was not struck. */
const blaming = /^(blam(e|es|ed|ing)|pin(s|ned|ning)?|la(y|ys|id|ying)|puts?|putting)$/;
const calendar =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Category)$/;
const name = /^\p{Lu}[\p{L}'’.-]+$/u;

/** Names that follow the noun: "attack on …", "assassination of …". */
function targetsOf(near: readonly Sight[]): string[] {
  const votes = new Map<string, number>();
  for (const s of near) {
    if (s.first < 0) continue;
    for (const found of namesAfter(s)) if (landOf(found) === null) votes.set(found, (votes.get(found) ?? 0) + s.weight);
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 3)
    .map(([n]) => n);
}

function namesAfter(s: Sight): string[] {
  const { tokens, sentences, names, text } = s.extract.language;
  const sentence = sentences[s.sentence]!;
  let at = s.first + 1;
  while (at < Math.min(sentence.endToken, s.first + 4) && !targetWords.has(tokens.form[at]!.toLowerCase())) at++;
  if (at >= Math.min(sentence.endToken, s.first + 4)) return [];
  const before = tokens.form.slice(Math.max(sentence.firstToken, s.first - 4), s.first);
  if (before.some((w) => blaming.test(w))) return [];
  const [from, to] = [tokens.start[at]!, tokens.end[Math.min(sentence.endToken, at + 9) - 1]!];
  const people = names
    .filter((n) => n.kind === "person" && n.start >= from && n.end <= to)
    .map((n) => text.slice(n.start, n.end).replace(/\s+/g, " "));
  if (people.length > 0) return people.slice(0, 1);
  const run: string[] = [];
  for (let t = at + 1; t < Math.min(sentence.endToken, at + 10); t++) {
    const form = tokens.form[t]!;
    if (
      name.test(form) &&
      !calendar.test(form) &&
      landOf(form) === null &&
      !/^(Prime|Minister|President|The|King|Queen|First|Lady|Former|Foreign|Secretary|General)$/.test(form)
    )
      run.push(form);
    else if (run.length > 0) break;
    else if (/^[,.;:()]$/.test(form)) break;
  }
  return run.length > 0 ? [run.join(" ")] : [];
}
