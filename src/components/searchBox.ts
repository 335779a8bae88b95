import {formatView} from "../store/view.js";
import {element} from "./element.js";
import type {PageContext} from "./page.js";

/** Finds a word or a number in every table of the page; commas and spaces do not matter. The address keeps the search. */
export function searchBox(tables: HTMLElement, {t, view}: PageContext): HTMLElement {
  const count = element("output", {class: "subtitle", for: "search"});
  const search = (query: string, scroll: boolean) => {
    const found = mark(tables, fold(query));
    count.textContent = query ? (found.length ? t("searchCount", {count: found.length}) : t("searchNone", {query})) : "";
    if (scroll) found[0]?.scrollIntoView({block: "center"});
  };
  const input = element("input", {
    type: "search",
    id: "search",
    value: view.choices.find,
    placeholder: t("search"),
    size: 32,
    oninput: () => {
      search(input.value, false);
      history.replaceState(null, "", formatView({...view, choices: {...view.choices, find: input.value}}));
    },
    onkeydown: (event: KeyboardEvent) => event.key === "Enter" && search(input.value, true)
  });
  if (view.choices.find) requestAnimationFrame(() => search(view.choices.find!, true));
  return element("div", {class: "controls", role: "search"}, element("label", {class: "field"}, element("span", {}, t("search")), input), count);
}

function mark(tables: HTMLElement, query: string): Element[] {
  return [...tables.querySelectorAll("tbody td, tbody th")].filter((cell) => {
    const found = query !== "" && fold(cell.textContent ?? "").includes(query);
    cell.classList.toggle("found", found);
    return found;
  });
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[\s,，]/g, "");
}
