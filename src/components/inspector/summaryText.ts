import {pointAt} from "../../budget/series.js";
import {lineName} from "../../locale/names.js";
import type {SummaryFigure, SummarySegment} from "../../locale/sentences/summaryFigure.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {placeText} from "../page/place.js";
import {openFigure, pointFacts} from "./openFigure.js";

/** A piece with the marks that stay with it. */
type Held<T> = T & {readonly opening?: string; readonly mark?: string};

/**
 * Pieces of a sentence whose punctuation stays with the number beside it: no
 * line begins with a mark or ends with an opening bracket.
 */
export function heldMarks<T extends {readonly text: string}>(
  pieces: readonly T[],
  isNumber: (piece: T) => boolean
): Array<Held<T>> {
  return pieces.map((piece, i) => {
    const [before, after] = [pieces[i - 1], pieces[i + 1]];
    if (isNumber(piece)) {
      const [opening, mark] = [openingAt(before), markAt(after)];
      return {...piece, ...(opening ? {opening} : {}), ...(mark ? {mark} : {})};
    }
    const from = before && isNumber(before) ? markAt(piece).length : 0;
    const to = after && isNumber(after) ? openingAt(piece).length : 0;
    return {...piece, text: piece.text.slice(from, piece.text.length - to)};
  });
}

function markAt(piece: {readonly text: string} | undefined): string {
  return /^[，。；：、）,.;:)]/.exec(piece?.text ?? "")?.[0] ?? "";
}

function openingAt(piece: {readonly text: string} | undefined): string {
  return /[（(]$/.exec(piece?.text ?? "")?.[0] ?? "";
}

/** A summary's sentences, each amount and rate a button that opens what it is made of. */
export function summary(segments: readonly SummarySegment[], context: PageContext): HTMLElement {
  return element(
    "span",
    {class: "sentence"},
    heldMarks(segments, isNumber).map(({text, figure, opening, mark}) => {
      if (!figure || !isNumber({text, figure})) return text;
      const number = element(
        "button",
        {type: "button", class: "figure", onclick: () => openSummaryFigure(text, figure, context)},
        text
      );
      return opening || mark ? element("span", {class: "held"}, opening, number, mark) : number;
    })
  );
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
  openFigure(
    point
      ? pointFacts(lines[0]!, point, context)
      : {
          title: lines.map((line) => lineName(line, locale)).join(" + "),
          fiscalYear: first!.fiscalYear,
          source: first!.source,
          facts: [
            [t("exactAmount"), rate ? text : `${text} ${unitWord}`],
            [t("yearColumn"), t("against", {year, base})],
            ...others.map(({source}) => [placeText(source, context), source.text] as const)
          ]
        },
    context
  );
}
