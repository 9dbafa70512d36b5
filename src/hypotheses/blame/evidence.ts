import { book, find } from "../../events/phrases.ts";
import type { Sentence } from "../../language/types.ts";
import { clauseEnd, spanOfTokens } from "../../reactions/evidence.ts";
import { mentionsIn } from "../../reactions/subject.ts";
import { type Span, span } from "../../record/span.ts";
import { evidence, sets } from "../candidates-rules.ts";
import type { Frame } from "./clause.ts";
import type { Party } from "./parties.ts";
import { holderOf } from "./parties.ts";
import { means } from "./rules.ts";
import { isQuestion, type Scene } from "./scene.ts";
import type { Voice } from "./voice.ts";

const shows = book(evidence, sets);
const giving = /^(because|since|as)$/;
/** Words by which a sentence turns against what was said before it. */
const against =
  /\b(no (evidence|proof|indication)|not|n't|however|but|although|denied|denies|deny|unable|could not|stolen|rejected|dismissed|yet|condemned|called (on|for))\b/i;
const pointing = /^(it|this|that|these|those|they|he|she|such|its|their|his|her)$/;
const longest = 6;

/** What the text offers for an accusation: its own clause of reason, then the sentences after it, each tied to the one before, by the same author. */
export function evidenceFor(scene: Scene, s: Sentence, f: Frame, party: Party | null, voice: Voice): Span[] {
  const found = [...reason(scene, s, f), ...listedReasons(scene, s)];
  const { sentences, blocks } = scene.extract.language;
  const at = sentences.indexOf(s);
  const own = voice.voice !== "named" || isAuthor(scene, voice);
  for (let i = at + 1; i < Math.min(sentences.length, at + 1 + longest); i++) {
    const next = sentences[i]!;
    if (blocks[next.block]?.kind === "heading" || blocks[next.block]?.under !== blocks[s.block]?.under) break;
    if (next.block > s.block + 1 || isQuestion(scene, next)) break;
    if (!own && (holderOf(scene, middle(next))?.speaker ?? null) !== voice.by) break;
    if (against.test(scene.extract.language.text.slice(next.start, next.end))) break;
    if (
      !exhibits(scene, next) ||
      !isTied(scene, s, next, party) ||
      find(shows, scene.words, next.firstToken, next.endToken).length === 0
    )
      break;
    found.push(span(scene.extract.document.id, next.start, next.end));
  }
  return found;
}
const announces = /\b(reasons?|evidence|grounds|basis|indications?|following|as follows)\b[^:]*:\s*$/i;
/** "Our reasons are as follows:" after the claim, and the items of the list. */
function listedReasons({ extract }: Scene, s: Sentence): Span[] {
  const { sentences, blocks, text } = extract.language;
  const at = sentences.indexOf(s);
  const intro = sentences.slice(at, at + 3).find((n) => announces.test(text.slice(n.start, n.end)));
  if (!intro) return [];
  const found: Span[] = [];
  for (let b = intro.block + 1; blocks[b]?.kind === "list-item"; b++)
    found.push(span(extract.document.id, blocks[b]!.start, blocks[b]!.end));
  return found;
}

/** "Final report of the Panel": what the author of a document finds is the document's own voice. */
function isAuthor({ extract, actorOf }: Scene, { by }: Voice): boolean {
  const { title, author, publisher } = extract.document.metadata;
  const front = extract.language.blocks
    .filter((b) => b.kind === "front")
    .map((b) => extract.language.text.slice(b.start, b.end));
  const name = by === null ? "" : (actorOf.get(by)?.name ?? "").replace(/[^\p{L}\p{N} ]/gu, ".");
  const made = new RegExp(`\\b(report|statement|findings|assessment|declaration) (of|by|from) (the )?${name}`, "i");
  return name !== "" && (author === name || publisher === name || [title ?? "", ...front].some((l) => made.test(l)));
}
const middle = (s: Sentence) => Math.floor((s.firstToken + s.endToken) / 2);

/** "…, because …", "…, as radar records show" in the sentence itself. */
function reason({ words }: Scene, s: Sentence, f: Frame): Span[] {
  for (let t = f.end; t < s.endToken - 3; t++)
    if (
      giving.test(words.lower[t]!) &&
      (words.lower[t] !== "as" || words.lower[t - 1] === ",") &&
      !/^(of|well|a|an)$/.test(words.lower[t + 1]!)
    )
      return [spanOfTokens(words, t, clauseEnd(words, t + 1, s.endToken))];
  return [];
}

/** A sentence is tied to a claim where it names the party, points back in its first words, or tells of what the claim's sentence shows. */
function isTied({ words, mentions }: Scene, claim: Sentence, next: Sentence, party: Party | null): boolean {
  if (party?.actor && mentionsIn(mentions, next.firstToken, next.endToken).some((m) => m.actor === party.actor))
    return true;
  const forms = words.lower.slice(next.firstToken, next.endToken);
  const stem = party?.text.split(/\s+/).at(-1)?.toLowerCase();
  if (stem && stem.length > 3 && forms.includes(stem)) return true;
  if (next.block === claim.block && forms.slice(0, 4).some((w) => pointing.test(w))) return true;
  return next.block === claim.block;
}
/** A thing, a record or a witness that can show something. */
const exhibits = ({ words }: Scene, s: Sentence): boolean =>
  words.lemma.slice(s.firstToken, s.endToken).some((w) => means.has(w) || exhibit.test(w));
const exhibit =
  /^(evidence|proof|fragment|debris|wreckage|remnant|footage|video|intercept|satellite|image|forensics?|dna|fingerprint|confession|testimony|witness|cartridge|radar|record|document|trace|serial|camera|signal|track|locate|detect|film|intercept|recover|headstamp|phone|tape|laboratory|sample|cctv|log)$/;
