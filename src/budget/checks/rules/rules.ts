import {settleBlanks} from "../blanks.js";
import type {FactIndex, CheckedDocument} from "../facts.js";
import {factIndexesOf} from "../facts.js";
import type {DraftFinding, Finding} from "../finding.js";
import {stamped} from "../finding.js";
import {settleHabits} from "../habits.js";
import {settlePlaces} from "../places.js";
import {settleReadings} from "../proved.js";
import {settleRoots} from "../roots.js";
import type {RuleId} from "../ruleList.js";
import {rules} from "../ruleList.js";
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

/** Every place of one disclosure that a rule speaks of. */
type Find = (book: FactIndex) => DraftFinding[];

/** What is found in other rules' findings, not in the document: settleHabits tells it. */
function ofOthers(): DraftFinding[] {
  return [];
}

/** What finds the places of each rule. */
const finders: Readonly<Record<RuleId, Find>> = {
  rowSum,
  columnTotal,
  codeSum,
  sameLine,
  balance: tied("balance"),
  sourceColumn: tied("sourceColumn"),
  partOfThreePublic: tied("partOfThreePublic"),
  basicSplit,
  agencyWithinOperating: tied("agencyWithinOperating"),
  projectNames,
  proseTable,
  proseProse,
  proseMakeUp,
  proseSum,
  statedChange,
  negativeBase,
  direction,
  growth,
  fromZero,
  tableChange,
  tableGrowth,
  share: shareOfWhole,
  completion,
  lastYear,
  restated,
  emptyTable,
  notedEmpty,
  noteFund,
  requiredTable,
  requiredSection,
  requiredReason,
  requiredDetail,
  againstBudget,
  reasonDirection,
  reasonLine,
  formerName,
  residue,
  exclusiveParts,
  countSum,
  oneItem,
  baseYear,
  titleYear,
  laterYear,
  misprintedCode,
  listedLines,
  departmentMeant,
  blankCells,
  habit: ofOthers
};

/** Every identity of one unit's disclosures, tested: each against itself and against the unit's other years. */
export function check(documents: readonly CheckedDocument[]): Finding[] {
  const times = new Map<string, number>();
  const books = factIndexesOf(documents);
  const found = books.flatMap((book) => rules.flatMap(({id}) => finders[id](book).map((draft) => stamped(draft, id))));
  const settled = settlePlaces(settleHabits(settleReadings(settleBlanks(found), books)));
  const told = settled.map((finding) => {
    const time = (times.get(finding.id) ?? 0) + 1;
    times.set(finding.id, time);
    return time > 1 ? {...finding, id: `${finding.id}#${time}`} : finding;
  });
  return settleRoots(told);
}
