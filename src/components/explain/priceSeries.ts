import {BudgetError} from "../../budget/errors.js";
import type {Prices} from "../../budget/explain/likeForLike.js";
import {keep, kept} from "../../store/kept.js";
import {readPrices} from "../../store/priceText.js";
import {element} from "../element.js";
import type {PageContext} from "../page.js";

const name = "prices";

/** The series that the reader has supplied; none where there is none or it is spoiled. */
export function keptPrices(): Prices {
  try {
    return readPrices(kept(name) ?? "");
  } catch {
    return {};
  }
}

/** A file of yearly price changes, read here and kept in this browser. */
export function priceField(prices: Prices, redraw: () => void, {t}: PageContext): HTMLElement {
  const years = Object.keys(prices);
  const problems = element("div", {});
  const choose = element("input", {id: "price-file", type: "file", accept: ".csv,text/csv", onchange: async () => {
    const file = choose.files?.[0];
    if (!file) return;
    try {
      const text = await file.text();
      readPrices(text);
      keep(name, text);
      redraw();
    } catch (error) {
      if (!(error instanceof BudgetError)) throw error;
      problems.replaceChildren(element("p", {class: "failure", role: "alert"}, `${file.name}: ${error.message}`));
      choose.value = "";
    }
  }});
  const forget = element("button", {type: "button", id: "price-remove", class: "quiet", onclick: () => {
    keep(name, undefined);
    redraw();
  }}, t("priceRemove"));
  return element("div", {class: "price-field"},
    element("label", {class: "field", for: "price-file"}, element("span", {}, years.length ? t("priceHeld", {from: years[0], to: years.at(-1)}) : t("priceChoose")), choose),
    years.length > 0 && forget,
    problems,
    element("p", {class: "hint"}, t("priceHint")));
}
