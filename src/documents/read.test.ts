import { afterAll, describe, expect, it } from "vitest";
import { base64, docx, docxOf, encode, latin1, mail, utf8, utf16, wordBody, zipSync } from "../../test/formats.ts";
import { readerTools } from "../models/readers.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { read } from "./read.ts";
import type { Document } from "./types.ts";

const tools = readerTools();
afterAll(() => tools.close());

const all = (bytes: Uint8Array, path: string, limits: Partial<Limits> = {}) =>
  read(bytes, path, tools, { ...defaultLimits, ...limits });
const one = async (bytes: Uint8Array, path: string, limits: Partial<Limits> = {}) =>
  (await all(bytes, path, limits))[0] as Document;
const codes = (document: Document) => document.notices.map((n) => n.code);
const quotes = (d: Document, kind: string) =>
  d.marks.filter((m) => m.kind === kind).map((m) => d.text.slice(m.start, m.end));

describe("plain text", () => {
  const arabic = "وقال رئيس الوزراء في بيان إن الهجوم كان جبانا، وإن التحقيق مستمر.\r\nوأضاف أن الحكومة لن تتراجع.";
  const french = "Le ministre a condamné l'attaque à Velm, « très lâche », et a appelé au calme.";
  const russian = "Министр осудил нападение в гавани и призвал к спокойствию.";

  it.each([
    ["utf-8", arabic, utf8(arabic), "certain"],
    ["utf-8 with a mark", arabic, utf8(`\uFEFF${arabic}`), "certain"],
    ["utf-16 with a mark", french, utf16(french), "certain"],
    ["utf-16 without a mark", french, utf16(french, false), "guessed"],
    ["windows-1256", arabic, encode(arabic, "windows-1256"), "guessed"],
    ["iso-8859-6", arabic, encode(arabic, "iso-8859-6"), "guessed"],
    ["windows-1252", french, encode(french, "windows-1252"), "guessed"],
    ["windows-1251", russian, encode(russian, "windows-1251"), "guessed"],
  ])("in %s is decoded letter by letter", async (_, text, bytes, how) => {
    const document = await one(bytes, "a.txt");
    expect(document.text).toBe(text);
    expect(codes(document).includes("encoding-guessed")).toBe(how === "guessed");
  });

  it("keeps line ends, tabs, no-break spaces and empty lines as they are", async () => {
    const text = "\t One\r\n\r\n\rTwo\u00a0 three\n\f\u200fend ";
    expect((await one(utf8(text), "a.txt")).text).toBe(text);
  });

  it.each([
    ["a lone surrogate in UTF-16", new Uint8Array([0xff, 0xfe, 0x41, 0, 0, 0xd8, 0x42, 0]), "A\uFFFDB"],
    [
      "a byte in UTF-8 that is none",
      Buffer.concat([utf8("Ärger über Öl und Süßes, größer und schöner als früher, überall Maße"), latin1("\xff")]),
      undefined,
    ],
  ])("says that %s is damaged", async (_, bytes, text) => {
    const document = await one(bytes, "a.txt");
    expect(codes(document)).toContain("encoding-damaged");
    if (text) expect(document.text).toBe(text);
  });

  it("without anything to read says so", async () => {
    expect(codes(await one(new Uint8Array(), "a.txt"))).toEqual(["empty"]);
    expect(codes(await one(utf8(" \r\n\t"), "a.txt"))).toEqual(["no-text"]);
  });

  it("that is none is not read as text", async () => {
    expect(
      codes(
        await one(
          Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251),
          "a.txt",
        ),
      ),
    ).toContain("unsupported");
  });
});

describe("front matter", () => {
  it.each([
    [
      "title, byline, date and dateline",
      "Guards beat back crowd\n\nBy Jane Roe\n\n7 November 2021\n\nPORT VELM (Coast Wire) - The minister said that the attack was a crime against the state and that those behind it would be found.",
      { title: "Guards beat back crowd", author: "Jane Roe", date: "2021-11-07", publisher: "Coast Wire" },
    ],
    [
      "a publisher above the title",
      "Velm Centre for Peace Studies\n\nAfter the vote\n\nNov. 2021\n\nThe parties have agreed on nothing so far, and it is hard to see what would bring them to a table before the winter sets in and the roads close.",
      { title: "After the vote", publisher: "Velm Centre for Peace Studies", date: "2021-11" },
    ],
    [
      "named fields",
      "Title: On the harbour\nDate: 2021/11/07\nSource: Coast Wire\nURL: https://velm.example/1\n\nThe body follows.",
      { title: "On the harbour", date: "2021-11-07", publisher: "Coast Wire", address: "https://velm.example/1" },
    ],
    [
      "Arabic with Arabic digits",
      "بيان صادر عن وزارة الخارجية\n\n٧ نوفمبر ٢٠٢١\n\nأدانت الوزارة الهجوم الذي استهدف الميناء.",
      { title: "بيان صادر عن وزارة الخارجية", date: "2021-11-07" },
    ],
    [
      "Persian in the Solar Hijri calendar",
      "بیانیه سفارت\n\n۱۶ آبان ۱۴۰۰\n\nسفارت این حمله را محکوم کرد.",
      { title: "بیانیه سفارت", date: "2021-11-07" },
    ],
    [
      "a transcript, which has none of these",
      "\n(Via Teleconference)\n\n11:09 A.M. EST\n\nMODERATOR:  Thank you, and good morning to all of you.  Thanks for joining us today.",
      {},
    ],
    ["one sentence", "The minister condemned the attack on Sunday.", {}],
  ])("reads %s", async (_, text, wanted) => {
    const { from: _from, ...metadata } = (await one(utf8(text), "a.txt")).metadata;
    expect(metadata).toEqual(wanted);
  });
});

describe("Markdown", () => {
  it("is its source, with headings, items, quotes and links marked", async () => {
    const text =
      "---\ntitle: Kept apart\n---\n\n# Head *line*\n\nA [link](https://x.example) here.\n\n> quoted words\n\n- item one\n";
    const document = await one(utf8(text), "a.md");
    expect(document.text).toBe(text);
    expect(document.metadata.title).toBe("Kept apart");
    expect(quotes(document, "heading")).toEqual(["Head *line*"]);
    expect(quotes(document, "link")).toEqual(["link"]);
    expect(quotes(document, "quote")).toEqual(["quoted words"]);
    expect(quotes(document, "list-item")).toEqual(["item one"]);
  });

  it.each([
    ["**Reactions abroad**\n\nNone yet.", ["Reactions abroad"]],
    ["**Norland** condemned the **attack**\n\nNone yet.", []],
    ["**Norland denied it.**\n\nNone yet.", []],
  ])("takes a paragraph of bold words for a heading: %j", async (text, wanted) => {
    expect(quotes(await one(utf8(text), "a.md"), "heading")).toEqual(wanted);
  });
});

describe("DOCX", () => {
  it("gives headings, lists, tables, footnotes and its properties", async () => {
    const document = await one(await docx(), "a.docx");
    expect(document.text).toContain("The minister condemned the attack[1] on Sunday.");
    expect(document.text).toContain("Dead\tWounded\n4\t11");
    expect(document.text).toContain("Seen by the reporter.");
    expect(document.text).toContain("وقال الوزير إن الهجوم جبان.");
    expect(quotes(document, "heading")).toEqual(["What was said"]);
    expect(quotes(document, "cell")).toEqual(["Dead", "Wounded", "4", "11"]);
    expect(document.metadata).toMatchObject({ title: "Round-up of reactions", author: "Ann Author" });
  });

  it.each([
    [
      "entities that multiply",
      docxOf(
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${wordBody("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>").slice(21)}`,
      ),
      "unreadable",
    ],
    [
      "a hundred thousand nested tables",
      docxOf(wordBody(`${"<w:tbl><w:tr><w:tc>".repeat(1e5)}<w:p/>${"</w:tc></w:tr></w:tbl>".repeat(1e5)}`)),
      "too-deep",
    ],
    [
      "a part of a gigabyte of one letter",
      docxOf(wordBody(`<w:p><w:r><w:t>${"a".repeat(6e7)}</w:t></w:r></w:p>`)),
      "too-much-unpacked",
    ],
  ])("with %s is refused", async (_, bytes, code) => {
    const document = await one(bytes, "a.docx", code === "too-deep" ? { ratio: 1e9 } : {});
    expect(codes(document)).toEqual([code]);
    expect(document.text).toBe("");
  });
});

describe("mail", () => {
  const headers = [
    "From: Press Office <press@velm.example>",
    "Subject: =?utf-8?B?2KjZitin2YY=?= on the harbour",
    "Date: Sun, 7 Nov 2021 10:00:00 +0300",
  ];

  it("is its plain part, with headers as metadata and attachments as documents", async () => {
    const bytes = mail(headers, [
      {
        head: ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit"],
        body: "We condemn it.\r\n",
      },
      {
        head: [
          "Content-Type: application/octet-stream",
          'Content-Disposition: attachment; filename="a/round up.docx"',
          "Content-Transfer-Encoding: base64",
        ],
        body: base64(await docx()),
      },
    ]);
    const [letter, attached] = await all(bytes, "in/m.eml");
    expect(letter!.text.trim()).toBe("We condemn it.");
    expect(letter!.metadata).toMatchObject({
      title: "بيان on the harbour",
      author: "Press Office",
      date: "2021-11-07T10:00:00+03:00",
    });
    expect(attached!.paths).toEqual(["in/m.eml!/round up.docx"]);
    expect(attached!.text).toContain("The minister condemned");
  });

  it("in HTML only is what its reader sees", async () => {
    const document = await one(
      mail(headers, [
        { head: ["Content-Type: text/html; charset=utf-8"], body: "<p>First &amp; last</p><p hidden>no</p><p>End</p>" },
      ]),
      "m.eml",
    );
    expect(document.text).toBe("First & last\n\nEnd");
  });

  it("that names a wrong charset is read as what its bytes are", async () => {
    const text = "وقال رئيس الوزراء في بيان إن الهجوم كان جبانا وإن التحقيق مستمر";
    const document = await one(
      mail(headers, [
        {
          head: ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit"],
          body: encode(text, "windows-1256"),
        },
      ]),
      "m.eml",
    );
    expect(document.text.trim()).toBe(text);
    expect(codes(document)).toContain("encoding-guessed");
  });
});

describe("feeds", () => {
  it.each([
    [
      "RSS",
      "f.xml",
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Velm Wire</title><item><title>Dock &amp; harbour hit</title><link>https://velm.example/1</link><pubDate>Sun, 07 Nov 2021 08:00:00 GMT</pubDate><description><![CDATA[<p>The <b>minister</b> said no.</p>]]></description></item><item><title>Two</title><description>More</description></item></channel></rss>`,
    ],
    [
      "Atom",
      "f.atom",
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Velm Wire</title><entry><title>Dock &amp; harbour hit</title><link href="https://velm.example/1"/><published>2021-11-07T08:00:00Z</published><content type="html">&lt;p&gt;The &lt;b&gt;minister&lt;/b&gt; said no.&lt;/p&gt;</content></entry><entry><title>Two</title><content>More</content></entry></feed>`,
    ],
    [
      "JSON",
      "f.json",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Velm Wire",
        items: [
          {
            id: "1",
            title: "Dock & harbour hit",
            url: "https://velm.example/1",
            date_published: "2021-11-07T08:00:00Z",
            content_html: "<p>The <b>minister</b> said no.</p>",
          },
          { id: "2", title: "Two", content_text: "More" },
        ],
      }),
    ],
  ])("in %s give a document an item", async (_, path, text) => {
    const items = await all(utf8(text), path);
    expect(items.map((d) => [d.paths[0], d.text])).toEqual([
      [`${path}!/1`, "Dock & harbour hit\n\nThe minister said no."],
      [`${path}!/2`, "Two\n\nMore"],
    ]);
    expect(items[0]!.metadata).toMatchObject({
      title: "Dock & harbour hit",
      publisher: "Velm Wire",
      date: "2021-11-07T08:00:00Z",
      address: "https://velm.example/1",
    });
  });

  it("with entities or cut short are refused", async () => {
    expect(
      codes(
        await one(utf8(`<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel><title>&a;</title></channel></rss>`), "f.rss"),
      ),
    ).toEqual(["unreadable"]);
    expect(codes(await one(utf8(`<rss version="2.0"><channel><title>x</title><item><ti`), "f.rss"))[0]).toMatch(
      /unreadable|no-text/,
    );
  });
});

describe("archives", () => {
  const text = utf8("The minister condemned the attack.");

  it("give their members, archives in them too", async () => {
    const bytes = zipSync({
      "in/a.txt": text,
      "__MACOSX/a.txt": text,
      ".hidden": text,
      "b.zip": zipSync({ "deep.md": utf8("# Deep") }),
    });
    expect((await all(bytes, "z.zip")).map((d) => [d.paths[0], d.text])).toEqual([
      ["z.zip!/in/a.txt", "The minister condemned the attack."],
      ["z.zip!/b.zip!/deep.md", "# Deep"],
    ]);
  });

  it("cannot name a place outside themselves", async () => {
    const [member] = await all(zipSync({ "../../etc/x.txt": text }), "z.zip");
    expect(member!.paths).toEqual(["z.zip!/etc/x.txt"]);
  });

  it("that unpack to too much are stopped, and what came before is kept", async () => {
    const documents = await all(zipSync({ "a.txt": text, "bomb.txt": new Uint8Array(5e7) }), "z.zip");
    expect(documents.map((d) => d.paths[0])).toEqual(["z.zip!/a.txt", "z.zip"]);
    expect(codes(documents[1]!)).toEqual(["too-much-unpacked"]);
  });

  it("that lie about their sizes are stopped at the bytes that really come out", async () => {
    const bytes = zipSync({ "bomb.txt": new Uint8Array(5e7) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(codes((await all(bytes, "z.zip", { ratio: 1e9, bytes: 1e7 })).at(-1)!)).toEqual(["too-much-unpacked"]);
  });

  it("nested beyond the limit are not opened", async () => {
    let bytes = zipSync({ "a.txt": text });
    for (let i = 0; i < 6; i++) bytes = zipSync({ "z.zip": bytes });
    expect((await all(bytes, "z.zip")).flatMap(codes)).toEqual(["too-deep"]);
  });

  it("that were cut off give what is left", async () => {
    const whole = zipSync({
      "a.txt": text,
      "b.txt": Uint8Array.from({ length: 4000 }, (_, i) => 65 + (Math.imul(i + 1, 2654435761) >>> 27)),
    });
    const documents = await all(whole.subarray(0, 400), "z.zip");
    expect(documents[0]!.text).toBe("The minister condemned the attack.");
    expect(codes(documents.at(-1)!)).toContain("truncated");
  });

  it("may hold any number of members up to the limit", async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.txt`, text]));
    expect(codes((await all(zipSync(many), "z.zip", { members: 20 })).at(-1)!)).toEqual(["too-much-unpacked"]);
  });
});

describe("names and bytes", () => {
  it.each([
    ["a page called .txt", utf8("<!doctype html><p>Seen</p>"), "a.txt", "text/html", ["mislabelled"]],
    ["text called .pdf", utf8("The minister condemned the attack."), "a.pdf", "text/plain", ["mislabelled"]],
    [
      "an old Word file",
      latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rest"),
      "a.doc",
      "application/x-ole",
      ["unsupported"],
    ],
    [
      "an Office file with a password",
      latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"),
      "a.docx",
      "application/x-ole",
      ["encrypted", "mislabelled"],
    ],
  ])("%s is read as what it is", async (_, bytes, path, type, wanted) => {
    const document = await one(bytes, path);
    expect([document.mediaType, codes(document)]).toEqual([type, wanted]);
  });

  it("a file above the limit on bytes is not read", async () => {
    expect(codes(await one(utf8("x".repeat(2000)), "a.txt", { bytes: 1000 }))).toEqual(["too-large"]);
  });
});
