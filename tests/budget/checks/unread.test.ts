import {expect, it} from "vitest";
import {check} from "../../../src/budget/checks/rules/rules.js";
import {coverage} from "../../../src/budget/checks/outcome.js";
import {readDocument} from "../../../src/disclosure/readDocument.js";

const read = (amount: string) =>
  readDocument(
    new TextEncoder().encode(`# 甲市档案馆 2026 年部门预算

### 五、一般公共预算支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
|---|---|---|---|---|
|  | 合计 | 100.00 | 60.00 | 40.00 |
| 201 | 一般公共服务支出 | 100.00 | 60.00 | 40.00 |
| 20126 | 档案事务 | 100.00 | 60.00 | 40.00 |
| 2012601 | 行政运行 | ${amount} | 60.00 |  |
| 2012604 | 档案馆 | 40.00 |  | 40.00 |
`),
    {document: "2026.md", unitCode: "900001"}
  );
const of = async (amount: string, rule: string) =>
  check([await read(amount)])
    .filter((finding) => finding.rule === rule && finding.terms.some(({fact}) => fact.measure === "expenditure"))
    .map(({status}) => status);

it("a wrong amount contradicts the sum that it is a part of", async () =>
  expect(await of("61.00", "codeSum")).toEqual(["pass", "fail"]));
it("an amount that cannot be read leaves its sums untested: what it says is not known", async () => {
  for (const unread of ["12.3.4", "1O5.00", "=SUM(D12:E12)", "60.00人"]) {
    expect(await of(unread, "codeSum")).toEqual(["pass", "notAssessable"]);
    expect(
      check([await read(unread)]).filter(({status, relation}) => status === "fail" && relation === "equal")
    ).toEqual([]);
  }
});
it("says which", async () =>
  expect(
    check([await read("12.3.4")])
      .filter(({missing}) => missing?.what === "unread")
      .map(({rule, missing}) => [rule, missing?.of])
  ).toEqual([
    ["rowSum", "12.3.4"],
    ["codeSum", "12.3.4"]
  ]));
it("counts it as no printed amount that is covered", async () => {
  const document = await read("12.3.4");
  expect(coverage(document, check([document])).total).toBe(coverage(await read("60.00"), []).total - 1);
});
