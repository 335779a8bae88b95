import {unknown} from "../errors.js";

export type Family =
  | "footing"
  | "hierarchy"
  | "crossTable"
  | "proseTable"
  | "prose"
  | "change"
  | "growth"
  | "share"
  | "years"
  | "completeness"
  | "wording"
  | "leftovers"
  | "form";

/** What the identity rests on: adding up, one document saying one thing, or a rule of the finance ministry. */
export type Ground = "arithmetic" | "oneFact" | "disclosureRules" | "accountingRules" | "convention";

export interface Rule {
  readonly id: string;
  readonly family: Family;
  readonly ground: Ground;
}

/** Every rule there is, in the order that findings are shown. What finds its places stands in rules/rules.ts, its sentences in src/locale/words/ruleWords.ts. */
export const rules = [
  {id: "rowSum", family: "footing", ground: "arithmetic"},
  {id: "columnTotal", family: "footing", ground: "arithmetic"},
  {id: "codeSum", family: "hierarchy", ground: "accountingRules"},
  {id: "sameLine", family: "crossTable", ground: "oneFact"},
  {id: "balance", family: "crossTable", ground: "disclosureRules"},
  {id: "sourceColumn", family: "crossTable", ground: "oneFact"},
  {id: "partOfThreePublic", family: "crossTable", ground: "accountingRules"},
  {id: "basicSplit", family: "crossTable", ground: "oneFact"},
  {id: "agencyWithinOperating", family: "crossTable", ground: "accountingRules"},
  {id: "projectNames", family: "crossTable", ground: "oneFact"},
  {id: "proseTable", family: "proseTable", ground: "oneFact"},
  {id: "proseProse", family: "prose", ground: "oneFact"},
  {id: "proseMakeUp", family: "prose", ground: "arithmetic"},
  {id: "proseSum", family: "prose", ground: "arithmetic"},
  {id: "statedChange", family: "change", ground: "arithmetic"},
  {id: "negativeBase", family: "change", ground: "arithmetic"},
  {id: "direction", family: "change", ground: "arithmetic"},
  {id: "growth", family: "growth", ground: "arithmetic"},
  {id: "fromZero", family: "growth", ground: "convention"},
  {id: "tableChange", family: "change", ground: "arithmetic"},
  {id: "tableGrowth", family: "growth", ground: "arithmetic"},
  {id: "share", family: "share", ground: "arithmetic"},
  {id: "completion", family: "share", ground: "arithmetic"},
  {id: "lastYear", family: "years", ground: "oneFact"},
  {id: "restated", family: "years", ground: "oneFact"},
  {id: "emptyTable", family: "completeness", ground: "disclosureRules"},
  {id: "notedEmpty", family: "completeness", ground: "disclosureRules"},
  {id: "noteFund", family: "completeness", ground: "oneFact"},
  {id: "requiredTable", family: "completeness", ground: "disclosureRules"},
  {id: "requiredSection", family: "completeness", ground: "disclosureRules"},
  {id: "requiredReason", family: "completeness", ground: "disclosureRules"},
  {id: "requiredDetail", family: "completeness", ground: "disclosureRules"},
  {id: "againstBudget", family: "wording", ground: "arithmetic"},
  {id: "reasonDirection", family: "wording", ground: "oneFact"},
  {id: "reasonLine", family: "wording", ground: "oneFact"},
  {id: "formerName", family: "wording", ground: "accountingRules"},
  {id: "residue", family: "leftovers", ground: "oneFact"},
  {id: "exclusiveParts", family: "prose", ground: "arithmetic"},
  {id: "countSum", family: "prose", ground: "arithmetic"},
  {id: "oneItem", family: "prose", ground: "oneFact"},
  {id: "baseYear", family: "wording", ground: "oneFact"},
  {id: "titleYear", family: "wording", ground: "oneFact"},
  {id: "laterYear", family: "wording", ground: "oneFact"},
  {id: "misprintedCode", family: "hierarchy", ground: "accountingRules"},
  {id: "listedLines", family: "form", ground: "oneFact"},
  {id: "departmentMeant", family: "form", ground: "oneFact"},
  {id: "blankCells", family: "form", ground: "convention"},
  {id: "habit", family: "form", ground: "convention"}
] as const satisfies readonly Rule[];

export type RuleId = (typeof rules)[number]["id"];

/** The row of a finding's rule. Throws `unknown rule`. */
export function ruleOf(id: string): Rule {
  const found = rules.find((rule) => rule.id === id);
  if (!found) throw unknown("rule", id);
  return found;
}

/** Throws `unknown rule`. */
export function familyOf(rule: string): Family {
  return ruleOf(rule).family;
}
