import {displayUnits} from "../locale/number.js";
import type {DisplayUnit} from "../locale/number.js";
import {formatView} from "../store/view.js";
import type {PageContext} from "./page.js";
import {select} from "./select.js";

/** Fills the header: unit, years and unit of display; links keep the view. */
export function fillPickers({t, corpus, unit, view, change}: PageContext): void {
  document.getElementById("pickers")?.replaceChildren(
    select({
      id: "pick-unit",
      label: t("unit"),
      value: view.unit,
      options: corpus.units.map(({code, name}) => [code, name]),
      onChange: (code) => change({unit: code})
    }),
    select({
      id: "pick-years",
      label: t("comparison"),
      value: `${view.year}-${view.base}`,
      options: yearPairs(unit.years).map(([year, base]) => [`${year}-${base}`, t("against", {year, base})]),
      onChange: (pair) => {
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
  const search = formatView({...view, choices: {}});
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".nav-link, .brand")) link.search = search;
  const twin = document.querySelector<HTMLAnchorElement>("#twin");
  if (!twin) return;
  twin.search = formatView(view);
  twin.onclick = () => void (twin.search = location.search || twin.search);
}

/** Every later year against every earlier one, neighbours first. */
export function yearPairs(years: readonly number[]): Array<readonly [year: number, base: number]> {
  const pairs = years.flatMap((year) => years.filter((base) => base < year).map((base) => [year, base] as const));
  return pairs.sort(([a, b], [c, d]) => a - b - (c - d) || c - a);
}
