import {loadDisclosure} from "../../store/published/published.js";
import type {PageContext} from "../page/context.js";
import {searchBox} from "../page/controls.js";
import {element} from "../page/element.js";
import {documentAsked} from "../page/notHere.js";
import {showPlace} from "../page/place.js";
import {keptTelling} from "./keptTelling.js";
import {disclosureTables} from "./disclosureTables.js";

/** All tables of a document, with a search. */
export async function documentStatements(context: PageContext): Promise<HTMLElement[]> {
  const {view} = context;
  const {document} = documentAsked(context)!;
  const disclosure = await loadDisclosure(document);
  const {list, tables} = disclosureTables(disclosure, context, {telling: keptTelling(disclosure)});
  if (view.choices.at) requestAnimationFrame(() => showPlace(view.choices.at!));
  return [searchBox(tables, context), element("div", {class: "statements"}, list, tables)];
}
