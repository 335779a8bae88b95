import type {YearPair} from "../../budget/figure.js";
import {formatTied} from "../../store/decided/notebookText.js";
import {yearPairs} from "../../store/view.js";
import {amountNow, changeNow} from "../notebook/numbers.js";
import {unit} from "../notebook/unit.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {findLine, offeredLines, optionText} from "../trends/trendControls.js";

/** A number that may be put in: an amount of a year, or a change between two. */
interface Offer {
  readonly text: string;
  readonly year: number;
  readonly change?: YearPair & {readonly as: "rate" | "amount"};
}

/** Chooses a line of the page's unit and which number of it, and hands it on as prose has it. */
export function numberForm(context: PageContext, insert: (link: string) => void): HTMLElement {
  const {t, view} = context;
  const offers = offersOf(context);
  const lines = offeredLines(context);
  const says = element("output", {class: "hint"});
  const input = element("input", {
    type: "search",
    id: "quick-line",
    list: "quick-lines",
    autocomplete: "off",
    size: 26
  });
  const which = element(
    "select",
    {id: "quick-what"},
    offers.map(({text}, i) => element("option", {value: i}, text))
  );
  const put = async () => {
    const asked = input.value.trim();
    const line = asked && findLine(lines, asked, context);
    if (!line) return void (says.textContent = asked ? t("trendUnknown", {asked}) : "");
    const {year, change} = offers[Number(which.value)]!;
    const {unit: code, display} = view;
    try {
      const of = await unit(code, {display});
      const {text: said} = change ? changeNow(of, line, change) : amountNow(of, line, year);
      const {phase, key} = line;
      insert(formatTied({unit: code, display, line: key, phase, year, ...change, said}));
      says.textContent = "";
    } catch {
      says.textContent = t("notPublished");
    }
  };
  return element(
    "div",
    {class: "controls quick-number"},
    element("label", {class: "field"}, element("span", {}, t("quickLine")), input),
    element(
      "datalist",
      {id: "quick-lines"},
      lines.map((line) => element("option", {value: optionText(line, context)}))
    ),
    element("label", {class: "field"}, element("span", {}, t("quickWhat")), which),
    element("button", {type: "button", class: "quiet", onclick: () => void put()}, t("quickNumber")),
    says
  );
}

/** The years of the view first, then all others. */
function offersOf({unit: {years}, view, t}: PageContext): Offer[] {
  const latest = [...years].sort((a, b) => Number(b === view.year) - Number(a === view.year) || b - a);
  const pairs = yearPairs(years)
    .map(([year, base]) => ({year, base}))
    .sort((a, b) => Number(isShown(b, view)) - Number(isShown(a, view)));
  return [
    ...latest.map((year) => ({text: t("quickAmountOf", {year}), year})),
    ...pairs.flatMap(({year, base}) => [
      {text: t("quickRateOf", {year, base}), year, change: {year, base, as: "rate" as const}},
      {text: t("quickChangeOf", {year, base}), year, change: {year, base, as: "amount" as const}}
    ])
  ];
}

function isShown(pair: YearPair, shown: YearPair): boolean {
  return pair.year === shown.year && pair.base === shown.base;
}
