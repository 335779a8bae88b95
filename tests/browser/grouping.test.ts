import {readFileSync} from "node:fs";
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

describe("A table of one's own over the shipped documents", () => {
  test("compares the unit that has both years and names the other with its amount, in its file too", async () => {
    const {page, context, complaints} = await run("explore?unit=213002&year=2026&base=2025");
    const rows = await rowsOf(page);
    const of = (name: string) => rows.find(([first]) => first === name);
    expect(of("Expenditure")!.slice(1, 9)).toEqual([
      "39,334.86",
      "39,585.07",
      "+250.21",
      "+0.64 %",
      "1 of 2 units",
      "18,976.76",
      "–",
      "上海市普陀区人民政府万里街道办事处 (2025: 18,976.76)"
    ]);
    expect(of("Three public expenses")!.slice(1, 6)).toEqual(["3.84", "4.42", "+0.58", "+15.1 %", "1 of 2 units"]);
    await says(page, ".free").not.toContain("58,311.62");
    await says(page, ".free").toContain("is in no Δ");
    const [file] = await Promise.all([page.waitForEvent("download"), page.click(".free button:text-is('CSV')")]);
    await expect
      .poll(async () => readFileSync(await file.path(), "utf8"))
      .toContain(
        'Expenditure,39334.86,39585.07,250.21,0.64,1 of 2 units,18976.7551,,"上海市普陀区人民政府万里街道办事处 (2025: 18,976.76)",3'
      );
    expect(complaints).toEqual([]);
    await context.close();
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
