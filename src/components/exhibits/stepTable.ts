import type {Bridge} from "../../budget/bridge.js";
import type {ExhibitTable} from "../dataFile.js";
import type {PageContext} from "../page.js";
import {moneyCell} from "../phrase.js";

/** A bridge as a table: each step with its change and the running total. */
export function stepTable({steps}: Bridge, labels: Readonly<Record<string, string>>, context: PageContext): ExhibitTable {
  const {t, amount, unitWord} = context;
  return {
    columns: [
      {text: t("lineColumn"), column: "line"},
      {text: `${t("changeColumn")} (${unitWord})`, column: "change", numeric: true},
      {text: `Σ (${unitWord})`, column: "running", numeric: true}
    ],
    rows: steps.map(({key, kind, from, to, half}, i) => {
      const digit = (known: number | undefined) => (known ? {half: known} : {});
      const total = kind === "current" ? half : Math.max(0, ...steps.slice(0, i + 1).map((step) => step.half ?? 0));
      const change = kind === "base" || kind === "current" ? null : to - from;
      return [
        {text: labels[key] ?? key},
        moneyCell(change, change === null ? "" : amount(change, {signed: true, ...digit(half)}), context),
        moneyCell(to, amount(to, digit(total)), context)
      ];
    })
  };
}
