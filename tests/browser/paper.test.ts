import {unzipSync, strFromU8} from "fflate";
import {readFileSync} from "node:fs";
import {readFile} from "node:fs/promises";
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

async function saved(page: Page, button: string): Promise<{readonly name: string; readonly bytes: Uint8Array}> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(`#paper-${button}`)]);
  return {name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path()))};
}

/** The text of a Word file, and its pictures. */
function word(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  return {
    text: strFromU8(parts["word/document.xml"]!).replace(/<[^>]+>/g, " "),
    pictures: Object.keys(parts).filter((name) => /^word\/media\/.*\.png$/.test(name))
  };
}

/** Opens a saved page in the browser, from no site. */
async function opened(page: Page, bytes: Uint8Array): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.setContent(strFromU8(bytes));
  return tab;
}

const figures = ["39,585.07", "+250.21"];

describe.each([
  ["", "en", "Budget report, 2026 against 2025"],
  ["zh/", "zh", "部门预算分析报告（2026 年比 2025 年）"]
])("/%s", (folder, locale, kicker) => {
  test("its button saves the year as a Word file and as a page to print", async () => {
    const {page, context, complaints} = await visit(browser, site, `${folder}?unit=213002&year=2026&base=2025`);
    const file = await saved(page, "report-docx");
    expect(file.name).toBe(`213002-2026-2025-report-${locale}.docx`);
    const {text, pictures} = word(file.bytes);
    for (const figure of [...figures, kicker]) expect(text).toContain(figure);
    expect(pictures.length).toBeGreaterThan(5);
    await says(page, ".paper-news").toContain(file.name);
    const html = await saved(page, "report-html");
    expect(html.name).toBe(`213002-2026-2025-report-${locale}.html`);
    const tab = await opened(page, html.bytes);
    await expect.poll(() => tab.locator("figure > svg").count()).toBe(pictures.length);
    await expect.poll(() => tab.locator("script, link, img, iframe").count()).toBe(0);
    for (const figure of figures) await expect.poll(() => tab.innerText("main")).toContain(figure);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test("the review pack holds material changes alone, with what a reviewer has entered in this browser", async () => {
  const {page, context, complaints} = await visit(browser, site, "explanations?unit=213002&year=2026&base=2025");
  await page.selectOption("#state-0", "query");
  await page.fill("#note-0", "Which of the pensions?");
  await page.fill("#who-0", "LW");
  await page.locator("#who-0").blur();
  const {text} = word((await saved(page, "review-docx")).bytes);
  for (const words of ["Which of the pensions?", "Sign-off", "+250.21"]) expect(text).toContain(words);
  expect(text).not.toContain("20801");
  expect(complaints).toEqual([]);
  await context.close();
});

test("in the dark theme a paper is white with dark ink", async () => {
  const {page, context} = await visit(browser, site, "?unit=213002&year=2026&base=2025", {colorScheme: "dark"});
  await page.click("#theme");
  const tab = await opened(page, (await saved(page, "review-html")).bytes);
  const colours = await tab.evaluate(() => {
    const {backgroundColor, color} = getComputedStyle(document.documentElement);
    return [backgroundColor, color];
  });
  expect(colours).toEqual(["rgb(255, 255, 255)", "rgb(26, 26, 26)"]);
  await context.close();
});

test("an opened draft is saved the same, and nothing is sent", async () => {
  const {page, context, complaints} = await visit(browser, site, "draft");
  const sent: string[] = [];
  context.on("request", (request) => request.method() !== "GET" && sent.push(request.url()));
  const buffer = readFileSync("data/213002-tianmen-social-insurance/2026.md");
  await page.setInputFiles("#draft-files", [{name: "2026.md", mimeType: "", buffer}]);
  await page.waitForSelector("table.opened thead th");
  await page.click('.report-contents a[href="#report-overview"]');
  await page.waitForSelector("#paper-report-docx");
  const {name, bytes} = await saved(page, "report-docx");
  expect(name).toBe("213002-2026-2025-report-en.docx");
  for (const figure of figures) expect(word(bytes).text).toContain(figure);
  const tab = await opened(page, (await saved(page, "report-html")).bytes);
  for (const figure of figures) await expect.poll(() => tab.innerText("main")).toContain(figure);
  expect([complaints, sent]).toEqual([[], []]);
  await context.close();
});
