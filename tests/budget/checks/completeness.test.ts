import {describe, expect, it} from "vitest";
import type {Sentence, Table} from "./small.js";
import {found, told} from "./small.js";

const funds = (notes: string[], ...rows: string[]): Table => ({
  id: "governmentFund",
  columns: "expenditure/governmentFund",
  rows,
  notes,
  title: "政府性基金预算支出表"
});
const required = [
  "收支总表",
  "收入总表",
  "支出总表",
  "财政拨款收支总表",
  "一般公共预算支出表",
  "一般公共预算基本支出表",
  "“三公”经费支出表",
  "政府性基金预算支出表",
  "国有资本经营预算支出表"
];

describe("emptyTable", () => {
  const empty = (notes: string[], ...rows: string[]) =>
    told("emptyTable", {tables: [funds(notes, ...rows)]}).map((line) => line.split(" ")[0]);

  it.each<[string]>([
    ["注：故本表为空表。"],
    ["备注：本单位无政府性基金预算支出。"],
    ["本年没有 政府性基金 收入"],
    ["本部门未安排政府性基金预算"],
    ["本年未发生该项支出"],
    ["注：本单位无相关收支项目"],
    ["本表无相关内容"]
  ])("an empty table that says “%s” passes", (note) => expect(empty([note])).toEqual(["pass"]));
  it("an empty table without a note, or with another, fails", () => {
    expect(empty([])).toEqual(["fail"]);
    expect(empty([], "total _", "208 _")).toEqual(["fail"]);
    expect(empty(["单位：万元"])).toEqual(["fail"]);
  });
  it("zeros alone are empty too; amounts are not", () => {
    expect(empty([], "total 0.00")).toEqual(["fail"]);
    expect(empty([], "total 3.00")).toEqual([]);
  });
  it("only the required tables are asked", () =>
    expect(told("emptyTable", {tables: [{...funds([]), id: "table-9"}]})).toEqual([]));
  it("names the table", () =>
    expect(found("emptyTable", {tables: [funds([])]}).map(({missing, terms}) => [missing, terms])).toEqual([
      [{what: "note", of: "政府性基金预算支出表"}, []]
    ]));
});

describe("notedEmpty", () => {
  const noted = (notes: string[], ...rows: string[]) =>
    found("notedEmpty", {tables: [funds(notes, ...rows)]}).map(({status, terms}) => [
      status,
      ...terms.map(({fact}) => fact.source.text)
    ]);
  const note = "注：本单位无政府性基金预算支出，故本表为空表。";

  it("a table that is said to be empty has no amounts", () => {
    expect(noted([note])).toEqual([["pass"]]);
    expect(noted([note], "total 0.00", "208 _")).toEqual([["pass"]]);
    expect(noted([note], "total 3.00", "208 3.00")).toEqual([["fail", "3.00"]]);
  });
  it("a note on what an empty table would mean calls none empty", () => {
    const conditional = "注：本表如无数字则表示单位无该项支出。";
    expect(noted([conditional], "total 3.00")).toEqual([]);
    expect(found("emptyTable", {tables: [funds([conditional])]}).map(({status}) => status)).toEqual(["pass"]);
  });
  it("a table without such a note is not asked", () => expect(noted(["单位：万元"], "total 3.00")).toEqual([]));
  it("an amount of another table below the same heading is not taken for its own", () => {
    expect(
      told("notedEmpty", {
        tables: [funds([note]), {id: "projects", columns: "projectExpenditure", rows: ["total 3.00"]}]
      })
    ).toHaveLength(1);
    expect(
      found("notedEmpty", {
        tables: [funds([note]), {id: "projects", columns: "projectExpenditure", rows: ["total 3.00"]}]
      }).map(({status}) => status)
    ).toEqual(["pass"]);
  });
});

describe("requiredTable", () => {
  it("each of the nine that is there passes, the others fail by name but for one that whole cities go without", () => {
    const findings = found("requiredTable", {
      tables: [funds([]), {id: "summary", columns: "revenue", rows: ["total 3.00"]}],
      sections: ["budget"]
    });
    expect(findings.map(({missing}) => missing!.of)).toEqual(required);
    expect(findings.filter(({status}) => status === "pass").map(({missing}) => missing!.of)).toEqual([
      "收支总表",
      "政府性基金预算支出表"
    ]);
    expect(findings.filter(({status}) => status === "fail")).toHaveLength(6);
    expect(findings.filter(({status}) => status === "uncertain").map(({missing}) => missing!.of)).toEqual([
      "国有资本经营预算支出表"
    ]);
  });
});

it("requiredTable: one that was not recognised may be the one that is missing", () => {
  const unknown: Table = {id: "table-9", columns: "expenditure", rows: ["total 3.00"]};
  expect(new Set(found("requiredTable", {tables: [unknown], sections: ["budget"]}).map(({status}) => status))).toEqual(
    new Set(["uncertain"])
  );
});

it("requiredTable: few of them beside tables of another set may be all that is asked", () => {
  const statuses = (...ids: string[]) =>
    new Set(
      found("requiredTable", {
        tables: ids.map((id): Table => ({id, columns: "expenditure", rows: ["total 3.00"]})),
        sections: ["budget"]
      }).map(({status}) => status)
    );
  expect(statuses("summary", "appropriationExpenditure")).toEqual(new Set(["pass", "uncertain"]));
  expect(statuses("summary", "performanceTargets")).toEqual(new Set(["pass", "fail", "uncertain"]));
});

it("requiredTable: basic expenditure by class, a column a fund, holds the table of basic expenditure", () => {
  const basic: Table = {id: "basicFunding", columns: "basicExpenditure", rows: ["total 3.00"]};
  expect(
    found("requiredTable", {tables: [basic], sections: ["budget"]})
      .filter(({status}) => status === "pass")
      .map(({missing}) => missing!.of)
  ).toEqual(["一般公共预算基本支出表"]);
});

it("requiredTable: the state capital budget is asked for since 2021", () => {
  const ofStateCapital = (year: number) =>
    found("requiredTable", {
      tables: [{id: "summary", columns: "expenditure", rows: ["total 3.00"]}],
      sections: ["budget"],
      year
    }).flatMap(({status, missing}) => (missing!.of === "国有资本经营预算支出表" ? [status] : []));
  expect([2020, 2021].map(ofStateCapital)).toEqual([["notAssessable"], ["uncertain"]]);
});

it("requiredTable: figures without a narrative have no empty tables, so what is not there is not assessable", () => {
  expect(
    told("requiredTable", {tables: [{id: "summary", columns: "revenue", rows: ["total 3.00"]}]}).map(
      (line) => line.split(" ")[0]
    )
  ).toEqual(["pass", ...Array.from({length: 8}, () => "notAssessable")]);
});

describe("requiredSection", () => {
  const statuses = (...sections: string[]) =>
    found("requiredSection", {sections}).map(({status, missing}) => `${status} ${missing!.of}`);
  it("each of the six explanations is there or not", () => {
    expect(statuses("duties", "budget", "assets", "procurement")).toEqual([
      "pass 收支增减变化情况",
      "fail 机关运行经费安排",
      "fail “三公”经费增减变化原因",
      "pass 政府采购安排",
      "pass 国有资产占用",
      "uncertain 预算绩效"
    ]);
  });
  it("where fewer than three are known, the others may stand under headings that are not", () => {
    expect(statuses("budget", "assets").filter((line) => !line.startsWith("pass"))).toEqual([
      "uncertain 机关运行经费安排",
      "uncertain “三公”经费增减变化原因",
      "uncertain 政府采购安排",
      "uncertain 预算绩效"
    ]);
  });
  it("figures without a narrative are not assessable", () =>
    expect(new Set(statuses().map((line) => line.split(" ")[0]))).toEqual(new Set(["notAssessable"])));
});

describe("requiredReason", () => {
  const changed: Sentence = {
    line: "threePublic",
    amount: "4.42",
    change: "+0.58",
    base: 2025,
    section: "threePublic",
    label: "“三公”经费"
  };
  const reasons = (...said: Sentence[]) =>
    found("requiredReason", {said}).map(({status, missing}) => `${status} ${missing!.of}`);

  it("a reason of its own, of a part, or in the same section is enough", () => {
    expect(reasons({...changed, reason: "新增车辆"})).toEqual(["pass “三公”经费"]);
    expect(
      reasons(changed, {line: "receptions", amount: "0.92", change: "+0.08", reason: "接待增加", section: "other"})
    ).toEqual(["pass “三公”经费"]);
    expect(reasons(changed, {line: "procurement", amount: "0.92", reason: "人员增加", section: "threePublic"})).toEqual(
      ["pass “三公”经费"]
    );
  });
  it("no reason is uncertain: the reader may have missed it", () => {
    expect(reasons(changed)).toEqual(["uncertain “三公”经费"]);
    expect(reasons(changed, {line: "procurement", amount: "0.92", reason: "人员增加", section: "procurement"})).toEqual(
      ["uncertain “三公”经费"]
    );
  });
  it("no change needs no reason, and other lines need none", () => {
    expect(reasons({...changed, change: "+0.00"})).toEqual([]);
    expect(reasons({...changed, line: "procurement"})).toEqual([]);
  });
  it("revenue and expenditure need theirs", () =>
    expect(
      reasons(
        {...changed, line: "revenue", section: "budget", label: "收入"},
        {...changed, line: "expenditure", section: "budget", label: "支出"}
      )
    ).toEqual(["uncertain 收入", "uncertain 支出"]));
});

describe("years in words", () => {
  const changed = (base: Sentence["base"], more: Partial<Sentence> = {}): Sentence => ({
    line: "expenditure",
    amount: "9.00",
    change: "+1.00",
    ...(base === undefined ? {} : {base}),
    ...more
  });

  it("baseYear: an earlier year or another phase passes, its own year or a later one fails", () => {
    const base = (sentence: Sentence) => told("baseYear", {said: [sentence]});
    expect(base(changed(2025))).toEqual(["pass expenditure"]);
    expect(base(changed("2026 executed"))).toEqual(["pass expenditure"]);
    expect(base(changed(2026))).toEqual(["fail expenditure (base 2026年预算)"]);
    expect(base(changed(2027))).toEqual(["fail expenditure (base 2027年预算)"]);
    expect(base(changed(undefined))).toEqual([]);
  });

  it("titleYear: a title that names a year names the document's", () => {
    const titled = (title: string) => found("titleYear", {tables: [{...funds([]), title}]}).map(({status}) => status);
    expect(titled("2026年政府性基金预算支出表")).toEqual(["pass"]);
    expect(titled("2026 年政府性基金预算支出表")).toEqual(["pass"]);
    expect(titled("2025年政府性基金预算支出表")).toEqual(["fail"]);
    expect(titled("政府性基金预算支出表")).toEqual([]);
  });

  it("laterYear: an amount for a year after the document's fails", () => {
    expect(told("laterYear", {said: [{line: "expenditure", amount: "9.00", year: 2027}]})).toEqual([
      "fail expenditure (base 2027)"
    ]);
    expect(
      told("laterYear", {
        said: [
          {line: "expenditure", amount: "9.00"},
          {line: "expenditure", amount: "8.00", year: 2025}
        ]
      })
    ).toEqual([]);
  });
});
