import type {Compared} from "../../budget/breakdown.js";
import type {Bridge} from "../../budget/bridge.js";
import type {Link} from "../../budget/crosswalk/link.js";
import type {Point} from "../../budget/series.js";
import {pointAt} from "../../budget/series.js";
import type {Operand, Variance} from "../../budget/variance.js";
import {lineName} from "../../locale/names.js";
import {formatRate, formatRateEnd} from "../../locale/number.js";
import {linkSentence} from "../../locale/sentences/linkSentence.js";
import {linkWord} from "../../locale/words/linkWords.js";
import type {PageContext} from "../page/context.js";
import type {ExhibitTable, TableCell} from "../page/dataFile.js";
import {absenceText, basisText, changeCell, moneyCell, percentCell, pointCell, rateCell} from "../page/phrase.js";
import {linkOf} from "../view/linkedRows.js";

/** Lines between two years as a table: the twin of a variance chart. Linked lines have a column of their own that says so. */
export function comparedTable(
  rows: readonly Compared[],
  context: PageContext,
  links: readonly Link[] = []
): ExhibitTable {
  const {view, locale} = context;
  const linked = rows.map(({line}) => linkOf(line, links));
  const sentences = rows.map(({line}, i) => ({text: linked[i] ? linkSentence(linked[i], line, view, locale) : ""}));
  const continuity = linked.some(Boolean);
  return {
    columns: [
      ...columnsOf(context),
      ...(continuity ? [{text: linkWord("column", locale), column: "continuity" as const}] : [])
    ],
    rows: rows.map((row, i) => [...cellsOf(row, context), ...(continuity ? [sentences[i]!] : [])])
  };
}

/** Where the two years' amounts stand among the columns. */
const between = [2, 3] as const;

function columnsOf({t, view, unitWord}: PageContext): ExhibitTable["columns"] {
  return [
    {text: t("lineColumn"), column: "line"},
    {text: t("codeColumn"), column: "code"},
    {text: `${view.base} (${unitWord})`, column: "amount", numeric: true},
    {text: `${view.year} (${unitWord})`, column: "amount", numeric: true},
    {text: `${t("changeColumn")} (${unitWord})`, column: "change", numeric: true, between},
    {
      text: t("rateColumn"),
      column: "rate",
      numeric: true,
      between,
      words: {text: t("changeKindColumn"), column: "kind"}
    },
    {text: t("rateFromColumn"), column: "rateFrom", numeric: true},
    {text: t("rateToColumn"), column: "rateTo", numeric: true},
    {text: t("shareColumn"), column: "share", numeric: true},
    {text: `${t("basisColumn")} ${view.base}`, column: "basis"},
    {text: `${t("basisColumn")} ${view.year}`, column: "basis"}
  ];
}

function cellsOf({line, variance, share}: Compared, context: PageContext): TableCell[] {
  const {view, locale} = context;
  const [base, current] = [pointAt(line, view.base), pointAt(line, view.year)];
  return [
    {text: lineName(line, locale)},
    {text: /^\d+$/.test(line.code) ? line.code : ""},
    pointCell(variance.base, base, context),
    pointCell(variance.current, current, context),
    changeCell(variance, context),
    rateCell(variance, context),
    boundCell(variance, "lo"),
    boundCell(variance, "hi"),
    percentCell(share, share ? formatRate(share, {signed: false}) : ""),
    {text: basisOf(variance.base, base, context)},
    {text: basisOf(variance.current, current, context)}
  ];
}

/** One end of the rate's interval, in percent. */
function boundCell({rate, kind}: Variance, end: "lo" | "hi"): TableCell {
  if (!rate || kind !== "changed") return {text: "", value: null};
  const text = formatRateEnd(rate, end);
  return {text, value: {decimal: text.replace("\u2212", "-").replaceAll(",", "")}, exact: rate[end]};
}

/** How an amount is known, or what stands in its place. */
function basisOf(operand: Operand, point: Point | undefined, context: PageContext): string {
  return operand.amount && point ? basisText(point.basis, context) : absenceText({state: operand.state}, context);
}

/** A bridge as a table: each step with its change and the running total. */
export function stepTable(
  {steps}: Bridge,
  labels: Readonly<Record<string, string>>,
  context: PageContext
): ExhibitTable {
  const {t, amount, unitWord} = context;
  return {
    columns: [
      {text: t("lineColumn"), column: "line"},
      {text: `${t("changeColumn")} (${unitWord})`, column: "change", numeric: true},
      {text: `Σ (${unitWord})`, column: "running", numeric: true}
    ],
    rows: steps.map(({key, kind, from, to, half}, i) => {
      const digit = (known: number | undefined) => (known ? {half: known} : {});
      const total = kind === "current" ? half : Math.max(0, ...steps.slice(0, i + 1).map((step) => step.half ?? 0));
      const change = kind === "base" || kind === "current" ? null : to - from;
      return [
        {text: labels[key] ?? key},
        moneyCell(change, change === null ? "" : amount(change, {signed: true, ...digit(half)}), context),
        moneyCell(to, amount(to, digit(total)), context)
      ];
    })
  };
}
