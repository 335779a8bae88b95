import {describe, expect, test} from "vitest";
import type {FinderEntry} from "../../src/store/published/finderFile.js";
import {unitsFound} from "../../src/store/published/unitSearch.js";

const entry = (code: string, name: string, rest: Partial<FinderEntry> = {}): FinderEntry => ({
  code,
  name,
  english: "",
  initials: "",
  department: "",
  division: "",
  divisionName: "",
  divisionEnglish: "",
  formerNames: [],
  fiscalYears: [2026],
  ...rest
});

const east = {division: "990100", divisionName: "东市", divisionEnglish: "Eastville"};
const west = {division: "990200", divisionName: "西市", divisionEnglish: "Westville"};
const units = [
  entry("213002", "甲市档案馆", {initials: "jsdag"}),
  entry("990100-305", "东市教育局", {...east, english: "Eastville Education Bureau", initials: "dsjyj"}),
  entry("990100-305001", "东市教育局（本级）", {...east, department: "东市教育局", initials: "dsjyjbj"}),
  entry("990100-305002", "东市实验小学", {...east, department: "东市教育局", initials: "dssyxx"}),
  entry("990200-328", "西市应急管理局", {
    ...west,
    english: "Westville Emergency Bureau",
    initials: "xsyjglj xsajj",
    formerNames: ["西市安全监督局"]
  })
];
const found = (asked: string, {shown = "213002", recent = []}: {shown?: string; recent?: string[]} = {}) =>
  unitsFound(units, asked, {shown, recent}).map(({code}) => code.replace(/^9901?00-?|^990200-/, ""));

describe("unitsFound", () => {
  test.each([
    ["教育", ["305", "305001", "305002"]],
    ["305001", ["305001"]],
    ["WESTVILLE emergency", ["328"]],
    ["syxx", ["305002"]],
    ["xsajj", ["328"]],
    ["安全监督", ["328"]],
    ["东市 小学", ["305002"]],
    ["（本级", ["305001"]],
    ["无", []]
  ])("%s finds %j", (asked, codes) => expect(found(asked)).toEqual(codes));

  test("nothing asked gives those shown before, neighbours of the shown one, then the others", () => {
    expect(found("", {shown: "990100-305001", recent: ["990200-328"]})).toEqual([
      "328",
      "305001",
      "305002",
      "305",
      "213002"
    ]);
    expect(found(" ")).toEqual(["213002", "305", "305001", "305002", "328"]);
  });

  test("a name's beginning goes before its middle, and a name before letters", () =>
    expect(
      unitsFound([entry("1", "丙局", {initials: "bj"}), entry("2", "甲BJ局"), entry("3", "BJ甲局")], "bj", {
        shown: "",
        recent: []
      }).map(({code}) => code)
    ).toEqual(["3", "2", "1"]));
});
