import type {Line} from "../../budget/series.js";
import {lineName} from "../../locale/names.js";
import {translator} from "../../locale/words/words.js";
import {element} from "../page/element.js";
import {pageLocale} from "./locale.js";
import type {NotebookUnit, Wanted} from "./unit.js";
import {lines, units} from "./unit.js";

/** A choice for `view(…)`: its value is one of the options, and it says `input` when another is chosen. */
export interface Input<T> extends HTMLElement {
  value: T;
}

interface Option<T> {
  readonly value: T;
  readonly text: string;
}

function choice<T>(label: string, options: ReadonlyArray<Option<T>>, first: number): Input<T> {
  const control = element(
    "select",
    {},
    options.map(({text}, i) => element("option", {value: i, selected: i === first}, text))
  );
  const node = element("label", {class: "field notebook-input"}, element("span", {}, label), control);
  return Object.defineProperty(node, "value", {
    get: () => options[control.selectedIndex]?.value,
    set: (value: T) => void (control.selectedIndex = options.findIndex((option) => option.value === value))
  }) as unknown as Input<T>;
}

/** One of the published units, by its code. */
export async function unitInput(first?: string): Promise<Input<string>> {
  const options = (await units()).map(({code, name}) => ({value: code, text: name}));
  return choice(
    translator(pageLocale())("unit"),
    options,
    Math.max(
      0,
      options.findIndex(({value}) => value === first)
    )
  );
}

/** One of a unit's years; the latest is chosen first. */
export function yearInput({years}: NotebookUnit, first = years.at(-1)): Input<number> {
  const options = years.map((year) => ({value: year, text: String(year)}));
  return choice(
    translator(pageLocale())("yearColumn"),
    options,
    options.findIndex(({value}) => value === first)
  );
}

/** One of a unit's lines that are meant. */
export function lineInput(of: NotebookUnit, wanted: Wanted = {}): Input<Line> {
  const locale = pageLocale();
  const options = lines(of, wanted).map((line) => ({value: line, text: lineName(line, locale)}));
  return choice(translator(locale)("lineColumn"), options, 0);
}
