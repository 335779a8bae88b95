import {fenPer} from "../../budget/amount.js";
import type {Compared} from "../../budget/breakdown.js";
import {breakdowns, isPart} from "../../budget/breakdown.js";
import type {MaterialityGroup, Threshold} from "../../budget/explain/materiality.js";
import {alwaysExplain, materialityGroups} from "../../budget/explain/materiality.js";
import {headlines} from "../../budget/headlines.js";
import {measureName} from "../../locale/names.js";
import {joined} from "../../locale/words/joiners.js";
import {exhibitFrame} from "../exhibits/exhibitFrame.js";
import {materialityExhibit} from "../exhibits/materialityExhibit.js";
import type {PageContext} from "../page/context.js";
import type {NumberField} from "../page/controls.js";
import {select} from "../page/controls.js";
import {element} from "../page/element.js";
import {yearsText} from "../page/which.js";
import {lineDetails} from "../variances/lineDetails.js";
import {linkedRows} from "../view/linkedRows.js";
import type {ExplainChoices} from "../view/materialLines.js";
import {groupShown, groupsChanged, groupWords, materialityOf, thresholdName} from "../view/materialLines.js";

/** From what a change has to be explained, and which changes are beyond it. */
export function materialitySection(
  rows: readonly Compared[],
  choices: ExplainChoices,
  choose: (changed: Partial<ExplainChoices>) => void,
  context: PageContext
): HTMLElement {
  const {t} = context;
  const open = (key: string) => choose({line: key === choices.line ? "" : key});
  const exhibit = materialityExhibit(context, open);
  const groups = groupsChanged(rows);
  const opened = rows.find(({line}) => line.key === choices.line);
  return element(
    "section",
    {class: "materiality-of", id: "materiality-of", "aria-label": t("materialityLabel")},
    element(
      "div",
      {class: "controls"},
      thresholdFields(choices, choose, context),
      groups.length > 1 &&
        select({
          id: "group",
          label: t("groupLabel"),
          value: groupShown(rows, choices.group),
          options: groups.map((group) => [group, t(groupWords[group])]),
          onChange: (group) => choose({group: group as ExplainChoices["group"], line: ""})
        })
    ),
    exhibit ? exhibitFrame(exhibit, context) : element("p", {class: "none"}, t("mapNone", {years: yearsText(context)})),
    opened &&
      lineDetails(
        opened,
        linkedRows(context, breakdownOf(opened)),
        {id: "material-line", close: () => choose({line: ""}), open},
        context
      )
  );
}

/** The breakdown that lists a line. */
function breakdownOf({line}: Compared) {
  return breakdowns.slice(1).find((way) => line.code !== "total" && isPart(line, way)) ?? breakdowns[0]!;
}

/** The thresholds of each group, an amount in 万元 and a rate in percent. */
function thresholdFields(
  choices: ExplainChoices,
  choose: (changed: Partial<ExplainChoices>) => void,
  context: PageContext
): HTMLElement {
  const {t, locale} = context;
  const set = (group: MaterialityGroup, changed: Partial<Threshold>) =>
    choose({[thresholdName(group)]: {...choices[thresholdName(group)], ...changed}});
  const materiality = materialityOf(choices);
  const always = headlines.filter(({key}) => alwaysExplain.has(key)).map(({id}) => measureName(id, locale));
  return element(
    "fieldset",
    {class: "thresholds"},
    element("legend", {}, t("thresholdsLegend")),
    materialityGroups.map((group) =>
      element(
        "div",
        {class: "threshold", role: "group", "aria-label": t(groupWords[group])},
        element("span", {class: "threshold-name"}, t(groupWords[group])),
        field({
          id: `abs-${group}`,
          label: t("fromAmount"),
          unit: t("wan"),
          value: materiality[group].absolute / fenPer.wan,
          onNumber: (value) => set(group, {absolute: Math.round(value * fenPer.wan)})
        }),
        field({
          id: `rel-${group}`,
          label: t("fromRate"),
          unit: "%",
          value: Number((materiality[group].relative * 100).toFixed(4)),
          onNumber: (value) => set(group, {relative: value / 100})
        })
      )
    ),
    element("p", {class: "hint"}, t("alwaysExplain", {names: joined(always, "enumeration", locale)}))
  );
}

function field({id, label, unit, value, onNumber}: NumberField): HTMLElement {
  return element(
    "label",
    {},
    element("span", {}, label),
    " ",
    element("input", {
      id,
      type: "number",
      min: 0,
      step: "any",
      value,
      onchange: (event: Event) => onNumber(Math.max(0, Number((event.target as HTMLInputElement).value) || 0))
    }),
    ` ${unit}`
  );
}
