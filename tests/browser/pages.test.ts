import {readFile} from "node:fs/promises";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import type {UnitFile} from "../../src/store/published/unitFile.js";
import {launch} from "./chromium.js";
import {withRenamedProjects} from "./renamedUnit.js";
import {copied, leave, says, settled, textOf, visit as visitSite} from "./visit.js";

const site = inject("site");
const paths = [
  "",
  "variances",
  "explanations",
  "structure",
  "statements",
  "checks",
  "explore",
  "draft",
  "sources"
].flatMap((path) => [path, `zh/${path}`]);

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const visit = (path: string, options?: Parameters<typeof visitSite>[3]) => visitSite(browser, site, path, options);

describe("every page", () => {
  test.each(paths)("/%s opens without an error or a foreign request", async (path) => {
    const {page, context, complaints} = await visit(path);
    await page.waitForLoadState("networkidle");
    expect(complaints).toEqual([]);
    await expect.poll(() => page.locator(".failure, .observablehq--error").count()).toBe(0);
    await expect.poll(() => page.locator("h1").count()).toBe(1);
    await expect.poll(() => page.getAttribute("html", "lang")).toBe(path.startsWith("zh") ? "zh-Hans" : "en");
    await context.close();
  });

  test.each(paths)("/%s fits a narrow screen in dark", async (path) => {
    const {page, context} = await visit(path, {width: 360, colorScheme: "dark"});
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
    await expect.poll(() => page.getAttribute("html", "data-theme")).toBe("dark");
    await context.close();
  });

  test("links of the navigation and the language keep the view", async () => {
    const {page, context} = await visit("?unit=213002&year=2025&base=2024&in=yi");
    await leave(page, () => page.click("#twin"));
    await expect.poll(() => new URL(page.url()).pathname).toBe("/zh/");
    await leave(page, () => page.click(".nav-link:nth-child(2)"));
    const {pathname, searchParams} = new URL(page.url());
    expect([pathname, searchParams.get("year"), searchParams.get("base"), searchParams.get("in")]).toEqual([
      "/zh/variances.html",
      "2025",
      "2024",
      "yi"
    ]);
    await context.close();
  });
});

describe("Overview", () => {
  test("its lead says what is explained; a number opens what it is made of, and the copy carries its source", async () => {
    const {page, context, complaints} = await visit("");
    await says(page, ".title .lead").toBe(
      "Expenditure of 39,585.07 万元 is budgeted for 2026, up 250.21 万元 (+0.64 %) on 2025, of which project expenditure +176.00 and basic expenditure +74.21. Of project expenditure, +21.75 is put down to a merger or transfer, +154.25 is attributed but not quantified."
    );
    await page.click(".lead button:text-is('+21.75')");
    await says(page, "dialog.inspector").toMatch(/Project expenditure.*\+21\.75 万元.*21\.75 万元/);
    await page.keyboard.press("Escape");
    const cited = await copied(page, () => page.click(".lead-tools button"));
    expect(cited).toMatch(
      /not quantified\. \(天门市社会保险事业管理局, 2026 against 2025, 《.*》 lines [\d, ]+; http:/
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("shows the headline figures with their changes before any engine is asked for", async () => {
    const {page, context} = await visit("");
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    const text = await textOf(page, ".tiles");
    for (const expected of [
      "39,585.07",
      "+250.21 +0.64 %",
      "793.72",
      "+74.21 +10.31 %",
      "38,791.35",
      "+176.00 +0.46 %",
      "4.42",
      "+0.58 +15.1 %",
      "14.94 to 15.27 %",
      "88.94",
      "+7.65 +9.41 %",
      "3.84 (implied)"
    ]) {
      expect(text).toContain(expected);
    }
    expect(requests.filter((url) => /duckdb|\.wasm/.test(url))).toEqual([]);
    await context.close();
  });

  test("a bridge foots from 39,334.86 to 39,585.07, project expenditure split by the document", async () => {
    const {page, context} = await visit("");
    const text = await textOf(page, "#bridge");
    for (const expected of ["39,334.86", "+74.21", "+21.75", "+154.25", "39,585.07", "Foots exactly"])
      expect(text).toContain(expected);
    await context.close();
  });

  test("reasons stand beside the changes that they are given for", async () => {
    const {page, context} = await visit("");
    const receptions = await textOf(page, ".reasons li:has-text('Official receptions')");
    expect(receptions).toContain("+0.08 +9.5 %");
    expect(receptions).toContain("新考进公务员 6 名");
    await says(page, ".off-budget").toContain("15,217.00");
    await context.close();
  });

  test("2025 against 2024 falls by 14.36 %, with no reason in the loaded documents", async () => {
    const {page, context} = await visit("?year=2025&base=2024");
    await says(page, ".tiles").toContain("−6,593.22 −14.36 %");
    await says(page, ".reasons").toContain("give no reasons for 2024 to 2025");
    await context.close();
  });

  test("the unit of display follows the picker into the address", async () => {
    const {page, context} = await visit("");
    await page.selectOption("#pick-display", "yuan");
    await page.waitForFunction(() => document.querySelector(".tiles")?.textContent?.includes("395,850,700"));
    await expect.poll(() => new URL(page.url()).searchParams.get("in")).toBe("yuan");
    await page.goBack();
    await page.waitForFunction(() => document.querySelector(".tiles")?.textContent?.includes("39,585.07"));
    await context.close();
  });

  test("a number opens its source by keyboard, and Escape gives the focus back", async () => {
    const {page, context} = await visit("");
    await page.locator(".tile .hero button").first().focus();
    await page.keyboard.press("Enter");
    const facts = await textOf(page, "dialog.inspector");
    expect(facts).toContain("39585.07");
    expect(facts).toContain("data/213002-tianmen-social-insurance/2026.md");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".tile") !== null)).toBe(true);
    await context.close();
  });
});

describe("Variances", () => {
  test("lines without a prior-year figure are not comparable, never 0 %", async () => {
    const {page, context} = await visit("variances?by=functional");
    const text = await textOf(page, "#variances");
    expect(text).toContain("not comparable: no prior-year figure published");
    expect(text).not.toMatch(/[^\d.]0(\.0+)? %/);
    await context.close();
  });

  test("government procurement is new and has no rate", async () => {
    const {page, context} = await visit("variances");
    await page.click("#variances button:has-text('Table')");
    const row = await textOf(page, "#variances tr:has-text('Government procurement')");
    expect(row).toContain("0.84 +0.84 new");
    expect(row).not.toContain("%");
    await context.close();
  });

  test("a threshold folds what is under it, and the fold opens", async () => {
    const {page, context} = await visit("variances");
    await page.fill("#abs", "50");
    await page.press("#abs", "Tab");
    await page.waitForFunction(() => new URLSearchParams(location.search).get("abs") === "50");
    await page.waitForFunction(
      () => !document.querySelector("#variances svg")?.textContent?.includes("Official receptions")
    );
    const chart = page.locator("#variances svg");
    await chart.locator("[role=button]", {hasText: "6 lines under the thresholds"}).click();
    await page.waitForFunction(() => new URLSearchParams(location.search).get("unfold") === "1");
    await page.waitForFunction(() =>
      document.querySelector("#variances svg")?.textContent?.includes("Official receptions")
    );
    await context.close();
  });

  test("a row opens its years, places and parts by keyboard", async () => {
    const {page, context} = await visit("variances");
    const row = page.locator("#variances [role=button]", {hasText: "Three public"}).first();
    await row.focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("#details");
    const text = await textOf(page, "#details");
    expect(text).toContain("3.84");
    expect(text).toContain("implied");
    expect(text).toContain("+15.1 %");
    await expect.poll(() => new URL(page.url()).searchParams.get("open")).toBe("threePublic/all/total/total");
    await context.close();
  });

  test("lines under another name are listed with their reason, open by keyboard, and are joined only where certain", async () => {
    const {page, context, complaints} = await visit("");
    await page.route("**/units/310107-wanli*.json", async (route) => {
      const response = await route.fetch();
      await route.fulfill({json: withRenamedProjects((await response.json()) as UnitFile)});
    });
    await page.setViewportSize({width: 360, height: 900});
    await page.goto(`${site}variances?unit=310107-wanli&year=2024&base=2023&by=project`);
    await settled(page);
    await page.waitForSelector("#links");
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
    await says(page, "#variances h2").toBe(
      "Largest change, lines that may be renamed aside: 智慧社区建设, −120.00 万元"
    );
    const rows = (await page.locator("#links tbody tr").allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain(
      "信访接待 群众来访窗口 8.00 9.00 +1.00 renamed, certain: one line 单位函复：更名 (budget office, 2024-03-01)"
    );
    expect(rows[1]).toContain("+700.00 renamed, likely: not joined names 83 % alike, amounts within 2 %");
    expect(rows[2]).toContain("split, possible: not joined the amounts add up to the same");
    await page.locator("#links button", {hasText: "机关养老保险财政地方补助"}).focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("#details");
    await says(page, "#details .link-note").toContain(
      "May continue 2023’s “机关养老保险财政补助” (names 83 % alike, amounts within 2 %); not joined: the document does not say so."
    );
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#links button:has-text('CSV')")]);
    const csv = await readFile(await download.path(), "utf8");
    expect(csv).toMatch(/^信访接待,,群众来访窗口,,8,9,1,renamed,yes,/m);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("a source under two known names is one line and says so, in the table too", async () => {
    const {page, context} = await visit("variances?unit=310107-wanli&year=2024&base=2023&by=source");
    await says(page, "#links").toContain(
      "一般公共预算 一般公共预算资金 16,497.86 15,621.11 −876.75 renamed, certain: one line both are known names of this source of revenue"
    );
    await page.click("#variances button:has-text('Table')");
    await says(page, "#variances tr:has-text('General public budget')").toContain(
      "Listed as “一般公共预算” in 2023 and as “一般公共预算资金” in 2024"
    );
    await context.close();
  });
});

describe("Statements", () => {
  test("all ten tables stand as published", async () => {
    const {page, context} = await visit("statements");
    for (const id of [
      "summary",
      "revenue",
      "expenditure",
      "appropriation",
      "generalBudget",
      "basicExpenditure",
      "threePublic",
      "governmentFund",
      "projects",
      "stateCapital"
    ]) {
      await expect.poll(() => page.locator(`section#${id} table`).count(), {message: id}).toBe(1);
    }
    await says(page, "#governmentFund").toContain("本单位无政府性基金预算支出");
    await context.close();
  });

  test("a search finds a number whatever its commas, and the address keeps it", async () => {
    const {page, context} = await visit("statements");
    await page.fill("#search", "38791.35");
    await expect.poll(() => page.locator(".found").count()).toBeGreaterThanOrEqual(6);
    await expect.poll(() => new URL(page.url()).searchParams.get("find")).toBe("38791.35");
    await context.close();
  });

  test("an amount opens its source", async () => {
    const {page, context} = await visit("zh/statements");
    await page.locator("#basicExpenditure button.figure", {hasText: "20.77"}).first().click();
    const facts = await textOf(page, "dialog.inspector");
    expect(facts).toContain("20.77 万元");
    expect(facts).toContain("30228");
    await context.close();
  });
});

describe("an exhibit that leaves the page", () => {
  test("as CSV with a byte order mark, its numbers plain", async () => {
    const {page, context} = await visit("variances");
    await page.click("#variances summary");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click("#variances .menu-items button:has-text('CSV')")
    ]);
    const csv = await readFile(await download.path(), "utf8");
    expect(csv.startsWith("\ufeff")).toBe(true);
    expect(csv).toMatch(/^Three public expenses,,3\.84,4\.42,0\.58,/m);
    await context.close();
  });

  test("as SVG that stands alone, and as PNG", async () => {
    const {page, context} = await visit("");
    await page.waitForSelector("#bridge svg");
    await page.click("#bridge summary");
    const [svgFile] = await Promise.all([
      page.waitForEvent("download"),
      page.click("#bridge .menu-items button:has-text('SVG')")
    ]);
    const svg = await readFile(await svgFile.path(), "utf8");
    expect(svg).toMatch(/^<svg xmlns=/);
    expect(svg).toContain("39,585.07");
    expect(svg).not.toContain("var(--");
    const [pngFile] = await Promise.all([
      page.waitForEvent("download"),
      page.click("#bridge .menu-items button:has-text('PNG')")
    ]);
    const png = await readFile(await pngFile.path());
    expect([...png.subarray(1, 4)]).toEqual([...Buffer.from("PNG")]);
    expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
    await context.close();
  });

  test("as an iframe whose address shows just that exhibit with just these choices", async () => {
    const {page, context, complaints} = await visit("variances?by=economic&order=amount&year=2026&base=2025&find=x");
    await page.click("#variances summary");
    const code = await copied(page, () => page.click("#variances .menu-items button:has-text('iframe')"));
    const url = new URL(/src="([^"]+)"/.exec(code)![1]!.replaceAll("&amp;", "&"));
    expect(url.pathname).toBe("/exhibit.html");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      v: "1",
      unit: "213002",
      year: "2026",
      base: "2025",
      in: "wan",
      by: "economic",
      order: "amount",
      id: "variances"
    });
    await page.setViewportSize({width: 400, height: 700});
    await page.goto(url.href);
    await settled(page);
    await page.waitForSelector("#variances svg");
    await expect.poll(() => page.locator("nav").count()).toBe(0);
    await expect.poll(() => page.locator("figure.exhibit").count()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("an unknown exhibit says so", async () => {
    const {page, context} = await visit("exhibit?id=nothing");
    await says(page).toContain("There is no exhibit “nothing”.");
    await context.close();
  });
});

test("a page whose Markdown someone changed draws what it says, in its order, and follows the address", async () => {
  const {page, context, complaints} = await visit("");
  await page.route("**/structure.html*", async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const own = `<h2 id="mine">A look of my own</h2>
<p>Against <a href="./checks.html">the checks</a>.</p>
<div data-exhibit="tree" data-tree="economic"></div>
<div data-exhibit="flow"></div>`;
    const parts = /<div data-exhibit="flow"[\s\S]*<div data-exhibit="tree"[\s\S]*(?=<\/div>\s*<\/main>)/;
    if (!parts.test(html)) throw new Error("the page has no parts to change");
    await route.fulfill({response, body: html.replace(parts, own)});
  });
  await page.goto(`${site}structure.html?unit=310107-wanli&year=2025&base=2024`);
  await settled(page);
  await page.waitForSelector("#tree svg");
  await page.waitForSelector("#flow svg");
  const order = await page.locator("#page :is(h1, #mine, figure.exhibit)").evaluateAll((all) => all.map(({id}) => id));
  expect(order).toEqual(["", "mine", "tree", "flow"]);
  await expect.poll(() => page.locator("#tree-by").count()).toBe(0);
  await page.locator("#tree [data-key='expenditure/all/functional/208']").waitFor({state: "detached"});
  await page.selectOption("#pick-display", "yuan");
  await page.waitForFunction(() => document.querySelector("#flow svg")?.textContent?.includes("189,767,551"));
  await page.waitForSelector("#mine + p a[href*='in=yuan']");
  const {pathname, searchParams} = new URL((await page.locator("#mine + p a").getAttribute("href"))!);
  expect([pathname.split("/").at(-1), searchParams.get("unit"), searchParams.get("in")]).toEqual([
    "checks.html",
    "310107-wanli",
    "yuan"
  ]);
  expect(complaints).toEqual([]);
  await context.close();
});
