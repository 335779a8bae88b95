import type {Compared} from "../../budget/breakdown.js";
import {breakdown, compare} from "../../budget/breakdown.js";
import type {Exhibit} from "../exhibit.js";
import type {PageContext} from "../page.js";
import {sourceText} from "../place.js";
import {arranged, breakdownWord, readChoices, writeChoices} from "../varianceChoices.js";
import {comparedTable} from "./comparedTable.js";
import {varianceDrawing} from "./varianceDrawing.js";

/** The lines of one breakdown as the address asks for them. */
export function variancesExhibit(context: PageContext, onOpen?: (key: string) => void): Exhibit | undefined {
  const {unit, view, t, unitWord} = context;
  const choices = readChoices(view.choices);
  const {shown, folded} = arranged(compare(unit.lines, breakdown(choices.by), view), choices);
  const rows = choices.unfold ? [...shown, ...folded] : shown;
  if (!rows.length && !folded.length) return undefined;
  return {
    id: "variances",
    title: t("variancesTitle", {count: rows.length, ...view}),
    subtitle: t("variancesSubtitle", {classification: t(breakdownWord(choices.by)), unit: unitWord}),
    source: sourceText(context),
    ...comparability([...shown, ...folded], context),
    draw: varianceDrawing(rows, context, {
      opened: choices.open,
      ...(onOpen ? {onOpen} : {}),
      ...(folded.length && !choices.unfold ? {folded: foldedRow(folded, context)} : {})
    }),
    table: comparedTable(rows, context),
    choices: writeChoices({...choices, open: ""})
  };
}

/** Says plainly how much of the list cannot be compared, and why. */
function comparability(rows: readonly Compared[], {t, view}: PageContext): Pick<Exhibit, "badge"> {
  const count = rows.filter(({variance}) => variance.kind === "notComparable").length;
  return count ? {badge: {state: "note", text: t("notComparableCount", {count, total: rows.length, base: view.base})}} : {};
}

function foldedRow(folded: readonly Compared[], {t}: PageContext) {
  const [first] = folded as readonly [Compared];
  return {
    key: "folded",
    name: t("folded", {count: folded.length}),
    level: 0,
    points: [],
    variance: {...first.variance, kind: "unchanged" as const},
    folds: "closed" as const,
    folded: folded.length
  };
}

