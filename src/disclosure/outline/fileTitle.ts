import {plainDigits} from "../model/comparableText.js";
import {cleanName, isPlace, isUnitName} from "./unitName.js";

/** The file's name without its folder and extension, digits plain. */
function stem(document: string): string {
  return plainDigits(document.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, ""));
}

/** Year that a file's name says: that at its beginning (2026.md, 2026-final.pdf), or else the only one anywhere in it (甲局2026年部门预算.docx). */
export function yearInName(document: string): number | undefined {
  const name = stem(document);
  const years = new Set(name.match(/(?<!\d)20\d\d(?!\d)/g));
  const year = /^20\d\d(?=[-._]|$)/.exec(name)?.[0] ?? (years.size === 1 ? [...years][0] : undefined);
  return year ? Number(year) : undefined;
}

/** Words of a file's name around the unit's. */
const around =
  /(?:20\d\d)?年?度?(?:[省市区县]级|本级)?(?:部门|单位)?(?:综合|收支|财政)*(?:预算|决算).*$|20\d\d年?度?|^\d+|^附件\d*/g;

/** The unit that a file's name says: 甲市乙局2026年部门预算.pdf. */
export function unitInName(document: string): string | undefined {
  return stem(document)
    .split(/[_\s、，]+|--|——/)
    .map((part) => cleanName(part.replace(around, "")))
    .findLast((part) => isUnitName(part) && !isPlace(part));
}
