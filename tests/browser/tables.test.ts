import type {CellObject} from "@e965/xlsx";
import {read, utils} from "@e965/xlsx";
import {readFile} from "node:fs/promises";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {launch} from "./chromium.js";
import {copied, says, visit as visitSite} from "./visit.js";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const address = "unit=213002&year=2026&base=2025";

async function opened(path: string) {
  const visited = await visitSite(browser, site, path);
  await visited.page.waitForSelector("#variances svg");
  await visited.page.click("#variances .menu summary");
  return visited;
}

const item = (page: Page, text: string) => page.click(`#variances .menu-items button:has-text('${text}')`);

/** The rows of the table that stands on the page, cell by cell. */
const shownRows = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("#variances .exhibit-table tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent ?? "")
    )
  );

const plain = (text: string) => text.replace("\u2212", "-").replaceAll("\u202f", "");

describe.each([
  ["", "Save as Excel", "Copy as a table", "en", "Revenue", ["Table", "Sources"]],
  ["zh/", "另存为 Excel", "复制为表格", "zh", "收入", ["表格", "来源"]]
] as const)("/%svariances", (folder, save, copy, locale, revenue, sheets) => {
  test("its menu saves the table as Excel: amounts, and formulas of change and rate", async () => {
    const {page, context, complaints} = await opened(`${folder}variances?${address}`);
    const [download] = await Promise.all([page.waitForEvent("download"), item(page, save)]);
    expect(download.suggestedFilename()).toBe(`213002-2026-2025-variances-${locale}.xlsx`);
    const book = read(await readFile(await download.path()), {cellNF: true});
    expect(book.SheetNames).toEqual(sheets);
    const sheet = book.Sheets[sheets[0]]!;
    const rows = utils.sheet_to_json<unknown[]>(sheet, {header: 1, defval: null});
    expect(rows).toHaveLength((await shownRows(page)).length);
    const at = rows.findIndex(([name]) => name === revenue) + 1;
    expect(rows[at - 1]!.slice(2, 5)).toEqual([39_334.86, 39_585.07, 250.21]);
    const cell = (column: string) => sheet[`${column}${at}`] as CellObject;
    expect([cell("E").f, cell("E").z]).toEqual([`ROUND(D${at}-C${at},6)`, "+#,##0.00;-#,##0.00;#,##0.00"]);
    expect(cell("F").f).toContain(`/ABS(C${at})`);
    expect(Number(cell("F").v)).toBeCloseTo(250.21 / 39_334.86, 9);
    const sources = utils.sheet_to_json<unknown[]>(book.Sheets[sheets[1]]!, {header: 1}).flat();
    expect(sources.filter((text) => /^http/.test(String(text)))).toHaveLength(1);
    const view = new URL(String(sources.find((text) => /^http/.test(String(text)))));
    expect([view.origin, view.searchParams.get("id"), view.searchParams.get("unit")]).toEqual([
      new URL(site).origin,
      "variances",
      "213002"
    ]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("its menu copies the table as markup and as text, cell for cell what the page shows", async () => {
    const {page, context, complaints} = await opened(`${folder}variances?${address}`);
    const text = await copied(page, () => item(page, copy));
    const shown = (await shownRows(page)).map((row) => row.map(plain));
    expect(shown.some((row) => row.includes("39,585.07") && row.includes("+250.21") && row.includes("+0.64%"))).toBe(
      true
    );
    const lines = text.replaceAll("\r\n", "\n").split("\n");
    expect(lines.slice(3, -1).map((line) => plain(line).split("\t"))).toEqual(shown);
    expect(lines.at(-1)).toContain("2026.md");
    await page.evaluate(() => {
      const target = document.createElement("div");
      target.id = "pasted";
      target.contentEditable = "true";
      document.body.append(target);
      target.focus();
    });
    await page.keyboard.press("Control+V");
    const pasted = await page.evaluate(() =>
      [...document.querySelectorAll("#pasted tr")].map((row) =>
        [...row.children].map((cell) => [cell.textContent, getComputedStyle(cell).textAlign.replace("-webkit-", "")])
      )
    );
    expect(pasted.map((row) => row.map(([cell]) => plain(cell ?? "")))).toEqual(shown);
    const body = pasted.find((row) => row[0]?.[0] === revenue)!;
    expect(body.slice(0, 6).map(([, align]) => align)).toEqual(["left", "left", "right", "right", "right", "right"]);
    await says(page, "#pasted caption").toContain("天门市社会保险事业管理局");
    expect(complaints).toEqual([]);
    await context.close();
  });
});
