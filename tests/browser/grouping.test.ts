import {csvParseRows} from "d3-dsv";
import {readFile} from "node:fs/promises";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {launch} from "./chromium.js";
import {says, visit as visitSite} from "./visit.js";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The Explore page after pressing Run. */
async function run(path: string) {
  const opened = await visitSite(browser, site, path);
  await opened.page.click("#run");
  await opened.page.waitForSelector(".free table.data");
  return opened;
}

async function rowsOf(page: Page): Promise<string[][]> {
  return page
    .locator(".free table.data tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...(row as HTMLTableRowElement).cells].map((cell) => (cell.textContent ?? "").replace(/\s+/g, " "))
      )
    );
}

const isAmount = (text: string) => /\d/.test(text);

describe("A table of one's own over the shipped documents", () => {
  test("compares this unit's two years, with its total and its three public expenses", async () => {
    const {page, context, complaints} = await run("explore?unit=213002&year=2026&base=2025&units=one");
    const rows = await rowsOf(page);
    const of = (name: string) => rows.find(([first]) => first === name)!.slice(1, 5);
    expect(of("Expenditure")).toEqual(["39,334.86", "39,585.07", "+250.21", "+0.64 %"]);
    expect(of("Three public expenses")).toEqual(["3.84", "4.42", "+0.58", "+15.1 %"]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("compares the units that have both years and names the others with their amounts, in its file too", async () => {
    const {page, context, complaints} = await run("explore?unit=213002&year=2026&base=2025");
    const all = (await rowsOf(page)).find(([first]) => first === "Expenditure")!;
    await says(page, ".free").toContain("is in no Δ");
    const [file] = await Promise.all([page.waitForEvent("download"), page.click(".free button:text-is('CSV')")]);
    const rows = csvParseRows((await readFile(await file.path(), "utf8")).replace("\ufeff", ""));
    const [, base, current, , , units, onlyBase, , others] = rows.find(([first]) => first === "Expenditure")!;
    expect(units).toBe(all[5]);
    await context.close();

    const each = await run("explore?unit=213002&year=2026&base=2025&g1=unit&measure=expenditure");
    // a department's own office is in the department, and adding both would count it twice
    const amounts = (await rowsOf(each.page))
      .map(([name, ...cells]) => ({name: name!, cells}))
      .filter(({name}) => name !== "无锡市教育局（本级）");
    const both = amounts.filter(({cells}) => cells.slice(0, 2).every(isAmount));
    const inBase = amounts.filter(({cells}) => !both.some((row) => row.cells === cells) && isAmount(cells[5]!));
    const total = (list: readonly (string | undefined)[]) =>
      list.reduce((sum, text) => sum + Number(text!.replaceAll(",", "")), 0);
    expect(both.length).toBeGreaterThan(5);
    expect(units).toBe(`${both.length} of ${amounts.length} units`);
    expect(total(both.map(({cells}) => cells[0]))).toBeCloseTo(Number(base), 1);
    expect(total(both.map(({cells}) => cells[1]))).toBeCloseTo(Number(current), 1);
    expect(total(inBase.map(({cells}) => cells[5]))).toBeCloseTo(Number(onlyBase), 1);
    for (const {name} of amounts.filter((row) => !both.includes(row))) expect(others).toContain(name);
    expect([...complaints, ...each.complaints]).toEqual([]);
    await each.context.close();
  });

  test("in Chinese, by unit, and a level down, the same holds", async () => {
    const {page, context, complaints} = await run(
      "zh/explore?unit=213002&year=2026&base=2025&g1=unit&g2=measure&level=1"
    );
    const rows = await rowsOf(page);
    expect(rows.length).toBeGreaterThan(2);
    for (const cells of rows) {
      const [base, current, change] = cells
        .slice(3, 6)
        .map((text) => (text === "–" ? 0 : Number(text.replaceAll(",", "").replace("\u2212", "-"))));
      expect(Math.abs(current! - base! - change!), cells.join(" ")).toBeLessThan(0.02);
    }
    await says(page, ".free").toContain("仅有 2025 年");
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test("choices made before the page has followed the first all hold", async () => {
  const {page, context, complaints} = await visitSite(browser, site, "explore?unit=213002");
  await page.evaluate(() => {
    for (const [id, value] of [
      ["g1", "unit"],
      ["measure", "expenditure"],
      ["sort", "change"]
    ]) {
      const control = document.getElementById(`builder-${id}`) as HTMLSelectElement;
      control.value = value!;
      control.dispatchEvent(new Event("change", {bubbles: true}));
    }
  });
  await expect
    .poll(() => ["g1", "measure", "sort"].map((name) => new URL(page.url()).searchParams.get(name)))
    .toEqual(["unit", "expenditure", "change"]);
  await expect.poll(() => page.locator("#builder-measure").inputValue()).toBe("expenditure");
  expect(complaints).toEqual([]);
  await context.close();
});
