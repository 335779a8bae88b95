import type {Disclosure} from "../../src/disclosure/disclosure.js";
import type {Fact} from "../../src/budget/checks/fact.js";
import {factsOf} from "../../src/budget/checks/fact.js";
import {digitsOf, printedInstead, valueOf} from "./printed.js";

/** The document with its tables in yuan printed in 万元 of two decimals: right, but for the rounding that printing brings. */
export function inWan(lines: readonly string[], disclosure: Disclosure): string[] {
  const facts = factsOf(disclosure).filter((fact) => fact.origin === "table" && isYuan(disclosure, fact));
  const rows = facts.reduce<string[]>((changed, fact) => printedInstead(changed, fact, (valueOf(digitsOf(fact)) / 10_000).toFixed(2)) ?? changed, [...lines]);
  return rows.map((line) => line.replace(/(单位[:：]\s*)元/, "$1万元"));
}

function isYuan({statements}: Disclosure, {table}: Fact): boolean {
  return table !== undefined && statements[table]?.unit === "yuan";
}
