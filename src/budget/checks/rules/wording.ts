import type {FactIndex, Fact, Subject} from "../facts.js";
import {statedFacts} from "../facts.js";
import type {DraftFinding} from "../finding.js";
import {finding, term} from "../finding.js";

/** A change measured against the document's own year or a later one was meant against an earlier. */
export function baseYear(book: FactIndex): DraftFinding[] {
  return book.document.claims.flatMap((claim) => {
    const facts = statedFacts(book, claim);
    const fact = facts.change ?? facts.rate ?? facts.amount;
    if (!fact || !claim.base) return [];
    const earlier = claim.base.year < claim.year || claim.base.phase !== claim.phase;
    return [
      finding(book, earlier ? "pass" : "fail", fact, {
        terms: [term("stated", fact)],
        relation: "present",
        ...(earlier ? {} : {missing: {what: "base", of: claim.base.text}})
      })
    ];
  });
}

/** A table's title that names a year names the document's. */
export function titleYear(book: FactIndex): DraftFinding[] {
  const {statements, fiscalYear} = book.document;
  return statements.flatMap(({id, title}) => {
    const [year] = /20\d\d(?=\s*年)/.exec(title) ?? [];
    if (!year) return [];
    const right = Number(year) === fiscalYear;
    return [
      finding(book, right ? "pass" : "fail", titled(book, id, title), {
        relation: "present",
        ...(right ? {} : {missing: {what: "statement", of: title}})
      })
    ];
  });
}

/** A narrative amount for a later year than the document's own has the wrong year, or was left from another draft. */
export function laterYear(book: FactIndex): DraftFinding[] {
  const late = book.prose.filter((fact) => fact.part === "amount" && fact.year > book.document.fiscalYear);
  return late.map((fact: Fact) =>
    finding(book, "fail", fact, {
      terms: [term("stated", fact)],
      relation: "present",
      missing: {what: "base", of: String(fact.year)}
    })
  );
}

/** A code beside a name by which it is known nowhere, and which is that of one other code. */
export function misprintedCode(book: FactIndex): DraftFinding[] {
  return (book.document.misprints ?? []).flatMap(({figure, fits}) => {
    const fact = book.facts.find(({id}) => id === figure);
    return fact
      ? [
          finding(book, "fail", fact, {
            terms: [term("stated", fact)],
            relation: "present",
            missing: {what: "codes", of: `${fact.code} → ${fits}`}
          })
        ]
      : [];
  });
}

function titled({document}: FactIndex, id: string, title: string): Subject {
  return {
    year: document.fiscalYear,
    phase: document.kind === "final" ? "final" : "budget",
    measure: "unclassified",
    fund: "all",
    classification: "total",
    code: id,
    label: title
  };
}
