import {readFile} from "node:fs/promises";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import type {Line} from "../../src/budget/series.js";
import type {UnitFile} from "../../src/store/published/unitFile.js";
import {lineWith} from "../budget/lines.js";
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

describe("Structure", () => {
  test.each([
    "structure",
    "zh/structure",
    "structure?unit=310107-wanli",
    "structure?unit=310107-wanli&year=2023&fn=3&tree=economic"
  ])("/%s draws both exhibits without an error or a foreign request", async (path) => {
    const {page, context, complaints} = await visit(path);
    await page.waitForSelector("#flow svg");
    await page.waitForSelector("#tree svg");
    await page.waitForLoadState("networkidle");
    expect(complaints).toEqual([]);
    await expect.poll(() => page.locator(".failure, .observablehq--error").count()).toBe(0);
    await context.close();
  });

  test.each(["structure", "zh/structure?unit=310107-wanli&fn=3"])("/%s fits 360 px", async (path) => {
    const {page, context} = await visit(path, {width: 360});
    await page.waitForSelector("#tree svg");
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
    await context.close();
  });

  test("says what it finds, that it foots, and what no table divides", async () => {
    const {page, context} = await visit("structure");
    await says(page, "#flow h2").toBe(
      "All of it comes from the general public budget; 98 % goes to project expenditure"
    );
    await says(page, "#tree h2").toBe("Subsidy to the government units’ basic pension fund: 98 % of expenditure");
    await says(page, "#flow .exhibit-foot").toContain("Foots exactly");
    await page.goto(`${site}structure?unit=310107-wanli&year=2025&base=2024`);
    await settled(page);
    await page.waitForSelector("#flow svg");
    await says(page, "#flow .exhibit-foot").toContain("8,842.58 万元 is not divided by any published table");
    await context.close();
  });

  test("a place of the flow opens its source by keyboard, and Escape gives the focus back", async () => {
    const {page, context} = await visit("structure");
    const basic = page.locator("#flow [data-node=personnelFunds]");
    await basic.focus();
    await expect
      .poll(() => page.locator("#flow [data-node='projectExpenditure']").getAttribute("opacity"))
      .toBe("0.25");
    await page.keyboard.press("Enter");
    const facts = await textOf(page, "dialog.inspector");
    expect(facts).toContain("704.78");
    expect(facts).toContain("data/213002-tianmen-social-insurance/2026.md");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-node")))
      .toBe("personnelFunds");
    await context.close();
  });

  test("a rectangle zooms in by keyboard, the way back stands above it, the address holds it", async () => {
    const {page, context, complaints} = await visit("structure?unit=310107-wanli&year=2025&base=2024");
    await page.locator("#tree [data-key='expenditure/all/functional/208']").focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () => document.querySelector(".crumbs strong")?.textContent === "Social security and employment"
    );
    await expect.poll(() => param(page.url(), "zoom")).toBe("expenditure/all/functional/208");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("crumbs");
    await page.reload();
    await settled(page);
    await page.waitForSelector("#tree svg");
    await says(page, ".crumbs strong").toBe("Social security and employment");
    await page.keyboard.press("Tab");
    await page.locator(".crumbs button").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".crumbs strong")?.textContent === "Expenditure");
    await expect.poll(() => param(page.url(), "zoom")).toBeNull();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("a rectangle without parts opens its source by mouse", async () => {
    const {page, context} = await visit("structure?unit=310107-wanli&year=2025&base=2024&tree=economic");
    await page.locator("#tree [data-key='basicExpenditure/generalBudget/economic/30102']").click();
    await says(page, "dialog.inspector").toContain("1,814.93");
    await context.close();
  });

  test("functions open to items, in the address and back", async () => {
    const {page, context} = await visit("structure");
    await page.selectOption("#fn", "208");
    await page.waitForSelector("#flow [data-node$='functional/2080109']");
    await expect.poll(() => param(page.url(), "fn")).toBe("208");
    await page.goBack();
    await page.waitForSelector("#flow [data-node$='functional/208']");
    await context.close();
  });

  test.each([
    [
      "one part is below zero",
      [
        ["205", 100],
        ["208", -5],
        ["210", 20]
      ],
      115,
      [],
      [
        "Below zero, so not drawn: Social security and employment −5.00.",
        "Adds up: 120.00 drawn and −5.00 below zero are the total of 115.00 万元",
        "87 % goes to education"
      ]
    ],
    [
      "the total stands beside its parts",
      [
        ["205", 80],
        ["208", 20]
      ],
      100,
      [
        ["basicExpenditure", 40],
        ["projectExpenditure", 60]
      ],
      ["types are not drawn beside functions", "80 % goes to education", "Foots exactly"]
    ]
  ] as const)(
    "where %s, shares are of the printed total and the badge tests what is drawn",
    async (_, functions, all, types, expected) => {
      const {page, context, complaints} = await visit("structure");
      await page.route("**/units/213002*.json", async (route) => {
        const unit = (await (await route.fetch()).json()) as UnitFile;
        const printed = (key: string, amount: number, rest: Partial<Line>) =>
          lineWith(
            "total 合计",
            {2026: amount * 1_000_000},
            {key, code: "total", classification: "total", level: 0, ...rest}
          );
        const lines = [
          printed("expenditure/all/total/total", all, {measure: "expenditure"}),
          ...functions.map(([code, amount]) =>
            printed(`expenditure/all/functional/${code}`, amount, {
              measure: "expenditure",
              classification: "functional",
              code,
              level: 1
            })
          ),
          ...types.map(([measure, amount]) => printed(`${measure}/all/total/total`, amount, {measure}))
        ];
        await route.fulfill({json: {...unit, lines}});
      });
      await page.reload();
      await settled(page);
      await page.waitForSelector("#flow svg");
      await page.waitForSelector("#tree svg");
      const flow = await textOf(page, "#flow");
      for (const said of expected) expect(flow).toContain(said);
      const shares = [...`${flow} ${await textOf(page, "#tree")}`.matchAll(/([\d.]+) ?%/g)].map(([, digits]) =>
        Number(digits)
      );
      expect(Math.max(...shares)).toBeLessThanOrEqual(100);
      expect(flow).not.toContain("not given");
      if (types.length) {
        await page.selectOption("#fn", "type");
        await page.waitForSelector("#flow [data-node=projectExpenditure]");
        await says(page, "#flow").toContain("60 % goes to project expenditure");
        await expect.poll(() => page.locator("#flow [data-node$='functional/205']").count()).toBe(0);
      } else await says(page, "#tree").toContain("−5.00");
      expect(complaints).toEqual([]);
      await context.close();
    }
  );

  test("a year without tables by function says so", async () => {
    const {page, context} = await visit("structure?year=2025&base=2024");
    await says(page).toContain("No loaded table divides the expenditure of 2025 by function");
    await context.close();
  });

  test("the flow leaves as CSV of its links and as an embed of its own", async () => {
    const {page, context, complaints} = await visit("structure");
    await page.click("#flow summary");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click("#flow .menu-items button:has-text('CSV')")
    ]);
    const csv = await readFile(await download.path(), "utf8");
    expect(csv).toMatch(/^Basic expenditure,Personnel,704\.78,1\.7804,/m);
    await page.goto(`${site}exhibit?id=tree&unit=310107-wanli&tree=economic`);
    await settled(page);
    await page.waitForSelector("#tree svg");
    await expect.poll(() => page.locator("figure.exhibit").count()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
