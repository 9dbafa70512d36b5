/** Finds the row of a 32-bit key, or -1. Open addressing; no strings. */
export type Table = { readonly keys: Int32Array; readonly rows: Int32Array; readonly mask: number };

/** A table over distinct keys; row = index in `keys`. */
export function table(keys: Int32Array): Table {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const out = { keys: new Int32Array(size), rows: new Int32Array(size).fill(-1), mask: size - 1 };
  for (let i = 0; i < keys.length; i++) {
    let at = keys[i]! & out.mask;
    while (out.rows[at] !== -1) at = (at + 1) & out.mask;
    out.keys[at] = keys[i]!;
    out.rows[at] = i;
  }
  return out;
}

export function rowOf(t: Table, key: number): number {
  let at = key & t.mask;
  for (;;) {
    const row = t.rows[at]!;
    if (row === -1 || t.keys[at] === key) return row;
    at = (at + 1) & t.mask;
  }
}
