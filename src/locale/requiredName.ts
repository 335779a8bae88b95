import type {Finding} from "../budget/checks/finding.js";
import type {Locale} from "./locale.js";
import {dimensionName, lineName} from "./names.js";
import {requiredSectionNames} from "./ruleWords.js";

const tableRules = new Set(["emptyTable", "notedEmpty", "requiredTable"]);

/** What a finding on completeness asks for, in the reader's language: a table, a section, a line; undefined for other findings. */
export function requiredName({rule, subject, terms, missing}: Finding, locale: Locale): string | undefined {
  if (!missing) return undefined;
  if (locale === "zh") return tableRules.has(rule) || rule === "requiredSection" || rule === "requiredReason" ? missing.of : undefined;
  if (rule === "requiredReason") return lineName(subject, locale);
  if (rule === "requiredSection") return requiredSectionNames[subject.code] ?? missing.of;
  return tableRules.has(rule) ? tableName(terms[0]?.fact.statement ?? subject.code, missing.of) : undefined;
}

function tableName(statement: string, printed: string): string {
  const name = dimensionName("statement", statement, "en").replace(/^\d+ /, "");
  return name === statement ? `the table “${printed}”` : `the table “${name}”`;
}
