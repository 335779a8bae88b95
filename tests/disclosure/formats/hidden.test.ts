import {describe, expect, it} from "vitest";
import {check} from "../../../src/budget/checks/rules/rules.js";
import type {Disclosure} from "../../../src/disclosure/model/disclosure.js";
import {amounts, messages, readAs} from "./figuresIn.js";
import {paragraph, run, table, wordFile} from "./wordFile.js";
import {formatted, workbookFile} from "./workbookFile.js";

const title = "甲市档案馆2026年部门预算";
const name = "五、一般公共预算支出表";
const header = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"];
const body = [
  ["", "合计", 100, 60, 40],
  ["201", "一般公共服务支出", 100, 60, 40],
  ["20126", "档案事务", 100, 60, 40],
  ["2012601", "行政运行", 60, 60, null],
  ["2012604", "档案馆", 40, null, 40]
];
/** A row of last year that was left in and hidden: taken for published, every sum above it fails. */
const old = ["2012699", "其他档案事务支出", 999, 999, 999];
const rows = [[title], [name], ["单位：万元"], header, ...body.slice(0, 4), old, ...body.slice(4)];
const published = ["total expenditure 100.00", "total basicExpenditure 60.00", "total projectExpenditure 40.00"];

const contradictions = (disclosure: Disclosure) =>
  check([disclosure])
    .filter(({status, quantity, relation}) => status === "fail" && quantity === "fen" && relation === "equal")
    .map(({rule}) => rule);

async function expectPublished(bytes: Uint8Array, document: string, hidden: readonly string[]): Promise<void> {
  const disclosure = await readAs(bytes, document);
  expect(amounts(disclosure).slice(0, 3)).toEqual(published);
  expect(disclosure.figures.filter(({code}) => code === "2012699")).toEqual([]);
  expect(disclosure.figures.length).toBe(15);
  expect(contradictions(disclosure)).toEqual([]);
  expect(messages(disclosure).filter((message) => message.startsWith("hidden"))).toEqual(
    hidden.map((place) => `hidden, but read by whoever opens the file: ${place}`)
  );
  expect(disclosure.numbers.byUse.hidden).toBeGreaterThan(0);
  expect(disclosure.problems.every(({severity}) => severity === "note")).toBe(true);
}

describe("what a workbook hides is read, kept out of figures and checks, and told", () => {
  it("a row, which read as published contradicts every sum above it", async () => {
    expect(contradictions(await readAs(workbookFile({Sheet1: {rows}}), "a.xlsx"))).toEqual([
      "rowSum",
      "codeSum",
      "codeSum",
      "codeSum"
    ]);
    await expectPublished(workbookFile({Sheet1: {rows, hiddenRows: [9]}}), "a.xlsx", [
      "row 9 of sheet Sheet1 (4 with numbers)"
    ]);
  });
  it("rows one below the other, told once", () =>
    expectPublished(
      workbookFile({Sheet1: {rows: [...rows.slice(0, 9), old, ...rows.slice(9)], hiddenRows: [9, 10]}}),
      "a.xlsx",
      ["rows 9–10 of sheet Sheet1 (8 with numbers)"]
    ));
  it("a column among the amounts, under a title that is merged over it", () =>
    expectPublished(
      workbookFile({
        Sheet1: {
          rows: [
            [title],
            [name],
            ["单位：万元"],
            ...[header, ...body].map((row, i) => [...row.slice(0, 2), i ? 7 : "上年", ...row.slice(2)])
          ],
          hiddenColumns: ["C"],
          merges: ["A1:F1", "A2:F2"]
        }
      }),
      "a.xlsx",
      ["column C of sheet Sheet1 (5 with numbers)"]
    ));
  it("the first column of a merged title: the title is shown in the next", () =>
    expectPublished(
      workbookFile({
        Sheet1: {
          rows: [[title], [name], ["单位：万元"], header, ...body].map((row, i) =>
            i < 3 ? row : [`备查${i}`, ...row]
          ),
          hiddenColumns: ["A"],
          merges: ["A1:F1", "A2:F2", "A3:F3"]
        }
      }),
      "a.xlsx",
      ["column A of sheet Sheet1 (6 with numbers)"]
    ));
  it.each([1, 2] as const)("a sheet, hidden in way %d", (hidden) =>
    expectPublished(
      workbookFile({Sheet1: {rows: [[title], [name], ["单位：万元"], header, ...body]}, 底稿: {rows, hidden}}),
      "a.xlsx",
      ["sheet 底稿 (22 with numbers)"]
    )
  );
  it("a number that its format does not show is neither zero nor blank: nothing is tested against it", async () => {
    const disclosure = await readAs(
      workbookFile({
        Sheet1: {
          rows: [
            [title],
            [name],
            ["单位：万元"],
            header,
            ...body.slice(0, 3),
            ["2012601", "行政运行", formatted(60, ";;;"), 60, null],
            ...body.slice(4)
          ]
        }
      }),
      "a.xlsx"
    );
    expect(messages(disclosure)).toEqual([
      "hidden, but read by whoever opens the file: number format of Sheet1!C8 (1 with numbers)"
    ]);
    expect(disclosure.figures.some(({code, measure}) => code === "2012601" && measure === "expenditure")).toBe(false);
    expect(contradictions(disclosure)).toEqual([]);
    expect(
      check([disclosure])
        .filter(({missing}) => missing?.what === "unread")
        .map(({rule}) => rule)
    ).toContain("codeSum");
  });
  it("a workbook whose tables are all hidden says so", () =>
    expect(readAs(workbookFile({封面: {rows: [[title]]}, Sheet1: {rows, hidden: 1}}), "a.xlsx")).rejects.toThrow(
      "missing statement: no budget table found in what is not hidden"
    ));
});

describe("what other formats hide", () => {
  const cells = (row: readonly unknown[]) =>
    row.map((value) => (typeof value === "number" ? value.toFixed(2) : String(value ?? "")));
  const htmlRow =
    (attributes = "") =>
    (row: readonly unknown[]) =>
      `<tr${attributes}>${cells(row)
        .map((cell) => `<td>${cell}</td>`)
        .join("")}</tr>`;
  const html = (hiddenRow: string, style = "") =>
    new TextEncoder().encode(
      `<style>${style}</style><h1>${title}</h1><h3>${name}</h3><p>单位：万元</p><table>${[header, ...body.slice(0, 4)].map(htmlRow()).join("\n")}\n${hiddenRow}\n${body.slice(4).map(htmlRow()).join("\n")}</table>`
    );
  it.each([
    ["by its attribute", htmlRow(" hidden")(old), ""],
    ["by its style", htmlRow(" style='DISPLAY : none'")(old), ""],
    ["by a class", htmlRow(" class='a gone'")(old), ".gone { display: none !important }"],
    ["collapsed", htmlRow(" style='visibility:collapse'")(old), ""]
  ])("a row of HTML %s", (_, row, style) => expectPublished(html(row, style), "a.html", ["row (4 with numbers)"]));
  it("a row that only paper or assistive devices are to leave out is shown", async () => {
    for (const row of [htmlRow(" aria-hidden=true")(old), htmlRow(" class=noprint")(old)])
      expect((await readAs(html(row, "@media print { .noprint { display: none } }"), "a.html")).figures.length).toBe(
        18
      );
  });
  it("a class that the element's own style shows again", async () =>
    expect(
      (await readAs(html(htmlRow(" class=gone style='display:table-row'")(old), ".gone{display:none}"), "a.html"))
        .figures.length
    ).toBe(18));

  const word = (properties: string, own = "") => {
    const made = (row: readonly unknown[]) => cells(row).map((cell) => run(cell));
    return wordFile(
      paragraph(run(title)) +
        paragraph(run(name)) +
        paragraph(run("单位：万元")) +
        table(
          made(header),
          ...body.slice(0, 4).map(made),
          {properties, cells: cells(old).map((cell) => run(cell, own))},
          ...body.slice(4).map(made)
        )
    );
  };
  it("a row of Word, or all its text", async () => {
    for (const bytes of [word("<w:hidden/>"), word("", "<w:vanish/>")]) {
      const disclosure = await readAs(bytes, "a.docx");
      expect(disclosure.figures.length).toBe(15);
      expect(contradictions(disclosure)).toEqual([]);
      expect(disclosure.numbers.byUse.hidden).toBe(4);
    }
  });
  it("a row of Word that is deleted but still shown as such", async () => {
    const disclosure = await readAs(word('<w:del w:id="1"/>'), "a.docx");
    expect(disclosure.figures.length).toBe(15);
    expect(messages(disclosure)).toContain("struck text left out: 999.00");
  });
  it("a comment in Markdown over several lines", async () => {
    const markdown = [
      `# ${title}`,
      "",
      `### ${name}`,
      "",
      "单位：万元",
      "",
      "<!-- 上年",
      "| 2012699 | 其他 | 999 |",
      "-->",
      `| ${header.join(" | ")} |`,
      "|---|---|---|---|---|",
      ...body.map((row) => `| ${cells(row).join(" | ")} |`)
    ].join("\n");
    await expectPublished(new TextEncoder().encode(markdown), "a.md", ["comment (1 with numbers)"]);
  });
});
