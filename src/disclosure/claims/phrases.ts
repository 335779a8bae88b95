import type {Direction} from "../../budget/claim.js";
import type {Phase} from "../../budget/figure.js";

/**
 * The wording of changes. Each row is a phrase, what it says, and an example of
 * it; a new phrase is a new row. Patterns are tried in order at one place of
 * the text, so a longer phrase stands before a shorter one that begins alike.
 */

/** What a change is measured against: a year ago (−1) or a printed year, and the phase. */
export const bases: ReadonlyArray<readonly [pattern: string, phase: Phase, example: string]> = [
  ["(?:比|较|与)(?:上年|上一年|去年)(?:度)?(?:当年)?(?:预算)?执行数?", "executed", "比上年执行数增加"],
  ["(?:比|较|与)(?:上年|上一年|去年)(?:度)?决算数?", "final", "较上年决算数增加"],
  ["(?:比|较|与)(?:上年|上一年|去年)(?:度|同期)?(?:年初)?(?:预算)?(?:数|安排)?(?:相比)?", "budget", "比上年预算增加"],
  ["(?:比|较|与)\\s*(20\\d\\d)\\s*年(?:（[^）]*）)?(?:度)?(?:当年)?(?:预算)?执行数", "executed", "比2023年预算执行数减少"],
  ["(?:比|较|与)\\s*(20\\d\\d)\\s*年(?:（[^）]*）)?(?:度)?决算数?", "final", "较2023年决算数减少"],
  ["(?:比|较|与)\\s*(20\\d\\d)\\s*年(?:（[^）]*）)?(?:度)?(?:年初)?(?:预算)?(?:数|安排)?(?:相比)?", "budget", "比2024年预算增加"]
];

export const directions: ReadonlyArray<readonly [pattern: string, direction: Direction, example: string]> = [
  ["增加了?|增长了?|上升了?|提高了?|新增|调增", "increase", "增长 0.64 %"],
  ["减少了?|下降了?|降低了?|压减了?|压缩了?|调减|核减|缩减", "decrease", "下降 0 %"],
  ["持平|无增减|没有变化|无变化|保持不变|未发生变化|相同|一致", "same", "比2023年预算持平"]
];

/** Openings of a reason. `list` opens a whole list of changes with their reasons. */
export const reasonMarks: ReadonlyArray<readonly [pattern: string, scope: "one" | "list", example: string]> = [
  ["变动(?:情况及)?理由(?:是)?[:：]?", "list", "变动理由：市劳动保障监察局并入"],
  ["(?:主要)?原因(?:是|为)?[:：]?", "one", "增长主要原因是"],
  ["主要(?:由于|系|是(?:因为|由于)?)", "one", "主要是项目调整"]
];

/** Before a percentage that is a part of a whole, not a rate of change. */
export const shareMarks: ReadonlyArray<readonly [pattern: string, example: string]> = [
  ["占(?:本年|总)?(?:收入|支出)?(?:合计|总额)?(?:的)?(?:比重|比例)?(?:为|达)?(?=\\s*\\d[\\d.]*\\s*[%％])", "占本年支出 99.75 %"]
];

/** Before a percentage of the year's own budget that was spent: no change against another year. */
export const completionMarks: ReadonlyArray<readonly [pattern: string, example: string]> = [
  ["完成(?:年初|全年|调整后)?预算(?:数)?的?|为(?:年初|全年)预算(?:数)?的", "完成年初预算的 98.20 %"]
];

/** The amount is not part of the budget that the document publishes. */
export const offBudgetMarks: ReadonlyArray<readonly [pattern: string, example: string]> = [
  ["未(?:列入|纳入)(?:年初)?预算", "15217 万元未列入年初预算"]
];

/** The end of a year that a count was taken at: the one before the disclosure's, or the one printed. */
export const yearEndMarks: ReadonlyArray<readonly [pattern: string, example: string]> = [
  ["截至上年(?:年)?底", "截至上年底"],
  ["截[至止](20\\d\\d)\\s*年(?:\\d{1,2}\\s*月(?:\\d{1,2}\\s*日)?|底)?", "截止2022年12月31日"]
];

/** Limits of price that a sentence sorts things by: no amounts of the budget. */
export const limitMarks: ReadonlyArray<readonly [pattern: string, example: string]> = [
  ["单价\\s*\\d[\\d.]*\\s*万?元(?:[（(]含[）)])?以上", "单价100万元（含）以上设备"]
];

/**
 * Words before an amount that say which phase it is of. What stands before them
 * is its subject; where nothing does, the subject is the one before.
 */
export const phaseMarks: ReadonlyArray<readonly [pattern: RegExp, phase: Phase, example: string]> = [
  [/^(.*?)(?:当年)?(?:预算)?执行数(?:为)?$/, "executed", "2023年当年预算执行数为60.13万元"],
  [/^()预算(?:安排|数)(?:为)?$/, "budget", "2024年预算安排25.77万元"],
  [/^(.*?)年初预算(?:数)?为$/, "budget", "年初预算为2993.92万元"],
  [/^(.*?)(?:支出)?决算(?:数)?为$/, "final", "支出决算为2940.05万元"]
];
