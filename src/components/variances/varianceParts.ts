import {breakdown, breakdowns} from "../../budget/breakdown.js";
import {exhibitFrame} from "../exhibits/exhibitFrame.js";
import {variancesExhibit} from "../exhibits/variancesExhibit.js";
import {readChoices, writeChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import type {NumberField} from "../page/controls.js";
import {select} from "../page/controls.js";
import {element} from "../page/element.js";
import {linkedRows} from "../view/linkedRows.js";
import type {VarianceChoices} from "../view/varianceChoices.js";
import {breakdownWord, orders, varianceChoices} from "../view/varianceChoices.js";
import {lineDetails} from "./lineDetails.js";
import {linkSection} from "./links.js";

/** What is chosen, and what chooses otherwise; `open` takes a line's key, or that of those folded away. */
function chosen({view, change}: PageContext) {
  const choices = readChoices(varianceChoices, view.choices);
  const choose = (changed: Partial<VarianceChoices>) =>
    change({choices: writeChoices(varianceChoices, {...choices, ...changed})});
  const open = (key: string) => choose(key === "folded" ? {unfold: true} : {open: key === choices.open ? "" : key});
  return {choices, choose, open};
}

/** The lines with their changes, each a way to its details; or that there are none. */
export function variancesPart(context: PageContext): HTMLElement {
  const {t, view} = context;
  const exhibit = variancesExhibit(context, chosen(context).open);
  return exhibit ? exhibitFrame(exhibit, context) : element("p", {class: "none"}, t("variancesNone", {...view}));
}

/** The years, places and parts of the line that is opened. */
export function openedLine(context: PageContext): HTMLElement | undefined {
  const {choices, choose, open} = chosen(context);
  const linked = linkedRows(context, breakdown(choices.by));
  const opened = linked.rows.find(({line}) => line.key === choices.open);
  return opened && lineDetails(opened, linked, {id: "details", close: () => choose({open: ""}), open}, context);
}

/** Lines that go on, or may, under another name. */
export function linksPart(context: PageContext): HTMLElement | false {
  const {choices, open} = chosen(context);
  return linkSection(linkedRows(context, breakdown(choices.by)), open, context);
}

/** Which lines are shown and in what order. */
export function varianceControls(context: PageContext): HTMLElement {
  const {t} = context;
  const {choices, choose} = chosen(context);
  const number = ({id, value, label, unit, onNumber}: NumberField) =>
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
    number({
      id: "abs",
      value: choices.abs,
      label: t("absolute"),
      unit: t("wan"),
      onNumber: (abs) => choose({abs, unfold: false})
    }),
    number({
      id: "rel",
      value: choices.rel,
      label: t("relative"),
      unit: "%",
      onNumber: (rel) => choose({rel, unfold: false})
    }),
    check("blanks", !choices.blanks, t("hideBlank"), (hide) => choose({blanks: !hide})),
    choices.unfold && check("unfold", true, t("showFolded"), () => choose({unfold: false}))
  );
}
