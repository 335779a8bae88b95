import type {FactIndex, Leftover} from "../facts.js";
import type {DraftFinding, Status} from "../finding.js";
import {finding} from "../finding.js";

/** What each kind of residue comes to: words that cannot be meant contradict, words that may be meant are uncertain, repetition is a matter of form. */
const statuses: Readonly<Record<Leftover["kind"], Status>> = {
  placeholder: "fail",
  blankAmount: "fail",
  bothDirections: "fail",
  otherYear: "uncertain",
  brokenYear: "fail",
  missingSign: "fail",
  emptyReason: "fail",
  doubledWord: "advice",
  directionAgainstWords: "uncertain",
  instruction: "uncertain",
  doubledPassage: "advice"
};

/** What a narrative has left of the form that it was filled into, or of another year's document. */
export function residue(book: FactIndex): DraftFinding[] {
  const {fiscalYear, kind, residues = []} = book.document;
  return residues.map(({kind: left, where, text, also}) => ({
    ...finding(book, statuses[left], {
      year: fiscalYear,
      phase: kind === "final" ? "final" : "budget",
      measure: "unclassified",
      fund: "all",
      classification: "total",
      code: left,
      label: text
    }),
    relation: "present",
    place: where,
    ...(also ? {elsewhere: [also]} : {}),
    residue: left,
    missing: {what: "words", of: text}
  }));
}
