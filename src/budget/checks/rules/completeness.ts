import type {Claim} from "../../claim.js";
import type {Book} from "../book.js";
import type {CheckedStatement} from "../document.js";
import type {Subject} from "../fact.js";
import type {Finding, Missing, Status} from "../finding.js";
import {finding, isPrinted, term} from "../identity.js";
import {emptyNotes, reasonRequired, requiredSections, requiredStatements} from "../requirements.js";

/** A table without amounts says so. */
export function emptyTable(book: Book): Finding[] {
  return asked(book).filter(({printed}) => !printed).map(({statement, noted}) => of(book, "emptyTable", noted ? "pass" : "fail", lineOf(book, statement), {what: "note", of: statement.title}));
}

/** A table that says that it is empty has no amounts. */
export function notedEmpty(book: Book): Finding[] {
  return asked(book).filter(({noted}) => noted).map(({statement, printed}) =>
    of(book, "notedEmpty", printed && !printed.unread ? "fail" : "pass", printed ?? lineOf(book, statement), {what: "note", of: statement.title}, printed ? [term("stated", printed)] : []));
}

/** Required tables with the first amount that each prints and whether its notes call it empty. */
function asked(book: Book) {
  return book.document.statements.flatMap((statement, table) => {
    if (!requiredStatements.some(([id]) => id === statement.id)) return [];
    return [{statement, printed: book.table.find((fact) => fact.table === table && (fact.unread || (isPrinted(fact) && fact.value !== 0))), noted: saysEmpty(statement)}];
  });
}

/** The tables that the rules of disclosure ask for. One may be among those that the reader did not recognise; figures alone leave out those that are empty. */
export function requiredTable(book: Book): Finding[] {
  const {statements, sections} = book.document;
  const lacking = sections.length === 0 ? "notAssessable" : statements.some(({id}) => isUnrecognised(id)) ? "uncertain" : "fail";
  return requiredStatements.map(([id, name]) => {
    const found = statements.some((statement) => statement.id === id);
    return of(book, "requiredTable", found ? "pass" : lacking, lineOf(book, {id, title: name}), {what: "statement", of: name});
  });
}

/** Fewer known headings than these mean that a document's wording is not known well enough to miss one. */
const leastKnown = 3;

/** The explanations that they ask for; figures alone have none to look at. */
export function requiredSection(book: Book): Finding[] {
  const {sections} = book.document;
  const there = requiredSections.filter(([id, , measures]) => sections.includes(id) || book.prose.some(({measure}) => measures.includes(measure)));
  const lacking = sections.length === 0 ? "notAssessable" : there.length < leastKnown ? "uncertain" : "fail";
  return requiredSections.map((required) => {
    const [id, name] = required;
    return of(book, "requiredSection", there.includes(required) ? "pass" : lacking, lineOf(book, {id, title: name}), {what: "section", of: name});
  });
}

function isUnrecognised(statement: string): boolean {
  return /^table-\d+$/.test(statement);
}

/** A change of these lines comes with a reason. */
export function requiredReason(book: Book): Finding[] {
  const {claims} = book.document;
  return reasonRequired.flatMap(([measure, parts]) => {
    const changed = claims.filter((claim) => claim.measure === measure && claim.code === "total" && claim.change?.fen);
    return changed.slice(0, 1).map((claim) => {
      const fact = book.prose.find(({id}) => id === `${claim.id}/change`)!;
      const reasons = claims.some((other) => other.reason && explains(other, claim, parts));
      return of(book, "requiredReason", reasons ? "pass" : "uncertain", fact, {what: "reason", of: claim.label}, [term("change", fact)]);
    });
  });
}

/** A reason in another sentence of the section counts: the reader may have tied it to a neighbouring line. */
function explains(other: Claim, claim: Claim, parts: readonly string[]): boolean {
  return other.measure === claim.measure || parts.includes(other.measure) || other.section === claim.section;
}

function saysEmpty({notes}: CheckedStatement): boolean {
  return notes.some((note) => emptyNotes.some(([pattern]) => pattern.test(note.replace(/\s/g, ""))));
}

function of(book: Book, rule: Finding["rule"], status: Status, subject: Subject, missing: Missing, terms: Finding["terms"] = []): Finding {
  return finding(book, rule, status, subject, terms, {relation: "present", missing});
}

/** Where there is no figure to point at, the statement stands for its line. */
function lineOf({document}: Book, {id, title}: Pick<CheckedStatement, "id" | "title">): Subject {
  return {year: document.fiscalYear, phase: document.kind === "final" ? "final" : "budget", measure: "unclassified", fund: "all", classification: "total", code: id, label: title};
}
