import type {TreeNode} from "../../budget/tree.js";
import {areaName} from "../../charts/icicle/icicleDrawing.js";
import {document} from "../../store/page.js";
import {exhibitFrame} from "../exhibits/exhibitFrame.js";
import {flowExhibit, flowMissing} from "../exhibits/flowExhibit.js";
import {openArea, treeExhibit, treeMissing, zoomed} from "../exhibits/treeExhibit.js";
import {readChoices, writeChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {select} from "../page/controls.js";
import {element} from "../page/element.js";
import {functionOptions} from "../view/functionOptions.js";
import type {StructureChoices} from "../view/structureChoices.js";
import {structureChoices, treeBreakdowns} from "../view/structureChoices.js";
import {breakdownWord} from "../view/varianceChoices.js";

/** Choices that are not the reader's. */
type Fixed = Readonly<Partial<Record<string, string>>>;
type Choose = (changed: Partial<StructureChoices>) => void;

function chosen({view, change}: PageContext): {readonly choices: StructureChoices; readonly choose: Choose} {
  const choices = readChoices(structureChoices, view.choices);
  return {choices, choose: (changed) => change({choices: writeChoices(structureChoices, {...choices, ...changed})})};
}

/** The flow with its depth of functions, unless that is fixed, or why there is none. */
export function flowPart(context: PageContext, {fn: fixed}: Fixed = {}): HTMLElement {
  const {t, view} = context;
  const {choices, choose} = chosen(context);
  const exhibit = flowExhibit(context);
  if (!exhibit) return element("p", {class: "none"}, flowMissing(context) ?? t("flowNone", {year: view.year}));
  return element(
    "div",
    {},
    fixed === undefined &&
      element(
        "div",
        {class: "controls"},
        select({
          id: "fn",
          label: t("functionLevel"),
          value: choices.fn,
          options: functionOptions(context),
          onChange: (fn) => choose({fn})
        })
      ),
    exhibitFrame(exhibit, context)
  );
}

/** The rectangles with what they are of, unless that is fixed, and the way back out, or why there are none. */
export function treePart(context: PageContext, {tree: fixed}: Fixed = {}): HTMLElement {
  const {t, view} = context;
  const {choices, choose} = chosen(context);
  const options = treeBreakdowns.map((id) => [id, t(breakdownWord(id))] as const);
  const controls =
    fixed === undefined &&
    element(
      "div",
      {class: "controls"},
      select({
        id: "tree-by",
        label: t("treeBy"),
        value: choices.tree,
        options,
        onChange: (tree) => choose({tree: tree as StructureChoices["tree"], zoom: ""})
      })
    );
  const zoom = ({key}: TreeNode) => {
    document.getElementById("crumbs")?.focus({preventScroll: true});
    choose({zoom: key});
  };
  const exhibit = treeExhibit(context, zoom);
  if (!exhibit)
    return element(
      "div",
      {},
      controls,
      element(
        "p",
        {class: "none"},
        treeMissing(context) ?? t("treeNone", {classification: t(breakdownWord(choices.tree)), year: view.year})
      )
    );
  const frame = exhibitFrame(exhibit, context);
  frame.querySelector(".exhibit-head")!.after(crumbs(zoomed(context)!.path, choose, context));
  return element("div", {}, controls, frame);
}

/** The way back out of a zoom, which takes the focus; behind it the source of what is shown. */
function crumbs(path: readonly TreeNode[], choose: Choose, context: PageContext): HTMLElement {
  const {t, locale} = context;
  const last = path.at(-1)!;
  return element(
    "nav",
    {class: "crumbs", id: "crumbs", tabindex: "-1", "aria-label": t("breadcrumb")},
    path
      .slice(0, -1)
      .map((node, i) =>
        element(
          "span",
          {},
          element(
            "button",
            {type: "button", class: "figure", onclick: () => choose({zoom: i ? node.key : ""})},
            areaName(node, locale)
          ),
          " › "
        )
      ),
    element("strong", {"aria-current": "true"}, areaName(last, locale)),
    " ",
    last.compared &&
      element("button", {type: "button", class: "quiet", onclick: () => openArea(last, context)}, t("sourceOf"))
  );
}
