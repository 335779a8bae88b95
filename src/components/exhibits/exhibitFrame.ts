import {document} from "../../store/page.js";
import {summary} from "../inspector/summaryText.js";
import type {PageContext} from "../page/context.js";
import {exhibitTable} from "../page/exhibitTable.js";
import {drawInto, element} from "../page/element.js";
import {which} from "../page/which.js";
import type {Exhibit} from "./exhibit.js";
import {checkBadge} from "./exhibit.js";

/** An exhibit in its frame: title, chart with its table twin, source line, check badge, menu. */
export function exhibitFrame(exhibit: Exhibit, context: PageContext): HTMLElement {
  const {t} = context;
  const body = element("div", {class: "exhibit-body"});
  const twin = element("div", {class: "exhibit-table", hidden: true}, exhibitTable(exhibit.table));
  const toggle = element(
    "button",
    {
      type: "button",
      class: "quiet",
      "aria-pressed": "false",
      onclick: () => {
        const shown = twin.toggleAttribute("hidden");
        body.hidden = !shown;
        toggle.textContent = t(shown ? "tableTwin" : "chartTwin");
        toggle.setAttribute("aria-pressed", String(!shown));
      }
    },
    t("tableTwin")
  );
  const heading = `exhibit-${exhibit.id}`;
  const frame = element(
    "figure",
    {class: "exhibit", id: exhibit.id, "aria-labelledby": heading},
    element(
      "figcaption",
      {class: "exhibit-head"},
      element(
        "div",
        {},
        element("p", {class: "which"}, which(context, exhibit.shown.years)),
        element("h2", {id: heading}, exhibit.title),
        element("p", {class: "subtitle"}, exhibit.subtitle, hint(exhibit))
      ),
      element("div", {class: "exhibit-tools"}, toggle, menu(exhibit, body, context))
    ),
    body,
    twin,
    exhibit.summary?.length ? element("p", {class: "exhibit-summary"}, summary(exhibit.summary, context)) : "",
    element(
      "p",
      {class: "exhibit-foot"},
      exhibit.badge && element("span", {class: `badge ${exhibit.badge.state}`}, exhibit.badge.text),
      checkBadge(exhibit.shown, context),
      element("span", {class: "source"}, exhibit.source)
    )
  );
  drawInto(body, exhibit.draw);
  return frame;
}

function hint({hint: text}: Exhibit): HTMLElement | string {
  return text ? element("span", {class: "hint"}, ` · ${text}`) : "";
}

/** What can be done with an exhibit, loaded when the menu is about to open. */
function menu(exhibit: Exhibit, body: HTMLElement, context: PageContext): HTMLElement {
  const fill = async () => {
    const {menuItems} = await import("./exhibitMenu.js");
    if (details.childElementCount === 1) details.append(menuItems(exhibit, body, context));
  };
  const details = element(
    "details",
    {class: "menu", ontoggle: fill, onpointerenter: fill, onfocusin: fill},
    element("summary", {}, context.t(context.opened ? "menuOpened" : "menu"))
  );
  document.addEventListener("keydown", closeOnEscape);
  document.addEventListener("click", closeOutside);
  return details;
}

function openMenus(): NodeListOf<HTMLDetailsElement> {
  return document.querySelectorAll<HTMLDetailsElement>("details.menu[open]");
}

function closeOnEscape({key}: KeyboardEvent): void {
  if (key !== "Escape") return;
  for (const details of openMenus()) {
    details.open = false;
    details.querySelector("summary")?.focus();
  }
}

function closeOutside({target}: MouseEvent): void {
  for (const details of openMenus()) if (!details.contains(target as Node)) details.open = false;
}
