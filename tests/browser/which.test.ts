import {csvParseRows} from "d3-dsv";
import {readFile} from "node:fs/promises";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {reviewColumns} from "../../src/store/decided/reviewText.js";
import {small} from "../loaders/smallDisclosure.js";
import {launch} from "./chromium.js";
import {publish} from "./madeUp.js";
import {copied, leave, pickUnit, says, settled, textOf, visit as visitSite} from "./visit.js";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const visit = (path: string, options?: Parameters<typeof visitSite>[3]) => visitSite(browser, site, path, options);
const asked = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const csv = (name: string, text: string) => ({name, mimeType: "text/csv", buffer: Buffer.from(text)});
/** Whatever shows figures. */
const figures = "#page :is(.tiles, figure, svg, table, .lead button)";

const bureau = "天门市社会保险事业管理局";
const street = "上海市普陀区人民政府万里街道办事处";

async function saved(page: Page, click: () => Promise<void>): Promise<{name: string; text: string}> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return {name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8")};
}

/** Opens a page of a site that publishes other documents. */
async function visitOther(
  files: Readonly<Record<string, string>>,
  path: string,
  options?: Parameters<typeof visitSite>[3]
) {
  const {page, context, complaints} = await visit("draft", options);
  await publish(context, files);
  await page.goto(site + path);
  await settled(page);
  return {page, context, complaints};
}

describe("what is asked for and not here", () => {
  test.each([
    "",
    "variances",
    "explanations",
    "structure",
    "statements",
    "checks",
    "sources",
    "exhibit?id=bridge",
    "zh/",
    "zh/checks"
  ])("/%s: an unknown unit is said, the units are offered, and no figure of another is drawn", async (path) => {
    const {page, context, complaints} = await visit(
      `${path}${path.includes("?") ? "&" : "?"}unit=310107-wanly&year=2026&base=2025`
    );
    await says(page, "#page h1").toBe(
      path.startsWith("zh") ? "未收录该单位：310107-wanly" : "This unit is not here: 310107-wanly"
    );
    await expect.poll(() => page.locator(figures).count()).toBe(0);
    await says(page).not.toMatch(/39,585|18,976/);
    await expect.poll(() => page.title()).toContain(path.startsWith("zh") ? "未收录" : "Not here");
    const links = page.locator(".not-here a");
    await expect.poll(() => links.count()).toBe(12);
    await expect.poll(() => links.first().innerText()).toBe(`${street} · 310107-wanli`);
    await says(page, ".not-here").toContain(
      path.startsWith("zh") ? "见上方单位列表" : "more in the list of units above"
    );
    await leave(page, () => links.first().click());
    await expect
      .poll(() => asked(page))
      .toMatchObject({
        unit: "310107-wanli",
        year: "2025",
        base: "2024",
        ...(path.includes("id=") ? {id: "bridge"} : {})
      });
    await expect.poll(() => page.title()).toContain(street);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.each([
    [
      "?unit=310107-wanli&year=2031",
      "This unit has no figures for 2031",
      "2025 against 2024",
      {year: "2025", base: "2024"}
    ],
    [
      "?unit=310107-wanli&year=2021",
      "This unit has no figures for 2021",
      "2024 against 2023",
      {year: "2024", base: "2023"}
    ],
    [
      "?unit=213002&base=2019",
      "There is nothing of 2019 to compare 2026 with",
      "2026 against 2024",
      {year: "2026", base: "2024"}
    ],
    ["?unit=213002&year=2025&base=2026", "2026 is not before 2025", "2025 against 2024", {year: "2025", base: "2024"}],
    ["?unit=213002&year=abc", "“abc” is no year of this unit", "2026 against 2025", {year: "2026", base: "2025"}],
    ["?unit=213002&year=2024&base=2023", "There is nothing of 2023 to compare 2024 with", "2024 only", {year: "2024"}],
    [
      "exhibit?id=variances&unit=213002&year=2031",
      "This unit has no figures for 2031",
      "2026 against 2025",
      {year: "2026", base: "2025", id: "variances"}
    ]
  ])("%s: %s", async (path, said, nearest, address) => {
    const {page, context, complaints} = await visit(path);
    await says(page, "#page h1").toBe(said);
    await expect.poll(() => page.locator(figures).count()).toBe(0);
    await expect.poll(() => asked(page)).toEqual(Object.fromEntries(new URL(site + path).searchParams));
    const first = page.locator(".not-here a").first();
    await expect.poll(() => first.innerText()).toBe(nearest);
    await leave(page, () => first.click());
    await expect.poll(() => asked(page)).toMatchObject(address);
    await expect.poll(() => page.locator(figures).count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("the header's pickers lead on from there, and the language keeps what is missed", async () => {
    const {page, context} = await visit("variances?unit=310107-wanli&year=2031");
    await expect.poll(() => page.inputValue("#pick-years")).toBe("");
    await leave(page, () => page.click("#twin"));
    await says(page, "#page h1").toBe("该单位没有 2031 年的数据");
    await page.selectOption("#pick-years", "2025-2023");
    await page.waitForSelector("#variances svg");
    await expect.poll(() => asked(page)).toMatchObject({year: "2025", base: "2023"});
    await page.goto(`${site}?unit=nobody`);
    await settled(page);
    await page.waitForSelector(".not-here");
    await leave(page, () => pickUnit(page, "213002"));
    await page.waitForSelector("#bridge svg");
    await context.close();
  });

  test.each(["statements", "checks"])(
    "%s: a document that is not here is said, and a year without one says which is shown",
    async (path) => {
      const {page, context} = await visit(`${path}?unit=213002&document=2019`);
      await says(page, "#page h1").toBe("This unit has no document of 2019");
      await expect.poll(() => page.locator(figures).count()).toBe(0);
      await page.goto(`${site}${path}?unit=213002&year=2025&base=2024`);
      await settled(page);
      await page.waitForSelector(".left-out");
      await says(page, ".left-out").toBe("2025 has no document of its own here; this is the one of 2026.");
      await page.goto(`${site}${path}?unit=213002&year=2026&base=2025`);
      await settled(page);
      await page.waitForSelector(".title .kicker");
      await expect.poll(() => page.locator(".left-out").count()).toBe(0);
      await context.close();
    }
  );

  test("an unknown exhibit, and none, are said and the exhibits that there are offered", async () => {
    const {page, context, complaints} = await visit("exhibit?id=nothing");
    await says(page, "#page h1").toBe("There is no exhibit “nothing”.");
    await page.locator(".not-here a").first().click();
    await page.waitForSelector("figure.exhibit svg");
    await page.goto(`${site}exhibit`);
    await settled(page);
    await page.waitForSelector(".not-here");
    await says(page, "#page h1").toBe("The address names no exhibit.");
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.each([
    ["variances?in=euro&by=colour&order=up&abs=-5", "in=euro, by=colour, order=up, abs=-5", "variances"],
    ["exhibit?id=variances&by=colour", "by=colour", "variances"],
    ["explanations?total=everything&group=x&min-totals=much", "total=everything, group=x, min-totals=much", "drivers"],
    ["structure?tree=colour&fn=999&zoom=nowhere", "tree=colour, fn=999, zoom=nowhere", "tree"]
  ])("%s: harmless choices that nobody knows are named and leave the address", async (path, names, drawn) => {
    const {page, context, complaints} = await visit(path);
    await says(page, ".left-out").toBe(`Not known here, so left out of the address: ${names}`);
    await expect.poll(() => page.locator(`#${drawn} svg`).count()).toBe(1);
    await expect
      .poll(() => Object.keys(asked(page)).filter((name) => name !== "id"))
      .toEqual(["v", "unit", "year", "base", "in"]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("unit and years", () => {
  test.each(["", "variances", "explanations", "structure", "sources"])(
    "/%s names them above its title and in the window's",
    async (path) => {
      const {page, context} = await visit(`${path}?unit=310107-wanli&year=2024&base=2023`);
      const title = await textOf(page, "#page .title");
      expect(title).toContain(street);
      expect(title).toMatch(/2024( budget)? against 2023/);
      await expect.poll(() => page.title()).toContain(`${street} · 2024 against 2023`);
      await context.close();
    }
  );

  test("every exhibit names its unit and its years", async () => {
    for (const path of ["", "variances", "explanations", "structure"]) {
      const {page, context} = await visit(path);
      await page.waitForSelector("figure.exhibit svg");
      const named = await page.locator("figure.exhibit .which").allInnerTexts();
      expect(named).toHaveLength(await page.locator("figure.exhibit").count());
      expect(
        named.every((text) => /^天门市社会保险事业管理局 · (2026|2026 against 2025|2024–2026)$/.test(text)),
        named.join()
      ).toBe(true);
      await context.close();
    }
  });

  test("what leaves the page names them: SVG, CSV, iframe and their file names", async () => {
    const {page, context} = await visit("variances?unit=310107-wanli&year=2025&base=2023");
    await page.waitForSelector("#variances svg");
    await page.click("#variances summary");
    const item = (text: string) => page.click(`#variances .menu-items button:has-text('${text}')`);
    const svg = await saved(page, () => item("SVG"));
    expect([svg.name, svg.text.includes(`>${street} · 2025 against 2023<`)]).toEqual([
      "310107-wanli-2025-2023-variances-en.svg",
      true
    ]);
    const table = await saved(page, () => item("CSV"));
    const [header, ...rows] = csvParseRows(table.text.trim());
    expect(header!.slice(-4)).toEqual(["Name of the unit", "Unit code", "Years", "Source"]);
    expect(new Set(rows.map((row) => row.slice(-4).join(" | ")))).toEqual(
      new Set([`${street} | 310107-wanli | 2025 against 2023 | Source: 上海市普陀区2025年区级部门预算, figures.csv`])
    );
    const code = await copied(page, () => item("iframe"));
    expect(code).toContain(`title="${street} · 2025 against 2023: `);
    await context.close();
  });

  test("the citation copied from the bare address names them, and its address holds the whole view", async () => {
    const {page, context} = await visit("");
    const cited = await copied(page, () => page.click(".lead-tools button"));
    expect(cited).toContain(`(${bureau}, 2026 against 2025, 《`);
    const url = new URL(/; (http\S+)\)$/.exec(cited)![1]!);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      v: "1",
      unit: "213002",
      year: "2026",
      base: "2025",
      in: "wan",
      version: expect.stringMatching(/^[a-p]{10}$/)
    });
    await context.close();
  });

  test("after another unit is chosen the address holds what is shown, and nothing of the former unit", async () => {
    const {page, context} = await visit(
      "variances?unit=213002&year=2026&base=2025&by=functional&open=threePublic%2Fall%2Ftotal%2Ftotal"
    );
    await pickUnit(page, "310107-wanli");
    await page.waitForFunction(() => document.querySelector(".kicker")?.textContent?.includes("万里"));
    await expect
      .poll(() => asked(page))
      .toEqual({
        v: "1",
        unit: "310107-wanli",
        year: "2025",
        base: "2024",
        in: "wan",
        by: "functional"
      });
    await says(page, ".kicker").toBe(`2025 against 2024 · ${street}`);
    await context.close();
  });
});

describe("years that are not neighbours, or alone", () => {
  const gap = {
    "4-gap/2023.md": small({name: "天门市跨年局", year: 2023, total: "11.00", project: "1.00"}).replace(
      /比上年预算.*?。/,
      "主要用于工作。"
    ),
    "4-gap/2026.md": small({name: "天门市跨年局"}).replace(/比上年预算.*?。/, "主要用于工作。")
  };

  test("2023 and 2026: one base throughout, in titles, tables and the picker", async () => {
    const {page, context, complaints} = await visitOther(gap, "");
    await says(page, ".kicker").toBe("2026 budget against 2023");
    await expect.poll(() => page.locator("#pick-years option").allInnerTexts()).toEqual(["2026 against 2023"]);
    const text = await textOf(page);
    expect(text).toContain("12.50");
    expect(text).toContain("2023: 11.00");
    expect(text).not.toMatch(/2025|2024/);
    await page.goto(`${site}variances?unit=4`);
    await settled(page);
    await page.waitForSelector("#variances svg");
    await says(page, "#variances").toMatch(/2026 against 2023/);
    await says(page).not.toMatch(/2025|2024/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.each([
    ["", "2026 only"],
    ["zh/", "仅 2026 年"]
  ])("/%s of one year: the picker says %s, and there is no other", async (path, only) => {
    const {page, context, complaints} = await visitOther(
      {"1-one/2026.md": gap["4-gap/2026.md"].replaceAll("跨年", "单年")},
      path
    );
    await expect.poll(() => page.locator("#pick-years option").allInnerTexts()).toEqual([only]);
    await expect.poll(() => page.title()).toContain(`天门市单年局 · ${only}`);
    await page.goto(`${site}${path}variances?unit=1`);
    await settled(page);
    await page.waitForSelector("#variances svg");
    await expect.poll(() => asked(page)).toEqual({v: "1", unit: "1", year: "2026", in: "wan"});
    await says(page, "#variances .which").toBe(`天门市单年局 · ${only}`);
    await says(page, "#variances .subtitle").toContain(only);
    await says(page).not.toMatch(/2026–26|2024/);
    await page.goto(`${site}${path}exhibit?unit=1&id=bridge`);
    await settled(page);
    await page.waitForSelector(".failure.alone");
    await says(page, ".failure.alone").toMatch(
      path
        ? /天门市单年局 · 仅 2026 年 · 无法绘制此图：此图比较两年，而所载文件没有 2026 年之前的数据。/
        : /天门市单年局 · 2026 only · This exhibit cannot be drawn: it compares two years, and no loaded document gives one before 2026\./
    );
    await page.goto(`${site}${path}?unit=1&base=2025`);
    await settled(page);
    await page.waitForSelector(".not-here");
    await expect.poll(() => page.locator(".not-here a").allInnerTexts()).toEqual([only]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test("the first year of several is drawn alone, by its own figures", async () => {
  const {page, context, complaints} = await visit("structure?unit=310107-wanli&year=2023");
  await page.waitForSelector("#tree svg");
  await says(page, ".kicker").toBe(`2023 only · ${street}`);
  await expect
    .poll(() => page.locator("figure.exhibit .which").allInnerTexts())
    .toEqual([`${street} · 2023 only`, `${street} · 2023 only`]);
  await says(page, "#tree .subtitle").toContain("no earlier year to compare it with");
  await expect
    .poll(() => page.locator("#pick-years option").allInnerTexts())
    .toEqual(["2023 only", "2025 against 2024", "2024 against 2023", "2025 against 2023"]);
  await page.click("#flow button:has-text('Table')");
  await says(page, "#flow table").toContain("12,131.99");
  expect(complaints).toEqual([]);
  await context.close();
});

describe("a unit under a new name", () => {
  const files = {
    "5-x/2025.md": small({name: "天门市旧名局", year: 2025, total: "11.00", project: "1.00"}),
    "5-x/2026.md": small({name: "天门市新名局"})
  };

  test("says what it was called: title, exhibits, sources, citation, picker", async () => {
    const {page, context, complaints} = await visitOther(files, "");
    await says(page, ".title h1").toBe("天门市新名局");
    await says(page, ".title").toContain("called 天门市旧名局 until 2025");
    await expect.poll(() => page.title()).toContain("天门市新名局 (called 天门市旧名局 until 2025)");
    await says(page, "#bridge .which").toBe("天门市新名局 (called 天门市旧名局 until 2025) · 2026 against 2025");
    await expect
      .poll(() => page.locator("#pick-unit option").allInnerTexts())
      .toEqual(["天门市新名局 (formerly 天门市旧名局)"]);
    const cited = await copied(page, () => page.click(".lead-tools button"));
    expect(cited).toContain("(天门市新名局 (called 天门市旧名局 until 2025), 2026 against 2025, ");
    await page.goto(`${site}sources?unit=5`);
    await settled(page);
    await page.waitForSelector(".title");
    const sources = await textOf(page);
    expect(sources).toContain("All documents under the code 5 are taken as of one unit.");
    expect(sources).toMatch(/2025.*Name of the unit: 天门市旧名局.*2026.*Name of the unit: 天门市新名局/);
    expect(sources).toContain(
      "ambiguous unit: 5 is 天门市旧名局 until 2025 and 天门市新名局 from 2026, taken as one by its code"
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("a year under the old name bears it", async () => {
    const {page, context} = await visitOther(files, "zh/?unit=5&year=2025");
    await says(page, ".title h1").toBe("天门市旧名局");
    await says(page, ".title").toContain("2026 年起名为天门市新名局");
    await says(page, "#bridge .which").toBe("天门市旧名局 · 2025 年比 2024 年");
    await context.close();
  });
});

describe("another unit's files", () => {
  const readFileOn = async (unit: string, text: string) => {
    const {page, context, complaints} = await visit(`explanations?unit=${unit}`);
    await page.setInputFiles("#review-file", csv("reviews.csv", text));
    await page.waitForFunction(() => /reviews\.csv/.test(document.querySelector(".review-news")?.textContent ?? ""));
    const [news, states] = [
      await textOf(page, ".review-news"),
      await page
        .locator(".reviews select")
        .evaluateAll((all) => all.map((own) => (own as HTMLSelectElement).value).filter(Boolean))
    ];
    const kept = await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("reviews/")));
    expect(complaints).toEqual([]);
    await context.close();
    return {news, states, kept};
  };

  test("reviews written at one unit are refused at another in one clear line, and read where they belong", async () => {
    const {page, context} = await visit("explanations?unit=213002");
    await page.fill("#who-0", "ZL");
    await page.selectOption("#state-0", "accepted");
    const {text} = await saved(page, () => page.click("#review-export"));
    await page.goto(`${site}explanations?unit=310107-wanli`);
    await settled(page);
    await page.waitForSelector(".reviews");
    await expect
      .poll(() =>
        page
          .locator(".reviews select")
          .evaluateAll((all) => all.filter((own) => (own as HTMLSelectElement).value).length)
      )
      .toBe(0);
    await context.close();
    expect(text).toMatch(
      /^\ufeffunit,unit_name,line,line_name,base,year,.*\r\n213002,天门市社会保险事业管理局,\w+\/all\/total\/total,[A-Z][\w ]+,2025,2026,accepted,,ZL,\d{4}-\d\d-\d\d,393348600,395850700,元\r\n$/
    );
    const [elsewhere, here] = [await readFileOn("310107-wanli", text), await readFileOn("213002", text)];
    expect(elsewhere).toEqual({
      news: `reviews.csv is not read: it is of ${bureau} (213002), and this is ${street} (310107-wanli).`,
      states: [],
      kept: []
    });
    expect(here).toMatchObject({states: ["accepted"], kept: ["reviews/213002"]});
  });

  test("a file that says of no unit is read only where all its lines and amounts are the unit's", async () => {
    const old = (amount: string) =>
      `${reviewColumns.join(",")}\r\nexpenditure/all/total/total,2025,2026,accepted,,甲,2026-03-01,393348600,${amount}\r\n`;
    const read = await readFileOn("213002", old("395850700"));
    expect(read).toMatchObject({
      states: ["accepted"],
      news: expect.stringContaining("Read from reviews.csv: 1.")
    });
    for (const [unit, amount] of [
      ["310107-wanli", "395850700"],
      ["213002", "395850800"]
    ] as const) {
      const {news, states, kept} = await readFileOn(unit, old(amount));
      expect([news, states, kept]).toEqual([
        expect.stringMatching(/^reviews\.csv is not read: it does not say whose reviews it holds/),
        [],
        []
      ]);
    }
  });

  test("prices supplied for one unit are not another's, and a file of another is refused", async () => {
    const {page, context, complaints} = await visit("explanations?unit=213002");
    await page.setInputFiles("#price-file", csv("cpi.csv", "unit,year,rate\n310107-wanli,2026,2\n"));
    await page.waitForSelector(".price-field .failure");
    await says(page, ".price-field .failure").toBe("cpi.csv: invalid unit: the file is of 310107-wanli, not of 213002");
    await page.setInputFiles("#price-file", csv("cpi.csv", "year,rate\n2025,2\n2026,2\n"));
    await page.waitForSelector("#adjust-price");
    await page.goto(`${site}explanations?unit=310107-wanli`);
    await settled(page);
    await page.waitForSelector("#likeForLike");
    await expect.poll(() => page.locator("#adjust-price").count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("a file of waivers says of each which unit, year and line it is of", async () => {
    const {page, context} = await visit("checks?unit=213002");
    const card = page.locator("#failures article").first();
    await card.locator(".accept summary").click();
    await card.locator("[name=reason]").fill("印刷错误");
    await card.locator("[name=who]").fill("budget office");
    await card.locator("[name=when]").fill("2026-03-01");
    const {text} = await saved(page, () => card.locator("button", {hasText: "waivers.csv"}).click());
    expect(text).toMatch(
      /^finding,reason,who,when,unit,unit_name,fiscal_year,line_name\r\n213002\/2026\/\S+,印刷错误,budget office,2026-03-01,213002,天门市社会保险事业管理局,2026,\S.*\r\n$/
    );
    await context.close();
  });
});

test.each([
  "?unit=999999",
  "?unit=310107-wanli&year=2031",
  "exhibit?id=nothing",
  "variances?by=a-choice-that-nobody-knows-and-that-is-longer-than-a-phone-is-wide"
])("%s fits 360 pixels", async (path) => {
  const {page, context} = await visit(path, {width: 360});
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0);
  await context.close();
});
