import type {PageContext} from "./page.js";

/** Whether the year's document was loaded with its sentences, or as figures only. */
export function hasNarrative({unit, view}: PageContext): boolean {
  return unit.documents.some(({fiscalYear, counts}) => fiscalYear === view.year && counts.claims > 0) || !unit.fiscalYears.includes(view.year);
}
