import type {Fund} from "../../budget/figure.js";
import {comparableText} from "../model/comparableText.js";

/** The fund that a heading speaks of, first match wins; a new wording is a new row with an example. */
export const scopes: ReadonlyArray<readonly [pattern: RegExp, fund: Fund, example: string]> = [
  [/政府性基金/, "governmentFund", "八、政府性基金预算支出预算情况说明"],
  [/国有资本经营/, "stateCapital", "九、国有资本经营预算支出情况说明"],
  [/一般公共预算/, "generalBudget", "五、一般公共预算当年拨款结构情况"],
  [/财政拨款/, "appropriation", "四、财政拨款支出情况"]
];

/** Headings that speak of all funds, whatever stands above them: （三）支出预算情况说明. */
const ofAll = /(?<!基本|项目)(?:收入|支出|收支)(?:总体)?(?:预算|决算)?(?:总体|总)?表?(?:情况)?(?:说明)?$/;

/** The fund of what stands below these headings, outermost first: the innermost that names one, or all, holds. */
export function fundBelow(headings: readonly string[]): Fund | undefined {
  const funds = headings.map((heading): Fund | undefined => {
    const words = comparableText(heading);
    return scopes.find(([pattern]) => pattern.test(words))?.[1] ?? (ofAll.test(words) ? "all" : undefined);
  });
  const fund = funds.findLast((each) => each !== undefined);
  return fund === "all" ? undefined : fund;
}
