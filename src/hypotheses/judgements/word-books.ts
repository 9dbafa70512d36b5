/** A range of probability, in percent, both ends included, and the words for it. */
export type Band = { readonly terms: readonly string[]; readonly low: number; readonly high: number };

/** A published table of words for probabilities. Bands in rising order; gaps and overlaps as their makers left them. */
export type WordBook = {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly bands: readonly Band[];
};

const band = (low: number, high: number, ...terms: string[]): Band => ({ terms, low, high });

export const icd203: WordBook = {
  id: "icd-203",
  name: "ICD 203",
  source: "US Intelligence Community Directive 203, Analytic Standards (2015)",
  bands: [
    band(1, 5, "almost no chance", "remote"),
    band(5, 20, "very unlikely", "highly improbable"),
    band(20, 45, "unlikely", "improbable", "improbably"),
    band(45, 55, "roughly even chance", "roughly even odds"),
    band(55, 80, "likely", "probable", "probably"),
    band(80, 95, "very likely", "highly probable"),
    band(95, 99, "almost certain", "almost certainly", "nearly certain"),
  ],
};

export const phia: WordBook = {
  id: "phia",
  name: "PHIA yardstick",
  source: "UK Professional Head of Intelligence Assessment, probability yardstick",
  bands: [
    band(0, 5, "remote chance"),
    band(10, 20, "highly unlikely"),
    band(25, 35, "unlikely"),
    band(40, 50, "realistic possibility"),
    band(55, 75, "likely", "probable", "probably"),
    band(80, 90, "highly likely"),
    band(95, 100, "almost certain"),
  ],
};

export const kent: WordBook = {
  id: "kent",
  name: "Kent",
  source: "S. Kent, Words of Estimative Probability (1964)",
  bands: [
    band(0, 0, "impossible"),
    band(2, 12, "almost certainly not"),
    band(20, 40, "probably not"),
    band(40, 60, "chances about even"),
    band(63, 87, "probable"),
    band(87, 99, "almost certain"),
    band(100, 100, "certain"),
  ],
};

export const ipcc: WordBook = {
  id: "ipcc",
  name: "IPCC",
  source: "Mastrandrea et al., guidance note for lead authors of the IPCC Fifth Assessment Report (2010)",
  bands: [
    band(0, 1, "exceptionally unlikely"),
    band(0, 5, "extremely unlikely"),
    band(0, 10, "very unlikely"),
    band(0, 33, "unlikely"),
    band(33, 66, "about as likely as not"),
    band(50, 100, "more likely than not"),
    band(66, 100, "likely"),
    band(90, 100, "very likely"),
    band(95, 100, "extremely likely"),
    band(99, 100, "virtually certain"),
  ],
};

export const wordBooks: readonly WordBook[] = [icd203, phia, kent, ipcc];

/** @throws RangeError where no book has this id */
export function wordBook(id: string, own: readonly WordBook[] = []): WordBook {
  const found = [...own, ...wordBooks].find((b) => b.id === id);
  if (!found)
    throw new RangeError(`no word-book "${id}"; known: ${[...own, ...wordBooks].map((b) => b.id).join(", ")}`);
  return found;
}

/** A book of one's own, bands sorted. @throws RangeError where a band is empty, out of range or has no word, or a word stands twice */
export function ownBook(id: string, name: string, bands: readonly Band[]): WordBook {
  const seen = new Set<string>();
  for (const { terms, low, high } of bands) {
    if (!(low >= 0 && low <= high && high <= 100))
      throw new RangeError(`a band lies in 0 to 100, got ${low} to ${high}`);
    if (terms.length === 0) throw new RangeError(`the band ${low} to ${high} has no word`);
    for (const term of terms) {
      if (seen.has(term)) throw new RangeError(`"${term}" stands for two bands`);
      seen.add(term);
    }
  }
  return { id, name, source: "own", bands: [...bands].sort((a, b) => a.low - b.low || a.high - b.high) };
}
