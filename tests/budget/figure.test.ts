import {expect, it} from "vitest";
import type {Figure} from "../../src/budget/figure.js";
import {amountOf, lineKey} from "../../src/budget/figure.js";
import {headlineKey, headlines} from "../../src/budget/headlines.js";
import {BudgetError, ambiguous, duplicate, invalid, missing, unknown, unsupported} from "../../src/budget/errors.js";

const of = (amount: number | null): Figure => ({amount, precision: 5_000, printedPrecision: 50_000}) as Figure;

it("amountOf takes the section's precision, not the number's own", () =>
  expect(amountOf(of(12_600_000))).toEqual({fen: 12_600_000, half: 5_000}));
it("amountOf a zero is an amount, of a blank none", () =>
  expect([amountOf(of(0)), amountOf(of(null))]).toEqual([{fen: 0, half: 5_000}, undefined]));

it("lineKey of a code names its classification", () => {
  expect(lineKey({measure: "expenditure", fund: "all", classification: "functional", code: "208"})).toBe(
    "expenditure/all/functional/208"
  );
});

it("lineKey of a total is the same in every classification", () => {
  const key = (classification: Figure["classification"]) =>
    lineKey({measure: "expenditure", fund: "all", classification, code: "total"});
  expect(new Set([key("functional"), key("project"), key("total")])).toEqual(new Set(["expenditure/all/total/total"]));
});

it("headlines are totals, each once, and each part follows its whole", () => {
  const ids = headlines.map(({id}) => id);
  expect(headlines.map(({key}) => key)).toEqual(ids.map(headlineKey));
  expect(new Set(ids).size).toBe(ids.length);
  for (const [at, {within}] of headlines.entries()) if (within) expect(ids.indexOf(within)).toBeLessThan(at);
});

it("only the three public expenses and their parts are asked not to rise", () => {
  expect(headlines.filter(({polarity}) => polarity === "adverse").map(({id}) => id)).toEqual([
    "threePublic",
    "overseasTrips",
    "vehiclePurchase",
    "vehicleOperation",
    "receptions"
  ]);
});

it.each([
  [missing, "missing"],
  [invalid, "invalid"],
  [unknown, "unknown"],
  [duplicate, "duplicate"],
  [ambiguous, "ambiguous"],
  [unsupported, "unsupported"]
] as const)("%o says its kind first and its value last, on one line", (make, kind) => {
  const error = make("code", "2080105\n  2080109");
  expect([error.message, error.kind, error.what, error.name]).toEqual([
    `${kind} code: 2080105 2080109`,
    kind,
    "code",
    "BudgetError"
  ]);
  expect(error).toBeInstanceOf(BudgetError);
});
