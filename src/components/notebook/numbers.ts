import {missing} from "../../budget/errors.js";
import type {YearPair} from "../../budget/figure.js";
import type {Line} from "../../budget/series.js";
import {pointAt, varianceOf} from "../../budget/series.js";
import {lineName} from "../../locale/names.js";
import {openFigure, pointFacts} from "../inspector/openFigure.js";
import {element} from "../page/element.js";
import {changeText, operandText, rateText} from "../page/phrase.js";
import type {NotebookUnit} from "./unit.js";

/** A line's amount in a sentence; pressed, it opens the source. Throws `missing figure` where no document gives one. */
export function figure(of: NotebookUnit, line: Line, year: number): HTMLElement {
  const context = of.context();
  const point = pointAt(line, year);
  if (!point) throw missing("figure", `${line.label} ${year}`);
  const text = operandText(point.operand, context);
  return element(
    "button",
    {type: "button", class: "figure", onclick: () => openFigure(pointFacts(line, point, context), context)},
    point.operand.amount ? `${text} ${context.unitWord}` : text
  );
}

/**
 * A line's change in a sentence, with no more digits than print supports: as a
 * rate, or as an amount. Pressed, it opens the later year's source with both amounts.
 */
export function change(
  of: NotebookUnit,
  line: Line,
  {as = "rate", ...pair}: YearPair & {readonly as?: "rate" | "amount"}
): HTMLElement {
  const context = of.context(pair);
  const {t, unitWord} = context;
  const between = varianceOf(line, pair);
  const [rate, amount] = [rateText(between, context), changeText(between, context)];
  const amountWord = between.change ? `${amount} ${unitWord}` : amount;
  const point = pointAt(line, pair.year) ?? pointAt(line, pair.base);
  if (!point) return element("span", {}, as === "rate" ? rate : amountWord);
  const open = () => {
    const {facts, ...about} = pointFacts(line, point, context);
    const of = (year: number) => {
      const known = pointAt(line, year);
      return known ? `${operandText(known.operand, context)} ${known.operand.amount ? unitWord : ""}`.trim() : "";
    };
    openFigure(
      {
        ...about,
        title: lineName(line, context.locale),
        facts: [
          [String(pair.base), of(pair.base)],
          [String(pair.year), of(pair.year)],
          [t("changeColumn"), amountWord],
          [t("rateColumn"), rate],
          ...facts.slice(1)
        ]
      },
      context
    );
  };
  return element("button", {type: "button", class: "figure", onclick: open}, as === "rate" ? rate : amountWord);
}
