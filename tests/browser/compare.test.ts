import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {launch} from "./chromium.js";
import {says, settled, visit as visitSite} from "./visit.js";

const site = inject("site");

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const visit = (path: string, options?: Parameters<typeof visitSite>[3]) => visitSite(browser, site, path, options);
const param = (url: string, name: string) => new URL(url).searchParams.get(name);

describe("Compare", () => {
  test("is drawn in both languages without an error or the engine, and fits 360 px", async () => {
    for (const path of ["compare", "zh/compare?rank=rate"]) {
      const {page, context, complaints} = await visit(path, {width: 360});
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.waitForSelector("#ranking svg");
      await page.waitForSelector("#scatter svg");
      expect(complaints).toEqual([]);
      expect(asked.filter((url) => url.includes("duckdb"))).toEqual([]);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
        .toBeLessThanOrEqual(0);
      await context.close();
    }
  });

  test("the address holds the line, what it is ranked by, and among whom", async () => {
    const {page, context} = await visit("compare");
    await page.selectOption("#peer-rank", "share");
    await settled(page);
    await page.selectOption("#peer-line", "projectExpenditure/all/total/total");
    await settled(page);
    await expect
      .poll(() => ["rank", "of"].map((name) => param(page.url(), name)))
      .toEqual(["share", "projectExpenditure/all/total/total"]);
    await says(page, "#ranking .subtitle").toContain("Project expenditure by share of the unit’s total");
    await page.goBack();
    await says(page, "#ranking .subtitle").toContain("Expenditure by share");
    await context.close();
  });

  test("a unit in the ranking is gone to by keyboard", async () => {
    const {page, context} = await visit("compare");
    const other = page.locator("#ranking .row:not(.own)").first();
    const code = await other.getAttribute("data-key");
    await other.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => param(page.url(), "unit")).toBe(code);
    await context.close();
  });

  test("a line that is not published is asked of the engine; all changes come as a picture and a table", async () => {
    const {page, context, complaints} = await visit("compare?of=expenditure/all/functional/20801");
    await page.click("#ask-peers");
    await page.waitForSelector("#ranking svg", {timeout: 60_000});
    await expect.poll(() => param(page.url(), "ask")).toBe("1");
    await page.waitForSelector("#scatter svg", {timeout: 60_000});
    await page.click(".changes-table summary");
    const rows = page.locator(".changes-table tbody tr");
    await expect.poll(() => rows.count()).toBe(50);
    await page.locator(".paged > button").press("Enter");
    await expect.poll(() => rows.count()).toBe(100);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("TR");
    expect(complaints).toEqual([]);
    await context.close();
  });

  // 512,434.34 less 131,349.60
  test.each([
    [
      "320200-305",
      "Department’s own disclosure 512,434.34 Wuxi Education Bureau (own budget) department’s own office 131,349.60 Units loaded, together 131,349.60 Not in the units loaded 381,084.74"
    ],
    [
      "213002",
      "This unit belongs to 天门市人力资源和社会保障局; neither that department’s disclosure nor another unit"
    ],
    ["320200-313001", "the own budget of the office of 无锡市交通运输局; neither the whole department’s"],
    ["310000-czj", "the own budget of a department’s office; neither the whole department’s"],
    ["310107-wanli", "is about the whole department; no unit of it is loaded by itself"],
    ["320200-305&of=expenditure/all/functional/20502", "This line is not published of all units"]
  ])("of the department of %s it says what is known and what is missing", async (unit, known) => {
    const {page, context} = await visit(`compare?unit=${unit}`);
    await says(page, "#department").toContain(known);
    await context.close();
  });
});
