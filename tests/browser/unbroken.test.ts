import {readFile} from "node:fs/promises";
import type {Browser, BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {launch} from "./chromium.js";
import {publish, unbroken, withUnbrokenNames} from "./madeUp.js";
import {settled} from "./visit.js";

const site = inject("site");
const {files, code} = withUnbrokenNames();
const units = {213002: "", [code]: "&year=2024&base=2023"};

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  context = await browser.newContext({viewport: {width: 320, height: 900}, acceptDownloads: true});
  await publish(context, files);
  page = await context.newPage();
});
afterAll(() => browser.close());

async function open(path: string, unit: string): Promise<void> {
  await page.setViewportSize({width: 320, height: 900});
  await page.goto(`${site}${path}${path.includes("?") ? "&" : "?"}unit=${unit}${units[unit as keyof typeof units]}`);
  await settled(page);
  await page.waitForLoadState("networkidle");
}

/** How far the page is wider than the screen, and texts of charts that are cut off at an edge. */
function overflow() {
  return page.evaluate(() => {
    const cut = [...document.querySelectorAll("svg")].flatMap((svg) => {
      const box = svg.getBoundingClientRect();
      const rects = [...svg.querySelectorAll("text")].map(
        (text) => [text.textContent, text.getBoundingClientRect()] as const
      );
      return rects
        .filter(([, {width, left, right}]) => width > 0 && (left < box.left - 1 || right > box.right + 1))
        .map(([text]) => text);
    });
    return {wider: document.documentElement.scrollWidth - innerWidth, cut};
  });
}

const fits = {wider: 0, cut: []};

const paths = [
  "",
  "zh/",
  "variances",
  "variances?by=functional",
  "variances?by=project",
  "zh/variances?by=economic",
  "explanations",
  "zh/explanations",
  "structure",
  "zh/structure?tree=economic",
  "statements",
  "checks",
  "zh/checks",
  "sources",
  "exhibit?id=bridge",
  "exhibit?id=variances&by=project",
  "zh/exhibit?id=flow"
];

describe.each(Object.keys(units))("with names of sixty letters and more, unit %s", (unit) => {
  test("the page says the long names", async () => {
    await open("statements", unit);
    await expect.poll(() => page.textContent("body")).toMatch(/W[a-z]{63}/);
  });

  test.each(paths)("/%s is no wider than a phone", async (path) => {
    await open(path, unit);
    await expect.poll(() => overflow()).toEqual(fits);
    for (const width of [360, 768]) {
      await page.setViewportSize({width, height: 900});
      await expect.poll(overflow).toEqual(fits);
    }
  });
});

describe("with names of sixty letters, on a phone", () => {
  test("tables behind charts, an opened line, the menu and the columns fit", async () => {
    await open("variances?by=project", "213002");
    await page.click("#variances button:has-text('Table')");
    await expect.poll(() => overflow()).toEqual(fits);
    await page.click("#variances button:has-text('Chart')");
    await page.locator("#variances svg [role=button]").nth(1).click();
    await page.waitForSelector("#details");
    await expect.poll(() => overflow()).toEqual(fits);
    await page.click("#variances .menu summary");
    await expect.poll(() => overflow()).toEqual(fits);
    await page.click("#variances .menu-items button:has-text('columns mean')");
    await expect
      .poll(() => page.locator("dialog.columns").evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth))
      .toBe(0);
    await expect.poll(() => overflow()).toEqual(fits);
    await page.keyboard.press("Escape");
  });

  test("a number's source fits, its document's name too", async () => {
    await open("statements", code);
    await page.locator("button.figure").first().click();
    await expect
      .poll(() => page.locator("dialog.inspector").evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth))
      .toBe(0);
    await page.keyboard.press("Escape");
  });

  test("a draft whose file has such a name fits", async () => {
    await open("draft", "213002");
    const name = `2026-${unbroken("file")}.md`;
    await page.setInputFiles("input[type=file]", {
      name,
      mimeType: "text/markdown",
      buffer: Buffer.from(Object.values(files)[0]!)
    });
    await page.waitForSelector(".opened-file");
    await expect.poll(() => page.textContent(".opened-file")).toContain(name);
    for (const width of [320, 360]) {
      await page.setViewportSize({width, height: 900});
      await expect.poll(() => overflow()).toEqual(fits);
    }
  });

  test("an exported picture breaks its title within its width", async () => {
    await open("exhibit?id=variances&by=project", "213002");
    await page.click(".menu summary");
    const [file] = await Promise.all([page.waitForEvent("download"), page.click(".menu-items button:has-text('SVG')")]);
    const svg = await readFile(await file.path(), "utf8");
    await page.setContent(svg);
    await expect
      .poll(() =>
        page.evaluate(() => {
          const {right} = document.querySelector("svg")!.getBoundingClientRect();
          return [...document.querySelectorAll("svg > text")]
            .filter((text) => text.getBoundingClientRect().right > right)
            .map((text) => text.textContent);
        })
      )
      .toEqual([]);
  });
});
