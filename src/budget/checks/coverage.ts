import {restsOnBlank} from "./blanks.js";
import type {CheckedDocument} from "./document.js";
import type {Fact} from "./fact.js";
import {factsOf} from "./fact.js";
import type {Finding} from "./finding.js";
import {isPrinted} from "./identity.js";

/** How many of a document's printed amounts and rates some equation could test, and which none could: one that a blank cell leaves open tests none. */
export interface Coverage {
  readonly total: number;
  readonly covered: number;
  readonly uncovered: readonly Fact[];
}

export function coverage(document: CheckedDocument, findings: readonly Finding[]): Coverage {
  const tested = new Set(findings.filter((finding) => finding.status !== "notAssessable" && finding.relation === "equal" && !restsOnBlank(finding)).flatMap(({terms}) => terms.map(({fact}) => fact.id)));
  const facts = factsOf(document).filter(isPrinted);
  const uncovered = facts.filter(({id}) => !tested.has(id));
  return {total: facts.length, covered: facts.length - uncovered.length, uncovered};
}
