import {zipSync} from "fflate";
import {existsSync, readFileSync} from "node:fs";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {readDocument} from "../../src/disclosure/readDocument.js";
import {doc} from "../disclosure/formats/docFile.js";
import {odt} from "../disclosure/formats/odtFile.js";
import {ofd} from "../disclosure/formats/ofdFile.js";
import type {Piece} from "../disclosure/formats/oneDocument.js";
import {oneDocument} from "../disclosure/formats/oneDocument.js";
import {rtf} from "../disclosure/formats/rtfFile.js";
import {smallPdf} from "../disclosure/formats/smallPdf.js";
import {changed} from "../disclosure/formats/workbookFile.js";
import {docx, html, markdown, ods, pdf, workbook} from "../disclosure/formats/writers.js";
import {people, peopled} from "../loaders/peopled.js";
import {launch} from "./chromium.js";
import {says, settled, textOf, visit as visitSite} from "./visit.js";

const site = inject("site");
const corpus = process.env["DISCLOSURE_CORPUS"];
const published = "data/213002-tianmen-social-insurance/2026.md";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const visit = (path = "draft", options?: Parameters<typeof visitSite>[3]) => visitSite(browser, site, path, options);

interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const named = (name: string, bytes: Uint8Array): Named => ({name, bytes});
const onDisk = (path: string): Named => named(path.split("/").at(-1)!, new Uint8Array(readFileSync(path)));

async function choose(page: Page, ...files: readonly Named[]): Promise<void> {
  await page.setInputFiles(
    "#draft-files",
    files.map(({name, bytes}) => ({name, mimeType: "", buffer: Buffer.from(bytes)}))
  );
}

/** Waits until so many documents stand side by side. */
const waitForDocuments = (page: Page, count = 1) =>
  page.waitForFunction((n) => document.querySelectorAll("table.opened thead th").length === n, count);

/** What the report is made of. */
const sections = [
  "overview",
  "checks",
  "variances",
  "explanations",
  "trends",
  "compare",
  "tables",
  "explore",
  "reader"
];

/** Opens a section of the report, and waits until it stands. */
async function openSection(page: Page, name: string): Promise<void> {
  await page.click(`.report-contents a[href="#report-${name}"]`);
  await page.waitForSelector(`#report-${name}:not([hidden], [aria-busy])`);
}

/** The refusals that the page shows. */
async function refused(...files: readonly Named[]): Promise<string[]> {
  return refusedAt("draft", ...files);
}

async function refusedAt(path: string, ...files: readonly Named[]): Promise<string[]> {
  const {page, context, complaints} = await visit(path);
  await choose(page, ...files);
  await page.waitForFunction((n) => document.querySelectorAll(".file-line.refused").length === n, files.length);
  const lines = await page.locator(".file-line.refused p").allInnerTexts();
  expect(complaints).toEqual([]);
  await context.close();
  return lines;
}

const rowOf = (page: Page, row: string) => textOf(page, `table.opened tr:has(th:text-is("${row}")) td`);

/** Printed texts of all cells that a figure was read from, in the order of the page. */
function figureTexts({statements}: Disclosure): string[] {
  const ordered = [...statements].sort((a, b) => (a.number ?? 99) - (b.number ?? 99) || a.line - b.line);
  return ordered.flatMap(({rows}) =>
    rows.flatMap(({cells}) => cells.filter(({figure, text}) => figure && text).map(({text}) => text))
  );
}

/** Opens a file in the page and asserts that it says what Node reads. */
async function expectSame(file: Named): Promise<void> {
  const {page, context, complaints} = await visit();
  await choose(page, file);
  await waitForDocuments(page);
  const node = await readDocument(file.bytes, {document: file.name});
  expect(node.figures.length).toBeGreaterThan(50);
  await expect.poll(() => rowOf(page, "Amounts read from tables")).toBe(String(node.figures.length));
  await expect.poll(() => rowOf(page, "Statements in the narrative")).toBe(String(node.claims.length));
  await expect.poll(() => rowOf(page, "Numbers printed")).toBe(node.numbers.printed.toLocaleString("en"));
  await openSection(page, "tables");
  const shown = await page
    .locator(".statement:has(thead tr) button.figure")
    .evaluateAll((buttons) =>
      buttons.filter((button) => !button.closest("#claims")).map((button) => button.textContent)
    );
  expect(shown).toEqual(figureTexts(node));
  expect(complaints).toEqual([]);
  await context.close();
}

/** The one document with a mark, a deletion and hidden text at an amount. */
const markedWord = async () =>
  changed(await docx(oneDocument), "word/document.xml", (xml) =>
    xml.replace(
      /1,204\.56<\/w:t><\/w:r>/g,
      '1,204.56</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r><w:r><w:rPr><w:dstrike/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>3</w:t></w:r>'
    )
  );
/** The one document with a row of its last sheet hidden, and a total that is not computed. */
const hiddenRow = () =>
  changed(workbook(oneDocument), "xl/worksheets/sheet6.xml", (xml) =>
    xml
      .replace(/<row r="5"/, '<row r="5" hidden="1"')
      .replace(/<c r="B4"([^>]*)>.*?<\/c>/, '<c r="B4"$1><f>SUM(B5:B6)</f></c>')
  );

describe("a reader says how a table is to be read", () => {
  const table = "附加支出明细表";
  const strange = [
    "# 某市甲局2026年部门预算",
    "## 部门收支总表",
    "单位：万元",
    "| 收入 | | 支出 | |",
    "| --- | --- | --- | --- |",
    "| 项目 | 预算数 | 项目 | 预算数 |",
    "| 一般公共预算拨款收入 | 30.00 | 社会保障和就业支出 | 30.00 |",
    "| 收入总计 | 30.00 | 支出总计 | 30.00 |",
    `## ${table}`,
    "单位：万元",
    "| 甲 | 乙 | 丙 | 丁 | 戊 |",
    "| --- | --- | --- | --- | --- |",
    "| 合计 | | 30.00 | 18.00 | 12.00 |",
    "| 2080101 | 行政运行 | 20.00 | 12.00 | 8.00 |",
    "| 2080102 | 一般行政管理事务 | 10.00 | 6.00 | 4.00 |"
  ].join("\n\n");
  const draft = named("2026.md", new TextEncoder().encode(strange.replaceAll("|\n\n|", "|\n|")));
  const words = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"];
  const statementOf = (page: Page) => page.locator(".statement", {hasText: table}).first();

  test("an opened draft is read again so, says who said it, and saves it as reading.csv, which says it again", async () => {
    const {page, context, complaints} = await visit();
    await choose(page, draft);
    await waitForDocuments(page);
    await openSection(page, "tables");
    const statement = statementOf(page);
    await statement.locator("details.telling > summary").click();
    await statement.locator("select[id^=tell-title]").selectOption("部门支出总表");
    for (const [i, word] of words.entries()) await statement.locator("fieldset input").nth(i).fill(word);
    await statement.getByRole("button", {name: "Read it so"}).click();
    await expect.poll(() => statement.locator("[role=status]").textContent()).toContain("which office or role");
    await statement.getByLabel("Office or role").fill("预算科");
    await statement.getByRole("button", {name: "Read it so"}).click();
    await expect
      .poll(() => page.locator(".reading.told").allTextContents())
      .toEqual([
        expect.stringMatching(/^Read as told by 预算科, 20\d\d-\d\d-\d\d: it is 部门支出总表; column 1 is 科目编码; /)
      ]);
    await expect.poll(() => statementOf(page).locator(".reading").first().textContent()).toContain("proved");
    await statementOf(page).locator("details.telling > summary").click();
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", {name: "Save reading.csv"}).click()
    ]);
    const text = readFileSync(await saved.path());
    expect(complaints).toEqual([]);
    await context.close();

    const again = await visit();
    await choose(again.page, draft, named("reading.csv", text));
    await waitForDocuments(again.page);
    await openSection(again.page, "tables");
    await expect.poll(() => again.page.locator(".reading.told").count()).toBe(1);
    await choose(
      again.page,
      named("reading.csv", Buffer.from(`${text.toString()}2026.md,甲,,money,,两,,乙科,2026-01-01\r\n`))
    );
    await expect
      .poll(() => again.page.locator(".file-line.refused p").allInnerTexts())
      .toEqual([expect.stringContaining("reading.csv: line 8 cannot be followed: unknown value: 两")]);
    await again.context.close();
  });

  test("a published table is read again on its page, by its own sums", async () => {
    const {page, context, complaints} = await visit("zh/statements");
    const statement = page.locator("#expenditure");
    await statement.locator("details.telling > summary").click();
    await statement.locator("select[id^=tell-money]").selectOption("千元");
    await statement.getByLabel("部门或岗位").fill("预算科");
    await statement.getByRole("button", {name: "按此读取"}).click();
    await expect.poll(() => statement.locator("[role=status]").getAttribute("data-standing")).toBe("proved");
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("a draft is read as Node reads it", () => {
  test("the first document, Markdown", () => expectSame(onDisk(published)));
  test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ["draft.docx", () => docx(oneDocument)],
    ["draft.xlsx", () => workbook(oneDocument)],
    ["draft.xls", () => workbook(oneDocument, "biff8")],
    ["draft.html", () => html(oneDocument)],
    ["draft.pdf", () => pdf(oneDocument, browser)],
    ["draft.doc", () => doc(oneDocument)],
    ["draft.ofd", () => ofd(oneDocument)],
    ["draft.rtf", () => rtf(oneDocument)],
    ["draft.odt", () => odt(oneDocument)],
    ["draft.zip", async () => zipSync({"draft.docx": await docx(oneDocument)})],
    ["workbook.doc", () => workbook(oneDocument)],
    ["marked.docx", markedWord],
    ["hidden.xlsx", hiddenRow]
  ])("%s", async (name, make) => expectSame(named(name, await make())));
  test.skipIf(!corpus)("a published PDF", () => expectSame(onDisk(`${corpus}/sh-putuo-wanli-2025-budget.pdf`)));
  test.skipIf(!corpus)("a conversion as text", () => expectSame(onDisk(`${corpus}/tianmen-social-insurance-2026.txt`)));

  test("an amount opens its source, and its place is a row of this page", async () => {
    const {page, context} = await visit("zh/draft");
    await choose(page, onDisk(published));
    await waitForDocuments(page);
    await openSection(page, "tables");
    await page.locator("#basicExpenditure button.figure", {hasText: "20.77"}).first().click();
    await says(page, "dialog.inspector").toContain("20.77 万元");
    await page.click("dialog.inspector dd a");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    await says(page, "tr.shown").toContain("20.77");
    await context.close();
  });
});

describe("an opened document is compared and explained as a published one", () => {
  test("why and in which lines it changed stands below contents, each number a way to its place on this page", async () => {
    const {page, context, complaints} = await visit();
    await choose(page, onDisk(published));
    await waitForDocuments(page);
    await openSection(page, "explanations");
    await says(page, "#report-explanations").toContain("up 250.21 万元 (+0.64 %)");
    const reasons = page.locator("#report-explanations #ledger blockquote");
    const printed = readFileSync(published, "utf8").replace(/\s/g, "");
    const quoted = async () =>
      (await reasons.allTextContents()).map((text) => printed.includes(text.replace(/\s/g, "")));
    await expect.poll(quoted).toEqual(Array<boolean>(7).fill(true));
    await openSection(page, "variances");
    const row = (name: string) => page.locator("#variances [role=button]", {hasText: name});
    await expect.poll(() => row("Revenue").textContent()).toMatch(/\+0\.64\s%/);
    await expect.poll(() => row("Three public").textContent()).toMatch(/\+15\.1\s%/);
    await row("Three public").press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("details");
    for (const name of [...sections, "explanations"]) await openSection(page, name);
    await expect.poll(() => outlineOf(page)).toEqual({skipped: [], without: [], elsewhere: [], twice: []});
    await page.locator("#report-explanations .lead button.figure").first().click();
    await says(page, "dialog.inspector").toContain("39,585.07 万元");
    await page.click("dialog.inspector dd a");
    await says(page, "tr.shown").toContain("39585.07");
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("reviews and choices stay with the page, and are forgotten with everything else", async () => {
    const {page, context, complaints} = await visit("zh/draft");
    const address = page.url();
    await choose(page, onDisk(published));
    await waitForDocuments(page);
    await openSection(page, "variances");
    await page.focus("#order");
    await page.selectOption("#order", "change");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("order");
    await expect.poll(() => page.locator("#order").inputValue()).toBe("change");
    await openSection(page, "explanations");
    await page.fill("#who-0", "甲");
    await page.selectOption("#state-0", "accepted");
    await says(page, "#review .review-news").toBe("已审阅 1 / 8");
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toBe("{}");
    await page.waitForURL(`${address}#report-explanations`);
    await page.click("#forget-all");
    await page.waitForURL(address);
    await expect.poll(() => page.locator("table.opened, .report-section").count()).toBe(0);
    await choose(page, onDisk(published));
    await waitForDocuments(page);
    await openSection(page, "explanations");
    await says(page, "#review .review-news").toBe("已审阅 0 / 8");
    await expect.poll(() => page.locator("#who-0").inputValue()).toBe("");
    await openSection(page, "variances");
    await expect.poll(() => page.locator("#order").inputValue()).toBe("document");
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("documents of several years make a chain, and a place in another of them shows that one", async () => {
    const {page, context, complaints} = await visit();
    const years = [2024, 2025, 2026].map((year) => named(`${year}.md`, markdown(inYear(year))));
    await choose(page, ...years);
    await waitForDocuments(page, 3);
    await openSection(page, "variances");
    await page.selectOption("#variances-years", {label: "2025 against 2024"});
    await openSection(page, "explanations");
    await says(page, "#report-explanations .kicker").toContain("2025 against 2024");
    await openSection(page, "variances");
    await page.locator("#variances [role=button]", {hasText: "Revenue"}).press("Enter");
    await page.locator("#details tr", {hasText: /^2025/}).locator("a").click();
    await says(page, "tr.shown").toContain("1,234.56");
    await expect.poll(() => isShown(page)).toBe("2025.md");
    await page.locator(".other-report", {hasText: "2024 budget: "}).locator("a").click();
    await says(page, "#report-checks:not([hidden])").toContain("identities were tested");
    await expect.poll(() => isShown(page)).toBe("2024.md");
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("of one year alone it is said that there is nothing to compare", async () => {
    const {page, context, complaints} = await visit("draft", {width: 360});
    await choose(page, named("2026.md", new TextEncoder().encode(oneYear)));
    await waitForDocuments(page);
    const said =
      "Only 2026 has amounts here, so there is nothing to compare it with. Open the disclosure of 2025 beside it.";
    await openSection(page, "overview");
    await says(page, "#report-overview").toContain(said);
    await expect.poll(() => page.locator("#page figure").count()).toBe(0);
    for (const name of ["explanations", "variances"]) {
      await openSection(page, name);
      await says(page, `#report-${name} .lead`).toBe(said);
    }
    await expect.poll(() => page.locator("#page figure").count()).toBe(0);
    await openSection(page, "trends");
    await says(page, "#report-trends #trends").toContain("30.00");
    expect(complaints).toEqual([]);
    await context.close();
  });
});

const oneYear = [
  "# 某市甲局2026年部门预算",
  "## 部门收支总表",
  "单位：万元",
  "| 收入 | | 支出 | |\n| --- | --- | --- | --- |\n| 项目 | 预算数 | 项目 | 预算数 |\n| 一般公共预算拨款收入 | 30.00 | 社会保障和就业支出 | 30.00 |\n| 收入总计 | 30.00 | 支出总计 | 30.00 |"
].join("\n\n");

/** What a reader of the page by its outline or its links would stumble over. */
function outlineOf(page: Page) {
  return page.evaluate(() => {
    const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(`#page ${selector}`)];
    const levels = all(":is(h1, h2, h3, h4, h5)").map((own) => Number(own.ariaLevel ?? own.tagName[1]));
    const links = all<HTMLAnchorElement>("a[href]").map((own) => own.getAttribute("href")!);
    // a chart is named by its own words, the same in two sections, and a line by its number
    const ids = all(".report-section:not(.tables) [id]:not(svg *)").map(({id}) => id);
    return {
      skipped: levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1),
      without: all(".report-contents a")
        .map((own) => own.getAttribute("href")!)
        .filter((href) => !document.querySelector(href)),
      elsewhere: links.filter((href) => !href.startsWith("#")),
      twice: ids.filter((id) => document.querySelectorAll(`[id="${CSS.escape(id)}"]`).length > 1)
    };
  });
}

describe("opening files", () => {
  test("by keyboard: Tab reaches the button, Enter opens the dialog, the focus is seen", async () => {
    const {page, context} = await visit();
    // asked for before the key: the browser takes a while to hand choosers over
    const chooser = page.waitForEvent("filechooser");
    await page.locator(".title h1").click();
    await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("draft-files");
    await expect
      .poll(() => page.locator(".drop-button.first").evaluate((button) => getComputedStyle(button).outlineStyle))
      .toBe("solid");
    await page.keyboard.press("Enter");
    const opened = await chooser;
    expect(opened.isMultiple()).toBe(true);
    await context.close();
  });

  test("by dropping them anywhere on the page", async () => {
    const {page, context, complaints} = await visit();
    const dataTransfer = await page.evaluateHandle(
      (text) => {
        const held = new DataTransfer();
        held.items.add(new File([text], "2026.md"));
        return held;
      },
      new TextDecoder().decode(markdown(oneDocument))
    );
    await page.dispatchEvent("body", "dragover", {dataTransfer});
    await expect.poll(() => page.locator(".drop-zone.over").count()).toBe(1);
    await page.dispatchEvent("body", "drop", {dataTransfer});
    await waitForDocuments(page);
    await says(page, "table.opened thead").toContain("2026 budget 甲市档案馆");
    await expect.poll(() => page.locator(".drop-zone.over").count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("several stand side by side, the latest first; each can be shown and removed", async () => {
    const {page, context} = await visit();
    await choose(page, named("earlier.md", markdown(inYear(2025))), named("draft.md", markdown(oneDocument)));
    await waitForDocuments(page, 2);
    await expect.poll(() => page.locator(".opened-year").allInnerTexts()).toEqual(["2026 budget", "2025 budget"]);
    await openSection(page, "overview");
    await says(page, "table.compared-years tr:has-text('Revenue')").toContain("1,234.56 1,234.56 0.00 unchanged");
    await page.click("#show-earlier\\.md");
    await expect.poll(() => isShown(page)).toBe("earlier.md");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("show-earlier.md");
    await page.click("button[aria-label='Remove earlier.md']");
    await waitForDocuments(page, 1);
    await openSection(page, "reader");
    await says(page, "#report-reader").toContain("On draft.md");
    await context.close();
  });

  test("reloading forgets them", async () => {
    const {page, context} = await visit();
    await choose(page, named("draft.md", markdown(oneDocument)));
    await waitForDocuments(page);
    await page.reload();
    await settled(page);
    await page.waitForSelector(".drop-zone");
    await expect.poll(() => page.locator("table.opened").count()).toBe(0);
    await context.close();
  });

  test.each([360, 768])("what was read fits %d pixels", async (width) => {
    const {page, context} = await visit("draft", {width});
    await choose(
      page,
      onDisk(published),
      named("earlier.md", markdown(inYear(2025))),
      named("minutes.md", new TextEncoder().encode("# 会议纪要"))
    );
    await waitForDocuments(page, 2);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
    await context.close();
  });
});

/** The document whose report stands below. */
const isShown = (page: Page) =>
  page.evaluate(() => document.querySelector(".opened-tools [aria-current]")?.id.slice("show-".length));

function inYear(year: number): Piece[] {
  return JSON.parse(JSON.stringify(oneDocument).replaceAll("2026", String(year))) as Piece[];
}

const songti =
  "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>";
const notEmbedded = `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000${songti}>>]>>`;

describe("what cannot be read is said in one line", () => {
  test("a scan, minutes, a damaged file", async () => {
    const files = [
      named("scan.pdf", smallPdf(["0 0 m 10 10 l S"])),
      named("minutes.md", new TextEncoder().encode("# 会议纪要")),
      named("draft.docx", new Uint8Array([1, 2, 3]))
    ];
    const [scan, minutes, damaged] = await refused(...files);
    expect(scan).toBe(
      "scan.pdf: its pages are pictures without text (a scan). Export the PDF from Word or Excel, or open that file itself."
    );
    expect(minutes).toMatch(/^minutes\.md: it is minutes of a meeting, not a budget disclosure/);
    expect(damaged).toMatch(/^draft\.docx: it is damaged, or not what its name says\./);
  });
  test("a kind of file that is not read, with what to do, in both languages", async () => {
    const files = ["2026.pages", "2026.numbers", "2026.ceb", "2026.RAR", "scan.jpg", "2026.xyz"].map((name) =>
      named(name, new Uint8Array([1, 2, 3]))
    );
    const inEnglish = await refused(...files);
    expect(inEnglish).toEqual([
      "2026.pages: files of the kind .pages are not read: save it as .docx or PDF.",
      "2026.numbers: files of the kind .numbers are not read: save it as .xlsx or PDF.",
      "2026.ceb: files of the kind .ceb are not read: open it in its reader and print or save it as PDF.",
      "2026.RAR: files of the kind .rar are not read: unpack it and take the files in it.",
      "scan.jpg: files of the kind .jpg are not read: a picture holds no text; take the Word, Excel or PDF file that it was made from.",
      "2026.xyz: files of this kind are not read. Open one of .pdf, .ofd, .docx, .doc, .wps, .rtf, .odt, .docm, .xlsx, .xlsm, .xlsb, .xls, .et, .ods, .html, .htm, .mht, .mhtml, .md, .txt, .zip."
    ]);
    const inChinese = await refusedAt("zh/draft", ...files.slice(0, 3));
    expect(inChinese).toEqual([
      "2026.pages：不能读取 .pages 文件：请另存为 .docx 或 PDF。",
      "2026.numbers：不能读取 .numbers 文件：请另存为 .xlsx 或 PDF。",
      "2026.ceb：不能读取 .ceb 文件：请用阅读器打开，再打印或另存为 PDF。"
    ]);
    const {page, context} = await visit("zh/draft", {width: 360});
    await choose(page, files[5]!);
    await page.waitForSelector(".file-line.refused");
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await context.close();
  });
  test("a file of 51 MB, before it is read", async () => {
    const {page, context} = await visit();
    const dataTransfer = await page.evaluateHandle(() => {
      const held = new DataTransfer();
      held.items.add(new File([new Uint8Array(51 * 2 ** 20)], "large.pdf"));
      return held;
    });
    await page.dispatchEvent("body", "drop", {dataTransfer});
    await page.waitForSelector(".file-line.refused");
    await says(page, ".file-line").toContain("large.pdf: it is larger than 50 MB.");
    expect(page.workers()).toEqual([]);
    await context.close();
  });
  test("a PDF whose Chinese font is not embedded is read by the site's own character maps", async () => {
    const title = "BT /F 10 Tf 40 300 Td <7532 5e02 5c40 0032003000320036 5e74 90e8 95e8 9884 7b97> Tj ET";
    const lines = await refused(named("title.pdf", smallPdf([title], {font: notEmbedded})));
    expect(lines).toEqual([
      "title.pdf: it holds no budget table, so it does not look like a budget disclosure. Open the document with its tables."
    ]);
  });
});

test("workbooks of other programs, and names in capitals, are read", async () => {
  const {page, context, complaints} = await visit();
  await choose(page, named("2026年部门预算.XLSM", workbook(oneDocument, "xlsm")), named("draft.ods", ods(oneDocument)));
  await waitForDocuments(page, 2);
  expect(complaints).toEqual([]);
  await context.close();
});

test("no name and no number of a person is shown of an opened document, and what was left out is counted", async () => {
  const {page, context, complaints} = await visit();
  await choose(page, named("draft.md", new TextEncoder().encode(peopled)));
  await waitForDocuments(page);
  for (const name of sections) await openSection(page, name);
  const shown = await page.content();
  expect(people.filter((own) => shown.includes(own))).toEqual([]);
  expect(shown).toContain("13812345678");
  const {redactions} = await readDocument(new TextEncoder().encode(peopled), {document: "draft.md"});
  await expect.poll(async () => [redactions, await rowOf(page, "Personal details left out")]).toEqual([13, "13"]);
  expect(complaints).toEqual([]);
  await context.close();
});

/** Notes, in the page, every call by which a page can send something. */
function spyOnSending(): void {
  const sent: string[] = [];
  Object.assign(globalThis, {sent});
  const note = (holder: object, name: string, isSent: (...given: never[]) => boolean = () => true) => {
    const before = Reflect.get(holder, name) as (...given: unknown[]) => unknown;
    Reflect.set(holder, name, function (this: unknown, ...given: unknown[]) {
      if (isSent(...(given as never[]))) sent.push(name);
      return new.target ? Reflect.construct(before, given) : Reflect.apply(before, this, given);
    });
  };
  note(Navigator.prototype, "sendBeacon");
  for (const name of ["WebSocket", "EventSource", "RTCPeerConnection"]) note(globalThis, name);
  for (const name of ["submit", "requestSubmit"]) note(HTMLFormElement.prototype, name);
  note(XMLHttpRequest.prototype, "send", (body?: unknown) => body !== undefined && body !== null);
  note(globalThis, "fetch", (_: unknown, options?: RequestInit) => options?.body !== undefined);
  addEventListener("submit", ({defaultPrevented}) => defaultPrevented || sent.push("form"));
}

/** Puts a query into the editor, which is opened for it, in the place of what stands there, and runs it. */
async function ask(page: Page, sql: string): Promise<void> {
  await page.waitForSelector(".sql-body > *");
  if (await page.locator("#open-sql").count()) await page.click("#open-sql");
  await page.click(".sql-editor .cm-content");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(sql);
  await page.keyboard.press("ControlOrMeta+Enter");
}

const cellsOf = (page: Page) => page.locator(".sql .answer tbody :is(th, td)").allInnerTexts();

describe("opened units are asked beside published ones", () => {
  test("in a custom table and by SQL, told apart, in no sum twice, in this page alone, and forgotten", async () => {
    const {page, context, complaints} = await visit();
    await choose(page, onDisk(published), named("draft.md", markdown(oneDocument)));
    await waitForDocuments(page, 2);
    await openSection(page, "explore");
    await says(page, "#report-explore").toContain(
      "天门市社会保险事业管理局 (opened here) counts the same money as 天门市"
    );
    await says(page, "#report-explore").toContain("甲市档案馆 (opened here) is not published");
    for (const [id, chosen] of Object.entries({g1: "unit", units: "", measure: "expenditure"})) {
      await page.selectOption(`#builder-${id}`, chosen);
      await page.waitForSelector("#report-explore:not([aria-busy])");
    }
    await page.click("#run");
    await says(page, ".free .answer").toMatch(
      /天门市社会保险事业管理局 39,334.86 39,585.07 .*天门市社会保险事业管理局 \(opened here\) 39,334.86 39,585.07 /
    );
    await ask(
      page,
      "SELECT (SELECT count(*) FROM points WHERE unit = '213002') - (SELECT count(*) FROM points WHERE unit = '213002-opened') AS a, (SELECT count(*) FROM unit_totals WHERE unit = '213002-opened') AS b, (SELECT count(*) FROM unit_totals WHERE name LIKE '甲市档案馆%' AND measure = 'expenditure' AND year = 2026) AS c"
    );
    await expect.poll(() => cellsOf(page)).toEqual(["0", "0", "1"]);

    const other = await context.newPage();
    await other.goto(`${site}explore?unit=213002&year=2026&base=2025`);
    await settled(other);
    await ask(other, "SELECT count(*) AS opened FROM units WHERE unit LIKE '%-opened'");
    await expect.poll(() => cellsOf(other)).toEqual(["0"]);
    await other.close();

    await expect.poll(() => page.url()).toBe(`${site}draft#report-explore`);
    expect(page.workers().length).toBeGreaterThan(0);
    await page.click("button[aria-label='Remove 2026.md']");
    await waitForDocuments(page, 1);
    await ask(page, "SELECT string_agg(name, ', ') AS names FROM units WHERE unit LIKE '%-opened'");
    await expect.poll(() => cellsOf(page)).toEqual(["甲市档案馆 (opened here)"]);
    await page.click("#forget-all");
    await expect.poll(() => page.workers().length).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("figures are saved as a tidy CSV", () => {
  test("which, opened again, shows the same figures, of all documents", async () => {
    const {page, context, complaints} = await visit();
    await choose(page, onDisk(published), ...[2025, 2026].map((year) => named(`${year}-x.md`, markdown(inYear(year)))));
    await waitForDocuments(page, 3);
    const counts = async (from: Page) => (await rowOf(from, "Amounts read from tables")).split(" ").sort();
    const own = await counts(page);
    const [saved] = await Promise.all([page.waitForEvent("download"), page.click("#save-figures")]);
    expect(saved.suggestedFilename()).toBe("figures.csv");
    const text = readFileSync(await saved.path());
    expect(text.toString()).not.toContain("2026-x.md");
    const shownOf = async (from: Page) => {
      await from
        .locator(".opened-tools button", {hasText: /report/i})
        .first()
        .waitFor();
      const heads = await from.locator("table.opened thead th").allInnerTexts();
      const at = heads.findIndex((head) => head.includes("213002") && head.includes("2026"));
      await from.locator("table.opened thead th").nth(at).locator("button").first().click();
      await openSection(from, "overview");
      await says(from, "#report-overview").toContain("天门市");
      return [await textOf(from, ".tiles .hero"), await textOf(from, "table.compared-years")];
    };
    const shown = await shownOf(page);
    expect(shown[0]).toContain("39,585.07");

    const again = await visit();
    await choose(again.page, named("figures.csv", text));
    await waitForDocuments(again.page, 3);
    await expect.poll(() => counts(again.page)).toEqual(own);
    await expect.poll(() => shownOf(again.page)).toEqual(shown);
    await again.page.locator("button[aria-label^='Remove figures.csv']").first().click();
    await waitForDocuments(again.page, 2);
    expect([complaints, again.complaints]).toEqual([[], []]);
    await again.context.close();
    await context.close();
  });
});

describe("one section is open at a time", () => {
  const openedNames = (page: Page) =>
    page.locator(".report-section:not([hidden])").evaluateAll((all) => all.map(({id}) => id));

  test("an address opens the section that its fragment is in, and the list and Back change it", async () => {
    const {page, context, complaints} = await visit("draft#failures");
    await choose(page, onDisk(published));
    await waitForDocuments(page);
    await expect.poll(() => openedNames(page)).toEqual(["report-checks"]);
    await page.focus(".report-contents a[href='#report-trends']");
    await page.keyboard.press("Enter");
    await expect.poll(() => openedNames(page)).toEqual(["report-trends"]);
    await says(page, ".report-contents [aria-current]").toBe("Trends");
    await says(page, "#story").toContain("45,928.08");
    await page.goBack();
    await expect.poll(() => openedNames(page)).toEqual(["report-checks"]);
    await openSection(page, "overview");
    await says(page, ".tiles").toContain("39,585.07");
    await says(page, "#bridge").toContain("+176.00");
    await page.locator(".reasons .place a").first().click();
    await expect.poll(() => openedNames(page)).toEqual(["report-tables"]);
    await expect.poll(() => page.locator("tr.shown, .shown").count()).toBeGreaterThan(0);
    await openSection(page, "compare");
    await says(page, "#report-compare #pair").toContain("天门市社会保险事业管理局 (opened here)");
    await says(page, "#report-compare #pair").toContain("38,791.35");
    await openSection(page, "trends");
    await page.locator("#story tbody a[href='#report-checks']").first().click();
    await expect.poll(() => openedNames(page)).toEqual(["report-checks"]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("paper has the open one alone, and all is forgotten with its address", async () => {
    const {page, context, complaints} = await visit("zh/draft");
    await choose(page, onDisk(published));
    await waitForDocuments(page);
    await openSection(page, "trends");
    await page.emulateMedia({media: "print"});
    await expect.poll(() => page.locator("#report-trends").isVisible()).toBe(true);
    await expect.poll(() => page.locator(".report-section:visible").count()).toBe(1);
    await expect.poll(() => page.locator(".report-contents").isVisible()).toBe(false);
    await page.emulateMedia({media: "screen"});
    await page.click("#forget-all");
    await expect.poll(() => page.locator(".report-section").count()).toBe(0);
    await expect.poll(() => page.url()).toBe(`${site}zh/draft`);
    await expect.poll(() => page.content()).not.toContain("天门市社会保险");
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("nothing leaves the machine", () => {
  test("whatever is done with what is opened, only files of the site are asked for, and none is sent", async () => {
    const {page, context, complaints} = await visit();
    await page.addInitScript(spyOnSending);
    await page.reload();
    await settled(page);
    await page.waitForLoadState("networkidle");
    const requests: Array<{method: string; body: string; path: string; isOfSite: boolean}> = [];
    context.on("request", (request) => {
      const url = request.url().replace(/^blob:/, "");
      if (request.url().startsWith(`blob:${site}`)) return;
      requests.push({
        method: request.method(),
        body: request.postData() ?? "",
        path: decodeURIComponent(url.slice(site.length)),
        isOfSite: url.startsWith(site)
      });
    });
    const sockets: string[] = [];
    page.on("websocket", (socket) => sockets.push(socket.url()));
    const workers: string[] = [];
    page.on("worker", (worker) => workers.push(worker.url()));
    await choose(page, onDisk(published), named("draft.pdf", await pdf(oneDocument, browser)));
    await waitForDocuments(page, 2);
    expect(workers.length).toBe(2);
    expect(workers.every((url) => url.startsWith(`blob:${site}`))).toBe(true);
    for (const name of sections) await openSection(page, name);
    await openSection(page, "explanations");
    await page.fill("#who-0", "甲");
    await openSection(page, "trends");
    await page.selectOption("#trend-as", "share");
    await openSection(page, "explore");
    await page.click("#run");
    await says(page, ".free .answer").toContain("39,585.07");
    await ask(page, `SELECT count(*) AS n FROM points WHERE unit = '213002-opened' AND label LIKE '%社会保险%'`);
    await says(page, ".sql .answer").toContain("1 row in");
    await Promise.all([page.waitForEvent("download"), page.click("#save-figures")]);
    await expect.poll(() => page.locator(".collect").count()).toBe(0);
    await expect.poll(() => page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    await page.click("#forget-all");
    await expect.poll(() => page.locator(".report-section").count()).toBe(0);

    expect(requests.some(({path}) => path === "data/budget.duckdb")).toBe(true);
    expect(requests.filter(({method, body}) => !["GET", "HEAD"].includes(method) || body)).toEqual([]);
    expect(requests.filter(({isOfSite}) => !isOfSite)).toEqual([]);
    const files = requests.map(({path}) => path);
    // the engine looks for what was written to the database and not yet taken in: nothing ever is
    const known = (path: string) => path.replace(/\.duckdb\.wal$/, ".duckdb");
    expect(files.map(known).filter((path) => !["", ".html"].some((end) => existsSync(`dist/${path}${end}`)))).toEqual(
      []
    );
    expect(files.filter((path) => /[?#]|39585|213002|天门|-opened|select/i.test(path))).toEqual([]);
    expect(sockets).toEqual([]);
    const sent = () => page.evaluate(() => (globalThis as unknown as {sent: string[]}).sent);
    await expect.poll(sent).toEqual([]);
    // what watches would have seen it
    await page.evaluate(() => navigator.sendBeacon(location.pathname, "x"));
    await expect.poll(sent).toEqual(["sendBeacon"]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("the page's policy holds a worker of its kind: another host is refused", async () => {
    const {page, context} = await visit();
    const refused = await page.evaluate(() => {
      const code =
        'addEventListener("securitypolicyviolation", ({violatedDirective}) => postMessage(violatedDirective)); fetch("https://example.org/").then(() => postMessage("sent"), () => {})';
      const worker = new Worker(URL.createObjectURL(new Blob([code], {type: "text/javascript"})), {type: "module"});
      return new Promise((resolve) => worker.addEventListener("message", ({data}) => resolve(data)));
    });
    expect(refused).toBe("connect-src");
    await context.close();
  });

  test("first paint does without the readers", async () => {
    const requests: string[] = [];
    const context = await browser.newContext();
    context.on("request", (request) => requests.push(request.url()));
    const page = await context.newPage();
    await page.goto(`${site}draft`, {waitUntil: "networkidle"});
    expect(
      requests.filter((url) => /pdfjs|mammoth|xlsx|htmlparser|duckdb|readDocument|corpus\.json/.test(url))
    ).toEqual([]);
    await context.close();
  });

  test("hostile HTML is text or nothing", async () => {
    const {page, context, complaints} = await visit();
    const attack =
      "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\"><svg onload=\"document.title='run'\"></svg>";
    const written = "&lt;img src=x onerror=document.title=1&gt;";
    const text = new TextDecoder()
      .decode(html(oneDocument))
      .replace("<body>", `<body>${attack}`)
      .replace("档案数字化<", `档案数字化${written}<`)
      .replace("其他收入", `其他收入${attack}`);
    await choose(page, named("<img src=x onerror=document.title=1>.html", new TextEncoder().encode(text)));
    await waitForDocuments(page);
    await openSection(page, "tables");
    await says(page, "#projects").toContain("<img src=x onerror=document.title=1>");
    await expect
      .poll(() => page.locator("#page :is(img, script, :not(.exhibit-body, .tile, svg g) > svg)").count())
      .toBe(0);
    await expect.poll(() => page.title()).not.toMatch(/run|1/);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
