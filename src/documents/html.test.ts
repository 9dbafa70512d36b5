import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encode, utf8 } from "../../test/formats.ts";
import { defaultLimits } from "./limits.ts";
import { read } from "./read.ts";
import { sourceOffset } from "./source.ts";
import type { ReaderTools } from "./tools.ts";
import type { Document } from "./types.ts";

const none: ReaderTools = {
  pdfium: () => Promise.reject(new Error("unused")),
  recognize: () => Promise.reject(new Error("unused")),
};
const page = async (source: string, bytes = utf8(source)) =>
  (await read(bytes, "p.html", none, defaultLimits))[0] as Document;
const quotes = (d: Document, kind: string) =>
  d.marks.filter((m) => m.kind === kind).map((m) => d.text.slice(m.start, m.end));
const codes = (document: Document) => document.notices.map((n) => n.code);
const seed = Number(process.env.SEED ?? 20211107);

describe("visible text", () => {
  it.each([
    ["blocks stand on lines of their own", "<h1>Head</h1><p>One</p><p>Two</p>", "Head\n\nOne\n\nTwo"],
    ["white space folds", "<p> One\n   two <b> three</b>four</p>", "One two threefour"],
    ["preformatted text keeps its own", "<pre>a\n  b</pre>", "a\n  b"],
    ["line breaks", "<p>one<br>two<br><br>three</p>", "one\ntwo\n\nthree"],
    [
      "lists and tables",
      "<ul><li>a</li><li>b</li></ul><table><tr><td>1</td><td></td><td><p>2</p></td></tr><tr><td>3</td></tr></table>",
      "a\nb\n\n1\t\t2\n3",
    ],
    ["entities", "<p>caf&eacute; &amp; &#x22;tea&#34; &notit; A&nbsp;B</p>", 'café & "tea" ¬it; A\u00a0B'],
    [
      "scripts, styles, templates and frames are not seen",
      "<p>a<script>x()</script><style>p{}</style><template>t</template><noscript>n</noscript><iframe>f</iframe>b</p>",
      "ab",
    ],
    ["a page without any tags", "just words", "just words"],
  ])("%s", async (_, source, text) => expect((await page(source)).text).toBe(text));

  it("leaves out what is hidden, and says so", async () => {
    const document = await page(
      '<style>.gone{display:none} @media print{.paper{display:none}}</style><p>Seen</p><p hidden>one</p><div style="color:red; display : none">two</div><p class="a gone">three</p><p class=paper>also seen</p>',
    );
    expect(document.text).toBe("Seen\n\nalso seen");
    expect(codes(document)).toEqual(["hidden-text"]);
    expect(document.notices[0]!.message).toContain("3 words");
  });

  it.each([
    ["utf-8 said to be latin1", utf8('<meta charset="iso-8859-1"><p>قال الوزير</p>'), "قال الوزير"],
    [
      "windows-1256 as its meta element says",
      encode('<meta charset="windows-1256"><p>قال الوزير</p>', "windows-1256"),
      "قال الوزير",
    ],
  ])("decodes %s", async (_, bytes, text) => expect((await page("", bytes)).text).toBe(text));
});

describe("source offsets", () => {
  it("lead from each word of the text to the same word of the source", async () => {
    const source =
      "<!doctype html>\r\n<p>One &amp; two<!-- c -->, caf&eacute;\r\n three</x> four &lt;five&gt; <b>six</b> &hellip; seven\u0000eight nine</p>";
    const document = await page(source);
    for (const word of ["One", "two", "three", "four", "five", "six", "seven", "eight", "nine"]) {
      const at = sourceOffset(document, document.text.indexOf(word));
      expect(source.slice(at, at + word.length)).toBe(word);
    }
  });

  it("rise with the text, on any page", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            "<p>",
            "</p>",
            "word ",
            "&amp;",
            "&eacute",
            "é",
            "<b>",
            "</b>",
            "\r\n",
            "<td>",
            "<table>",
            "<!-- x -->",
            "</i>",
            "  ",
            "قال",
            "<br>",
            "<li>",
          ),
        ),
        async (parts) => {
          const source = parts.join("");
          const document = await page(source);
          let last = -1;
          for (let i = 0; i < document.text.length; i++) {
            if (/\s/.test(document.text[i]!)) continue;
            const at = sourceOffset(document, i);
            expect(at).toBeGreaterThanOrEqual(0);
            expect(at).toBeLessThan(source.length);
            if (!source.includes("<table>")) expect(at).toBeGreaterThanOrEqual(last);
            last = at;
            if (/[a-z]/.test(source[at]!)) expect(source[at]).toBe(document.text[i]);
          }
        },
      ),
      { seed, numRuns: 200 },
    ));
});

describe("marks and metadata", () => {
  const paragraph =
    "The minister said on Sunday that the attack on the harbour had been planned for months, and that those behind it, wherever they were, would be found and tried in the courts of the land.";
  const news = `<!doctype html><html lang="en-GB"><head><title>Harbour hit | The Daily Velm</title>
<meta property="og:site_name" content="The Daily Velm"><meta name="author" content="Jo Doe"><link rel="canonical" href="https://velm.example/1">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Harbour hit by drone","datePublished":"2021-11-07T08:00:00+03:00"}]}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Harbour hit</h1>${`<p>${paragraph}</p>`.repeat(4)}<p>See <a href="https://x.example/y">the note</a>.</p></article>
<aside>Most read: ten tips</aside><footer>Terms of use</footer></body></html>`;

  it("tell headings, links, navigation and the article", async () => {
    const document = await page(news);
    expect(quotes(document, "heading")).toEqual(["Harbour hit"]);
    expect(document.marks.find((m) => m.kind === "link" && m.target === "https://x.example/y")).toBeDefined();
    expect(quotes(document, "navigation")).toEqual(["Home", "Most read: ten tips", "Terms of use"]);
    const article = quotes(document, "article").join("\n");
    expect(article.split(paragraph)).toHaveLength(5);
    expect(article).not.toMatch(/Most read|Terms of use|Home/);
  });

  it.each([
    ["<p><strong>Reactions in the region</strong></p><p>None yet.</p>", ["Reactions in the region"]],
    ["<p> <b>Reactions</b> <strong>abroad</strong></p>", ["Reactions abroad"]],
    ["<p><strong>The minister denied it.</strong></p>", []],
    ["<p><strong>MR. HALE:</strong></p><p>No.</p>", []],
    ["<p><strong>Velm</strong> condemned it</p>", []],
  ])("take a paragraph of bold words for a heading: %s", async (body, wanted) => {
    expect(quotes(await page(`<html><head><title>T</title></head><body>${body}</body></html>`), "heading")).toEqual(
      wanted,
    );
  });

  it("take what the page says about itself", async () => {
    const { from, ...metadata } = (await page(news)).metadata;
    expect(metadata).toEqual({
      title: "Harbour hit by drone",
      author: "Jo Doe",
      publisher: "The Daily Velm",
      date: "2021-11-07T08:00:00+03:00",
      language: "en-GB",
      address: "https://velm.example/1",
    });
    expect(from?.date).toBe("file");
  });
});

describe("hostile pages", () => {
  it.each([
    ["a hundred thousand nested blocks", `<p>start</p>${"<div>".repeat(1e5)}deep words`, "deep words"],
    [
      "formatting that is opened anew in each paragraph",
      `<p>${Array.from({ length: 400 }, (_, i) => `<b id=${i}>`).join("")}${"<p>x</p>".repeat(5000)}end`,
      "end",
    ],
    ["a comment without an end", `<p>seen</p><!-- ${"x".repeat(1e6)}`, "seen"],
    [
      "a script that would write",
      `<p>seen</p><script>document.write("no")</script><img src=x onerror="alert(1)">`,
      "seen",
    ],
    ["two million angle brackets", `<p>seen</p>${"<".repeat(2e6)}`, "seen"],
  ])("%s are read in seconds", async (_, source, words) => {
    const begun = performance.now();
    expect((await page(source)).text).toContain(words);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
