import {breakdown, compare} from "../../budget/breakdown.js";
import type {Exhibit} from "../exhibit.js";
import type {PageContext} from "../page.js";
import {sourceText} from "../place.js";
import {comparedTable} from "./comparedTable.js";
import {divisionSummary} from "./divisionSummary.js";
import {yearsText} from "../which.js";
import {varianceDrawing} from "./varianceDrawing.js";

/** All headline figures, whatever breakdown the page shows. */
export function headlineExhibit(context: PageContext): Exhibit {
  const {unit, view, t, unitWord} = context;
  const rows = compare(unit.lines, breakdown("headline"), view);
  return {
    id: "headlines",
    title: t("headlines"),
    subtitle: `${yearsText(context)}, ${unitWord}`,
    source: sourceText(context),
    summary: divisionSummary("headline", context),
    shown: {lines: rows.map(({line}) => line), years: [view.base, view.year]},
    draw: varianceDrawing(rows, context),
    table: comparedTable(rows, context)
  };
}
