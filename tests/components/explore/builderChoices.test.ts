import {describe, expect, test} from "vitest";
import {builderChoices, questionOf} from "../../../src/components/explore/builderChoices.js";
import {readChoices, writeChoices} from "../../../src/components/page/choices.js";

const view = {unit: "213002", year: 2026, base: 2025};
const ask = (search: string) =>
  questionOf(readChoices(builderChoices, Object.fromEntries(new URLSearchParams(search))), view);

describe("what an address asks of a table of one's own", () => {
  test("an address of the first version means what it meant", () => {
    expect(ask("g1=unit&g2=measure&level=1")).toMatchObject({
      rows: ["unit", "measure"],
      level: 1,
      years: {base: 2025, year: 2026}
    });
    expect(ask("")).toMatchObject({rows: ["measure"], level: 0, only: {}, order: "name", top: 0});
  });

  test("everything that can be chosen", () =>
    expect(
      ask(
        "g1=code&across=year&level=2&measure=expenditure&fund=generalBudget&class=functional&phase=final&units=one&pair=2023-2025&sort=change&top=20"
      )
    ).toEqual({
      rows: ["code"],
      across: "year",
      years: {base: 2023, year: 2025},
      level: 2,
      only: {
        unit: "213002",
        measure: "expenditure",
        fund: "generalBudget",
        classification: "functional",
        phase: "final"
      },
      order: "change",
      top: 20
    }));

  test("what is not known is as usual, and years the wrong way round are not known", () =>
    expect(ask("g1=drop table&pair=2026-2024&top=7&sort=x")).toEqual(ask("")));

  test("what is written reads the same", () => {
    const chosen = readChoices(builderChoices, {g1: "code", pair: "2023-2025", top: "50"});
    expect(writeChoices(builderChoices, chosen)).toMatchObject({
      g1: "code",
      pair: "2023-2025",
      top: "50",
      g2: "",
      level: ""
    });
    expect(readChoices(builderChoices, writeChoices(builderChoices, chosen))).toEqual(chosen);
  });
});
