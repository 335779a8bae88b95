import {describe, expect, it} from "vitest";
import type {Finding} from "../../../src/budget/checks/finding.js";
import {check} from "../../../src/budget/checks/rules/rules.js";
import type {Sentence, Small, Table} from "./small.js";
import {disclosure} from "./small.js";

const inYuan = (...rows: string[]): Table => ({id: "expenditure", columns: "expenditure", rows, unit: "yuan"});
const saying = (...rows: string[]): Sentence[] =>
  rows.map((row) => ({line: `expenditure ${row.split(" ")[0]}`, amount: row.split(" ")[1]!}));

/** Status, line and places of what is told of amounts that tables print more finely. */
const told = (small: Small, rules: readonly string[] = ["proseTable", "growth", "share", "habit"]): string[] =>
  check([disclosure(small)])
    .filter(({rule, convention, status}) => rules.includes(rule) && (convention || status !== "pass"))
    .map(({rule, status, subject, convention, also = []}: Finding) =>
      [rule, status, subject.code, convention, also.length || undefined].filter(Boolean).join(" ")
    );

describe("digits cut off instead of rounded", () => {
  it("three of three toward zero are one habit with its places", () =>
    expect(
      told({
        tables: [inYuan("201 8,770,880", "208 7,821,690", "210 20,491,970")],
        said: saying("201 877.08", "208 782.16", "210 2049.19")
      })
    ).toEqual([
      "proseTable pass 201 cutOff",
      "proseTable pass 208 cutOff",
      "proseTable pass 210 cutOff",
      "habit advice 201 cutOff 2"
    ]));

  it("a single one alone is uncertain", () =>
    expect(told({tables: [inYuan("210 20,491,970")], said: saying("210 2049.19")})).toEqual([
      "proseTable uncertain 210 cutOff"
    ]));

  it("are uncertain in a document that rounds elsewhere", () =>
    expect(
      told({
        tables: [inYuan("201 8,770,880", "208 7,821,690", "210 20,491,970")],
        said: saying("201 877.09", "208 782.17", "210 2049.19")
      })
    ).toEqual(["proseTable uncertain 210 cutOff"]));

  it("away from zero they are contradictions", () =>
    expect(
      told({tables: [inYuan("201 8,770,820", "208 7,821,620")], said: saying("201 877.09", "208 782.17")})
    ).toEqual(["proseTable fail 201", "proseTable fail 208"]));

  const summed = (total: string, ...cut: string[]) =>
    told(
      {
        tables: [inYuan("201 8,770,880", "208 7,821,690", "210 20,491,970")],
        said: [
          ...saying(...cut),
          {line: "threePublic", amount: total},
          {line: "receptions", amount: "1.00"},
          {line: "overseasTrips", amount: "2.00"},
          {line: "vehicles", amount: "3.00"}
        ]
      },
      ["proseMakeUp"]
    );
  it("leave a sum uncertain by what its numbers may have lost, in a document that cuts off", () => {
    const cut = ["201 877.08", "208 782.16", "210 2049.19"];
    expect(summed("6.03", ...cut)).toEqual(["proseMakeUp uncertain total cutOff"]);
    expect(summed("6.30", ...cut)).toEqual(["proseMakeUp fail total"]);
    expect(summed("6.03", "201 877.09")).toEqual(["proseMakeUp fail total"]);
  });

  it("of rates go for rates alone", () => {
    const grew = (code: string, amount: string, change: string, rate: string): Sentence => ({
      line: `expenditure ${code}`,
      amount,
      change,
      rate,
      base: 2025
    });
    expect(
      told({said: [grew("201", "195.457", "+95.457", "95.45"), grew("208", "3000.00", "+1290.00", "75.43")]})
    ).toEqual(["growth pass 201 cutOff", "growth pass 208 cutOff", "habit advice 201 cutOff 1"]);
  });
});

describe("rates from nothing", () => {
  it("are one habit of a document, whatever the line", () => {
    const fresh = (line: string): Sentence => ({line, amount: "3.00", change: "+3.00", rate: "100", base: 2025});
    expect(told({said: [fresh("procurement"), fresh("meetings")]}, ["habit"])).toEqual([
      "habit advice total hundredFromZero 1"
    ]);
  });
});
