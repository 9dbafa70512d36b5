import type { Filters, Head } from "../../src/statements/filters.ts";

/** One byte a number, and what it is to be multiplied with. */
export function inBytes(numbers: Float32Array): { readonly scale: number; readonly values: Int8Array } {
  const scale = numbers.reduce((top, x) => Math.max(top, Math.abs(x)), 0) / 127 || 1;
  return { scale, values: Int8Array.from(numbers, (x) => Math.round(x / scale)) };
}

/** A net as settings and arrays of a weight file, as `netIn` of src/models reads it; `tables` names those beside the words' own. */
export function packed(
  { filters, head, hashes }: { readonly filters: Filters; readonly head: Head; readonly hashes: Int32Array },
  tables: readonly string[],
) {
  const [first, ...others] = filters.tables;
  const own = inBytes(first!);
  return {
    settings: { ownScale: own.scale, widths: filters.widths, filters: filters.count },
    arrays: {
      known: hashes,
      own: own.values,
      ...Object.fromEntries(tables.map((name, k) => [name, others[k]!])),
      filters: filters.weights,
      filterBias: filters.bias,
      ...head,
    },
  };
}
