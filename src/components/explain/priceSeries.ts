import {BudgetError} from "../../budget/errors.js";
import type {Prices} from "../../budget/explain/likeForLike.js";
import {keep, kept} from "../../store/kept.js";
import {readPrices} from "../../store/priceText.js";
import type {UnitFile} from "../../store/unitFile.js";
import {element} from "../element.js";
import type {PageContext} from "../page.js";

/** Prices supplied for one unit are not another's. */
const nameOf = ({unit}: Pick<UnitFile, "unit">) => `prices/${unit.code}`;

/** The series that the reader has supplied for the unit; none where there is none or it is spoiled. */
export function keptPrices(unit: Pick<UnitFile, "unit">): Prices {
  try {
    return readPrices(kept(nameOf(unit)) ?? "", [unit.unit.code]);
  } catch {
    return {};
  }
}

/** A file of yearly price changes, read here and kept in this browser for the unit. */
export function priceField(prices: Prices, redraw: () => void, {t, unit}: PageContext): HTMLElement {
  const years = Object.keys(prices);
  const problems = element("div", {});
  const choose = element("input", {id: "price-file", type: "file", accept: ".csv,text/csv", onchange: async () => {
    const file = choose.files?.[0];
    if (!file) return;
    try {
      const text = await file.text();
      readPrices(text, [unit.unit.code]);
      keep(nameOf(unit), text);
      redraw();
    } catch (error) {
      if (!(error instanceof BudgetError)) throw error;
      problems.replaceChildren(element("p", {class: "failure", role: "alert"}, `${file.name}: ${error.message}`));
      choose.value = "";
    }
  }});
  const forget = element("button", {type: "button", id: "price-remove", class: "quiet", onclick: () => {
    keep(nameOf(unit), undefined);
    redraw();
  }}, t("priceRemove"));
  return element("div", {class: "price-field"},
    element("label", {class: "field", for: "price-file"}, element("span", {}, years.length ? t("priceHeld", {from: years[0], to: years.at(-1)}) : t("priceChoose")), choose),
    years.length > 0 && forget,
    problems,
    element("p", {class: "hint"}, t("priceHint")));
}
