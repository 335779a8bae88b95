import {unknown} from "../../errors.js";
import {settleBlanks} from "../blanks.js";
import type {FactIndex, CheckedDocument} from "../facts.js";
import {factIndexesOf} from "../facts.js";
import type {DraftFinding, Finding} from "../finding.js";
import {stamped} from "../finding.js";
import {settleHabits} from "../habits.js";
import {settlePlaces} from "../places.js";
import {settleReadings} from "../proved.js";
import {settleRoots} from "../roots.js";
import {basicSplit, projectNames, proseProse, proseTable, sameLine, tied} from "./agreement.js";
import {
  emptyTable,
  notedEmpty,
  noteFund,
  requiredDetail,
  requiredReason,
  requiredSection,
  requiredTable
} from "./completeness.js";
import {countSum} from "./countSum.js";
import {exclusiveParts} from "./exclusiveParts.js";
import {blankCells, departmentMeant, formerName} from "./form.js";
import {fromZero, growth, tableGrowth} from "./growth.js";
import {listedLines} from "./listedLines.js";
import {oneItem} from "./oneItem.js";
import {completion, shareOfWhole} from "./ratio.js";
import {residue} from "./residues.js";
import {reasonDirection, reasonLine} from "./reasonWords.js";
import {direction, lastYear, negativeBase, restated, statedChange} from "./statedChange.js";
import {codeSum, columnTotal, proseMakeUp, proseSum, rowSum} from "./sums.js";
import {tableChange} from "./tableChange.js";
import {againstBudget, baseYear, laterYear, misprintedCode, titleYear} from "./wording.js";

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
  /** Every place of one disclosure that the rule speaks of. */
  readonly find: (book: FactIndex) => DraftFinding[];
}

/** What is found in other rules' findings, not in the document: settleHabits tells it. */
function ofOthers(): DraftFinding[] {
  return [];
}

/** Every rule there is, in the order that findings are shown. Its sentences stand in src/locale/words/ruleWords.ts. */
export const rules = [
  {id: "rowSum", family: "footing", ground: "arithmetic", find: rowSum},
  {id: "columnTotal", family: "footing", ground: "arithmetic", find: columnTotal},
  {id: "codeSum", family: "hierarchy", ground: "accountingRules", find: codeSum},
  {id: "sameLine", family: "crossTable", ground: "oneFact", find: sameLine},
  {id: "balance", family: "crossTable", ground: "disclosureRules", find: tied("balance")},
  {id: "sourceColumn", family: "crossTable", ground: "oneFact", find: tied("sourceColumn")},
  {id: "partOfThreePublic", family: "crossTable", ground: "accountingRules", find: tied("partOfThreePublic")},
  {id: "basicSplit", family: "crossTable", ground: "oneFact", find: basicSplit},
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
  {id: "fromZero", family: "growth", ground: "convention", find: fromZero},
  {id: "tableChange", family: "change", ground: "arithmetic", find: tableChange},
  {id: "tableGrowth", family: "growth", ground: "arithmetic", find: tableGrowth},
  {id: "share", family: "share", ground: "arithmetic", find: shareOfWhole},
  {id: "completion", family: "share", ground: "arithmetic", find: completion},
  {id: "lastYear", family: "years", ground: "oneFact", find: lastYear},
  {id: "restated", family: "years", ground: "oneFact", find: restated},
  {id: "emptyTable", family: "completeness", ground: "disclosureRules", find: emptyTable},
  {id: "notedEmpty", family: "completeness", ground: "disclosureRules", find: notedEmpty},
  {id: "noteFund", family: "completeness", ground: "oneFact", find: noteFund},
  {id: "requiredTable", family: "completeness", ground: "disclosureRules", find: requiredTable},
  {id: "requiredSection", family: "completeness", ground: "disclosureRules", find: requiredSection},
  {id: "requiredReason", family: "completeness", ground: "disclosureRules", find: requiredReason},
  {id: "requiredDetail", family: "completeness", ground: "disclosureRules", find: requiredDetail},
  {id: "againstBudget", family: "wording", ground: "arithmetic", find: againstBudget},
  {id: "reasonDirection", family: "wording", ground: "oneFact", find: reasonDirection},
  {id: "reasonLine", family: "wording", ground: "oneFact", find: reasonLine},
  {id: "formerName", family: "wording", ground: "accountingRules", find: formerName},
  {id: "residue", family: "leftovers", ground: "oneFact", find: residue},
  {id: "exclusiveParts", family: "prose", ground: "arithmetic", find: exclusiveParts},
  {id: "countSum", family: "prose", ground: "arithmetic", find: countSum},
  {id: "oneItem", family: "prose", ground: "oneFact", find: oneItem},
  {id: "baseYear", family: "wording", ground: "oneFact", find: baseYear},
  {id: "titleYear", family: "wording", ground: "oneFact", find: titleYear},
  {id: "laterYear", family: "wording", ground: "oneFact", find: laterYear},
  {id: "misprintedCode", family: "hierarchy", ground: "accountingRules", find: misprintedCode},
  {id: "listedLines", family: "form", ground: "oneFact", find: listedLines},
  {id: "departmentMeant", family: "form", ground: "oneFact", find: departmentMeant},
  {id: "blankCells", family: "form", ground: "convention", find: blankCells},
  {id: "habit", family: "form", ground: "convention", find: ofOthers}
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

/** Every identity of one unit's disclosures, tested: each against itself and against the unit's other years. */
export function check(documents: readonly CheckedDocument[]): Finding[] {
  const times = new Map<string, number>();
  const books = factIndexesOf(documents);
  const found = books.flatMap((book) => rules.flatMap(({id, find}) => find(book).map((draft) => stamped(draft, id))));
  const settled = settlePlaces(settleHabits(settleReadings(settleBlanks(found), books)));
  const told = settled.map((finding) => {
    const time = (times.get(finding.id) ?? 0) + 1;
    times.set(finding.id, time);
    return time > 1 ? {...finding, id: `${finding.id}#${time}`} : finding;
  });
  return settleRoots(told);
}
