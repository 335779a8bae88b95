import {readFileSync} from "node:fs";
import {readFile} from "node:fs/promises";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import type {Finding} from "../../src/budget/checks/finding.js";
import {isRoot} from "../../src/budget/checks/finding.js";
import {gravestFirst, statusOrder} from "../../src/budget/checks/order.js";
import {coverage} from "../../src/budget/checks/outcome.js";
import {check, rules} from "../../src/budget/checks/rules/rules.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import type {Locale} from "../../src/locale/locale.js";
import {findingText} from "../../src/locale/sentences/findingSentence.js";
import {readWaivers} from "../../src/store/decided/waiverText.js";
import {launch} from "./chromium.js";
import {contrasts} from "./contrasts.js";
import {leave, says, settled, textOf, visit as visitSite} from "./visit.js";

const site = inject("site");
const published = "data/213002-tianmen-social-insurance/2026.md";

let browser: Browser;
let disclosures: readonly Disclosure[];

beforeAll(async () => {
  [browser, {disclosures}] = await Promise.all([launch(), readCorpus("data")]);
});
afterAll(() => browser.close());

const visit = (path: string, options?: Parameters<typeof visitSite>[3]) => visitSite(browser, site, path, options);

/** What Node finds in one document of a unit. */
function findingsOf(unit: string, fiscalYear: number): Finding[] {
  return gravestFirst(check(disclosures.filter((own) => own.unit.code === unit))).filter(
    (finding) => finding.fiscalYear === fiscalYear
  );
}

/** How many of each status count: none that another takes with it. */
const countsOf = (findings: readonly Finding[]) =>
  statusOrder.map((status) =>
    String(findings.filter((finding) => finding.status === status && finding.root === undefined).length)
  );
const shownCounts = (page: Page) => page.locator(".status-counts dd").allInnerTexts();
const plain = (text: string) => text.replace(/\s+/g, " ").trim();
const plainAll = async (page: Page, selector: string) => (await page.locator(selector).allTextContents()).map(plain);

/** The focused element's own words. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, " ").trim());

async function openedInspector(page: Page): Promise<string> {
  await page.waitForSelector("dialog.inspector .inspector-checks h3");
  return textOf(page, "dialog.inspector");
}

const failures: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    "Trade union funds: 2.77 万元 in the paragraph on agency operating expenses, but 20.77 万元 in the table “Basic expenditure”; 18.00 万元 apart.",
    "Vehicle operation and maintenance: 0.92 万元 in the paragraph on agency operating expenses, but 3.50 万元 in the table “Basic expenditure”; 2.58 万元 apart.",
    "Agency operating expenses: 9.33 % is stated, but 9.41 % (9.40 to 9.42 %) follows from the printed amounts."
  ],
  zh: [
    "工会经费：机关运行经费说明为 2.77 万元，而《一般公共预算基本支出表》为 20.77 万元，相差 18.00 万元。",
    "公务用车运行维护费：机关运行经费说明为 0.92 万元，而《一般公共预算基本支出表》为 3.50 万元，相差 2.58 万元。",
    "机关运行经费：文中为 9.33 %，而按所印金额应为 9.41 %（9.40 至 9.42 %）。"
  ]
};

describe.each<Locale>(["en", "zh"])("Tianmen's checks, %s", (locale) => {
  const path = locale === "en" ? "checks" : "zh/checks";
  const said = (en: string, zh: string) => (locale === "en" ? en : zh);

  test("exactly its three contradictions stand on the page, in the words of the findings, and the sum below the first", async () => {
    const {page, context, complaints} = await visit(path);
    const shown = await plainAll(page, "#failures h3");
    expect(shown).toEqual(failures[locale]);
    expect(shown).toEqual(
      findingsOf("213002", 2026)
        .filter(isRoot)
        .map((finding) => plain(findingText(finding, locale)))
    );
    await says(page, "h1").toBe(said("3 contradictions, rounding allowed for", "计入四舍五入，仍有 3 处不符"));
    await page.locator("#failures .consequences summary").first().click();
    await says(page, "#failures article:nth-of-type(1) .consequences li").toContain(
      said("11 parts add up to 68.36 万元", "11 个组成部分之和为 68.36 万元")
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("its counts are those that Node computes, of every status and of every rule", async () => {
    const {page, context} = await visit(path);
    const findings = findingsOf("213002", 2026);
    const {covered, total, uncovered} = coverage(
      disclosures.find(({unit}) => unit.code === "213002")!,
      findings
    );
    await expect.poll(() => shownCounts(page)).toEqual(countsOf(findings));
    await says(page, ".lead").toContain(said(`${covered} of ${total}`, `${total} 个所印金额与比率中，${covered} 个`));
    await expect.poll(() => page.locator("#uncovered li").count()).toBe(uncovered.length);
    const rows = await page
      .locator("#rules tbody tr:has(td.wide)")
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll("td.number")].map(({textContent}) => textContent))
      );
    const families = [...new Set(rules.map(({family}) => family))];
    const ordered = families.flatMap((family) => rules.filter((rule) => rule.family === family));
    expect(rows).toEqual(
      ordered.map(({id}) =>
        countsOf(findings.filter(({rule}) => rule === id)).map((count) => (count === "0" ? "–" : count))
      )
    );
    await context.close();
  });

  test("a repair, what is missing, waivers and advice, folded and last, have their sections", async () => {
    const {page, context} = await visit(path);
    const repairs = await textOf(page, "#repairs");
    for (const part of [
      said("Clears 3 findings", "消除 3 项结果"),
      "2.77 → 20.77 万元",
      said("a dropped digit", "漏了一位数字"),
      "0.92 → 3.50 万元"
    ])
      expect(repairs).toContain(part);
    expect(repairs).not.toContain("9.41");
    await expect.poll(() => page.locator("#page section.block").last().getAttribute("id")).toBe("advice");
    await expect.poll(() => page.locator("#advice article").first().isVisible()).toBe(false);
    await page.locator("#advice summary").first().click();
    await expect.poll(() => page.locator("#advice article").count()).toBe(3);
    await expect.poll(() => page.locator("#advice article").first().isVisible()).toBe(true);
    await says(page, "#missing").toContain(
      said("6 identities: Agency operating expenses, Three public expenses", "6 项：机关运行经费、“三公”经费")
    );
    await says(page, "#waivers").toContain("waivers.csv");
    await context.close();
  });
});

describe("the Checks page", () => {
  test("a rule opens by keyboard, says how many of each state, and Tab goes on into its list", async () => {
    const {page, context} = await visit("checks");
    const toggle = page.locator("#rules button.toggle", {hasText: "Columns of a row"});
    await expect.poll(() => toggle.getAttribute("aria-expanded")).toBe("false");
    await toggle.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => toggle.getAttribute("aria-expanded")).toBe("true");
    const list = `#${await toggle.getAttribute("aria-controls")}`;
    const passing = findingsOf("213002", 2026).filter(({rule, status}) => rule === "rowSum" && status === "pass");
    await says(page, list).toContain(`holds · ${passing.length}`);
    await expect.poll(() => page.locator(`${list} li`).count()).toBe(passing.length);
    await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate((id) => document.activeElement?.closest(id) !== null, list)).toBe(true);
    await toggle.press("Space");
    await expect.poll(() => page.locator(list).isVisible()).toBe(false);
    await context.close();
  });

  test("a sum that its parts only meet by rounding says so", async () => {
    const {page, context} = await visit("checks");
    await page.locator("#rules button.toggle", {hasText: "Columns of a row"}).click();
    const rounded = "627.01 万元; 627.02 万元 is printed. It holds through rounding.";
    await expect.poll(() => page.locator("#rule-rowSum li", {hasText: rounded}).count()).toBe(2);
    await context.close();
  });

  test("quotes mark the number and are not cut within another", async () => {
    const {page, context} = await visit("checks");
    const [first = ""] = await plainAll(page, "#failures .quote q");
    expect(first).toBe(
      "……差旅费 7.8 万元、培训费 0.5 万元、公务接待费 0.92 万元、工会经费 2.77 万元、公务用车运行维护费 0.92 万元、其他交通费用 28.2 万元……"
    );
    await expect.poll(() => plainAll(page, "#failures article:nth-of-type(1) mark")).toEqual(["2.77 万元", "20.77"]);
    await context.close();
  });

  test("a waiver is asked for whole, and made as a line or as the file that the loader reads", async () => {
    const {page, context, complaints} = await visit("checks");
    const card = page.locator("#failures article").first();
    await card.locator(".accept summary").click();
    await card.locator("button", {hasText: "Copy the line"}).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("");
    await card.locator("[name=reason]").fill("印刷错误，已函告单位");
    await card.locator("[name=who]").fill("Zhang, budget office");
    await card.locator("[name=when]").fill("2026-03-01");
    await card.locator("button", {hasText: "Copy the line"}).click();
    const id = await card.getAttribute("id");
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`${id},印刷错误，已函告单位,"Zhang, budget office",2026-03-01\r\n`);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      card.locator("button", {hasText: "waivers.csv"}).click()
    ]);
    expect(file.suggestedFilename()).toBe("waivers.csv");
    const {waivers, problems} = readWaivers(await readFile(await file.path(), "utf8"));
    expect(problems).toEqual([]);
    expect(waivers).toEqual([
      {finding: id, reason: "印刷错误，已函告单位", who: "Zhang, budget office", when: "2026-03-01", line: 2}
    ]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("an address with a finding's id goes to it, and so does its link", async () => {
    const {page, context} = await visit("checks");
    const last = page.locator("#failures article").last();
    const href = (await last.locator(".permalink").getAttribute("href"))!;
    await page.goto("about:blank");
    await page.goto(href);
    await settled(page);
    await page.waitForFunction(() => document.querySelector(".finding:target"));
    await says(page, ".finding:target h3").toContain("9.33 %");
    await expect
      .poll(() =>
        page.locator(".finding:target").evaluate((finding) => {
          const {top} = finding.getBoundingClientRect();
          return top >= 0 && top < innerHeight;
        })
      )
      .toBe(true);
    await context.close();
  });

  test("the year picker changes the findings, whatever document the address began with", async () => {
    const {page, context, complaints} = await visit("checks?unit=310107-wanli&document=2023");
    await expect.poll(() => shownCounts(page)).toEqual(countsOf(findingsOf("310107-wanli", 2023)));
    await page.selectOption("#pick-years", "2024-2023");
    await page.waitForFunction(() => document.querySelector(".kicker")?.textContent?.startsWith("2024"));
    await expect.poll(() => shownCounts(page)).toEqual(countsOf(findingsOf("310107-wanli", 2024)));
    await expect.poll(() => new URL(page.url()).searchParams.get("document")).toBe(null);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("figures alone have no narrative: its sections and sentences are not assessable, by name", async () => {
    const {page, context} = await visit("checks?unit=310107-wanli");
    await expect.poll(() => shownCounts(page)).toEqual(countsOf(findingsOf("310107-wanli", 2025)));
    const missing = await textOf(page, "#missing");
    expect(missing).toContain("Only figures are loaded, no narrative");
    expect(missing).toContain("agency operating expenses");
    expect(missing).not.toMatch(/agencyOperating|threePublic/);
    await says(page, "#rules tr:has-text('Required explanations')").toMatch(/– – 6 – –$/);
    await context.close();
  });

  test("its headings are in order, its buttons have names, and no id stands twice", async () => {
    const {page, context} = await visit("checks");
    await page.locator("#rules button.toggle").first().click();
    const levels = await page
      .locator("#page :is(h1, h2, h3, h4)")
      .evaluateAll((all) => all.map(({tagName}) => Number(tagName[1])));
    expect(levels[0]).toBe(1);
    expect(levels.every((level, i) => i === 0 || level <= levels[i - 1]! + 1)).toBe(true);
    await expect
      .poll(() =>
        page
          .locator("#page :is(button, summary, a)")
          .evaluateAll((all) => all.filter((own) => !own.textContent?.trim() && !own.getAttribute("aria-label")).length)
      )
      .toBe(0);
    await expect
      .poll(() =>
        page.locator("[id]").evaluateAll((all) => all.map(({id}) => id).filter((id, i, ids) => ids.indexOf(id) !== i))
      )
      .toEqual([]);
    await context.close();
  });

  test.each<"light" | "dark">(["light", "dark"])(
    "its text and the inspector's stand out by 4.5 to 1, %s",
    async (scheme) => {
      const {page, context} = await visit("checks", scheme === "dark" ? {colorScheme: scheme} : {});
      await page.locator("#failures .accept summary").first().click();
      await page.locator("#rules button.toggle").first().click();
      await page.locator("#failures h3 .figure").first().click();
      await openedInspector(page);
      await expect
        .poll(async () => (await contrasts(page, "#page, dialog.inspector")).filter(({ratio}) => ratio < 4.5))
        .toEqual([]);
      await context.close();
    }
  );

  test.each([360, 768])("everything open, it fits %d pixels", async (width) => {
    const {page, context} = await visit("zh/checks", {width});
    for (const toggle of await page.locator("#rules button.toggle").all()) await toggle.click();
    await page.locator("details").evaluateAll((all) => all.forEach((own) => own.setAttribute("open", "")));
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
    await page.locator("#failures h3 .figure").first().click();
    await openedInspector(page);
    await expect
      .poll(() => page.locator("dialog.inspector").evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth))
      .toBeLessThanOrEqual(0);
    await context.close();
  });

  test("on paper there are findings and no controls", async () => {
    const {page, context} = await visit("zh/checks");
    await page.emulateMedia({media: "print"});
    for (const control of [".accept", ".why", ".permalink", "#observablehq-header"])
      await expect.poll(() => page.locator(control).first().isVisible(), {message: control}).toBe(false);
    await says(page, "#failures").toContain("相差 18.00 万元");
    const paper = await page.pdf({preferCSSPageSize: true});
    expect(paper.length).toBeGreaterThan(10_000);
    await context.close();
  });
});

describe("a number opens its printed line and its checks", () => {
  test("a number in a finding: the line with it marked, the other place, operands, intervals and the verdict", async () => {
    const {page, context, complaints} = await visit("checks");
    await page.locator("#failures h3 .figure").first().click();
    const text = await openedInspector(page);
    await expect.poll(() => plainAll(page, "dialog.inspector .quote mark")).toEqual(["2.77 万元"]);
    for (const part of [
      "The same fact elsewhere 20.77 万元",
      "contradiction Narrative and tables",
      "stated Trade union funds",
      "2.765 – 2.775",
      "elsewhere Trade union funds",
      "20.765 – 20.775",
      "List in words",
      "follows"
    ])
      expect(text).toContain(part);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("a tile of the overview", async () => {
    const {page, context} = await visit("zh/");
    await page.locator(".tile .hero button").first().click();
    const text = await openedInspector(page);
    await expect.poll(() => plainAll(page, "dialog.inspector .quote mark")).toEqual(["39585.07"]);
    expect(text).toContain("同一事实的其他位置 39,585.07 万元");
    expect(text).toContain("相符");
    await context.close();
  });

  test("a cell on Statements, of a document and of figures kept as a file", async () => {
    for (const [path, printed] of [
      ["statements", "20.77"],
      ["statements?unit=310107-wanli", "438,300"]
    ] as const) {
      const {page, context} = await visit(path);
      await page.locator("button.figure", {hasText: printed}).first().click();
      await openedInspector(page);
      await expect.poll(() => plainAll(page, "dialog.inspector .quote mark")).toEqual([printed]);
      await expect.poll(() => page.locator("dialog.inspector .quote thead th").count()).toBeGreaterThan(2);
      await expect.poll(() => page.locator("dialog.inspector .identity").count()).toBeGreaterThan(0);
      await context.close();
    }
  });

  test("a row on Variances", async () => {
    const {page, context} = await visit("variances");
    await page.locator("#variances [role=button]", {hasText: "Three public"}).first().click();
    await page.waitForSelector("#details");
    await page.locator("#details button.figure, #details .number button, #details td button").first().click();
    const text = await openedInspector(page);
    expect(text).toMatch(/Checks of this number/);
    await expect.poll(() => page.locator("dialog.inspector .quote mark").count()).toBe(1);
    await context.close();
  });

  test("followed from number to number by keyboard; Escape closes, and the focus is back where it began", async () => {
    const {page, context} = await visit("checks");
    await page.locator("#failures h3 .figure").first().focus();
    await page.keyboard.press("Enter");
    await openedInspector(page);
    await page.locator("dialog.inspector .places .figure").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("dialog.inspector .quote mark")?.textContent === "20.77");
    await openedInspector(page);
    await expect.poll(() => page.locator("dialog.inspector").count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    await expect.poll(() => focused(page)).toBe("2.77 万元");
    await context.close();
  });

  test("that cannot be checked says why, and is checked once that is mended", async () => {
    const {page, context} = await visit("");
    await page.route("**/disclosures/*.json", (route) => route.fulfill({status: 404}));
    await page.locator(".tile .hero button").first().click();
    await says(page, "dialog.inspector .inspector-checks").toMatch(
      /^The checks could not be run: missing file: .*\(404\)$/
    );
    await page.unroute("**/disclosures/*.json");
    await page.keyboard.press("Escape");
    await page.locator(".tile .hero button").first().click();
    await expect.poll(() => openedInspector(page)).toContain("Checks of this number");
    await context.close();
  });

  test("its contradiction leads to the list of findings", async () => {
    const {page, context} = await visit("statements");
    await page.locator("#basicExpenditure button.figure", {hasText: "20.77"}).last().click();
    await openedInspector(page);
    await leave(page, () => page.locator("dialog.inspector .identity.fail a").first().click());
    await says(page, ".finding:target h3").toContain("20.77 万元");
    await context.close();
  });
});

describe("badges", () => {
  /** What a badge says, as [state, count]. */
  const badge = async (page: Page, within: string) =>
    page
      .locator(`${within} a.badge`)
      .first()
      .evaluate((link) => [link.className.replace("badge ", ""), /\d+/.exec(link.textContent ?? "")?.[0] ?? ""]);

  test("a tile's tells of the contradictions of its figures and leads to them", async () => {
    const {page, context} = await visit("");
    const tile = ".tile:has-text('Agency operating')";
    const own = findingsOf("213002", 2026).filter(
      ({status, terms}) =>
        status === "fail" && terms.some(({fact}) => fact.measure === "agencyOperating" && fact.code === "total")
    );
    await expect.poll(() => badge(page, tile)).toEqual(["fail", String(own.length)]);
    await expect.poll(async () => (await badge(page, ".tile:has-text('Revenue')"))[0]).toBe("pass");
    await leave(page, () => page.locator(`${tile} a.badge`).click());
    await expect.poll(() => new URL(page.url()).hash).toBe("#failures");
    await expect.poll(() => plainAll(page, "#failures h3")).toEqual(failures.en);
    await context.close();
  });

  test("an exhibit's is the same alone in a frame", async () => {
    const there = await visit("variances");
    const onPage = await badge(there.page, "#variances");
    const alone = await visit("exhibit?id=variances");
    await expect.poll(() => badge(alone.page, "#variances")).toEqual(onPage);
    expect(onPage[0]).toBe("fail");
    await there.context.close();
    await alone.context.close();
  });
});

describe("a draft is checked as it is opened", () => {
  const corrected = readFileSync(published, "utf8").replace("工会经费 2.77", "工会经费 20.77");
  const open = async (path: string, text: string) => {
    const visited = await visit(path);
    await visited.page.setInputFiles("#draft-files", [{name: "2026.md", mimeType: "", buffer: Buffer.from(text)}]);
    await visited.page.waitForSelector("#report-checks > .section-title");
    return visited;
  };

  test("with 2.77 corrected to 20.77, two contradictions are left, one with what it takes with it, and its repair", async () => {
    const {page, context, complaints} = await open("draft", corrected);
    await says(page, "#report-checks > .section-title").toBe("2 contradictions, rounding allowed for");
    const shown = await plainAll(page, "#failures h3");
    expect(shown).toEqual(failures.en.slice(1));
    await page.locator("#failures .consequences summary").first().click();
    await says(page, "#failures article:first-of-type").toContain(
      "11 parts add up to 86.36 万元, but 88.94 万元 is printed; 2.58 万元 apart."
    );
    await says(page, "#repairs").toContain("0.92 → 3.50 万元");
    await expect.poll(() => page.locator("#report-checks > .lead").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("with every number corrected, none is left, and the page says that all hold", async () => {
    const {page, context} = await open(
      "zh/draft",
      corrected.replace("公务用车运行维护费 0.92", "公务用车运行维护费 3.50").replace("9.33", "9.41")
    );
    await says(page, "#report-checks > .section-title").toBe("未发现不符");
    await says(page, "#failures").toBe("不符之处 可检查的勾稽关系全部相符。");
    await expect.poll(() => page.locator("#repairs").count()).toBe(0);
    await context.close();
  });

  test("its numbers open the inspector, and its places and findings are of this page", async () => {
    const {page, context} = await open("zh/draft", corrected);
    await page.locator("#failures h3 .figure").first().click();
    const text = await openedInspector(page);
    expect(text).toContain("3.495 – 3.505");
    await page.locator("dialog.inspector .identity.fail a").first().click();
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    await says(page, ".finding:target h3").toContain("公务用车运行维护费");
    await expect.poll(() => page.locator("table.opened").count()).toBe(1);
    await context.close();
  });
});
