import type { FreeModel } from "../src/events/learnt/model.ts";
import type { EventModel } from "../src/events/model.ts";
import type { Language } from "../src/language/types.ts";
import type { Gold } from "../training/events/cases.ts";
import { examplesOf } from "../training/events/free-examples.ts";
import { learnFree } from "../training/events/free-learn.ts";

const parts = 5;
type Annotated = { readonly language: Language; readonly events: readonly Gold[] };

/** For each document a coder learnt from the documents of the other parts and from the further ones. */
export async function apart(
  cases: readonly Annotated[],
  further: readonly Annotated[],
  model: EventModel,
): Promise<FreeModel[]> {
  const { buckets, vectors } = model.free!;
  const shape = { buckets, vectors };
  const learn = (c: Annotated) => examplesOf(c.language, c.events, model, shape);
  const own = cases.map(learn);
  const others = further.map(learn);
  const models: FreeModel[] = [];
  for (let part = 0; part < parts; part++)
    models.push(
      await learnFree(
        own.filter((_, i) => i % parts !== part),
        others,
        shape,
      ),
    );
  return cases.map((_, i) => models[i % parts]!);
}
