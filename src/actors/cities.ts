type City = {
  readonly name: string;
  readonly country: string;
  readonly at: readonly [number, number];
  readonly population: number;
};

/** Cities by folded name; of namesakes the biggest. */
export type Cities = { has(name: string): boolean; get(name: string): City | undefined };

/** The table as it stands, with where each name's first line begins: a line is read when its city is asked for. */
export function citiesOf(table: string): Cities {
  const lines = new Map<string, number>();
  for (let at = 0, end = 0; at < table.length; at = end + 1) {
    end = endOf(table, at);
    const key = keyIn(table, at, end);
    if (!lines.has(key)) lines.set(key, at);
  }
  return {
    has: (key) => lines.has(key),
    get(key) {
      const at = lines.get(key);
      if (at === undefined) return undefined;
      const [name = "", country = "", lon = "0", lat = "0", people = "0"] = table
        .slice(at, endOf(table, at))
        .split("\t");
      return { name, country, at: [Number(lon), Number(lat)], population: Number(people) };
    },
  };
}

const endOf = (table: string, at: number) => {
  const end = table.indexOf("\n", at);
  return end < 0 ? table.length : end;
};

/** The sixth column, or the first in lower case where there is none. */
function keyIn(table: string, at: number, end: number): string {
  let tab = at - 1;
  for (let column = 0; column < 5; column++) {
    tab = table.indexOf("\t", tab + 1);
    if (tab < 0 || tab > end) return table.slice(at, table.indexOf("\t", at)).toLowerCase();
  }
  return table.slice(tab + 1, end);
}
