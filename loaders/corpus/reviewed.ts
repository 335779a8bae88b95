import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Waiver} from "../../src/budget/checks/outcome.js";
import {waive} from "../../src/budget/checks/outcome.js";
import {unusedDecision} from "../../src/budget/crosswalk/crosswalk.js";
import type {Decision} from "../../src/budget/crosswalk/decision.js";
import {decisionColumns, decisionOf} from "../../src/budget/crosswalk/decision.js";
import {duplicate, unknown} from "../../src/budget/errors.js";
import type {Review} from "../../src/budget/explain/review.js";
import {isStale, reviewKey} from "../../src/budget/explain/review.js";
import type {Line} from "../../src/budget/series.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {notFollowed} from "../../src/disclosure/model/instruction.js";
import type {Problem} from "../../src/disclosure/model/problem.js";
import {noteOf, problemOf} from "../../src/disclosure/model/problem.js";
import type {Instructions} from "../../src/store/decided/readingText.js";
import {readInstructions, readingColumns} from "../../src/store/decided/readingText.js";
import {readReviews} from "../../src/store/decided/reviewText.js";
import {readReviewed, unitColumns} from "../../src/store/decided/reviewedCsv.js";
import {readWaivers} from "../../src/store/decided/waiverText.js";
import {codesOf} from "./order.js";
import type {UnitAnalysis} from "./unitAnalysis.js";

/** What reviewers came to on the lines of one unit, beside its disclosures. */
const reviewsName = "reviews.csv";

interface UnitReviews {
  readonly reviews: readonly Review[];
  readonly problems: readonly Problem[];
}

/** The reviews of a file, `document` in places; none of a file that names another unit. A bad one, and one of a line that is not there, is a problem and left out; a stale one is kept with a note. */
async function reviewsOf({disclosures, lines}: UnitAnalysis, path: string, document: string): Promise<UnitReviews> {
  const {entries, problems} = readReviews(await readFile(path, "utf8"), codesOf(disclosures));
  const reviews: Review[] = [];
  const found = problems.map(({line, error}) => problemOf(error, {document, line}));
  for (const {entry, line} of entries) {
    const {kept, problem} = judged(entry, lines, reviews);
    if (kept) reviews.push(entry);
    if (problem) found.push(problem({document, line}));
  }
  return {reviews, problems: found};
}

interface Judged {
  readonly kept: boolean;
  readonly problem?: (place: Problem["place"]) => Problem;
}

function judged(review: Review, lines: readonly Line[], before: readonly Review[]): Judged {
  const line = lines.find(({key, phase}) => key === review.line && phase === "budget");
  const words = `${review.line}, ${review.base} to ${review.year}`;
  if (!line) return {kept: false, problem: (place) => problemOf(unknown("line", words), place)};
  if (before.some((other) => reviewKey(other) === reviewKey(review)))
    return {kept: false, problem: (place) => problemOf(duplicate("review", words), place)};
  if (isStale(review, line))
    return {
      kept: true,
      problem: (place) => noteOf(`invalid review: the amounts of ${words} have changed since`, place)
    };
  return {kept: true};
}

/** A unit's accepted findings, beside its disclosures. */
export const waiversName = "waivers.csv";

interface Waivers {
  readonly waivers: readonly Waiver[];
  readonly problems: readonly Problem[];
}

/** The waivers of a file, `document` in places; none where there is no such file, or where it is of another unit than those of `own`. */
export async function waiversIn(path: string, own: readonly Disclosure[], document = path): Promise<Waivers> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  if (text === undefined) return {waivers: [], problems: []};
  const {waivers, problems} = readWaivers(text, codesOf(own));
  return {waivers, problems: problems.map(({line, error}) => problemOf(error, {document, line}))};
}

/** The same with a problem for each waiver that no finding needs. */
async function waiversOf(own: UnitAnalysis, path: string, document: string): Promise<Waivers> {
  const {waivers, problems} = await waiversIn(path, own.disclosures, document);
  if (!waivers.length) return {waivers, problems};
  const {unmatched} = waive(own.findings, waivers);
  return {
    waivers,
    problems: [
      ...problems,
      ...unmatched.map(({finding, line}) =>
        problemOf(unknown("finding", `${finding}: nothing that fails has this id`), {document, line})
      )
    ]
  };
}

/** Reviewers' decisions on the links of one unit, beside its disclosures. */
const decisionsName = "crosswalk.csv";

interface Decisions {
  readonly decisions: readonly Decision[];
  readonly problems: readonly Problem[];
}

/** The decisions of a file, `document` in places. A file that names another unit, a bad entry, and one that changes nothing, is a problem with its line; the others hold. */
async function decisionsOf({disclosures, lines}: UnitAnalysis, path: string, document: string): Promise<Decisions> {
  const {entries, problems} = readReviewed(await readFile(path, "utf8"), decisionColumns, decisionOf, {
    optional: unitColumns,
    units: codesOf(disclosures)
  });
  const decisions = entries.map(({entry}) => entry);
  const unused = entries.flatMap(({entry, line}) => {
    const error = unusedDecision(entry, lines, decisions);
    return error ? problemOf(error, {document, line}) : [];
  });
  return {decisions, problems: [...problems.map(({line, error}) => problemOf(error, {document, line})), ...unused]};
}

/** How people say that tables are to be read, beside the disclosures that print them. */
export const readingName = "reading.csv";

/** The instructions of a file, and what is wrong with it, `document` in places; none where there is no such file. */
export async function instructionsIn(
  path: string,
  document = path,
  units?: readonly string[]
): Promise<{readonly entries: Instructions["entries"]; readonly problems: readonly Problem[]}> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  const {entries, problems} = readInstructions(text ?? readingColumns.join(","), units);
  return {entries, problems: problems.map(({line, error}) => problemOf(error, {document, line}))};
}

/** What is wrong with instructions once their documents are read: one of a document or a table that is not there. */
export function unfollowed(
  entries: Instructions["entries"],
  disclosures: readonly Disclosure[],
  document: string
): Problem[] {
  const left = notFollowed(
    entries.map(({entry}) => entry),
    disclosures.flatMap(({statements}) => statements)
  );
  return entries
    .filter(({entry}) => left.includes(entry))
    .map(({entry, line}) => problemOf(unknown("table", `${entry.table} in ${entry.document}`), {document, line}));
}

/** What people decided on one unit, kept in files beside its disclosures and never written by the build. */
export interface Reviewed {
  readonly decisions: readonly Decision[];
  readonly waivers: readonly Waiver[];
  readonly reviews: readonly Review[];
}

export const nothingReviewed: Reviewed = {decisions: [], waivers: [], reviews: []};

/** Names of the files, as a unit's folder may hold them. */
export const reviewedNames: readonly string[] = [decisionsName, waiversName, reviewsName, readingName];

/** The reviewed files of a unit's folder; `folder` is its path, `document` begins the places of problems. */
export async function reviewedIn(
  folder: string,
  document: string,
  names: readonly string[],
  own: UnitAnalysis
): Promise<{readonly reviewed: Reviewed; readonly problems: readonly Problem[]}> {
  const paths = (name: string) => [join(folder, name), `${document}/${name}`] as const;
  const decided = names.includes(decisionsName)
    ? await decisionsOf(own, ...paths(decisionsName))
    : {decisions: [], problems: []};
  const waived = names.includes(waiversName)
    ? await waiversOf(own, ...paths(waiversName))
    : {waivers: [], problems: []};
  const {reviews, problems} = names.includes(reviewsName)
    ? await reviewsOf(own, ...paths(reviewsName))
    : {reviews: [], problems: []};
  const [reading, place] = paths(readingName);
  const told = await instructionsIn(reading, place, codesOf(own.disclosures));
  return {
    reviewed: {decisions: decided.decisions, waivers: waived.waivers, reviews},
    problems: [
      ...decided.problems,
      ...waived.problems,
      ...problems,
      ...told.problems,
      ...unfollowed(told.entries, own.disclosures, place)
    ]
  };
}
