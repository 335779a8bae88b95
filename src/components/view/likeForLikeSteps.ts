import {BudgetError} from "../../budget/errors.js";
import {ledger} from "../../budget/explain/ledger.js";
import type {Adjustment, LikeForLike, Prices} from "../../budget/explain/likeForLike.js";
import {likeForLike} from "../../budget/explain/likeForLike.js";
import {headlineKey} from "../../budget/headlines.js";
import {inBrowser} from "../../store/decided/browserStorage.js";
import {readPrices} from "../../store/decided/priceText.js";
import type {UnitFile} from "../../store/published/unitFile.js";
import {readChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {endLabel} from "./dividedChange.js";
import {explainChoices, switchesOf} from "./materialLines.js";

/** Expenditure from reported to like for like, as the reader has switched it. */
export function likeForLikeSteps(context: PageContext): LikeForLike | undefined {
  const {unit, view} = context;
  const line = unit.lines.find(({key, phase}) => key === headlineKey("expenditure") && phase === "budget");
  const switched = switchesOf(readChoices(explainChoices, view.choices));
  return (
    line &&
    likeForLike({line, entries: ledger(unit.lines, unit.claims, view), claims: unit.claims}, view, {
      prices: keptPrices(context),
      switched
    })
  );
}

export function adjustmentName({kind, claim, reason}: Adjustment, {t, view}: PageContext): string {
  if (kind === "price") return t("priceStep", {...view});
  return kind === "perimeter" ? (reason?.text ?? t("mergerStep")) : (claim?.label ?? t("offBudget"));
}

/** What the steps of its bridge are called. */
export function adjustedLabels({adjustments, bridge}: LikeForLike, context: PageContext): Record<string, string> {
  const {t, view} = context;
  const named = new Map(adjustments.map((adjustment) => [adjustment.id, adjustmentName(adjustment, context)]));
  const label = (key: string) =>
    key === "reported"
      ? t("reportedStep")
      : key === "current"
        ? t("underlyingStep", {year: view.year})
        : (named.get(key) ?? endLabel(key, context));
  return Object.fromEntries(bridge.steps.map(({key}) => [key, label(key)]));
}

/** Prices supplied for one unit are not another's. */
const nameOf = ({unit}: Pick<UnitFile, "unit">) => `prices/${unit.code}`;

/** The series that the reader has supplied for the unit; none where there is none or it is spoiled. */
export function keptPrices({unit, opened = inBrowser}: Pick<PageContext, "unit" | "opened">): Prices {
  try {
    return readPrices(opened.kept(nameOf(unit)) ?? "", [unit.unit.code]);
  } catch {
    return {};
  }
}

/** A file of yearly price changes, read here and kept for the unit. */
export function priceField(prices: Prices, redraw: () => void, context: PageContext): HTMLElement {
  const {t, unit, opened = inBrowser} = context;
  const years = Object.keys(prices);
  const problems = element("div", {});
  const choose = element("input", {
    id: "price-file",
    type: "file",
    accept: ".csv,text/csv",
    onchange: async () => {
      const file = choose.files?.[0];
      if (!file) return;
      try {
        const text = await file.text();
        readPrices(text, [unit.unit.code]);
        opened.keep(nameOf(unit), text);
        redraw();
      } catch (error) {
        if (!(error instanceof BudgetError)) throw error;
        problems.replaceChildren(element("p", {class: "failure", role: "alert"}, `${file.name}: ${error.message}`));
        choose.value = "";
      }
    }
  });
  const forget = element(
    "button",
    {
      type: "button",
      id: "price-remove",
      class: "quiet",
      onclick: () => {
        opened.keep(nameOf(unit), undefined);
        redraw();
      }
    },
    t("priceRemove")
  );
  return element(
    "div",
    {class: "price-field"},
    element(
      "label",
      {class: "field", for: "price-file"},
      element("span", {}, years.length ? t("priceHeld", {from: years[0], to: years.at(-1)}) : t("priceChoose")),
      choose
    ),
    years.length > 0 && forget,
    problems,
    element("p", {class: "hint"}, t(context.opened ? "priceHintOpened" : "priceHint"))
  );
}
