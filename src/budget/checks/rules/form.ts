import type {Mention} from "../../mention.js";
import type {Fact, FactIndex, Subject} from "../facts.js";
import {grouped} from "../facts.js";
import type {DraftFinding, Status} from "../finding.js";
import {finding, isPrinted, term} from "../finding.js";
import {readingsOf} from "../readings.js";

/** Cells left blank in a row with amounts, where the table prints 0.00 for nothing elsewhere or a sentence does: one piece of advice a document, with all their places. */
export function blankCells(book: FactIndex): DraftFinding[] {
  const said = new Set(
    book.prose
      .filter(({part, state}) => part === "amount" && state === "zero")
      .flatMap(readingsOf)
      .flatMap((line) => book.tableAt(line))
  );
  const meant = [...grouped(book.table, ({table}) => String(table)).values()].flatMap((facts) => {
    const zeros = facts.filter(({state}) => state === "zero").length;
    const blank = facts.filter((fact) => fact.state === "blank" && isInRowOfAmounts(fact, facts));
    return blank.length < zeros ? blank : blank.filter((fact) => said.has(fact));
  });
  const [first, ...others] = meant.map((fact) => term("stated", fact));
  if (!first) return [];
  const told = finding(book, "advice", first.fact, {terms: [first], relation: "present"});
  return [others.length ? {...told, also: others} : told];
}

function isInRowOfAmounts({source}: Fact, facts: readonly Fact[]): boolean {
  return facts.some((other) => other.source.line === source.line && isPrinted(other) && other.value !== 0);
}

/** A unit's budget that speaks of the department's. */
export function departmentMeant(book: FactIndex): DraftFinding[] {
  const {kind} = book.document.unit;
  return kind === "unit" || kind === "own" ? mentioned(book, "departmentMeant", "advice") : [];
}

/** A name of a class in the narrative that the ministry has replaced, where the tables have the present one. */
export function formerName(book: FactIndex): DraftFinding[] {
  const {mentions = []} = book.document;
  return mentions
    .filter(({kind}) => kind === "formerName")
    .flatMap((mention) => {
      const present = book.table.find(
        ({classification, code, label}) =>
          classification === "functional" && code === mention.about && !label.includes(mention.source.text)
      );
      return present ? [ofMention(book, mention, "uncertain", present)] : [];
    });
}

function mentioned(book: FactIndex, wanted: Mention["kind"], status: Status): DraftFinding[] {
  const {mentions = []} = book.document;
  return mentions.filter(({kind}) => kind === wanted).map((mention) => ofMention(book, mention, status));
}

function ofMention(book: FactIndex, {source}: Mention, status: Status, subject = wholeOf(book)): DraftFinding {
  return finding(book, status, subject, {
    relation: "present",
    place: source,
    missing: {what: "words", of: source.text}
  });
}

/** Of the document's words, where no line is meant. */
function wholeOf({document}: FactIndex): Subject {
  return {
    year: document.fiscalYear,
    phase: document.kind === "final" ? "final" : "budget",
    measure: "unclassified",
    fund: "all",
    classification: "total",
    code: "total",
    label: ""
  };
}
