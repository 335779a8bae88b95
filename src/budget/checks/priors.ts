import type {Claim} from "../claim.js";
import type {Book} from "./book.js";
import type {Fact, Subject} from "./fact.js";
import {isPrinted} from "./identity.js";
import {readingsOf} from "./readings.js";

/** The line that a claim's change is measured against. */
export function baseOf({base, ...claim}: Claim): Subject | undefined {
  return base && {...claim, year: base.year, phase: base.phase};
}

/** What the same document prints for a line, tables first; by its own name before what else its words can mean. */
export function printedHere(book: Book, line: Subject): Fact | undefined {
  return firstOf(line, (reading) => [...book.tableAt(reading).filter(isPrinted), ...book.proseAt(reading)]);
}

/** What the unit's other disclosures print for a line; that year's own first. */
export function printedElsewhere(book: Book, line: Subject): Fact | undefined {
  return firstOf(line, (reading) => {
    const found = book.elsewhere(reading).filter(isPrinted);
    return [...found.filter(({fiscalYear}) => fiscalYear === line.year), ...found];
  });
}

function firstOf(line: Subject, places: (reading: Subject) => readonly Fact[]): Fact | undefined {
  for (const reading of readingsOf(line)) {
    const [first] = places(reading);
    if (first) return first;
  }
  return undefined;
}
