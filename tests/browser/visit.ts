import type {Browser, BrowserContext, Page} from "playwright-core";
import {expect} from "vitest";

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
}

/** How many times slower a page's processor is made than it is, to see that no test depends on its haste: `SLOW=6 npm test`. */
const slow = Number(process.env.SLOW ?? 1);

/** Opens a page of the site, waits until it is drawn, and notes every error and every request to another host. */
export async function visit(
  browser: Browser,
  site: string,
  path: string,
  {width = 1280, ...options}: {width?: number; colorScheme?: "dark"} = {}
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: {width, height: 900},
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
    ...options
  });
  const page = await context.newPage();
  if (slow > 1) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", {rate: slow});
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", ({message}) => complaints.push(message));
  context.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(site))
      complaints.push(`foreign request: ${request.url()}`);
  });
  await page.goto(site + path);
  await settled(page);
  return {page, context, complaints};
}

/** Waits until a page is drawn as its address asks: a change of the view marks it before the click or key that made it is over. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector("#page:not([aria-busy], [data-drawing])");
}

/** Does what leads to another page, and waits until that one is drawn. */
export async function leave(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent("load"), act()]);
  await settled(page);
}

/** Chooses a unit in the header by what finds it. */
export async function pickUnit(page: Page, asked: string): Promise<void> {
  await page.fill("#pick-unit", asked);
  await page.waitForSelector("#unit-list [aria-selected='true']");
  await page.press("#pick-unit", "Enter");
}

/** What an action puts into the clipboard. */
export async function copied(page: Page, act: () => Promise<unknown>): Promise<string> {
  const held = () => page.evaluate(() => navigator.clipboard.readText());
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await act();
  await expect.poll(held).not.toBe("");
  return held();
}

/** Assertions about the text of a page, tried until one holds: `await says(page, "#drivers").toContain("+48.23")`. */
export const says = (page: Page, selector?: string) => expect.poll(() => textOf(page, selector));

/** The text, once it is there and drawn, with thin spaces and line ends as plain spaces. */
export async function textOf(page: Page, selector = "#page"): Promise<string> {
  await settled(page);
  const found = page.locator(selector);
  await found.first().waitFor({state: "attached"});
  return (await found.allInnerTexts()).join(" ").replace(/\s+/g, " ");
}
