import {beforeAll, describe, expect, test} from "vitest";
import type {Corpus} from "../../loaders/corpus/corpus.js";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {nothingReviewed} from "../../loaders/corpus/reviewed.js";
import {linkItems} from "../../src/store/tables/tableItems.js";
import {crosswalk} from "../../src/budget/crosswalk/crosswalk.js";
import type {Figure} from "../../src/budget/figure.js";
import {series} from "../../src/budget/series.js";
import {tables} from "../../src/store/tables/tables.js";
import {said} from "./lines.js";

let corpus: Corpus;
beforeAll(async () => {
  corpus = await readCorpus("data");
});
const unit = (code: string) => corpus.units.find((unit) => unit.code === code)!;
const links = (code: string, base: number, year: number) => crosswalk(unit(code).lines, {base, year}).map(said);

describe("links of 万里街道", () => {
  const source = "renamed certain: generalBudget 一般公共预算 → generalBudget 一般公共预算 (knownNames)";

  test.each([
    [2023, 2024, [source]],
    [2024, 2025, []],
    [2023, 2025, [source]]
  ])(
    "%i to %i: one source under two known names; none of the lines that ended goes on in one that began",
    (base, year, expected) => {
      expect(links("310107-wanli", base, year)).toEqual(expected);
    }
  );

  test("are the same in the warehouse", () => {
    const columns = tables.links.filter(([name]) => ["base_year", "from_labels", "to_labels", "joined"].includes(name));
    expect(linkItems(unit("310107-wanli"), nothingReviewed).map((item) => columns.map(([, , of]) => of(item)))).toEqual(
      [[2023, "一般公共预算", "一般公共预算资金", true]]
    );
  });
});

describe("links of the Tianmen bureau", () => {
  test("there are none: only 2026 has a table that lists lines", () =>
    expect([links("213002", 2025, 2026), links("213002", 2024, 2026)]).toEqual([[], []]));

  test("the two projects that its forms call otherwise than its table would be likely links, were the forms of the year before; the four others bear one name", () => {
    const {figures} = corpus.disclosures.find(({unit}) => unit.code === "213002")!;
    const listed = (statement: string) =>
      figures.filter(
        (figure) =>
          figure.classification === "project" &&
          figure.measure === "projectExpenditure" &&
          figure.fund === "all" &&
          figure.statement === statement
      );
    const before = listed("projectPlan").map((figure): Figure => ({
      ...figure,
      fiscalYear: 2025,
      year: 2025,
      statement: "projects"
    }));
    const found = crosswalk(series([...before, ...listed("projects")], []), {base: 2025, year: 2026});
    expect([before.length, ...found.map((link) => [said(link), link.reason])]).toEqual([
      6,
      [
        "renamed likely: 机关养老保险财政补助 → 机关养老保险财政地方补助 (alike)",
        {id: "alike", names: (16 / 20 + 14 / 16) / 2, amounts: 1}
      ],
      [
        "renamed likely: 企业离休人员补助资金 → 企业离休人员经费 (alike)",
        {id: "alike", names: (10 / 16 + 1) / 2, amounts: 1}
      ]
    ]);
  });
});
