import {describe, expect, it} from "vitest";
import {reasonsFor} from "../../../src/budget/claim.js";
import type {LedgerLine} from "../../../src/budget/explain/ledger.js";
import {ledger} from "../../../src/budget/explain/ledger.js";
import type {YearPair} from "../../../src/budget/figure.js";
import {narratives, signedWan} from "./documents.js";

/** Read by hand in the documents that DISCLOSURE_CORPUS names. */
const wanli = await narratives(
  "sh-putuo-wanli-2023-budget.md",
  "sh-putuo-wanli-2024-budget.md",
  "sh-putuo-wanli-2025-budget.md"
);
const final = await narratives("sh-putuo-finance-dept-2024-final.md");

const tally = (words: readonly string[]) =>
  Object.fromEntries([...new Set(words)].sort().map((word) => [word, words.filter((other) => other === word).length]));

describe.runIf(wanli)("万里街道", () => {
  const entries = (years: YearPair) => ledger(wanli!.lines, wanli!.claims, years);
  const reasons = (years: YearPair) => entries(years).flatMap((entry) => entry.reasons);
  const item = (years: YearPair, code: string) => entries(years).find(({line}) => line.code === code)!;

  it.each<[YearPair, number, Readonly<Record<string, number>>]>([
    [{base: 2022, year: 2023}, 40, {project: 2, restated: 38}],
    [{base: 2023, year: 2024}, 40, {other: 2, project: 4, restated: 34}],
    [{base: 2024, year: 2025}, 7, {other: 2, project: 2, restated: 3}]
  ])("%o: %i reasons, most of which only restate the change", (years, count, kinds) => {
    const found = reasons(years);
    expect([found.length, tally(found.map(({kind}) => kind))]).toEqual([count, kinds]);
    expect(reasonsFor(wanli!.claims, years)).toHaveLength(count);
  });

  it("a reason that only restates explains nothing", () => {
    const years = {base: 2023, year: 2024};
    expect(
      entries(years).filter(
        (entry) =>
          entry.reasons.some(({kind}) => kind === "restated") && !["unexplained", "noChange"].includes(entry.explained)
      )
    ).toEqual([]);
  });

  it("宣传事务 falls from 114.00 to 110.60 because its funds grow: the one reason that the figures contradict", () => {
    const years = {base: 2023, year: 2024};
    const against = (entry: LedgerLine) =>
      entry.reasons
        .filter(({verdict}) => verdict.verdict === "contradicted")
        .map(
          ({text, verdict}) => `${entry.line.code} ${signedWan(entry.variance.change!.value)} ${verdict.why} ${text}`
        );
    expect(entries(years).flatMap(against)).toEqual([
      "2013302 -3.40 oppositeDirection 宣传事务一般行政管理事务经费增加"
    ]);
    expect([2023, 2025].flatMap((year) => entries({base: year - 1, year}).flatMap(against))).toEqual([]);
  });

  it("the words for 事业单位离退休 stand for 职业年金 as well", () => {
    const found = item({base: 2023, year: 2024}, "2080506");
    expect([found.reasons.map(({text}) => text), found.reasons[0]!.alsoFor]).toEqual([
      ["事业单位离退休经费增加"],
      ["expenditure/generalBudget/functional/2080502"]
    ]);
  });

  it("items are measured against what was spent, totals against the budget", () => {
    const years = {base: 2023, year: 2024};
    expect([
      item(years, "2010507").against,
      signedWan(item(years, "2010507").variance.change!.value),
      item(years, "appropriation").against
    ]).toEqual(["executed", "-34.36", "budget"]);
  });

  it("one more car is no claim that purchases cost more: 25 to 15 is not contradicted", () => {
    const found = entries({base: 2024, year: 2025}).find(({line}) => line.measure === "vehicles")!;
    expect([found.reasons[0]!.text.startsWith("2025年新增1辆公务用车购置"), found.reasons[0]!.verdict]).toEqual([
      true,
      {verdict: "notTestable", why: "noAmount", lines: []}
    ]);
  });
});

it.runIf(final)("of a final account, reasons against last year's final account stand in the ledger", () => {
  const entries = ledger(final!.lines, final!.claims, {base: 2023, year: 2024});
  expect(
    entries
      .filter((entry) => entry.reasons.length)
      .map(({line, against, explained}) => `${line.measure}/${line.fund} ${line.phase} ${against} ${explained}`)
  ).toEqual([
    "revenue/all final final attributed",
    "expenditure/generalBudget final final attributed",
    "agencyOperating/all final final attributed",
    "revenue/appropriation final final attributed"
  ]);
});
