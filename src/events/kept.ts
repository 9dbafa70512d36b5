/** The same, worked out once for two records that stay as they are, and kept as long as both are: a document is asked about one event by many stages. */
export function kept<A extends object, B extends object, V>(of: (a: A, b: B) => V): (a: A, b: B) => V {
  const made = new WeakMap<A, WeakMap<B, { readonly value: V }>>();
  return (a, b) => {
    let own = made.get(a);
    if (!own) {
      own = new WeakMap();
      made.set(a, own);
    }
    let known = own.get(b);
    if (!known) {
      known = { value: of(a, b) };
      own.set(b, known);
    }
    return known.value;
  };
}
