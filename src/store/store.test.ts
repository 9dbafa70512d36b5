import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPostgres } from "../../test/postgres.ts";
import type { Assessment } from "../report/types.ts";
import { fill } from "./fill.ts";
import { fold } from "./fold.ts";
import { openStore, type Place } from "./open.ts";
import { counted, search, tsquery } from "./search.ts";
import type { Hit, Store } from "./types.ts";

describe("folding", () => {
  it.each([
    ["Kadhimi's", ["kadhimi"]],
    ["cities, attacks and buses", ["city", "attack", "and", "bus"]],
    ["Moïse", ["moise"]],
    ["العِراق", fold("عراق")],
    ["كتاب", fold("کتاب")],
    ["إيران", fold("ايران")],
    ["می‌خواهیم", fold("می خواهیم")],
    ["المدينة", fold("مدينة")],
  ])("%s", (text, wanted) => expect(fold(text)).toEqual(wanted));
});

describe("a query", () => {
  it.each([
    ["attack ", "'attack'"],
    ["attack conv", "'attack' & 'conv':*"],
    ['"prime minister" attack ', "'prime' <-> 'minister' & 'attack'"],
    ["Kadhimi \nSadr ", "('kadhimi') | ('sadr')"],
    ["' | & !", null],
  ])("%s", (text, wanted) => expect(tsquery(text)).toBe(wanted));
});

const texts: Record<string, string> = {
  aaaaaaaaaaaaaaaa: "The minister condemned the attack. Kethria offered help. Nothing else was said.",
  bbbbbbbbbbbbbbbb: "أدانت الوزارة الهجوم. The attackers fled.",
};

function small(): Assessment {
  const extracts = Object.entries(texts).map(([id, text]) => {
    const sentences = [...text.matchAll(/[^.]+\./g)].map((m) => ({
      start: m.index + (m[0].startsWith(" ") ? 1 : 0),
      end: m.index + m[0].length,
    }));
    return {
      document: { id, text, metadata: { title: id }, paths: [`${id}.txt`] },
      language: { document: id, language: "en", date: "2024-05-14", sentences },
    };
  });
  const first = "aaaaaaaaaaaaaaaa";
  return {
    extracts,
    actors: [
      {
        id: "a:minister",
        name: "The minister",
        kind: "person",
        country: null,
        mentions: [{ span: { document: first, start: 0, end: 12 } }],
      },
    ],
    statements: [{ kind: "act", cue: [{ document: first, start: 13, end: 22 }], content: [] }],
    reactions: [{ stances: [{ stance: "condemn", evidence: { document: first, start: 13, end: 33 } }] }],
  } as unknown as Assessment;
}

const quoteOf = (h: Hit) => texts[h.document]!.slice(h.start, h.end);

const server = startPostgres();
afterAll(() => server?.stop());
const places: [string, Place | undefined][] = [
  ["embedded", { kind: "embedded", folder: null }],
  ["a PostgreSQL server", server && { kind: "server", url: server.url }],
];

describe.each(places)("the store on %s", (_, place) => {
  let store: Store;
  beforeAll(async () => {
    if (!place) throw new Error("PostgreSQL is not installed: install Debian's package postgresql");
    store = await openStore(place);
    await fill(store, small());
  }, 60_000);
  afterAll(() => store?.close());

  it("finds words in any form and ranks them", async () => {
    const found = await search(store, { text: "attack" });
    expect(found.hits.map(quoteOf)).toEqual(["The minister condemned the attack.", "The attackers fled."]);
    expect(found.hits[0]).toMatchObject({ document: "aaaaaaaaaaaaaaaa", start: 0, end: 34 });
  });

  it("finds Arabic without the article", async () => {
    expect((await search(store, { text: "هجوم " })).hits.map((h) => h.document)).toEqual(["bbbbbbbbbbbbbbbb"]);
  });

  it("narrows by facets and counts them", async () => {
    const found = await search(store, { text: "", where: { stance: ["condemn"] } });
    expect(found.total).toBe(1);
    expect(found.facets.actor).toEqual([{ value: "a:minister", count: 1 }]);
    expect((await search(store, { text: "attack", where: { document: ["bbbbbbbbbbbbbbbb"] } })).total).toBe(1);
  });

  it("takes a pasted list of names as alternatives", async () => {
    expect((await search(store, { text: "Kethria\nattackers" })).total).toBe(2);
  });

  it("takes hostile words as words", async () => {
    expect((await search(store, { text: "'); drop table passage; --" })).total).toBe(0);
    expect((await search(store, { text: "minister" })).total).toBe(1);
  });

  it("replaces all or nothing", async () => {
    await expect(fill(store, { ...small(), actors: null } as never)).rejects.toThrow();
    expect((await search(store, { text: "minister" })).total).toBe(1);
    await fill(store, small());
    expect((await search(store, { text: "minister" })).total).toBe(1);
  });

  it("writes only documents that changed, and drops those that are gone", async () => {
    const written = () => store.query<{ by: string }>("select xmin::text as by from document order by id");
    const before = await written();
    const changed = small();
    await fill(store, { ...changed, reactions: [] } as never);
    expect((await written()).map((r, i) => r.by === before[i]!.by)).toEqual([false, true]);
    expect((await search(store, { text: "", where: { stance: ["condemn"] } })).total).toBe(0);
    await fill(store, { ...changed, extracts: changed.extracts.slice(1), actors: [], statements: [], reactions: [] });
    expect((await search(store, { text: "minister" })).total).toBe(0);
    await fill(store, small());
    expect((await search(store, { text: "minister" })).total).toBe(1);
  });

  it("counts up to a limit and says that it stopped there", async () => {
    const id = "cccccccccccccccc";
    const text = "The harbour closed. ".repeat(counted + 100);
    const sentences = [...text.matchAll(/[^.]+\./g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
    const { extracts } = small();
    const long = { document: { id, text, metadata: {}, paths: [] }, language: { ...extracts[0]!.language, sentences } };
    await fill(store, { ...small(), extracts: [...extracts, long] } as never);
    const { total, more, hits } = await search(store, { text: "harbour" });
    expect([total, more, hits.length]).toEqual([counted, true, 50]);
    expect(await search(store, { text: "minister" })).toMatchObject({ total: 1, more: false });
    await fill(store, small());
  });

  it("answers while it is being filled", async () => {
    const order: string[] = [];
    const filling = fill(store, small(), "another program").then(() => order.push("filled"));
    const asked = search(store, { text: "minister" }).then(() => order.push("found"));
    await Promise.all([filling, asked]);
    expect(order).toEqual(["found", "filled"]);
  });
});

describe("a store in a folder", () => {
  const home = mkdtempSync(join(tmpdir(), "assay-store-"));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it("keeps what it holds over an end in the middle of its work", async () => {
    const place: Place = { kind: "embedded", folder: join(home, "cut") };
    const first = await openStore(place);
    await fill(first, small());
    void fill(first, small(), "another program").catch(() => {});
    await first.close();
    const again = await openStore(place);
    expect((await search(again, { text: "minister" })).total).toBe(1);
    await again.close();
  });

  it("is begun anew where it is damaged", async () => {
    const place: Place = { kind: "embedded", folder: join(home, "damaged") };
    mkdirSync(place.folder!);
    writeFileSync(join(place.folder!, "PG_VERSION"), "no number");
    const store = await openStore(place);
    await fill(store, small());
    expect((await search(store, { text: "minister" })).total).toBe(1);
    await store.close();
  });
});
