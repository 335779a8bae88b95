import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {frozenIn} from "../../loaders/corpus/frozenFiles.js";
import {catalogue} from "../../src/components/exhibits/catalogue.js";
import type {Exhibit} from "../../src/components/exhibits/exhibit.js";
import {pageContext} from "../../src/components/view/pageContext.js";
import {drawIn} from "../../src/store/page.js";
import {frozenFormat} from "../../src/store/published/frozen.js";

/** Frozen when its format was new: once today's code reads it otherwise, the format is to be raised and another file put beside it. */
const frozen = await frozenIn("tests/fixtures");

test("a version that was frozen when its format was new is read today, and whole", () => {
  expect(frozen.problems).toEqual([]);
  expect(frozen.frozen.map(({file: {format, day, entry}}) => [format, day, entry.code])).toEqual([
    [frozenFormat, "2026-01-21", "9"]
  ]);
});

test("every exhibit of one unit is made of it as it was, with its figures and its checks", async () => {
  drawIn(new JSDOM(`<meta name="site-root" content="./">`, {url: "http://site.invalid/"}).window.document);
  const [{file}] = frozen.frozen as [(typeof frozen.frozen)[number]];
  const view = {unit: "9", year: 2026, base: 2025, display: "wan" as const, choices: {}};
  const corpus = {units: [file.entry], date: file.day, problems: [], engineSize: 0};
  const context = pageContext({corpus, unit: file.unit, view, locale: "en", change: () => undefined});
  const made = new Map<string, Exhibit>();
  for (const [id, {isOfMany, load}] of Object.entries(catalogue)) {
    const exhibit = isOfMany ? undefined : (await load()).make(context);
    if (exhibit) made.set(id, exhibit);
  }
  // all but those that need an outlay that was moved, and a final account
  expect([...made.keys()].sort()).toEqual(
    ["bridge", "drivers", "flow", "headlines", "materiality", "tree", "trend", "trends", "variances"].sort()
  );
  const {shown} = made.get("headlines")!;
  const amounts = shown.lines.map(({measure, points}) => [
    measure,
    ...shown.years.map((year) => points.find((point) => point.year === year)?.operand.amount?.fen)
  ]);
  expect(amounts).toEqual([
    ["expenditure", 11_000_000, 12_500_000],
    ["basicExpenditure", 8_500_000, 10_000_000],
    ["projectExpenditure", 2_500_000, 2_500_000]
  ]);
});
