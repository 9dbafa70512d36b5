import { createRequire } from "node:module";
import { getLIDModel } from "fasttext.wasm.js";
import { type LanguageTools, type Tag, upos } from "../language/types.ts";

/** Loads what the language stage is handed: language identification (fastText, 176 languages) and the tagger. */
export async function loadLanguage(): Promise<LanguageTools> {
  const recognizer = await getLIDModel();
  const model = await recognizer.load();
  const identify: LanguageTools["identify"] = (text) => {
    const best = model.predict(text.replace(/\s+/g, " "), 1, 0);
    const [confidence, label] = best.size() ? best.get(0) : [0, "__label__und"];
    return { language: label.replace("__label__", ""), confidence: Math.min(1, confidence) };
  };
  return { identify, tag: winkTag() };
}

/** wink's part of speech and lemma, carried over to our tokens by their place in the sentence. */
function winkTag(): Tag {
  const require = createRequire(import.meta.url);
  const wink = require("wink-nlp")(require("wink-eng-lite-web-model"), ["pos"]);
  const { its } = wink;
  const index = new Map<string, number>(upos.map((u, i) => [u, i]));
  return (forms, pos, lemma, from) => {
    const text = forms.map((f) => (f.length > 60 ? f.slice(0, 60) : f)).join(" ");
    const doc = wink.readDoc(text);
    const rows: { at: number; pos: number; lemma: string }[] = [];
    let at = 0;
    doc.tokens().out((i: number, rdd: object, addons: object) => {
      const value: string = its.value(i, rdd);
      const found = text.indexOf(value, at);
      if (found >= 0) at = found;
      rows.push({ at, pos: index.get(its.pos(i, rdd)) ?? 16, lemma: its.lemma(i, rdd, addons) });
      at += value.length;
    });
    let [place, row] = [0, 0];
    forms.forEach((form, k) => {
      while (rows[row + 1] && rows[row + 1]!.at <= place) row++;
      pos[from + k] = rows[row]?.pos ?? 16;
      lemma[from + k] = rows[row] && rows[row]!.at === place ? rows[row]!.lemma : form.toLowerCase();
      place += Math.min(form.length, 60) + 1;
    });
  };
}
