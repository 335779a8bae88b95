import {plainDigits} from "../src/disclosure/digits.js";
import {documentReaders, extensionOf} from "../src/disclosure/readDocument.js";

/** Code at the beginning of a unit's folder name: 213002-tianmen-social-insurance. */
export function unitCodeOf(folder: string): string | undefined {
  return /^\d+(?=-|$)/.exec(folder)?.[0];
}

/** Year in a disclosure's file name: that at its beginning (2026.md, 2026-final.pdf), or else the only one anywhere in it (甲局2026年部门预算.docx). */
export function yearOf(name: string): number | undefined {
  const plain = plainDigits(name);
  const years = new Set(plain.slice(0, plain.length - extensionOf(plain).length).match(/(?<!\d)20\d\d(?!\d)/g));
  const year = /^(20\d\d)(?=[-._])/.exec(plain)?.[1] ?? (years.size === 1 ? [...years][0] : undefined);
  return year ? Number(year) : undefined;
}

/** Whether a file is named as the README asks: its year first. */
export function isNamedByYear(name: string): boolean {
  return /^20\d\d[-._]/.test(name);
}

/** Whether a file is one of the formats that are read, whatever its name says else. */
export function isDocument(name: string): boolean {
  return Object.hasOwn(documentReaders, extensionOf(name));
}
