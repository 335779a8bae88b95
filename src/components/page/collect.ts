import type {CellView, NotebookCell} from "../../store/decided/notebookText.js";
import {pageUrl} from "../../store/site.js";
import type {PageContext} from "./context.js";
import {element} from "./element.js";

/** What is shown, as a notebook keeps it. */
export function cellView({view}: Pick<PageContext, "view">, choices: CellView["choices"] = view.choices): CellView {
  const {unit, display, year, base, alone} = view;
  return {unit, display, year, ...(alone ? {} : {base}), choices};
}

/** A button that puts something into the reader's own notebook on Explore, and then leads there. */
export function collectButton(
  cell: NotebookCell,
  {t, locale, view}: Pick<PageContext, "t" | "locale" | "view">
): HTMLElement {
  const there = element(
    "a",
    {
      class: "collected",
      href: `${pageUrl("/explore", locale)}?unit=${encodeURIComponent(view.unit)}#notebook`,
      hidden: true
    },
    t("collected")
  );
  const button = element(
    "button",
    {
      type: "button",
      class: "quiet",
      onclick: async () => {
        const {ownNotebook} = await import("../../store/decided/keptNotebook.js");
        ownNotebook.collect(cell);
        there.hidden = false;
        there.textContent = t(ownNotebook.isLost ? "collectedLost" : "collected");
      }
    },
    t("collect")
  );
  return element("span", {class: "collect", role: "status"}, button, there);
}
