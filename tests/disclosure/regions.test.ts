import {existsSync} from "node:fs";
import type {Browser} from "playwright-core";
import {chromium} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {readDocument} from "../../src/disclosure/readDocument.js";
import {expectSound} from "../figure.js";
import {docx, html, markdown, pdf, workbook} from "./formats/writers.js";
import {countedNumbers, idsOfTidy, problemsOf} from "./reading.js";
import {expected, region, toldOf} from "./regions.js";

/** Invented units in the shapes in which provinces and ministries publish. */
const regions: ReadonlyArray<readonly [name: string, unit: string, kind: Disclosure["kind"]]> = [
  ["ministry-2024", "国家某某研究中心", "budget"],
  ["final-2023", "乙县水利局", "final"],
  ["guangdong-2025", "丙市教育研究院", "budget"],
  ["sichuan-2024", "丁县卫生健康局", "budget"],
  ["jiangsu-2025", "戊市自然资源和规划局", "budget"],
  ["messy-2022", "己市档案局", "budget"]
];
const problems: Readonly<Record<string, readonly string[]>> = {
  "messy-2022": ["note draft.md:38: duplicate project: 档案数字化 in 附表3 项目支出预算表, first on line 37"]
};
const yearOf = (name: string): number => Number(/\d{4}$/.exec(name)![0]);
const read = (bytes: Uint8Array, document: string) => readDocument(bytes, {document, unitCode: "900001"});
const told = ({figures}: Disclosure, statements: ReadonlySet<string>) =>
  figures
    .filter(({statement}) => statements.has(statement))
    .map(toldOf)
    .sort();

describe.each(regions)("%s", (name, unit, kind) => {
  const lines = expected(name, yearOf(name), kind).sort();
  const statements = new Set(lines.map((line) => line.split(" ")[0]!));

  it("is read figure by figure, with nothing that is not said", async () => {
    const found = await read(markdown(region(name)), "draft.md");
    expect(told(found, statements)).toEqual(lines);
    expect([found.unit.name, found.fiscalYear, found.kind]).toEqual([unit, yearOf(name), kind]);
    expect(problemsOf(found)).toEqual(problems[name] ?? []);
    expectSound(found.figures);
    expect(countedNumbers(found)).toBe(found.numbers.printed);
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ["html", () => html(region(name))],
    ["docx", () => docx(region(name))],
    ["docx", () => docx(region(name), true)],
    ["xlsx", () => workbook(region(name))],
    ["xls", () => workbook(region(name), "biff8")]
  ])("gives the same figures as .%s", async (extension, make) =>
    expect(told(await read(await make(), `draft.${extension}`), statements)).toEqual(lines)
  );

  it("comes back from tidy CSV with the ids of its figures", async () => {
    const found = await read(markdown(region(name)), "draft.md");
    expect(idsOfTidy(found)).toEqual(found.figures.map(({id}) => id));
  });
});

const executable = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome"
].find((path) => path && existsSync(path));
describe.skipIf(!executable)("printed as PDF", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({executablePath: executable!, args: ["--no-sandbox", "--disable-gpu"]});
  }, 60_000);
  afterAll(() => browser.close());
  it.each(regions)("%s gives the same figures", async (name, _, kind) => {
    const lines = expected(name, yearOf(name), kind).sort();
    expect(
      told(await read(await pdf(region(name), browser), "draft.pdf"), new Set(lines.map((line) => line.split(" ")[0]!)))
    ).toEqual(lines);
  });
});
