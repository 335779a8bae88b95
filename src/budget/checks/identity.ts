import type {Interval} from "../interval.js";
import {sum} from "../interval.js";
import type {Book} from "./book.js";
import type {Fact, Precision, Subject} from "./fact.js";
import {subjectOf, valuesOf} from "./fact.js";
import type {Finding, Missing, Relation, Role, Side, Status, Term} from "./finding.js";
import {fingerprint} from "./fingerprint.js";
import {verdict} from "./verdict.js";

type Rule = Finding["rule"];
type Rest = Partial<Pick<Finding, "relation" | "quantity" | "convention" | "missing" | "stated" | "computed">>;

/** What a term's fact follows as from the others. */
export interface Reckoned {
  readonly value: number;
  readonly within: (precision: Precision) => Interval;
}

/** A finding with its fingerprint. */
export function finding({document}: Book, rule: Rule, status: Status, subject: Subject, terms: readonly Term[], rest: Rest = {}): Finding {
  const known = {rule, unit: document.unit.code, fiscalYear: document.fiscalYear, subject: subjectOf(subject), terms};
  return {
    id: fingerprint(known, rest.missing && `${rest.missing.what} ${rest.missing.of}`),
    ...known,
    status,
    document: document.document,
    relation: "equal",
    quantity: "fen",
    ...rest
  };
}

/** Whether a printed number agrees with what follows from others. */
export function compare(book: Book, rule: Rule, stated: Term, others: readonly Term[], reckoned: Reckoned, rest: Rest & {readonly within?: (status: Status) => Status} = {}): Finding {
  const {within = (status: Status) => status, ...more} = rest;
  const unread = [stated, ...others].find(({fact}) => fact.unread);
  if (unread) return notAssessable(book, rule, stated.fact, [stated, ...others].filter(({fact}) => !fact.unread), {what: "unread", of: unread.fact.source.text || unread.fact.label}, rest.quantity ? {quantity: rest.quantity} : {});
  const status = verdict((precision) => [valuesOf(stated.fact, precision), reckoned.within(precision)], rest.relation);
  return finding(book, rule, within(status), stated.fact, [stated, ...others], {
    stated: sideOf(stated.fact),
    computed: {value: reckoned.value, ...reckoned.within("half")},
    ...more
  });
}

/** Whether parts add up to their whole. */
export function sumFinding(book: Book, rule: Rule, whole: Fact, parts: readonly Fact[], within?: (status: Status) => Status): Finding {
  return compare(book, rule, term("whole", whole), parts.map((part) => term("part", part)), sumOf(parts), within ? {within} : {});
}

export function sumOf(parts: readonly Fact[]): Reckoned {
  return {
    value: parts.reduce((total, {value}) => total + value, 0),
    within: (precision) => sum(parts.map((part) => valuesOf(part, precision)))
  };
}

/** Whether two printed numbers say the same, or the first at most the second. */
export function agree(book: Book, rule: Rule, stated: Fact, others: readonly Fact[], relation: Relation = "equal"): Finding {
  const [reference] = others as readonly [Fact, ...Fact[]];
  return compare(book, rule, term("stated", stated), others.map((fact) => term("other", fact)), {value: reference.value, within: (precision) => valuesOf(reference, precision)}, {relation});
}

export function notAssessable(book: Book, rule: Rule, subject: Subject, terms: readonly Term[], missing: Missing, rest: Rest = {}): Finding {
  return finding(book, rule, "notAssessable", subject, terms, {...rest, missing});
}

export function term(role: Role, fact: Fact): Term {
  return {role, fact};
}

export function sideOf(fact: Fact): Side {
  return {value: fact.value, ...valuesOf(fact, "half")};
}

/** A cell or sentence that says an amount, zero included. */
export function isPrinted({state}: Fact): boolean {
  return state === "value" || state === "zero";
}
