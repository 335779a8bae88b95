import {sum} from "d3-array";
import type {Count, CountList} from "../../countList.js";
import type {FactIndex} from "../facts.js";
import type {DraftFinding, Status} from "../finding.js";
import {finding} from "../finding.js";

/** Square metres, vehicles, persons: a number that a sentence states against all its parts. */
export function countSum(book: FactIndex): DraftFinding[] {
  const {fiscalYear, kind, counts = []} = book.document;
  return counts.map((list) => {
    const {thing, counter, source} = list;
    const subject = {
      year: fiscalYear,
      phase: kind === "final" ? ("final" as const) : ("budget" as const),
      measure: "unclassified" as const,
      fund: "all" as const,
      classification: "total" as const,
      code: thing,
      label: source.text
    };
    return {
      ...finding(book, statusOf(list), subject, {
        relation: "present",
        place: source,
        missing: {what: "words", of: source.text}
      }),
      follows: `${Number(sum(list.parts, ({value}) => value).toFixed(mostDigits))}${counter}`
    };
  });
}

/** A sum of printed decimals has no more than their digits. */
const mostDigits = 6;

/** A part that its own parts contradict counts as what they make it: one wrong number is told where it stands. */
function statusOf({whole, parts}: CountList): Status {
  const isRough = [whole, ...parts].some(({rough}) => rough);
  if (addsUp(whole, parts) || addsUp(whole, parts.map(mended))) return "pass";
  return isRough ? "uncertain" : "fail";
}

function mended({value, made, ...rest}: Count): Count {
  return {...rest, value: made ?? value};
}

function addsUp(whole: Count, parts: readonly Count[]): boolean {
  const apart = Math.abs(whole.value - sum(parts, ({value}) => value));
  return apart <= sum([whole, ...parts], ({half}) => half) + hair;
}

/** Decimals are doubles. */
const hair = 1e-6;
