import {expect, test} from "vitest";
import type {JudgedRow} from "../../../bench/judged/judgedRow.js";
import {judgedRows} from "../../../bench/judged/judgedRow.js";
import {matching} from "../../../bench/judged/matching.js";
import {contradictionsOf, errorsUntold, fates, tallyOf} from "../../../bench/judged/tally.js";
import type {Utterance} from "../../../bench/judged/told.js";

/** Rows of a list without its header: page, rule, place, numbers, verdict, error. */
function rows(...lines: string[]): JudgedRow[] {
  const header = "document,page,rule,place,numbers,verdict,error";
  return judgedRows([header, ...lines.map((line) => `a.pdf,${line}`)].join("\n"));
}

const one: Utterance = {
  document: "a.pdf",
  rule: "growth",
  manner: "contradiction",
  place: "2010101",
  pages: [6],
  numbers: [12.5, 40, 30],
  text: "…"
};

function told(...parts: Array<Partial<Utterance>>): Utterance[] {
  return parts.map((part) => ({...one, ...part}));
}

const growth = "6,growth,2010101,12.50 40,holds,A";

test("a row is found again by its numbers, whatever else is named beside them", () => {
  const {matches, untold, unjudged} = matching(rows(growth), told({numbers: [40, 12.5, 33, 7]}));
  expect([matches.length, untold.length, unjudged.length]).toEqual([1, 0, 0]);
});

test("numbers on another page, of the same line, are found again", () => {
  expect(matching(rows(growth), told({pages: [9]})).untold).toEqual([]);
});

test("another document, another rule, other numbers, and another line on another page are something else", () => {
  for (const other of told(
    {document: "b.pdf"},
    {rule: "rowSum"},
    {numbers: [41, 33, 9]},
    {place: "2010102", pages: [9]}
  )) {
    const {untold, unjudged} = matching(rows(growth), [other]);
    expect([untold.length, unjudged]).toEqual([1, [other]]);
  }
});

test("what has no numbers is found again by page, or by place where no page is told", () => {
  const note = "15,emptyTable,governmentFund,,holds,N";
  const empty = {rule: "emptyTable", place: "governmentFund", numbers: []};
  expect(matching(rows(note), told({...empty, pages: [15], place: "total"})).matches).toHaveLength(1);
  expect(matching(rows(note), told({...empty, pages: []})).matches).toHaveLength(1);
  expect(matching(rows(note), told({...empty, pages: [16], place: "stateCapital"})).matches).toHaveLength(0);
});

test("of two that are alike the one with more of the numbers is taken", () => {
  const [near, far] = told({}, {numbers: [12.5]});
  expect(matching(rows(growth), [far!, near!]).matches[0]!.told).toBe(near);
});

test("an error printed twice and told once is found at both places; told twice it is judged twice", () => {
  const twice = rows(growth, "7,growth,2010101,12.50 40,repeat,A");
  expect(matching(twice, told({pages: [6, 7]})).untold).toEqual([]);
  expect(matching(rows(growth), told({}, {pages: [7]})).unjudged).toEqual([]);
});

test("a kind of which there was no rule is found under the rule that tells it now", () => {
  const {matches} = matching(rows("16,emptyReason,,,holds,E"), told({rule: "residue", pages: [16], numbers: []}));
  expect(matches).toHaveLength(1);
});

test("a habit is found in the finding that tells it once for the document", () => {
  const habit = told({rule: "habit", manner: "advice", pages: [7, 8], numbers: [87.7, 78.21]});
  expect(matching(rows("7,proseTable,2080501,87.70,habit,"), habit).untold).toEqual([]);
  expect(matching(rows("7,proseTable,2080501,87.70,holds,"), habit).untold).toHaveLength(1);
});

test("rows of one error are one error, told or not", () => {
  const list = rows(
    growth,
    "6,share,2010101,5 6,holds,A",
    "9,rowSum,total,1 2,holds,B",
    "9,columnTotal,total,3,holds,B"
  );
  const part = matching(list, told({}));
  expect(tallyOf(part)).toMatchObject({known: 2, told: 1});
  expect(errorsUntold(part).map(({error}) => error)).toEqual(["B"]);
});

test("every contradiction is counted once under its verdict, or as one to be judged", () => {
  const list = rows(growth, "8,share,201,50,false,", "6,growth,2010101,12.50 40,repeat,A");
  const part = matching(list, told({}, {rule: "share", place: "201", pages: [8], numbers: [50]}, {rule: "rowSum"}));
  expect(tallyOf(part).contradictions).toMatchObject({holds: 1, false: 1, repeat: 0, unjudged: 1});
  expect(contradictionsOf(part.matches).map(({verdict}) => verdict)).toEqual(["holds", "false"]);
});

test("no row vanishes: each has one fate, the loudest", () => {
  const list = rows(growth, "7,rowSum,total,1,false,", "8,share,201,50,holds,");
  const part = matching(
    list,
    told({}, {manner: "uncertain"}, {rule: "share", pages: [8], numbers: [50], manner: "advice"})
  );
  expect(list.map((row) => fates(part).get(row))).toEqual(["contradiction", "untold", "advice"]);
});

test("a list with an unknown verdict, a page or number that is none, or a row without a rule is refused", () => {
  expect(() => rows("6,growth,,,right,")).toThrow("invalid verdict: right");
  expect(() => rows("six,growth,,,holds,")).toThrow("invalid number: six");
  expect(() => rows("6,,,,holds,")).toThrow("missing document or rule");
});
