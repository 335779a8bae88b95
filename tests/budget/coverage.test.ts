import {describe, expect, test} from "vitest";
import {coverageOf} from "../../src/budget/explain/coverage.js";
import type {Division} from "../../src/budget/explain/division.js";
import {undivided} from "../../src/budget/explain/division.js";
import type {LedgerLine, LedgerReason} from "../../src/budget/explain/ledger.js";
import {reusedReasons} from "../../src/budget/explain/ledger.js";
import {lineWith} from "./lines.js";

const years = {base: 2025, year: 2026};
const line = (name: string, from: number, to: number) => lineWith(name, {2025: from, 2026: to});
const total = line("total", 1000, 1100);
const [rise, fall] = [line("rise", 0, 150), line("fall", 100, 50)];
const driver = (of: typeof rise) => undivided(of, years)!.drivers[0]!;
const division: Division = {...undivided(total, years)!, drivers: [driver(rise), driver(fall)]};

const reason = (text: string, rest: Partial<LedgerReason> = {}) =>
  ({text, kind: "other", quantified: [], tests: [], alsoFor: [], ...rest}) as unknown as LedgerReason;
const entry = (of: typeof rise, quantified: number, reasons: readonly LedgerReason[]) =>
  ({
    key: of.key,
    line: of,
    against: "budget",
    variance: driver(of).variance,
    reasons,
    quantified: {fen: quantified, half: 0},
    explained: "partly"
  }) as LedgerLine;
const amount = [{fen: 40, half: 0}] as unknown as LedgerReason["quantified"];

describe("coverageOf", () => {
  test("without reasons all movement, up and down, is unexplained", () =>
    expect(coverageOf(division, [])).toEqual({quantified: 0, attributed: 0, unexplained: 200, gross: 200}));
  test("a reason with an amount covers that amount and no more", () =>
    expect(coverageOf(division, [entry(rise, 40, [reason("并入", {quantified: amount})])])).toMatchObject({
      quantified: 40,
      attributed: 0,
      unexplained: 160
    }));
  test("a cause without an amount covers the rest of its line", () =>
    expect(
      coverageOf(division, [entry(rise, 40, [reason("并入", {quantified: amount}), reason("退休人员增加")])])
    ).toMatchObject({quantified: 40, attributed: 110, unexplained: 50}));
  test("a restatement is no cause", () =>
    expect(coverageOf(division, [entry(rise, 0, [reason("经费增加", {kind: "restated"})])])).toMatchObject({
      unexplained: 200
    }));
  test("a line that the total's reason names has a cause", () => {
    const naming = reason("fall 减少", {tests: [{verdict: "supported", why: "namedLineMoves", lines: [fall]}]});
    expect(coverageOf(division, [entry(total, 0, [naming]), entry(fall, 0, [])])).toMatchObject({
      attributed: 50,
      unexplained: 150
    });
  });
  test("what the parts leave of the total is unexplained", () =>
    expect(coverageOf({...division, residual: -30}, [])).toMatchObject({unexplained: 230, gross: 230}));
});

describe("reusedReasons", () => {
  test("lists a fragment once with all its lines", () => {
    const [first, ...rest] = reusedReasons([
      entry(rise, 0, [reason("新考进公务员 6 名，项目调整")]),
      entry(fall, 0, [reason("新考进公务员6名")])
    ]);
    expect([first?.text, first?.entries.map(({key}) => key), rest]).toEqual([
      "新考进公务员6名",
      [rise.key, fall.key],
      []
    ]);
  });
  test("short fragments and one line's own repetition are none", () =>
    expect(
      reusedReasons([
        entry(rise, 0, [reason("新考进公务员6名"), reason("新考进公务员6名；其他")]),
        entry(fall, 0, [reason("其他")])
      ])
    ).toEqual([]));
});

test("undivided has the line itself as its only driver, and needs both years", () => {
  expect(undivided(rise, years)?.drivers.map(({line: {key}}) => key)).toEqual([rise.key]);
  expect(undivided(lineWith("new", {2026: 5}), years)).toBeUndefined();
});
