import {settleBlanks} from "../blanks.js";
import type {FactIndex, CheckedDocument} from "../facts.js";
import {factIndexesOf} from "../facts.js";
import type {Finding} from "../finding.js";
import {projectNames, proseProse, proseTable, sameLine, tied} from "./agreement.js";
import {emptyTable, notedEmpty, requiredReason, requiredSection, requiredTable} from "./completeness.js";
import {completion, growth, shareOfWhole} from "./ratio.js";
import {direction, lastYear, negativeBase, restated, statedChange} from "./statedChange.js";
import {codeSum, columnTotal, proseMakeUp, proseSum, rowSum} from "./sums.js";
import {tableChange, tableGrowth} from "./tableChange.js";
import {baseYear, laterYear, titleYear} from "./wording.js";

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
  | "wording";

export type RuleId =
  | "rowSum"
  | "columnTotal"
  | "codeSum"
  | "sameLine"
  | "balance"
  | "sourceColumn"
  | "partOfThreePublic"
  | "agencyWithinOperating"
  | "projectNames"
  | "proseTable"
  | "proseProse"
  | "proseMakeUp"
  | "proseSum"
  | "statedChange"
  | "negativeBase"
  | "direction"
  | "growth"
  | "fromZero"
  | "share"
  | "completion"
  | "lastYear"
  | "restated"
  | "emptyTable"
  | "notedEmpty"
  | "requiredTable"
  | "requiredSection"
  | "requiredReason"
  | "baseYear"
  | "titleYear"
  | "laterYear"
  | "tableChange"
  | "tableGrowth";

/** What the identity rests on: adding up, one document saying one thing, or a rule of the finance ministry. */
export type Ground = "arithmetic" | "oneFact" | "disclosureRules" | "accountingRules" | "convention";

export interface Rule {
  readonly id: RuleId;
  readonly family: Family;
  readonly ground: Ground;
  /** Every place of one disclosure that the rule speaks of. */
  readonly find: (book: FactIndex) => Finding[];
}

const none = (): Finding[] => [];

/** Every rule there is, in the order that findings are shown. Its sentences stand in src/locale/ruleWords.ts. */
export const rules: readonly Rule[] = [
  {id: "rowSum", family: "footing", ground: "arithmetic", find: rowSum},
  {id: "columnTotal", family: "footing", ground: "arithmetic", find: columnTotal},
  {id: "codeSum", family: "hierarchy", ground: "accountingRules", find: codeSum},
  {id: "sameLine", family: "crossTable", ground: "oneFact", find: sameLine},
  {id: "balance", family: "crossTable", ground: "disclosureRules", find: tied("balance")},
  {id: "sourceColumn", family: "crossTable", ground: "oneFact", find: tied("sourceColumn")},
  {id: "partOfThreePublic", family: "crossTable", ground: "accountingRules", find: tied("partOfThreePublic")},
  {id: "agencyWithinOperating", family: "crossTable", ground: "accountingRules", find: tied("agencyWithinOperating")},
  {id: "projectNames", family: "crossTable", ground: "oneFact", find: projectNames},
  {id: "proseTable", family: "proseTable", ground: "oneFact", find: proseTable},
  {id: "proseProse", family: "prose", ground: "oneFact", find: proseProse},
  {id: "proseMakeUp", family: "prose", ground: "arithmetic", find: proseMakeUp},
  {id: "proseSum", family: "prose", ground: "arithmetic", find: proseSum},
  {id: "statedChange", family: "change", ground: "arithmetic", find: statedChange},
  {id: "negativeBase", family: "change", ground: "arithmetic", find: negativeBase},
  {id: "direction", family: "change", ground: "arithmetic", find: direction},
  {id: "growth", family: "growth", ground: "arithmetic", find: growth},
  // found by growth, where the base is nothing
  {id: "fromZero", family: "growth", ground: "convention", find: none},
  {id: "tableChange", family: "change", ground: "arithmetic", find: tableChange},
  {id: "tableGrowth", family: "growth", ground: "arithmetic", find: tableGrowth},
  {id: "share", family: "share", ground: "arithmetic", find: shareOfWhole},
  {id: "completion", family: "share", ground: "arithmetic", find: completion},
  {id: "lastYear", family: "years", ground: "oneFact", find: lastYear},
  {id: "restated", family: "years", ground: "oneFact", find: restated},
  {id: "emptyTable", family: "completeness", ground: "disclosureRules", find: emptyTable},
  {id: "notedEmpty", family: "completeness", ground: "disclosureRules", find: notedEmpty},
  {id: "requiredTable", family: "completeness", ground: "disclosureRules", find: requiredTable},
  {id: "requiredSection", family: "completeness", ground: "disclosureRules", find: requiredSection},
  {id: "requiredReason", family: "completeness", ground: "disclosureRules", find: requiredReason},
  {id: "baseYear", family: "wording", ground: "oneFact", find: baseYear},
  {id: "titleYear", family: "wording", ground: "oneFact", find: titleYear},
  {id: "laterYear", family: "wording", ground: "oneFact", find: laterYear}
];

export function familyOf(id: RuleId): Family {
  return rules.find((rule) => rule.id === id)!.family;
}

/** Every identity of one unit's disclosures, tested: each against itself and against the unit's other years. */
export function check(documents: readonly CheckedDocument[]): Finding[] {
  const times = new Map<string, number>();
  return settleBlanks(factIndexesOf(documents).flatMap((book) => rules.flatMap(({find}) => find(book)))).map(
    (finding) => {
      const time = (times.get(finding.id) ?? 0) + 1;
      times.set(finding.id, time);
      return time > 1 ? {...finding, id: `${finding.id}#${time}`} : finding;
    }
  );
}
