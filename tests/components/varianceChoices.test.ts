import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {breakdown, compare} from "../../src/budget/breakdown.js";
import {series} from "../../src/budget/series.js";
import {arranged, varianceChoices} from "../../src/components/view/varianceChoices.js";
import {readChoices, writeChoices} from "../../src/components/page/choices.js";
import {readDocument} from "../../src/disclosure/readDocument.js";

const document = "data/213002-tianmen-social-insurance/2026.md";
const {figures, claims} = await readDocument(readFileSync(document), {document});
const lines = series(figures, claims);
const rows = (by: string, choices: Record<string, string> = {}) => {
  const {shown, folded} = arranged(
    compare(lines, breakdown(by), {year: 2026, base: 2025}),
    readChoices(varianceChoices, {by, ...choices})
  );
  const names = (list: typeof shown) => list.map(({line}) => (line.code === "total" ? line.measure : line.code));
  return {shown: names(shown), folded: names(folded)};
};

describe("arranged", () => {
  it("headlines in the order of the document leave out what no document gives an amount for", () =>
    expect(rows("headline").shown).toEqual([
      "revenue",
      "expenditure",
      "basicExpenditure",
      "projectExpenditure",
      "threePublic",
      "overseasTrips",
      "vehicleOperation",
      "receptions",
      "agencyOperating",
      "procurement"
    ]));
  it("by change, the largest first and a line without one last", () =>
    expect(rows("headline", {order: "change"}).shown.slice(0, 5)).toEqual([
      "revenue",
      "expenditure",
      "projectExpenditure",
      "basicExpenditure",
      "agencyOperating"
    ]));
  it("by rate, 16.7 % before 15.1 %, and a new line without a rate after all that have one", () => {
    const {shown} = rows("headline", {order: "rate"});
    expect(shown.slice(0, 2)).toEqual(["vehicleOperation", "threePublic"]);
    expect(shown.indexOf("procurement")).toBeGreaterThan(shown.indexOf("projectExpenditure"));
  });
  it("a total stays first whatever the order, and over every threshold", () =>
    expect(rows("economic", {order: "amount", abs: "9999999"}).shown[0]).toBe("basicExpenditure"));
  it("either threshold shows a line; one alone folds the rest", () => {
    expect(rows("headline", {abs: "50"}).shown).toEqual([
      "revenue",
      "expenditure",
      "basicExpenditure",
      "projectExpenditure"
    ]);
    expect(rows("headline", {abs: "50"}).folded).toHaveLength(6);
    expect(rows("headline", {rel: "15"}).shown).toEqual(["threePublic", "vehicleOperation", "procurement"]);
    expect(rows("headline", {abs: "100", rel: "15"}).shown).toEqual([
      "revenue",
      "expenditure",
      "projectExpenditure",
      "threePublic",
      "vehicleOperation",
      "procurement"
    ]);
  });
  it("lines that cannot be compared are never folded", () =>
    expect(rows("functional", {abs: "1000000"}).folded).toEqual([]));
});

describe("readChoices and writeChoices", () => {
  const written = (choices: Record<string, string>) =>
    writeChoices(varianceChoices, readChoices(varianceChoices, choices));
  it("what is as usual leaves the address", () => expect(Object.values(written({})).join("")).toBe(""));
  it("read what they wrote", () => {
    const choices = {by: "economic", order: "rate", abs: "50", rel: "5", blanks: "1", unfold: "1", open: "x"};
    expect(written(choices)).toEqual(choices);
  });
  it("nonsense is as usual", () =>
    expect(readChoices(varianceChoices, {by: "nothing", order: "sideways", abs: "-3", rel: "many"})).toEqual(
      readChoices(varianceChoices, {})
    ));
});
