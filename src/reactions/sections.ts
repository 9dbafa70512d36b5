import type { Extract } from "../events/types.ts";

const reactive =
  /\b(react|respon[ds]|condemn|statement|position|denounc|world|international|domestic|regional|countries|organi[sz]ations|support|comment)/i;
/** Headings over what was before the event, what the law says, what is advised and what may yet come. */
const elsewhere =
  /^\W*(?:\d[\d.]*\W+)?(?:background|assessment|histor|context|earlier|previous|prior|related|legal|method|recommend|outlook|(?:the )?(?:possible |likely )?scenario|forecast|prospects|implications|conclusion|what (?:may|might|could|comes|happens|to watch|next)|looking ahead|the way ahead|in other news|other business)/i;
/** Headings after which the reactions are over. */
const narrative =
  /^\W*(?:\d[\d.]*\W+)?(?:(?:the )?(?:aftermath|investigation|inquiry|motives?|perpetrators?|suspects?|part(?:y|ies) involved|trial|legacy|funeral|analysis|significance|impact|effects|timeline|casualties|victims|incident|attack))\b/i;
/** A shorter document tells of little besides its event. */
const longDocument = 60;

/**
 * Which blocks stand where reactions to the event are told: not under headings on other times; and in a long document with a heading
 * on reactions, from that heading to one that takes up the story again.
 */
export function sectionsOf(extract: Extract): boolean[] {
  const { blocks, text, sentences } = extract.language;
  const head = (i: number) => text.slice(blocks[i]!.start, blocks[i]!.end);
  const isHeading = (i: number) => blocks[i]!.kind === "heading";
  const parted = sentences.length >= longDocument && blocks.some((_, i) => isHeading(i) && reactive.test(head(i)));
  let open = !parted;
  let aside = false;
  return blocks.map((b, i) => {
    if (!isHeading(i)) return (open && !aside) || reactiveAbove(extract, b.under);
    aside = elsewhere.test(head(i));
    if (parted && reactive.test(head(i))) open = true;
    else if (parted && (aside || narrative.test(head(i)))) open = false;
    return open && !aside;
  });
}

/** The heading over a block, or one above that, is on reactions. */
function reactiveAbove(extract: Extract, under: number): boolean {
  const { blocks, text } = extract.language;
  for (let at = under; at >= 0; at = blocks[at]!.under) {
    const heading = text.slice(blocks[at]!.start, blocks[at]!.end);
    if (elsewhere.test(heading)) return false;
    if (reactive.test(heading)) return true;
  }
  return false;
}

/** Whether the heading over a block is on reactions, on other times, or on the story; each 0 or 1. */
export function headingSigns(extract: Extract, block: number): readonly number[] {
  const { blocks, text } = extract.language;
  const over = blocks[blocks[block]!.under];
  if (!over) return [0, 0, 0];
  const heading = text.slice(over.start, over.end);
  return [reactive, elsewhere, narrative].map((kind) => Number(kind.test(heading)));
}
