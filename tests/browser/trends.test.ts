import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {launch} from "./chromium.js";
import {says, settled, textOf, visit as visitSite} from "./visit.js";

const site = inject("site");

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const visit = (path: string, options?: Parameters<typeof visitSite>[3]) => visitSite(browser, site, path, options);
const param = (url: string, name: string) => new URL(url).searchParams.get(name);

describe("Trends", () => {
  test("is drawn in both languages without an error, and fits 360 px", async () => {
    for (const path of ["trends", "zh/trends?unit=310107-wanli&as=index"]) {
      const {page, context, complaints} = await visit(path, {width: 360});
      await page.waitForSelector("#trends svg");
      expect(complaints).toEqual([]);
      await expect.poll(() => page.locator(".failure, .observablehq--error").count()).toBe(0);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
        .toBeLessThanOrEqual(0);
      await context.close();
    }
  });

  test("a line is added by its code and taken away; the address holds both, and back goes back", async () => {
    const {page, context} = await visit("trends?unit=310107-wanli");
    await page.fill("#trend-add", "208");
    await page.keyboard.press("Enter");
    await says(page, ".chips").toContain("Social security and employment");
    await expect.poll(() => param(page.url(), "lines")).toContain("expenditure/all/functional/208");
    await page.selectOption("#trend-form", "apart");
    await page.selectOption("#trend-as", "share");
    await says(page, "#trends .subtitle").toContain("Share of its total in percent");
    await expect.poll(() => ["form", "as"].map((name) => param(page.url(), name))).toEqual(["apart", "share"]);
    await page.goBack();
    await says(page, "#trends .subtitle").toContain("Amounts in 万元");
    await page.getByLabel("Remove Social security and employment").click();
    await settled(page);
    await says(page, ".chips").not.toContain("Social security");
    await context.close();
  });

  test("a line of the chart tells its story by keyboard: amounts, changes, reasons, checks", async () => {
    const {page, context} = await visit("trends");
    await page.locator("#trends .series[data-key='expenditure/all/total/total']").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => param(page.url(), "story")).toBe("expenditure/all/total/total");
    const story = await textOf(page, "#story");
    expect(story).toContain("+250.21");
    expect(story).toMatch(/\d+ passed, 0 failed/);
    await context.close();
  });

  test("says that no final account is loaded", async () => {
    const {page, context} = await visit("trends");
    await says(page).toContain("No final account of expenditure is loaded");
    await context.close();
  });
});
