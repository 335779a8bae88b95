import {describe, expect, it} from "vitest";
import type {Amount} from "../../src/budget/amount.js";
import {parseAmount} from "../../src/budget/amount.js";
import {meets} from "../../src/budget/interval.js";
import type {Computed, Operand, Variance} from "../../src/budget/variance.js";
import {absent, contribution, share, variance} from "../../src/budget/variance.js";

const wan = (text: string): Amount => parseAmount(text, "wan");
const blank: Operand = {state: "blank"};
const notApplicable: Operand = {state: "notApplicable"};
const printed = (text: string): Operand => {
  const amount = wan(text);
  return {state: amount.fen === 0 ? "zero" : "value", amount};
};
/** A base known only as this year's amount less the stated change. */
const implied = (current: string, change: string): Operand => {
  const impliedBy = {current: wan(current), change: wan(change)};
  const fen = impliedBy.current.fen - impliedBy.change.fen;
  return {
    state: fen === 0 ? "zero" : "value",
    amount: {fen, half: impliedBy.current.half + impliedBy.change.half},
    impliedBy
  };
};
const percent = (ratio: number, digits = 2): string => (ratio * 100).toFixed(digits);
/** "changed +250.21 +0.64 %" */
const said = ({kind, change, rate, reason}: Variance): string =>
  [kind, reason, change && (change.value / 1e6).toFixed(2), rate && `${percent(rate.value)} %`]
    .filter((part) => part !== undefined)
    .join(" ");
const within = (computed: Computed | undefined): boolean =>
  computed === undefined || (computed.lo <= computed.value && computed.value <= computed.hi);

/** "39334.86", or a state in words. */
const operand = (word: string): Operand =>
  word === "absent" ? absent : word === "blank" ? blank : word === "n/a" ? notApplicable : printed(word);

describe("variance: kinds", () => {
  it.each([
    ["39334.86", "39585.07", "changed 250.21 0.64 %"],
    ["45928.08", "39334.86", "changed -6593.22 -14.36 %"],
    ["3.00", "3.00", "unchanged 0.00 0.00 %"],
    ["3", "3.00", "unchanged 0.00 0.00 %"],
    ["0", "84", "new 84.00"],
    ["0.00", "0.84", "new 0.84"],
    ["blank", "0.84", "new 0.84"],
    ["0.84", "0", "ended -0.84 -100.00 %"],
    ["0.84", "blank", "ended -0.84 -100.00 %"],
    ["0", "0", "unchanged 0.00"],
    ["0", "blank", "unchanged 0.00"],
    ["blank", "0", "unchanged 0.00"],
    ["blank", "blank", "unchanged 0.00"]
  ])("variance(%s, %s) is %s", (base, current, expected) =>
    expect(said(variance(operand(base), operand(current)))).toBe(expected)
  );

  it("variance(0, 84) is new and has no rate", () => {
    const {kind, rate} = variance(printed("0"), printed("84"));
    expect([kind, rate]).toEqual(["new", undefined]);
  });

  it.each([
    ["absent", "1", "noPriorFigure"],
    ["absent", "blank", "noPriorFigure"],
    ["absent", "absent", "noPriorFigure"],
    ["1", "absent", "noCurrentFigure"],
    ["blank", "absent", "noCurrentFigure"],
    ["0", "absent", "noCurrentFigure"],
    ["n/a", "1", "notApplicable"],
    ["1", "n/a", "notApplicable"],
    ["n/a", "n/a", "notApplicable"],
    ["n/a", "absent", "notApplicable"],
    ["absent", "n/a", "notApplicable"]
  ])("variance(%s, %s) is not comparable: %s", (base, current, reason) => {
    expect(variance(operand(base), operand(current))).toEqual({
      kind: "notComparable",
      base: operand(base),
      current: operand(current),
      reason
    });
  });

  it("keeps zero and blank told apart in its operands, though both count as nothing", () => {
    expect([variance(blank, printed("0")).base.state, variance(printed("0"), blank).base.state]).toEqual([
      "blank",
      "zero"
    ]);
  });
});

describe("variance: rounding", () => {
  it("of amounts printed to 0.01 万元 is known to 0.01 万元", () => {
    const {change} = variance(printed("39334.86"), printed("39585.07"));
    expect(change).toEqual({value: 250_210_000, lo: 250_200_000, hi: 250_220_000});
  });

  it("of 39,334.86 to 39,585.07 is 0.64 % with every digit of it certain", () => {
    const {rate} = variance(printed("39334.86"), printed("39585.07"));
    expect([percent(rate!.lo), percent(rate!.value), percent(rate!.hi)]).toEqual(["0.64", "0.64", "0.64"]);
  });

  it("of 3 to 3.5, as printed, may be 2 % or 42 %: the coarser base says", () => {
    const {rate} = variance(printed("3"), printed("3.5"));
    expect([percent(rate!.lo, 1), percent(rate!.value, 1), percent(rate!.hi, 1)]).toEqual(["-1.4", "16.7", "42.0"]);
  });

  it("from a base that may round from zero has no rate, though it is not zero", () => {
    const base: Operand = {state: "value", amount: {fen: 5_000, half: 5_000}};
    expect(said(variance(base, printed("1.00")))).toBe("changed 0.99");
  });

  it("of a blank is exact on the blank's side", () => {
    expect(variance(blank, printed("0.84")).change).toEqual({value: 840_000, lo: 835_000, hi: 845_000});
  });

  it.each<[base: string, current: string, expected: string]>([
    ["-100.00", "-50.00", "changed 50.00 50.00 %"],
    ["-100.00", "-150.00", "changed -50.00 -50.00 %"],
    ["-100.00", "50.00", "changed 150.00 150.00 %"],
    ["100.00", "-50.00", "changed -150.00 -150.00 %"],
    ["-100.00", "0", "ended 100.00 100.00 %"]
  ])("from %s to %s: the rate has the change's sign", (base, current, expected) => {
    const found = variance(printed(base), printed(current));
    expect(said(found)).toBe(expected);
    expect([within(found.change), within(found.rate)]).toEqual([true, true]);
  });

  it("turned round changes the sign of the change and keeps its width", () => {
    const there = variance(printed("719.51"), printed("793.72")).change!;
    const back = variance(printed("793.72"), printed("719.51")).change!;
    expect(back).toEqual({value: -there.value, lo: -there.hi, hi: -there.lo});
  });
});

describe("variance: implied bases", () => {
  it("of 4.42 with +0.58 stated is 0.58, known as closely as it was stated", () => {
    const {base, change} = variance(implied("4.42", "0.58"), printed("4.42"));
    expect([base.amount!.fen, change]).toEqual([3_840_000, {value: 580_000, lo: 575_000, hi: 585_000}]);
  });

  it.each<[current: string, change: string, lo: string, hi: string]>([
    ["4.42", "0.58", "14.94", "15.27"],
    ["0.92", "0.08", "8.82", "10.24"],
    ["88.94", "7.65", "9.40", "9.42"],
    ["3.50", "0.50", "16.45", "16.89"],
    ["0.92", "-0.08", "-8.50", "-7.50"]
  ])("of %s with %s stated has a rate between %s and %s percent", (current, change, lo, hi) => {
    const {rate} = variance(implied(current, change), printed(current));
    expect([percent(rate!.lo), percent(rate!.hi)]).toEqual([lo, hi]);
    expect(within(rate)).toBe(true);
  });

  it("of 0.84 with +0.84 stated is new and has no rate", () =>
    expect(said(variance(implied("0.84", "0.84"), printed("0.84")))).toBe("new 0.84"));
  it("of 0 with −0 stated is unchanged and has no rate", () =>
    expect(said(variance(implied("0.00", "0.00"), printed("0.00")))).toBe("unchanged 0.00"));
  it("of 0.85 with +0.84 stated has no rate: the base may round from zero", () =>
    expect(said(variance(implied("0.85", "0.84"), printed("0.85")))).toBe("changed 0.84"));

  it("its bounds are reached and not passed by any amounts that round to the printed ones", () => {
    const {rate} = variance(implied("0.92", "0.08"), printed("0.92"));
    const possible = [915, 917.5, 920, 922.5, 925].flatMap((current) =>
      [75, 77.5, 80, 82.5, 85].map((change) => change / (current - change))
    );
    expect(Math.min(...possible)).toBeCloseTo(rate!.lo, 12);
    expect(Math.max(...possible)).toBeCloseTo(rate!.hi, 12);
  });

  it("against another amount than the one that implied the base still contains its own value", () => {
    const base = implied("4.42", "0.58");
    for (const current of ["5.00", "4.52", "3.84", "0"]) {
      const {change, rate} = variance(base, printed(current));
      expect({current, change: within(change), rate: within(rate)}).toEqual({current, change: true, rate: true});
    }
  });

  it("against a later year's 5.00 is as wide as both roundings: 1.16, give or take 0.015", () => {
    expect(variance(implied("4.42", "0.58"), printed("5.00")).change).toEqual({
      value: 1_160_000,
      lo: 1_145_000,
      hi: 1_175_000
    });
  });
});

describe("contribution and share", () => {
  const parts = (lines: readonly (readonly [base: string, current: string])[]) => {
    const changes = lines.map(([base, current]) => variance(printed(base), printed(current)).change!);
    const amounts = (side: 0 | 1) => lines.reduce((fen, line) => fen + wan(line[side]).fen, 0);
    const base: Amount = {fen: amounts(0), half: 5_000};
    const current: Amount = {fen: amounts(1), half: 5_000};
    const rate = variance({state: "value", amount: base}, {state: "value", amount: current}).rate!;
    return {contributions: changes.map((change) => contribution(change, base)!), rate, base};
  };

  it("of basic +74.21 and project +176.00 sum to the total's +0.64 %", () => {
    const {contributions, rate} = parts([
      ["719.51", "793.72"],
      ["38615.35", "38791.35"]
    ]);
    expect(contributions.map(({value}) => percent(value, 4))).toEqual(["0.1887", "0.4474"]);
    expect(contributions.reduce((sum, {value}) => sum + value, 0)).toBeCloseTo(rate.value, 12);
    expect(percent(rate.value)).toBe("0.64");
  });

  it("of new and ended lines sum to the total's rate too", () => {
    const {contributions, rate} = parts([
      ["0.00", "21.75"],
      ["30.00", "0.00"],
      ["10.00", "12.50"]
    ]);
    expect(contributions.reduce((sum, {value}) => sum + value, 0)).toBeCloseTo(rate.value, 12);
  });

  it("of lines of a negative total sum to the total's rate too", () => {
    const {contributions, rate} = parts([
      ["-100.00", "-40.00"],
      ["20.00", "10.00"]
    ]);
    expect(rate.value).toBeCloseTo(50 / 80, 12);
    expect(contributions.reduce((sum, {value}) => sum + value, 0)).toBeCloseTo(rate.value, 12);
  });

  it("contains its value, and the total's rate meets the sum of the intervals", () => {
    const {contributions, rate} = parts([
      ["719.51", "793.72"],
      ["38615.35", "38791.35"]
    ]);
    expect(contributions.every(within)).toBe(true);
    const total = contributions.reduce((sum, {lo, hi}) => ({lo: sum.lo + lo, hi: sum.hi + hi}), {lo: 0, hi: 0});
    expect(meets(total, rate)).toBe(true);
  });

  it("to a base total of zero there is none", () => {
    expect(contribution({value: 84, lo: 84, hi: 84}, wan("0"))).toBeUndefined();
    expect(share(wan("1"), wan("0.00"))).toBeUndefined();
  });

  it("a part has no share of a total that it exceeds, or that is not above zero; one below zero has a negative one", () => {
    const value = (part: string, total: string) => share(wan(part), wan(total))?.value;
    expect([
      value("150.00", "100.00"),
      value("3.00", "-8.00"),
      value("-5.00", "100.00"),
      value("100.00", "100.00")
    ]).toEqual([undefined, undefined, -0.05, 1]);
  });
  it("share(38,791.35, 39,585.07) is 97.99 %, with both digits certain", () => {
    const found = share(wan("38791.35"), wan("39585.07"))!;
    expect([percent(found.lo), percent(found.value), percent(found.hi)]).toEqual(["97.99", "97.99", "97.99"]);
    expect(within(found)).toBe(true);
  });

  it("shares of all parts sum to one", () => {
    const total = wan("39585.07");
    expect(
      ["704.78", "88.94", "38791.35"].map((part) => share(wan(part), total)!.value).reduce((a, b) => a + b)
    ).toBeCloseTo(1, 12);
  });
});
