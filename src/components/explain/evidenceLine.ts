import type {Stated} from "../../budget/claim.js";
import type {LedgerReason} from "../../budget/explain/ledger.js";
import type {Line} from "../../budget/series.js";
import {operandAt} from "../../budget/series.js";
import {nameAt} from "../../budget/series.js";
import {element} from "../element.js";
import {openFigure} from "../figureDialog.js";
import type {PageContext} from "../page.js";
import {operandText} from "../phrase.js";
import {lineFigure} from "./entryText.js";

/** What a reason quantifies, each amount with the figures that add up to it: 21.75 = 办案经费 11.25 + …. */
export function evidenceLines(reason: LedgerReason, context: PageContext): HTMLElement[] {
  const sets = reason.tests.filter(({why}) => why === "amountInFigures" || why === "amountNotFound");
  return reason.quantified.map((stated, i) => element("p", {class: "evidence"},
    statedFigure(stated, reason, context),
    sets[i]?.lines.length ? [" = ", ...sum(sets[i].lines, context)] : ""));
}

function sum(lines: readonly Line[], context: PageContext): Array<HTMLElement | string> {
  const {year} = context.view;
  return lines.flatMap((line, i) => [
    i ? " + " : "",
    element("span", {lang: "zh-Hans"}, `${nameAt(line, year)} `),
    lineFigure(line, operandText(operandAt(line, year), context), year, context)
  ]);
}

/** An amount of the narrative that opens its place. */
export function statedFigure({fen, half, source}: Stated, {claim}: Pick<LedgerReason, "claim">, context: PageContext): HTMLButtonElement {
  const {t, amount, unitWord} = context;
  const text = amount(fen, {half});
  return element("button", {type: "button", class: "figure", onclick: () => openFigure({
    title: claim.label,
    fiscalYear: claim.fiscalYear,
    source,
    facts: [[t("exactAmount"), `${text} ${unitWord}`], [t("basisColumn"), t("stated")]]
  }, context)}, text);
}
