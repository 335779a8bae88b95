import {invalid, missing} from "../../budget/errors.js";
import type {Measure, YearPair} from "../../budget/figure.js";
import type {Line} from "../../budget/series.js";
import {pointAt, varianceOf} from "../../budget/series.js";
import {lineName} from "../../locale/names.js";
import {openFigure, pointFacts} from "../inspector/openFigure.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {changeText, operandText, rateText} from "../page/phrase.js";
import type {NotebookUnit, Wanted} from "./unit.js";
import {lineMeant} from "./unit.js";

/** What a number in prose was when it was written down. */
interface Said {
  readonly said?: string;
}

/** A number as it is now, and what opens its source. */
export interface NumberNow {
  readonly text: string;
  /** Address of the place where it is printed. */
  readonly place: string;
  readonly open: () => void;
}

/**
 * A line's amount in a sentence; pressed, it opens the source. With what was
 * `said` of it once, a number that has changed is marked. Throws `missing
 * figure` where no document gives one and none was said.
 */
export function figure(
  of: NotebookUnit,
  wanted: Line | Measure | Wanted,
  year = of.context().view.year,
  {said}: Said = {}
): HTMLElement {
  return numberNode(
    nowOrGone(said, () => amountNow(of, lineMeant(of, wanted), year)),
    said,
    of.context()
  );
}

/**
 * A line's change in a sentence, with no more digits than print supports: as a
 * rate, or as an amount; of the unit's usual years unless others are asked for. Pressed, it opens the later year's source with both amounts.
 */
export function change(
  of: NotebookUnit,
  wanted: Line | Measure | Wanted,
  {said, ...asked}: Partial<ChangeAsked> & Said = {}
): HTMLElement {
  if (asked.as !== undefined && !ways.includes(asked.as))
    throw invalid("way to say a change", `${String(asked.as)} (known: ${String(ways)})`);
  const {year, base} = of.context(years(asked)).view;
  return numberNode(
    nowOrGone(said, () => changeNow(of, lineMeant(of, wanted), {...asked, year, base})),
    said,
    of.context()
  );
}

const ways: readonly unknown[] = ["rate", "amount"];

function years({year, base}: Partial<YearPair>): Partial<YearPair> {
  return {...(year === undefined ? {} : {year}), ...(base === undefined ? {} : {base})};
}

interface ChangeAsked extends YearPair {
  readonly as?: "rate" | "amount";
}

/** Throws `missing figure`. */
export function amountNow(of: NotebookUnit, line: Line, year: number): NumberNow {
  const context = of.context();
  const point = pointAt(line, year);
  if (!point) throw missing("figure", `${line.label} ${year}`);
  const text = operandText(point.operand, context);
  return {
    text: point.operand.amount ? `${text} ${context.unitWord}` : text,
    place: context.placeUrl(point.source, point.fiscalYear),
    open: () => openFigure(pointFacts(line, point, context), context)
  };
}

/** Throws `missing figure` where neither year has one. */
export function changeNow(of: NotebookUnit, line: Line, {as = "rate", ...pair}: ChangeAsked): NumberNow {
  const context = of.context(pair);
  const {t, unitWord} = context;
  const between = varianceOf(line, pair);
  const [rate, amount] = [rateText(between, context), changeText(between, context)];
  const amountWord = between.change ? `${amount} ${unitWord}` : amount;
  const point = pointAt(line, pair.year) ?? pointAt(line, pair.base);
  if (!point) throw missing("figure", `${line.label} ${pair.base} ${pair.year}`);
  const open = () => {
    const {facts, ...about} = pointFacts(line, point, context);
    const amountOf = (year: number) => {
      const known = pointAt(line, year);
      return known ? `${operandText(known.operand, context)} ${known.operand.amount ? unitWord : ""}`.trim() : "";
    };
    openFigure(
      {
        ...about,
        title: lineName(line, context.locale),
        facts: [
          [String(pair.base), amountOf(pair.base)],
          [String(pair.year), amountOf(pair.year)],
          [t("changeColumn"), amountWord],
          [t("rateColumn"), rate],
          ...facts.slice(1)
        ]
      },
      context
    );
  };
  return {
    text: as === "rate" ? rate : amountWord,
    place: context.placeUrl(point.source, point.fiscalYear),
    open
  };
}

/** Nothing where the line or its figure is gone; only a number that was once said may be. */
export function nowOrGone(said: string | undefined, now: () => NumberNow): NumberNow | undefined {
  try {
    return now();
  } catch (error) {
    if (said === undefined) throw error;
    return undefined;
  }
}

/** The number as it is now, with what was said before it changed; what is gone stands as it was said, marked. */
export function numberNode(
  now: NumberNow | undefined,
  said: string | undefined,
  {t}: Pick<PageContext, "t">
): HTMLElement {
  if (!now)
    return element("span", {class: "tied gone"}, `${said} `, element("span", {class: "was"}, `(${t("numberGone")})`));
  const button = element(
    "button",
    {type: "button", class: "figure", "data-place": now.place, onclick: now.open},
    now.text
  );
  if (said === undefined || saysTheSame(said, now.text)) return button;
  return element("span", {class: "tied changed"}, button, " ", element("span", {class: "was"}, t("numberWas", {said})));
}

/** Whether two texts are one number: blanks and kinds of minus do not matter, nor a unit that one of them leaves out. */
export function saysTheSame(said: string, now: string): boolean {
  const plain = (text: string) => text.replace(/\s/g, "").replace(/^-/, "−");
  const alone = (text: string) => plain(text).replace(/(\d)\p{L}+$/u, "$1");
  return plain(said) === plain(now) || plain(said) === alone(now);
}
