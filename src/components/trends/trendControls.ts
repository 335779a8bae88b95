import {breakdowns, isPart} from "../../budget/breakdown.js";
import {headlines} from "../../budget/headlines.js";
import type {Line} from "../../budget/series.js";
import {operandAt} from "../../budget/series.js";
import type {TrendMeasure} from "../../budget/trend.js";
import {trendMeasures} from "../../budget/trend.js";
import {lineName} from "../../locale/names.js";
import {joined} from "../../locale/words/joiners.js";
import type {PageContext} from "../page/context.js";
import {select} from "../page/controls.js";
import {element} from "../page/element.js";
import {keptPrices, priceField} from "../view/likeForLikeSteps.js";
import {formWords, trendForms} from "../view/trendChoices.js";
import {chosenLines, mostLines, trendYears} from "../view/trendLines.js";
import {asWords} from "../view/trendSeries.js";
import {breakdownWord} from "../view/varianceChoices.js";
import {chosenTrends} from "./trendParts.js";

type Form = (typeof trendForms)[number];

/** Lines of one breakdown that have an amount in some year shown, in the order of their codes. */
interface Branch {
  readonly id: string;
  readonly lines: readonly Line[];
}

/** Which lines are shown, of what, and how: by search, or from the tree of each breakdown. */
export function trendControls(context: PageContext): HTMLElement {
  const {t} = context;
  const {choices, choose} = chosenTrends(context);
  const shown = chosenLines(context).map(({line}) => line);
  const branches = branchesOf(context);
  return element(
    "section",
    {class: "trend-controls", "aria-label": t("trendLines")},
    element(
      "div",
      {class: "controls"},
      lineSearch(branches, shown, context),
      select({
        id: "trend-as",
        label: t("trendAs"),
        value: choices.as,
        options: trendMeasures.map((as) => [as, t(asWords[as])]),
        onChange: (as) => choose({as: as as TrendMeasure})
      }),
      select({
        id: "trend-form",
        label: t("trendForm"),
        value: choices.form,
        options: trendForms.map((form) => [form, t(formWords[form])]),
        onChange: (form) => choose({form: form as Form})
      })
    ),
    chips(shown, context),
    pickTree(branches, shown, context),
    needs(context)
  );
}

/** A price file for constant prices; which years have a count of staff. */
function needs(context: PageContext): HTMLElement | false {
  const {t, unit, change, locale} = context;
  const {as} = chosenTrends(context).choices;
  const years = trendYears(context);
  if (as === "constant") return priceField(keptPrices(context), () => change({}), context);
  const counted = (unit.heads ?? []).map(({year}) => year).filter((year) => years.includes(year));
  return (
    as === "perHead" &&
    counted.length > 0 &&
    counted.length < years.length &&
    element("p", {class: "hint"}, t("trendSomeHeads", {years: joined(counted.map(String), "enumeration", locale)}))
  );
}

/** All of them, each once. */
export function offeredLines(context: PageContext): Line[] {
  return [...new Set(branchesOf(context).flatMap(({lines}) => lines))];
}

function branchesOf(context: PageContext): Branch[] {
  const {unit} = context;
  const years = trendYears(context);
  const budget = unit.lines.filter(
    (line) => line.phase === "budget" && years.some((year) => operandAt(line, year).amount)
  );
  return breakdowns
    .map((division) => ({
      id: division.id,
      lines:
        division.id === "headline"
          ? headlines.flatMap(({key}) => budget.find((line) => line.key === key) ?? [])
          : budget.filter((line) => line.code !== "total" && isPart(line, division)).sort(byCode)
    }))
    .filter(({lines}) => lines.length);
}

function byCode(a: Line, b: Line): number {
  if (a.classification === "source" || a.classification === "project") return 0;
  return a.code < b.code ? -1 : 1;
}

/** A line as a list offers it: its code, where it has one, and its name. */
export function optionText(line: Line, {locale}: Pick<PageContext, "locale">): string {
  return [...(/^\d+$/.test(line.code) ? [line.code] : []), lineName(line, locale)].join(" ");
}

function lineSearch(branches: readonly Branch[], shown: readonly Line[], context: PageContext): HTMLElement {
  const {t} = context;
  const all = branches.flatMap(({lines}) => lines);
  const says = element("output", {class: "hint", for: "trend-add"});
  const input = element("input", {
    type: "search",
    id: "trend-add",
    list: "trend-lines",
    autocomplete: "off",
    size: 26,
    onchange: () => {
      const asked = input.value.trim();
      if (!asked) return;
      const found = findLine(all, asked, context);
      if (!found) says.textContent = t("trendUnknown", {asked});
      else add(found, shown, context, says);
    }
  });
  return element(
    "div",
    {class: "line-search"},
    element("label", {class: "field", for: "trend-add"}, element("span", {}, t("trendAdd")), input),
    element(
      "datalist",
      {id: "trend-lines"},
      all.map((line) => element("option", {value: optionText(line, context)}))
    ),
    says
  );
}

/** The line of these words: as listed, of this code, or the first whose name, as shown or as printed, holds them. A page knows the words of its own language alone. */
export function findLine(all: readonly Line[], asked: string, {locale}: Pick<PageContext, "locale">): Line | undefined {
  const wanted = asked.toLowerCase();
  return (
    all.find((line) => optionText(line, {locale}).toLowerCase() === wanted || line.code === asked) ??
    all.find((line) => [lineName(line, locale), line.label].some((name) => name.toLowerCase().includes(wanted)))
  );
}

function add(line: Line, shown: readonly Line[], context: PageContext, says: HTMLElement): void {
  const {choose} = chosenTrends(context);
  const keys = shown.map(({key}) => key);
  if (keys.includes(line.key)) return;
  if (keys.length >= mostLines) says.textContent = context.t("trendMost", {count: mostLines});
  else choose({lines: [...keys, line.key]});
}

/** The lines shown, each with a button that takes it away. */
function chips(shown: readonly Line[], context: PageContext): HTMLElement {
  const {t} = context;
  const {choose} = chosenTrends(context);
  return element(
    "ul",
    {class: "chips", "aria-label": t("trendLines")},
    shown.map((line, i) =>
      element(
        "li",
        {},
        element("span", {class: `swatch line-${(i % mostLines) + 1}`, "aria-hidden": "true"}),
        lineName(line, context.locale),
        shown.length > 1 &&
          element(
            "button",
            {
              type: "button",
              class: "quiet",
              "aria-label": t("trendRemove", {name: lineName(line, context.locale)}),
              onclick: () => choose({lines: shown.filter((other) => other !== line).map(({key}) => key)})
            },
            "×"
          )
      )
    )
  );
}

/** Every breakdown's lines as boxes to tick, indented as they are divided. */
function pickTree(branches: readonly Branch[], shown: readonly Line[], context: PageContext): HTMLElement {
  const {t} = context;
  const {choose} = chosenTrends(context);
  const keys = shown.map(({key}) => key);
  const toggle = (line: Line, on: boolean) =>
    choose({lines: on ? [...keys, line.key] : keys.filter((key) => key !== line.key)});
  const box = (line: Line) =>
    element(
      "label",
      {class: `check level-${Math.min(line.code === "total" ? 0 : line.level, 3)}`},
      element("input", {
        type: "checkbox",
        checked: keys.includes(line.key),
        disabled: keys.length >= mostLines && !keys.includes(line.key),
        onchange: (event: Event) => toggle(line, (event.target as HTMLInputElement).checked)
      }),
      optionText(line, context)
    );
  return element(
    "details",
    {class: "pick-tree"},
    element("summary", {}, t("trendTree")),
    element(
      "div",
      {class: "pick-branches"},
      branches.map(({id, lines}) =>
        element("fieldset", {}, element("legend", {}, t(breakdownWord(id))), lines.map(box))
      )
    )
  );
}
