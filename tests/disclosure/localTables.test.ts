import {describe, expect, it} from "vitest";
import {check} from "../../src/budget/checks/rules/rules.js";
import {statementCounts} from "../../src/disclosure/proof/standing.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {countedNumbers, problemsOf, readTable, readWritten} from "./reading.js";

const table = (header: string, ...rows: string[]) => [
  `| ${header} |`,
  `|${" --- |".repeat(header.split("|").length)}`,
  ...rows.map((row) => `| ${row} |`)
];
/** "2026 expenditure/all functional 201 = 7.00": every figure with an amount, in the unit of the table. */
const told = ({figures}: Disclosure, wan = true) =>
  figures
    .filter(({amount}) => amount !== null)
    .map(
      ({year, measure, fund, classification, code, amount}) =>
        `${year} ${measure}/${fund} ${classification} ${code} = ${(amount! / (wan ? 1e6 : 100)).toFixed(2)}`
    );
const standings = ({statements}: Disclosure) => statements.map(({id, proof}) => `${id} ${proof?.standing ?? "none"}`);
const failing = (found: Disclosure) =>
  check([found])
    .filter(({status, rule}) => status === "fail" && rule !== "requiredTable" && rule !== "requiredSection")
    .map(({rule, subject}) => `${rule} ${subject.measure} ${subject.code}`);

describe("收支总表 in four folds", async () => {
  const found = await readTable(
    "部门综合预算收支总表",
    table(
      "收入 | | 支出 | | | | |",
      "项目 | 预算数 | 支出功能分类科目（按大类） | 预算数 | 部门预算支出经济分类科目（按大类） | 预算数 | 政府预算支出经济分类科目（按大类） | 预算数",
      "一、部门预算 | 100.00 | 一、部门预算 | 100.00 | 一、部门预算 | 100.00 | 一、部门预算 | 100.00",
      "1、财政拨款 | 90.00 | 1、一般公共服务支出 | 70.00 | 1、人员经费和公用经费支出 | 60.00 | 1、机关工资福利支出 | 55.00",
      "（1）一般公共预算拨款 | 80.00 | 2、教育支出 | 30.00 | （1）工资福利支出 | 55.00 | 2、机关商品和服务支出 | 45.00",
      "其中：专项资金列入部门预算的项目 | 20.00 | | | （2）商品和服务支出 | 5.00 | |",
      "（2）政府性基金拨款 | 10.00 | | | 2、专项业务经费支出 | 40.00 | |",
      "2、事业收入 | 10.00 | | | （1）商品和服务支出 | 38.00 | |",
      "| | | | （2）资本性支出 | 2.00 | |",
      "本年收入合计 | 100.00 | 本年支出合计 | 100.00 | 本年支出合计 | 100.00 | 本年支出合计 | 100.00",
      "上年结转 | 8.00 | 结转下年 | 8.00 | 结转下年 | 8.00 | 结转下年 | 8.00",
      "收入总计 | 108.00 | 支出总计 | 108.00 | 支出总计 | 108.00 | 支出总计 | 108.00"
    )
  );
  const figures = told(found);
  it("is proved by its own sums, fold by fold", () => {
    expect(standings(found)).toEqual(["summary proved"]);
    expect(failing(found)).toEqual([]);
    expect(countedNumbers(found)).toBe(found.numbers.printed);
  });
  it("gives a class of each type of expenditure as of that type", () => {
    expect(figures).toEqual(
      expect.arrayContaining([
        "2026 basicExpenditure/all total total = 60.00",
        "2026 basicExpenditure/all economic 301 = 55.00",
        "2026 basicExpenditure/all economic 302 = 5.00",
        "2026 projectExpenditure/all total total = 40.00",
        "2026 projectExpenditure/all economic 302 = 38.00",
        "2026 projectExpenditure/all economic 310 = 2.00"
      ])
    );
    expect(figures.filter((line) => line.startsWith("2026 expenditure/all economic 30"))).toEqual([]);
  });
  it("tells the government's classes from the departments'", () =>
    expect(figures.filter((line) => line.includes("economic 50"))).toEqual([
      "2026 expenditure/all economic 501 = 55.00",
      "2026 expenditure/all economic 502 = 45.00"
    ]));
  it("takes what heads a fold for the year's own, not for the whole with what was carried in", () => {
    expect(figures).toContain("2026 revenue/all total total = 108.00");
    expect(figures).not.toContain("2026 revenue/all total total = 100.00");
    expect(figures).toContain("2026 yearRevenue/all total total = 100.00");
  });
});

describe("支出总表 by source of funds", async () => {
  const found = await readTable(
    "部门综合预算支出总表",
    table(
      "单位编码 | 单位名称 | 部门预算 | | | | |",
      "| | 合计 | 公共预算拨款 | | 政府性基金拨款 | 上年实户资金余额 | 上年结转",
      "| | | 小计 | 其中：专项资金列入部门预算项目 | | |",
      "合计 | | 100.00 | 80.00 | 30.00 | 10.00 | 6.00 | 4.00",
      "900 | 甲市档案局 | 100.00 | 80.00 | 30.00 | 10.00 | 6.00 | 4.00",
      "900001 | 甲市档案馆 | 70.00 | 60.00 | 30.00 | | 6.00 | 4.00",
      "900002 | 甲市地方志中心 | 30.00 | 20.00 | | 10.00 | |"
    )
  );
  it("is one of expenditure, a fund a column, with its units", () => {
    expect(standings(found)).toEqual(["expenditure proved"]);
    expect(told(found)).toEqual(
      expect.arrayContaining([
        "2026 expenditure/all total total = 100.00",
        "2026 expenditure/generalBudget unit 900001 = 60.00",
        "2026 expenditure/governmentFund unit 900002 = 10.00",
        "2026 expenditure/carryoverUnitFunds total total = 6.00"
      ])
    );
    expect(told(found).some((line) => line.includes(" revenue/"))).toBe(false);
  });
  it("keeps what is within a subtotal as a memorandum", () => {
    expect(told(found).some((line) => line.endsWith("= 30.00") && !line.includes("900002"))).toBe(false);
    expect(problemsOf(found)).toEqual([
      "note draft.md:7: unknown column: 部门预算/公共预算拨款/其中：专项资金列入部门预算项目 in 部门综合预算支出总表"
    ]);
  });
});

describe("一般公共预算支出明细表", () => {
  const titled = "部门综合预算一般公共预算支出明细表（按支出功能分类科目）";
  it("divides expenditure into 人员, 公用 and 专项业务经费", async () => {
    const found = await readTable(
      titled,
      table(
        "功能科目编码 | 功能科目名称 | 合计 | 人员经费支出 | 公用经费支出 | 专项业务经费支出 | 备注",
        "合计 | | 100.00 | 50.00 | 10.00 | 40.00 |",
        "201 | 一般公共服务支出 | 70.00 | 30.00 | 10.00 | 30.00 |",
        "20126 | 档案事务 | 70.00 | 30.00 | 10.00 | 30.00 |",
        "208 | 社会保障和就业支出 | 30.00 | 20.00 | | 10.00 |"
      )
    );
    expect(standings(found)).toEqual(["generalBudget proved"]);
    expect(told(found)).toEqual(
      expect.arrayContaining([
        "2026 expenditure/generalBudget functional 20126 = 70.00",
        "2026 personnelFunds/generalBudget total total = 50.00",
        "2026 projectExpenditure/generalBudget functional 208 = 10.00"
      ])
    );
  });

  it("tells rows of one class by the government's class beside it", async () => {
    const found = await readTable(
      "部门综合预算一般公共预算支出明细表（按支出经济分类科目）",
      table(
        "部门经济科目编码 | 部门经济科目名称 | 政府经济科目编码 | 政府经济科目名称 | 合计 | 人员经费支出 | 公用经费支出 | 专项业务经费支出",
        "合计 | | | | 90.00 | 70.00 | 8.00 | 12.00",
        "301 | 工资福利支出 | | | 70.00 | 70.00 | |",
        "30101 | 基本工资 | 50101 | 工资奖金津补贴 | 40.00 | 40.00 | |",
        "30101 | 基本工资 | 50501 | 工资福利支出 | 25.00 | 25.00 | |",
        "30103 | 奖金 | 50101 | 工资奖金津补贴 | 5.00 | 5.00 | |",
        "302 | 商品和服务支出 | | | 20.00 | | 8.00 | 12.00",
        "30201 | 办公费 | 50201 | 办公经费 | 20.00 | | 8.00 | 12.00"
      )
    );
    const totals = told(found).filter((line) => line.startsWith("2026 expenditure/"));
    expect(totals).toEqual([
      "2026 expenditure/generalBudget total total = 90.00",
      "2026 expenditure/generalBudget economic 301 = 70.00",
      "2026 expenditure/generalBudget economic 30101/50101 = 40.00",
      "2026 expenditure/generalBudget economic 30101/50501 = 25.00",
      "2026 expenditure/generalBudget economic 30103 = 5.00",
      "2026 expenditure/generalBudget economic 302 = 20.00",
      "2026 expenditure/generalBudget economic 30201 = 20.00"
    ]);
    expect(standings(found)).toEqual(["generalBudget proved"]);
    expect(problemsOf(found)).toEqual([]);
    expect(failing(found)).toEqual([]);
  });

  const units = (...rows: string[]) =>
    readTable(
      titled,
      table("功能科目编码 | 功能科目名称 | 合计 | 人员经费支出 | 公用经费支出 | 专项业务经费支出", ...rows)
    );
  it("gives lines that stand below several units to their units", async () => {
    const found = await units(
      "| 合计 | 60.00 | 36.00 | 6.00 | 18.00",
      "900001 | 甲市档案馆 | 45.00 | 26.00 | 4.00 | 15.00",
      "208 | 社会保障和就业支出 | 30.00 | 16.00 | 4.00 | 10.00",
      "05 | 行政事业单位养老支出 | 30.00 | 16.00 | 4.00 | 10.00",
      "2080505 | 基本养老保险缴费支出 | 30.00 | 16.00 | 4.00 | 10.00",
      "221 | 住房保障支出 | 15.00 | 10.00 | | 5.00",
      "900002 | 甲市地方志中心 | 15.00 | 10.00 | 2.00 | 3.00",
      "208 | 社会保障和就业支出 | 15.00 | 10.00 | 2.00 | 3.00",
      "05 | 行政事业单位养老支出 | 15.00 | 10.00 | 2.00 | 3.00",
      "2080505 | 基本养老保险缴费支出 | 15.00 | 10.00 | 2.00 | 3.00"
    );
    const totals = told(found).filter((line) => line.startsWith("2026 expenditure/"));
    expect(totals).toEqual([
      "2026 expenditure/generalBudget total total = 60.00",
      "2026 expenditure/generalBudget unit 900001 = 45.00",
      "2026 expenditure/generalBudget unit 900001/208 = 30.00",
      "2026 expenditure/generalBudget unit 900001/20805 = 30.00",
      "2026 expenditure/generalBudget unit 900001/2080505 = 30.00",
      "2026 expenditure/generalBudget unit 900001/221 = 15.00",
      "2026 expenditure/generalBudget unit 900002 = 15.00",
      "2026 expenditure/generalBudget unit 900002/208 = 15.00",
      "2026 expenditure/generalBudget unit 900002/20805 = 15.00",
      "2026 expenditure/generalBudget unit 900002/2080505 = 15.00"
    ]);
    expect(standings(found)).toEqual(["generalBudget proved"]);
    expect(problemsOf(found)).toEqual([]);
    expect(failing(found)).toEqual([]);
  });
  it("leaves the lines of a single unit what they are", async () => {
    const found = await units(
      "| 合计 | 60.00 | 36.00 | 6.00 | 18.00",
      "900001 | 甲市档案馆 | 60.00 | 36.00 | 6.00 | 18.00",
      "208 | 社会保障和就业支出 | 45.00 | 26.00 | 6.00 | 13.00",
      "221 | 住房保障支出 | 15.00 | 10.00 | | 5.00"
    );
    expect(told(found)).toContain("2026 expenditure/generalBudget functional 208 = 45.00");
    expect(told(found).some((line) => line.includes("900001/"))).toBe(false);
  });
  it("does not guess the class of 05 where the row below says another", async () => {
    const found = await units(
      "| 合计 | 60.00 | 36.00 | 6.00 | 18.00",
      "208 | 社会保障和就业支出 | 60.00 | 36.00 | 6.00 | 18.00",
      "05 | 行政事业单位养老支出 | 60.00 | 36.00 | 6.00 | 18.00",
      "2210201 | 住房公积金 | 60.00 | 36.00 | 6.00 | 18.00"
    );
    expect(told(found).some((line) => line.includes("20805"))).toBe(false);
  });
});

describe("a revenue table by functions whose names stand under 功能科目 alone", () => {
  it("is read by class, group and item, and what is of which of a column is put aside", async () => {
    const found = await readTable(
      "部门收入总体情况表",
      table(
        "类 | 款 | 项 | 功能科目 | 合计 | 本级财政拨款 | | 其它收入",
        "| | | | | 金额 | 其中:经费拨款 |",
        "| | | 合计 | 90.00 | 80.00 | 55.00 | 10.00",
        "201 | | | 一般公共服务支出 | 30.00 | 20.00 | 15.00 | 10.00",
        "| 11 | | 纪检监察事务 | 30.00 | 20.00 | 15.00 | 10.00",
        "201 | 11 | 99 | 其他纪检监察事务支出 | 30.00 | 20.00 | 15.00 | 10.00",
        "204 | | | 公共安全支出 | 60.00 | 60.00 | 40.00 | 0.00",
        "| 02 | | 公安 | 60.00 | 60.00 | 40.00 | 0.00",
        "204 | 02 | 01 | 行政运行 | 60.00 | 60.00 | 40.00 | 0.00"
      )
    );
    const lines = told(found);
    expect(lines).toContain("2026 revenue/all functional 2011199 = 30.00");
    expect(lines).toContain("2026 revenue/appropriation functional 20402 = 60.00");
    expect(lines.some((line) => line.includes(" unit "))).toBe(false);
    expect(standings(found)).toEqual(["revenue proved"]);
  });
});

describe("an expenditure table of one line without names", () => {
  it("is that of the total, with what the unit keeps in reserve, and nothing is said to be missing", async () => {
    const found = await readTable(
      "支出预算总表",
      table("合计 | 基本支出 | 项目支出 | 单位预留机动经费 | 结转下年资金", "120.00 | 70.00 | 35.00 | 15.00 |")
    );
    expect(told(found)).toEqual([
      "2026 expenditure/all total total = 120.00",
      "2026 basicExpenditure/all total total = 70.00",
      "2026 projectExpenditure/all total total = 35.00",
      "2026 reserve/all total total = 15.00"
    ]);
    expect(found.problems).toEqual([]);
  });
});

describe("“三公”经费 and meetings", () => {
  it("are read of both years that stand side by side, and their change with them", async () => {
    const block = "合计 | 一般公共预算拨款安排的“三公”经费预算 | | | | | | 会议费 | 培训费";
    const found = await readTable(
      "部门综合预算一般公共预算拨款“三公”经费及会议费、培训费支出预算表",
      table(
        `单位编码 | 单位名称 | 上年 | | | | | | | | | 当年 | | | | | | | | | 增减变化情况 | | | | | | | |`,
        `| | ${block} | ${block} | ${block}`,
        `| | ${["", "", ""].map(() => "| 小计 | 因公出国（境）费用 | 公务接待费 | 公务用车购置及运行费 | | | |").join(" | ")}`,
        `| | ${["", "", ""].map(() => "| | | | 小计 | 公务用车购置费 | 公务用车运行费 | |").join(" | ")}`,
        "合计 | | 40.00 | 16.00 | 3.00 | 5.00 | 8.00 | | 8.00 | 14.00 | 10.00 | 34.00 | 13.00 | 3.00 | 4.00 | 6.00 | | 6.00 | 12.00 | 9.00 | -6.00 | -3.00 | | -1.00 | -2.00 | | -2.00 | -2.00 | -1.00",
        "900001 | 甲市档案馆 | 40.00 | 16.00 | 3.00 | 5.00 | 8.00 | | 8.00 | 14.00 | 10.00 | 34.00 | 13.00 | 3.00 | 4.00 | 6.00 | | 6.00 | 12.00 | 9.00 | -6.00 | -3.00 | | -1.00 | -2.00 | | -2.00 | -2.00 | -1.00"
      )
    );
    const totals = told(found).filter((line) => line.includes(" total total "));
    expect(totals).toEqual([
      "2025 publicAndMeetings/all total total = 40.00",
      "2025 threePublic/all total total = 16.00",
      "2025 overseasTrips/all total total = 3.00",
      "2025 receptions/all total total = 5.00",
      "2025 vehicles/all total total = 8.00",
      "2025 vehicleOperation/all total total = 8.00",
      "2025 meetings/all total total = 14.00",
      "2025 training/all total total = 10.00",
      "2026 publicAndMeetings/all total total = 34.00",
      "2026 threePublic/all total total = 13.00",
      "2026 overseasTrips/all total total = 3.00",
      "2026 receptions/all total total = 4.00",
      "2026 vehicles/all total total = 6.00",
      "2026 vehicleOperation/all total total = 6.00",
      "2026 meetings/all total total = 12.00",
      "2026 training/all total total = 9.00"
    ]);
    expect(told(found)).toContain("2026 threePublic/all unit 900001 = 13.00");
    expect(
      found.movements.filter(({code}) => code === "total").map(({measure, value}) => `${measure} ${value / 1e6}`)
    ).toEqual([
      "publicAndMeetings -6",
      "threePublic -3",
      "receptions -1",
      "vehicles -2",
      "vehicleOperation -2",
      "meetings -2",
      "training -1"
    ]);
    expect(standings(found)).toEqual(["threePublic proved"]);
    expect(failing(found)).toEqual([]);
  });

  const years = (...changes: string[]) =>
    readTable(
      "财政拨款“三公”经费支出表",
      table(
        "预算单位 | 年度 | 总计 | | 因公出国(境)费 | | 公务接待费 | | 公务用车购置及运行维护费 | | | | |",
        "| | | | | | | | 小计 | | 公务用车购置费 | | 公务用车运行维护费 |",
        "| | 一般公共预算 | 政府性基金预算 | 一般公共预算 | 政府性基金预算 | 一般公共预算 | 政府性基金预算 | 一般公共预算 | 政府性基金预算 | 一般公共预算 | 政府性基金预算 | 一般公共预算 | 政府性基金预算",
        "甲市档案馆 | 2025年 | 20.00 | 1.00 | 5.00 | 1.00 | 3.00 | 0.00 | 12.00 | 0.00 | 4.00 | 0.00 | 8.00 | 0.00",
        "| 2026年 | 15.00 | 0.00 | 4.00 | 0.00 | 3.00 | 0.00 | 8.00 | 0.00 | 0.00 | 0.00 | 8.00 | 0.00",
        ...changes
      )
    );
  it("are read of both years that stand one below the other, a fund a column", async () => {
    const found = await years(
      "| 增减变化金额 | -5.00 | -1.00 | -1.00 | -1.00 | 0.00 | 0.00 | -4.00 | 0.00 | -4.00 | 0.00 | 0.00 | 0.00"
    );
    expect(told(found).filter((line) => line.includes("threePublic") || line.includes("vehicles"))).toEqual([
      "2025 threePublic/generalBudget total total = 20.00",
      "2025 threePublic/governmentFund total total = 1.00",
      "2025 vehicles/generalBudget total total = 12.00",
      "2025 vehicles/governmentFund total total = 0.00",
      "2026 threePublic/generalBudget total total = 15.00",
      "2026 threePublic/governmentFund total total = 0.00",
      "2026 vehicles/generalBudget total total = 8.00",
      "2026 vehicles/governmentFund total total = 0.00"
    ]);
    expect(standings(found)).toEqual(["threePublic proved"]);
    expect(failing(found)).toEqual([]);
    expect(countedNumbers(found)).toBe(found.numbers.printed);
  });
  it("are held against the change that the third row prints", async () => {
    const found = await years(
      "| 增减变化金额 | -5.00 | -1.00 | -1.00 | -1.00 | 0.00 | 0.00 | -3.00 | 0.00 | -4.00 | 0.00 | 0.00 | 0.00"
    );
    expect(failing(found)).toEqual(["tableChange vehicles total"]);
  });
});

describe("rows of units and kinds above their lines", () => {
  it("are no projects themselves", async () => {
    const found = await readTable(
      "部门综合预算专项业务经费支出表",
      table(
        "单位编码 | 单位（项目）名称 | 项目金额 | 项目简介",
        "合计 | | 60.00 |",
        "900 | 甲市档案局 | 60.00 |",
        "900001 | 甲市档案馆 | 42.00 |",
        "| 通用项目 | 12.00 |",
        "| 大宗印刷项目 | 5.00 | 印刷",
        "| 档案整理 | 7.00 | 整理",
        "| 专用项目 | 30.00 |",
        "| 库房改造 | 11.00 | 改造",
        "| 数字化 | 19.00 | 扫描",
        "900002 | 甲市地方志中心 | 18.00 |",
        "| 年鉴编纂 | 10.00 | 编纂",
        "| 方志出版 | 8.00 | 出版"
      )
    );
    expect(standings(found)).toEqual(["projects proved"]);
    expect(told(found)).toEqual([
      "2026 projectExpenditure/all total total = 60.00",
      "2026 projectExpenditure/all unit 900 = 60.00",
      "2026 projectExpenditure/all unit 900001 = 42.00",
      "2026 projectExpenditure/all type 900/900001/通用项目 = 12.00",
      "2026 projectExpenditure/all project 大宗印刷项目 = 5.00",
      "2026 projectExpenditure/all project 档案整理 = 7.00",
      "2026 projectExpenditure/all type 900/900001/专用项目 = 30.00",
      "2026 projectExpenditure/all project 库房改造 = 11.00",
      "2026 projectExpenditure/all project 数字化 = 19.00",
      "2026 projectExpenditure/all unit 900002 = 18.00",
      "2026 projectExpenditure/all project 年鉴编纂 = 10.00",
      "2026 projectExpenditure/all project 方志出版 = 8.00"
    ]);
    expect(failing(found)).toEqual([]);
  });

  it("layer procurement: each adds up, and no line is counted four times", async () => {
    const found = await readTable(
      "政府采购支出表",
      table(
        "采购品目大类 | 专项名称 | 经济科目 | 采购品目名称 | 采购组织形式 | 资金来源 | | 总计",
        "| | | | | 一般公共预算资金 | 政府性基金 |",
        "合计 | | | | | 50.00 | 12.00 | 62.00",
        "货物 | | | | | 20.00 | | 20.00",
        "甲市档案馆 | | | | | 20.00 | | 20.00",
        "| 设备购置 | 办公设备购置 | 复印机 | 集中采购 | 9.00 | | 9.00",
        "| 设备购置 | 办公设备购置 | 扫描仪 | 集中采购 | 11.00 | | 11.00",
        "服务 | | | | | 30.00 | 12.00 | 42.00",
        "甲市档案馆 | | | | | 30.00 | 12.00 | 42.00",
        "| 数字化 | 委托业务费 | 数据处理服务 | 分散采购 | 30.00 | 4.00 | 34.00",
        "| 数字化 | 委托业务费 | 档案整理服务 | 分散采购 | | 8.00 | 8.00"
      )
    );
    expect(standings(found)).toEqual(["procurement proved"]);
    const totals = told(found).filter((line) => line.includes("/all "));
    expect(totals).toEqual([
      "2026 procurement/all total total = 62.00",
      "2026 procurement/all type goods = 20.00",
      "2026 procurement/all type goods/甲市档案馆 = 20.00",
      "2026 procurement/all project 复印机 = 9.00",
      "2026 procurement/all project 扫描仪 = 11.00",
      "2026 procurement/all type services = 42.00",
      "2026 procurement/all type services/甲市档案馆 = 42.00",
      "2026 procurement/all project 数据处理服务 = 34.00",
      "2026 procurement/all project 档案整理服务 = 8.00"
    ]);
    expect(failing(found)).toEqual([]);
  });

  it("keep the codes of what pays for procurement out of its lines", async () => {
    const found = await readTable(
      "部门综合预算政府采购（资产配置、购买服务）预算表",
      table(
        "科目编码 | | | 单位编码 | 采购项目 | 采购目录 | 规格型号 | 数量 | 部门预算支出经济科目编码 | | 实施采购时间 | 预算金额 | 说明",
        "类 | 款 | 项 | | | | | | 类 | 款 | | |",
        "合计 | | | | | | | 57 | | | | 100.00 |",
        "201 | 26 | 01 | 900001 | 甲市档案馆 | | | 7 | | | | 40.00 |",
        "201 | 26 | 01 | | 日常公用经费 | A001扫描仪 | 台 | 5 | 310 | 02 | | 30.00 |",
        "201 | 26 | 01 | | 日常公用经费 | A002复印机 | 台 | 2 | 310 | 02 | | 10.00 |",
        "201 | 26 | 04 | 900001 | 甲市档案馆 | | | 50 | | | | 60.00 |",
        "201 | 26 | 04 | | 数字化 | C001数据处理服务 | 批 | 48 | 302 | 27 | | 45.00 |",
        "201 | 26 | 04 | | 数字化 | C002档案整理服务 | 批 | 2 | 302 | 27 | | 15.00 |"
      )
    );
    expect(told(found)).toEqual([
      "2026 procurement/all total total = 100.00",
      "2026 procurement/all unit 900001/2012601 = 40.00",
      "2026 procurement/all project A001扫描仪 = 30.00",
      "2026 procurement/all project A002复印机 = 10.00",
      "2026 procurement/all unit 900001/2012604 = 60.00",
      "2026 procurement/all project C001数据处理服务 = 45.00",
      "2026 procurement/all project C002档案整理服务 = 15.00"
    ]);
    expect(failing(found)).toEqual([]);
  });
});

describe("tables of one amount a line", () => {
  it.each([
    ["一般公共预算支出预算表", "generalBudget"],
    ["政府性基金支出预算表", "governmentFund"]
  ])("%s lacks nothing", async (title, id) => {
    const found = await readTable(
      title,
      table(
        "功能科目编码 | 功能科目名称 | 金额",
        "合计 | | 50.00",
        "201 | 一般公共服务支出 | 30.00",
        "20126 | 档案事务 | 30.00",
        "2012601 | 行政运行 | 18.00",
        "2012604 | 档案馆 | 12.00",
        "208 | 社会保障和就业支出 | 20.00"
      )
    );
    expect(standings(found)).toEqual([`${id} small`]);
    expect(told(found)).toContain(`2026 expenditure/${id} functional 2012604 = 12.00`);
    expect(problemsOf(found)).toEqual([]);
  });
  it("the sources of revenue below their funds, in a column of their own", async () => {
    const found = await readTable(
      "收入预算总表",
      table(
        "项目名称 | | 金额",
        "收入总计 | | 60.00",
        "一般公共预算资金 | 小计 | 45.00",
        "| 公共财政拨款（补助）资金 | 40.00",
        "| 专项收入 | 5.00",
        "政府性基金 | 小计 |",
        "其他资金 | 小计 | 15.00",
        "| 事业收入 | 8.00",
        "| 其他收入 | 7.00",
        "上年结转和结余资金 | 小计 |"
      )
    );
    expect(standings(found)).toEqual(["revenue proved"]);
    expect(told(found)).toEqual(
      expect.arrayContaining([
        "2026 revenue/all total total = 60.00",
        "2026 revenue/all source generalBudget = 45.00",
        "2026 revenue/all source generalBudget.funds = 40.00",
        "2026 revenue/all source business = 8.00"
      ])
    );
    expect(failing(found)).toEqual([]);
  });
});

describe("tables of names with their codes", () => {
  it.each([
    ["一般公共预算基本支出情况表（按经济分类科目）", "basicExpenditure", "basicExpenditure"],
    ["一般公共预算项目支出情况表（按经济分类科目）", "projectClasses", "projectExpenditure"]
  ])("%s", async (title, id, measure) => {
    const found = await readTable(
      title,
      table(
        "部门预算支出经济科目 | 预算",
        "合计 | 100.00",
        "[301]工资福利支出 | 80.00",
        "[30101]基本工资 | 50.00",
        "[30103]奖金 | 30.00",
        "[302]商品和服务支出 | 20.00",
        "[30201]办公费 | 12.00",
        "[30211]差旅费 | 8.00"
      )
    );
    expect(standings(found)).toEqual([`${id} proved`]);
    expect(told(found).slice(0, 3)).toEqual([
      `2026 ${measure}/generalBudget total total = 100.00`,
      `2026 ${measure}/generalBudget economic 301 = 80.00`,
      `2026 ${measure}/generalBudget economic 30101 = 50.00`
    ]);
  });
});

describe("lists and forms", () => {
  it.each([
    ["会议费明细表", "会议名称", "meetings"],
    ["培训费明细表", "培训名称", "training"]
  ])("%s counts people and adds money", async (title, name, measure) => {
    const found = await readTable(
      title,
      table(
        `序号 | ${name} | 时间 | 人数 | 金额 | 备注`,
        "1 | 编研 | 2026年5月 | 30 | 4.20 |",
        "2 | 修复 | 2026年6月 | 75 | 6.80 |"
      )
    );
    expect(told(found)).toEqual([`2026 ${measure}/all project 编研 = 4.20`, `2026 ${measure}/all project 修复 = 6.80`]);
  });

  const form = (heading: string) =>
    readTable(heading, [
      ...table(
        "项目名称 | | 库房改造 | |",
        "主管部门 | | 甲市档案局 | |",
        "资金金额（万元） | 实施期资金总额： | 1,234.50 | 执行率分值 |",
        "| 其中：财政拨款 | 1,234.50 | |",
        "年度目标 | 改造库房，改善保管条件。 | | |",
        "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值",
        "| 产出指标 | 数量指标 | 改造面积 | 800.50平方米"
      ),
      "",
      "### 九、项目支出表",
      "",
      ...table("项目名称 | 合计 | 一般公共预算", "库房改造 | 3.00 | 3.00")
    ]);
  it.each([["部门专项业务经费绩效目标表"], ["（2026年度）"]])(
    "a form of performance targets below %s is known for one",
    async (heading) => {
      const found = await form(heading);
      expect(found.statements.map(({id}) => id)).toEqual(["performanceTargets", "projects"]);
      expect(statementCounts(found.statements).unread).toBe(0);
      expect(told(found)).toEqual([
        "2026 projectExpenditure/all project 库房改造 = 3.00",
        "2026 projectExpenditure/generalBudget project 库房改造 = 3.00"
      ]);
      expect(countedNumbers(found)).toBe(found.numbers.printed);
      expect(found.numbers.byUse.unrecognisedTable ?? 0).toBe(0);
    }
  );
  it("a table with a column of targets is none", async () => {
    const found = await readTable(
      "部门预算项目支出及其他支出预算表",
      table(
        "支出项目类别（资金使用单位） | 总计 | 一般公共预算 | 绩效目标",
        "合计 | 30.00 | 30.00 |",
        "甲市档案馆 | 30.00 | 30.00 |",
        "库房改造 | 11.00 | 11.00 | 改造",
        "数字化 | 19.00 | 19.00 | 扫描"
      )
    );
    expect(found.statements.map(({id}) => id)).toEqual(["projects"]);
    expect(told(found)).toContain("2026 projectExpenditure/all project 数字化 = 19.00");
    expect(told(found)).toContain("2026 projectExpenditure/all unit 甲市档案馆 = 30.00");
  });
  it("a list of targets below the titles of other tables is none of these", async () => {
    const found = await readWritten(
      [
        "# 甲市档案馆 2026 年部门预算公开",
        "",
        "### 10.国有资本经营预算支出表",
        "",
        "### 重点项目预算绩效情况说明",
        "",
        "单位：万元",
        "",
        ...table(
          "预算单位 | 项目名称 | 预算数（万元） | 绩效目标",
          "甲市档案馆 | 库房改造 | 1,011.00 | 改造",
          "甲市档案馆 | 数字化 | 1,019.00 | 扫描"
        ),
        "",
        "### 项目支出表",
        "",
        ...table("项目名称 | 合计 | 一般公共预算", "库房改造 | 3.00 | 3.00")
      ].join("\n")
    );
    expect(found.statements.map(({id}) => id)).toEqual(["performanceTargets", "projects"]);
  });
  it("names that say what pays for a line begin no second side", async () => {
    const found = await readTable(
      "部门综合预算财政拨款上年结转资金支出表",
      table(
        "预算单位代码 | 预算单位名称 | 预算项目名称 | 金额 | 功能分类科目代码 | 功能分类科目名称 | 政府经济分类科目代码 | 项目类别",
        "900001 | 甲市档案馆 | 数字化 | 9.00 | 2012604 | 档案馆 | 50299 | 项目支出",
        "900001 | 甲市档案馆 | 库房改造 | 2.61 | 2012604 | 档案馆 | 50299 | 项目支出"
      )
    );
    expect(told(found)).toEqual([
      "2026 expenditure/carryover project 数字化 = 9.00",
      "2026 expenditure/carryover project 库房改造 = 2.61"
    ]);
  });
  it("an unknown table stays one", async () => {
    const found = await readTable(
      "库藏情况表",
      table("全宗 | 名称 | 面积", "甲 | 乙 | 1,234.50", "丙 | 丁 | 2,345.60")
    );
    expect(found.statements.map(({id}) => /^table-/.test(id))).toEqual([true]);
  });
});

describe("what the rest of a document says of a table", () => {
  const listed = (asked: string, amount = "") =>
    readWritten(
      [
        "# 甲市档案馆 2026 年部门预算公开",
        "",
        "### 报表目录",
        "",
        ...table(
          "报表 | 报表名称 | 是否空表 | 表格为空的理由",
          `表9 | 部门综合预算政府性基金支出表 | ${asked} | 不涉及`
        ),
        "",
        "### 部门综合预算政府性基金支出表",
        "",
        "单位：万元",
        "",
        ...table("科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出", `| 合计 | ${amount} | | ${amount}`)
      ].join("\n")
    );
  const emptiness = async (found: Promise<Disclosure>) =>
    check([await found]).flatMap(({rule, status}) => (rule === "emptyTable" ? [status] : []));
  it("a list of tables that calls it empty says so for it", async () => {
    expect((await listed("是")).statements.at(-1)!.notes).toEqual(["是否空表：是；不涉及"]);
    expect(await emptiness(listed("是"))).toEqual(["pass"]);
  });
  it("one that does not, or a table that is not empty, gets no such note", async () => {
    expect(await emptiness(listed(""))).toEqual(["fail"]);
    expect((await listed("是", "3.00")).statements.at(-1)!.notes).toEqual([]);
  });

  const carried = (total: string) =>
    readWritten(
      [
        "# 甲市大学 2026 年部门预算公开",
        "",
        "### 甲市大学收支预算总表",
        "",
        "单位：万元",
        "",
        ...table(
          "收 入 | | 支 出 |",
          "项目 | 预算数 | 项目 | 预算数",
          "一、财政拨款 | 60.00 | 一、教育支出 | 90.00",
          "二、事业收入 | 30.00 | 二、科学技术支出 | 5.00",
          "本年收入合计 | 90.00 | 本年支出合计 | 95.00",
          "上年结转 | 25.00 | 结转下年 | 20.00",
          "收入总计 | 115.00 | 支出总计 | 115.00"
        ),
        "",
        "### 甲市大学支出预算表",
        "",
        "单位：万元",
        "",
        ...table(
          "科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出",
          `205 | 教育支出 | ${total === "95.00" ? "90.00" : "110.00"} | 60.00 | ${total === "95.00" ? "30.00" : "50.00"}`,
          "206 | 科学技术支出 | 5.00 | | 5.00",
          `| 合计 | ${total} | 60.00 | ${total === "95.00" ? "35.00" : "55.00"}`
        )
      ].join("\n")
    );
  it("a total that is the year's own of the summary is of the year", async () => {
    const found = await carried("95.00");
    const own = found.figures.filter(
      ({statement, code, fund}) => statement === "expenditure" && code === "total" && fund === "all"
    );
    expect(own.map(({measure}) => measure)).toEqual(["yearExpenditure", "basicExpenditure", "projectExpenditure"]);
    expect(failing(found)).toEqual([]);
  });
  it("a total that is the summary's whole stays one", async () => {
    const found = await carried("115.00");
    expect(told(found).filter((line) => line.includes(" expenditure/all total"))).toHaveLength(2);
  });
});

describe("a title that breaks over two lines", () => {
  it.each([
    ["2026年部门综合预算政府采购（资产配置、购买服务）", "预算表（不含上年结转）"],
    ["2026年部门综合预算政府采购（资产配置、购买服务）预算表（不含上", "年结转）"]
  ])("%s / %s", async (first, second) => {
    const found = await readWritten(
      [
        "# 甲市档案馆 2026 年部门预算公开",
        "",
        first,
        "",
        `### ${second}`,
        "",
        "单位：万元",
        "",
        ...table("采购项目 | 采购目录 | 数量 | 预算金额", "合计 | | 5 | 9.00", "数字化 | A001扫描仪 | 5 | 9.00")
      ].join("\n")
    );
    expect(found.statements.map(({id}) => id)).toEqual(["procurement"]);
  });
});
