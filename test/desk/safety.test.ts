import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nothing } from "../../src/desk/derived.ts";
import type { Engine } from "../../src/desk/engine.ts";
import { type Desk, openDesk } from "../../src/desk/server.ts";
import { openSession } from "../../src/desk/session.ts";
import { receive } from "../../src/desk/upload.ts";
import { init } from "../../src/dossier/init.ts";
import { assess } from "../../src/dossier/run.ts";

const engine: Engine = {
  kept: async () => undefined,
  compute: async () => ({ ...nothing, whole: true }),
  near: async () => [],
  preview: async () => ({ html: "", sentences: [] }),
  close: async () => {},
};
const home = mkdtempSync(join(tmpdir(), "assay-safety-"));
const folder = join(home, "dossier");
let desk: Desk;
let port: number;
let token: string;
beforeAll(async () => {
  mkdirSync(folder);
  init(folder);
  desk = await openDesk(openSession(folder, "Ana", { engine }), 0);
  const url = new URL(desk.url);
  port = Number(url.port);
  token = url.searchParams.get("token")!;
});
afterAll(async () => {
  await desk.close();
  rmSync(home, { recursive: true, force: true });
});

type Answer = {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
};
/** A request with exactly these headers: browsers and fetch set Host themselves. */
function ask(path: string, headers: Record<string, string>, method = "GET", body = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path, method, agent: false, headers: { host: `127.0.0.1:${port}`, ...headers } },
      (r) => {
        let text = "";
        r.on("data", (d) => (text += d)).on("end", () =>
          resolve({ status: r.statusCode!, headers: r.headers, body: text }),
        );
      },
    );
    sent.on("error", reject).end(body);
  });
}
const key = () => ({ authorization: `Bearer ${token}` });

describe("the door of the desk", () => {
  it.each([
    ["without the token", {}, 401],
    ["with a wrong token", { authorization: "Bearer no" }, 401],
    ["of another name for this machine", { ...{ host: "evil.example" } }, 421],
    ["of another page", { origin: "http://evil.example" }, 403],
    ["of another port", { origin: "http://127.0.0.1:1" }, 403],
    ["across sites", { "sec-fetch-site": "cross-site" }, 403],
    ["of another program's page on this machine", { "sec-fetch-site": "same-site" }, 403],
  ])("refuses requests %s", async (_, headers, status) => {
    const given = status === 401 ? headers : { ...key(), ...headers };
    expect((await ask("/api/state", given as Record<string, string>)).status).toBe(status);
    expect((await ask("/api/undo", given as Record<string, string>, "POST")).status).toBe(status);
  });

  it("listens on this machine alone and takes the token out of the address", async () => {
    expect(desk.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{30,}$/);
    const first = await ask(`/?token=${token}`, {});
    expect(first.status).toBe(302);
    expect(first.headers["location"]).toBe("/");
    expect(String(first.headers["set-cookie"])).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/);
  });

  it("answers with a strict policy: own files only, no inline script", async () => {
    const answer = await ask("/api/state", key());
    expect(answer.status).toBe(200);
    const policy = String(answer.headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain("http");
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  });

  it.each([
    "/../package.json",
    "/%2e%2e/%2e%2e/package.json",
    "/..%2f..%2fpackage.json",
    "/assets/../../../../package.json",
  ])("serves nothing but its own pages: %s", async (path) => {
    expect((await ask(path, key())).status).toBe(404);
  });

  const document = "0123456789abcdef";
  it.each([
    ["a grade that there is not", { kind: "grade", payload: { document: "x", grade: "Z9" } }, 400],
    ["words that end before they begin", { kind: "edit", payload: { record: "s:1", document, source: [[5, 2]] } }, 400],
    ["an undo of nothing", { kind: "undo", payload: { decision: "x" } }, 400],
    ["settings", { kind: "settings", payload: { a: 1 } }, 400],
    ["a publishing without the report", { kind: "publish", payload: {} }, 400],
    ["what is no decision", { kind: "conquer", payload: {} }, 400],
    ["more than a decision can be", { kind: "correct", payload: { text: "x".repeat(2_000_000) } }, 413],
    ["what is not JSON", "{kind", 400],
  ])("refuses %s as a decision, and writes none", async (_, body, status) => {
    const json = { ...key(), "content-type": "application/json" };
    const text = typeof body === "string" ? body : JSON.stringify(body);
    expect((await ask("/api/decisions", json, "POST", text)).status).toBe(status);
    expect(readdirSync(join(folder, "decisions"))).toEqual([]);
  });

  it("lets no second program at the dossier", async () => {
    expect(() => openSession(folder, "Ben", { engine })).toThrow(/another program is at work on this dossier/);
    await expect(assess(folder, {}, () => {})).rejects.toThrow(/another program is at work on this dossier/);
  });
});

describe("files dropped into the window", () => {
  const documents = join(home, "drop");
  const bytes = (text: string) => Buffer.from(text);

  it("keeps both where names meet, and one where the bytes are the same", () => {
    expect(receive(documents, "a/report.txt", bytes("one")).state).toBe("taken");
    expect(receive(documents, "a/report.txt", bytes("one")).state).toBe("present");
    expect(receive(documents, "a/report.txt", bytes("two"))).toMatchObject({
      state: "renamed",
      path: "a/report (2).txt",
    });
    expect(readFileSync(join(documents, "a", "report.txt"), "utf8")).toBe("one");
    expect(readFileSync(join(documents, "a", "report (2).txt"), "utf8")).toBe("two");
  });

  it.each(["../out.txt", "a/../../out.txt", ".hidden", "con.txt", "a\u0000b", "", "a\\b", "/"])(
    "refuses the name %j",
    (name) => {
      expect(receive(documents, name, bytes("x")).state).toBe("refused");
    },
  );

  it("takes an absolute path as one below the documents", () => {
    expect(receive(documents, "/etc/passwd", bytes("x"))).toMatchObject({ state: "taken", path: "etc/passwd" });
  });
});
