import {element} from "./element.js";

export interface SelectOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: ReadonlyArray<readonly [value: string, text: string]>;
  readonly onChange: (value: string) => void;
}

/** A labelled choice among a few. */
export function select({id, label, value, options, onChange}: SelectOptions): HTMLLabelElement {
  const control = element(
    "select",
    {id, onchange: (event: Event) => onChange((event.target as HTMLSelectElement).value)},
    options.map(([option, text]) => element("option", {value: option, selected: option === value}, text))
  );
  return element("label", {class: "field"}, element("span", {}, label), control);
}
