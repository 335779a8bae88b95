import type {Line, Point} from "../../budget/series.js";
import {lineName} from "../../locale/names.js";
import {document} from "../../store/page.js";
import type {DocumentContext, FigureFacts, PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {basisText, operandText} from "../page/phrase.js";

/** Opens the inspector on a number, or does what is done with it instead; its dialog is loaded when the first is opened. */
export function openFigure(facts: FigureFacts, context: DocumentContext): void {
  if (context.pressed) return context.pressed(facts);
  import("./figureDialog.js").then(
    ({showFigure}) => showFigure(facts, context),
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      document.body.append(element("p", {class: "failure", role: "alert"}, context.t("loadFailed", {message})));
    }
  );
}

/** What the inspector says of a line's amount for a year. */
export function pointFacts(
  line: Line,
  {year, operand, basis, source, fiscalYear}: Point,
  context: PageContext
): FigureFacts {
  const {t, unitWord, locale} = context;
  const half = operand.amount?.half;
  return {
    title: lineName(line, locale),
    fiscalYear,
    source,
    of: {line: line.key, year},
    facts: [
      [
        t("exactAmount"),
        `${operandText(operand, context) || t("stateBlank")} ${operand.amount ? unitWord : ""}`.trim()
      ],
      [t("yearColumn"), String(year)],
      [t("basisColumn"), basisText(basis, context)],
      [t("precision"), half === undefined ? "" : t("plusMinus", {half: half / 100})]
    ]
  };
}
