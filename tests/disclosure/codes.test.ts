import {describe, expect, it} from "vitest";
import {check} from "../../src/budget/checks/rules/rules.js";
import {expectFigures} from "../figure.js";
import {problemsOf, readTable} from "./reading.js";

const parted = [
  "| 类 | 款 | 项 | 科目名称 | 合计 | 基本支出 | 项目支出 |",
  "| --- | --- | --- | --- | --- | --- | --- |"
];
const row = (line: string) => `| ${line} |`;
/** Codes and totals of the lines read, in order. */
const codesOf = async (heading: string, lines: readonly string[]) =>
  (await readTable(heading, lines)).figures
    .filter(({measure}) => measure === "expenditure")
    .map(({code, label}) => `${code} ${label}`);
const sums = async (lines: readonly string[]) =>
  check([await readTable("支出总表", lines)])
    .filter(({rule}) => rule === "columnTotal" || rule === "codeSum")
    .map(({rule, status, missing}) => `${rule} ${status}${missing ? ` ${missing.what}` : ""}`);

describe("类, 款 and 项 in cells of their own, printed where they change", () => {
  const rows = [
    ...parted,
    ...[
      "| | | 合计 | 100.00 | 70.00 | 30.00",
      "208 | | | 社会保障和就业支出 | 100.00 | 70.00 | 30.00",
      "| 01 | | 人力资源和社会保障管理事务 | 60.00 | 30.00 | 30.00",
      "| | 01 | 行政运行 | 40.00 | 30.00 | 10.00",
      "| | 2 | 一般行政管理事务 | 20.00 | | 20.00",
      "| 5 | 05 | 机关事业单位基本养老保险缴费支出 | 40.00 | 40.00 | 0.00"
    ].map(row)
  ];

  it("are inherited from the rows above", async () => {
    expect(await codesOf("支出总表", rows)).toEqual([
      "total 合计",
      "208 社会保障和就业支出",
      "20801 人力资源和社会保障管理事务",
      "2080101 行政运行",
      "2080102 一般行政管理事务",
      "2080505 机关事业单位基本养老保险缴费支出"
    ]);
    expect(problemsOf(await readTable("支出总表", rows))).toEqual([]);
  });
  it("add up to what they are below: 100 once, not 240", async () =>
    expect([...new Set(await sums(rows))].sort()).toEqual(["codeSum pass", "columnTotal pass"]));
  it("printed whole in each cell are not put together again", async () =>
    expect(
      await codesOf("支出总表", [
        ...parted,
        ...[
          "208 | 20801 | 2080101 | 行政运行 | 1.00 | 1.00 | 0.00",
          "208 | 20805 | | 养老支出 | 1.00 | 1.00 | 0.00"
        ].map(row)
      ])
    ).toEqual(["2080101 行政运行", "20805 养老支出"]));

  const lost = [
    ...parted,
    ...[
      "| | | 合计 | 100.00 | 70.00 | 30.00",
      "| | 01 | 行政运行 | 60.00 | 30.00 | 30.00",
      "208 | | | 社会保障和就业支出 | 40.00 | 40.00 | 0.00",
      "| | 05 | 机关事业单位基本养老保险缴费支出 | 40.00 | 40.00 | 0.00"
    ].map(row)
  ];
  it("with no row above that says of what they are parts are told, left out, and summed up nowhere", async () => {
    const found = await readTable("支出总表", lost);
    expect(await codesOf("支出总表", lost)).toEqual(["total 合计", "208 社会保障和就业支出"]);
    expect(problemsOf(found)).toEqual(
      [10, 12].map(
        (line, i) =>
          `error draft.md:${line}: unknown code: – – ${["01 行政运行", "05 机关事业单位基本养老保险缴费支出"][i]} in 支出总表; no row above says what it belongs to, and the row is in no sum`
      )
    );
    expect((await sums(lost)).filter((told) => !told.endsWith("pass"))).toEqual([
      "columnTotal notAssessable codes",
      "columnTotal notAssessable codes",
      "columnTotal notAssessable codes"
    ]);
    expect(found.numbers.byUse.unreadable).toBe(6);
  });
});

describe("codes in a name's cell", () => {
  const named = ["| 功能科目名称 | 合计 | 基本支出 | 项目支出 |", "| --- | --- | --- | --- |"];
  const amounts = " | 60.00 | 30.00 | 30.00";

  it.each([
    ["[201]一般公共服务支出", "[20140]信访事务", "[2014001]行政运行"],
    ["【201】一般公共服务支出", "【20140】 信访事务", "【2014001】行政运行"],
    ["201 一般公共服务支出", "20140-信访事务", "2014001行政运行"],
    ["一般公共服务支出（201）", "信访事务（20140）", "行政运行（2014001）"],
    ["一般公共服务支出（201类）", "信访事务（40款）", "行政运行（01项）"],
    [
      "一般公共服务支出（201类）",
      "一般公共服务支出（201类）信访事务（40款）",
      "一般公共服务支出（201类）信访事务（40款）行政运行（01项）"
    ]
  ])("%s, %s, %s", async (...names) => {
    const rows = [...named, ...["合计", ...names].map((name) => row(`${name}${amounts}`))];
    const found = await readTable("支出总表", rows);
    expectFigures(
      found.figures.filter(({measure}) => measure === "expenditure"),
      ["total,total", "functional,201", "functional,20140", "functional,2014001"].map(
        (line) => `expenditure,2026,expenditure,all,${line},60.00`
      )
    );
    expect(problemsOf(found)).toEqual([]);
    expect(found.figures.filter(({code}) => code === "2014001").map(({label}) => label)).toEqual([
      "行政运行",
      "行政运行",
      "行政运行"
    ]);
  });

  it.each(["2026年信访事务", "100万元专项", "（三）行政运行", "213002天门市某局"])("%s holds none", async (name) =>
    expect(
      (await codesOf("支出总表", [...named, row(`${name}${amounts}`)])).map((told) => told.split(" ")[0])
    ).not.toContainEqual(expect.stringMatching(/^\d+$/))
  );
  it("not understood, a total of names that may be parts of one another is not held against its lines", async () => {
    const rows = [
      ...named,
      ...[
        "合计 | 100.00 | 70.00 | 30.00",
        "一般公共服务支出 | 100.00 | 70.00 | 30.00",
        "甲项事务 | 100.00 | 70.00 | 30.00"
      ].map(row)
    ];
    expect([...new Set(await sums(rows))]).toEqual(["columnTotal notAssessable codes"]);
  });
});
