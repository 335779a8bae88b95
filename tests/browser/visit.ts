import type {Browser, BrowserContext, Page} from "playwright-core";

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
}

/** Opens a page of the site and notes every error and every request to another host. */
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
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", ({message}) => complaints.push(message));
  context.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(site))
      complaints.push(`foreign request: ${request.url()}`);
  });
  await page.goto(site + path);
  await page.waitForSelector("#page:not([aria-busy])");
  return {page, context, complaints};
}

/** The text of a page with thin spaces and line ends as plain spaces. */
export async function textOf(page: Page, selector = "#page"): Promise<string> {
  return (await page.locator(selector).allInnerTexts()).join(" ").replace(/\s+/g, " ");
}
