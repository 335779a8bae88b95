import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {launch} from "./chromium.js";
import {visit} from "./visit.js";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Listeners on document and window, as the browser's debugger counts them. */
async function listenersOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  let count = 0;
  for (const expression of ["document", "window"]) {
    const {result} = await session.send("Runtime.evaluate", {expression});
    const {listeners} = await session.send("DOMDebugger.getEventListeners", {objectId: result.objectId!});
    count += listeners.length;
  }
  await session.detach();
  return count;
}

/** Chooses the other unit of display, and waits until the page is drawn in it. */
async function changeDisplay(page: Page, change: number): Promise<void> {
  const display = ["yi", "wan"][change % 2]!;
  await page.evaluate(() => {
    for (const drawn of document.querySelectorAll("#page :is([data-part], [data-exhibit]) > *"))
      drawn.setAttribute("data-before", "");
  });
  await page.selectOption("#pick-display", display);
  await page.waitForFunction(() => !document.querySelector("[data-before]"));
}

test.each(["", "variances", "structure", "explanations", "checks", "statements"])(
  "ten draws of /%s listen to document and window no more than one does",
  async (path) => {
    const {page, context, complaints} = await visit(browser, site, path);
    await changeDisplay(page, 0);
    const once = await listenersOf(page);
    expect(once).toBeGreaterThan(0);
    for (let change = 1; change <= 10; ++change) await changeDisplay(page, change);
    await expect.poll(() => listenersOf(page)).toBe(once);
    expect(complaints).toEqual([]);
    await context.close();
  }
);

test("one Escape or a click elsewhere still closes a menu after a change", async () => {
  const {page, context} = await visit(browser, site, "variances");
  await changeDisplay(page, 0);
  const menu = page.locator("details.menu").first();
  await menu.locator("summary").click();
  await page.keyboard.press("Escape");
  await expect.poll(() => menu.getAttribute("open")).toBeNull();
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest("details.menu") !== null)).toBe(true);
  await menu.locator("summary").click();
  await page.locator("h1").first().click();
  await expect.poll(() => menu.getAttribute("open")).toBeNull();
  await context.close();
});

test("paper has charts of its own width after a change", async () => {
  const {page, context} = await visit(browser, site, "variances");
  await changeDisplay(page, 0);
  const widths = await page.evaluate(() => {
    const width = () => document.querySelector<SVGSVGElement>(".exhibit-body svg")!.viewBox.baseVal.width;
    const shown = width();
    dispatchEvent(new Event("beforeprint"));
    const printed = width();
    dispatchEvent(new Event("afterprint"));
    return {shown, printed, after: width()};
  });
  expect(widths).toEqual({shown: 1180, printed: 688, after: 1180});
  await context.close();
});
