import {readFile} from "node:fs/promises";
import {csvParseRows} from "d3-dsv";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {launch} from "./chromium.js";
import {says, visit} from "./visit.js";

const site = inject("site");

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const parsed = (csv: string) => csvParseRows(csv.replace(/^\ufeff/, ""));
const plain = /^(?:-?\d+(?:\.\d+)?)?$/;

async function saved(page: Page, button: string): Promise<{name: string; rows: string[][]}> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.click(button)]);
  return {name: file.suggestedFilename(), rows: parsed(await readFile(await file.path(), "utf8"))};
}

describe("the published figures.csv", () => {
  test("says yuan in its columns, holds what the page shows, and stands beside a dictionary that names each column", async () => {
    const {page, context, complaints} = await visit(browser, site, "sources");
    const hrefs = await page
      .locator(".downloads a[download]")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const textAt = async (name: string) => (await page.request.get(hrefs.find((href) => href.endsWith(name))!)).text();
    const [[head = [], ...rows], [, ...entries]] = [
      parsed(await textAt("/figures.csv")),
      parsed(await textAt("/dictionary.csv"))
    ];
    expect(entries.filter(([file]) => file === "figures.csv").map(([, , column]) => column)).toEqual(head);
    const cells = rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]!])));
    for (const name of ["amount_yuan", "precision_yuan", "change_yuan", "rate_percent", "share_percent"]) {
      expect(cells.filter((cell) => cell[name] !== "").length, name).toBeGreaterThan(0);
      expect(
        cells.filter((cell) => !plain.test(cell[name]!)),
        name
      ).toEqual([]);
    }
    const total = cells.find(
      (cell) =>
        cell.unit === "213002" &&
        cell.kind === "figure" &&
        cell.statement === "expenditure" &&
        cell.measure === "expenditure" &&
        cell.code === "total"
    );
    expect([total?.amount_yuan, total?.printed]).toEqual(["395850700", "39,585.07"]);
    await page.click(".downloads a[href='#columns']");
    await says(page, "#columns").toContain("amount_yuan number yuan The amount; empty where nothing is printed");
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("an exhibit's CSV", () => {
  test.each([
    ["variances", "What the columns mean", "Kind of change"],
    ["zh/variances", "各列含义", "变动类型"]
  ])(
    "of /%s has numbers alone in its numeric columns, and a file that says what each means",
    async (path, button, kind) => {
      const {page, context} = await visit(browser, site, path);
      await page.click("#variances .menu summary");
      const {
        name,
        rows: [head = [], ...rows]
      } = await saved(page, "#variances .menu-items button:has-text('CSV')");
      await page.click(`#variances .menu-items button:has-text('${button}')`);
      const columns = await saved(page, "dialog.columns .inspector-tools button");
      expect(columns.name).toBe(name.replace(".csv", "-columns.csv"));
      const entries = columns.rows.slice(1);
      expect(entries.map(([column]) => column)).toEqual(head);
      expect(head).toContain(kind);
      entries.forEach(([column, type, unit, meaning, , source], i) => {
        expect([column, meaning, source]).not.toContain("");
        if (type !== "number" && type !== "数值") return;
        expect(unit).toMatch(/^(?:万元|%)$/);
        for (const row of rows) expect(row[i], column).toMatch(plain);
      });
      await context.close();
    }
  );

  test("of a table of one's own is in the unit that its columns name, with a dictionary too", async () => {
    const {page, context} = await visit(browser, site, "explore?in=yuan");
    await page.click("#run");
    await page.waitForSelector(".free table.data");
    const {
      rows: [head = [], ...rows]
    } = await saved(page, ".free button:text-is('CSV')");
    const at = head.findIndex((name) => name === "2026 (元)");
    expect(rows.map((row) => row[at]).join()).toMatch(/\d/);
    for (const row of rows) expect(row[at]).toMatch(plain);
    await page.click(".free button:has-text('What the columns mean')");
    const columns = await saved(page, "dialog.columns .inspector-tools button");
    expect(columns.rows.slice(1).map(([column]) => column)).toEqual(head);
    await context.close();
  });
});
