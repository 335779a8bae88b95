import {sum} from "d3-array";
import {isFold} from "../../budget/explain/changeBridge.js";
import type {Division} from "../../budget/explain/division.js";
import {headlineKey} from "../../budget/headlines.js";
import type {Line} from "../../budget/series.js";
import {lineName, measureName} from "../../locale/names.js";
import {formatRate} from "../../locale/number.js";
import {document} from "../../store/page.js";
import {driversExhibit} from "../exhibits/driversExhibit.js";
import {exhibitFrame} from "../exhibits/exhibitFrame.js";
import type {PageContext} from "../page/context.js";
import {select} from "../page/controls.js";
import {element} from "../page/element.js";
import {yearTable} from "../variances/lineDetails.js";
import {allDivisions, divisionWord, dividedChange} from "../view/dividedChange.js";
import type {ExplainChoices} from "../view/materialLines.js";

/** The total's change taken apart; a step opens its line's own bridge, and the trail leads back. */
export function driversSection(
  choices: ExplainChoices,
  choose: (changed: Partial<ExplainChoices>) => void,
  context: PageContext
): HTMLElement {
  const {t, view} = context;
  const apart = dividedChange(choices, context);
  focusArrived();
  const open = (key: string) => {
    focusNext = isFold(key) ? "all-lines" : key ? "trail-here" : "division";
    choose(isFold(key) ? {all: true} : {open: key, all: false});
  };
  const exhibit = driversExhibit(context, open);
  if (!apart || !exhibit)
    return element("p", {class: "none"}, t(view.alone ? "notDrawableAlone" : "notDrawable", {...view}));
  return element(
    "section",
    {class: "drivers-of", "aria-label": t("driversLabel")},
    element(
      "div",
      {class: "controls"},
      divisionSelect(apart.division, choices, choose, context),
      choices.all &&
        element(
          "label",
          {class: "check"},
          element("input", {id: "all-lines", type: "checkbox", checked: true, onchange: () => choose({all: false})}),
          t("showFolded")
        )
    ),
    trail(apart.trail, open, context),
    exhibitFrame(exhibit, context),
    apart.division.id !== "undivided" && element("p", {class: "power"}, powerSentence(apart.division, context)),
    apart.trail.length > 1 &&
      element(
        "details",
        {class: "sources-of"},
        element("summary", {}, t("yearsAndPlaces", {name: lineName(apart.division.total, context.locale)})),
        yearTable(apart.division.total, context)
      )
  );
}

/** Id of what takes the focus once the page is drawn again: what was pressed is gone by then. */
let focusNext = "";

function focusArrived(): void {
  const id = focusNext;
  focusNext = "";
  if (id) requestAnimationFrame(() => document.getElementById(id)?.focus({preventScroll: true}));
}

function divisionSelect(
  {id}: Division,
  choices: ExplainChoices,
  choose: (changed: Partial<ExplainChoices>) => void,
  context: PageContext
): HTMLElement {
  const {t, locale} = context;
  const found = allDivisions(context);
  const valueOf = (division: Pick<Division, "id">, measure: string) => `${measure}/${division.id}`;
  const top = dividedChange({...choices, open: ""}, context)?.division;
  const here = top ? valueOf(top, top.total.measure) : valueOf({id}, choices.total);
  const options = found.map((division): [string, string] => [
    valueOf(division, division.total.measure),
    t("divisionOption", {
      name: measureName(division.total.measure, locale),
      division: t(divisionWord(division.id)),
      power: division.power.toFixed(2)
    })
  ]);
  return select({
    id: "division",
    label: t("divisionLabel"),
    value: here,
    options,
    onChange: (value) => {
      const [total, by = ""] = value.split("/");
      choose({total: total as ExplainChoices["total"], by, open: "", all: false});
    }
  });
}

/** From the total to the line shown; every step above leads back to it. */
function trail(lines: readonly Line[], open: (key: string) => void, {locale, t}: PageContext): HTMLElement | false {
  if (lines.length < 2) return false;
  const last = lines.length - 1;
  return element(
    "nav",
    {class: "trail", "aria-label": t("trailLabel")},
    element(
      "ol",
      {},
      lines.map((line, i) =>
        element(
          "li",
          {},
          i === last
            ? element("span", {id: "trail-here", tabindex: "-1", "aria-current": "location"}, lineName(line, locale))
            : element(
                "button",
                {type: "button", class: "figure", onclick: () => open(i ? line.key : "")},
                lineName(line, locale)
              )
        )
      )
    )
  );
}

/** How well this division tells where the change came from, and what the number means. */
function powerSentence({power, drivers, residual, total}: Division, {t, locale}: PageContext): string {
  const sizes = drivers.map(({variance}) => Math.abs(variance.change!.value));
  const gross = sum(sizes);
  const ratio = (value: number) => formatRate({value, lo: value - 0.005, hi: value + 0.005}, {signed: false});
  return t(total.key === headlineKey(total.measure) ? "powerSentence" : "powerSentenceLine", {
    name: lineName(total, locale),
    power: power.toFixed(2),
    covered: ratio(gross / (gross + Math.abs(residual))),
    largest: ratio((sizes[0] ?? 0) / gross),
    driver: drivers[0] ? lineName(drivers[0].line, locale) : ""
  });
}
