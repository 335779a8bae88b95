import {describe, expect, it} from "vitest";
import type {Sentence, Small, Table} from "./small.js";
import {told} from "./small.js";

const lines: Table = {
  id: "expenditure",
  columns: "expenditure",
  rows: ["221 9.00", "22102 9.00", "2210201 5.00", "2210203 4.00"],
  names: {221: "住房保障支出", 22102: "住房改革支出", 2210201: "住房公积金", 2210203: "购房补贴"}
};

const given = (reason: string, change = "-1.00"): Small => {
  const said: Sentence = {line: "expenditure 2210203", amount: "4.00", change, direction: "decrease", reason};
  return {tables: [lines], said: [said]};
};

describe("reasonDirection", () => {
  it("a fall is not explained by more money for its own line", () => {
    expect(told("reasonDirection", given("购房补贴经费增加"))).toEqual(["uncertain 2210203 (words 购房补贴经费增加)"]);
    expect(told("reasonDirection", given("住房改革购房补贴经费增加"))).toHaveLength(1);
  });
  it("holds where both say the same", () =>
    expect(told("reasonDirection", given("购房补贴经费减少"))).toEqual(["pass 2210203"]));
  it("says nothing of a reason in more words, or of another line", () => {
    expect(told("reasonDirection", given("新购房职工的购房补贴经费增加"))).toEqual([]);
    expect(told("reasonDirection", given("住房公积金经费增加"))).toEqual([]);
  });
});

describe("reasonLine", () => {
  it("a reason that is another line's is told", () =>
    expect(told("reasonLine", given("住房公积金经费减少"))).toEqual(["uncertain 2210203 (words 住房公积金经费减少)"]));
  it("holds of the line's own name, with its group's or without", () => {
    expect(told("reasonLine", given("购房补贴经费减少"))).toEqual(["pass 2210203"]);
    expect(told("reasonLine", given("住房改革购房补贴减少"))).toEqual(["pass 2210203"]);
  });
  it("says nothing of a name that no table prints", () =>
    expect(told("reasonLine", given("退休人员经费减少"))).toEqual([]));
});
