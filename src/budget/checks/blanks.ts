import type {Finding, Term} from "./finding.js";

/** Whether a finding is left open for a cell in which nothing is printed. */
export function restsOnBlank({status, terms}: Pick<Finding, "status" | "terms">): boolean {
  return status === "uncertain" && terms.some(({fact}) => fact.state === "blank");
}

/**
 * A blank cell contradicts nothing by itself: it may stand for nothing, or for
 * what nobody filled in or calculated. It counts as nothing where another place
 * prints a zero for it, or where sums of its table that hold show that the table
 * leaves cells blank so, and none says that an amount belongs there. Else a
 * failure that takes it for nothing is uncertain.
 */
export function settleBlanks(findings: readonly Finding[]): Finding[] {
  const nothing = blanksOf(
    findings,
    ({status, terms}) =>
      status === "pass" && terms.some(({fact}) => fact.state === "zero") && terms.some(({role}) => role === "other")
  );
  const wanting = blanksOf(
    findings,
    ({status, terms: [first]}) => status !== "pass" && first?.fact.state === "blank",
    1
  );
  const practised = new Set(findings.filter(showsPractice).map(({document, terms}) => tableOf(document, terms[0]!)));
  const counts = (document: string, term: Term) =>
    term.role === "part" &&
    (nothing.has(placeOf(document, term)) ||
      (practised.has(tableOf(document, term)) && !wanting.has(placeOf(document, term))));
  return findings.map((finding) => {
    const {status, document, terms} = finding;
    const blanks = terms.filter(({fact}) => fact.state === "blank");
    if (status !== "fail" || !blanks.length) return finding;
    const hasParts = terms.some(({role, fact}) => role === "part" && fact.state !== "blank");
    return hasParts && blanks.every((term) => counts(document, term)) ? finding : {...finding, status: "uncertain"};
  });
}

/** A sum with a blank part that holds. */
function showsPractice({status, stated, terms}: Finding): boolean {
  return (
    status === "pass" &&
    stated !== undefined &&
    stated.value !== 0 &&
    terms.some(({role, fact}) => role === "part" && fact.state === "blank")
  );
}

/** The blank cells among the first terms of some findings. */
function blanksOf(findings: readonly Finding[], which: (finding: Finding) => boolean, most = Infinity): Set<string> {
  return new Set(
    findings.filter(which).flatMap(({document, terms}) =>
      terms
        .slice(0, most)
        .filter(({fact}) => fact.state === "blank")
        .map((term) => placeOf(document, term))
    )
  );
}

function tableOf(document: string, {fact: {table, statement}}: Term): string {
  return [document, table, statement].join("/");
}

function placeOf(document: string, {fact}: Term): string {
  return `${document}/${fact.id}`;
}
