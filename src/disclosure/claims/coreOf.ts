/** What stands before a name without belonging to it, in this order: a verb, a unit, "our department", the year. */
export const namePrefixes: ReadonlyArray<readonly [pattern: RegExp, example: string]> = [
  [/^(?:主要)?(?:包括|包含|含)|^(?:计划|拟|预计)?安排/, "安排收入预算"],
  [/^.*(?:[局处院所会委办室厅部队馆站校心]|学校|政府|街道|[镇乡])(?=(?:部门|单位|本级)?(?:收入|支出|收支|收、支|三公|政府采购|机关运行|一般公共预算|政府性基金|国有资本|财政拨款|本年|基本支出|项目支出))/, "某局收入预算"],
  [/^(?:[本我全](?:部门|单位|局|委|办|院|校|县|市|区|镇|乡|系统)|部门|单位|本级)+/, "本部门收入预算"],
  [/^(?:本?年度|年|当年|全年|年初)(?!.*预算拨款)/, "年度收入预算"]
];

/** What stands behind a name without belonging to it. */
const behind = /(?:均|总体|有所|略有|共计|总共|共|安排|总量|数|各|分别|[为是达约])+$/;

/** The name itself among words before an amount: 收入预算 of 某局年度收入预算安排为. */
export function coreOf(word: string): string {
  return namePrefixes.reduce((name, [pattern]) => name.replace(pattern, ""), word).replace(behind, "");
}
