import type { Actor } from "../actors/types.ts";
import type { Block, Row } from "./blocks.ts";
import { type Book, name, runs } from "./book.ts";
import { kindWords, shown } from "./rules.ts";
import { actorTopic } from "./stances.ts";
import { capital, count, listed } from "./words.ts";

function rowOf(book: Book, a: Actor): Row {
  const others = a.aliases.filter((x) => x !== a.name);
  const named = a.mentions.filter((m) => m.form !== "pronoun");
  const at = (named.length ? named : a.mentions).slice(0, 3).map((m) => m.span);
  const country = a.country ? book.countryName(a.country) : "";
  const known = a.country && a.countryFrom === "world-knowledge" ? " (not in the documents)" : "";
  const merged = a.merges[0]
    ? ` Taken as one: ${listed(
        a.merges.slice(0, 3).map((m) => `“${m.names[0]}” and “${m.names[1]}” (${m.reason})`),
        3,
      )}${a.merges.length > 3 ? ` and ${a.merges.length - 3} more` : ""}.`
    : "";
  const open = book.open(
    {
      section: "actors",
      kind: "finding",
      passages: at,
      label: a.name,
      record: a.id,
      topics: [actorTopic(book, a.id)],
      runs: runs(
        name(a.name),
        `, ${kindWords[a.kind] ?? a.kind}${country ? `, ${country}${known}` : ""}, is mentioned ${times(a.mentions.length)}.${merged}`,
      ),
    },
    runs(name(a.name)),
  );
  const role = a.roles[0];
  return {
    cells: [
      { open, runs: role ? runs(role.title) : [], small: true },
      { runs: runs(kindWords[a.kind] ?? a.kind) },
      { runs: runs(country, known ? "°" : "") },
      { runs: others.length ? runs(name(listed(others, 5))) : [], small: true },
      { runs: runs(a.mentions.length.toLocaleString("en-GB")) },
    ],
  };
}

const times = (n: number) => (n === 1 ? "once" : n === 2 ? "twice" : `${n.toLocaleString("en-GB")} times`);

/** Beyond this many, actors of a single mention are counted and stand in report.json only. */
const most = 400;

/** An unnamed party ("two officials") tells a reader something only where it speaks or reacts. */
function isTold(book: Book): (a: Actor) => boolean {
  const heard = new Set<string | null>([
    ...book.assessment.statements.map((s) => s.speaker),
    ...book.assessment.reactions.map((r) => r.actor),
  ]);
  return (a) => a.kind !== "unnamed-source" || heard.has(a.id);
}

/** Who is spoken of, with the spellings that were taken as one. */
export function actors(book: Book): readonly Block[] {
  const met = book.assessment.actors.filter((a) => a.mentions.length > 0);
  const all = met
    .filter(isTold(book))
    .sort((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1));
  if (all.length === 0) {
    if (book.looked.length === 0) return [];
    return [
      {
        kind: "paragraph",
        sentences: [
          book.say({ section: "actors", kind: "absence", documents: book.looked, runs: runs("No actor was found.") })
            .id,
        ],
      },
    ];
  }
  const rows = all.slice(0, most).map((a) => rowOf(book, a));
  const beyond = all.length > most ? ` The ${most} most mentioned stand here; all are in report.json.` : "";
  const left = met.length - all.length;
  const silent = left
    ? ` ${capital(count(left, "unnamed party", "unnamed parties"))} of whom no words are reported ${left === 1 ? "stands" : "stand"} in report.json only.`
    : "";
  const known = all.some((a) => a.countryFrom === "world-knowledge")
    ? " ° The country is general knowledge and not said in the documents."
    : "";
  return [
    {
      kind: "remark",
      text: `${capital(count(all.length, "actor"))}, the most mentioned first, with the spellings and short forms taken as one.${silent}${known}${beyond}`,
    },
    {
      kind: "table",
      label: "Actors",
      rows,
      shown: shown.actors,
      columns: [
        { title: "Actor", width: 30 },
        { title: "Kind", width: 18 },
        { title: "Country", width: 15 },
        { title: "Also written", width: 27 },
        { title: "Mentions", width: 10, numeric: true },
      ],
    },
  ];
}
