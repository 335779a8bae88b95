import type {Claim} from "../../claim.js";
import type {Interval} from "../../interval.js";
import {contains, subtract} from "../../interval.js";
import type {FactIndex, Fact, Precision, Subject} from "../facts.js";
import {statedFacts, valuesOf} from "../facts.js";
import type {ComparedBase, DraftFinding, Reckoned, Status, Term} from "../finding.js";
import {agree, comparison, finding, notAssessable, sideOf, term} from "../finding.js";
import {baseOf, printedElsewhere, printedHere} from "../readings.js";

/** A stated change against the base that the same document prints. */
export function statedChange(book: FactIndex): DraftFinding[] {
  return changes(book).flatMap(({facts, base, against}) => {
    const here = printedHere(book, base);
    return here ? [{...difference(book, facts.change!, facts.amount!, here), base: against}] : [];
  });
}

/** A stated change against the base that another of the unit's disclosures prints. */
export function lastYear(book: FactIndex): DraftFinding[] {
  return changes(book).flatMap(({facts, base, against}) => {
    const there = printedElsewhere(book, base);
    if (there) return [{...difference(book, facts.change!, facts.amount!, there), base: against}];
    if (printedHere(book, base)) return [];
    const known = book.otherYears.includes(base.year);
    return [
      notAssessable(
        book,
        facts.change!,
        {what: known ? "base" : "disclosure", of: String(base.year)},
        {terms: [term("change", facts.change!), term("current", facts.amount!)], base: against}
      )
    ];
  });
}

/** A rise cannot be larger than what it led to. */
export function negativeBase(book: FactIndex): DraftFinding[] {
  return changes(book)
    .map(({facts, against}) => {
      const [change, current] = [facts.change!, facts.amount!];
      return finding(
        book,
        valuesOf(change, "half").lo <= valuesOf(current, "half").hi || current.value < 0 ? "pass" : "fail",
        change,
        {
          terms: [term("change", change), term("current", current)],
          relation: "atMost",
          base: against,
          stated: sideOf(change),
          computed: sideOf(current)
        }
      );
    })
    .filter(({terms}) => terms[0]!.fact.value > 0);
}

/** A direction stated without an amount of change, against current and base. */
export function direction(book: FactIndex): DraftFinding[] {
  return book.document.claims.flatMap((claim) => {
    const facts = statedFacts(book, claim);
    const base = baseOf(claim);
    if (!facts.amount || facts.change || !base || !claim.direction) return [];
    const before = printedHere(book, base) ?? printedElsewhere(book, base);
    return before ? [pointing(book, claim, facts.amount, before)] : [];
  });
}

/** What a document calls last year's budget, in two of the unit's disclosures. */
export function restated(book: FactIndex): DraftFinding[] {
  return book.table
    .filter(({year}) => year !== book.document.fiscalYear)
    .flatMap((fact) => {
      const own = book
        .elsewhere(fact)
        .filter(({fiscalYear, origin, table}) => fiscalYear === fact.year && origin === "table" && table !== undefined);
      return own.length ? [agree(book, fact, own.slice(0, 1))] : [];
    });
}

interface Change {
  readonly facts: ReturnType<typeof statedFacts>;
  readonly base: Subject;
  readonly against: ComparedBase;
}

function changes(book: FactIndex): Change[] {
  return book.document.claims.flatMap((claim) => {
    const facts = statedFacts(book, claim);
    const base = baseOf(claim);
    return facts.amount && facts.change && base && claim.measure !== "unclassified"
      ? [{facts, base, against: claim.base!}]
      : [];
  });
}

/** A change may have been taken from exact amounts or from rounded ones; agreeing with either is agreeing. */
export function difference(book: FactIndex, change: Fact, current: Fact, base: Fact): DraftFinding {
  const terms: readonly [Term, ...Term[]] = [term("change", change), term("current", current), term("base", base)];
  const exact = comparison(book, terms, minus(current, base));
  if (exact.status === "pass") return exact;
  const [a, b] = [current, base].map((fact) => ({
    ...fact,
    value: roundTo(fact.value, change.half),
    half: 0,
    printedHalf: 0
  })) as [Fact, Fact];
  return {
    ...exact,
    status: milder(exact.status, comparison(book, terms, minus(a, b)).status)
  };
}

function minus(current: Fact, base: Fact): Reckoned {
  return {
    value: current.value - base.value,
    within: (precision) => subtract(valuesOf(current, precision), valuesOf(base, precision))
  };
}

function roundTo(value: number, half: number): number {
  return half > 0 ? Math.round(value / (2 * half)) * 2 * half : value;
}

function milder(a: Status, b: Status): Status {
  return a === "pass" || b === "pass" ? "pass" : a === "uncertain" ? a : b;
}

function pointing(book: FactIndex, {direction, base: against}: Claim, current: Fact, base: Fact): DraftFinding {
  const change = minus(current, base);
  const holds = (precision: Precision) => isWay(direction!, change.within(precision));
  const status = holds("half") ? "pass" : holds("printedHalf") ? "uncertain" : "fail";
  return finding(book, status, current, {
    terms: [term("current", current), term("base", base)],
    relation: "ordered",
    ...(against ? {base: against} : {}),
    stated: sideOf(current),
    computed: sideOf(base)
  });
}

function isWay(direction: NonNullable<Claim["direction"]>, change: Interval): boolean {
  if (direction === "same") return contains(change, 0);
  return direction === "increase" ? change.hi >= 0 : change.lo <= 0;
}
