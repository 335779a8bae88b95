import {breakdowns, isPart} from "../../budget/breakdown.js";
import type {Compared} from "../../budget/breakdown.js";
import {materialityGroups, groupOf} from "../../budget/explain/materiality.js";
import {element} from "../element.js";
import {exhibitFrame} from "../exhibit.js";
import {materialityExhibit} from "../exhibits/materiality.js";
import {lineDetails} from "../lineDetails.js";
import {linkedRows} from "../linkedRows.js";
import type {PageContext} from "../page.js";
import {select} from "../select.js";
import {yearsText} from "../which.js";
import type {ExplainChoices} from "./explainChoices.js";
import {thresholdFields} from "./thresholdFields.js";
import {groupShown, groupWords, isChange} from "./weighed.js";

/** From what a change has to be explained, and which changes are beyond it. */
export function materialitySection(rows: readonly Compared[], choices: ExplainChoices, choose: (changed: Partial<ExplainChoices>) => void, context: PageContext): HTMLElement {
  const {t} = context;
  const open = (key: string) => choose({line: key === choices.line ? "" : key});
  const exhibit = materialityExhibit(context, open);
  const groups = materialityGroups.filter((group) => rows.some((row) => isChange(row) && groupOf(row.line) === group));
  const opened = rows.find(({line}) => line.key === choices.line);
  return element("section", {class: "materiality-of", id: "materiality-of", "aria-label": t("materialityLabel")},
    element("div", {class: "controls"},
      thresholdFields(choices, choose, context),
      groups.length > 1 && select({id: "group", label: t("groupLabel"), value: groupShown(rows, choices.group), options: groups.map((group) => [group, t(groupWords[group])]), onChange: (group) => choose({group: group as ExplainChoices["group"], line: ""})})),
    exhibit ? exhibitFrame(exhibit, context) : element("p", {class: "none"}, t("mapNone", {years: yearsText(context)})),
    opened && lineDetails(opened, linkedRows(context, breakdownOf(opened)), () => choose({line: ""}), open, context));
}

/** The breakdown that lists a line. */
function breakdownOf({line}: Compared) {
  return breakdowns.slice(1).find((way) => line.code !== "total" && isPart(line, way)) ?? breakdowns[0]!;
}
