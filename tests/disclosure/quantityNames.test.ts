import {describe, expect, it} from "vitest";
import {quantitiesIn} from "../../src/budget/explain/verdict.js";
import type {Measure} from "../../src/budget/figure.js";
import type {NamePlace} from "../../src/budget/quantityNames.js";
import {quantityNamesIn, quantityNames} from "../../src/budget/quantityNames.js";
import {comparableText} from "../../src/disclosure/model/comparableText.js";
import type {SectionId} from "../../src/disclosure/outline/section.js";
import {columnOf, isHeaderWord} from "../../src/disclosure/tables/columns.js";
import {rowMeaning} from "../../src/disclosure/tables/rowMeaning.js";
import {statementSpecs} from "../../src/disclosure/tables/statementSpecs.js";
import {measureNames} from "../../src/locale/names.js";
import {claimsOf} from "./narrative/said.js";

const namesOf = (place: NamePlace): Array<[string, Measure]> => [...quantityNamesIn(place)];

/** Sections in which the narrative has a name mean the quantity. */
const sectionOf: Readonly<Partial<Record<Measure, SectionId>>> = {
  overseasTrips: "threePublic",
  vehicles: "threePublic",
  vehiclePurchase: "threePublic",
  vehicleOperation: "threePublic",
  receptions: "threePublic",
  assets: "assets",
  projectBudget: "performance"
};

describe("every name of a quantity is known in all the places where it counts", () => {
  it.each(namesOf("header"))("a column %s measures %s", (name, measure) => {
    const {id, kind} = columnOf([name], {fiscalYear: 2026, unknown: "text"});
    expect([kind, isHeaderWord(name)]).toEqual(["amount", true]);
    const meant = statementSpecs.flatMap(({columns}) => columns[id]?.measure ?? []);
    expect(meant).toContain(measure);
  });
  it.each(namesOf("row"))("a row %s of a table by type measures %s", (name, measure) =>
    expect(rowMeaning({code: "", name, group: "", classification: "type"})).toMatchObject({code: "total", measure})
  );
  it.each(namesOf("balance"))("a row %s of any table measures %s", (name, measure) =>
    expect(
      (["functional", "economic", "source", "type"] as const).map(
        (classification) => rowMeaning({code: "", name, group: "", classification}).measure
      )
    ).toEqual([measure, measure, measure, measure])
  );
  it.each(namesOf("subject"))("a sentence on %s measures %s", (name, measure) =>
    expect(claimsOf([`${name}2026年预算10.00万元。`], sectionOf[measure] ?? "budget")).toMatchObject([
      {measure, classification: "total", code: "total", amount: {fen: 10_000_000}}
    ])
  );
  it.each(namesOf("reason"))("a reason that %s rises names %s", (name, measure) =>
    expect(quantitiesIn(`${name}增加`)).toEqual([measure])
  );
});

describe("the table of names", () => {
  it("gives each word once a place, as names are compared", () => {
    const standing = quantityNames.flatMap(({words, places}) => words.flatMap((w) => places.map((p) => `${w} ${p}`)));
    expect(standing.filter((each, i) => standing.indexOf(each) !== i)).toEqual([]);
    expect(quantityNames.flatMap(({words}) => words).filter((word) => word !== comparableText(word))).toEqual([]);
  });
  it("holds the name that each quantity is shown by; what is not classified has none", () =>
    expect(
      (Object.keys(measureNames) as Measure[]).filter(
        (measure) =>
          !quantityNames.some(
            (row) => row.measure === measure && row.words.includes(comparableText(measureNames[measure][1]))
          )
      )
    ).toEqual(["unclassified"]));
});

describe("quantitiesIn", () => {
  it.each([
    ["因公出国（境）费用增加", ["overseasTrips"]],
    ["“三公”经费压减", ["threePublic"]],
    ["公务用车购置及运行费减少", ["vehicles"]],
    ["公务接待费和公务用车运行费减少", ["receptions", "vehicleOperation"]],
    ["其他运转类项目支出增加", ["otherOperation"]],
    ["工作量增加", []]
  ])("%s names %j", (clause, measures) => expect(quantitiesIn(clause)).toEqual(measures));
});
