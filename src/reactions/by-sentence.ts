import type { Sentence } from "../language/types.ts";
import type { Scene } from "./scene.ts";

/** The same, worked out once for each sentence of a scene: it is asked again for every candidate. */
export function bySentence<T>(of: (scene: Scene, s: Sentence) => T): (scene: Scene, s: Sentence) => T {
  const made = new WeakMap<Scene, Map<Sentence, T>>();
  return (scene, s) => {
    let known = made.get(scene);
    if (!known) {
      known = new Map();
      made.set(scene, known);
    }
    if (known.has(s)) return known.get(s)!;
    const value = of(scene, s);
    known.set(s, value);
    return value;
  };
}
