import {sum} from "d3-array";
import {scaleLinear} from "d3-scale";
import {changeHead, rateHead, unitHead, word} from "../../locale/words/chartWords.js";
import type {Scale} from "../drawing/changeBar.js";
import type {TextStyle} from "../drawing/marks.js";
import {line, small, write} from "../drawing/marks.js";
import {openable} from "../drawing/openable.js";
import type {Group} from "../drawing/svg.js";
import {ink, ink2, rule, smallSize} from "../drawing/theme.js";
import {yearColumns} from "../drawing/yearColumns.js";
import {leading, nameCell, wrapName} from "./nameCell.js";
import {
  amountCell,
  changeBarCell,
  notComparableCell,
  plainRateCell,
  ratePinCell,
  rowWeight,
  zeroLine
} from "./varianceCells.js";
import type {ChartColumn, ChartColumnId, VarianceLayout, VariancePicture} from "./varianceColumns.js";
import {varianceSentence} from "./varianceSentence.js";

const headHeight = 46;
const rowHeight = 32;

type Columns = Partial<Record<ChartColumnId, ChartColumn>>;

/** One row a line, in the columns given. */
export function varianceTable(picture: VariancePicture, columns: readonly ChartColumn[]): VarianceLayout {
  const byId: Columns = Object.fromEntries(columns.map((column) => [column.id, column]));
  const heights = picture.rows.map((_, i) => heightOf(picture, i, byId));
  return {
    height: headHeight + sum(heights),
    spark: byId.spark !== undefined,
    pins: byId.rate?.plain === false,
    draw: (parent) => {
      drawHead(parent, picture, byId);
      let y = headHeight;
      heights.forEach((height, i) => {
        drawRow(parent, picture, i, {columns: byId, top: y, height});
        y += height;
      });
    }
  };
}

function heightOf(picture: VariancePicture, i: number, columns: Columns): number {
  const box = nameBox(picture, i, columns);
  const row = picture.rows[i];
  return row && box && wrapName(row, box).lines.length > 1 ? rowHeight + leading - 2 : rowHeight;
}

function nameBox({rows, deepest}: VariancePicture, i: number, {name}: Columns) {
  const row = rows[i];
  if (!row || !name) return undefined;
  return {x: name.x, width: name.width, weight: rowWeight(row, deepest), folding: rows.some(({folds}) => folds)};
}

function drawHead(parent: Group, {settings, domains, rows}: VariancePicture, columns: Columns): void {
  const {locale, unit, base, current, years} = settings;
  if (!rows.length) return;
  const head = parent.append("g").attr("class", "head").attr("aria-hidden", "true");
  const cell = (
    column: ChartColumn | undefined,
    [top, below]: readonly string[],
    x: number,
    anchor: TextStyle["anchor"] = "end"
  ) => {
    if (!column) return;
    if (top) write(head, top, [x, 12], {size: smallSize, fill: ink2, weight: 600, ...(anchor ? {anchor} : {})});
    if (below) write(head, below, [x, 29], small(anchor ? {anchor} : {}));
  };
  const right = (column: ChartColumn | undefined) => (column ? column.x + column.width : 0);
  const {change, rate} = scales(columns, domains);
  cell(columns.name, ["", unitHead(unit, locale)], columns.name?.x ?? 0, "start");
  cell(
    columns.spark,
    [
      "",
      years.length > 1
        ? word("yearsSpan", locale, {first: years[0]!, last: String(years.at(-1)).slice(2)})
        : String(years[0] ?? "")
    ],
    columns.spark?.x ?? 0,
    "start"
  );
  cell(
    columns.base,
    base === current - 1 ? [word("py", locale), String(base)] : ["", String(base)],
    right(columns.base)
  );
  cell(columns.current, [word("bu", locale), String(current)], right(columns.current));
  cell(columns.change, [changeHead(settings, locale)], headX(columns.change, change, domains.change), "start");
  if (columns.rate?.plain) cell(columns.rate, [rateHead(settings, locale)], right(columns.rate) - columns.rate.after);
  else cell(columns.rate, [rateHead(settings, locale)], headX(columns.rate, rate, domains.rate), "start");
  cell(columns.share, [word("share", locale), word("ofTotal", locale)], right(columns.share));
  line(parent, [0, headHeight - 1], [settings.width, headHeight - 1], {stroke: ink});
}

/** Over the zero line where all bars leave it to the right, else at the column's left. */
function headX(column: ChartColumn | undefined, scale: Scale, [least]: readonly [number, number]): number {
  return least < 0 ? (column?.x ?? 0) : scale(0);
}

function scales({change, rate}: Columns, domains: VariancePicture["domains"]) {
  const scale = (column: ChartColumn | undefined, domain: readonly [number, number]) =>
    scaleLinear()
      .domain(domain)
      .range(column ? [column.x + column.before, column.x + column.width - column.after] : [0, 0]);
  return {change: scale(change, domains.change), rate: scale(rate, domains.rate)};
}

function drawRow(
  parent: Group,
  picture: VariancePicture,
  i: number,
  {columns, top, height}: {readonly columns: Columns; readonly top: number; readonly height: number}
): void {
  const {settings, domains, deepest, hatch} = picture;
  const row = picture.rows[i];
  const text = picture.texts[i];
  if (!row || !text) return;
  const {locale, width, onOpen, opened, years, base, current} = settings;
  const y = top + height / 2;
  const weight = rowWeight(row, deepest);
  const style: TextStyle = weight ? {weight} : {};
  const group = parent.append("g").attr("class", "row").attr("data-key", row.key);
  openable(group, {
    x: 0,
    y: top,
    width,
    height,
    label: varianceSentence(row, settings),
    onOpen: onOpen && (() => onOpen(row)),
    expanded: row.folds ? row.folds === "open" : opened === undefined ? undefined : opened === row.key
  });
  line(group, [0, top + height], [width, top + height], {stroke: rule});
  const {name, spark, change, rate, share} = columns;
  const box = nameBox(picture, i, columns);
  if (name && box) nameCell(group, row, box, y);
  if (spark)
    yearColumns(group, row.points, {x: spark.x, y: y - 11, width: spark.width, height: 22}, {years, base, current});
  amountCells(group, text, columns, {y, style});
  if (share) write(group, text.share, [share.x + share.width, y], {...style, anchor: "end", fill: ink2});
  if (!change || !rate) return;
  if (text.reason) {
    notComparableCell(group, text.reason, [change.x, y], {width: rate.x + rate.width - change.x, fill: hatch, locale});
    return;
  }
  const x = scales(columns, domains);
  for (const zero of rate.plain ? [x.change(0)] : [x.change(0), x.rate(0)]) zeroLine(group, zero, top, top + height);
  changeBarCell(group, row, text.change, {x: x.change, y, ...style});
  if (rate.plain) plainRateCell(group, text, [rate.x + rate.width - rate.after, y], style);
  else ratePinCell(group, row, text, {x: x.rate, y, ...style});
}

function amountCells(
  parent: Group,
  text: VariancePicture["texts"][number],
  {base, current}: Columns,
  {y, style}: {readonly y: number; readonly style: TextStyle}
): void {
  if (base)
    amountCell(parent, text.base, [base.x + base.width, y], {
      ...style,
      implied: text.baseImplied,
      number: text.baseIsNumber,
      fill: ink2
    });
  if (current)
    amountCell(parent, text.current, [current.x + current.width, y], {
      ...style,
      implied: text.currentImplied,
      number: text.currentIsNumber
    });
}
