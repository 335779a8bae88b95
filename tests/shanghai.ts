import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";

/** Real documents by the names that tests give them. They stay outside the project, in the folder that DISCLOSURE_CORPUS names. */
export const files = {
  wanli2023: "sh-putuo-wanli-2023-budget.md",
  wanli2024: "sh-putuo-wanli-2024-budget.md",
  wanli2025: "sh-putuo-wanli-2025-budget.md",
  bureau2025: "sh-finance-bureau-unit-2025-budget.md",
  welfare2024: "sh-putuo-welfarehome-unit-2024-budget.md",
  final2024: "sh-putuo-finance-dept-2024-final.md"
} as const;

export type Name = keyof typeof files;

export const names = Object.keys(files) as Name[];

const corpus = process.env["DISCLOSURE_CORPUS"] ?? "";

export function pathOf(name: Name): string {
  return join(corpus, files[name]);
}

export function bytesOf(name: Name): Uint8Array {
  return readFileSync(pathOf(name));
}

/** Whether all six are at hand; says which tests are skipped where they are not. */
export function areThere(what: string): boolean {
  const there = names.every((name) => existsSync(pathOf(name)));
  if (!there) console.log(`${what} skipped: DISCLOSURE_CORPUS names no folder with the six documents`);
  return there;
}
