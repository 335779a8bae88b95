import {expect, test} from "vitest";
import type {LedgerLine} from "../../src/budget/explain/ledger.js";
import {likeForLike} from "../../src/budget/explain/likeForLike.js";
import {lineWith} from "./lines.js";

const total = (measure: "expenditure" | "projectExpenditure") => lineWith(measure, {2025: 1000, 2026: 1100}, {key: `${measure}/all/total/total`, measure, classification: "total", code: "total"});

function merger(measure: "expenditure" | "projectExpenditure", fen: number, alsoFor: readonly string[] = []): LedgerLine {
  const claim = {measure, fund: "all", classification: "total", code: "total"};
  return {reasons: [{kind: "perimeter", quantified: [{fen, half: 0}], alsoFor, claim}]} as unknown as LedgerLine;
}

const taken = (entries: readonly LedgerLine[]) => likeForLike(total("expenditure"), entries, [], {base: 2025, year: 2026})!.adjustments.map(({fen}) => fen);

test("a merger told of the total and of its part with the same words is taken out once", () => expect(taken([merger("expenditure", 40, ["projectExpenditure/all/total/total"]), merger("projectExpenditure", 40)])).toEqual([-40]));
test("two mergers are both taken out, alike or not in size", () => {
  expect(taken([merger("expenditure", 40), merger("projectExpenditure", 40)])).toEqual([-40, -40]);
  expect(taken([merger("expenditure", 40, ["projectExpenditure/all/total/total"]), merger("projectExpenditure", 30)])).toEqual([-40, -30]);
});
