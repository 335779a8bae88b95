import type {Headline} from "../../budget/headlines.js";
import {headlines} from "../../budget/headlines.js";
import type {Line} from "../../budget/series.js";
import {operandAt, pointAt} from "../../budget/series.js";
import {variance} from "../../budget/variance.js";
import {sparkColumns} from "../../charts/trend/sparkColumns.js";
import {lineName} from "../../locale/names.js";
import {absenceMark} from "../../locale/words/stateMark.js";
import {document} from "../../store/page.js";
import {checkBadge} from "../exhibits/exhibit.js";
import {openFigure, pointFacts} from "../inspector/openFigure.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {changeText, operandText, rateIntervalText, rateText} from "../page/phrase.js";

const shown = new Set([
  "revenue",
  "expenditure",
  "basicExpenditure",
  "projectExpenditure",
  "threePublic",
  "agencyOperating"
]);

/** The headline figures that a reader looks for first. */
export function headlineTiles(context: PageContext): HTMLElement {
  const {unit, t} = context;
  const tiles = headlines.flatMap((headline) => {
    const line = unit.lines.find(({key, phase}) => key === headline.key && phase === "budget");
    return line && shown.has(headline.id) ? [tile(line, headline, context)] : [];
  });
  return element("section", {class: "tiles", "aria-label": t("headlines")}, tiles);
}

function tile(line: Line, {polarity}: Headline, context: PageContext): HTMLElement {
  const {view, t, locale, unitWord, unit} = context;
  const compared = variance(operandAt(line, view.base), operandAt(line, view.year));
  const {change, kind} = compared;
  const point = pointAt(line, view.year);
  const base = pointAt(line, view.base);
  const tone = !change || change.value === 0 ? "" : change.value > 0 ? "up" : "down";
  const interval = rateIntervalText(compared, context);
  return element(
    "article",
    {class: "tile"},
    element("h3", {}, lineName(line, locale)),
    element(
      "p",
      {class: "hero"},
      point
        ? element(
            "button",
            {
              type: "button",
              title: t("figureTitle"),
              onclick: () => openFigure(pointFacts(line, point, context), context)
            },
            (point.basis === "implied" ? "≈ " : "") + operandText(compared.current, context)
          )
        : absenceMark
    ),
    element("p", {class: "unit"}, unitWord),
    sparkColumns(line.points, {
      document,
      years: unit.years.filter((year) => year <= view.year).slice(-3),
      base: view.base,
      current: view.year,
      locale,
      unit: view.display
    }),
    kind === "notComparable"
      ? element("p", {class: "versus"}, rateText(compared, context))
      : element(
          "p",
          {class: `delta ${tone}`},
          element("span", {}, changeText(compared, context)),
          element("span", {}, rateText(compared, context)),
          polarity === "adverse" &&
            tone === "up" &&
            element("span", {class: "adverse", title: t("adverseUp")}, `△ ${t("adverse")}`)
        ),
    change &&
      element(
        "p",
        {class: "versus"},
        t(base?.basis === "implied" ? "priorImplied" : "prior", {
          year: view.base,
          amount: operandText(compared.base, context)
        })
      ),
    interval && element("p", {class: "versus"}, `Δ % ${interval}`),
    element("p", {class: "versus"}, checkBadge({lines: [line], years: [view.base, view.year]}, context))
  );
}
