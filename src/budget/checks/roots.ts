import type {Cause, Change} from "./causes.js";
import {errorsBehind} from "./causes.js";
import {grouped} from "./facts.js";
import type {Finding} from "./finding.js";
import {everyTerm} from "./finding.js";

/**
 * Contradictions that are gone when one number is put right, under the one that
 * is found first: an error counts once, however many identities it breaks.
 */
export function settleRoots(findings: readonly Finding[]): Finding[] {
  const roots = new Map(errorsBehind(findings).flatMap((cause) => [...rootsIn(cause)]));
  return findings.map((finding) => {
    const root = roots.get(finding);
    return root && root !== finding ? {...finding, root: root.id} : finding;
  });
}

/** The root of each finding that a cause explains: that of the first wrong number that it takes in. */
function rootsIn({clears, changes}: Cause): Map<Finding, Finding> {
  const wrongIn = (finding: Finding) => changes.filter((change) => takesIn(finding, change));
  const roots = new Map(
    changes.map((change) => {
      const own = clears.filter((finding) => finding.status === "fail" && wrongIn(finding).includes(change));
      return [change, own.find((finding) => wrongIn(finding).length === 1) ?? own[0]] as const;
    })
  );
  const found = [...roots.values()];
  return new Map(
    clears.flatMap((finding) => {
      const root = found.includes(finding) ? finding : roots.get(wrongIn(finding)[0]!);
      return root ? [[finding, root] as const] : [];
    })
  );
}

function takesIn(finding: Finding, {fact, copies}: Change): boolean {
  return everyTerm(finding).some((term) => term.fact === fact || copies.includes(term.fact));
}

/** Findings that count, each with those that it takes with it. */
export function withConsequences(
  findings: readonly Finding[]
): ReadonlyArray<{readonly finding: Finding; readonly consequences: readonly Finding[]}> {
  const taken = grouped(
    findings.filter(({root}) => root !== undefined),
    ({root}) => root!
  );
  return findings
    .filter(({root}) => root === undefined)
    .map((finding) => ({finding, consequences: taken.get(finding.id) ?? []}));
}
