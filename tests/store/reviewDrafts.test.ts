import {expect, test} from "vitest";
import type {Review} from "../../src/budget/explain/review.js";
import {draftsText, isComplete, readDrafts} from "../../src/store/decided/reviewText.js";

const review: Review = {
  line: "a/b",
  base: 2025,
  year: 2026,
  state: "query",
  note: "",
  who: "",
  when: "2026-01-31",
  baseAmount: null,
  amount: 5
};

test("drafts come back as they were, incomplete ones too", () =>
  expect(readDrafts(draftsText([review, {...review, note: '=1\n"x"', who: "ZL"}]))).toEqual([
    review,
    {...review, note: '=1\n"x"', who: "ZL"}
  ]));
test.each([
  "",
  "no",
  "{}",
  "null",
  '[null, 1, {"line": 3}]',
  JSON.stringify([
    {...review, state: "fine"},
    {...review, amount: 0.5}
  ])
])("%j holds none", (text) => expect(readDrafts(text)).toEqual([]));
test("a review says who; one that asks says what", () =>
  expect(
    [
      review,
      {...review, who: "ZL"},
      {...review, who: "ZL", note: "?"},
      {...review, state: "accepted" as const, who: "ZL"}
    ].map(isComplete)
  ).toEqual([false, false, true, true]));
