import type { Sentence } from "../language/types.ts";
import { isAbout, isElsewhere } from "./about.ts";
import type { Near } from "./matter.ts";
import type { Scene } from "./scene.ts";

/** Of each exchange of a talk, by its first block: how near to the event its nearest block is, and whether it names it. */
export type Exchanges = ReadonlyMap<number, { readonly near: number; readonly names: boolean }>;

export function exchangesIn({ topic }: Scene, told: Near): Exchanges {
  const found = new Map<number, { near: number; names: boolean }>();
  topic.exchanges.forEach((first, b) => {
    const { near, names } = found.get(first) ?? { near: 0, names: false };
    found.set(first, { near: Math.max(near, told.blocks[b] ?? 0), names: names || topic.since[b] === 0 });
  });
  return found;
}

/** Whether a sentence is on the event: what the text says of its matter. */
export const topicSigns = (scene: Scene, s: Sentence, exchanges: Exchanges): number[] => [
  ...ofTopic(scene, s),
  ...ofExchange(scene, s, exchanges),
];

function ofTopic(scene: Scene, s: Sentence): number[] {
  const { topic, words, focus } = scene;
  const { block, firstToken, endToken } = s;
  const seen = words.lower.slice(firstToken, endToken);
  return [
    Number(topic.whole),
    Number(topic.blocks[block] ?? false),
    Number(topic.about[block] ?? false),
    Number(topic.named[block] ?? false),
    Number(topic.sections[block] ?? false),
    Number(topic.turned[block] ?? false),
    Number(topic.away[block] ?? false),
    Number(isElsewhere(scene, s)),
    Number(focus.focal === null),
    Number(isAbout(scene, s)),
    Number(seen.some((w) => focus.triggers.has(w))),
    Number(seen.some((w) => focus.anchors.has(w) || focus.names.has(w))),
    Number(seen.some((w) => /^(?:1[89]|20)\d\d$/.test(w))),
    Number(seen.includes("?")),
  ];
}

/** How a text of several matters stands to the event here: in the exchange of a talk, and since it was last named. */
function ofExchange({ topic }: Scene, { block }: Sentence, exchanges: Exchanges): number[] {
  const { near, names } = exchanges.get(topic.exchanges[block]!)!;
  const { anchor, strong, foreign } = topic.names[block]!;
  const since = topic.since[block]!;
  return [
    Number(topic.many),
    near,
    Number(names),
    Number(anchor),
    Number(strong),
    Number(foreign),
    since < 0 ? -1 : Math.log(1 + since),
  ];
}
