import type {Classification} from "../../budget/figure.js";
import {comparableText} from "../model/comparableText.js";

/** 类, 款 and 项 of one row as printed, empty where nothing is. */
export type CodeParts = readonly [codeClass: string, codeGroup: string, codeItem: string];

/**
 * The whole code of a row whose 类, 款 and 项 stand apart and are printed only
 * where they change: what is missing in front comes from the code above.
 * Undefined where no printed row says it.
 */
export function fullCode([first, second, third]: CodeParts, above: string): string | undefined {
  const [deepest, group] = [third || second || first, two(second)];
  if (deepest.length > 3) return deepest;
  const head = first || (/^\d{3}/.test(above) ? above.slice(0, 3) : "");
  if (!head) return undefined;
  if (!third) return head + group;
  const middle = group || (above.startsWith(head) ? above.slice(3, 5) : "");
  return middle ? head + middle + two(third) : undefined;
}

/** A leading zero may have got lost. */
function two(part: string): string {
  return part && part.padStart(2, "0");
}

/** 05 between 208 and 2080505: the 款 of which the rows around it say the class. */
export function relativeCode(code: string, above: string, below: string): string | undefined {
  const whole = above.slice(0, 3) + code;
  return /^\d{2}$/.test(code) && /^2\d{4}$/.test(whole) && below.length === 7 && below.startsWith(whole)
    ? whole
    : undefined;
}

/** Which codes a classification has; others in front of a name are something else. */
const standard: Readonly<Partial<Record<Classification, RegExp>>> = {
  functional: /^2\d\d(?:\d\d){0,2}$/,
  economic: /^[3-5]\d\d(?:\d\d)?$/
};

/** How a name's own cell may print its code; squeezed. */
const inNames: ReadonlyArray<readonly [pattern: RegExp, code: string, name: string, example: string]> = [
  [/^[[【〔［(](\d+)[\]】〕］)](\D.*)$/, "$1", "$2", "[2014001]行政运行"],
  [/^(\D*?)[[【〔［(](\d+)[\]】〕］)]$/, "$2", "$1", "行政运行(2014001)"],
  [/^(\d+)[-—－.、:：]?([\u4e00-\u9fff].*)$/, "$1", "$2", "2014001行政运行"]
];

/** Code and name of one cell; undefined where it holds no code of the classification. */
export function codeInName(
  printed: string,
  classification: Classification
): {readonly code: string; readonly name: string} | undefined {
  const word = comparableText(printed);
  for (const [pattern, code, name] of inNames) {
    const found = word.replace(pattern, code);
    if (pattern.test(word) && standard[classification]?.test(found))
      return {code: found, name: word.replace(pattern, name)};
  }
  return undefined;
}

const marked = /[(](\d{1,3})([类款项])[)]/g;

/** 一般公共服务支出（201类）信访事务（40款）行政运行（01项）: parts of a code behind the names, with the last of these. */
export function partsInName(printed: string): {readonly parts: CodeParts; readonly name: string} | undefined {
  const word = comparableText(printed);
  const found = [...word.matchAll(marked)];
  if (!found.length || !word.endsWith(found.at(-1)![0])) return undefined;
  const part = (mark: string) => found.find(([, , of]) => of === mark)?.[1] ?? "";
  const name = word.replace(marked, "\n").split("\n").filter(Boolean).at(-1) ?? word;
  return {parts: [part("类"), part("款"), part("项")], name};
}

/** Whether a name's cell holds a code, whole or in parts. */
export function holdsCode(printed: string): boolean {
  return (
    partsInName(printed) !== undefined ||
    (["functional", "economic"] as const).some((classification) => codeInName(printed, classification))
  );
}
