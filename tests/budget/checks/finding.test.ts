import {describe, expect, it} from "vitest";
import type {CheckedDocument} from "../../../src/budget/checks/facts.js";
import type {Finding} from "../../../src/budget/checks/finding.js";
import type {Waiver} from "../../../src/budget/checks/outcome.js";
import {coverage, waive} from "../../../src/budget/checks/outcome.js";
import {check, familyOf, rules} from "../../../src/budget/checks/rules/rules.js";
import type {Small} from "./small.js";
import {disclosure, lineOf} from "./small.js";

const draft = (total: string, above = 100): Small => ({
  above,
  tables: [
    {id: "summary", columns: "revenue expenditure", rows: [`total 5.00 ${total}`]},
    {id: "expenditure", columns: "expenditure", rows: [`total ${total}`, "208 3.00", "221 2.00"]}
  ],
  said: [{line: "expenditure 208", amount: "3.00"}]
});
const earlier: Small = {
  year: 2025,
  tables: [{id: "expenditure", columns: "expenditure", rows: ["total 4.00", "208 4.00"]}]
};
const ids = (...documents: readonly CheckedDocument[]) => check(documents).map(({id}) => id);
const sorted = (texts: readonly string[]) => [...texts].sort();

describe("a finding's id", () => {
  it("is unit, year, rule, line and a hash", () => {
    const [id] = check([disclosure(draft("9.00"))])
      .filter(({status}) => status === "fail")
      .map(({id}) => id);
    expect(id).toMatch(/^900001\/2026\/columnTotal\/expenditure\/[\da-f]{8}$/);
  });
  it("is there once a finding, even where a document repeats a table that holds", () => {
    const repeated: Small = {tables: [...draft("5.00").tables!, ...draft("5.00").tables!]};
    const all = ids(disclosure(repeated));
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((id) => id.includes("/columnTotal/")).map((id) => id.replace(/\/[\da-f]{8}/, ""))).toEqual([
      "900001/2026/columnTotal/expenditure",
      "900001/2026/columnTotal/expenditure#2"
    ]);
  });
  it("does not depend on lines", () =>
    expect(ids(disclosure(draft("9.00", 100)))).toEqual(ids(disclosure(draft("9.00", 4321)))));
  it("does not depend on the file's name", () =>
    expect(ids(disclosure({...draft("9.00"), name: "a.md"}))).toEqual(
      ids(disclosure({...draft("9.00"), name: "b.pdf"}))
    ));
  it("does not depend on the order of documents", () => {
    const [a, b] = [disclosure(draft("9.00")), disclosure(earlier)];
    expect(sorted(ids(a, b))).toEqual(sorted(ids(b, a)));
  });
  it("changes with a number that it compares, and only then", () => {
    const of = (total: string) => check([disclosure(draft(total))]);
    const idOf = (findings: readonly Finding[], rule: string) =>
      findings.filter((finding) => finding.rule === rule).map(({id}) => id);
    expect(idOf(of("9.00"), "columnTotal")).not.toEqual(idOf(of("9.10"), "columnTotal"));
    expect(idOf(of("9.00"), "proseTable")).toEqual(idOf(of("9.10"), "proseTable"));
    expect(idOf(of("9.00"), "proseTable")).toHaveLength(1);
  });
});

describe("check", () => {
  it("finds nothing in nothing but the required tables", () => {
    expect(check([])).toEqual([]);
    expect(check([disclosure({})]).filter(({rule}) => !rule.startsWith("required"))).toEqual([]);
  });
  it("findings come in the order of the rules", () => {
    const fromNothing: Small["said"] = [
      {line: "procurement", amount: "0.84", change: "+0.84", rate: "100", base: 2025},
      {line: "receptions", amount: "0.84", change: "+0.42", rate: "100", base: 2025}
    ];
    const orders = [draft("9.00"), {said: fromNothing}].map((small) =>
      check([disclosure(small)]).map(({rule}) => rule)
    );
    expect(orders[1]!.filter((rule) => familyOf(rule) === "growth")).toEqual(["growth", "fromZero"]);
    for (const order of orders.map((own) => own.map((rule) => rules.findIndex(({id}) => id === rule))))
      expect(order).toEqual([...order].sort((a, b) => a - b));
  });
  it("a rule is known by its row's id", () => {
    expect(familyOf("fromZero")).toBe("growth");
    expect(() => familyOf("fromTen")).toThrow("unknown rule: fromTen");
  });
  it("every rule has its own name", () => expect(new Set(rules.map(({id}) => id)).size).toBe(rules.length));
});

describe("coverage", () => {
  const covered = (small: Small) => {
    const document = disclosure(small);
    const {total, covered, uncovered} = coverage(document, check([document]));
    return {total, covered, uncovered: uncovered.map(({code, source}) => `${code} ${source.text}`)};
  };
  it("counts printed numbers that an equation could test", () => {
    expect(
      covered({tables: [{id: "expenditure", columns: "expenditure", rows: ["total 5.00", "208 3.00", "221 2.00"]}]})
    ).toEqual({total: 3, covered: 3, uncovered: []});
    expect(
      covered({tables: [{id: "assets", columns: "assets", classification: "asset", rows: ["land 3.00", "cars 2.00"]}]})
    ).toEqual({total: 2, covered: 0, uncovered: ["land 3.00", "cars 2.00"]});
  });
  it("blank cells are no printed numbers, zeros are", () =>
    expect(
      covered({
        tables: [{id: "expenditure", columns: "expenditure", rows: ["total 3.00", "208 3.00", "221 _", "210 0"]}]
      }).total
    ).toBe(3));
  it("a number that could not be assessed, or is only a part of another, is not covered", () => {
    expect(covered({said: [{line: "procurement", amount: "0.84", change: "+0.10", base: 2025}]})).toEqual({
      total: 2,
      covered: 0,
      uncovered: ["total 0.84", "total +0.10"]
    });
  });
  it("amount, change, rate and share are four numbers", () => {
    expect(
      covered({
        said: [
          {line: "expenditure", amount: "9.00"},
          {line: "basicExpenditure", amount: "4.50", change: "+0.50", rate: "12.50", share: "50.00", base: 2025}
        ]
      })
    ).toEqual({total: 5, covered: 5, uncovered: []});
  });
  it("what the budget does not hold is not counted", () =>
    expect(covered({said: [{line: "projectExpenditure", amount: "15217.00", offBudget: true}]}).total).toBe(0));
});

describe("waive", () => {
  const findings = check([disclosure({...draft("9.00"), sections: ["budget"]})]);
  const failing = findings.filter(({status}) => status === "fail");
  const waiver = (finding: string): Waiver => ({finding, reason: "经核对", who: "甲", when: "2026-01-31", line: 2});

  it("accepts what fails, and tells what matches nothing that fails", () => {
    const passing = findings.find(({status}) => status === "pass")!;
    const {waivers, unmatched} = waive(findings, [
      waiver(failing[0]!.id),
      waiver(passing.id),
      waiver("900001/2026/rowSum/x/0")
    ]);
    expect([...waivers.keys()]).toEqual([failing[0]!.id]);
    expect(unmatched.map(({finding}) => finding)).toEqual([passing.id, "900001/2026/rowSum/x/0"]);
  });
  it("accepts what is uncertain", () => {
    const [uncertain] = check([
      disclosure({said: [{line: "threePublic", amount: "4.42", change: "+0.58", base: 2025}]})
    ]).filter(({status}) => status === "uncertain");
    expect(waive([uncertain!], [waiver(uncertain!.id)]).unmatched).toEqual([]);
  });
  it("ends when the number changes", () => {
    const before = failing.find(({rule}) => rule === "columnTotal")!;
    const after = check([disclosure(draft("9.10"))]);
    expect(after.filter(({rule, status}) => rule === "columnTotal" && status === "fail").map(lineOf)).toEqual([
      "fail expenditure 9.10 ← 5.00"
    ]);
    expect(waive(after, [waiver(before.id)]).unmatched).toHaveLength(1);
  });
});
