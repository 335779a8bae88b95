import {describe, expect, it} from "vitest";
import type {Claim, Stated} from "../../src/budget/claim.js";
import type {Figure, Phase, Source} from "../../src/budget/figure.js";
import type {Line} from "../../src/budget/series.js";
import {nameAt, operandAt, pointAt, series} from "../../src/budget/series.js";
import {absent, variance} from "../../src/budget/variance.js";

const source = (text: string): Source => ({document: "draft.md", line: 1, column: 1, text});

/** A total of expenditure, in whole fen. */
function figure(fiscalYear: number, year: number, amount: number | null, rest: Partial<Figure> = {}): Figure {
  return {
    id: `${fiscalYear}/${year}`,
    unit: "900001",
    fiscalYear,
    year,
    phase: "budget",
    statement: "expenditure",
    measure: "expenditure",
    fund: "all",
    classification: "total",
    code: "total",
    label: "合计",
    level: 0,
    amount,
    precision: amount === null ? 0 : 0.5,
    printedPrecision: amount === null ? 0 : 0.5,
    state: amount === null ? "blank" : amount === 0 ? "zero" : "value",
    source: source(String(amount)),
    ...rest
  };
}

interface ClaimParts {
  readonly change?: number;
  readonly base?: Phase;
  readonly offBudget?: true;
}

/** What the narrative of a year says of that year's total of expenditure. */
function claim(
  fiscalYear: number,
  amount: number | undefined,
  {change, base = "budget", offBudget}: ClaimParts = {},
  rest: Partial<Claim> = {}
): Claim {
  const stated = (fen: number): Stated => ({fen, half: 0.5, printedHalf: 0.5, source: source(String(fen))});
  return {
    id: "claim",
    unit: "900001",
    fiscalYear,
    year: fiscalYear,
    phase: "budget",
    section: "budget",
    measure: "expenditure",
    fund: "all",
    classification: "total",
    code: "total",
    label: "预算支出总额",
    source: source("预算支出总额"),
    ...(amount === undefined ? {} : {amount: stated(amount)}),
    ...(change === undefined
      ? {}
      : {change: stated(change), base: {text: "比上年", year: fiscalYear - 1, phase: base}}),
    ...(offBudget ? {offBudget} : {}),
    ...rest
  };
}

/** "2025 implied of 2026: 90; 2026 published of 2026: 100" */
const said = (line: Line | undefined): string =>
  (line?.points ?? [])
    .map(
      ({year, basis, fiscalYear, operand}) =>
        `${year} ${basis} of ${fiscalYear}: ${operand.amount?.fen ?? operand.state}`
    )
    .join("; ");
const only = (figures: readonly Figure[], claims: readonly Claim[] = []): string => {
  const lines = series(figures, claims);
  return lines.length === 1 ? said(lines[0]) : `${lines.length} lines`;
};

describe("series: which amount stands for a year", () => {
  it("its own year's document wins over a later one's look back, whichever is read first", () => {
    const [own, later] = [figure(2025, 2025, 90), figure(2026, 2025, 91)];
    expect([only([own, later]), only([later, own])]).toEqual([
      "2025 published of 2025: 90",
      "2025 published of 2025: 90"
    ]);
  });

  it("the nearer look back wins over the farther one", () => {
    expect(only([figure(2026, 2024, 80), figure(2025, 2024, 81)])).toBe("2024 published of 2025: 81");
  });

  it("a table wins over the narrative of the same document", () => {
    expect(only([figure(2026, 2026, 100)], [claim(2026, 101)])).toBe("2026 published of 2026: 100");
  });

  it("its own year's narrative wins over a later year's table", () => {
    expect(only([figure(2026, 2025, 91)], [claim(2025, 90)])).toBe("2025 stated of 2025: 90");
  });

  it("a blank of a table gives way to an amount of another table, and stands against the narrative", () => {
    expect(only([figure(2026, 2026, null), figure(2026, 2026, 100)])).toBe("2026 published of 2026: 100");
    expect(only([figure(2026, 2026, null)], [claim(2026, 100)])).toBe("2026 published of 2026: blank");
  });

  it("a numbered statement wins over a form that repeats it, and a form over the narrative", () => {
    const form = figure(2026, 2026, 99, {statement: "fundOverview"});
    expect([only([form, figure(2026, 2026, 100)]), only([form], [claim(2026, 101)])]).toEqual([
      "2026 published of 2026: 100",
      "2026 published of 2026: 99"
    ]);
  });

  it("a blank of a numbered statement and an amount of a form: the same one stands, whichever is read first", () => {
    const [blank, form] = [figure(2026, 2026, null), figure(2026, 2026, 99, {statement: "fundOverview"})];
    expect(only([blank, form])).toBe(only([form, blank]));
  });

  it("a base is implied only where nothing else gives that year", () => {
    expect(only([], [claim(2026, 100, {change: 10})])).toBe("2025 implied of 2026: 90; 2026 stated of 2026: 100");
    expect(only([figure(2026, 2025, 91)], [claim(2026, 100, {change: 10})])).toBe(
      "2025 published of 2026: 91; 2026 stated of 2026: 100"
    );
    expect(only([], [claim(2025, 92), claim(2026, 100, {change: 10})])).toBe(
      "2025 stated of 2025: 92; 2026 stated of 2026: 100"
    );
  });

  it("an implied base carries what it came from and is as wide as both roundings", () => {
    const [line] = series([], [claim(2026, 100, {change: 10})]);
    const current = {fen: 100, half: 0.5};
    expect(operandAt(line, 2025)).toEqual({
      state: "value",
      amount: {fen: 90, half: 1},
      impliedBy: {current, change: {fen: 10, half: 0.5}}
    });
  });

  it("an implied base of zero is a zero, and from it the line is new", () => {
    const [line] = series([], [claim(2026, 84, {change: 84})]);
    expect(operandAt(line, 2025).state).toBe("zero");
    expect(variance(operandAt(line, 2025), operandAt(line, 2026)).kind).toBe("new");
  });

  it("is the same for any order of documents", () => {
    const figures = [
      figure(2025, 2025, 90),
      figure(2026, 2025, 91),
      figure(2026, 2026, 100),
      figure(2026, 2024, 80),
      figure(2025, 2024, 81)
    ];
    expect(only(figures.toReversed())).toBe(only(figures));
    expect(only(figures)).toBe("2024 published of 2025: 81; 2025 published of 2025: 90; 2026 published of 2026: 100");
  });
});

describe("series: which line an amount belongs to", () => {
  it("phases are kept apart: a budget is not compared with what was executed", () => {
    const lines = series([figure(2026, 2026, 100), figure(2026, 2025, 95, {phase: "executed"})], []);
    expect(lines.map((line) => `${line.phase}: ${said(line)}`)).toEqual([
      "budget: 2026 published of 2026: 100",
      "executed: 2025 published of 2026: 95"
    ]);
  });

  it("a change against last year's execution implies no budget of last year", () => {
    expect(only([], [claim(2026, 100, {change: 10, base: "executed"})])).toBe("2026 stated of 2026: 100");
  });

  it("a total is one line whatever its table sorts by", () => {
    expect(
      only([
        figure(2026, 2026, 100, {classification: "functional"}),
        figure(2025, 2025, 90, {classification: "project"})
      ])
    ).toBe("2025 published of 2025: 90; 2026 published of 2026: 100");
  });

  it.each([{measure: "revenue"}, {fund: "generalBudget"}, {code: "208", classification: "functional"}] as const)(
    "%o is another line",
    (rest) => {
      expect(only([figure(2026, 2026, 100), figure(2026, 2026, 50, rest)])).toBe("2 lines");
    }
  );

  it("an amount outside the budget, one of an unknown subject and a claim without an amount make no line", () => {
    expect(
      series(
        [],
        [claim(2026, 15_217, {offBudget: true}), claim(2026, 3, {}, {measure: "unclassified"}), claim(2026, undefined)]
      )
    ).toEqual([]);
  });

  it("a year whose table has another name for it keeps that name", () => {
    const [line] = series(
      [
        figure(2025, 2025, 1, {code: "210", label: "医疗卫生支出"}),
        figure(2026, 2026, 2, {code: "210", label: "卫生健康支出"})
      ],
      []
    );
    expect([line!.points.map(({label}) => label), nameAt(line!, 2025), nameAt(line!, 2026)]).toEqual([
      [undefined, "卫生健康支出"],
      "医疗卫生支出",
      "卫生健康支出"
    ]);
  });

  it("has its points in order of years, each year once", () => {
    const [line] = series(
      [figure(2026, 2026, 3), figure(2024, 2024, 1), figure(2025, 2025, 2), figure(2026, 2024, 9)],
      []
    );
    expect(line!.points.map(({year}) => year)).toEqual([2024, 2025, 2026]);
  });
});

describe("operandAt", () => {
  const [line] = series(
    [figure(2026, 2026, 0), figure(2025, 2025, null), figure(2024, 2024, null, {state: "notApplicable"})],
    []
  );
  it("tells zero, blank, not applicable and absent apart", () => {
    expect([2026, 2025, 2024, 2023].map((year) => operandAt(line, year).state)).toEqual([
      "zero",
      "blank",
      "notApplicable",
      "absent"
    ]);
  });
  it("of no line is absent", () => expect(operandAt(undefined, 2026)).toBe(absent));
  it("is what the point holds", () => expect(pointAt(line, 2026)!.operand).toBe(operandAt(line, 2026)));
  it("of a year without a point there is no point", () => expect(pointAt(line, 2023)).toBeUndefined());
});
