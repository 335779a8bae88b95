import type {Compared} from "../../budget/breakdown.js";
import {breakdown, compare} from "../../budget/breakdown.js";
import type {YearPair} from "../../budget/figure.js";
import type {Line} from "../../budget/series.js";
import {operandAt, pointAt, series} from "../../budget/series.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {Locale} from "../../locale/locale.js";
import {lineName} from "../../locale/names.js";
import type {DisplayUnit} from "../../locale/number.js";
import {formatAmount} from "../../locale/number.js";
import type {Translate} from "../../locale/words/words.js";
import {translator} from "../../locale/words/words.js";
import {dataTable, numberHead} from "../page/dataTable.js";
import {element} from "../page/element.js";
import {changeText, operandText, rateText} from "../page/phrase.js";

const mostYears = 4;

interface YearsContext {
  readonly locale: Locale;
  readonly t: Translate;
  readonly view: YearPair;
  readonly amount: (
    fen: number,
    options?: {readonly signed?: boolean; readonly size?: boolean; readonly half?: number}
  ) => string;
}

/** The headline figures of one unit's opened documents, year beside year; nothing where they give no budget. */
export function comparedYears(
  disclosures: readonly Disclosure[],
  locale: Locale,
  display: DisplayUnit
): HTMLElement | undefined {
  const year = Math.max(...disclosures.map(({fiscalYear}) => fiscalYear));
  const context: YearsContext = {
    locale,
    t: translator(locale),
    view: {year, base: year - 1},
    amount: (fen, options = {}) => formatAmount(fen, {unit: display, ...options})
  };
  const lines = series(
    disclosures.flatMap(({figures}) => figures),
    disclosures.flatMap(({claims}) => claims)
  );
  const rows = compare(lines, breakdown("headline"), context.view);
  return rows.length ? section(rows, disclosures, context, context.t(display)) : undefined;
}

function section(
  rows: readonly Compared[],
  [latest]: readonly Disclosure[],
  context: YearsContext,
  unitWord: string
): HTMLElement {
  const {t, view} = context;
  const years = yearsOf(rows, view);
  const isImplied = rows.some(({line}) => years.some((year) => pointAt(line, year)?.basis === "implied"));
  return element(
    "section",
    {class: "block"},
    element("h2", {class: "section-title"}, t("comparedYears")),
    element(
      "p",
      {class: "subtitle"},
      element("span", {lang: "zh-Hans"}, latest!.unit.name),
      ` · ${t("against", {...view})} · ${unitWord}`,
      isImplied && ` · ≈ ${t("implied")}`
    ),
    element(
      "div",
      {class: "scroll"},
      dataTable(
        [undefined, ...[...years.map(String), t("changeColumn"), t("rateColumn")].map(numberHead)],
        element(
          "tbody",
          {},
          rows.map((row) => tableRow(row, years, context))
        ),
        "compared-years"
      )
    )
  );
}

function yearsOf(rows: readonly Compared[], {year}: YearPair): number[] {
  const known = new Set(rows.flatMap(({line}) => line.points.map((point) => point.year)));
  return [...known]
    .filter((other) => other <= year)
    .sort((a, b) => a - b)
    .slice(-mostYears);
}

function tableRow({line, level, variance}: Compared, years: readonly number[], context: YearsContext): HTMLElement {
  return element(
    "tr",
    {class: level ? "part" : undefined},
    element("th", {scope: "row"}, lineName(line, context.locale)),
    years.map((year) => element("td", {class: "number"}, yearText(line, year, context))),
    element("td", {class: "number"}, changeText(variance, context)),
    element(
      "td",
      {class: "number"},
      variance.kind === "notComparable" ? context.t("notComparable") : rateText(variance, context)
    )
  );
}

function yearText(line: Line, year: number, context: YearsContext): string {
  const isImplied = pointAt(line, year)?.basis === "implied";
  return (isImplied ? "≈ " : "") + operandText(operandAt(line, year), context);
}
