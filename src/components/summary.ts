import {pointAt} from "../budget/series.js";
import {citation} from "../locale/citation.js";
import {lineName} from "../locale/names.js";
import type {SummaryFigure, SummarySegment} from "../locale/summaryFigure.js";
import {formatView} from "../store/view.js";
import {copyButton} from "./copyButton.js";
import {element} from "./element.js";
import {openFigure} from "./figureDialog.js";
import {heldMarks} from "./heldMarks.js";
import type {PageContext} from "./page.js";
import {placeText} from "./place.js";
import {pointFacts} from "./pointFacts.js";
import {unitText, yearsText} from "./which.js";

/** A summary's sentences, each amount and rate a button that opens what it is made of. */
export function summary(segments: readonly SummarySegment[], context: PageContext): HTMLElement {
  return element("span", {class: "sentence"}, heldMarks(segments, isNumber).map(({text, figure, opening, mark}) => {
    if (!figure || !isNumber({text, figure})) return text;
    const number = element("button", {type: "button", class: "figure", onclick: () => openSummaryFigure(text, figure, context)}, text);
    return opening || mark ? element("span", {class: "held"}, opening, number, mark) : number;
  }));
}

/** Copies the sentences with their unit, years, documents, places and the address of the whole view. */
export function copySummary(segments: readonly SummarySegment[], context: PageContext, years?: readonly number[]): HTMLButtonElement {
  const {unit, view, locale, t} = context;
  const of = () => ({unit: unitText(context, years ?? [view.base, view.year]), years: yearsText(context, years), documents: unit.documents, address: new URL(formatView(view) + location.hash, location.href).href});
  const button = copyButton(t("copySentence"), () => citation(segments, {locale, ...of()}), t);
  button.classList.add("quiet");
  return button;
}

/** Years, names and quotations stay words. */
function isNumber({figure}: SummarySegment): boolean {
  return figure !== undefined && figure.words === undefined && figure.origins.length > 0;
}

/** One amount of one line as everywhere else; what is computed, with all that it is computed from. */
function openSummaryFigure(text: string, figure: SummaryFigure, context: PageContext): void {
  const {part, lines: keys, year, base, rate, origins} = figure;
  const {unit, t, locale, unitWord} = context;
  const lines = keys.flatMap((key) => unit.lines.find((line) => line.key === key && line.phase === "budget") ?? []);
  const point = part === "current" || part === "base" ? pointAt(lines[0], part === "current" ? year : base) : undefined;
  const [first, ...others] = origins;
  openFigure(point ? pointFacts(lines[0]!, point, context) : {
    title: lines.map((line) => lineName(line, locale)).join(" + "),
    fiscalYear: first!.fiscalYear,
    source: first!.source,
    facts: [
      [t("exactAmount"), rate ? text : `${text} ${unitWord}`],
      [t("yearColumn"), t("against", {year, base})],
      ...others.map(({source}) => [placeText(source, context), source.text] as const)
    ]
  }, context);
}
