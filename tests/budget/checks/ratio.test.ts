import {describe, expect, it} from "vitest";
import {findingText} from "../../../src/locale/sentences/findingSentence.js";
import type {Sentence, Small, Table} from "./small.js";
import {found, told} from "./small.js";

const totals = (year: number, amount: string, more: Partial<Table> = {}): Table => ({
  id: "fundOverview",
  columns: "expenditure",
  rows: [`total ${amount}`],
  year,
  ...more
});

describe("growth from the change of its own sentence", () => {
  const grew = (amount: string, change: string, rate: string) =>
    told("growth", {said: [{line: "expenditure", amount, change, rate, base: 2025}]});

  it.each<[string, string, string, string]>([
    ["88.94", "+7.65", "9.41", "pass expenditure 9.41% ← 9.41%"],
    ["88.94", "+7.65", "9.42", "pass expenditure 9.42% ← 9.41%"],
    ["88.94", "+7.65", "9.33", "fail expenditure 9.33% ← 9.41%"],
    ["4.42", "+0.58", "15.1", "pass expenditure 15.10% ← 15.10%"],
    ["0.92", "+0.08", "9.52", "pass expenditure 9.52% ← 9.52%"],
    ["2940.05", "-63.14", "-2.10", "pass expenditure -2.10% ← -2.10%"],
    ["2995.39", "-56.95", "-1.87", "pass expenditure -1.87% ← -1.87%"],
    ["2995.39", "-56.95", "1.87", "fail expenditure 1.87% ← -1.87%"],
    ["0.00", "-3.00", "-100", "pass expenditure -100.00% ← -100.00%"]
  ])("%s after a change of %s is %s %%: %s", (amount, change, rate, expected) =>
    expect(grew(amount, change, rate)).toEqual([expected])
  );

  // 2.00 after +1.00: from 0.995 ÷ 1.010 to 1.005 ÷ 0.990, 98.515 % to 101.515 %
  it.each<[string, string]>([
    ["98.51", "pass"],
    ["98.50", "fail"],
    ["101.52", "pass"],
    ["101.53", "fail"]
  ])("2.00 after +1.00 is %s %%: %s, half of the rate's own last digit counted", (rate, status) => {
    expect(grew("2.00", "+1.00", rate)).toEqual([`${status} expenditure ${rate}% ← 100.00%`]);
  });
});

describe("growth from the base that a document prints", () => {
  const grew = (base: string, amount: string, rate: string) =>
    told("growth", {
      tables: [totals(2025, base, {phase: "executed"})],
      said: [{line: "expenditure", amount, rate, base: "2025 executed"}]
    });

  it.each<[string, string, string, string]>([
    ["1.48", "2.63", "77.70", "pass expenditure 77.70% ← 77.70%"],
    ["11.67", "45.41", "314.82", "fail expenditure 314.82% ← 289.12%"],
    ["11.67", "45.41", "289.12", "pass expenditure 289.12% ← 289.12%"],
    ["348.52", "352.67", "0.53", "fail expenditure 0.53% ← 1.19%"],
    ["348.52", "350.35", "0.53", "pass expenditure 0.53% ← 0.53%"],
    ["667.32", "635.10", "-4.83", "pass expenditure -4.83% ← -4.83%"]
  ])("%s to %s is %s %%: %s", (base, amount, rate, expected) => expect(grew(base, amount, rate)).toEqual([expected]));

  // base 100, current 150, both ±0.5: 149.5 ÷ 100.5 − 1 = 48.756 %, 150.5 ÷ 99.5 − 1 = 51.256 %
  it.each<[string, string]>([
    ["48.75", "fail"],
    ["48.76", "pass"],
    ["51.26", "pass"],
    ["51.27", "fail"],
    ["48", "fail"],
    ["49", "pass"],
    ["52", "fail"]
  ])("100 to 150 is %s %%: %s", (rate, status) => {
    expect(
      told("growth", {tables: [totals(2025, "100")], said: [{line: "expenditure", amount: "150", rate, base: 2025}]})
    ).toEqual([`${status} expenditure ${Number(rate).toFixed(2)}% ← 50.00%`]);
  });

  // (0.627 + 0.0005) ÷ (1 − 0.5) − 1 is 25.5 %, which is where 26 % begins
  it("a rate exactly on the edge of its interval passes, the next amount below fails", () => {
    const rate = (amount: string) =>
      told("growth", {tables: [totals(2025, "1")], said: [{line: "expenditure", amount, rate: "26", base: 2025}]});
    expect(rate("0.627")).toEqual(["pass expenditure 26.00% ← -37.30%"]);
    expect(rate("0.626")).toEqual(["fail expenditure 26.00% ← -37.40%"]);
  });

  // current 3 among two decimals: 3.00 gives 20 %; 2.5 to 3.5 would give 0 to 40 %
  it("only a dropped zero could explain the rate: uncertain", () => {
    const said: Sentence[] = [
      {line: "expenditure", amount: "3", rate: "30.0", base: 2025},
      {line: "procurement", amount: "0.84"}
    ];
    expect(told("growth", {tables: [totals(2025, "2.50")], said})).toEqual(["uncertain expenditure 30.00% ← 20.00%"]);
  });

  it("last year's own document will do", () => {
    expect(
      told(
        "growth",
        {year: 2025, tables: [totals(2025, "9.00")]},
        {said: [{line: "expenditure", amount: "9.90", rate: "10.0", base: 2025}]}
      )
    ).toEqual(["pass expenditure 10.00% ← 10.00%"]);
  });

  it("a rate without an amount, or without any base, is not assessable", () => {
    expect(told("growth", {said: [{line: "expenditure", rate: "5.0", base: 2025, label: "支出总额"}]})).toEqual([
      "notAssessable expenditure (amount 支出总额)"
    ]);
    expect(told("growth", {said: [{line: "expenditure", amount: "9.00", rate: "5.0", base: 2025}]})).toEqual([
      "notAssessable expenditure (base 2025)"
    ]);
    expect(told("growth", {said: [{line: "expenditure", amount: "9.00", rate: "5.0"}]})).toEqual([
      "notAssessable expenditure (base 2025)"
    ]);
  });

  it("an unclassified rate is left alone", () =>
    expect(told("growth", {said: [{line: "unclassified", amount: "9.00", change: "+1.00", rate: "99"}]})).toEqual([]));
});

describe("fromZero", () => {
  const fromNothing = (amount: string, change: string, rate: string) =>
    found("fromZero", {said: [{line: "procurement", amount, change, rate, base: 2025}]}).map(({status, convention}) => [
      status,
      convention
    ]);

  it.each<[string, string, string, string, string | undefined]>([
    ["0.84", "+0.84", "100", "pass", "hundredFromZero"],
    ["0.84", "+0.84", "100.00", "pass", "hundredFromZero"],
    ["0.00", "+0.00", "0", "pass", "zeroOnZero"],
    ["0.84", "+0.84", "50", "fail", undefined],
    ["0.84", "+0.84", "0", "fail", undefined],
    ["0.00", "+0.00", "100", "fail", undefined]
  ])("%s after %s, %s %%: %s, convention %s", (amount, change, rate, status, convention) =>
    expect(fromNothing(amount, change, rate)).toEqual([[status, convention]])
  );

  it("a printed base of nothing is the same", () => {
    const from = (rate: string) =>
      found("fromZero", {
        tables: [totals(2025, "0.00")],
        said: [{line: "expenditure", amount: "25.00", rate, base: 2025}]
      }).map(({status, convention}) => [status, convention]);
    expect(from("100.00")).toEqual([["pass", "hundredFromZero"]]);
    expect(from("250.00")).toEqual([["fail", undefined]]);
  });

  it("a base that may round from nothing has no rate; one that may not has one", () => {
    expect(
      told("fromZero", {said: [{line: "procurement", amount: "0.84", change: "+0.83", rate: "100", base: 2025}]})
    ).toEqual(["pass procurement 100.00%"]);
    expect(
      told("growth", {said: [{line: "procurement", amount: "0.84", change: "+0.83", rate: "100", base: 2025}]})
    ).toEqual([]);
    expect(
      told("growth", {said: [{line: "procurement", amount: "0.84", change: "+0.82", rate: "4100", base: 2025}]})
    ).toEqual(["pass procurement 4100.00% ← 4100.00%"]);
  });
});

describe("share", () => {
  const shares = (whole: string, part: string, share: string) =>
    told("share", {
      said: [
        {line: "expenditure", amount: whole},
        {line: "expenditure 201", amount: part, share}
      ]
    });

  it.each<[string, string, string, string]>([
    ["2940.05", "2106.66", "71.65", "pass 201 71.65% ← 71.65%"],
    ["2940.05", "2106.66", "71.73", "fail 201 71.73% ← 71.65%"],
    ["39585.07", "39486.72", "99.75", "pass 201 99.75% ← 99.75%"],
    ["39585.07", "37.54", "0.09", "pass 201 0.09% ← 0.09%"],
    ["39585.07", "37.54", "0.1", "pass 201 0.10% ← 0.09%"],
    ["39585.07", "37.54", "0.10", "fail 201 0.10% ← 0.09%"],
    ["39585.07", "0.00", "0", "pass 201 0.00% ← 0.00%"]
  ])("of %s, %s is %s %%: %s", (whole, part, share, expected) =>
    expect(shares(whole, part, share)).toEqual([expected])
  );

  // 1.00 of 8.00: 0.995 ÷ 8.005 = 12.430 % to 1.005 ÷ 7.995 = 12.570 %
  it.each<[string, string]>([
    ["12.42", "fail"],
    ["12.43", "pass"],
    ["12.57", "pass"],
    ["12.58", "fail"]
  ])("1.00 of 8.00 is %s %%: %s", (share, status) => {
    expect(shares("8.00", "1.00", share)).toEqual([`${status} 201 ${share}% ← 12.50%`]);
  });

  // (0.127 + 0.0005) ÷ (1 − 0.5) is 25.5 %, which is where 26 % begins
  it("a share exactly on the edge of its interval passes, the next amount below fails", () => {
    const edge = (part: string) =>
      told("share", {tables: [totals(2026, "1")], said: [{line: "expenditure 201", amount: part, share: "26"}]});
    expect(edge("0.127")).toEqual(["pass 201 26.00% ← 12.70%"]);
    expect(edge("0.126")).toEqual(["fail 201 26.00% ← 12.60%"]);
  });

  it("of any total that can be meant", () => {
    const said = (share: string): Sentence[] => [
      {line: "expenditure", amount: "10.00"},
      {line: "yearExpenditure", amount: "8.00"},
      {line: "basicExpenditure", amount: "4.00", share}
    ];
    expect(told("share", {said: said("50.00")})).toEqual(["pass basicExpenditure 50.00% ← 50.00%"]);
    expect(told("share", {said: said("40.00")})).toEqual(["pass basicExpenditure 40.00% ← 40.00%"]);
    expect(told("share", {said: said("45.00")})).toEqual(["fail basicExpenditure 45.00% ← 50.00%"]);
  });

  it("the narrative's own total counts before the tables'", () => {
    expect(
      told("share", {
        tables: [totals(2026, "16.00")],
        said: [
          {line: "expenditure", amount: "8.00"},
          {line: "expenditure 201", amount: "1.00", share: "12.50"}
        ]
      })
    ).toEqual(["pass 201 12.50% ← 12.50%"]);
    expect(
      told("share", {
        tables: [totals(2026, "16.00")],
        said: [{line: "expenditure 201", amount: "1.00", share: "12.50"}]
      })
    ).toEqual(["fail 201 12.50% ← 6.25%"]);
  });

  it("a line of a fund whose total is not printed is held by that of all funds, and never accused by it", () => {
    const shares = (share: string) =>
      told("share", {
        tables: [totals(2026, "16.00")],
        said: [{line: "expenditure/appropriation 201", amount: "1.00", share, label: "一般公共服务支出"}]
      });
    expect(shares("6.25")).toEqual(["pass 201 6.25% ← 6.25%"]);
    expect(shares("12.50")).toEqual(["notAssessable 201 (whole 一般公共服务支出)"]);
  });

  it("only a dropped zero could explain it: uncertain", () => {
    expect(
      told("share", {
        said: [
          {line: "expenditure", amount: "8.00"},
          {line: "expenditure 201", amount: "1", share: "15.00"}
        ]
      })
    ).toEqual(["uncertain 201 15.00% ← 12.50%"]);
  });

  it("without a total, or with one of nothing, it is not assessable; without an amount nothing is said", () => {
    expect(
      told("share", {said: [{line: "expenditure 201", amount: "1.00", share: "12.50", label: "一般公共服务支出"}]})
    ).toEqual(["notAssessable 201 (whole 一般公共服务支出)"]);
    expect(shares("0.00", "1.00", "12.50")).toEqual(["notAssessable 201 (whole expenditure)"]);
    expect(
      told("share", {
        said: [
          {line: "expenditure", amount: "8.00"},
          {line: "expenditure 201", share: "12.50"}
        ]
      })
    ).toEqual([]);
  });
});

describe("completion", () => {
  const spent = (planned: string, amount: string, completion: string) =>
    told("completion", {
      kind: "final",
      said: [
        {line: "expenditure", amount: planned, phase: "budget"},
        {line: "expenditure", amount, completion}
      ]
    });

  it.each<[string, string, string, string]>([
    ["2993.92", "2940.05", "98.20", "pass expenditure 98.20% ← 98.20%"],
    ["2993.92", "2940.05", "98.02", "fail expenditure 98.02% ← 98.20%"],
    ["0.95", "0.00", "0", "pass expenditure 0.00% ← 0.00%"]
  ])("of %s planned, %s is %s %%: %s", (planned, amount, completion, expected) =>
    expect(spent(planned, amount, completion)).toEqual([expected])
  );

  const account = (completion: string, completionOf?: "budget" | "adjusted", opening = "0.00"): Small => ({
    kind: "final",
    said: [
      {line: "expenditure", amount: opening, phase: "budget"},
      {line: "expenditure", amount: "50.00", phase: "adjusted"},
      {line: "expenditure", amount: "40.00", completion, ...(completionOf ? {completionOf} : {})}
    ]
  });
  const {said: [, ...withoutOpening] = []} = account("80.00", "budget");
  it("of the opening or the adjusted budget as the words say, of either where they do not", () => {
    expect(told("completion", account("80.00", "adjusted"))).toEqual(["pass expenditure 80.00% ← 80.00%"]);
    expect(told("completion", account("80.00"))).toEqual(["pass expenditure 80.00% ← 80.00%"]);
    expect(told("completion", account("80.00", "budget", "20.00"))).toEqual(["fail expenditure 80.00% ← 200.00%"]);
    expect(told("completion", account("200.00", "budget", "20.00"))).toEqual(["pass expenditure 200.00% ← 200.00%"]);
  });
  it("said of an opening budget of nothing where it follows from the adjusted one contradicts, with the amount that fits", () => {
    const [told] = found("completion", account("80.00", "budget"));
    expect([told!.status, told!.fitting!.value]).toEqual(["fail", 50_000_000]);
    expect(findingText(told!, "zh")).toContain("所称预算为零。所述比率与 50.00 万元相符。");
    expect(found("completion", account("81.00", "budget"))[0]!.status).toBe("notAssessable");
  });
  it("of the other budget than the words name, where that is printed alone, is at most uncertain", () => {
    expect(told("completion", {kind: "final", said: withoutOpening})).toEqual(["pass expenditure 80.00% ← 80.00%"]);
    const [planned, spent] = withoutOpening;
    expect(told("completion", {kind: "final", said: [planned!, {...spent!, completion: "81.00"}]})).toEqual([
      "uncertain expenditure 81.00% ← 80.00%"
    ]);
  });

  it("of the budget that a table prints", () =>
    expect(
      told("completion", {
        kind: "final",
        tables: [totals(2026, "8.00", {phase: "budget"})],
        said: [{line: "expenditure", amount: "4.00", completion: "55.00"}]
      })
    ).toEqual(["fail expenditure 55.00% ← 50.00%"]));
  it("only a dropped zero could explain it: uncertain", () => {
    expect(
      told("completion", {
        kind: "final",
        said: [
          {line: "expenditure", amount: "8.00", phase: "budget"},
          {line: "expenditure", amount: "4", completion: "55.00"}
        ]
      })
    ).toEqual(["uncertain expenditure 55.00% ← 50.00%"]);
  });
  it("without a budget, or with one of nothing, it is not assessable", () => {
    expect(
      told("completion", {
        kind: "final",
        said: [{line: "overseasTrips", amount: "0.00", completion: "0", label: "因公出国（境）费"}]
      })
    ).toEqual(["notAssessable overseasTrips (budget 因公出国（境）费)"]);
    expect(spent("0.00", "4.00", "50.00")).toEqual(["notAssessable expenditure (budget expenditure)"]);
  });
});
