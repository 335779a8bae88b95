import {pageUrl} from "../../store/site.js";
import {formatView} from "../../store/view.js";
import {readChoices, writeChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {builderChoices} from "./builderChoices.js";

/** The way to a table of one's own, with what an address of the time when it stood on this page had chosen for it. */
export function exploreLink({view, t, locale}: PageContext): HTMLElement {
  const choices = writeChoices(builderChoices, readChoices(builderChoices, view.choices));
  return element(
    "p",
    {class: "to-explore block"},
    element("a", {href: pageUrl("/explore", locale) + formatView({...view, choices})}, t("exploreLink"))
  );
}
