import {beforeAll, expect, test} from "vitest";
import {yearsDrawing} from "../../../src/components/explore/groupChart.js";
import {translator} from "../../../src/locale/words/words.js";
import type {GroupRow} from "../../../src/store/queries/groups.js";
import type {CrossRow} from "../../../src/store/queries/question.js";
import {withDocument} from "../unitContext.js";

beforeAll(() => withDocument());

const context = {
  corpus: {units: [], date: "", problems: [], engineSize: 0},
  t: translator("en"),
  locale: "en" as const,
  view: {unit: "1", year: 2026, base: 2025, display: "wan" as const, choices: {}}
};

const group = (measure: string, current: number | null) =>
  ({measure, base: null, current, base_digit: null, current_digit: 10_000}) as unknown as GroupRow;

/** A measure over two years. */
const row = (measure: string, ...years: ReadonlyArray<number | null>): CrossRow => ({
  of: group(measure, null),
  cells: years.map((fen) => group(measure, fen))
});

const drawn = (...rows: readonly CrossRow[]) =>
  yearsDrawing({heads: [2025, 2026], rows, all: rows.length}, ["measure", "year"], context)?.(700).textContent;

test("years across are drawn of rows that have an amount, be it zero; the table alone lists the others", () => {
  const text = drawn(row("reserve", null, null), row("meetings", 0, null), row("training", 2e6, 3e6));
  expect(text).toContain("Training");
  expect(text).toContain("Meetings");
  expect(text).not.toContain("Reserve");
});

test("without any amount nothing is drawn", () => expect(drawn(row("reserve", null, null))).toBe(undefined));
