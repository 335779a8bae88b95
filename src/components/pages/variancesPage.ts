import {breakdown, breakdowns} from "../../budget/breakdown.js";
import {exhibitFrame} from "../exhibits/exhibit.js";
import {variancesExhibit} from "../exhibits/variancesExhibit.js";
import type {PageContext} from "../page/context.js";
import {select} from "../page/controls.js";
import {element} from "../page/element.js";
import {titleKicker} from "../page/which.js";
import {freeGrouping, groupingChecks} from "../variances/freeGrouping.js";
import {lineDetails} from "../variances/lineDetails.js";
import {linkSection} from "../variances/links.js";
import {linkedRows} from "../view/linkedRows.js";
import type {VarianceChoices} from "../view/varianceChoices.js";
import {breakdownWord, orders, readChoices, varianceChecks, writeChoices} from "../view/varianceChoices.js";

/** Which lines moved, and by how much? */
export function variancesPage(context: PageContext): Node {
  const {t, view, change} = context;
  const choices = readChoices(view.choices);
  const choose = (changed: Partial<VarianceChoices>) => change({choices: writeChoices({...choices, ...changed})});
  const open = (key: string) => choose(key === "folded" ? {unfold: true} : {open: key === choices.open ? "" : key});
  const exhibit = variancesExhibit(context, open);
  const linked = linkedRows(context, breakdown(choices.by));
  const opened = linked.rows.find(({line}) => line.key === choices.open);
  return element(
    "div",
    {},
    element("header", {class: "title"}, titleKicker(context), element("h1", {}, t("variances"))),
    controls(choices, choose, context),
    exhibit ? exhibitFrame(exhibit, context) : element("p", {class: "none"}, t("variancesNone", {...view})),
    opened && lineDetails(opened, linked, () => choose({open: ""}), open, context),
    linkSection(linked, open, context),
    freeGrouping(context)
  );
}

variancesPage.checks = {...varianceChecks, ...groupingChecks};

function controls(
  choices: VarianceChoices,
  choose: (changed: Partial<VarianceChoices>) => void,
  {t}: PageContext
): HTMLElement {
  const number = (id: string, value: number, label: string, unit: string, onNumber: (value: number) => void) =>
    element(
      "label",
      {class: "field"},
      element("span", {}, `${label} (${unit})`),
      element("input", {
        id,
        type: "number",
        min: 0,
        step: "any",
        value: value || "",
        placeholder: "0",
        onchange: (event: Event) => onNumber(Number((event.target as HTMLInputElement).value) || 0)
      })
    );
  const check = (id: string, checked: boolean, label: string, onCheck: (checked: boolean) => void) =>
    element(
      "label",
      {class: "check"},
      element("input", {
        id,
        type: "checkbox",
        checked,
        onchange: (event: Event) => onCheck((event.target as HTMLInputElement).checked)
      }),
      label
    );
  return element(
    "div",
    {class: "controls"},
    select({
      id: "by",
      label: t("classification"),
      value: choices.by,
      options: breakdowns.map(({id}) => [id, t(breakdownWord(id))]),
      onChange: (by) => choose({by, open: "", unfold: false})
    }),
    select({
      id: "order",
      label: t("order"),
      value: choices.order,
      options: orders.map(([order, word]) => [order, t(word)]),
      onChange: (order) => choose({order: order as VarianceChoices["order"]})
    }),
    number("abs", choices.absolute, t("absolute"), t("wan"), (absolute) => choose({absolute, unfold: false})),
    number("rel", choices.relative, t("relative"), "%", (relative) => choose({relative, unfold: false})),
    check("blanks", !choices.blanks, t("hideBlank"), (hide) => choose({blanks: !hide})),
    choices.unfold && check("unfold", true, t("showFolded"), () => choose({unfold: false}))
  );
}
