import {fenPer} from "../../budget/amount.js";
import type {Bridge} from "../../budget/bridge.js";
import type {ExhibitTable} from "../exhibit.js";
import type {PageContext} from "../page.js";

/** A bridge as a table: each step with its change and the running total. */
export function stepTable({steps}: Bridge, labels: Readonly<Record<string, string>>, {t, amount, unitWord, view}: PageContext): ExhibitTable {
  return {
    columns: [{text: t("lineColumn")}, {text: `${t("changeColumn")} (${unitWord})`, numeric: true}, {text: `Σ (${unitWord})`, numeric: true}],
    rows: steps.map(({key, kind, from, to, half}, i) => {
      const digit = (known: number | undefined) => (known ? {half: known} : {});
      const total = kind === "current" ? half : Math.max(0, ...steps.slice(0, i + 1).map((step) => step.half ?? 0));
      const change = kind === "base" || kind === "current" ? null : to - from;
      return [
        {text: labels[key] ?? key},
        {text: change === null ? "" : amount(change, {signed: true, ...digit(half)}), value: change === null ? null : change / fenPer[view.display]},
        {text: amount(to, digit(total)), value: to / fenPer[view.display]}
      ];
    })
  };
}
