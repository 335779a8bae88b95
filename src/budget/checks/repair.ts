import type {Cause, Change} from "./causes.js";
import {errorsBehind, isLinear} from "./causes.js";
import type {Finding} from "./finding.js";
import {slipBetween} from "./slip.js";

/** The fewest numbers whose change makes every identity around some failures hold, where no other so few would do. A suggestion; nothing is changed. */
export interface Repair {
  readonly clears: readonly Finding[];
  readonly changes: readonly Change[];
}

/** The smallest repair of each group of failures that share a number; none where no few numbers explain a group, or several would as well. */
export function repairs(findings: readonly Finding[]): Repair[] {
  const causes = errorsBehind(findings);
  const only = causes.filter(({isOnly}) => isOnly).map(({clears, changes}) => ({clears, changes}));
  return [...only, ...restatable(findings, causes).map(restated)];
}

/**
 * Rates and shares that do not follow, where every amount that they follow from
 * is held by an identity of its own and no failure puts it in doubt: only the
 * rate itself can be wrong.
 */
function restatable(findings: readonly Finding[], causes: readonly Cause[]): Finding[] {
  const explained = new Set(causes.flatMap(({clears}) => clears));
  const known = new Set(causes.filter(({isOnly}) => isOnly).flatMap(({clears}) => clears));
  const linear = findings.filter((finding) => isLinear(finding) && finding.terms.length > 1);
  const ids = (of: readonly Finding[]) => of.flatMap(({terms}) => terms.map(({fact}) => fact.id));
  const held = new Set(ids(linear.filter(({status}) => status === "pass")));
  const doubtful = new Set([
    ...ids(linear.filter((finding) => finding.status === "fail" && !known.has(finding))),
    ...causes.flatMap(({changes}) => changes.flatMap(({fact, copies}) => [fact, ...copies].map(({id}) => id)))
  ]);
  return findings.filter(
    (finding) =>
      finding.status === "fail" &&
      finding.quantity === "ppm" &&
      finding.computed !== undefined &&
      !explained.has(finding) &&
      finding.terms.slice(1).every(({fact}) => held.has(fact.id) && !doubtful.has(fact.id))
  );
}

function restated(finding: Finding): Repair {
  const {fact} = finding.terms[0]!;
  const to = finding.computed!;
  const slip = slipBetween(fact.value, Math.round(to.value / (2 * fact.half)) * 2 * fact.half, fact.half);
  return {clears: [finding], changes: [{fact, copies: [], to, ...(slip ? {slip} : {}), printedAt: []}]};
}
