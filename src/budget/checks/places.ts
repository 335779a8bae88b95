import {grouped} from "./facts.js";
import type {Finding} from "./finding.js";

/** What is found once however often a document prints it: by its rule, or by its numbers. */
const onceFor: Readonly<Record<string, (finding: Finding) => string>> = {
  baseYear: ({missing}) => missing?.of ?? "",
  laterYear: ({missing}) => missing?.of ?? ""
};

/**
 * Findings of one thing at several places as one with its places: a narrative
 * that is printed twice, a base of the wrong year in every paragraph. What holds
 * stays as it is.
 */
export function settlePlaces(findings: readonly Finding[]): Finding[] {
  const groups = grouped(
    findings.filter((finding) => !isSettled(finding)),
    keyOf
  );
  return findings.flatMap((finding) => {
    if (isSettled(finding) || finding.also) return [finding];
    const [first, ...others] = groups.get(keyOf(finding))!;
    if (first !== finding) return [];
    const own = new Set(finding.terms.map(({fact}) => fact.id));
    const also = others.flatMap(({terms}) => terms.filter(({fact}) => !own.has(fact.id)));
    const elsewhere = others.flatMap(({place}) => place ?? []);
    return [{...finding, ...(also.length ? {also} : {}), ...(elsewhere.length ? {elsewhere} : {})}];
  });
}

function isSettled({status}: Finding): boolean {
  return status === "pass" || status === "notAssessable";
}

function keyOf(finding: Finding): string {
  const {status, rule, document, fiscalYear, id} = finding;
  const once = Object.hasOwn(onceFor, rule) ? onceFor[rule]!(finding) : id;
  return [status, rule, document, fiscalYear, once].join("\n");
}
