import { textDocument } from "../src/dossier/annotate.ts";
import { actorsAndReactions } from "../src/dossier/assess.ts";
import { extract } from "../src/dossier/extract.ts";
import { review } from "../src/dossier/review.ts";
import { wordsOf } from "../src/events/phrases.ts";
import type { DossierModels, Models } from "../src/models/index.ts";
import { isAbout } from "../src/reactions/about.ts";
import { clauseLabels, likely, rowOfClause } from "../src/reactions/clause-model.ts";
import { clausesOf } from "../src/reactions/clauses.ts";
import { focusOf } from "../src/reactions/focus.ts";
import { mentionsOf } from "../src/reactions/mentions.ts";
import { rollOf } from "../src/reactions/roll.ts";
import type { Scene } from "../src/reactions/scene.ts";
import { topicOf } from "../src/reactions/topic.ts";
import type { Reaction } from "../src/reactions/types.ts";
import { voicesOf } from "../src/reactions/voice.ts";

/** Why an annotated stance is not among those given, each with its meaning. */
export const causes = {
  actor: "the label stands here, for another actor",
  label: "another label stands here",
  elsewhere: "actor and label are given, on other words",
  clause: "no clause lies on the words",
  topic: "the sentence is not taken to be about the event",
  nobody: "read as the label, but nobody found who takes it",
  faint: "the label is the likeliest, but too little so",
  unread: "the clause reads like none or another label",
} as const;
export type Cause = keyof typeof causes;

type Span = { readonly start: number; readonly end: number };
export type Wanted = {
  readonly reactions: readonly {
    readonly actor: string;
    readonly actor_name: string;
    readonly stances: readonly {
      readonly stance: string;
      readonly alt?: readonly string[];
      readonly evidence: Span;
    }[];
  }[];
  readonly actors?: readonly { readonly id: string; readonly name: string; readonly mentions: readonly Span[] }[];
};
export type Missed = { readonly cause: Cause; readonly by: string; readonly stance: string; readonly evidence: Span };

const shared = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const on = (a: Span, b: Span) => shared(a, b) > 0 && shared(a, b) * 2 >= Math.min(a.end - a.start, b.end - b.start);

/** The annotated stances of one document that the program does not give, with the cause of each. */
export function missed(text: string, wanted: Wanted, models: Models, dossier: DossierModels): Missed[] {
  const scene = sceneOf(text, models, dossier);
  return wanted.reactions.flatMap((r) => {
    const span = wanted.actors?.find((a) => a.id === r.actor)?.mentions ?? [];
    const meant = new Set(
      [...scene.actorOf.values()]
        .filter(
          (a) =>
            [a.name, ...a.aliases].some((n) => plain(n) === plain(r.actor_name)) ||
            a.mentions.some((m) =>
              span.some((g) => shared(m.span, g) * 2 >= Math.max(m.span.end - m.span.start, g.end - g.start)),
            ),
        )
        .map((a) => a.id as string),
    );
    return r.stances.flatMap((s) => {
      const cause = causeOf({ labels: [s.stance, ...(s.alt ?? [])], evidence: s.evidence, meant }, scene, dossier);
      return cause ? [{ cause, by: r.actor_name, stance: s.stance, evidence: s.evidence }] : [];
    });
  });
}

const plain = (name: string) => name.toLowerCase().replace(/^the /, "");

function sceneOf(
  text: string,
  models: Models,
  dossier: DossierModels,
): Scene & { readonly given: readonly Reaction[] } {
  const read = extract(textDocument({ id: "case", text }), models, {});
  const { shared: all, placed } = actorsAndReactions(
    { extracts: [read], settings: { format: 1 }, review: review([]) },
    dossier,
  );
  const [x] = all.extracts;
  const focus = focusOf(all.focal);
  const mentions = mentionsOf(all.extracts, all.actors).get(x!.document.id)!;
  return {
    extract: x!,
    mentions,
    focus,
    statements: all.statements,
    words: wordsOf(x!.language),
    topic: topicOf(x!, focus),
    voices: voicesOf(x!, all.statements, rollOf(all.actors), mentions),
    actorOf: new Map(all.actors.map((a) => [a.id, a])),
    given: placed.reactions,
  };
}

function causeOf(
  { labels, evidence, meant }: { labels: readonly string[]; evidence: Span; meant: ReadonlySet<string> },
  scene: ReturnType<typeof sceneOf>,
  dossier: DossierModels,
): Cause | null {
  const given = scene.given.flatMap((r) =>
    r.stances.filter((s) => !s.negated && !s.conditional).map((s) => ({ ...s, actor: r.actor as string })),
  );
  const here = given.filter((s) => on(s.evidence, evidence));
  const right = here.filter((s) => labels.includes(s.stance));
  if (right.some((s) => meant.has(s.actor))) return null;
  if (right.length > 0) return "actor";
  if (given.some((s) => meant.has(s.actor) && labels.includes(s.stance))) return "elsewhere";
  return here.length > 0 ? "label" : unseen(labels, evidence, scene, dossier);
}

function unseen(labels: readonly string[], evidence: Span, scene: Scene, { reactions: model }: DossierModels): Cause {
  const { tokens, sentences } = scene.words.language;
  const read = sentences
    .filter((s) => shared(s, evidence) > 0)
    .flatMap((s) =>
      clausesOf(scene.words, s)
        .filter((c) => on({ start: tokens.start[c.first]!, end: tokens.end[c.end - 1]! }, evidence))
        .map((c) => ({
          about: isAbout(scene, s),
          ...likeliest(
            model ? likely(rowOfClause(scene.words, c, model), model) : new Float64Array(clauseLabels.length),
          ),
        })),
    );
  if (read.length === 0) return "clause";
  if (!read.some((r) => r.about)) return "topic";
  const fits = read.filter((r) => labels.includes(r.label));
  if (fits.length === 0) return "unread";
  return fits.every((r) => r.chance < 0.5) ? "faint" : "nobody";
}

function likeliest(p: Float64Array): { label: string; chance: number } {
  const stances = [...p.keys()].filter((c) => clauseLabels[c] !== "none");
  const top = stances.reduce((a, b) => (p[b]! > p[a]! ? b : a));
  return { label: clauseLabels[top]!, chance: p[top]! };
}
