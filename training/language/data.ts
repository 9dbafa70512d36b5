import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { tokenize } from "../../src/language/tokenize.ts";

/** A sentence to learn from; arrays are parallel. Head -1 is the root; label "" and tag "" mean: not known. */
export type Sample = {
  readonly forms: string[];
  readonly lemmas: string[];
  /** UPOS/XPOS, e.g. "VERB/VBD" */
  readonly tags: string[];
  readonly heads: number[];
  readonly labels: string[];
  /** BIO tags of names, where annotated */
  readonly names?: string[];
};

export const dataFolder = (root: string) => join(root, "..", "shared", "data");
const unzip = (path: string) => gunzipSync(readFileSync(path)).toString("utf8");

const labelMap: Readonly<Record<string, string>> = {
  "nmod:desc": "compound",
  "obl:unmarked": "obl:tmod",
  "nmod:unmarked": "nmod:tmod",
  "nsubj:outer": "nsubj",
  "csubj:outer": "csubj",
  "csubj:pass": "csubj",
  "advcl:relcl": "advcl",
  "cc:preconj": "cc",
};

/** UD English-EWT. @param names the UNER file of the same sentences, where they are wanted */
export function ewt(path: string, names?: string): Sample[] {
  const tagged = names ? nameTags(names) : undefined;
  return unzip(path)
    .split("\n\n")
    .filter((block) => block.trim())
    .map((block) => conllu(block, tagged));
}

function conllu(block: string, names: Map<string, string[]> | undefined): Sample {
  const lines = block.split("\n");
  const id = lines.find((l) => l.startsWith("# sent_id"))?.split("= ")[1] ?? "";
  const rows = lines.filter((l) => /^\d+\t/.test(l)).map((l) => l.split("\t"));
  const bio = names?.get(id);
  return {
    forms: rows.map((r) => r[1]!),
    lemmas: rows.map((r) => r[2]!.toLowerCase()),
    tags: rows.map((r) => `${r[3]}/${r[4]}`),
    heads: rows.map((r) => Number(r[6]) - 1),
    labels: rows.map((r) => labelMap[r[7]!] ?? r[7]!),
    ...(bio && bio.length === rows.length && { names: bio }),
  };
}

function nameTags(path: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const block of unzip(path).split("\n\n")) {
    const id = /# sent_id = (.+)/.exec(block)?.[1];
    if (id)
      found.set(
        id,
        block
          .split("\n")
          .filter((l) => /^\d+\t/.test(l))
          .map((l) => l.split("\t"))
          .map((f) => (f[3]?.endsWith("-OTH") ? f[3] : f[2]!)),
      );
  }
  return found;
}

type Row = { text: string; pos: string; lemma: string; ner: string; head: number; label: string };

/** CoreNLP's output over the wanted documents of PolNeAR, its older relations mapped to UD v2, its tokens cut as ours. */
export function silver(tsv: string, jsonl: string, wanted: (document: string) => boolean = () => true): Sample[] {
  const texts = new Map<string, string>();
  for (const line of readFileSync(jsonl, "utf8").split("\n"))
    if (line) {
      const record = JSON.parse(line) as { id: string; text: string };
      texts.set(record.id, record.text);
    }
  const samples: Sample[] = [];
  let text = "";
  let rows: Row[] = [];
  for (const line of unzip(tsv).split("\n")) {
    if (line.startsWith("# doc ")) text = (wanted(line.slice(6)) && texts.get(line.slice(6))) || "";
    else if (line === "") {
      if (rows.length && text) samples.push(ours(rows));
      rows = [];
    } else {
      const [a, b, pos, lemma, ner, head, label] = line.split("\t");
      rows.push({
        text: text.slice(Number(a), Number(b)),
        pos: pos!,
        lemma: lemma!,
        ner: ner!,
        head: Number(head) - 1,
        label: label!,
      });
    }
  }
  return samples;
}

const noun = /^(?:NN|PRP|CD|DT|WP|EX)/;

function ours(rows: Row[]): Sample {
  nameHeads(rows);
  const mapped = rows.map((row, i) => mapLabel(rows, row, i));
  moveCoordinators(rows, mapped);
  const sample: Sample = { forms: [], lemmas: [], tags: [], heads: [], labels: [], names: [] };
  const place: number[] = [];
  const pieces = rows.map((row) => {
    const cuts = tokenize(row.text, 0, row.text.length);
    return cuts.start.map((s, k) => row.text.slice(s, cuts.end[k]!));
  });
  let at = 0;
  for (const p of pieces) {
    at += Math.max(1, p.length);
    place.push(at - 1);
  }
  rows.forEach((row, i) => {
    const parts = pieces[i]!.length ? pieces[i]! : [row.text];
    const whole = parts.length === 1;
    parts.forEach((part, k) => {
      const last = k === parts.length - 1;
      sample.forms.push(/^(?:''|``)$/.test(part) ? '"' : part);
      sample.lemmas.push(whole ? row.lemma.toLowerCase() : "");
      sample.tags.push(whole ? silverTag(row) : "");
      sample.heads.push(last ? (row.head < 0 ? -1 : place[row.head]!) : place[i]!);
      sample.labels.push(
        last ? mapped[i]! : /^\p{P}+$/u.test(part) ? "punct" : /^\d/.test(part) ? "nummod" : "compound",
      );
      sample.names?.push(silverName(row, parts, k));
    });
  });
  return sample;
}

/** Inside a hyphenated token only a name's own words count: "Iran" of "Iran-backed", all of "al-Sadr". */
function silverName({ ner }: Row, parts: readonly string[], k: number): string {
  const kind = { PERSON: "PER", ORGANIZATION: "ORG", LOCATION: "LOC", MISC: "OTH" }[ner];
  if (!kind) return "O";
  const all = capital(parts[parts.length - 1]);
  return all || capital(parts[k]) ? `I-${kind}` : "O";
}

/** Person names in UD hang on their first word (flat); CoreNLP hangs them on the last (compound). */
function nameHeads(rows: Row[]) {
  for (let i = 0; i < rows.length; ) {
    let j = i;
    while (
      j < rows.length &&
      rows[j]!.ner === "PERSON" &&
      /^NNP/.test(rows[j]!.pos) &&
      (j === i || rows[j - 1]!.text !== "'s")
    )
      j++;
    if (j - i > 1 && rows.slice(i, j - 1).every((r) => r.head === j - 1 && r.label === "compound")) {
      const last = rows[j - 1]!;
      Object.assign(rows[i]!, { head: last.head, label: last.label });
      for (let k = i + 1; k < j; k++) Object.assign(rows[k]!, { head: i, label: "flat" });
      for (const r of rows) if (r.head === j - 1) r.head = i;
    }
    i = Math.max(j, i + 1);
  }
}

const renamed: Readonly<Record<string, string>> = {
  dobj: "obj",
  nsubjpass: "nsubj:pass",
  csubjpass: "csubj",
  auxpass: "aux:pass",
  mwe: "fixed",
  "cc:preconj": "cc",
  name: "flat",
  foreign: "flat",
};

function mapLabel(rows: readonly Row[], row: Row, i: number): string {
  const head = rows[row.head];
  if (row.label === "neg") return /^no$/i.test(row.text) ? "det" : "advmod";
  if (row.label === "nmod" || row.label === "nmod:tmod" || row.label === "nmod:npmod") {
    const nominal =
      head !== undefined && noun.test(head.pos) && !rows.some((r) => r.head === row.head && r.label === "cop");
    if (row.label !== "nmod") return nominal ? "nmod:tmod" : "obl:tmod";
    const by = rows.some((r) => r.head === i && r.label === "case" && /^by$/i.test(r.text));
    if (by && head?.pos === "VBN") return "obl:agent";
    return nominal ? "nmod" : "obl";
  }
  return renamed[row.label] ?? row.label;
}

/** UD v2 hangs a conjunction on the conjunct after it, version 1 on the first. */
function moveCoordinators(rows: Row[], labels: readonly string[]) {
  rows.forEach((row, i) => {
    if (labels[i] !== "cc") return;
    const next = rows.findIndex((r, k) => k > i && labels[k] === "conj" && r.head === row.head);
    if (next > 0) row.head = next;
  });
}

function silverTag({ text, pos, label }: Row): string {
  if (/^VB/.test(pos)) return `${/^(?:aux|auxpass|cop)$/.test(label) ? "AUX" : "VERB"}/${pos}`;
  if (pos === "IN") return label === "mark" ? "SCONJ/IN" : "ADP/IN";
  if (pos === "TO") return label === "case" || label === "nmod" ? "ADP/IN" : "PART/TO";
  if (pos === "DT") return label === "det" || label === "neg" ? "DET/DT" : "PRON/DT";
  if (pos === "WDT") return label === "det" ? "DET/WDT" : "PRON/WDT";
  if (pos === "WRB") return label === "mark" ? "SCONJ/WRB" : "ADV/WRB";
  if (pos === "RB" && /^(?:not|n['’]t)$/i.test(text)) return "PART/RB";
  return simpleTags[pos] ?? (/^\p{P}+$/u.test(text) ? `PUNCT/${pos}` : "");
}

const simpleTags: Readonly<Record<string, string>> = {
  NN: "NOUN/NN",
  NNS: "NOUN/NNS",
  NNP: "PROPN/NNP",
  NNPS: "PROPN/NNPS",
  JJ: "ADJ/JJ",
  JJR: "ADJ/JJR",
  JJS: "ADJ/JJS",
  RB: "ADV/RB",
  RBR: "ADV/RBR",
  RBS: "ADV/RBS",
  MD: "AUX/MD",
  PDT: "DET/PDT",
  WP: "PRON/WP",
  WP$: "PRON/WP$",
  PRP: "PRON/PRP",
  PRP$: "PRON/PRP$",
  EX: "PRON/EX",
  CC: "CCONJ/CC",
  CD: "NUM/CD",
  POS: "PART/POS",
  RP: "ADP/RP",
  UH: "INTJ/UH",
  FW: "X/FW",
  $: "SYM/$",
};

type Re3d = {
  readonly text: string;
  readonly entities: readonly { start: number; end: number; type: string; confidence: number }[];
};

/** re3d's sentences with names only: titles and articles cut off, mentions without capitals ("the group") left out. */
export function re3d(path: string): Sample[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => re3dSample(JSON.parse(line) as Re3d));
}

const re3dKinds: Readonly<Record<string, string>> = {
  Person: "PER",
  Organisation: "ORG",
  Location: "LOC",
  Nationality: "OTH",
};

function re3dSample({ text, entities }: Re3d): Sample {
  const cuts = tokenize(text, 0, text.length);
  const forms = cuts.start.map((s, i) => text.slice(s, cuts.end[i]!));
  const names = forms.map(() => "O");
  for (const e of entities) {
    const kind = re3dKinds[e.type];
    if (!kind || e.confidence < 0.5) continue;
    const inside = forms.map((_, i) => i).filter((i) => cuts.start[i]! >= e.start && cuts.end[i]! <= e.end);
    const [first, last] = properPart(forms, inside, kind);
    for (let i = first; i <= last; i++) names[i] = `${i === first ? "B" : "I"}-${kind}`;
  }
  return { forms, lemmas: forms.map(() => ""), tags: forms.map(() => ""), heads: [], labels: [], names };
}

const personTitle =
  /^(?:president|minister|secretary|general|gen\.|col\.|colonel|maj\.|major|lt\.|lieutenant|capt\.|captain|sgt\.|commander|sheikh|king|ambassador|mr\.?|mrs\.?|ms\.?|dr\.?|spokesman|spokesperson|spokeswoman|director|chief|leader|army|representative|envoy|adm\.|admiral|brig\.|prince|chairman|senator|sen\.)$/i;
const capital = (w: string | undefined) => w !== undefined && /^\p{Lu}/u.test(w);
const joins = /^(?:of|for|and|the|on|-|'s|’s|al|el|bin|de|&|\.|,)$/i;

/** First and last token of the name inside a mention; first > last where there is none. */
function properPart(forms: readonly string[], inside: readonly number[], kind: string): [number, number] {
  let [first, last] = [inside[0] ?? 0, inside[inside.length - 1] ?? -1];
  if (kind === "PER") for (const i of inside) if (personTitle.test(forms[i]!) && i < last) first = i + 1;
  while (first <= last && !capital(forms[first]) && !/^(?:al|el)$/.test(forms[first]!)) first++;
  while (first < last && /^(?:the|a|an)$/i.test(forms[first]!)) first++;
  const whole = inside
    .filter((i) => i >= first)
    .every((i) => capital(forms[i]) || joins.test(forms[i]!) || /^\d/.test(forms[i]!));
  const pronoun =
    /^(?:we|they|he|she|i|our|us|his|her|its|it|their|you|all|both|those|these|this|that|who|many|some)$/i.test(
      forms[first] ?? "",
    );
  return whole && !pronoun && first <= last && capital(forms[last]) ? [first, last] : [1, 0];
}
