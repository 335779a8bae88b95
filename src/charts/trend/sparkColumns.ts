import type {ComparedYears} from "../../locale/words/chartWords.js";
import {unitName, word} from "../../locale/words/chartWords.js";
import {joined} from "../../locale/words/joiners.js";
import type {ChartOptions} from "../drawing/svg.js";
import {chartElement, identity, svgRoot} from "../drawing/svg.js";
import type {YearPoint} from "../drawing/yearColumns.js";
import {pointOf, yearColumns} from "../drawing/yearColumns.js";
import {yearPhrase} from "../variance/varianceSentence.js";

interface SparkOptions extends ChartOptions, ComparedYears {
  readonly years: readonly number[];
  readonly height?: number;
  /** What the columns are of, for screen readers. */
  readonly name?: string;
}

/** The years of one line as tiny columns without any text. */
export function sparkColumns(points: readonly YearPoint[], options: SparkOptions): SVGSVGElement {
  const {
    years,
    base,
    current,
    width = 96,
    height = 36,
    locale = "en",
    unit = "wan",
    name = "",
    document = globalThis.document
  } = options;
  const values = years.map((year) => yearPhrase(year, pointOf(points, year), {locale, unit}));
  const said = joined([...values, word("inUnit", locale, {unit: unitName(unit, locale)})], "pause", locale);
  const description = word("sentence", locale, {said});
  const title = name || word("ofYears", locale, {years: joined(years.map(String), "enumeration", locale)});
  const svg = svgRoot({
    document,
    id: identity("spark", title, description),
    width,
    height,
    title,
    description,
    role: "img"
  });
  yearColumns(svg.append("g"), points, {x: 0, y: 1, width, height: height - 2}, {years, base, current});
  return chartElement(svg);
}
