import {fenPer} from "../../budget/amount.js";
import type {Bridge} from "../../budget/bridge.js";
import type {ExhibitTable} from "../exhibit.js";
import type {PageContext} from "../page.js";

/** A bridge as a table: each step with its change and the running total. */
export function stepTable({steps}: Bridge, labels: Readonly<Record<string, string>>, {t, amount, unitWord, view}: PageContext): ExhibitTable {
  return {
    columns: [{text: t("lineColumn")}, {text: `${t("changeColumn")} (${unitWord})`, numeric: true}, {text: `Σ (${unitWord})`, numeric: true}],
    rows: steps.map(({key, kind, from, to}) => {
      const change = kind === "base" || kind === "current" ? null : to - from;
      return [
        {text: labels[key] ?? key},
        {text: change === null ? "" : amount(change, {signed: true}), value: change === null ? null : change / fenPer[view.display]},
        {text: amount(to), value: to / fenPer[view.display]}
      ];
    })
  };
}
