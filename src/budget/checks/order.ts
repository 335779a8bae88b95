import type {Finding, Status} from "./finding.js";

/** What is told first: what contradicts, then what may; advice last. */
export const statusOrder: readonly Status[] = ["fail", "uncertain", "notAssessable", "pass", "advice"];

/**
 * Findings in the order in which a reader wants them: by status, roots before
 * what they take with them, the gravest first. Of equally grave ones the
 * document's order stays.
 */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  const largest = new Map<string, number>();
  for (const {document, terms} of findings)
    for (const {fact} of terms)
      if (fact.part === "amount") largest.set(document, Math.max(largest.get(document) ?? 0, Math.abs(fact.value)));
  const ranks = new Map(findings.map((finding) => [finding, gravityOf(finding, largest.get(finding.document) ?? 0)]));
  return [...findings].sort(
    (a, b) =>
      statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) ||
      Number(a.root !== undefined) - Number(b.root !== undefined) ||
      ranks.get(b)! - ranks.get(a)!
  );
}

/** What tables say counts for surer than what is read from sentences. */
const ofSentences = 0.8;

/** How grave a finding is that is about no number, beside an amount in doubt: as one that is a hundredth of the largest amount. */
const withoutNumber = 0.01;

/** What part of the document's largest amount is in doubt, from 0 to 1 and more, and how sure that is. */
function gravityOf({stated, computed, quantity, terms}: Finding, largest: number): number {
  const sureness = terms.every(({fact}) => fact.origin === "table") ? 1 : ofSentences;
  if (!stated || !computed || !largest) return withoutNumber * sureness;
  const apart = Math.abs(stated.value - computed.value);
  const amounts = terms.filter(({fact}) => fact.part === "amount").map(({fact}) => Math.abs(fact.value));
  const inDoubt = quantity === "ppm" ? (Math.min(apart, 1e6) / 1e6) * Math.max(0, ...amounts) : apart;
  return (inDoubt / largest) * sureness;
}
