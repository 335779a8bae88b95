import {readFile} from "node:fs/promises";
import type {Decision} from "../src/budget/crosswalk/decision.js";
import {decisionColumns, decisionOf} from "../src/budget/crosswalk/decisionRow.js";
import {unusedDecision} from "../src/budget/crosswalk/unused.js";
import {series} from "../src/budget/series.js";
import type {Disclosure} from "../src/disclosure/disclosure.js";
import type {Problem} from "../src/disclosure/problem.js";
import {problemOf} from "../src/disclosure/problem.js";
import {readReviewed, unitColumns} from "../src/store/reviewedCsv.js";
import {codesOf} from "./order.js";

/** Reviewers' decisions on the links of one unit, beside its disclosures. */
export const decisionsName = "crosswalk.csv";

export interface Decisions {
  readonly decisions: readonly Decision[];
  readonly problems: readonly Problem[];
}

/** The decisions of a file, `document` in places. A file that names another unit, a bad entry, and one that changes nothing, is a problem with its line; the others hold. */
export async function decisionsOf(own: readonly Disclosure[], path: string, document: string): Promise<Decisions> {
  const {entries, problems} = readReviewed(await readFile(path, "utf8"), decisionColumns, decisionOf, {optional: unitColumns, units: codesOf(own)});
  const lines = series(own.flatMap(({figures}) => figures), own.flatMap(({claims}) => claims));
  const decisions = entries.map(({entry}) => entry);
  const unused = entries.flatMap(({entry, line}) => {
    const error = unusedDecision(entry, lines, decisions);
    return error ? problemOf(error, {document, line}) : [];
  });
  return {decisions, problems: [...problems.map(({line, error}) => problemOf(error, {document, line})), ...unused]};
}
