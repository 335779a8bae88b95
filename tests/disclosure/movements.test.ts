import {describe, expect, it} from "vitest";
import {check} from "../../src/budget/checks/rules/rules.js";
import {coverage} from "../../src/budget/checks/outcome.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {expectFigures, expectSound} from "../figure.js";
import {countedNumbers, problemsOf, readWritten, readTable} from "./reading.js";

const table = (header: string, ...rows: string[]) => [
  `| ${header} |`,
  `|${" --- |".repeat(header.split("|").length)}`,
  ...rows.map((row) => `| ${row} |`)
];
const text = (value: number, part: string) => (part === "rate" ? `${value / 10_000}%` : (value / 1_000_000).toFixed(2));
/** "total change 5.00 = 2026 budget − 2025 budget": what each printed change and rate is of. */
const movedIn = ({movements, figures}: Disclosure) => {
  const at = (id: string | undefined) =>
    figures.filter((figure) => figure.id === id).map(({year, phase}) => `${year} ${phase}`)[0] ?? "?";
  return movements.map(
    ({measure, code, part, value, current, base}) =>
      `${code === "total" ? measure : code} ${part} ${text(value, part)} of ${at(current)}, ${at(base)}`
  );
};
const failing = (disclosure: Disclosure) =>
  check([disclosure])
    .filter(({status, rule}) => status === "fail" && rule.startsWith("table"))
    .map(({rule, subject}) => `${rule} ${subject.code}`);

const issue = (
  change: string,
  rate: string,
  header = "科目编码 | 科目名称 | 2025年预算数 | 2026年预算数 | 增减额 | 增减率"
) =>
  table(
    header,
    `| 合计 | 95.00 | 100.00 | ${change} | ${rate}`,
    "201 | 一般公共服务支出 | 60.00 | 64.00 | 4.00 | 6.67",
    "208 | 社会保障和就业支出 | 35.00 | 36.00 | 1.00 | 2.86"
  );

describe("部门支出总表 with two years, a change and a rate", async () => {
  const found = await readTable("三、部门支出总表", issue("6.00", "9.99"));
  it("is a table of expenditure of both years", () => {
    expectFigures(
      found.figures,
      [
        "2025,expenditure,all,total,total,95.00",
        "2026,expenditure,all,total,total,100.00",
        "2025,expenditure,all,functional,201,60.00",
        "2026,expenditure,all,functional,201,64.00",
        "2025,expenditure,all,functional,208,35.00",
        "2026,expenditure,all,functional,208,36.00"
      ].map((line) => `expenditure,${line}`)
    );
    expectSound(found.figures);
    expect(problemsOf(found)).toEqual([]);
    expect(countedNumbers(found)).toBe(found.numbers.printed);
  });
  it("has each change and rate, with what it is of", () => {
    const pair = "of 2026 budget, 2025 budget";
    expect(movedIn(found)).toEqual([
      `expenditure change 6.00 ${pair}`,
      `201 change 4.00 ${pair}`,
      `208 change 1.00 ${pair}`,
      `expenditure rate 9.99% ${pair}`,
      `201 rate 6.67% ${pair}`,
      `208 rate 2.86% ${pair}`
    ]);
    expect(found.movements.map(({source: {line, column, text}}) => `${line}:${column} ${text}`)).toEqual([
      "9:5 6.00",
      "10:5 4.00",
      "11:5 1.00",
      "9:6 9.99",
      "10:6 6.67",
      "11:6 2.86"
    ]);
  });
  it("contradicts itself where its total is falsified, and nowhere else", async () => {
    expect(failing(found)).toEqual(["tableChange total", "tableGrowth total"]);
    expect(failing(await readTable("三、部门支出总表", issue("5.00", "5.26")))).toEqual([]);
    expect(coverage(found, check([found]))).toMatchObject({total: 12, covered: 12});
  });
});

describe("headers", () => {
  it.each([
    "上年预算数 | 本年预算数 | 比上年增减 | 增减%",
    "2025年预算数 | 2026年预算数 | 增减金额（万元） | 增减幅度（%）",
    "2025年 | 2026年 | 增减变化 | 同比",
    "2025年度预算数 | 2026年度预算数 | 较上年增减额 | 较上年增长率",
    "上年数 | 本年数 | 差额 | 变动率",
    "2026年预算数 | 2025年预算数 | 变动额 | 增长率"
  ])("%s", async (columns) => {
    const rows = issue("6.00", "9.99", `科目编码 | 科目名称 | ${columns}`).map((line) =>
      columns.startsWith("2026") ? line.replace(/(\d+\.00) \| (\d+\.00) \|/, "$2 | $1 |") : line
    );
    const found = await readTable("支出总表", rows);
    expect(movedIn(found).filter((line) => line.endsWith("of 2026 budget, 2025 budget"))).toHaveLength(6);
    expect(failing(found)).toEqual(["tableChange total", "tableGrowth total"]);
  });

  it("of two levels: 比上年预算增减 over 金额 and %", async () => {
    const found = await readTable("支出总表", [
      "| 科目编码 | 科目名称 | 2025年预算数 | 2026年预算数 | 比上年预算增减 | |",
      "| --- | --- | --- | --- | --- | --- |",
      "| | | | | 金额 | % |",
      "| | 合计 | 95.00 | 100.00 | 6.00 | 9.99 |",
      "| 201 | 一般公共服务支出 | 95.00 | 100.00 | 5.00 | 5.26 |"
    ]);
    expect(movedIn(found)).toEqual(
      ["expenditure change 6.00", "201 change 5.00", "expenditure rate 9.99%", "201 rate 5.26%"].map(
        (line) => `${line} of 2026 budget, 2025 budget`
      )
    );
    expect(failing(found)).toEqual(["tableChange total", "tableGrowth total"]);
  });

  it("of a change with columns of its own: each is of its quantity", async () => {
    const found = await readTable("一般公共预算“三公”经费支出表", [
      "| 2025年 | | | | | 2026年 | | | | | 增减变化 | | | | |",
      `|${" --- |".repeat(15)}`,
      `|${" 合计 | 因公出国（境）费 | 公务用车购置费 | 公务用车运行维护费 | 公务接待费 |".repeat(3)}`,
      "| 10.00 | 2.00 | 0.00 | 5.00 | 3.00 | 8.00 | 1.00 | 0.00 | 5.00 | 2.00 | -2.00 | △1.00 | 0.00 | 0.00 | （1.50） |"
    ]);
    expect(movedIn(found)).toEqual(
      [
        "threePublic change -2.00",
        "overseasTrips change -1.00",
        "vehiclePurchase change 0.00",
        "vehicleOperation change 0.00",
        "receptions change -1.50"
      ].map((line) => `${line} of 2026 budget, 2025 budget`)
    );
    expect(found.figures.filter(({year}) => year === 2026)).toHaveLength(5);
    expect(failing(found)).toEqual(["tableChange total"]);
  });

  it("that names what it is measured against: 执行数 and not 预算数", async () => {
    const rows = (named: string) =>
      table(
        `科目编码 | 科目名称 | 2025年预算数 | 2025年执行数 | 2026年预算数 | ${named}`,
        "| 合计 | 90.00 | 95.00 | 100.00 | 5.00",
        "201 | 一般公共服务支出 | 90.00 | 95.00 | 100.00 | 6.00"
      );
    expect(movedIn(await readTable("支出总表", rows("比2025年执行数增减额")))).toEqual([
      "expenditure change 5.00 of 2026 budget, 2025 executed",
      "201 change 6.00 of 2026 budget, 2025 executed"
    ]);
    expect(movedIn(await readTable("支出总表", rows("增减额")))).toEqual([
      "expenditure change 5.00 of 2026 budget, 2025 executed",
      "201 change 6.00 of 2026 budget, 2025 executed"
    ]);
  });
});

describe("rates", () => {
  const rated = (...rates: string[]) =>
    readTable(
      "支出总表",
      table(
        "科目编码 | 科目名称 | 2025年预算数 | 2026年预算数 | 增减率",
        ...[
          ["", "合计", "95.00", "100.00"],
          ["201", "一般公共服务支出", "60.00", "64.00"],
          ["208", "社会保障和就业支出", "35.00", "36.00"],
          ["221", "住房保障支出", "0.00", "0.00"]
        ].map((cells, i) => [...cells, rates[i]].join(" | "))
      )
    );
  it.each([
    ["percent with their sign", ["5.26%", "6.67%", "2.86%", "0.00%"]],
    ["percent without", ["5.26", "6.67", "2.86", "0.00"]],
    ["ratios", ["0.0526", "0.0667", "0.0286", "0"]]
  ])("as %s are the same", async (_, rates) => {
    const found = await rated(...rates);
    expect(movedIn(found).map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
      "expenditure rate 5.26%",
      "201 rate 6.67%",
      "208 rate 2.86%",
      "221 rate 0%"
    ]);
    expect(failing(found)).toEqual([]);
  });
  it.each(["", "-", "—", "新增", "#DIV/0!"])(
    "%j where there is none is no rate, and no row is lost for it",
    async (none) => {
      const found = await rated("5.26%", "6.67%", "2.86%", none);
      expect(found.movements).toHaveLength(3);
      expect(found.figures).toHaveLength(8);
    }
  );
});

describe("what is not understood accuses nobody", () => {
  it("a column whose every change has the other sign", async () =>
    expect(
      failing(
        await readTable(
          "支出总表",
          table(
            "科目编码 | 科目名称 | 2025年预算数 | 2026年预算数 | 差额",
            "| 合计 | 95.00 | 100.00 | -5.00",
            "201 | 一般公共服务支出 | 60.00 | 64.00 | -4.00",
            "208 | 社会保障和就业支出 | 35.00 | 36.00 | -1.00"
          )
        )
      )
    ).toEqual([]));
  it("a change beside one year alone", async () => {
    const found = await readTable(
      "支出总表",
      table(
        "科目编码 | 科目名称 | 2026年预算数 | 增减额",
        "| 合计 | 100.00 | 5.00",
        "201 | 一般公共服务支出 | 100.00 | 5.00"
      )
    );
    expect([failing(found), coverage(found, check([found])).uncovered.map(({part}) => part)]).toEqual([
      [],
      ["change", "change"]
    ]);
  });
  it("a reason beside a change is no change", async () =>
    expect(
      (
        await readTable(
          "支出总表",
          table(
            "科目编码 | 科目名称 | 2025年预算数 | 2026年预算数 | 增减额 | 增减原因",
            "| 合计 | 95.00 | 100.00 | 5.00 | 人员增加"
          )
        )
      ).movements
    ).toHaveLength(1));
});

it("部门支出总表 of 基本支出 and 项目支出 is by type", async () => {
  const found = await readTable(
    "部门支出总表",
    table(
      "项目 | 上年预算数 | 本年预算数 | 增减额 | 增减%",
      "一、基本支出 | 60.00 | 64.00 | 4.00 | 6.67",
      "二、项目支出 | 35.00 | 36.00 | 1.00 | 2.86",
      "合计 | 95.00 | 100.00 | 6.00 | 5.26"
    )
  );
  expectFigures(
    found.figures,
    [
      "2025,basicExpenditure,all,total,total,60.00",
      "2026,basicExpenditure,all,total,total,64.00",
      "2025,projectExpenditure,all,total,total,35.00",
      "2026,projectExpenditure,all,total,total,36.00",
      "2025,expenditure,all,total,total,95.00",
      "2026,expenditure,all,total,total,100.00"
    ].map((line) => `expenditure,${line}`)
  );
  expect(failing(found)).toEqual(["tableChange total"]);
});

it("functional codes under no table's title are neither basic expenditure, which is by economic codes, nor one fund's", async () => {
  const {statements, problems} = await readWritten(
    [
      "# 甲市档案馆 2026 年部门预算公开",
      "",
      "单位：万元",
      "",
      ...issue("6.00", "9.99"),
      "",
      "### 三、部门支出总表",
      "",
      "单位：万元",
      "",
      ...issue("6.00", "9.99")
    ].join("\n")
  );
  expect([statements.map(({id}) => id), problems.map(({message}) => message)]).toEqual([
    ["table-5", "expenditure"],
    ["unknown table kept as it is: 甲市档案馆 2026 年部门预算公开"]
  ]);
});

it("项目支出表 and 收入总表 of two years are what their titles say", async () => {
  const projects = await readTable(
    "项目支出表",
    table(
      "项目名称 | 2025年预算数 | 2026年预算数 | 增减额",
      "合计 | 95.00 | 100.00 | 5.00",
      "档案修复 | 95.00 | 100.00 | 5.00"
    )
  );
  const revenue = await readTable(
    "收入总表",
    table(
      "项目 | 2025年预算数 | 2026年预算数 | 增减额",
      "一般公共预算拨款收入 | 95.00 | 100.00 | 5.00",
      "收入总计 | 95.00 | 100.00 | 5.00"
    )
  );
  expect(
    [projects, revenue].map(({figures}) =>
      figures.map(({statement, year, measure, classification}) => `${statement} ${year} ${measure} ${classification}`)
    )
  ).toEqual([
    [
      "projects 2025 projectExpenditure total",
      "projects 2026 projectExpenditure total",
      "projects 2025 projectExpenditure project",
      "projects 2026 projectExpenditure project"
    ],
    [
      "revenue 2025 revenue source",
      "revenue 2026 revenue source",
      "revenue 2025 revenue total",
      "revenue 2026 revenue total"
    ]
  ]);
});
