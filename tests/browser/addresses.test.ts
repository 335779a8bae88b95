import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {launch} from "./chromium.js";
import {says, settled, visit} from "./visit.js";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const asked = (page: Page, name: string) => expect.poll(() => new URL(page.url()).searchParams.get(name));

/** What two choices, one after the other, make of a page; back and forward lead through just these. */
const pages = [
  {
    path: "trends?unit=213002",
    choices: [
      ["#trend-as", "as", "index"],
      ["#trend-form", "form", "slope"]
    ],
    unknown: "form=pie"
  },
  {
    path: "compare?unit=213002",
    choices: [
      ["#peer-rank", "rank", "change"],
      ["#peer-group", "peers", "size"]
    ],
    unknown: "other=999999"
  },
  {
    path: "explore?unit=213002",
    choices: [
      ["#builder-g1", "g1", "code"],
      ["#builder-fund", "fund", "generalBudget"]
    ],
    unknown: "pair=1949-1950"
  }
] as const;

test.each(pages)("back and forward on $path go through the views chosen", async ({path, choices: [first, second]}) => {
  const {page, context, complaints} = await visit(browser, site, path);
  const usual = await page.inputValue(first[0]);
  for (const [control, name, value] of [first, second]) {
    await page.selectOption(control, value);
    await asked(page, name).toBe(value);
    await settled(page);
  }
  const chosen = page.url();
  await page.goBack();
  await asked(page, second[1]).toBe(null);
  await expect.poll(() => page.inputValue(second[0])).not.toBe(second[2]);
  await expect.poll(() => page.inputValue(first[0])).toBe(first[2]);
  await page.goBack();
  await asked(page, first[1]).toBe(null);
  await expect.poll(() => page.inputValue(first[0])).toBe(usual);
  await page.goForward();
  await page.goForward();
  await expect.poll(() => page.url()).toBe(chosen);
  await expect.poll(() => page.inputValue(second[0])).toBe(second[2]);
  await page.reload();
  await settled(page);
  await expect.poll(() => page.url()).toBe(chosen);
  await expect.poll(() => page.inputValue(first[0])).toBe(first[2]);
  expect(complaints).toEqual([]);
  await context.close();
});

test.each(pages)(
  "what $path does not know ($unknown) leaves its address, and the page says so",
  async ({path, unknown}) => {
    const {page, context} = await visit(browser, site, `${path}&${unknown}`);
    await says(page, ".left-out").toContain(unknown);
    await asked(page, unknown.split("=")[0]!).toBe(null);
    await context.close();
  }
);
