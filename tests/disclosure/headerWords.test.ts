import {describe, expect, it} from "vitest";
import {contradictedName, repairedCode} from "../../src/disclosure/tables/labels.js";
import {columnOf} from "../../src/disclosure/tables/columns.js";
import {isPhased, timed} from "../../src/disclosure/tables/period.js";
import {isTableMark, titleWord} from "../../src/disclosure/outline/title.js";

describe("timed", () => {
  it.each<[string, object]>([
    ["2023年执行数", {word: "", year: 2023, phase: "executed"}],
    ["上年预算数", {word: "", year: 2023, phase: "budget"}],
    ["2024年度决算数", {word: "", year: 2024, phase: "final"}],
    ["2023年", {word: "", year: 2023}],
    ["2024年基本支出", {word: "基本支出", year: 2024}],
    ["上年结转", {word: "上年结转"}],
    ["预算数", {word: "预算数", phase: "budget"}]
  ])("%s of 2024", (printed, expected) => expect(timed(printed, 2024)).toEqual(expected));
  it("a header of two phases is divided by them", () =>
    expect([isPhased(["年初预算数", "决算数"]), isPhased(["预算数", "项目"])]).toEqual([true, false]));
});

describe("columnOf by every level", () => {
  const of = (...path: string[]) => {
    const {id, year, phase, fund} = columnOf(path, {fiscalYear: 2024, unknown: "text", phased: true});
    return [id, year, phase, fund].filter((part) => part !== undefined).join(" ");
  };
  it.each<[string[], string]>([
    [["2023年预算数", "公务用车购置及运行费", "小计"], "vehicles 2023 budget"],
    [["2024年预算数", "小计"], "total budget"],
    [["2024年预算数比2023年执行数", "增减额"], "change"],
    [["2024年预算数比2023年执行数", "增减%"], "rate"],
    [["比上年预算增减", "金额"], "change"],
    [["比上年预算增减", "%"], "rate"],
    [["增减变化", "公务接待费"], "change"],
    [["占比"], "share"],
    [["决算数", "公务接待费"], "receptions final"],
    [["一般公共预算财政拨款", "基本支出"], "basic generalBudget"],
    [["事业收入", "金额"], "business"],
    [["合计（万元）"], "total"],
    [["项目（按功能分类）"], "name"],
    [["码功能分类科目名称"], "name"],
    [["行次"], "rowNumber"],
    [["从来没有见过"], "text"]
  ])("%j is %s", (path, expected) => expect(of(...path)).toBe(expected));
});

describe("titleWord", () => {
  it.each([
    ["部门收支总体情况表", "部门收支总表"],
    ["附表1-1 部门收支总表（单位：万元）", "部门收支总表"],
    ["乙县水利局2023年度收入支出决算总表", "收支总表"],
    ["一般公共预算支出情况表（按功能分类科目）", "一般公共预算支出表"],
    ["一般公共预算财政拨款基本支出决算明细表", "一般公共预算基本支出表"],
    ["财政拨款收支总表（续）", "财政拨款收支总表"]
  ])("%s is %s", (printed, expected) => expect(titleWord(printed)).toBe(expected));
  it.each([
    ["公开01表", true],
    ["部门公开表1", true],
    ["附件2", true],
    ["表1-2", true],
    ["部门收支总表", false],
    ["表1 部门收支总表", false]
  ])("%s only numbers a table: %s", (text, expected) => expect(isTableMark(text)).toBe(expected));
});

describe("codes", () => {
  it("a class that lost its first digits is that of the row above, if they share the group", () => {
    expect([
      repairedCode("71102", "21011", "functional"),
      repairedCode("71102", "22102", "functional"),
      repairedCode("2101102", "21011", "functional")
    ]).toEqual(["2101102", undefined, undefined]);
  });
  it("a name that another code owns, or that shares nothing with its own, contradicts its code", () => {
    const standard = (code: string, name: string) => contradictedName(code, name, "economic");
    expect([
      standard("30203", "水费"),
      standard("303", "离退休人员经费"),
      standard("30108", "机关事业单位基本养老保险费"),
      standard("30205", "水费"),
      standard("39999", "其他")
    ]).toEqual(["咨询费", "对个人和家庭的补助", undefined, undefined, undefined]);
  });
});
