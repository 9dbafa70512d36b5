import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { chanceOf } from "./src/reactions/trees.ts";
import { growTrees } from "./training/trees.ts";

const settings = { depth: 6, count: 500, rate: 0.05, least: 8, l2: 2, rows: 0.7, features: 0.4 };
const [mode, ...rest] = process.argv.slice(2);
const files = ["/tmp/sc/d0", "/tmp/sc/d1"];
const drop = (process.env.DROP ?? "").split(",").filter(Boolean).map(Number);
const P = process.env.P ?? "/tmp/sc/p";
export const load = () =>
  files
    .flatMap((f) => deserialize(readFileSync(f)) as any[])
    .sort((a, b) => a.i - b.i)
    .map((d) => {
      if (drop.length) for (const c of d.cands) c.signs = c.signs.filter((_: number, j: number) => !drop.includes(j));
      return d;
    });
const claimsOf = (d: any) => d.cands.filter((c: any) => c.claim && c.n > 0);
const use = (c: any) => c.yes || !c.excused;
if (mode === "one") {
  // stage-1 forest without fold k: writes chances of fold k
  const k = Number(rest[0]);
  const docs = load();
  const rows = docs
    .filter((d) => d.i % 3 !== k)
    .flatMap((d) =>
      claimsOf(d)
        .filter(use)
        .map((c: any) => ({ signs: c.signs, yes: c.yes, weight: 1 })),
    );
  const t = growTrees(rows, settings);
  const out = new Map(
    docs
      .filter((d) => d.i % 3 === k)
      .map((d) => [d.slug, claimsOf(d).map((c: any) => chanceOf(t, Float64Array.from(c.signs)))]),
  );
  writeFileSync(`${P}${k}`, serialize(out));
}
const rankOf = (c: any, w: number) => w + (c.plain ? 0.1 : 0) + (c.told ? 0.05 : 0) + (c.joint > 1 ? 0.1 : 0);
export function pick(d: any, list: any[], p: number[], least: number, further: number) {
  const taken = new Map<number, any[]>();
  const shown = new Set<string>();
  const got: any[] = [];
  const order = list.map((c, i) => [c, p[i]!] as const).sort((a, b) => rankOf(b[0], b[1]) - rankOf(a[0], a[1]));
  for (const [c, w] of order) {
    const key = `${c.label} ${c.who}`;
    if (w < (shown.has(key) ? further : least)) continue;
    if (
      taken
        .get(c.s)
        ?.some(
          (o) => o.first < c.end && c.first < o.end && !(o.told && c.told && o.label !== c.label && o.who === c.who),
        )
    )
      continue;
    taken.set(c.s, [...(taken.get(c.s) ?? []), c]);
    shown.add(key);
    got.push(c);
  }
  return got;
}
export function score(docs: any[], ps: Map<string, number[]>, least: number, further: number) {
  let [tp, given, wanted] = [0, 0, 0];
  for (const d of docs) {
    wanted += d.wanted.length;
    const got = pick(d, claimsOf(d), ps.get(d.slug)!, least, further);
    const used = new Set<number>();
    const bad = new Map<string, boolean>();
    for (const c of got) {
      const fresh = [...new Set(c.hits as number[])].filter((h) => !used.has(h)).slice(0, c.n);
      for (const h of fresh) used.add(h);
      tp += fresh.length;
      given += fresh.length;
      for (const a of c.settled) {
        const key = `${a} ${c.label}`;
        bad.set(key, (bad.get(key) ?? true) && fresh.length === 0);
      }
    }
    for (const x of bad.values()) if (x) given++;
  }
  return [tp, given, wanted, (200 * tp) / (given + wanted)];
}
const odds = (p: number) => Math.log((p + 1e-4) / (1 - p + 1e-4));
export function extra(d: any, list: any[], p: number[]): number[][] {
  const S = d.sentences;
  const top = new Float64Array(S);
  const sum = new Float64Array(S);
  const blockOf = new Map<number, number>();
  list.forEach((c) => blockOf.set(c.s, c.block));
  const byS = new Map<number, number[]>();
  const byB = new Map<number, number[]>();
  const byU = new Map<number, number[]>();
  const byW = new Map<string, number[]>();
  const byL = new Map<string, number[]>();
  const push = (m: Map<any, number[]>, k: any, i: number) => {
    const l = m.get(k);
    if (l) l.push(i);
    else m.set(k, [i]);
  };
  list.forEach((c, i) => {
    top[c.s] = Math.max(top[c.s]!, p[i]!);
    push(byS, c.s, i);
    push(byB, c.block, i);
    push(byU, d.under[c.block], i);
    push(byW, c.who, i);
    push(byL, c.label, i);
  });
  // chosen greedily: the likeliest in each place
  const chosen = new Set(pick(d, list, p, 0.2, 0.15));
  const ch = list.map((c) => chosen.has(c));
  const massIn = (l: number[], f: (i: number) => boolean) => {
    let s = 0;
    for (const i of l) if (ch[i] && f(i)) s += p[i]!;
    return s;
  };
  const all = [...ch.keys()];
  const docMass = massIn(all, () => true);
  return list.map((c, i) => {
    const over = (j: number) => j !== i && list[j].first < c.end && c.first < list[j].end;
    let [ovAny, ovWho, ovLab, sameS] = [0, 0, 0, 0];
    for (const j of byS.get(c.s)!) {
      if (j === i) continue;
      if (over(j)) {
        ovAny = Math.max(ovAny, p[j]!);
        if (list[j].who === c.who) ovWho = Math.max(ovWho, p[j]!);
        else if (list[j].label === c.label) ovLab = Math.max(ovLab, p[j]!);
      } else if (ch[j]) sameS = Math.max(sameS, p[j]!);
    }
    let [wSame, wAny, wBlock, wMass] = [0, 0, 0, 0];
    for (const j of byW.get(c.who)!) {
      if (list[j].s === c.s) continue;
      if (list[j].label === c.label) wSame = Math.max(wSame, p[j]!);
      wAny = Math.max(wAny, p[j]!);
      if (list[j].block === c.block) wBlock = Math.max(wBlock, p[j]!);
      if (ch[j]) wMass += p[j]!;
    }
    const bl = byB.get(c.block)!;
    const un = byU.get(d.under[c.block])!;
    const lb = byL.get(c.label)!;
    const not = (j: number) => list[j].s !== c.s;
    const prev = top[c.s - 1] ?? 0,
      next = top[c.s + 1] ?? 0,
      prev2 = top[c.s - 2] ?? 0,
      next2 = top[c.s + 2] ?? 0;
    const bMass = massIn(bl, not),
      bWho = massIn(bl, (j) => not(j) && list[j].who === c.who),
      bLab = massIn(bl, (j) => not(j) && list[j].label === c.label);
    let near = 0;
    for (let k = Math.max(0, c.s - 6); k <= Math.min(S - 1, c.s + 6); k++) if (k !== c.s) near += top[k]!;
    const neighbourWho = (s: number) => {
      let [best, who] = [0, ""];
      for (const j of byS.get(s) ?? []) if (p[j]! > best) [best, who] = [p[j]!, list[j].who];
      return who === "" ? 0 : who === c.who ? best : -best;
    };
    return [
      odds(p[i]!),
      ovAny,
      ovWho,
      ovLab,
      odds(p[i]!) - odds(ovAny),
      sameS,
      wSame,
      wAny,
      wBlock,
      wMass,
      prev,
      next,
      prev2,
      next2,
      bMass,
      bWho,
      bLab,
      massIn(un, not),
      massIn(un, not) / Math.max(1, un.length),
      massIn(lb, not),
      docMass,
      docMass / S,
      near,
      neighbourWho(c.s - 1),
      neighbourWho(c.s + 1),
      wMass / Math.max(0.1, docMass),
    ];
  });
}
if (mode === "base") {
  const docs = load();
  const ps = new Map<string, number[]>();
  for (const k of [0, 1, 2]) for (const [s, l] of deserialize(readFileSync(`${P}${k}`))) ps.set(s, l);
  for (const [a, b] of [
    [0.3, 0.15],
    [0.28, 0.15],
    [0.32, 0.17],
    [0.35, 0.2],
    [0.26, 0.13],
  ])
    console.log(a, b, score(docs, ps, a!, b!));
}
if (mode === "two") {
  // stage-2 for fold k
  const k = Number(rest[0]);
  const count = Number(rest[1] ?? 500);
  const docs = load();
  const ps = new Map<string, number[]>();
  for (const f of [0, 1, 2]) for (const [s, l] of deserialize(readFileSync(`${P}${f}`))) ps.set(s, l);
  const wide = (d: any) => {
    const list = claimsOf(d);
    const ex = extra(d, list, ps.get(d.slug)!);
    return list.map((c: any, i: number) => ({ c, signs: Float32Array.from([...c.signs, ...ex[i]!]) }));
  };
  const rows = docs
    .filter((d) => d.i % 3 !== k)
    .flatMap((d) =>
      wide(d)
        .filter((x: any) => use(x.c))
        .map((x: any) => ({ signs: x.signs, yes: x.c.yes, weight: 1 })),
    );
  const t = growTrees(rows, { ...settings, count });
  const mine = docs.filter((d) => d.i % 3 === k);
  const q = new Map(mine.map((d) => [d.slug, wide(d).map((x: any) => chanceOf(t, Float64Array.from(x.signs)))]));
  console.log("fold", k, "one", score(mine, ps, 0.3, 0.15));
  for (const [a, b] of [
    [0.3, 0.15],
    [0.28, 0.15],
    [0.32, 0.17],
    [0.35, 0.2],
    [0.26, 0.13],
    [0.3, 0.25],
  ])
    console.log("  two", a, b, score(mine, q, a!, b!));
  writeFileSync(`/tmp/sc/q${k}`, serialize(q));
}
if (mode === "cmp") {
  const docs = load().filter((d) => rest.includes(String(d.i % 3)));
  for (const q of ["/tmp/sc/n", "/tmp/sc/p", "/tmp/sc/q"]) {
    const ps = new Map<string, number[]>();
    for (const k of rest)
      if (existsSync(`${q}${k}`)) for (const [s, l] of deserialize(readFileSync(`${q}${k}`))) ps.set(s, l);
    if (docs.every((d) => ps.has(d.slug)))
      for (const [a, b] of [
        [0.3, 0.15],
        [0.35, 0.2],
      ])
        console.log(q, a, b, score(docs, ps, a!, b!));
  }
}
if (mode === "grid") {
  const docs = load();
  const ps = new Map<string, number[]>();
  for (const k of [0, 1, 2]) for (const [s, l] of deserialize(readFileSync(`${P}${k}`))) ps.set(s, l);
  for (const a of [0.3, 0.34, 0.38, 0.42])
    console.log(
      a,
      [0.15, 0.2, 0.25, 0.3, 0.35]
        .map((b) => {
          const r = score(docs, ps, a, b);
          return `${b}: ${r[3]!.toFixed(2)} (P ${((100 * r[0]!) / r[1]!).toFixed(0)} R ${((100 * r[0]!) / r[2]!).toFixed(0)})`;
        })
        .join("  "),
    );
}
if (mode === "split") {
  const docs = load();
  const ps = new Map<string, number[]>();
  for (const k of [0, 1, 2]) for (const [s, l] of deserialize(readFileSync(`${P}${k}`))) ps.set(s, l);
  let [union, one, gold, given] = [0, 0, 0, 0];
  const lostBy: any[] = [];
  const mergedBy: any[] = [];
  for (const d of docs) {
    const got = pick(d, claimsOf(d), ps.get(d.slug)!, 0.3, 0.15);
    gold += d.wanted.length;
    const m = new Map<string, Set<number>>(); // "actor|by" -> wanted
    for (const c of got)
      for (const h of c.hits) {
        for (const a of c.settled) {
          const key = `${a}|${d.wanted[h].by}`;
          const s = m.get(key) ?? new Set();
          s.add(h);
          m.set(key, s);
        }
      }
    const un = new Set<number>();
    for (const s of m.values()) for (const h of s) un.add(h);
    union += un.size;
    const usedA = new Set(),
      usedB = new Set();
    let n = 0;
    const kept = new Set<number>();
    for (const [key, s] of [...m].sort((x, y) => y[1].size - x[1].size)) {
      const [a, b] = key.split("|");
      if (usedA.has(a) || usedB.has(b)) continue;
      usedA.add(a);
      usedB.add(b);
      n += s.size;
      for (const h of s) kept.add(h);
    }
    one += n;
    for (const [key, s] of m) {
      const [a, b] = key.split("|");
      const l = [...s].filter((h) => !kept.has(h)).length;
      if (l)
        lostBy.push([
          l,
          d.slug,
          b,
          d.names[a!],
          [...m]
            .filter(([k2]) => k2.endsWith("|" + b) && k2 !== key)
            .map(([k2, s2]) => d.names[k2.split("|")[0]!] + ":" + s2.size)
            .join(", "),
          [...m]
            .filter(([k2]) => k2.startsWith(a + "|") && k2 !== key)
            .map(([k2, s2]) => k2.split("|")[1] + ":" + s2.size)
            .join(", "),
        ]);
    }
  }
  console.log({ union, one, gold });
  lostBy.sort((a, b) => b[0] - a[0]);
  console.log(lostBy.length);
  for (const l of lostBy.slice(0, Number(rest[0] ?? 80))) console.log(l.join(" # "));
}
if (mode === "name") {
  const titles = new Set(
    "the a an president prime minister king sheikh general gen dr mr mrs ms sir secretary chancellor foreign spokesman spokesperson spokeswoman of for s".split(
      " ",
    ),
  );
  const fold = (s: string) =>
    s
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replaceAll("’", "'")
      .replaceAll("'s", " ")
      .replace(/[^\p{L}\p{N}_]+/gu, " ")
      .trim();
  const namesOf = (s: string) => {
    const b = s.replace(/\(.*?\)/g, "");
    const out = new Set<string>();
    for (const p of [s, b, ...b.split(/,| and /)]) {
      const f = fold(p);
      out.add(f);
      out.add(
        f
          .split(" ")
          .filter((w) => !titles.has(w))
          .join(" "),
      );
    }
    return new Set([...out].filter((x) => x.length > 1));
  };
  const docs = load();
  const ps = new Map<string, number[]>();
  for (const k of [0, 1, 2]) for (const [s, l] of deserialize(readFileSync(`${P}${k}`))) ps.set(s, l);
  let [hits, fits] = [0, 0];
  let [uu, uf] = [0, 0];
  const lost: any[] = [];
  for (const d of docs) {
    const by = new Map<string, any>(d.gold.reactions.map((r: any) => [r.actor_name, r]));
    const m = new Map<string, Set<number>>();
    for (const c of pick(d, claimsOf(d), ps.get(d.slug)!, 0.3, 0.15))
      for (const h of c.hits)
        for (const a of c.settled) {
          const key = `${a}|${d.wanted[h].by}`;
          const s = m.get(key) ?? new Set();
          s.add(h);
          m.set(key, s);
        }
    const good = new Set<number>();
    const any = new Set<number>();
    const later: any[] = [];
    for (const [key, s] of m) {
      const [a, b] = key.split("|");
      const r = by.get(b!);
      const g = d.gold.actors.find((x: any) => x.id === r.actor);
      const at = r.stances[0].evidence.start;
      const near = [...(g?.mentions ?? [])].sort(
        (x: any, y: any) => Math.abs(x.start - at) - Math.abs(y.start - at),
      )[0] ?? { start: at, end: at + 1 };
      const gn = namesOf(b!);
      const same = d.actors[a!].names.some((n: string) => [...namesOf(n)].some((f) => gn.has(f)));
      const place = d.actors[a!].mentions.some(([x, y]: number[]) => {
        const sh = Math.min(y!, near.end) - Math.max(x!, near.start);
        return sh > 0 && sh * 2 >= y! - x! && sh * 2 >= near.end - near.start;
      });
      hits += s.size;
      for (const h of s) any.add(h);
      if (same || place) {
        fits += s.size;
        for (const h of s) good.add(h);
      } else
        later.push([
          s,
          d.slug,
          b,
          d.actors[a!].names.join("; "),
          JSON.stringify(d.text.slice(Math.max(0, near.start - 50), near.start)) +
            "<<" +
            d.text.slice(near.start, near.end) +
            ">>" +
            JSON.stringify(d.text.slice(near.end, near.end + 30)),
        ]);
    }
    uu += any.size;
    uf += good.size;
    for (const l of later) {
      const n = [...l[0]].filter((h: any) => !good.has(h)).length;
      if (n) lost.push([n, ...l.slice(1)]);
    }
  }
  console.log({ hits, fits, uu, uf });
  lost.sort((a, b) => b[0] - a[0]);
  console.log(lost.length);
  for (const l of lost.slice(0, Number(rest[0] ?? 80))) console.log(l.join(" # "));
}
