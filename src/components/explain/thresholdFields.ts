import {fenPer} from "../../budget/amount.js";
import type {MaterialityGroup, Threshold} from "../../budget/explain/materiality.js";
import {alwaysExplain, materialityGroups} from "../../budget/explain/materiality.js";
import {headlines} from "../../budget/headlines.js";
import {measureNames} from "../../locale/names.js";
import {element} from "../element.js";
import type {PageContext} from "../page.js";
import type {ExplainChoices} from "./explainChoices.js";
import {groupWords} from "./weighed.js";

/** The thresholds of each group, an amount in 万元 and a rate in percent. */
export function thresholdFields({materiality}: ExplainChoices, choose: (changed: Partial<ExplainChoices>) => void, context: PageContext): HTMLElement {
  const {t, locale} = context;
  const set = (group: MaterialityGroup, changed: Partial<Threshold>) => choose({materiality: {...materiality, [group]: {...materiality[group], ...changed}}});
  const always = headlines.filter(({key}) => alwaysExplain.has(key)).map(({id}) => measureNames[id][locale === "en" ? 0 : 1]);
  return element("fieldset", {class: "thresholds"},
    element("legend", {}, t("thresholdsLegend")),
    materialityGroups.map((group) => element("div", {class: "threshold", role: "group", "aria-label": t(groupWords[group])},
      element("span", {class: "threshold-name"}, t(groupWords[group])),
      field(`abs-${group}`, t("fromAmount"), t("wan"), materiality[group].absolute / fenPer.wan, (value) => set(group, {absolute: Math.round(value * fenPer.wan)})),
      field(`rel-${group}`, t("fromRate"), "%", Number((materiality[group].relative * 100).toFixed(4)), (value) => set(group, {relative: value / 100})))),
    element("p", {class: "hint"}, t("alwaysExplain", {names: always.join(locale === "zh" ? "、" : ", ")})));
}

function field(id: string, label: string, unit: string, value: number, onNumber: (value: number) => void): HTMLElement {
  return element("label", {}, element("span", {}, label), " ",
    element("input", {id, type: "number", min: 0, step: "any", value, onchange: (event: Event) => onNumber(Math.max(0, Number((event.target as HTMLInputElement).value) || 0))}),
    ` ${unit}`);
}
