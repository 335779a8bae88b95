import type * as Arquero from "arquero";
import {pageLocale} from "./components/notebook/locale.js";
import {repeatEarly} from "./components/page/early.js";
import {element} from "./components/page/element.js";
import {listenToTheme} from "./components/pages/open.js";
import {listenToSearch} from "./components/search/listenToSearch.js";
import {document} from "./store/page.js";
import {siteUrl, standOn} from "./store/site.js";

/**
 * All that a notebook needs, in one import. A notebook is a Markdown page in
 * src/notebooks (or src/zh/notebooks), or any page elsewhere that imports
 * notebook.js from a built site; docs/notebooks.md says how one is written.
 */
export {amounts, wantedLine as line, lines, unit, units} from "./components/notebook/unit.js";
export type {AmountRow, NotebookUnit, Wanted} from "./components/notebook/unit.js";
export {change, figure} from "./components/notebook/numbers.js";
export {exhibit} from "./components/notebook/exhibits.js";
export {grouping, query, sql, table} from "./components/notebook/answers.js";
export type {AnswerRow} from "./components/notebook/answers.js";
export {lineInput, unitInput, yearInput} from "./components/notebook/inputs.js";
export {search} from "./components/notebook/search.js";
export type {FoundRow} from "./components/notebook/search.js";
export {notebookList} from "./components/notebook/list.js";

/** Arquero, whose verbs compile what they are given: the policy of notebooks allows that, that of no other page. */
export async function arquero(): Promise<typeof Arquero> {
  const {default: aq} = await import("arquero/dist/arquero.min.js");
  return aq;
}

// every module stands in a folder at the site's root
if (standOn(new URL("..", import.meta.url).href))
  document.head.append(element("link", {rel: "stylesheet", href: siteUrl("/notebook.css")}));
listenToTheme();
listenToSearch(pageLocale());
void repeatEarly();
document.querySelector("#page > .without")?.remove();
