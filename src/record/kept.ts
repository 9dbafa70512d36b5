/** The same function, asked once about each thing that stays as it is: its answer is kept as long as the thing is. */
export function kept<A extends object, V>(of: (a: A) => V): (a: A) => V {
  const made = new WeakMap<A, { readonly value: V }>();
  return (a) => {
    let known = made.get(a);
    if (!known) {
      known = { value: of(a) };
      made.set(a, known);
    }
    return known.value;
  };
}

/** The same for two things: a document is asked about one event, and a sentence about one scene, by many. */
export function keptOfBoth<A extends object, B extends object, V>(of: (a: A, b: B) => V): (a: A, b: B) => V {
  const from = kept((a: A) => kept((b: B) => of(a, b)));
  return (a, b) => from(a)(b);
}
