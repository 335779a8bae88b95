import {reclassifications} from "../../budget/classification/reclassified.js";
import type {Mention, MentionKind} from "../../budget/mention.js";
import type {Passage} from "../outline/passage.js";
import {sourceAt} from "../outline/passage.js";

/** Words of the narrative that checks ask for besides amounts; `about` says what a match is about where that is not always the same. A new wording is a new row, with an example. */
export const mentionWords: ReadonlyArray<
  readonly [kind: MentionKind, pattern: RegExp, example: string, about?: (match: RegExpExecArray) => string]
> = [
  ["batches", /接待[^。；]{0,60}?批/g, "国内公务接待3批次"],
  ["persons", /接待[^。；]{0,80}?(?:\d\s*人|人次|人数)/g, "国内公务接待3批次，25人次"],
  ["vehiclesKept", /保有(?:量|数)?|现有(?:公务)?(?:用车|车辆)|共有(?:公务)?(?:用车|车辆)/g, "公务用车保有量2辆"],
  ["vehiclesBought", /(?:购置|更新|购买)[^。；]{0,20}?\d+\s*辆|购置数/g, "购置公务用车0辆"],
  [
    "departmentMeant",
    /20\d\d年(?:度)?部门预算(?=安排)|本部门(?=[^职]{0,6}(?:安排|车辆|预算))/g,
    "2026年部门预算安排购置车辆"
  ],
  [
    "againstBudget",
    /决算数(?:大于|高于|超过)(?:年初|全年|调整)?预算数?/g,
    "决算数大于年初预算数的主要原因",
    () => "more"
  ],
  ["againstBudget", /决算数(?:小于|低于|少于)(?:年初|全年|调整)?预算数?/g, "决算数小于预算数的主要原因", () => "less"],
  [
    "againstBudget",
    /决算数(?:等于|与)(?:年初|全年|调整)?预算数?(?:持平|一致|相等)?/g,
    "决算数等于预算数",
    () => "equal"
  ],
  [
    "procuredPart",
    /在面向中小企业预留的?政府采购项目中[^。；\d]{0,40}采购金额/g,
    "在面向中小企业预留的政府采购项目中，由中小企业供应商中标的，采购金额",
    () => "reserved"
  ],
  [
    "procuredPart",
    /在(?:其他|非预留的?|未预留的?)政府采购项目中[^。；\d]{0,40}采购金额/g,
    "在其他政府采购项目中，由中小企业供应商中标的，采购金额",
    () => "other"
  ],
  [
    "contents",
    /人员经费[^。；]{0,24}[，,。]\s*主要包括\s*[:：]?[^。；：:\d]{12,}/g,
    "人员经费2.00万元，主要包括：基本工资、津贴补贴、职业年金缴费",
    () => "personnelFunds"
  ],
  [
    "contents",
    /公用经费[^。；]{0,24}[，,。]\s*主要包括\s*[:：]?[^。；：:\d]{12,}/g,
    "公用经费2.00万元。主要包括：办公费、印刷费、邮电费、差旅费",
    () => "operatingFunds"
  ]
];

/** Names of classes that the ministry has renamed, with their code and the first year of the new name. */
const formerNames = [
  ...reclassifications
    .filter(
      ({classification, kind, from}) => classification === "functional" && kind === "renamed" && isClass(from[0]!.code)
    )
    .map(({from: [former], year}) => ({...former!, year})),
  {code: "210", name: "医疗卫生支出", year: 2014}
];

function isClass(code: string): boolean {
  return code.length === 3;
}

/** What one paragraph mentions. */
export function mentionsIn(passage: Passage, document: string, fiscalYear: number): Mention[] {
  const of = (kind: MentionKind, about: string, {index, 0: text}: {readonly index: number; readonly 0: string}) => ({
    kind,
    about,
    paragraph: passage.pieces[0]!.line,
    source: sourceAt(passage, document, index, index + text.length)
  });
  const worded = mentionWords.flatMap(([kind, pattern, , about = () => ""]) =>
    [...passage.text.matchAll(pattern)].map((match) =>
      of(kind, about(match as RegExpExecArray), match as RegExpExecArray)
    )
  );
  const former = formerNames
    .filter(({year}) => year <= fiscalYear)
    .flatMap(({code, name}) =>
      [...passage.text.matchAll(new RegExp(name, "g"))].map((match) => of("formerName", code, match as RegExpExecArray))
    );
  return onceEach([...worded, ...former, ...nothingOf(passage, of)]);
}

/** What a paragraph mentions several times stands where it does first. */
function onceEach(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    ({kind, about}, i) => mentions.findIndex((other) => other.kind === kind && other.about === about) === i
  );
}

/** Funds and expenses whose tables are often empty, by the statement. */
const oftenEmpty: ReadonlyArray<readonly [statement: string, name: RegExp]> = [
  ["governmentFund", /政府性基金/],
  ["stateCapital", /国有资本经营/],
  ["threePublic", /三公.?经费/]
];
const nothing =
  /(?:支出|预算|经费)[^。；，]{0,8}(?<![\d.])0(?:\.0+)?\s*万?元|(?:无|没有|未安排|不涉及)[^。；]{0,14}(?:预算|支出|收入|经费)/;

/** A paragraph of one fund alone that says that there is nothing of it explains its empty table. */
function nothingOf(
  {text}: Passage,
  of: (kind: MentionKind, about: string, match: {readonly index: number; readonly 0: string}) => Mention
): Mention[] {
  const named = oftenEmpty.filter(([, name]) => name.test(text));
  const [only] = named;
  if (!only || named.length > 1 || /一般公共预算/.test(text) || text.search(only[1]) > 30) return [];
  const match = nothing.exec(text);
  return match ? [of("nothing", only[0], match)] : [];
}
