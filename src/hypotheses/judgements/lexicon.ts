/** Words that a sentence of judgement is checked for. General English, in their usual forms; regular expressions. */

/** Claims of certainty: what they claim should be a band, or a statement quoted from someone. */
export const certainty: readonly string[] = [
  "prov(?:e|es|ed|en|ing)",
  "proofs?",
  "demonstrat(?:e|es|ed|ing)",
  "undoubtedly",
  "doubtless",
  "(?:without|beyond|no) (?:any )?(?:reasonable )?doubt",
  "undeniabl[ey]",
  "unquestionabl[ey]",
  "indisputabl[ey]",
  "incontrovertibl[ey]",
  "irrefutabl[ey]",
  "certainly",
  "definitely",
  "obviously",
  "clearly",
  "conclusively",
  "surely",
  "inevitabl[ey]",
  "necessarily",
  "is certain",
  "leaves? no doubt",
  "establish(?:es|ed) that",
  "confirm(?:s|ed) that",
  "must have",
  "cannot but",
];

/** Verbs that assign a role in an act: each says more than "carried out" and needs its own standard of proof. */
export const roles: readonly string[] = [
  "ordered(?! (?:by (?:date|size|name)|list|pairs?)\\b)",
  "masterminded",
  "orchestrated",
  "planned by",
  "(?:was|were|is|are) behind the",
  "gave the order",
  "(?:is|are|was|were) responsible for",
  "at the behest of",
];

/** Words of likelihood beyond those of the books: vague, so each reader fills in another number. */
export const vague: readonly string[] = [
  "possibly",
  "possible",
  "perhaps",
  "maybe",
  "might",
  "may",
  "could",
  "conceivabl[ey]",
  "plausibl[ey]",
  "presumably",
  "supposedly",
  "seemingly",
  "apparently",
  "a (?:good|fair|strong|real|slim|small|serious) (?:chance|possibility|likelihood)",
  "(?:cannot|can't|could not) (?:be ruled out|rule out)",
  "expected to",
  "in all likelihood",
  "most likely",
  "quite likely",
  "fairly likely",
  "doubtful",
];

/** Words for how sure the analyst is: never in one sentence with a likelihood (ICD 203). */
export const confidence: readonly string[] = [
  "(?:with )?(?:a )?(?:very )?(?:high|moderate|medium|low|limited|great|full|considerable)(?: degree of)? confidence",
  "confident(?:ly)?",
  "confidence (?:is|remains) (?:high|moderate|medium|low)",
];
