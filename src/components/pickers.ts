import {displayUnits} from "../locale/number.js";
import type {DisplayUnit} from "../locale/number.js";
import type {Translate} from "../locale/words.js";
import {yearPairs} from "../store/comparison.js";
import type {UnitIndex, UnitIndexEntry} from "../store/unitIndex.js";
import type {Missed} from "../store/view.js";
import {elsewhere, formatView} from "../store/view.js";
import type {PageContext} from "./page.js";
import {select} from "./select.js";
import {yearsText} from "./which.js";

/** What a picker shows while nothing on offer is chosen. */
const nothing = "";

/** Fills the header: unit, years and unit of display; links keep the view, or what is missed. */
export function fillPickers({t, corpus, unit, view, change}: PageContext, missed?: Missed): void {
  const shown = `${view.year}-${view.base}`;
  const unlisted = [...(missed ? [[nothing, t("choose")] as const] : []), ...(view.alone ? [[shown, yearsText({view, t})] as const] : [])];
  const pairs = yearPairs(unit.years).map(([year, base]) => [`${year}-${base}`, t("against", {year, base})] as const);
  document.getElementById("pickers")?.replaceChildren(
    select({
      id: "pick-unit",
      label: t("unit"),
      value: view.unit,
      options: unitOptions(corpus.units, t),
      onChange: (code) => change({unit: code})
    }),
    select({
      id: "pick-years",
      label: t("comparison"),
      value: missed ? nothing : shown,
      options: [...unlisted, ...pairs],
      onChange: (pair) => {
        if (pair === nothing) return;
        if (pair === shown) return change({});
        const [year, base] = pair.split("-").map(Number);
        change({year: year!, base: base!, choices: {document: "", at: ""}});
      }
    }),
    select({
      id: "pick-display",
      label: t("display"),
      value: view.display,
      options: displayUnits.map((display) => [display, t(`${display}Long`)]),
      onChange: (display) => change({display: display as DisplayUnit})
    })
  );
  linkTo(missed ? location.search : formatView({...view, choices: {}}), missed ? location.search : formatView(view));
}

/** The header where the unit asked for is not here: only units can be chosen. */
export function fillUnitPicker(units: UnitIndex, t: Translate): void {
  document.getElementById("pickers")?.replaceChildren(select({
    id: "pick-unit",
    label: t("unit"),
    value: nothing,
    options: [[nothing, t("choose")], ...unitOptions(units, t)],
    onChange: (code) => {
      const chosen = units.find((unit) => unit.code === code);
      if (chosen) location.assign(elsewhere(location.search, chosen));
    }
  }));
  linkTo(location.search, location.search);
}

/** Who knows a unit by its former name finds it too. */
function unitOptions(units: UnitIndex, t: Translate): Array<readonly [code: string, text: string]> {
  const text = ({name, formerNames = []}: UnitIndexEntry) => (formerNames.length ? t("unitWithNames", {name, names: t("formerly", {names: formerNames.join(", ")})}) : name);
  return units.map((unit) => [unit.code, text(unit)]);
}

function linkTo(search: string, twinSearch: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".nav-link, .brand")) link.search = search;
  const twin = document.querySelector<HTMLAnchorElement>("#twin");
  if (!twin) return;
  twin.search = twinSearch;
  twin.onclick = () => void (twin.search = location.search || twin.search);
}
