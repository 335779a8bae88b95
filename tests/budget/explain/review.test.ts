import {describe, expect, it} from "vitest";
import type {Review} from "../../../src/budget/explain/review.js";
import {isStale, mergeReviews, reviewedAmounts, reviewKey} from "../../../src/budget/explain/review.js";
import {lineWith} from "../lines.js";

const line = lineWith("办案经费", {2025: 5, 2026: 9});
const review = (rest: Partial<Review> = {}): Review => ({
  line: line.key,
  base: 2025,
  year: 2026,
  state: "accepted",
  note: "",
  who: "甲",
  when: "2026-03-01",
  baseAmount: 5,
  amount: 9,
  ...rest
});

describe("isStale", () => {
  it.each<[string, Partial<Review>, boolean]>([
    ["of the line's amounts", {}, false],
    ["of another amount", {amount: 8}, true],
    ["of another base", {baseAmount: 4}, true],
    ["of no amount where there is one", {amount: null}, true],
    ["of no base where there is none", {base: 2024, baseAmount: null}, false]
  ])("a review %s", (_, rest, stale) => expect(isStale(review(rest), line)).toBe(stale));

  it("a review of a line that is gone", () => expect(isStale(review(), undefined)).toBe(true));
  it("what is reviewed now is not stale", () =>
    expect(isStale({...review({base: 2024}), ...reviewedAmounts(line, {base: 2024, year: 2026})}, line)).toBe(false));
  it("a blank cell is no amount", () =>
    expect(reviewedAmounts(lineWith("空", {2025: null, 2026: 0}), {base: 2025, year: 2026})).toEqual({
      baseAmount: null,
      amount: 0
    }));
});

describe("mergeReviews", () => {
  const notes = (first: readonly Review[], second: readonly Review[]) =>
    mergeReviews(first, second).map(({note}) => note);
  const earlier = review({note: "earlier"});
  const later = review({note: "later", when: "2026-03-02"});

  it("keeps the later one, wherever it stands", () =>
    expect([notes([earlier], [later]), notes([later], [earlier])]).toEqual([["later"], ["later"]]));
  it("of one day the second's", () => expect(notes([review({note: "a"})], [review({note: "b"})])).toEqual(["b"]));
  it("keeps other lines and other years apart", () =>
    expect(notes([earlier], [review({note: "of 2024", base: 2024}), review({note: "other", line: "x"})])).toEqual([
      "earlier",
      "of 2024",
      "other"
    ]));
  it("of nothing is nothing, and of one list that list", () =>
    expect([notes([], []), notes([earlier], [])]).toEqual([[], ["earlier"]]));
  it("a review is known by its line and years", () => expect(reviewKey(review())).toBe(`${line.key}/2025/2026`));
});
