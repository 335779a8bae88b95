import {spawn, spawnSync} from "node:child_process";
import {once} from "node:events";
import {mkdtemp, rm, symlink} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {translator} from "../../src/locale/words/words.js";
import {oneDocument} from "../disclosure/formats/oneDocument.js";
import {pdf} from "../disclosure/formats/writers.js";
import {launch} from "./chromium.js";
import {plainServer} from "./plainServer.js";
import {copied, says, settled, visit} from "./visit.js";

interface Host {
  readonly url: string;
  close(): unknown;
}

/** Python's own server; a folder of its root is a link to the site. */
async function pythonServer(folder: string, base: "/" | "/budget/"): Promise<Host> {
  const root = await mkdtemp(join(tmpdir(), "hosted-"));
  await symlink(resolve(folder), join(root, "budget"));
  const served = base === "/" ? folder : root;
  const python = spawn("python3", ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", served], {
    stdio: ["ignore", "pipe", "ignore"]
  });
  const [line] = (await once(python.stdout, "data")) as [Buffer];
  return {
    url: `http://127.0.0.1:${/port (\d+)/.exec(String(line))![1]}${base}`,
    async close() {
      python.kill();
      await rm(root, {recursive: true});
    }
  };
}

const hasPython = spawnSync("python3", ["-c", "import http.server"]).status === 0;
if (!hasPython) console.log("Python's server skipped: no python3 here; a plain server in Node stands for it");

const servers = [
  ["a plain server", plainServer],
  ...(hasPython ? [["Python's server", pythonServer] as const] : [])
] as const;
const hosts = servers.flatMap(([name, start]) => (["/", "/budget/"] as const).map((base) => ({name, base, start})));

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each(hosts)("$name with the site at $base", ({base, start}) => {
  let host: Host;
  beforeAll(async () => {
    host = await start("dist", base);
  });
  afterAll(() => host.close());

  test("every link of every page leads to a page that draws, or to a file that is there", async () => {
    const {page, context, complaints} = await visit(browser, host.url, "");
    const left = new Set([host.url]);
    const files = new Set<string>();
    for (const address of left) {
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(200);
      await settled(page);
      await expect.poll(() => page.locator("h1").count(), {message: address}).toBe(1);
      await expect.poll(() => page.locator(".failure").count(), {message: address}).toBe(0);
      for (const link of await linksOf(page)) (link.download ? files : left).add(link.address);
    }
    for (const file of files) {
      const response = await context.request.fetch(file, {method: "HEAD"});
      expect(response.status(), file).toBe(200);
    }
    const paths = [...left].map((address) => address.slice(host.url.length)).sort();
    const pages = [
      "checks",
      "compare",
      "draft",
      "embed",
      "explanations",
      "explore",
      "sources",
      "statements",
      "structure",
      "trends",
      "variances",
      "verify"
    ].map((name) => `${name}.html`);
    expect(paths).toEqual(
      [
        "",
        ...pages,
        "notebooks/",
        "notebooks/tianmen-2026.html",
        "zh/",
        ...pages.map((name) => `zh/${name}`),
        "zh/notebooks/",
        "zh/notebooks/wanli-three-years.html"
      ].sort()
    );
    expect([...files].some((file) => file.endsWith("data/budget.duckdb"))).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.each([
    ["", "en"],
    ["zh/", "zh"]
  ] as const)("the iframe copied on /%s shows its exhibit, which links back to its page", async (folder, locale) => {
    const {page, context, complaints} = await visit(browser, host.url, `${folder}variances.html?by=economic`);
    await page.click("#variances summary");
    const code = await copied(page, () =>
      page.click(`#variances .menu-items button:text-is("${translator(locale)("copyEmbed")}")`)
    );
    const address = /src="([^"]+)"/.exec(code)![1]!.replaceAll("&amp;", "&");
    expect(address).toMatch(/^http.*\?v=1&unit=.*&id=variances$/);
    expect(address.split("?")[0]).toBe(`${host.url}${folder}exhibit.html`);
    const exhibit = await page.goto(address);
    expect(exhibit?.status()).toBe(200);
    await settled(page);
    await page.waitForSelector("#variances svg");
    const back = page.locator(".exhibit-foot a[target]");
    await expect
      .poll(async () => (await back.getAttribute("href"))!.split("?")[0])
      .toBe(`${host.url}${folder}variances.html`);
    const badge = (await page.locator(".exhibit-foot a.badge").getAttribute("href"))!;
    const checks = await page.goto(badge);
    expect(checks?.status()).toBe(200);
    await settled(page);
    await expect.poll(() => page.locator("h1").count()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("the table builder reads the database whole and answers", async () => {
    const {page, context, complaints} = await visit(
      browser,
      host.url,
      "explore.html?unit=213002&year=2026&base=2025&g1=unit&g2=measure&units=one"
    );
    await page.evaluate(() => {
      const said: string[] = [];
      const answer = document.querySelector(".free [aria-live]")!;
      new MutationObserver(() => said.push(answer.querySelector("p")?.textContent ?? "")).observe(answer, {
        subtree: true,
        childList: true,
        characterData: true
      });
      Object.assign(globalThis, {said});
    });
    await page.click("#run");
    await page.waitForSelector(".free table.data");
    await says(page, ".free table.data tr:has-text('expenditure')").toContain("39,585.07");
    const said = await page.evaluate(() => (globalThis as unknown as {said: string[]}).said.join("\n"));
    expect(said).toMatch(
      /^This host does not send parts of a file, so all figures are read: [\d.]+\u202fMB of [\d.]+\u202fMB$/m
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("a draft is read by its workers", async () => {
    const {page, context, complaints} = await visit(browser, host.url, "draft.html");
    await page.setInputFiles("#draft-files", {
      name: "draft.pdf",
      mimeType: "",
      buffer: Buffer.from(await pdf(oneDocument, browser))
    });
    await page.waitForSelector("table.opened thead th");
    expect(complaints).toEqual([]);
    await context.close();
  });
});

/** Where a page's links lead, without what they say of the view. */
async function linksOf(page: Page): Promise<Array<{readonly address: string; readonly download: boolean}>> {
  return page.$$eval("a[href]", (links) =>
    (links as HTMLAnchorElement[]).map((link) => ({
      address: link.origin + link.pathname,
      download: link.hasAttribute("download")
    }))
  );
}
