import { namesOf } from "./names.ts";
import type { Words } from "./parse.ts";
import type { LanguageTools, Name, Tokens } from "./types.ts";
import { mendVerbless } from "./verbless.ts";

/** Part of speech, dictionary form, names and, where wanted, the tree of every sentence. */
export function annotate(words: Words, tools: LanguageTools, withTrees: boolean): { tokens: Tokens; names: Name[] } {
  const count = words.form.length;
  const fine = new Uint8Array(count);
  const head = new Int32Array(withTrees ? count : 0).fill(-1);
  const relation = new Uint8Array(withTrees ? count : 0);
  const sentences = words.sentences.map(({ firstToken, endToken }) =>
    words.form.slice(firstToken, endToken).map(tools.word),
  );
  sentences.forEach((sentence, k) => {
    const { firstToken } = words.sentences[k]!;
    tools.tag(sentence, fine, firstToken);
    mendVerbless(words.form.slice(firstToken, words.sentences[k]!.endToken), fine, firstToken, tools);
    if (withTrees) tools.parse(sentence, fine, firstToken, head, relation);
  });
  const tokens: Tokens = {
    count,
    start: Int32Array.from(words.start),
    end: Int32Array.from(words.end),
    form: words.form,
    lemma: words.form.map((form, i) => tools.lemma(form, fine[i]!)),
    pos: fine.map((t) => tools.kinds[t]!),
    fine,
    ...(withTrees && { head, relation }),
  };
  return { tokens, names: namesOf(sentences, words.sentences, tokens, fine, tools.names) };
}
