import {comparableText, numbered} from "../model/comparableText.js";

const remark = /[(（【\[][^()（）【】\[\]]*[)）】\]]$|(?:金额)?单位[:：].*$/;
const number = String.raw`[一二三四五六七八九十百\d]+(?:[-—－.]\d+)*`;
const mark = new RegExp(
  `^(?:(?:部门|单位)?(?:预算|决算|公开)?(?:附|报)?表${number}|附件${number}|(?:部门)?(?:预算|决算|公开)?${number}表|表${number})(?:[-—:：、.]|(?=[^\\d]|$))`
);

/** What local titles call the same table. */
const sames: ReadonlyArray<readonly [pattern: RegExp, standard: string]> = [
  [/^.*20\d\d年(?:度)?/, ""],
  [/\(续(?:表)?\)|续表?$/, ""],
  [/总体情况表$|情况总表$/, "总表"],
  [/情况表$/, "表"],
  [/(?:明细|汇总)表$/, "表"],
  [/收入支出/, "收支"],
  [/预算(总)?表$/, "$1表"],
  [/决算(总)?表$/, "$1表"],
  [/当年拨款|(?<=(?:公共|基金|经营)预算)财政拨款|(?<=一般公共预算)当年/, ""]
];

/** Lines that only number a table: 公开01表, 附表2, 预算03表. */
export function isTableMark(text: string): boolean {
  const word = comparableText(text);
  return mark.test(word) && word.replace(mark, "") === "";
}

/** A table's title as titles are compared: no number, year, unit of money or remark, and the standard's words for local ones. */
export function titleWord(printed: string): string {
  let word = comparableText(numbered(printed.trim()).text).replace(mark, "");
  while (remark.test(word) && word.replace(remark, "")) word = word.replace(remark, "");
  return sames.reduce((text, [pattern, standard]) => text.replace(pattern, standard), word);
}
