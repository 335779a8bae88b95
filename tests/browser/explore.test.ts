import {stat} from "node:fs/promises";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {launch} from "./chromium.js";
import {copied, leave, says, visit as visitSite} from "./visit.js";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const visit = (path: string, options?: Parameters<typeof visitSite>[3]) => visitSite(browser, site, path, options);

/** Puts a query into the editor in the place of what stands there, and runs it by the keyboard. */
async function runSql(page: Page, sql: string): Promise<void> {
  await page.click(".sql-editor .cm-content");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(sql);
  await page.keyboard.press("ControlOrMeta+Enter");
}

describe("SQL", () => {
  test("answers, marks an error at its place, completes, and copies; the address holds the query", async () => {
    const {page, context, complaints} = await visit("explore?unit=213002&year=2026&base=2025");
    await page.click("#open-sql");
    await page.waitForSelector(".sql-editor .cm-content");
    await page.click("#run-sql");
    await says(page, ".sql .answer").toContain("39585.07");

    await runSql(page, "SELECT name\nFROM unit_totalz");
    await says(page, ".sql .failure").toContain("Line 2, character 6");
    await expect.poll(() => page.locator(".sql-editor .cm-error").allInnerTexts()).toEqual(["unit_totalz"]);

    await runSql(
      page,
      "SELECT unit, sum(amount) AS fen FROM unit_functions WHERE year = 2026 AND unit = '213002' GROUP BY unit"
    );
    await says(page, ".sql .answer").toContain("1 row in");
    await says(page, ".sql .answer").toContain("39585070000");
    const text = await copied(page, () => page.click(".sql button:text-is('Copy for a spreadsheet')"));
    expect(text).toBe("unit\tfen\n213002\t39585070000");
    await expect.poll(() => new URL(page.url()).searchParams.get("sql")).toContain("unit_functions");

    for (const kind of ["PARQUET", "XLSX", "JSON"]) {
      const [file] = await Promise.all([page.waitForEvent("download"), page.click(`.sql button:text-is('${kind}')`)]);
      await expect.poll(async () => (await stat(await file.path())).size).toBeGreaterThan(30);
    }

    await runSql(page, "SELECT * FROM unit_ch");
    await page.keyboard.press("Control+Space");
    await expect
      .poll(() => page.locator(".sql-editor .cm-tooltip-autocomplete").allInnerTexts())
      .toEqual([expect.stringContaining("unit_changes")]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("an endless query is cancelled, and the next one answered", async () => {
    const sql = "SELECT count(*) FROM range(100000000) a, range(100000) b WHERE (a.range + b.range) % 7 = 3";
    const {page, context} = await visit(`explore?unit=213002&sql=${encodeURIComponent(sql)}`);
    await page.waitForSelector(".sql-editor .cm-content");
    await page.click("#run-sql");
    await says(page, ".sql .answer").toContain("Counting");
    await page.click(".sql button:text-is('Cancel')");
    await says(page, ".sql .answer").toMatch(/Cancelled|stopped/);
    await runSql(page, "SELECT 41 + 1 AS answer");
    await says(page, ".sql .answer").toContain("42");
    await context.close();
  });
});

describe("the engine", () => {
  test("serves the next page without being loaded again", async () => {
    const {page, context} = await visit("explore?unit=213002&year=2026&base=2025");
    const loaded: string[] = [];
    context.on("request", (request) => /\.wasm/.test(request.url()) && loaded.push(request.url()));
    await page.click("#run");
    await page.waitForSelector(".free .progress");
    await page.waitForSelector(".free table.data");
    const before = loaded.length;
    await leave(page, () => page.click("#twin"));
    await page.click("#run");
    await page.waitForSelector(".free table.data");
    expect(loaded.length).toBe(before);
    await context.close();
  });

  test("where WebAssembly is not to be had, one sentence says so, and the rest goes on", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
    await page.goto(`${site}explore?unit=213002`);
    await page.waitForSelector("#page:not([aria-busy])");
    await page.click("#run");
    await says(page, ".free .failure").toContain("Everything else on this site works");
    await leave(page, () => page.click(".nav-link:nth-child(2)"));
    await says(page, "h1").toBe("Variances");
    await context.close();
  });
});

test("the header's switch of light and dark works on a page that is drawn ahead", async () => {
  const {page, context} = await visit("explore?unit=213002");
  const before = await page.getAttribute("html", "data-theme");
  await page.click("#theme");
  await expect.poll(() => page.getAttribute("html", "data-theme")).not.toBe(before);
  await context.close();
});

test("in print an answer stands without what asks for it, and no open dialog", async () => {
  const {page, context} = await visit("explore?unit=213002");
  const shown = (selector: string) => expect.poll(() => page.locator(selector).first().isVisible());
  await page.emulateMedia({media: "print"});
  await shown(".free").toBe(false);
  await page.emulateMedia({media: "screen"});
  await page.click("#run");
  await page.waitForSelector(".free table.data");
  await page.keyboard.press("/");
  await page.waitForSelector("dialog.search");
  await page.emulateMedia({media: "print"});
  await shown(".free table.data").toBe(true);
  for (const selector of ["#run", "#builder-g1", ".result-tools", ".sql", "dialog.search"])
    await shown(selector).toBe(false);
  await context.close();
});

describe("search", () => {
  test.each([
    ["公务用车运行费", "3.50"],
    ["vehicle operation", "3.50"],
    ["gwycyx", "3.50"]
  ])("/ and %s lead to the line, its amount and change beside it", async (query, amount) => {
    const {page, context, complaints} = await visit("?unit=213002", {width: 360});
    await page.keyboard.press("/");
    await page.fill("#search-field", query);
    const option = page.locator("[role=option][aria-selected=true]");
    await expect.poll(() => option.allInnerTexts()).toEqual([expect.stringContaining(amount)]);
    await says(page, "[role=option][aria-selected=true]").toContain("+0.50 against 2025");
    await leave(page, () => page.keyboard.press("Enter"));
    await expect.poll(() => new URL(page.url()).pathname).toContain("variances");
    await says(page).toContain("Vehicle operation: parts and sources");
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("in Chinese a code is found with the arrow keys; Escape closes and gives the focus back", async () => {
    const {page, context} = await visit("zh/checks?unit=213002");
    await page.click("#open-search");
    await page.fill("#search-field", "30231");
    await expect.poll(() => page.getAttribute("#search-field", "aria-activedescendant")).toBe("found-0");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.getAttribute("#search-field", "aria-activedescendant")).toBe("found-1");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog.search").count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("open-search");
    await context.close();
  });
});
