import type {Line, Point} from "../budget/series.js";
import {lineName} from "../locale/names.js";
import type {FigureFacts} from "./figureDialog.js";
import type {PageContext} from "./page.js";
import {basisText, operandText} from "./phrase.js";

/** What the inspector says of a line's amount for a year. */
export function pointFacts(line: Line, {year, operand, basis, source, fiscalYear}: Point, context: PageContext): FigureFacts {
  const {t, unitWord, locale} = context;
  const half = operand.amount?.half;
  return {
    title: lineName(line, locale),
    fiscalYear,
    source,
    facts: [
      [t("exactAmount"), `${operandText(operand, context) || t("stateBlank")} ${operand.amount ? unitWord : ""}`.trim()],
      [t("yearColumn"), String(year)],
      [t("basisColumn"), basisText(basis, context)],
      [t("precision"), half === undefined ? "" : t("plusMinus", {half: half / 100})]
    ]
  };
}
