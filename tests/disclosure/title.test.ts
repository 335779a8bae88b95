import {describe, expect, it} from "vitest";
import {readDocument as readAny} from "../../src/disclosure/readDocument.js";
import {expectFigures} from "../figure.js";
import {docx, html, workbook} from "./formats/writers.js";
import type {Piece} from "./formats/oneDocument.js";
import {readWritten} from "./reading.js";

const header = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"];
const body = [["201", "一般公共服务支出", "12.50", "10.00", "2.50"]];
const title = "甲市档案馆2026年部门预算公开";
const expected = [
  "expenditure,2026,expenditure,all,functional,201,12.50",
  "expenditure,2026,basicExpenditure,all,functional,201,10.00",
  "expenditure,2026,projectExpenditure,all,functional,201,2.50"
];
const across = (text: string) => ({text, columns: header.length});

describe("a title within the first table names the document", () => {
  const text = (...rows: string[][]) => rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  const blank = ["", "", "", ""];
  it.each([
    [
      "in a merged first row",
      [
        [title, ...blank],
        ["部门支出总表", ...blank],
        ["单位：万元", ...blank]
      ]
    ],
    [
      "repeated in every column",
      [header.map(() => title), header.map(() => "部门支出总表"), header.map(() => "单位：万元")]
    ],
    [
      "beside the unit of money",
      [
        [title, "", "", "", "单位：万元"],
        ["部门支出总表", ...blank]
      ]
    ],
    [
      "with the table's own name",
      [
        ["甲市档案馆2026年部门预算支出总表", ...blank],
        ["", "", "", "", "单位：万元"]
      ]
    ]
  ])("%s", async (_, rows) => {
    const {unit, fiscalYear, figures} = await readWritten(text(...rows, header, ...body));
    expect([unit.name, fiscalYear]).toEqual(["甲市档案馆", 2026]);
    expectFigures(figures, expected);
  });

  const pieces: readonly Piece[] = [
    {kind: "table", rows: [[across(title)], [across("部门支出总表")], [across("单位：万元")], header, ...body]}
  ];
  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ["draft.html", () => html(pieces)],
    ["draft.docx", () => docx(pieces)],
    ["draft.xlsx", () => workbook(pieces)]
  ])("%s", async (document, make) => {
    const {unit, fiscalYear, figures} = await readAny(await make(), {document, unitCode: "900001"});
    expect([unit.name, fiscalYear]).toEqual(["甲市档案馆", 2026]);
    expectFigures(figures, expected);
  });

  it("does not go before a title of the document's own", async () => {
    expect(
      (
        await readWritten(
          `# 乙市档案馆2025年部门预算公开\n\n${text([title, ...blank], ["单位：万元", ...blank], header, ...body)}`
        )
      ).unit.name
    ).toBe("乙市档案馆");
  });
  it("no table's name alone is one", async () => {
    await expect(readWritten(text(["2026年部门预算支出总表", ...blank], header, ...body))).rejects.toThrow(
      "missing title"
    );
  });
});
