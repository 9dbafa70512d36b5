import type { Sentence } from "../language/types.ts";
import { isAbout, isElsewhere } from "./about.ts";
import type { Near } from "./matter.ts";
import type { Scene } from "./scene.ts";

/** Of each part of a text: how near to the event its nearest block is, how many blocks it has, and how many of them name the event. */
export type Parts = ReadonlyMap<number, { readonly near: number; readonly blocks: number; readonly naming: number }>;

export function partsIn({ topic }: Scene, told: Near): Parts {
  const found = new Map<number, { near: number; blocks: number; naming: number }>();
  topic.parts.forEach((part, b) => {
    const { near, blocks, naming } = found.get(part) ?? { near: 0, blocks: 0, naming: 0 };
    const names = topic.since[b] === 0 ? 1 : 0;
    found.set(part, { near: Math.max(near, told.blocks[b] ?? 0), blocks: blocks + 1, naming: naming + names });
  });
  return found;
}

/** Whether a sentence is on the event: what the text says of its matter. */
export const topicSigns = (scene: Scene, s: Sentence, parts: Parts): number[] => [
  ...ofTopic(scene, s),
  ...ofPart(scene, s, parts),
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

/** How a text of several matters stands to the event here: in the exchange of a talk or under the heading, and since it was last named. */
function ofPart({ topic }: Scene, { block }: Sentence, parts: Parts): number[] {
  const { near, blocks, naming } = parts.get(topic.parts[block]!)!;
  const { anchor, strong, foreign } = topic.names[block]!;
  const since = topic.since[block]!;
  return [
    Number(topic.many),
    near,
    Number(naming > 0),
    naming / blocks,
    Number(anchor),
    Number(strong),
    Number(foreign),
    since < 0 ? -1 : Math.log(1 + since),
  ];
}
