import type {Book} from "../book.js";
import type {Fact} from "../fact.js";
import type {Finding} from "../finding.js";
import {agree, compare, isPrinted, sumOf, term} from "../identity.js";
import {ownReadings, readingsOf} from "../readings.js";

/** Each amount of the narrative against the tables that print its line. */
export function proseTable(book: Book): Finding[] {
  return amounts(book).flatMap((said) => {
    const exact = ownReadings(said).flatMap((line) => book.tableAt(line)).filter(isPrinted);
    if (exact.length) return [against(book, said, exact)];
    const meant = readingsOf(said).map((line) => book.tableAt(line).filter(isPrinted)).filter(({length}) => length > 0);
    return meant.length ? [mildest(meant.map((places) => against(book, said, places)))] : blankAt(book, said);
  });
}

/** An amount of the narrative that no table prints, against its other sentences. */
export function proseProse(book: Book): Finding[] {
  return amounts(book).flatMap((said) => {
    const [first] = book.proseAt(said);
    const untold = !readingsOf(said).some((line) => book.tableAt(line).some(isPrinted));
    return untold && first && first !== said ? [agree(book, "proseProse", said, [first])] : [];
  });
}

function amounts({prose}: Book): Fact[] {
  return prose.filter(({part, measure}) => part === "amount" && measure !== "unclassified");
}

/** Tables may contradict one another; agreeing with any of them is that rule's matter, not this one's. */
function against(book: Book, said: Fact, places: readonly Fact[]): Finding {
  const agreeing = places.filter(({value, half}) => Math.abs(value - said.value) <= half + said.half);
  return agree(book, "proseTable", said, agreeing.length ? agreeing : places);
}

/** Of several readings the one that the sentence fits best. */
function mildest(findings: readonly Finding[]): Finding {
  const order = ["pass", "uncertain", "fail", "notAssessable"];
  return [...findings].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))[0]!;
}

/** Nothing in words and a blank cell agree; an amount in words and a blank cell do not. */
function blankAt(book: Book, said: Fact): Finding[] {
  const blanks = readingsOf(said).flatMap((line) => book.tableAt(line));
  if (!blanks.length) return [];
  return [compare(book, "proseTable", term("stated", said), blanks.slice(0, 1).map((fact) => term("other", fact)), sumOf(blanks.slice(0, 1)), {within: (status) => (status === "fail" ? "uncertain" : status)})];
}
