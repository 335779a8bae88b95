import {readFile} from "node:fs/promises";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import type {UnitFile} from "../../src/store/published/unitFile.js";
import {launch} from "./chromium.js";
import {says, settled, textOf, visit as visitSite} from "./visit.js";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const visit = (path = "", options?: Parameters<typeof visitSite>[3]) =>
  visitSite(browser, site, `explanations${path}`, options);
const asked = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const csv = (name: string, text: string) => ({name, mimeType: "text/csv", buffer: Buffer.from(text)});

async function saved(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#review-export")]);
  expect(download.suggestedFilename()).toBe("reviews.csv");
  return readFile(await download.path(), "utf8");
}

describe("what the document says", () => {
  test("reasons, what they quantify with the figures that make it up, and what is left", async () => {
    const {page, context, complaints} = await visit();
    await says(page, ".reason-coverage").toMatch(/21\.75 万元 8\.7 %.*228\.46 万元 91\.3 %.*No reason 0\.00/);
    const project = await textOf(page, ".entry:has-text('Project expenditure')");
    for (const said of [
      "+176.00",
      "市劳动保障监察局并入",
      "21.75 = 办案经费 11.25 + 举报投诉窗口能力建设 10.50",
      "Supported The tables hold this amount.",
      "+154.25 is given a cause, but no amount"
    ])
      expect(project).toContain(said);
    const basic = await textOf(page, ".untold li:has-text('Basic expenditure')");
    expect(basic).toContain("+74.21 +10.31 % No reason of its own; that for Expenditure names it as a cause.");
    const total = await textOf(page, "#entry-expenditure");
    for (const said of [
      "Through its parts (Basic expenditure, Project expenditure): +21.75 quantified, +228.46 given a cause, but no amount.",
      "Partly supported Basic expenditure moves the way it says, +74.21 of +250.21.",
      "Not tested: “2025年下半年新考进公务员6名”."
    ])
      expect(total).toContain(said);
    expect(total).not.toContain("+250.21 is not quantified");
    await says(page, ".untold li:has-text('Three public expenses')").toContain(
      "Through its parts (Vehicle operation, Official receptions): +0.50 quantified, +0.08 given a cause, but no amount."
    );
    await says(page, "#entry-vehicleOperation").toContain(
      "Restates the change The amount it names is the change itself, which proves nothing."
    );
    await says(page, ".untold").not.toContain("15.1 % in 2026 has no explanation");
    await says(page, "#outside").toContain("15,217.00");
    await says(page, "#reused").toContain(
      "2025年下半年新考进公务员6名 Expenditure +250.21, Official receptions +0.08, Agency operating expenses +7.65"
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("each number opens its source", async () => {
    const {page, context} = await visit();
    const evidence = page.locator(".evidence", {hasText: "21.75"});
    for (const [number, printed] of [
      ["21.75", "21.75"],
      ["11.25", "11.25"],
      ["10.50", "10.5"]
    ] as const) {
      await evidence.locator("button", {hasText: number}).first().click();
      await says(page, "dialog.inspector q").toContain(printed);
      await page.keyboard.press("Escape");
    }
    await context.close();
  });

  test("a year without reasons says of each line that there is none", async () => {
    const {page, context} = await visit("?year=2025&base=2024");
    await says(page, "#ledger").toContain("The loaded documents give no reasons for 2024 to 2025.");
    await says(page, ".untold li >> nth=1").toContain(
      "The fall of 14.36 % in 2025 has no explanation in the loaded documents."
    );
    await says(page, ".lead").toContain("say nothing of why");
    await context.close();
  });

  test("where only figures are loaded no reason is missed", async () => {
    const {page, context, complaints} = await visit("?unit=310107-wanli&year=2024&base=2023");
    await says(page, "#ledger").toContain("The narrative of 2024 is not loaded");
    await says(page, "#ledger").not.toContain("no explanation");
    await says(page, "#drivers").toContain("−876.75");
    await expect.poll(() => page.locator(".reason-coverage").count()).toBe(0);
    await page.selectOption("#group", "functional");
    await says(page, "#materiality").toContain("ended");
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("in Chinese", async () => {
    const {page, context, complaints} = await visitSite(browser, site, "zh/explanations");
    for (const said of [
      "为什么变？理由够不够？",
      "支出增加 250.21 万元",
      "得到印证",
      "部分印证",
      "由各部分（公务用车运行费、公务接待费）说明：已量化 +0.50，+0.08 有原因、无金额。",
      "重复使用的理由",
      "账面 +250.21"
    ])
      await says(page).toContain(said);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("the change taken apart", () => {
  const step = (page: Page, name: string) => page.locator("#drivers .step[role=button]", {hasText: name}).first();

  test("foots, the merger a step of its own, and drills down by mouse and by keyboard", async () => {
    const {page, context} = await visit();
    const text = await textOf(page, "#drivers");
    for (const said of ["39,334.86", "+21.75", "+154.25", "+74.21", "39,585.07", "Foots exactly"])
      expect(text).toContain(said);
    await step(page, "市劳动保障监察局并入").click();
    await page.waitForSelector("#trail-here");
    await expect.poll(() => asked(page, "open")).toBe("projectExpenditure/all/total/total");
    await says(page, "#drivers").toContain("38,791.35");
    await expect.poll(() => page.locator("#drivers .step[role=button]").count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("trail-here");
    await page.locator(".trail button").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => !document.querySelector(".trail"));
    await step(page, "Basic expenditure").focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("#trail-here");
    await says(page, ".trail").toBe("Expenditure Basic expenditure");
    await context.close();
  });

  test("a function opens its groups, those their items; lines below the threshold unfold", async () => {
    const {page, context} = await visit("?unit=310107-wanli&year=2025&base=2024");
    await page.selectOption("#division", "expenditure/functional");
    await step(page, "Urban and rural").click();
    await page.waitForSelector("#trail-here");
    await says(page, "#drivers").toContain("what is left comes of rounding");
    await says(page, "#drivers").not.toMatch(/[−+]0\.00|Not explained/);
    await page.locator("#drivers .step[role=button]").first().click();
    await expect.poll(() => page.locator(".trail li").count()).toBe(3);
    await expect
      .poll(() => [
        asked(page, "total"),
        asked(page, "by"),
        asked(page, "open")?.startsWith("expenditure/all/functional/212")
      ])
      .toEqual([null, "functional", true]);
    await page.goBack();
    await expect.poll(() => page.locator(".trail li").count()).toBe(2);
    await page.locator(".trail button").first().click();
    await says(page, "#drivers").toContain(
      "+48.23 Below the threshold, rising (1) −0.67 Below the threshold, falling (1)"
    );
    await step(page, "Below the threshold").click();
    await page.waitForSelector("#all-lines");
    await says(page, "#drivers").not.toContain("Below the threshold");
    await context.close();
  });

  test("as an exhibit of the catalogue it stands alone", async () => {
    const {page, context, complaints} = await visitSite(
      browser,
      site,
      "exhibit?id=drivers&unit=310107-wanli&year=2025&base=2024&by=functional"
    );
    await says(page, "#drivers").toContain("Urban and rural communities");
    for (const id of ["likeForLike", "materiality"]) {
      await page.goto(`${site}exhibit?id=${id}`);
      await settled(page);
      await page.waitForSelector(`#${id} svg`);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("like for like", () => {
  const title = (page: Page) => textOf(page, "#likeForLike h2");

  test("switches change sentence and chart, and the address keeps them", async () => {
    const {page, context} = await visit();
    await expect.poll(() => title(page)).toBe("Reported +250.21 (+0.64 %); like for like +228.46 (+0.58 %)");
    await page.click("#adjust-offBudget\\.1");
    await page.waitForFunction(() => document.querySelector("#likeForLike svg")?.textContent?.includes("15,217.00"));
    await expect.poll(() => title(page)).toContain("+15,445.46");
    await page.click("#adjust-perimeter\\.1");
    await page.waitForFunction(() => !document.querySelector("#likeForLike svg")?.textContent?.includes("−21.75"));
    await expect.poll(() => title(page)).toContain("+15,467.21");
    await page.reload();
    await settled(page);
    await page.waitForSelector("#likeForLike svg");
    await expect
      .poll(async () => [asked(page, "with"), asked(page, "without"), (await title(page)).includes("+15,467.21")])
      .toEqual(["offBudget.1", "perimeter.1", true]);
    await context.close();
  });

  test("a price series is read here, kept, and taken away again; a bad one says why", async () => {
    const {page, context, complaints} = await visit();
    await page.setInputFiles("#price-file", csv("cpi.csv", "year,inflation\n2026,2\n"));
    await page.waitForFunction(() => document.querySelector(".price-field .failure")?.textContent);
    await says(page, ".price-field .failure").toBe("cpi.csv: missing column: rate or index");
    await page.setInputFiles("#price-file", csv("cpi.csv", "year,rate\n2026,2\n"));
    await page.waitForSelector("#adjust-price");
    await expect.poll(() => title(page)).toContain("like for like −558.24");
    await page.reload();
    await settled(page);
    await page.waitForSelector("#adjust-price");
    await page.click("#price-remove");
    await page.waitForFunction(() => !document.querySelector("#adjust-price"));
    await expect.poll(() => title(page)).toContain("+228.46");
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test("where nothing is taken out there is a sentence and no picture of one step", async () => {
  const {page, context} = await visit("?unit=310107-wanli&year=2025&base=2024");
  await says(page, ".like-for-like").toContain("nothing is taken out");
  await expect.poll(() => page.locator(".like-for-like svg").count()).toBe(0);
  await page.goto(`${site}exhibit?id=likeForLike&unit=310107-wanli&year=2025&base=2024`);
  await settled(page);
  await page.waitForSelector(".failure");
  await says(page, ".failure").toContain("nothing is taken out");
  await context.close();
});

describe("materiality and review", () => {
  test("thresholds of a group decide what has to be explained", async () => {
    const {page, context} = await visit();
    await says(page, "#materiality h2").toBe("8 of 9 changes need an explanation");
    await expect.poll(() => page.locator(".reviews tbody tr").count()).toBe(8);
    await page.fill("#abs-totals", "200");
    await page.press("#abs-totals", "Tab");
    await page.waitForFunction(() => document.querySelectorAll(".reviews tbody tr").length === 7);
    await expect.poll(() => asked(page, "min-totals")).toBe("200-5");
    await page.fill("#rel-totals", "50");
    await page.press("#rel-totals", "Tab");
    await page.waitForFunction(() => document.querySelectorAll(".reviews tbody tr").length === 6);
    await says(page, ".reviews").toContain("always explained");
    await context.close();
  });

  test("a mark opens its line, by keyboard too", async () => {
    const {page, context} = await visit();
    await page.locator("#materiality .mark[role=button]", {hasText: "Agency operating expenses"}).focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("#material-line");
    await says(page, "#material-line").toContain("88.94");
    await context.close();
  });

  test("a review survives a reload, leaves as CSV, and comes back from it", async () => {
    const {page, context, complaints} = await visit();
    await page.selectOption("#state-0", "query");
    await page.fill("#note-0", "并入金额, 是否含“人员”？");
    await page.fill("#who-0", "ZL");
    await page.press("#who-0", "Tab");
    await page.reload();
    await settled(page);
    await page.waitForSelector("#note-0");
    await expect
      .poll(async () => [
        await page.inputValue("#state-0"),
        await page.inputValue("#note-0"),
        await page.inputValue("#who-0")
      ])
      .toEqual(["query", "并入金额, 是否含“人员”？", "ZL"]);
    await says(page, ".review-news").toBe("1 of 8 reviewed");
    const file = await saved(page);
    await page.selectOption("#state-0", "");
    await page.fill("#note-0", "");
    await page.press("#note-0", "Tab");
    await says(page, ".review-news").toBe("0 of 8 reviewed");
    await page.setInputFiles("#review-file", csv("reviews.csv", file));
    await expect.poll(() => page.inputValue("#note-0")).toBe("并入金额, 是否含“人员”？");
    await says(page, ".review-news").toContain("Read from reviews.csv: 1.");
    await page.setInputFiles("#review-file", csv("bad.csv", "line,base\n"));
    await says(page, ".review-news").toContain("missing column");
    await expect.poll(() => page.inputValue("#state-0")).toBe("query");
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("what still wants a note or initials is kept, and is not exported", async () => {
    const {page, context} = await visit();
    await page.selectOption("#state-1", "query");
    await says(page, ".reviews tr:has(#state-1)").toContain("wants initials");
    await page.fill("#who-0", "ZL");
    await page.selectOption("#state-0", "accepted");
    await page.selectOption("#state-2", "query");
    await expect.poll(() => page.inputValue("#who-2")).toBe("ZL");
    await page.reload();
    await settled(page);
    await page.waitForSelector("#state-1");
    await expect
      .poll(async () => [await page.inputValue("#state-1"), await page.inputValue("#state-2")])
      .toEqual(["query", "query"]);
    const file = await saved(page);
    expect(file.trim().split("\n")).toHaveLength(2);
    await says(page, ".review-news").toBe("Exported to reviews.csv: 1. Left out for want of a note or initials: 2.");
    await context.close();
  });

  test("a review of other amounts is marked as out of date", async () => {
    const {page, context} = await visit();
    await page.fill("#who-0", "ZL");
    await page.selectOption("#state-0", "accepted");
    await page.route("**/units/213002*.json", async (route) => {
      const unit = (await (await route.fetch()).json()) as UnitFile;
      const lines = unit.lines.map((line) =>
        line.key === "revenue/all/total/total"
          ? {
              ...line,
              points: line.points.map((point) =>
                point.year === 2026
                  ? {...point, operand: {state: "value" as const, amount: {fen: 39_600_000_000, half: 5000}}}
                  : point
              )
            }
          : line
      );
      await route.fulfill({json: {...unit, lines}});
    });
    await page.reload();
    await settled(page);
    await page.waitForSelector(".review-status");
    await says(page, ".reviews tr:has-text('Revenue')").toContain("the amounts have changed since");
    await says(page, ".review-news").toContain("1 out of date");
    await context.close();
  });
});

test.each(["", "?unit=310107-wanli&year=2025&base=2024&by=functional"])("%s fits 360 pixels", async (path) => {
  const {page, context} = await visit(path, {width: 360});
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0);
  await context.close();
});
