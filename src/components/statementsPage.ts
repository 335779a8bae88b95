import type {Disclosure} from "../disclosure/disclosure.js";
import {loadDisclosure} from "../store/published.js";
import {disclosureTables} from "./disclosureTables.js";
import {element} from "./element.js";
import type {PageContext} from "./page.js";
import {searchBox} from "./searchBox.js";
import {showPlace} from "./showPlace.js";

/** What exactly was published? */
export async function statementsPage(context: PageContext): Promise<Node> {
  const {t, view} = context;
  const disclosure = await shownDisclosure(context);
  const {list, tables} = disclosureTables(disclosure, context);
  const page = element("div", {},
    element("header", {class: "title"},
      element("p", {class: "kicker"}, t("budgetOf", {year: disclosure.fiscalYear})),
      element("h1", {}, t("statements")),
      element("p", {class: "subtitle"}, t("asPublished"))),
    searchBox(tables, context),
    element("div", {class: "statements"}, list, tables));
  if (view.choices.at) requestAnimationFrame(() => showPlace(view.choices.at!));
  return page;
}

/** The year's own document, or the latest there is. */
async function shownDisclosure({unit, view}: PageContext): Promise<Disclosure> {
  const asked = Number(view.choices.document ?? view.year);
  const {fiscalYear, kind} = unit.documents.find((document) => document.fiscalYear === asked) ?? unit.documents.at(-1)!;
  return loadDisclosure(unit.unit.code, fiscalYear, kind);
}
