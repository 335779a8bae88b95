import type {Locale} from "../../locale/locale.js";
import {joined} from "../../locale/words/joiners.js";
import type {Translate} from "../../locale/words/words.js";
import type {UnitIndex, UnitIndexEntry} from "../../store/published/unitFile.js";
import {select} from "../page/controls.js";
import {element} from "../page/element.js";
import type {FoundList, UnitChoice} from "./unitFinder.js";

/** Up to so many units stand in a plain list; more are looked for. */
const mostListed = 29;

interface UnitPicker extends UnitChoice {
  readonly units: UnitIndex;
}

/** The header's choice of a unit: a list of a few, a field in which one of many is looked for. */
export function unitPicker(picker: UnitPicker): HTMLElement {
  return picker.units.length > mostListed ? unitField(picker) : unitList(picker);
}

function unitList({units, shown, onChange, t, locale}: UnitPicker): HTMLElement {
  const options = units.map((unit) => [unit.code, nameWithFormer(unit, t, locale)] as const);
  return select({
    id: "pick-unit",
    label: t("unit"),
    value: shown,
    options: shown ? options : [["", t("choose")], ...options],
    onChange
  });
}

/** Who knows a unit by its former name finds it too. */
function nameWithFormer({name, formerNames = []}: UnitIndexEntry, t: Translate, locale: Locale): string {
  return formerNames.length
    ? t("unitWithNames", {name, names: t("formerly", {names: joined(formerNames, "enumeration", locale)})})
    : name;
}

/** A field that shows the unit; what finds others, and what they may be found by, is loaded when it is used. */
function unitField(picker: UnitPicker): HTMLElement {
  const {units, shown, t} = picker;
  const input = element("input", {
    id: "pick-unit",
    type: "text",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    "aria-expanded": "false",
    "aria-autocomplete": "list",
    "aria-haspopup": "listbox",
    value: units.find(({code}) => code === shown)?.name ?? "",
    placeholder: t("findUnit"),
    title: t("findUnitBy"),
    onfocus: () => void finding().catch(() => undefined),
    onclick: () => open(""),
    oninput: () => open(input.value),
    onkeydown: (event: KeyboardEvent) => {
      if (event.key === "ArrowDown" && input.getAttribute("aria-expanded") === "false") {
        event.preventDefault();
        open("");
      }
    }
  });
  let found: FoundList | undefined;
  const open = (asked: string) => {
    finding().then(
      ({findIn}) => {
        found ??= findIn(input, picker);
        found.show(asked === input.defaultValue ? "" : asked);
      },
      (error: unknown) => {
        input.title = t("loadFailed", {message: error instanceof Error ? error.message : String(error)});
      }
    );
  };
  return element("label", {class: "field unit-field"}, element("span", {}, t("unit")), input);
}

const finding = () => import("./unitFinder.js");
