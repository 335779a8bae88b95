import {afterEach, describe, expect, it} from "vitest";
import {catalogueItems, itemsNamed, itemsOf, learnedRows, leaveOut} from "../../src/budget/classification/catalogue.js";
import {catalogueCode} from "../../src/budget/classification/functional.js";
import {learned, publishers} from "../../src/budget/classification/learned.js";

const codes = (name: string) => itemsNamed(name).map(({code}) => code);

afterEach(() => leaveOut(() => false));

describe("the catalogue", () => {
  it("has every code that a name is printed with", () => {
    expect(codes("社会保障和就业支出")).toEqual(["208"]);
    expect(codes("社会保障和就业")).toEqual(["208"]);
    expect(codes("行政运行").length).toBeGreaterThan(5);
    expect(codes("甲项目")).toEqual([]);
  });

  it("has former names and moves with their years", () => {
    const names = itemsOf("20805").map(({name}) => name);
    expect(names).toEqual(expect.arrayContaining(["行政事业单位离退休", "行政事业单位养老支出"]));
    expect(itemsOf("20805").find(({name}) => name === "行政事业单位离退休")!.years![1]).toBeLessThan(2020);
    expect(codes("拥军优属")).toEqual(expect.arrayContaining(["2080204", "2082804"]));
  });

  it("holds codes of the classifications and words, sorted, once each", () => {
    const rows = learned.trim().split("\n");
    expect(rows).toEqual([...new Set(rows)].sort());
    for (const row of rows) {
      const [code = "", name = "", years = "", ...counts] = row.split(" ");
      expect(code).toMatch(catalogueCode);
      expect(name).toMatch(/^[\u4e00-\u9fff()、·]{2,40}$/);
      expect(years).toMatch(/^20\d\d(?:-20\d\d)?$/);
      for (const count of counts) expect(count).toMatch(/^[a-z][1-9]\d*$/);
    }
    expect(publishers.split(" ").every((name) => /(?:[省市区县]|其他)$/.test(name))).toBe(true);
  });

  it("is written as it is read", () =>
    expect(learnedRows(catalogueItems().filter(({counts}) => counts.size))).toEqual({
      publishers,
      rows: learned.trim().split("\n")
    }));

  it("forgets what only a publisher that is left out prints, never the ministry's own", () => {
    const before = catalogueItems();
    const [only] = before.filter(({counts, isStandard}) => counts.size === 1 && !isStandard);
    const [publisher] = only!.counts.keys();
    leaveOut((name) => name === publisher);
    expect(itemsOf(only!.code).map(({name}) => name)).not.toContain(only!.name);
    leaveOut(() => true);
    expect(codes("社会保障和就业支出")).toEqual(["208"]);
    expect(catalogueItems().every(({isStandard}) => isStandard)).toBe(true);
  });
});
