import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, Download, Page} from "playwright-core";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {inMemory} from "../../src/store/decided/browserStorage.js";
import {KeptNotebook} from "../../src/store/decided/keptNotebook.js";
import {notebookFragment} from "../../src/store/decided/notebookAddress.js";
import {formatTied, parseNotebook} from "../../src/store/decided/notebookText.js";
import {launch} from "./chromium.js";
import {copied, leave, says, settled, visit as visitSite} from "./visit.js";

const site = inject("site");

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), "notebook-"));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, {recursive: true, force: true});
});

const visit = (path: string) => visitSite(browser, site, path);

const press = (page: Page, name: string) => page.locator("#notebook").getByRole("button", {name, exact: true}).click();

async function saved(page: Page, act: () => Promise<unknown>): Promise<string> {
  const [download]: [Download, unknown] = await Promise.all([page.waitForEvent("download"), act()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** Revenue of 天门's unit, 39,334.86 万元 in 2025 and 39,585.07 in 2026. */
const growth = {
  unit: "213002",
  display: "wan",
  line: "revenue/all/total/total",
  year: 2026,
  base: 2025,
  as: "rate",
  said: "+0.64\u202f%"
} as const;

test("what is collected on several pages is written together, kept, saved, and opened again", async () => {
  const {page, context, complaints} = await visit("variances?unit=213002&by=economic");
  await page.locator("#variances summary").click();
  await page.locator("#variances").getByRole("button", {name: "Put into my notebook"}).click();
  await leave(page, () => page.locator("#variances a.collected").click());
  await page.waitForSelector(".quick-cell.exhibit svg");
  await page.fill("#quick-title", "Why it grows");

  await press(page, "Write a paragraph");
  await page.keyboard.type("# Revenue\n\nIt grows by ");
  await page.fill("#quick-line", "Revenue");
  await page.selectOption("#quick-what", {label: "Δ % 2026 against 2025"});
  await press(page, "Insert a number");
  await expect.poll(() => page.locator(".quick-editor textarea").inputValue()).toContain("figure:?");
  await page.locator(".quick-editor textarea").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(", **no more**.");
  await page.keyboard.press("Escape");
  await says(page, ".quick-prose").toBe("Revenue It grows by +0.64 %, no more.");

  await page.click("#run");
  await page.locator(".free.block").getByRole("button", {name: "Put into my notebook"}).click();
  await says(page, ".quick-cell.grouping .quick-kind").toBe("Table 3");
  await press(page, "Run");
  await page.waitForSelector(".quick-cell.grouping table.data");

  await page.reload();
  await settled(page);
  await page.waitForSelector(".quick-cell.exhibit svg");
  await says(page, ".quick-prose").toBe("Revenue It grows by +0.64 %, no more.");
  await says(page, ".quick-says").toContain("The one tied number agrees with the data.");
  await page.locator(".quick-prose button.figure").click();
  await says(page, "dialog.inspector").toContain("39,585.07 万元");
  await page.keyboard.press("Escape");

  const markdown = await saved(page, () => press(page, "Save as Markdown"));
  const html = await saved(page, () => press(page, "Save as HTML"));
  const {title, cells} = parseNotebook(await readFile(markdown, "utf8"));
  expect([title, ...cells.map(({kind}) => kind)]).toEqual(["Why it grows", "exhibit", "text", "grouping"]);
  expect(cells[0]).toMatchObject({exhibit: "variances", of: {unit: "213002", choices: {by: "economic"}}});
  expect(cells[1]).toMatchObject({text: expect.stringContaining(formatTied(growth)) as string});
  const kept = await page.evaluate(() => localStorage.getItem("notebook"));

  await press(page, "Begin a new one");
  await says(page, ".quick-says").toContain("Nothing is in it yet.");
  for (const path of [markdown, html]) {
    await page.setInputFiles("#quick-open", path);
    await page.waitForSelector(".quick-cell.exhibit svg");
    await expect.poll(() => page.evaluate(() => localStorage.getItem("notebook"))).toBe(kept);
    await press(page, "Begin a new one");
  }
  await press(page, "Back to the one before");
  await page.waitForSelector(".quick-cell.exhibit svg");
  expect(complaints).toEqual([]);
  await context.close();

  const alone = await browser.newPage({javaScriptEnabled: false});
  const asked: string[] = [];
  alone.on("request", (request) => asked.push(request.url()));
  await alone.goto(`file://${html}`);
  const main = alone.locator("main");
  await expect.poll(() => main.innerText()).toMatch(/Revenue\s+It grows by \+0\.64.%, no more\./);
  await expect.poll(() => main.locator("figure svg").count()).toBe(1);
  await expect.poll(() => main.locator("section table").count()).toBeGreaterThan(1);
  await expect.poll(() => main.locator("a.figure").first().getAttribute("href")).toMatch(/^http.*statements.*213002/);
  expect(asked).toEqual([`file://${html}`]);
  await alone.close();
});

test("a number that no longer agrees is marked, and can be taken as it is now", async () => {
  const gone = {...growth, line: "no/such/line/here", said: "7.00 万元"};
  const text = `Revenue grew by ${formatTied({...growth, said: "+0.50\u202f%"})}, by ${formatTied(growth)} and ${formatTied(gone)}.`;
  const fragment = notebookFragment({title: "Old", cells: [{kind: "text", text}]}, "en")!;
  const {page, context, complaints} = await visit(`explore?unit=213002${fragment}`);
  await says(page, ".quick-prose").toBe(
    "Revenue grew by +0.64 % (was +0.50 % when this was written), by +0.64 % and 7.00 万元 (no longer in the data)."
  );
  await says(page, ".quick-says").toContain("This notebook came with the address.");
  await says(page, ".quick-says").toContain("2 of 3 numbers no longer agree with the data");
  await expect.poll(() => new URL(page.url()).hash).toBe("#notebook");
  await press(page, "Take the present numbers");
  await says(page, ".quick-prose").toBe("Revenue grew by +0.64 %, by +0.64 % and 7.00 万元 (no longer in the data).");
  await says(page, ".quick-says").toContain("1 of 3 numbers no longer agree with the data");
  const link = await copied(page, () => press(page, "Copy a link to it"));
  expect(link).toMatch(/#notebook=[\w-]+$/);
  expect(complaints).toEqual([]);
  await context.close();
});

test("cells are moved, removed and put back by keys", async () => {
  const cells = ["one", "two", "three"].map((text) => ({kind: "text", text}) as const);
  const {page, context, complaints} = await visit(`zh/explore${notebookFragment({title: "", cells}, "zh")!}`);
  const order = () => says(page, ".quick-prose");
  await order().toBe("one two three");
  const tool = (at: number, name: string) =>
    page.locator(".quick-cell").nth(at).getByRole("button", {name, exact: true});
  await tool(0, "下移").focus();
  await page.keyboard.press("Enter");
  await order().toBe("two one three");
  await page.keyboard.press("Enter");
  await order().toBe("two three one");
  await tool(0, "移除").press("Enter");
  await order().toBe("three one");
  await page.keyboard.press("Enter");
  await order().toBe("two three one");
  expect(complaints).toEqual([]);
  await context.close();
});

test("nothing that a notebook holds is run here", async () => {
  const hostile =
    '<img src=x onerror="window.hit=1"> ${window.hit=1} [x](javascript:window.hit=1) ![x](https://example.org/x.png)';
  const own = new KeptNotebook(inMemory());
  for (const cell of [
    {kind: "text", text: `# ${hostile}\n\n${hostile}`},
    {kind: "code", code: "window.hit = 1;"},
    {kind: "query", sql: hostile},
    {kind: "exhibit", exhibit: "constructor", of: {unit: hostile, display: "wan", year: 2026, choices: {by: hostile}}}
  ] as const)
    own.collect(cell);
  const fragment = notebookFragment({...own.notebook, title: hostile}, "en")!;
  const {page, context, complaints} = await visit(`explore${fragment}`);
  await page.waitForSelector(".quick-cell.exhibit .failure");
  await says(page, ".quick-prose").toContain('<img src=x onerror="window.hit=1"> ${window.hit=1}');
  const html = await saved(page, () => press(page, "Save as HTML"));
  await expect.poll(() => page.evaluate(() => "hit" in window)).toBe(false);
  await writeFile(join(folder, "none.html"), "<p>no notebook</p>");
  await page.setInputFiles("#quick-open", join(folder, "none.html"));
  await says(page, ".quick-says").toContain("none.html holds no notebook.");
  await page.goto(`file://${html}`);
  await expect.poll(() => page.evaluate(() => "hit" in window)).toBe(false);
  await expect.poll(() => page.locator("main img, main script").count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});
