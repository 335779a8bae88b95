import {describe, expect, test} from "vitest";
import {exhibitCsv} from "../../../src/components/page/dataFile.js";
import type {Answer} from "../../../src/components/explore/groupTable.js";
import {groupTable} from "../../../src/components/explore/groupTable.js";
import type {Locale} from "../../../src/locale/locale.js";
import {formatAmount} from "../../../src/locale/number.js";
import {translator} from "../../../src/locale/words/words.js";

const context = (locale: Locale) => ({
  corpus: {units: [], date: "", problems: [], engineSize: 0},
  t: translator(locale),
  locale,
  unitWord: "万元",
  view: {unit: "1", year: 2026, base: 2025, display: "wan" as const, choices: {}},
  amount: (fen: number, options = {}) => formatAmount(fen, options)
});
const row = {
  base: 92e6,
  current: 113e6,
  change: 21e6,
  units: 2,
  all_units: 4,
  members: 2,
  all_members: 4,
  base_alone: 500e6,
  current_alone: 40e6,
  figures: 6,
  blanks: 0,
  mixed: false,
  exceeds: false,
  base_digit: 10_000,
  current_digit: 10_000,
  label: null,
  of_measure: "expenditure",
  of_classification: "total",
  all_groups: 1
};
const left = {
  measure: "expenditure",
  lines: 1,
  line: "合计",
  line_code: "total",
  partly: false,
  base_alone: null,
  current_alone: null
};
const answer: Answer = {
  by: ["measure"],
  rows: [{measure: "expenditure", ...row}],
  left: [
    {...left, member_unit: "3", unit_name: "丙局", base_alone: 500e6},
    {...left, member_unit: "4", unit_name: "丁局", current_alone: 40e6}
  ]
};
const texts = (of: Answer, locale: Locale = "en") =>
  groupTable(of, context(locale)).rows.map((cells) => cells.map(({text}) => text));

describe("groupTable", () => {
  test("shows the change of what is compared, how much that is, and the others by name with their amounts", () => {
    expect(texts(answer)).toEqual([
      [
        "Expenditure",
        "92.00",
        "113.00",
        "+21.00",
        "+22.83\u202f%",
        "2 of 4 units",
        "500.00",
        "40.00",
        "丙局 (2025: 500.00); 丁局 (2026: 40.00)",
        "6"
      ]
    ]);
    expect(texts(answer, "zh")[0]!.slice(5, 9)).toEqual([
      "4 个单位中的 2 个",
      "500.00",
      "40.00",
      "丙局（2025 年 500.00）；丁局（2026 年 40.00）"
    ]);
  });

  test("its file says the same, numbers as numbers", () => {
    const [head, line] = exhibitCsv(groupTable(answer, context("en")))
      .trim()
      .split(/\r?\n/);
    expect(head).toBe(
      "Measure,2025 (万元),2026 (万元),Δ (万元),Δ %,Compared,Only 2025 (万元),Only 2026 (万元),Not in Δ,Figures"
    );
    expect(line).toBe("Expenditure,92,113,21,22.83,2 of 4 units,500,40,丙局 (2025: 500.00); 丁局 (2026: 40.00),6");
  });

  test("of a unit that is compared in part its lines are named", () => {
    const partly: Answer = {
      ...answer,
      rows: [{measure: "expenditure", ...row, units: 1, all_units: 1, members: 2, all_members: 5}],
      left: [
        {...answer.left[0]!, partly: true, line: "养老", line_code: "20805"},
        {...answer.left[1]!, partly: true, line: null, lines: 2}
      ]
    };
    expect(texts(partly)[0]!.slice(5, 9)).toEqual([
      "1 unit · 2 of 5 lines",
      "500.00",
      "40.00",
      "丙局, 养老 (2025: 500.00); 丁局, 2 lines (2026: 40.00)"
    ]);
  });

  test("with nobody left out there are no columns for it, and of many the largest are named", () => {
    expect(groupTable({...answer, left: []}, context("en")).columns.map(({text}) => text)).toEqual([
      "Measure",
      "2025 (万元)",
      "2026 (万元)",
      "Δ (万元)",
      "Δ %",
      "Compared",
      "Figures"
    ]);
    const many = Array.from({length: 12}, (_, i) => ({
      ...answer.left[0]!,
      member_unit: `${i}`,
      unit_name: `${i} 局`,
      base_alone: i * 1e6
    }));
    const cell = groupTable({...answer, left: many}, context("en")).rows[0]![8]!;
    expect(cell.text).toBe("11 局 (2025: 11.00); 10 局 (2025: 10.00); and 10 more");
    expect(cell.word).toMatch(/^11 局 \(2025: 11\.00\); .*; 1 局 \(2025: 1\.00\); 0 局 \(2025: 0\.00\)$/);
  });

  test("by year there is no change", () => {
    const byYear: Answer = {by: ["year"], rows: [{year: 2025, ...row, current: null, change: null}], left: []};
    expect(texts(byYear)).toEqual([["2025", "92.00", "6"]]);
  });
});
