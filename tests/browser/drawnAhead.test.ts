import {readFile} from "node:fs/promises";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {launch} from "./chromium.js";
import {says, settled} from "./visit.js";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const withoutScripts = async (path: string, width = 1280) => {
  const context = await browser.newContext({javaScriptEnabled: false, viewport: {width, height: 900}});
  const page = await context.newPage();
  await page.goto(site + path);
  // nothing will be drawn: what stands there is all
  const text = (await page.locator("#page").innerText()).replace(/\s+/g, " ");
  return {page, text, close: () => context.close()};
};

describe("without scripts a page stands complete", () => {
  test.each([
    [
      "",
      ["Expenditure of 39,585.07 万元 is budgeted for 2026", "+0.64 %", "39,334.86", "市劳动保障监察局并入", "+15.1 %"]
    ],
    ["zh/", ["2026 年", "39,585.07", "+0.64 %", "市劳动保障监察局并入"]],
    ["variances", ["Variances", "39,585.07", "+250.21", "Three public expenses"]],
    ["zh/variances", ["增减变化", "39,585.07", "+250.21"]],
    ["explanations", ["+154.25", "15,217.00", "Foots exactly"]],
    ["structure", ["39,585.07", "社保工作经费"]],
    ["statements", ["部门收支总表", "39585.07", "Reading proved"]],
    ["zh/statements", ["部门收支总表", "解读已证实"]],
    ["checks", ["2.77", "20.77", "contradiction"]],
    ["zh/checks", ["2.77", "20.77"]],
    ["sources", ["382", "2026.md"]]
  ])("/%s", async (path, words) => {
    const {page, text, close} = await withoutScripts(path);
    for (const word of words) expect(text).toContain(word);
    await expect.poll(() => page.locator(".without").isVisible()).toBe(true);
    await expect
      .poll(() => page.locator("#pickers, #theme, .exhibit-tools, #page select").locator("visible=true").count())
      .toBe(0);
    await close();
  });

  test.each([
    [360, "narrow"],
    [800, "middle"],
    [1440, "wide"]
  ])("at %i px one drawing of each chart is shown, the %s one", async (width, name) => {
    const {page, close} = await withoutScripts("", width);
    const shown = await page
      .locator(".ahead")
      .locator("visible=true")
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.width));
    expect(shown).toEqual([name, name]);
    await close();
  });

  test("and says what stands there, and links lead on", async () => {
    const {page, text, close} = await withoutScripts("");
    expect(text).toContain("Drawn ahead: Overview · 天门市社会保险事业管理局");
    await page.locator(".next li a").first().click();
    await expect.poll(() => page.locator("h1").textContent()).toBe("Variances");
    await close();
  });
});

const pages = ["", "variances", "explanations", "structure", "statements", "checks", "sources", "zh/", "zh/checks"];

test.each(pages)("/%s is taken over without a shift, and says what it said", async (path) => {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.assign(window, {shift: 0});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as Array<{value: number}>)
        (window as unknown as {shift: number}).shift += entry.value;
    }).observe({type: "layout-shift", buffered: true});
  });
  await page.goto(site + path);
  await settled(page);
  const after = await page.evaluate(() => ({
    shift: (window as unknown as {shift: number}).shift,
    words: [...document.querySelectorAll("#page [data-part], #page figcaption, #page .exhibit-foot")].map(
      ({textContent}) => textContent
    )
  }));
  expect(after.shift).toBeLessThan(0.02);
  const before = await page.evaluate(
    async (html) => {
      const drawn = new DOMParser().parseFromString(html, "text/html");
      for (const ahead of drawn.querySelectorAll(".ahead:not([data-width='wide'])")) ahead.remove();
      return [...drawn.querySelectorAll("#page [data-part], #page figcaption, #page .exhibit-foot")].map(
        ({textContent}) => textContent
      );
    },
    await (await page.request.get(site + path)).text()
  );
  expect(after.words).toEqual(before);
  await context.close();
});

test("an address that asks for another view never shows the one that is drawn", async () => {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/corpus*.json", (route) => held.then(() => route.continue()));
  await page.goto(`${site}?unit=310107-wanli`, {waitUntil: "commit"});
  await page.waitForSelector("#page .hero", {state: "attached"});
  await expect.poll(() => page.locator("#page .hero").locator("visible=true").count()).toBe(0);
  await expect.poll(() => page.locator("#pickers").isVisible()).toBe(false);
  release();
  await settled(page);
  await says(page, "h1").toContain("万里街道");
  await expect.poll(() => page.locator("#pickers").isVisible()).toBe(true);
  await context.close();
});

test("the address of the view that is drawn shows it at once", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route("**/corpus*.json", () => undefined);
  await page.goto(`${site}?v=1&unit=213002&year=2026&base=2025&in=wan&theme=dark`, {waitUntil: "commit"});
  await page.locator("#page .hero").first().waitFor({state: "visible"});
  await context.close();
});

test("where data do not load the drawn page stays, with what is missing in a sentence", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route("**/units/*.json", (route) => route.fulfill({status: 503}));
  await page.goto(site);
  await page.locator(".failure").waitFor({state: "visible"});
  await says(page, ".failure").toContain("503");
  await says(page).toContain("39,585.07");
  await context.close();
});

test("the page for drafts stands with its promise before any script, which then takes files", async () => {
  const context = await browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  await page.goto(`${site}draft.html?unit=310107-wanli`);
  await page.locator("#draft-promise").waitFor({state: "visible"});
  await expect.poll(() => page.locator(".drop-label").isVisible()).toBe(false);
  await context.close();
});

test("nothing that is drawn carries a style, so that the policy allows no inline one", async () => {
  for (const page of ["index", "variances", "explanations", "structure", "statements", "checks", "sources"]) {
    const html = await readFile(`dist/${page}.html`, "utf8");
    expect(html).not.toMatch(/<[a-z][^>]* style=/);
    expect(/style-src ([^;]*);/.exec(html)![1]).not.toContain("unsafe-inline");
  }
});
