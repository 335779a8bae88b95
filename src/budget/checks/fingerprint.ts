import {lineKey} from "../figure.js";
import type {Subject} from "./fact.js";
import {factKey} from "./fact.js";
import type {Finding, Term} from "./finding.js";

/**
 * What a finding is known by: unit, year, rule, line, and a hash of the
 * statements and numbers it compares. Neither lines nor pages are in it, so it
 * outlives a re-run and a re-ordered document, and ends when a number changes.
 */
export function fingerprint({unit, fiscalYear, rule, subject, terms}: Pick<Finding, "unit" | "fiscalYear" | "rule" | "subject" | "terms">, extra = ""): string {
  const compared = [factKey(subject), ...terms.map(termText).sort(), extra].join("\n");
  return [unit, fiscalYear, rule, slug(subject), fnv(compared)].join("/");
}

function slug({classification, code, measure}: Subject): string {
  return classification === "total" || code === "total" ? measure : `${measure}-${code.replaceAll("/", "-")}`;
}

function termText({role, fact}: Term): string {
  return [role, fact.part, fact.origin, fact.fiscalYear, fact.statement, fact.year, fact.phase, lineKey(fact), fact.value, fact.state].join("|");
}

/** FNV-1a, 32 bits. */
function fnv(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
