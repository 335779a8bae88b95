import {settleBlanks} from "./blanks.js";
import {booksOf} from "./book.js";
import type {CheckedDocument} from "./document.js";
import type {Finding} from "./finding.js";
import {rules} from "./rules.js";

/** Every identity of one unit's disclosures, tested: each against itself and against the unit's other years. */
export function check(documents: readonly CheckedDocument[]): Finding[] {
  const times = new Map<string, number>();
  return settleBlanks(booksOf(documents).flatMap((book) => rules.flatMap(({find}) => find(book)))).map((finding) => {
    const time = (times.get(finding.id) ?? 0) + 1;
    times.set(finding.id, time);
    return time > 1 ? {...finding, id: `${finding.id}#${time}`} : finding;
  });
}
