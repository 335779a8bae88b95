import {loadDisclosure} from "../store/published.js";
import {disclosureTables} from "./disclosureTables.js";
import {documentAsked} from "./documentAsked.js";
import {element} from "./element.js";
import {notHere} from "./notHere.js";
import type {PageContext} from "./page.js";
import {searchBox} from "./searchBox.js";
import {showPlace} from "./showPlace.js";
import {titleKicker} from "./which.js";

/** What exactly was published? */
export async function statementsPage(context: PageContext): Promise<Node> {
  const {t, view, unit} = context;
  const asked = documentAsked(context);
  if ("missed" in asked) return notHere(asked.missed);
  const disclosure = await loadDisclosure(unit.unit.code, asked.document.fiscalYear, asked.document.kind);
  const {list, tables} = disclosureTables(disclosure, context);
  const page = element("div", {},
    element("header", {class: "title"},
      titleKicker(context, t("documentOf", {year: disclosure.fiscalYear, kind: t(disclosure.kind)}), disclosure.fiscalYear),
      element("h1", {}, t("statements")),
      element("p", {class: "subtitle"}, t("asPublished")),
      asked.note && element("p", {class: "left-out"}, asked.note)),
    searchBox(tables, context),
    element("div", {class: "statements"}, list, tables));
  if (view.choices.at) requestAnimationFrame(() => showPlace(view.choices.at!));
  return page;
}
