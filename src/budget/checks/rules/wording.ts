import {budgetPhase} from "../../budgetPhase.js";
import type {Phase, Source} from "../../figure.js";
import {lineKey} from "../../figure.js";
import {subtract} from "../../interval.js";
import type {FactIndex, Fact, Precision, Subject} from "../facts.js";
import {statedFacts, valuesOf} from "../facts.js";
import type {DraftFinding} from "../finding.js";
import {finding, sideOf, term} from "../finding.js";
import {isPossible} from "../readings.js";

/** A change measured against the document's own year or a later one was meant against an earlier. */
export function baseYear(book: FactIndex): DraftFinding[] {
  return book.document.claims.flatMap((claim) => {
    const facts = statedFacts(book, claim);
    const fact = facts.change ?? facts.rate ?? facts.amount;
    if (!fact || !claim.base) return [];
    const earlier = isPossible(claim);
    return [
      finding(book, earlier ? "pass" : "fail", fact, {
        terms: [term("stated", fact)],
        relation: "present",
        base: claim.base,
        ...(earlier ? {} : {missing: {what: "base", of: claim.base.text}})
      })
    ];
  });
}

/** A paragraph that calls a final account larger, smaller or equal to its budget, against its amounts; of several the last ones named before. */
export function againstBudget(book: FactIndex): DraftFinding[] {
  const {mentions = [], claims} = book.document;
  return mentions
    .filter(({kind}) => kind === "againstBudget")
    .flatMap(({about, paragraph, source}) => {
      const before = claims.filter(
        (claim) => claim.source.line >= paragraph && isBefore(claim.source, source) && claim.measure !== "unclassified"
      );
      const spent = before.findLast(({phase, amount}) => !isBudget(phase) && amount);
      if (!spent) return [];
      const {amount} = statedFacts(book, spent);
      const meant = budgetPhase(source.text);
      const budget = before.findLast(
        (claim) => (meant ? claim.phase === meant : isBudget(claim.phase)) && lineKey(claim) === lineKey(spent)
      );
      const planned = budget && statedFacts(book, budget).amount;
      return amount && planned ? [standing(book, about, amount, planned)] : [];
    });
}

function isBudget(phase: Phase): boolean {
  return phase === "budget" || phase === "adjusted";
}

function isBefore(a: Source, b: Source): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

function standing(book: FactIndex, said: string, spent: Fact, planned: Fact): DraftFinding {
  const holds = (precision: Precision) => {
    const {lo, hi} = subtract(valuesOf(spent, precision), valuesOf(planned, precision));
    if (said === "equal") return lo <= 0 && hi >= 0;
    return said === "more" ? hi > 0 : lo < 0;
  };
  return finding(book, holds("half") ? "pass" : holds("printedHalf") ? "uncertain" : "fail", spent, {
    terms: [term("current", spent), term("base", planned)],
    relation: "ordered",
    base: {year: planned.year, phase: planned.phase},
    stated: sideOf(spent),
    computed: sideOf(planned)
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
