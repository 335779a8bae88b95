import type {CheckedDocument} from "./document.js";
import type {Fact, Subject} from "./fact.js";
import {factKey, factsOf} from "./fact.js";

/** One disclosure's facts, and those of the unit's other disclosures, by line. */
export interface Book {
  readonly document: CheckedDocument;
  readonly facts: readonly Fact[];
  /** Amounts that tables print, without their changes and rates, and without the forms of single projects, which repeat one another's lines. */
  readonly table: readonly Fact[];
  readonly prose: readonly Fact[];
  readonly tableAt: (line: Subject) => readonly Fact[];
  readonly proseAt: (line: Subject) => readonly Fact[];
  /** Amounts of the line in the unit's other disclosures, tables first. */
  readonly elsewhere: (line: Subject) => readonly Fact[];
  readonly otherYears: readonly number[];
}

/** Forms that one project fills in; several of them in a document repeat the same lines with other amounts. */
const projectForms = new Set(["projectFunding", "projectDetail"]);

/** Books of one unit's disclosures, in the order given. */
export function booksOf(documents: readonly CheckedDocument[]): Book[] {
  const facts = documents.map(factsOf);
  return documents.map((document, i) => bookOf(document, facts[i]!, documents, facts));
}

function bookOf(document: CheckedDocument, facts: readonly Fact[], documents: readonly CheckedDocument[], all: ReadonlyArray<readonly Fact[]>): Book {
  const table = facts.filter(({origin, part, statement}) => origin === "table" && part === "amount" && !projectForms.has(statement));
  const prose = facts.filter(({origin}) => origin === "prose");
  const others = all.filter((_, i) => documents[i] !== document).flat().filter(({part, unread}) => part === "amount" && !unread);
  const ordered = [...others].sort((a, b) => Number(a.origin === "prose") - Number(b.origin === "prose"));
  return {
    document,
    facts,
    table,
    prose,
    tableAt: lookup(table),
    proseAt: lookup(prose.filter(({part}) => part === "amount")),
    elsewhere: lookup(ordered),
    otherYears: [...new Set(documents.filter((other) => other !== document).map(({fiscalYear}) => fiscalYear))]
  };
}

function lookup(facts: readonly Fact[]): (line: Subject) => readonly Fact[] {
  const byKey = grouped(facts, factKey);
  return (line) => byKey.get(factKey(line)) ?? [];
}

export function grouped<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const of = key(item);
    const group = groups.get(of);
    if (group) group.push(item);
    else groups.set(of, [item]);
  }
  return groups;
}
