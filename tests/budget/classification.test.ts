import {describe, expect, it} from "vitest";
import {economicItem, economicItems} from "../../src/budget/classification/economic.js";
import {codeLevel, functionalClass, functionalClasses, parentCode} from "../../src/budget/classification/functional.js";
import {revenueSource, revenueSources} from "../../src/budget/classification/source.js";

const words = (text: string) => text.split(" ").filter(Boolean);
const repeated = (list: readonly string[]) => list.filter((word, i) => list.indexOf(word) !== i);

it.each([
  [
    "functional",
    functionalClasses.flatMap(([code]) => code),
    functionalClasses.flatMap(([, name, aliases]) => [name, ...words(aliases)])
  ],
  [
    "economic",
    economicItems.flatMap(([code]) => code),
    economicItems.flatMap(([, name, aliases]) => [name, ...words(aliases)])
  ],
  ["source", revenueSources.flatMap(([code]) => code), revenueSources.flatMap(([, names]) => words(names))]
])("no code and no name stands twice in the %s classification", (_, codes, names) => {
  expect([repeated(codes), repeated(names)]).toEqual([[], []]);
});

describe("functionalClass", () => {
  it.each([
    ["社会保障和就业支出", "208"],
    ["卫生健康支出", "210"],
    ["医疗卫生支出", "210"],
    ["医疗卫生与计划生育支出", "210"],
    ["住房保障支出", "221"],
    ["债务发行费用支出", "233"],
    ["人力资源和社会保障管理事务", undefined],
    ["", undefined]
  ])("%s is %s", (name, code) => expect(functionalClass(name)).toBe(code));
});

describe("economicItem", () => {
  it.each([
    ["办公费", "30201"],
    ["公务接待费", "30217"],
    ["公务用车运行维护费", "30231"],
    ["公车运行维护费", "30231"],
    ["因公出国(境)费用", "30212"],
    ["因公出国（境）费用", "30212"],
    ["其他交通费用", "30239"],
    ["办公", undefined]
  ])("%s is %s", (name, code) => expect(economicItem(name)).toBe(code));
});

describe("revenueSource", () => {
  it.each([
    ["一般公共预算拨款收入", "generalBudget"],
    ["一般公共预算财政拨款", "generalBudget"],
    ["经费拨款(补助)", "generalBudget.funds"],
    ["上年结余结转", "carryover"],
    ["财政拨款", "appropriation"],
    ["彩票", undefined]
  ])("%s is %s", (name, code) => expect(revenueSource(name)).toBe(code));

  it("every code below another has that one listed above it", () => {
    const codes = revenueSources.map(([code]) => code);
    for (const [at, code] of codes.entries())
      if (code.includes(".")) expect(codes.indexOf(code.slice(0, code.lastIndexOf("."))), code).toBeLessThan(at);
    for (const code of codes.filter((code) => code.includes(".")))
      expect(codes).toContain(code.slice(0, code.lastIndexOf(".")));
  });
});

it("parentCode goes from 项 to 款 to 类, and no further", () => {
  expect([parentCode("2080105"), parentCode("20801"), parentCode("208"), parentCode("30101")]).toEqual([
    "20801",
    "208",
    undefined,
    "301"
  ]);
});

it("codeLevel counts 类, 款, 项 from 1", () =>
  expect(["208", "20801", "2080105", "301", "30101"].map(codeLevel)).toEqual([1, 2, 3, 1, 2]));

it("every economic item stands below its 类 in the table", () => {
  const codes = economicItems.map(([code]) => code);
  expect(codes.filter((code) => !codes.includes(parentCode(code) ?? code))).toEqual([]);
});
