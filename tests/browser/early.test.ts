import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {launch} from "./chromium.js";
import {says, settled} from "./visit.js";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A page as it stands before any script of its has come; `arrive` lets them come. */
async function early(path: string): Promise<{page: Page; arrive: () => Promise<void>}> {
  const page = await browser.newPage();
  let allow: () => void = () => undefined;
  const allowed = new Promise<void>((resolve) => (allow = resolve));
  await page.route(/\/_code\//, async (route) => {
    await allowed;
    await route.continue();
  });
  await page.goto(site + path, {waitUntil: "commit"});
  await page.waitForSelector("#page[aria-busy]");
  return {
    page,
    arrive: async () => {
      allow();
      await settled(page);
    }
  };
}

const asked = (page: Page, name: string) => expect.poll(() => new URL(page.url()).searchParams.get(name));

describe("what is done before scripts arrive", () => {
  test("Run on Explore runs once they have", async () => {
    const {page, arrive} = await early("explore.html");
    await page.click("#run");
    await arrive();
    await says(page, ".free .answer").toMatch(/\d+ groups from \d+ figures/);
    await page.close();
  });

  test("what a picker is set to is chosen, then what was pressed is done with it", async () => {
    const {page, arrive} = await early("explore.html");
    await page.selectOption("#builder-g1", "unit");
    await page.selectOption("#builder-measure", "threePublic");
    await page.click("#run");
    await arrive();
    await asked(page, "g1").toBe("unit");
    await asked(page, "measure").toBe("threePublic");
    await says(page, ".free .answer").toContain("4.42");
    await page.goBack();
    await asked(page, "measure").toBe(null);
    await page.close();
  });

  test("a picker of the header, too", async () => {
    const {page, arrive} = await early("trends.html");
    await page.selectOption("#pick-display", "yuan");
    await arrive();
    await asked(page, "in").toBe("yuan");
    await expect.poll(() => page.inputValue("#pick-display")).toBe("yuan");
    await page.close();
  });

  test("the theme is switched once, the search opened", async () => {
    const {page, arrive} = await early("compare.html");
    const before = await page.getAttribute("html", "data-theme");
    await page.click("#theme");
    await page.click("#open-search");
    await arrive();
    await page.waitForSelector("dialog.search");
    await expect.poll(() => page.getAttribute("html", "data-theme")).toBe(before === "dark" ? "light" : "dark");
    await page.close();
  });

  test("nothing is done twice: what is pressed later is pressed once", async () => {
    const {page, arrive} = await early("compare.html");
    await arrive();
    const before = await page.getAttribute("html", "data-theme");
    await page.click("#theme");
    await expect.poll(() => page.getAttribute("html", "data-theme")).not.toBe(before);
    const entries = () => page.evaluate(() => history.length);
    const held = await entries();
    await page.selectOption("#peer-rank", "rate");
    await asked(page, "rank").toBe("rate");
    await expect.poll(entries).toBe(held + 1);
    await page.close();
  });
});
