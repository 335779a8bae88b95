import {breakdown} from "../../budget/breakdown.js";
import {divisionsOf} from "../../budget/explain/division.js";
import {headlineKey} from "../../budget/headlines.js";
import type {SummarySegment} from "../../locale/summaryFigure.js";
import {driversSummary} from "../../locale/summarySentence.js";
import type {PageContext} from "../page.js";

/** Where the lines divide a total of both years, what they are of its change. */
export function divisionSummary(by: string, context: PageContext): SummarySegment[] {
  const {unit, view} = context;
  const {measure} = breakdown(by);
  const total = unit.lines.find(({key, phase}) => key === headlineKey(measure) && phase === "budget");
  const division = total && divisionsOf(unit.lines, total, view).find(({id}) => id === (by === "headline" ? "type" : by));
  return division ? driversSummary(division, view, context) : [];
}
