/* eslint-disable no-restricted-syntax -- answers of the server, no page that is drawn */
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {launch} from "./chromium.js";

const site = inject("site");
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Loaded {
  readonly url: string;
  readonly bytes: number;
}

/** What a page loads until it can be used, as it comes over the wire. */
async function loadedBy(path: string): Promise<Loaded[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  const urls = new Map<string, string>();
  const loaded: Loaded[] = [];
  network.on("Network.responseReceived", ({requestId, response}) => urls.set(requestId, response.url));
  network.on("Network.loadingFinished", ({requestId, encodedDataLength: bytes}) => {
    const url = urls.get(requestId);
    if (url?.startsWith(site)) loaded.push({url: url.slice(site.length), bytes});
  });
  await page.goto(site + path);
  await page.waitForSelector("#page:not([aria-busy])");
  await page.waitForLoadState("networkidle");
  await context.close();
  return loaded;
}

const sizeOf = (loaded: readonly Loaded[], kind: RegExp) =>
  loaded.filter(({url}) => kind.test(url)).reduce((sum, {bytes}) => sum + bytes, 0);

/** Pages that compute more than others, in bytes of scripts: one divides changes, one runs the checks, one knows the words of every exhibit. */
const heavier: Readonly<Record<string, number>> = {explanations: 90_000, checks: 83_000, explore: 82_000};

describe("a page is few requests and few bytes", () => {
  test.each([
    "",
    "zh/",
    "variances",
    "explanations",
    "structure",
    "statements",
    "checks",
    "explore",
    "sources",
    "draft"
  ])("/%s", async (path) => {
    const loaded = await loadedBy(path);
    expect(loaded.length).toBeLessThanOrEqual(8);
    expect(loaded.filter(({url}) => url.endsWith(".js")).length).toBe(1);
    expect(sizeOf(loaded, /\.js$/)).toBeLessThan(heavier[path] ?? 80_000);
    expect(sizeOf(loaded, /^data\//)).toBeLessThan(35_000);
  });
});

describe("what is served", () => {
  const head = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(site + path, {headers: {"accept-encoding": "br", ...headers}});
    await response.arrayBuffer();
    return response;
  };

  test("pages are packed, asked for again, and say their policy", async () => {
    const {headers} = await head("variances");
    expect(headers.get("content-type")).toMatch(/^text\/html/);
    expect(headers.get("content-encoding")).toBe("br");
    expect(headers.get("vary")).toBe("Accept-Encoding");
    expect(headers.get("cache-control")).toBe("no-cache");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(headers.get("content-security-policy")).toContain("connect-src 'self'");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
  });

  test("an exhibit may stand in a page of any site", async () => {
    for (const path of ["exhibit", "exhibit.html", "zh/exhibit.html"])
      expect((await head(path)).headers.get("content-security-policy")).not.toContain("frame-ancestors");
  });

  test("code, styles and a unit's data carry a hash and are never asked for again", async () => {
    const html = await (await fetch(site)).text();
    const files = [...html.matchAll(/["' ]\.\/((?:_|data\/published\/)[^"' ]+\.(?:js|css|json))["']/g)].map(
      ([, file]) => file!
    );
    expect(new Set(files.map((file) => file.split(".").at(-1)))).toEqual(new Set(["js", "css", "json"]));
    for (const file of files)
      expect((await head(file)).headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  test("who takes gzip gets gzip, who takes neither the file itself", async () => {
    expect((await head("index.html", {"accept-encoding": "gzip"})).headers.get("content-encoding")).toBe("gzip");
    expect((await head("index.html", {"accept-encoding": "identity"})).headers.get("content-encoding")).toBeNull();
  });

  test("a range is of the file itself, packed or not", async () => {
    const response = await fetch(`${site}index.html`, {headers: {range: "bytes=0-14", "accept-encoding": "br, gzip"}});
    expect([response.status, response.headers.get("content-encoding"), await response.text()]).toEqual([
      206,
      null,
      "<!DOCTYPE html>"
    ]);
  });

  test("the database is not packed: it is read by ranges", async () =>
    expect((await head("data/budget.duckdb")).headers.get("content-encoding")).toBeNull());
});
