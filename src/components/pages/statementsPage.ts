import {loadDisclosure} from "../../store/published/published.js";
import type {PageContext} from "../page/context.js";
import {searchBox} from "../page/controls.js";
import {element} from "../page/element.js";
import {showPlace} from "../page/place.js";
import {titleKicker} from "../page/which.js";
import {disclosureTables} from "../statements/disclosureTables.js";
import {documentAsked, notHere} from "./notHere.js";

/** What exactly was published? */
export async function statementsPage(context: PageContext): Promise<Node> {
  const {t, view, unit} = context;
  const asked = documentAsked(context);
  if ("missed" in asked) return notHere(asked.missed);
  const disclosure = await loadDisclosure(unit.unit.code, asked.document.fiscalYear, asked.document.kind);
  const {list, tables} = disclosureTables(disclosure, context);
  const page = element(
    "div",
    {},
    element(
      "header",
      {class: "title"},
      titleKicker(
        context,
        t("documentOf", {year: disclosure.fiscalYear, kind: t(disclosure.kind)}),
        disclosure.fiscalYear
      ),
      element("h1", {}, t("statements")),
      element("p", {class: "subtitle"}, t("asPublished")),
      asked.note && element("p", {class: "left-out"}, asked.note)
    ),
    searchBox(tables, context),
    element("div", {class: "statements"}, list, tables)
  );
  if (view.choices.at) requestAnimationFrame(() => showPlace(view.choices.at!));
  return page;
}
