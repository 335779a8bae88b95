import {readFile} from "node:fs/promises";
import {duplicate, unknown} from "../src/budget/errors.js";
import type {Review} from "../src/budget/explain/review.js";
import {isStale, reviewKey} from "../src/budget/explain/review.js";
import type {Line} from "../src/budget/series.js";
import {series} from "../src/budget/series.js";
import type {Disclosure} from "../src/disclosure/disclosure.js";
import type {Problem} from "../src/disclosure/problem.js";
import {noteOf, problemOf} from "../src/disclosure/problem.js";
import {readReviews} from "../src/store/reviewText.js";
import {codesOf} from "./order.js";

/** What reviewers came to on the lines of one unit, beside its disclosures. */
export const reviewsName = "reviews.csv";

export interface UnitReviews {
  readonly reviews: readonly Review[];
  readonly problems: readonly Problem[];
}

/** The reviews of a file, `document` in places; none of a file that names another unit. A bad one, and one of a line that is not there, is a problem and left out; a stale one is kept with a note. */
export async function reviewsOf(own: readonly Disclosure[], path: string, document: string): Promise<UnitReviews> {
  const {entries, problems} = readReviews(await readFile(path, "utf8"), codesOf(own));
  const lines = series(own.flatMap(({figures}) => figures), own.flatMap(({claims}) => claims));
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
  if (before.some((other) => reviewKey(other) === reviewKey(review))) return {kept: false, problem: (place) => problemOf(duplicate("review", words), place)};
  if (isStale(review, line)) return {kept: true, problem: (place) => noteOf(`invalid review: the amounts of ${words} have changed since`, place)};
  return {kept: true};
}
