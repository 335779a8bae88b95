import {writeLines} from "../drawing/marks.js";
import type {Wrapped} from "../drawing/measureText.js";
import {wrapText} from "../drawing/measureText.js";
import type {Group} from "../drawing/svg.js";
import {textSize} from "../drawing/theme.js";
import {foldMark, rowInk} from "./varianceCells.js";
import type {VarianceRow} from "./varianceDrawing.js";
import {nameText} from "./varianceDrawing.js";

const indent = 14;
export const leading = 18;

interface NameBox {
  readonly x: number;
  readonly width: number;
  readonly weight: number | undefined;
  /** Whether any row of the chart has an arrow, so that names stay in line. */
  readonly folding: boolean;
}

/** A row's name in at most two lines. */
export function wrapName(row: VarianceRow, {width, weight, folding}: NameBox): Wrapped {
  const room = width - row.level * indent - (folding ? indent : 0);
  return wrapText(nameText(row), room, {size: textSize, ...(weight ? {weight} : {})});
}

/** Draws it, its lines centred on y, indented by its level. */
export function nameCell(parent: Group, row: VarianceRow, box: NameBox, y: number): void {
  const {lines, cut} = wrapName(row, box);
  const x = box.x + row.level * indent;
  if (row.folds) foldMark(parent, row.folds, x, y - ((lines.length - 1) * leading) / 2);
  const group = parent.append("g").attr("class", "name");
  if (cut) group.append("title").text(row.name);
  writeLines(group, lines, [x + (box.folding ? indent : 0), y - ((lines.length - 1) * leading) / 2], {
    leading,
    fill: rowInk(row),
    ...(box.weight ? {weight: box.weight} : {})
  });
}
