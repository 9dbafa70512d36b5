/** A file or call that cannot be used: where in it, and what was found there. */
export class InputError extends Error {
  /** Path inside the file: `ratings.E3.H2`, `matrix[4][7]`, `line 12`. */
  readonly place: string;
  constructor(place: string, message: string) {
    super(`${place}: ${message}`);
    this.name = "InputError";
    this.place = place;
  }
}

/** A value in an error sentence, cut where it is long. */
export function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
