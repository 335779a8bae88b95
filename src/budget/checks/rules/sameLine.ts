import type {Book} from "../book.js";
import {grouped} from "../book.js";
import type {Fact} from "../fact.js";
import {factKey} from "../fact.js";
import type {Finding} from "../finding.js";
import {agree, isPrinted} from "../identity.js";

/** Tables that print the same line. What most of them print stands against each that differs; a blank against an amount is left to the reader. */
export function sameLine(book: Book): Finding[] {
  return [...grouped(book.table, factKey).values()].flatMap((places) => {
    const tables = [...grouped(places, ({table}) => String(table)).values()].map(([first]) => first!);
    const printed = tables.filter(isPrinted);
    if (tables.length < 2 || !printed.length) return [];
    const [reference, ...others] = byFrequency(printed.length > 1 ? printed : tables);
    const differing = others.filter(({value}) => value !== reference!.value);
    const same = others.filter(({value}) => value === reference!.value);
    const against = [reference!, ...same];
    if (!differing.length) return same.length ? [agree(book, "sameLine", reference!, same)] : [];
    return differing.map((odd) => blankLeft(agree(book, "sameLine", odd, against)));
  });
}

/** The value that most places print comes first; of equally many, the earliest. */
function byFrequency(places: readonly Fact[]): Fact[] {
  const times = (fact: Fact) => places.filter(({value}) => value === fact.value).length;
  return [...places].sort((a, b) => times(b) - times(a));
}

function blankLeft(finding: Finding): Finding {
  return finding.status === "fail" && !finding.terms.every(({fact}) => isPrinted(fact)) ? {...finding, status: "uncertain"} : finding;
}
