import type {ScatterPoint} from "../../charts/compare/scatterChart.js";
import {mostMarks, scatterChart} from "../../charts/compare/scatterChart.js";
import {lineName} from "../../locale/names.js";
import {formatCount} from "../../locale/number.js";
import {joined} from "../../locale/words/joiners.js";
import {document} from "../../store/page.js";
import type {PageContext} from "../page/context.js";
import type {ExhibitTable, TableCell} from "../page/dataFile.js";
import {changeCell, changeText, rateCell, rateText} from "../page/phrase.js";
import {yearsText} from "../page/which.js";
import type {ChangedRow} from "../view/changedRows.js";
import {publishedChanges} from "../view/changedRows.js";
import {peerTick, peerName} from "../view/peerText.js";
import type {Exhibit} from "./exhibit.js";
import type {PeerData} from "./peerShared.js";

/** Rows of the table twin: the page pages through all of them. */
const twinRows = 100;

/** Marks that are named singly where the others are counted. */
const single = 60;

/** Changes of all units by size and rate: of the published lines, or of all that the engine has answered. */
export function scatterExhibit(
  {file}: PeerData,
  context: PageContext,
  rows: readonly ChangedRow[] = publishedChanges(file, context)
): Exhibit | undefined {
  const {t, locale, view, unit, unitWord} = context;
  const drawn = rows.filter(({variance: {rate, kind}}) => rate && rate.value !== 0 && kind === "changed");
  if (!drawn.length) return undefined;
  const points = drawn.map((row) => pointOf(row, context));
  const [first] = drawn;
  const title = t("scatterTitle", {
    name: nameOf(first!, context),
    change: `${changeText(first!.variance, context)} ${unitWord} (${rateText(first!.variance, context)})`
  });
  const count = formatCount(drawn.length);
  const keys = new Set(drawn.filter((row) => row.unit.code === view.unit).map(({line}) => line.key));
  return {
    id: "scatter",
    title,
    subtitle: t("scatterSubtitle", {count, years: yearsText(context)}),
    source: t("allDocuments"),
    shown: {
      lines: unit.lines.filter(({key, phase}) => phase === "budget" && keys.has(key)),
      years: [view.base, view.year]
    },
    draw: (width) =>
      scatterChart(points, {
        document,
        width,
        locale,
        unit: view.display,
        title,
        head: t("scatterHead", {unit: unitWord}),
        rateHead: t("scatterRate"),
        description: t("scatterDescription", {count}),
        amountTick: peerTick("amount", context),
        rateTick: peerTick("rate", context),
        notes: [t("scatterShapes"), ...(drawn.length > mostMarks ? [t("scatterBinned", {count: single})] : [])]
      }),
    table: changedTable(rows.slice(0, twinRows), context)
  };
}

function nameOf({unit, line}: ChangedRow, context: PageContext): string {
  return joined([peerName(unit, context), lineName(line, context.locale)], "comma", context.locale);
}

function pointOf(row: ChangedRow, context: PageContext): ScatterPoint {
  const {unit, line, variance} = row;
  const name = nameOf(row, context);
  return {
    key: `${unit.code}/${line.key}`,
    name,
    change: variance.change!.value,
    rate: variance.rate!.value,
    said: joined([name, changeText(variance, context), rateText(variance, context)], "comma", context.locale),
    own: unit.code === context.view.unit
  };
}

/** Changes as a table, a row a line of a unit. */
export function changedTable(rows: readonly ChangedRow[], context: PageContext): ExhibitTable {
  const {t, unitWord} = context;
  return {
    columns: [
      {text: t("peerUnit"), column: "peer"},
      {text: t("lineColumn"), column: "line"},
      {text: t("codeColumn"), column: "code"},
      {text: `${t("changeColumn")} (${unitWord})`, column: "change", numeric: true},
      {text: t("rateColumn"), column: "rate", numeric: true, words: {text: t("changeKindColumn"), column: "kind"}}
    ],
    rows: rows.map(({unit, line, variance}): TableCell[] => [
      {text: peerName(unit, context)},
      {text: lineName(line, context.locale)},
      {text: /^\d+$/.test(line.code) ? line.code : ""},
      changeCell(variance, context),
      rateCell(variance, context)
    ])
  };
}
