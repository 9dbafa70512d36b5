import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** The heap grows in smaller steps than it would by itself: a long run makes much that is soon of no use. */
setFlagsFromString("--heap-growing-percent=15");

/** Below this much in use, waiting for the collector costs more than it gives. */
const worthwhile = 250e6;
let collect: (() => void) | undefined;

/** Gives back what the last step of a large run left behind, so that the next one does not come on top of it. */
export function giveBack(): void {
  if (process.memoryUsage().heapUsed < worthwhile) return;
  if (!collect) {
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as () => void;
  }
  collect();
}
