import {readFile} from "node:fs/promises";
import type {Browser, BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {freezeUnits} from "../../loaders/publish/freezeUnits.js";
import {dataFolder, small} from "../loaders/smallDisclosure.js";
import {launch} from "./chromium.js";
import {publish} from "./madeUp.js";
import {copied, says, settled, visit} from "./visit.js";

const site = inject("site");

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const first = {"9-x/2025.md": small({year: 2025, total: "11.00", basic: "8.50"}), "9-x/2026.md": small()};

/** A version of these files as `npm run freeze` keeps it. */
async function frozenOf(
  files: Readonly<Record<string, string>>
): Promise<{version: string; files: Record<string, string>}> {
  const root = await dataFolder(files);
  for await (const {path} of freezeUnits(await readCorpus(root), root, ["9"])) {
    const name = path.slice(root.length + 1);
    return {version: /-([a-p]{10})\.json$/.exec(name)![1]!, files: {[name]: await readFile(path, "utf8")}};
  }
  throw new Error("missing version");
}

interface Opened {
  readonly page: Page;
  readonly asked: string[];
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/** The exhibit of a unit of other data than the site's own. */
async function opened(files: Readonly<Record<string, string>>, path: string): Promise<Opened> {
  const context: BrowserContext = await browser.newContext({viewport: {width: 900, height: 900}});
  await publish(context, files);
  const page = await context.newPage();
  const [asked, complaints]: [string[], string[]] = [[], []];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", ({message}) => complaints.push(message));
  await page.goto(site + path);
  await settled(page);
  return {page, asked, complaints, close: () => context.close()};
}

const address = (version: string, rest = "") =>
  `exhibit?unit=9&year=2026&base=2025&id=headlines&version=${encodeURIComponent(version)}${rest}`;

describe("a frozen exhibit", () => {
  test("shows its old figures, badge and day when the data have changed, and how many of them differ", async () => {
    const {version, files} = await frozenOf(first);
    const now = {...first, "9-x/2026.md": small({total: "13.00", project: "3.00"})};
    const {page, complaints, close} = await opened({...now, ...files}, address(version));
    await page.getByRole("button", {name: "Table", exact: true}).click();
    await says(page, ".exhibit-table").toContain("12.50");
    await says(page, ".exhibit-table").not.toContain("13.00");
    await says(page, ".frozen").toMatch(new RegExp(`^Frozen: data version ${version}, of \\d{4}-\\d\\d-\\d\\d\\. `));
    // expenditure and project expenditure of 2026
    await says(page, ".frozen").toContain("Newer figures exist; 2 of those shown here differ.");
    await says(page, ".exhibit-foot").toMatch(/^1 contradiction among its figures .*Data as of \d{4}-\d\d-\d\d/);
    await page.getByRole("link", {name: "Newest figures"}).evaluate((link) => link.removeAttribute("target"));
    await page.getByRole("link", {name: "Newest figures"}).click();
    await page.getByRole("button", {name: "Table", exact: true}).click();
    await says(page, ".exhibit-table").toContain("13.00");
    await expect.poll(() => page.locator(".frozen").count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test("says that newer data leave its figures as they are where another year is all that is new", async () => {
    const {version, files} = await frozenOf(first);
    const now = {...first, "9-x/2024.md": small({year: 2024, total: "10.00", basic: "7.50"})};
    const {page, close} = await opened({...now, ...files}, address(version));
    await says(page, ".frozen").toContain("A newer version exists; the figures shown here are the same in it.");
    await close();
  });

  test("is there for the present version before anybody keeps it, and after its unit is gone", async () => {
    const {version, files} = await frozenOf(first);
    const present = await opened(first, address(version));
    await says(present.page, ".frozen").toContain("Its figures are still the newest.");
    await present.close();
    const gone = await opened({"8-y/2026.md": small({name: "天门市另一局"}), ...files}, address(version));
    await says(gone.page, ".frozen").toContain("This unit is no longer published here.");
    await says(gone.page, ".exhibit").toContain("天门市示例局");
    await gone.close();
  });

  test("of a version that is not there, or in a form that is not read, is one sentence; nothing else is drawn", async () => {
    const {version, files} = await frozenOf(first);
    const none = await opened(first, address("aaaaaaaaaa"));
    await says(none.page).toContain("No data version “aaaaaaaaaa” of this unit is kept here");
    await expect.poll(() => none.page.locator("#page svg").count()).toBe(0);
    expect(none.complaints).toEqual([]);
    await none.close();
    const [name, text] = Object.entries(files)[0]!;
    const old = await opened({...first, [name]: text.replace('"format":1', '"format":7')}, address(version));
    await says(old.page).toContain(
      `Data version “${version}” is kept here in a form that this site cannot read (format 7)`
    );
    await expect.poll(() => old.page.locator("#page svg").count()).toBe(0);
    await old.close();
  });

  test.each([
    ["a path", "../../corpus"],
    ["markup", "<img src=x onerror=alert(1)>"],
    ["a name of every object", "__proto__"],
    ["a long one", "a".repeat(5000)],
    ["capitals", "AAAAAAAAAA"],
    ["an encoded path", "%2e%2e%2f"]
  ])("a version that is none asks for nothing and draws nothing: %s", async (_, version) => {
    const {page, asked, complaints, close} = await opened(first, address(version));
    await says(page).toContain("No data version “");
    await expect.poll(() => page.locator("#page :is(img, svg, script)").count()).toBe(0);
    expect(asked.filter((url) => /\/data\/frozen\//.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test("of many units is not kept in versions, and says so", async () => {
    const {version, files} = await frozenOf(first);
    const {page, close} = await opened({...first, ...files}, `exhibit?unit=9&id=ranking&version=${version}`);
    await says(page).toContain("compares many units and is not kept in versions");
    await close();
  });
});

test("an element with a version shows the same as the frame, in Chinese too", async () => {
  const {version, files} = await frozenOf(first);
  const now = {...first, "9-x/2026.md": small({total: "13.00", project: "3.00"}), ...files};
  const {page, close} = await opened(now, "exhibit?unit=9&id=headlines");
  await page.addScriptTag({type: "module", url: `${site}embed.js`});
  await page.evaluate((of) => {
    const element = document.createElement("budget-exhibit");
    for (const [name, value] of Object.entries({
      exhibit: "headlines",
      unit: "9",
      year: "2026",
      base: "2025",
      lang: "zh",
      version: of,
      show: "title table source badge"
    }))
      element.setAttribute(name, value);
    document.querySelector("#page")!.replaceChildren(element);
  }, version);
  await says(page, "budget-exhibit .frozen").toContain(`固定版本：数据版本 ${version}`);
  await says(page, "budget-exhibit .frozen").toContain("此处所示数字有 2 个与之不同");
  await page.evaluate(() => document.querySelector("budget-exhibit")!.setAttribute("version", "../x"));
  await says(page, "budget-exhibit .failure").toContain("本站没有保存该单位的数据版本“../x”");
  await close();
});

test("the page Embed ties the code to the present version, says that nobody keeps it yet, and gives it to the frame", async () => {
  const {page, context, complaints} = await visit(browser, site, "embed?unit=213002&id=bridge");
  await says(page, "#embed-data-means").toContain("Live: follows new data");
  await page.selectOption("#embed-data", "frozen");
  await settled(page);
  await says(page, "#embed-data-means").toContain("npm run freeze -- 213002");
  const iframe = page.getByRole("textbox", {name: "As a frame", exact: true});
  await expect.poll(() => iframe.inputValue()).toMatch(/version=[a-p]{10}/);
  const version = /version=([a-p]{10})/.exec(await iframe.inputValue())![1]!;
  const element = page.getByRole("textbox", {name: "As an element", exact: true});
  await expect.poll(() => element.inputValue()).toContain(` version="${version}"`);
  await page.locator(".embed-frame").scrollIntoViewIfNeeded();
  await expect
    .poll(() => page.frameLocator(".embed-frame").locator(".frozen").innerText())
    .toContain("Its figures are still the newest.");
  await page.selectOption("#embed-id", "ranking");
  await settled(page);
  await says(page, "#embed-data-means").toContain("compares many units");
  await expect.poll(() => iframe.inputValue()).not.toContain("version=");
  expect(complaints).toEqual([]);
  await context.close();
});

test("a page that shows the newest figures says so where its address names an older version", async () => {
  const {page, context} = await visit(browser, site, "checks?unit=213002&version=aaaaaaaaaa");
  await says(page, ".version").toContain(
    "The address names data version aaaaaaaaaa; shown here are the newest figures"
  );
  await context.close();
});

test("the frozen exhibit's own menu copies its frozen address", async () => {
  const {version, files} = await frozenOf(first);
  const context = await browser.newContext({permissions: ["clipboard-read", "clipboard-write"]});
  await publish(context, {...first, "9-x/2026.md": small({total: "13.00", project: "3.00"}), ...files});
  const page = await context.newPage();
  await page.goto(site + address(version));
  await settled(page);
  await page.locator(".exhibit summary").click();
  const link = await copied(page, () => page.getByRole("button", {name: "Copy link"}).click());
  expect(link).toContain(`version=${version}`);
  await context.close();
});
