import { timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";

/** The page may load its own files and nothing else; documents are shown as text, never as markup. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Cookies know no ports: each desk of this machine has a name of its own. */
const cookieOf = (port: number) => `assay-${port}`;

function same(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

/**
 * Lets through only the browser window that was opened with the token, on this machine:
 * Host against DNS rebinding, Origin and Sec-Fetch-Site against other pages, a token against other programs.
 */
export function guard(token: string, port: () => number): MiddlewareHandler {
  return async (c, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    if (!hosts.includes(c.req.header("host") ?? "")) return c.text("This address is not served here.", 421);
    const origin = c.req.header("origin");
    if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`))
      return c.text("Requests of other pages are refused.", 403);
    // Another program's page on this machine counts as the same site, and gets the cookie: only our own pages may ask.
    const from = c.req.header("sec-fetch-site") ?? "none";
    if (from !== "same-origin" && from !== "none" && c.req.path !== "/")
      return c.text("Requests of other pages are refused.", 403);
    const given = c.req.query("token");
    if (given && c.req.path === "/" && same(given, token)) {
      setCookie(c, cookieOf(port()), token, { httpOnly: true, sameSite: "Strict", path: "/" });
      return c.redirect("/");
    }
    const held = getCookie(c, cookieOf(port())) ?? c.req.header("authorization")?.replace(/^Bearer /, "") ?? "";
    if (!same(held, token))
      return c.text("Open the address that assay serve printed; it holds the key to this dossier.", 401);
    await next();
    c.header("content-security-policy", policy);
    c.header("x-content-type-options", "nosniff");
    c.header("referrer-policy", "no-referrer");
    c.header("cross-origin-resource-policy", "same-origin");
    c.header("cache-control", "no-store");
    return undefined;
  };
}
