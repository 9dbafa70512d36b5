import { lemmaOf } from "./lemma.ts";
import type { LanguageTools } from "./types.ts";

const finite = /^(?:VERB\/(?:VBD|VBP|VBZ)|AUX\/)/;
const opens = /^(?:DET\/|PRON\/|PROPN\/|NUM\/|ADJ\/|NOUN\/|PART\/TO)/;

/** Whether a noun stands as the verb of its subject would: "units storm a", "Manila thanks Oman"; number must agree. */
function mayBeVerb(forms: readonly string[], tag: (i: number) => string, i: number, tools: LanguageTools): boolean {
  const form = forms[i]!;
  if (!/^NOUN\/NNS?$/.test(tag(i)) || !/^\p{Ll}+$/u.test(form) || !opens.test(tag(i + 1))) return false;
  const before = tag(i - 1);
  const base = lemmaOf(form, form.endsWith("s") ? "VERB/VBZ" : "VERB/VBP", tools.known);
  const agrees = base === form ? /\/NNP?S$/.test(before) : /\/(?:NN|NNP)$/.test(before);
  return agrees && tools.known(base, "V");
}

/**
 * Headlines and chronologies in the present tense: a sentence that was left without a finite verb gets the noun
 * that may be one, so that it has a subject and an object. Of several the one before an article, pronoun or name.
 */
export function mendVerbless(forms: readonly string[], fine: Uint8Array, from: number, tools: LanguageTools): void {
  const tag = (i: number) => (i >= 0 && i < forms.length ? tools.tags[fine[from + i]!]! : "");
  if (forms.length < 3 || forms.some((_, i) => finite.test(tag(i)))) return;
  const able = forms.flatMap((_, i) => (i > 0 && mayBeVerb(forms, tag, i, tools) ? [i] : []));
  const best = able.find((i) => /^(?:DET|PRON|PROPN|PART)\//.test(tag(i + 1))) ?? able[0];
  if (best !== undefined) fine[from + best] = tools.tags.indexOf(forms[best]!.endsWith("s") ? "VERB/VBZ" : "VERB/VBP");
}
