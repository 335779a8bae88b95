import type {Word} from "../../locale/words/words.js";
import {catalogueRow} from "../exhibits/catalogue.js";
import type {Exhibit} from "../exhibits/exhibit.js";
import type {PageContext} from "../page/context.js";
import {select} from "../page/controls.js";
import {element} from "../page/element.js";
import type {ExhibitParameter} from "./parameters.js";
import {parameters} from "./parameters.js";

/** A control for each of an exhibit's own choices, and below them what is chosen of several; undefined where it has none. */
export async function parameterControls(
  id: string,
  exhibit: Exhibit | undefined,
  context: PageContext
): Promise<HTMLElement | undefined> {
  const made = await Promise.all(
    (parameters[id] ?? []).map((parameter) => control(parameter, heldOf(parameter, id, exhibit, context), context))
  );
  return made.length
    ? element(
        "div",
        {class: "controls parameters"},
        made.map(([own]) => own!),
        made.flatMap(([, ...below]) => below)
      )
    : undefined;
}

/** What is chosen, as the address has it; what the exhibit itself takes where nothing is. */
function heldOf(
  {choice, usual}: ExhibitParameter,
  id: string,
  exhibit: Exhibit | undefined,
  context: PageContext
): string {
  const row = catalogueRow(id)!.choices[choice]!;
  return exhibit?.choices?.[choice] || context.view.choices[choice] || usual?.(context) || row.format(row.usual);
}

/** The control, and what stands below it. */
async function control(parameter: ExhibitParameter, held: string, context: PageContext): Promise<Node[]> {
  const {choice, word, most} = parameter;
  const {t, change} = context;
  const choose = (value: string) => change({choices: {[choice]: value}});
  const options = await parameter.options(context);
  if (most === undefined)
    return [select({id: `embed-${choice}`, label: t(word), value: held, options, onChange: choose})];
  const chosen = held.split("|").filter(Boolean);
  const others = options.filter(([value]) => !chosen.includes(value));
  return [
    select({
      id: `embed-${choice}`,
      label: t(word),
      value: "",
      options: [["", t("embedAddLine")], ...(chosen.length < most ? others : [])],
      onChange: (value) => value && choose([...chosen, value].join("|"))
    }),
    chips(
      word,
      chosen.map((value) => [value, options.find(([other]) => other === value)?.[1] ?? value]),
      (value) => choose(chosen.filter((other) => other !== value).join("|")),
      context
    )
  ];
}

/** What is chosen, each with a button that takes it away. */
export function chips(
  label: Word,
  chosen: ReadonlyArray<readonly [value: string, text: string]>,
  remove: (value: string) => void,
  {t}: PageContext
): HTMLElement {
  return element(
    "ul",
    {class: "chips", "aria-label": t(label)},
    chosen.map(([value, text]) =>
      element(
        "li",
        {},
        text,
        element(
          "button",
          {type: "button", class: "quiet", "aria-label": t("trendRemove", {name: text}), onclick: () => remove(value)},
          "×"
        )
      )
    )
  );
}
