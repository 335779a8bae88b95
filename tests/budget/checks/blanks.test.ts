import {describe, expect, it} from "vitest";
import {coverage} from "../../../src/budget/checks/outcome.js";
import {repairs} from "../../../src/budget/checks/repair.js";
import {check} from "../../../src/budget/checks/rules/rules.js";
import {findingText} from "../../../src/locale/sentences/findingSentence.js";
import {repairText} from "../../../src/locale/sentences/repairSentence.js";
import type {Small, Table} from "./small.js";
import {disclosure, told} from "./small.js";

const summary = (...rows: string[]): Table => ({
  id: "summary",
  columns: "expenditure",
  rows,
  names: {"201": "一般公共服务支出", "208": "社会保障和就业支出"}
});
const byType = (...rows: string[]): Table => ({
  id: "expenditure",
  columns: "expenditure basicExpenditure projectExpenditure",
  rows,
  names: {"201": "一般公共服务支出", "208": "社会保障和就业支出", "221": "住房保障支出"}
});
const texts = (document: Small) =>
  check([disclosure(document)])
    .filter(({status, rule}) => (status === "fail" || status === "uncertain") && /Sum|Total|Line/.test(rule))
    .map((finding) => `${finding.status} ${findingText(finding, "en")} ${findingText(finding, "zh")}`);
const repaired = (document: Small) =>
  repairs(check([disclosure(document)])).map((repair) => [repairText(repair, "en"), repairText(repair, "zh")]);

describe("a blank cell", () => {
  const part: Small = {tables: [summary("total 100.00", "201 36.00", "208 _")]};
  it("that a formula did not fill is left open, and no repair invents a print", () => {
    expect(texts(part)).toEqual([
      "uncertain Expenditure: 2 parts add up to 36.00 万元, but 100.00 万元 is printed; 64.00 万元 apart. Blank cells are taken for nothing, which the document does not say. 支出：2 个组成部分之和为 36.00 万元，而所印为 100.00 万元，相差 64.00 万元。空白单元格按零计算，是否为零文件未说明。"
    ]);
    expect(repaired(part)).toEqual([]);
  });
  it("tests no amount beside it", () =>
    expect(coverage(disclosure(part), check([disclosure(part)]))).toMatchObject({total: 2, covered: 0}));

  it("that is a total is said to be blank, never 0.00", () => {
    const total: Small = {tables: [summary("total _", "201 36.00", "208 64.00")]};
    expect(texts(total)).toEqual([
      "uncertain Expenditure: 2 parts add up to 100.00 万元, but no figure is printed. 支出：2 个组成部分之和为 100.00 万元，而所印为空白。"
    ]);
    expect(repaired(total)).toEqual([]);
  });
  it("beside another table's amount is said to be blank", () => {
    const two: Small = {tables: [summary("208 _"), byType("208 4.00 4.00 0.00")]};
    expect(texts(two)).toEqual([
      "uncertain Social security and employment: 4.00 万元 in the table “Expenditure”, but no figure in the table “Revenue and expenditure”. 社会保障和就业支出：《支出总表》为 4.00 万元，而《收支总表》为空白。"
    ]);
  });
  it("among blank parts alone takes no part for nothing", () =>
    expect(told("rowSum", {tables: [byType("total 9.00 9.00 _", "208 5.00 _ _")]})).toEqual([
      "pass expenditure 9.00 ← 9.00",
      "uncertain 208 5.00 ← 0.00"
    ]));
});

describe("a table that leaves cells blank for nothing", () => {
  const rows = ["total 100.00 60.00 40.00", "201 60.00 60.00 _", "208 40.00 _ 40.00"];
  it("still contradicts itself", () => {
    expect(told("rowSum", {tables: [byType(...rows)]})).toEqual([
      "pass expenditure 100.00 ← 100.00",
      "pass 201 60.00 ← 60.00",
      "pass 208 40.00 ← 40.00"
    ]);
    expect(told("rowSum", {tables: [byType(rows[0]!, rows[1]!, "208 45.00 _ 40.00")]})).toContain(
      "fail 208 45.00 ← 40.00"
    );
  });
  it("does not where a sum says that an amount belongs into the blank", () => {
    const found = told("columnTotal", {
      tables: [byType("total 100.00 60.00 40.00", "201 60.00 60.00 _", "208 _ _ 40.00")]
    });
    expect(found).toContain("uncertain expenditure 100.00 ← 60.00");
    expect(found.filter((line) => line.startsWith("fail"))).toEqual([]);
  });
  it("may have one that an amount would make right: it is told as blank, and what would follow", () =>
    expect(repaired({tables: [byType("total 100.00 70.00 30.00", rows[1]!, "208 40.00 _ 30.00")]})).toEqual([
      [
        "Social security and employment in the table “Expenditure” is blank, 10.00 万元 would follow; this clears 2 findings.",
        "《支出总表》中“社会保障和就业支出”为空白，按等式应为 10.00 万元，即可消除 2 项结果。"
      ]
    ]));
});

it("a blank that another place prints a zero for is nothing", () => {
  const three: Table = {
    id: "threePublic",
    columns: "threePublic overseasTrips vehicleOperation receptions",
    rows: ["total 4.52 _ 3.50 0.92"]
  };
  expect(told("rowSum", {tables: [three]})).toEqual(["uncertain threePublic 4.52 ← 4.42"]);
  expect(
    told("rowSum", {tables: [three], said: [{line: "overseasTrips", amount: "0", section: "threePublic"}]})
  ).toEqual(["fail threePublic 4.52 ← 4.42"]);
});
