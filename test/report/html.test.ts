import fc from "fast-check";
import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { compose } from "../../src/report/compose.ts";
import { toHtml } from "../../src/report/html.ts";
import { runsHtml, safe, scriptJson } from "../../src/report/html-runs.ts";
import { fixture, world } from "./fixture.ts";

type Node = {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
};
const all = (n: Node): readonly Node[] => [n, ...(n.childNodes ?? []).flatMap(all)];
const nodes = (html: string) => all(parse(html) as unknown as Node);

const html = toHtml(compose(fixture(), world));

describe("report.html", () => {
  it("says what made it and holds a policy that lets nothing in", () => {
    expect(html).toContain('<meta name="generator" content="Assay">');
    const policy = nodes(html)
      .flatMap((n) => n.attrs ?? [])
      .find((a) => a.value.startsWith("default-src"))?.value;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'sha256-[^']+'/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it("names no address outside itself", () => {
    const links = nodes(html).flatMap((n) =>
      (n.attrs ?? [])
        .filter((a) => ["src", "href", "action", "srcset", "data", "poster", "background"].includes(a.name))
        .map((a) => a.value),
    );
    expect(links.filter((l) => !l.startsWith("#"))).toEqual([]);
    expect(html).not.toMatch(/@import|url\((?!#)/);
  });

  it("lets no word of a document become markup", () => {
    const scripts = nodes(html).filter((n) => n.nodeName === "script");
    expect(scripts).toHaveLength(2);
    expect(nodes(html).some((n) => (n.attrs ?? []).some((a) => a.name.startsWith("on")))).toBe(false);
    expect(html).not.toContain("<!-- and -->");
    expect(html).not.toContain("<script>alert");
  });

  it("holds every id once and every link's end", () => {
    const ids = nodes(html).flatMap((n) => (n.attrs ?? []).filter((a) => a.name === "id").map((a) => a.value));
    expect(new Set(ids).size).toBe(ids.length);
    const ends = nodes(html).flatMap((n) =>
      (n.attrs ?? []).filter((a) => a.name === "href").map((a) => a.value.slice(1)),
    );
    expect(ends.filter((e) => !ids.includes(e))).toEqual([]);
  });

  it("comes out the same, byte by byte", () => expect(toHtml(compose(fixture(), world))).toBe(html));

  it("carries each text once, readable again", () => {
    const data = nodes(html).find((n) => n.attrs?.some((a) => a.value === "application/json")) as unknown as {
      childNodes: { value: string }[];
    };
    const { documents } = JSON.parse(data.childNodes[0]!.value);
    expect(documents.map((d: { t: string }) => d.t)).toEqual(fixture().extracts.map((e) => e.document.text));
  });

  it("escapes any text (random)", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("", "</script>", "<!--", "-->", "]]>", "\u2028", "' onload='x", '" style="'),
        (text, bait) => {
          const hostile = text + bait + text;
          expect(safe(hostile)).not.toMatch(/[<>"']/);
          expect(safe(hostile)).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
          expect(scriptJson(hostile)).not.toMatch(/[<>\u2028\u2029]/);
          expect(JSON.parse(scriptJson(hostile))).toBe(hostile);
          const set = nodes(
            `<p>${runsHtml([
              { kind: "quote", text: hostile, language: "en", cut: false, sure: [] },
              { kind: "name", text: hostile },
            ])}</p>`,
          );
          expect(
            set.filter(
              (n) => !["#document", "html", "head", "body", "p", "q", "bdi", "span", "#text"].includes(n.nodeName),
            ),
          ).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
