import {createServer} from "node:http";
import type {Server} from "node:http";
import type {AddressInfo} from "node:net";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {serve} from "../../loaders/site/serve.js";
import {launch} from "./chromium.js";

const site = inject("site");
const origin = new URL(site).origin;

let browser: Browser;
/** Somebody else's site, whose pages let in nothing but what comes from the site's origin. */
let host: Server;
let hostUrl = "";
const pages = new Map<string, string>();

beforeAll(async () => {
  browser = await launch();
  host = createServer((request, response) => {
    const html = pages.get(request.url!);
    const allowed = ["script-src", "connect-src", "style-src"].map((kind) => `${kind} ${origin}${other}`).join("; ");
    response
      .writeHead(html === undefined ? 404 : 200, {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": `default-src 'none'; ${allowed}; frame-src 'self'; require-trusted-types-for 'script'`
      })
      .end(html ?? "");
  });
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  hostUrl = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await browser.close();
  host.closeAllConnections();
  host.close();
});

/** Another origin that the policy lets in, for a second version of the module. */
let other = "";

const script = `<script type="module" async src="${site}embed.js"></script>`;
const fallback = `<figure id="fallback"><p>What stands there without scripts.</p></figure>`;
const bridge = `<budget-exhibit exhibit="bridge" unit="213002" year="2026" base="2025" lang="en" in="wan" show="title sentence badge source">${fallback}</budget-exhibit>`;

const pageOf = (body: string) => `<!DOCTYPE html><html lang="en"><title>A report</title><body>${body}</body></html>`;

interface Hosted {
  readonly page: Page;
  readonly complaints: string[];
  /** Addresses asked of the site, and the bytes that came. */
  readonly loaded: Map<string, number>;
  close(): Promise<void>;
}

async function hosted(
  body: string,
  options: {readonly javaScriptEnabled?: boolean; readonly before?: (page: Page) => Promise<unknown>} = {}
): Promise<Hosted> {
  pages.set("/", pageOf(body));
  const {before, ...of} = options;
  const context = await browser.newContext({viewport: {width: 900, height: 900}, ...of});
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !/favicon/.test(message.location().url)) complaints.push(message.text());
  });
  page.on("pageerror", ({message}) => complaints.push(message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const loaded = new Map<string, number>();
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  const responses = new Map<string, {url: string; headers: Record<string, string>}>();
  network.on("Network.responseReceived", ({requestId, response: {url, headers}}) =>
    responses.set(requestId, {
      url,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
    })
  );
  network.on("Network.loadingFinished", ({requestId}) => {
    const {url, headers} = responses.get(requestId) ?? {url: "", headers: {}};
    if (url.startsWith(site)) loaded.set(url.slice(site.length), Number(headers["content-length"] ?? Infinity));
  });
  await before?.(page);
  await page.goto(hostUrl, {waitUntil: "domcontentloaded"});
  return {page, complaints, loaded, close: () => context.close()};
}

const textOf = (page: Page, selector = "budget-exhibit .embed") =>
  page
    .locator(selector)
    .first()
    .innerText()
    .then((text) => text.replace(/\s+/g, " "));

const says = (page: Page, selector?: string) => expect.poll(() => textOf(page, selector));

const set = (page: Page, name: string, value: string) =>
  page.evaluate(([a, b]) => document.querySelector("budget-exhibit")!.setAttribute(a!, b!), [name, value]);

const isShown = (page: Page, selector = "#fallback") => expect.poll(() => page.locator(selector).first().isVisible());

describe("an element in a page of another origin under a strict policy", () => {
  test("draws the exhibit in place of what stood there, with its badge, source and a link to the same view", async () => {
    const {page, complaints, close} = await hosted(script + bridge);
    await page.waitForSelector("budget-exhibit svg");
    await says(page).toContain("39,585.07");
    await says(page).toContain("2026 against 2025");
    await isShown(page).toBe(false);
    const link = page.locator("budget-exhibit .exhibit-foot > a:last-child");
    await expect.poll(() => link.getAttribute("target")).toBe("_blank");
    const address = new URL((await link.getAttribute("href"))!);
    const asked = Object.fromEntries(
      ["unit", "year", "base", "in"].map((name) => [name, address.searchParams.get(name)])
    );
    expect([address.origin, asked]).toEqual([origin, {unit: "213002", year: "2026", base: "2025", in: "wan"}]);
    await expect.poll(() => page.locator("budget-exhibit :is(.source, .badge)").count()).toBeGreaterThan(2);
    expect(complaints).toEqual([]);
    await close();
  });

  test("is at most 60 KB of code and 6 KB of style with one chart, and two requests for data", async () => {
    const {page, loaded, close} = await hosted(script + bridge);
    await page.waitForSelector("budget-exhibit svg");
    await page.waitForLoadState("networkidle");
    const of = (kind: RegExp) => [...loaded].filter(([url]) => kind.test(url));
    const bytes = (kind: RegExp) => of(kind).reduce((sum, [, size]) => sum + size, 0);
    expect(of(/^data\//).length).toBe(2);
    expect([...loaded.keys()]).toEqual(expect.arrayContaining(["embed.js", "embed.css"]));
    expect(bytes(/\.js$/)).toBeLessThan(60 * 1024);
    expect(bytes(/\.css$/)).toBeLessThan(6 * 1024);
    await close();
  });

  test("many on one page ask for their unit once", async () => {
    const many = ["bridge", "variances", "trend", "flow"].map((exhibit) => bridge.replace('"bridge"', `"${exhibit}"`));
    const asked: string[] = [];
    const {page, complaints, close} = await hosted(script + many.join(""), {
      before: async (own) => void own.on("request", (request) => asked.push(request.url()))
    });
    await expect.poll(() => page.locator("budget-exhibit .exhibit-body > svg").count()).toBe(4);
    expect(asked.filter((url) => url.startsWith(`${site}data/`)).length).toBe(2);
    expect(complaints).toEqual([]);
    await close();
  });

  test("lets no style out or in", async () => {
    const {page, close} = await hosted(`<p class="which" id="own">The page's own</p>${script}${bridge}`);
    const look = () =>
      page.evaluate(() => {
        const {fontSize, color, marginBottom} = getComputedStyle(document.querySelector("#own")!);
        return [fontSize, color, marginBottom, document.styleSheets.length, document.head.children.length];
      });
    const before = await look();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "h2, svg, .badge { display: none !important } body { color: rgb(255, 0, 0); font: 40px serif; letter-spacing: 1em }"
      );
      document.adoptedStyleSheets = [sheet];
    });
    await page.waitForSelector("budget-exhibit svg");
    await isShown(page, "budget-exhibit h2").toBe(true);
    await expect
      .poll(() =>
        page
          .locator("budget-exhibit h2")
          .evaluate((title) => [
            getComputedStyle(title).fontSize,
            getComputedStyle(title).color,
            getComputedStyle(title).letterSpacing
          ])
      )
      .toEqual(["20px", "rgb(26, 26, 26)", "normal"]);
    await page.evaluate(() => (document.adoptedStyleSheets = []));
    await expect.poll(look).toEqual(before);
    await close();
  });

  test("keeps the room of what stood there: nothing below moves", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const tall = `<svg width="300" height="900"></svg>`;
    const {page, close} = await hosted(`${script}${bridge.replace("<p>", `${tall}<p>`)}<p id="below">Below</p>`, {
      before: (own) => own.route("**/embed.js", (route) => held.then(() => route.continue()))
    });
    const below = () => page.locator("#below").evaluate((node) => Math.round(node.getBoundingClientRect().top));
    const stood = await below();
    expect(stood).toBeGreaterThan(900);
    release();
    await page.waitForSelector("budget-exhibit .exhibit-body svg");
    await isShown(page).toBe(false);
    await expect.poll(below).toBe(stood);
    await close();
  });
});

describe("attributes", () => {
  test("width holds it to so many pixels, and lets it go again", async () => {
    const {page, complaints, close} = await hosted(script + bridge);
    await page.waitForSelector("budget-exhibit .exhibit-body svg");
    const width = () => page.locator("budget-exhibit .embed").evaluate((own) => (own as HTMLElement).offsetWidth);
    await expect.poll(width).toBeGreaterThan(700);
    await set(page, "width", "480");
    await expect.poll(width).toBe(480);
    await set(page, "width", "none of it");
    await expect.poll(width).toBeGreaterThan(700);
    expect(complaints).toEqual([]);
    await close();
  });

  test("change what is shown as they change: unit of money, language, exhibit, choices, theme", async () => {
    const {page, complaints, close} = await hosted(script + bridge);
    await says(page).toContain("39,585.07");
    await set(page, "in", "yuan");
    await says(page).toContain("395,850,700");
    await set(page, "lang", "zh");
    await says(page).toContain("2026 年比 2025 年");
    await set(page, "exhibit", "variances");
    await set(page, "by", "functional");
    await page.waitForSelector("budget-exhibit figure#variances svg");
    const home = page.locator("budget-exhibit .exhibit-foot > a:last-child");
    await expect.poll(() => home.getAttribute("href")).toMatch(/\/zh\/variances\.html\?.*by=functional/);
    const ground = () => page.locator("budget-exhibit .embed").evaluate((own) => getComputedStyle(own).backgroundColor);
    await expect.poll(ground).toBe("rgb(255, 253, 249)");
    await set(page, "theme", "dark");
    await expect.poll(ground).toBe("rgb(22, 22, 21)");
    await set(page, "theme", "auto");
    await page.emulateMedia({colorScheme: "dark"});
    await expect.poll(ground).toBe("rgb(22, 22, 21)");
    await page.emulateMedia({colorScheme: "light"});
    await expect.poll(ground).toBe("rgb(255, 253, 249)");
    expect(complaints).toEqual([]);
    await close();
  });

  test("show chooses what stands around the chart; the writer's own words are marked as the writer's", async () => {
    const {page, close} = await hosted(script + bridge);
    await page.waitForSelector("budget-exhibit svg");
    await set(page, "show", "table menu");
    await isShown(page, "budget-exhibit .menu summary").toBe(true);
    for (const gone of ["h2", ".badge", ".source", ".exhibit-summary"])
      await expect.poll(() => page.locator(`budget-exhibit ${gone}`).count()).toBe(0);
    await page.click("budget-exhibit .exhibit-tools > button");
    await isShown(page, "budget-exhibit table.data").toBe(true);
    await page.click("budget-exhibit .menu summary");
    await isShown(page, "budget-exhibit .menu-items").toBe(true);
    await page.keyboard.press("Escape");
    await isShown(page, "budget-exhibit .menu-items").toBe(false);
    await set(page, "caption", "<b>Ours</b>");
    await set(page, "note", "We think so.");
    await says(page).toContain("Caption by this page’s author: <b>Ours</b>");
    await says(page).toContain("Note by this page’s author: We think so.");
    await close();
  });

  test("the year, the base or the unit that is not there: what stood there, and one sentence", async () => {
    const {page, close} = await hosted(script + bridge);
    await page.waitForSelector("budget-exhibit svg");
    await set(page, "year", "1999");
    await says(page).toBe("This unit has no figures for 1999");
    await isShown(page).toBe(true);
    await set(page, "year", "2026");
    await page.waitForSelector("budget-exhibit svg");
    await isShown(page).toBe(false);
    await set(page, "unit", "000000");
    await says(page).toBe("This unit is not here: 000000");
    await isShown(page).toBe(true);
    await close();
  });

  const markup = `<img src=x onerror="alert(1)">`;
  const long = "x".repeat(20_000);
  test.each(
    ["exhibit", "unit", "year", "base"].flatMap((name) =>
      [markup, "constructor", "__proto__", long].map((value) => [name, value.slice(0, 30), value] as const)
    )
  )("%s=%s is one short sentence and nothing else", async (name, _start, value) => {
    const {page, complaints, close} = await hosted(script + bridge);
    await page.waitForSelector("budget-exhibit svg");
    await set(page, name, value);
    await isShown(page, "budget-exhibit .failure").toBe(true);
    await isShown(page).toBe(true);
    const inside = () =>
      page
        .locator("budget-exhibit .embed")
        .evaluate((own) => [own.children.length, own.querySelectorAll("img, svg").length]);
    await expect.poll(inside).toEqual([1, 0]);
    await expect.poll(async () => (await textOf(page)).length).toBeLessThan(160);
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([
    ["by", markup],
    ["by", "constructor"],
    ["in", "__proto__"],
    ["show", "title constructor"],
    ["order", long]
  ])("%s=%s is left out of the chart and said", async (name, value) => {
    const {page, complaints, close} = await hosted(script + bridge.replace('"bridge"', '"variances"'));
    await page.waitForSelector("budget-exhibit svg");
    await set(page, name, value);
    const odd = value.split(" ").at(name === "show" ? 1 : 0)!;
    await says(page, "budget-exhibit .left-out").toContain(`Not known, so left out: ${name}=${odd.slice(0, 20)}`);
    await isShown(page, "budget-exhibit .exhibit-body svg").toBe(true);
    await expect.poll(async () => (await textOf(page, "budget-exhibit .left-out")).length).toBeLessThan(160);
    await expect.poll(() => page.locator("budget-exhibit img").count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("a number that is pressed", () => {
  test("tells the page its unit, line, year and place, and shows a link to that place", async () => {
    const {page, close} = await hosted(script + bridge);
    await page.waitForSelector("budget-exhibit .exhibit-summary button.figure");
    await page.evaluate(() =>
      document.addEventListener("budget-figure", (event) =>
        Object.assign(window, {told: (event as CustomEvent<Record<string, unknown>>).detail})
      )
    );
    await page.locator("budget-exhibit .exhibit-summary button.figure", {hasText: "39,585.07"}).first().click();
    const told = await page.evaluate(() => (window as unknown as {told: Record<string, unknown>}).told);
    expect(told).toMatchObject({unit: "213002", year: 2026});
    expect(String(told["line"])).toContain("expenditure");
    await says(page, "budget-exhibit .told").toContain("39,585.07");
    const link = page.locator("budget-exhibit .told a");
    await expect.poll(() => link.textContent()).toBe(told["place"]);
    await expect.poll(() => link.getAttribute("href")).toMatch(/statements\.html\?.*unit=213002.*#line-\d+$/);
    await close();
  });

  test("is left to a page that prevents it", async () => {
    const {page, close} = await hosted(script + bridge);
    await page.waitForSelector("budget-exhibit .exhibit-summary button.figure");
    await page.evaluate(() => document.addEventListener("budget-figure", (event) => event.preventDefault()));
    await page.locator("budget-exhibit .exhibit-summary button.figure").first().click();
    await expect.poll(() => page.locator("budget-exhibit .told").textContent()).toBe("");
    await close();
  });
});

describe("wherever it stands", () => {
  test("without JavaScript the figure stands", async () => {
    const {page, close} = await hosted(script + bridge, {javaScriptEnabled: false});
    await isShown(page).toBe(true);
    await close();
  });

  test.each(["**/embed.js", "**/_code/embed.en-*.js", "**/embed.css", "**/data/corpus.json"])(
    "where %s does not come the figure stands, with a sentence once there is a module to say it",
    async (path) => {
      const {page, close} = await hosted(script + bridge, {
        before: (own) => own.route(path, (route) => route.abort())
      });
      if (path !== "**/embed.js") await says(page).toContain("The chart could not be drawn: ");
      await isShown(page).toBe(true);
      await close();
    }
  );

  test("in a sandboxed frame it draws", async () => {
    pages.set("/framed", pageOf(script + bridge));
    const {page, complaints, close} = await hosted(
      `<iframe sandbox="allow-scripts" src="/framed" width="800" height="700"></iframe>`
    );
    const frame = page.frameLocator("iframe");
    await frame.locator("budget-exhibit .exhibit-body svg").waitFor();
    await expect.poll(() => frame.locator("budget-exhibit .embed").innerText()).toContain("39,585.07");
    expect(complaints).toEqual([]);
    await close();
  });

  test("made by a script it draws as soon as it stands in the page", async () => {
    const {page, complaints, close} = await hosted(script);
    await page.waitForFunction(() => customElements.get("budget-exhibit"));
    await page.evaluate(() => {
      const made = document.createElement("budget-exhibit");
      for (const [name, value] of Object.entries({exhibit: "trend", unit: "213002"})) made.setAttribute(name, value);
      document.body.append(made);
    });
    await page.waitForSelector("budget-exhibit figure#trend svg");
    expect(complaints).toEqual([]);
    await close();
  });

  test("two versions of the module in one page do not throw, and the first draws", async () => {
    const second = await serve("dist");
    other = ` ${new URL(second.url).origin}`;
    const {page, complaints, close} = await hosted(
      `${script}<script type="module" src="${second.url}embed.js"></script>${bridge}`
    );
    await page.waitForSelector("budget-exhibit .exhibit-body svg");
    await page.waitForLoadState("networkidle");
    expect(complaints).toEqual([]);
    await close();
    other = "";
    await second.close();
  });
});
