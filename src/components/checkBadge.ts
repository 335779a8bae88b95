import type {OutcomeCounts} from "../budget/checks/standing.js";
import {countOutcomes} from "../budget/checks/standing.js";
import type {Line} from "../budget/series.js";
import {pageUrl} from "../store/site.js";
import {formatView} from "../store/view.js";
import {element} from "./element.js";
import type {PageContext} from "./page.js";

/** The figures that an exhibit shows: lines, and the years of them. */
export interface ShownFigures {
  readonly lines: readonly Line[];
  readonly years: readonly number[];
}

/** How the checks stand that an exhibit's own figures take part in, linked to them. */
export function checkBadge({lines, years}: ShownFigures, context: PageContext): HTMLElement {
  const {unit, view, locale} = context;
  const counts = countOutcomes(unit.checks, lines.flatMap(({key, phase}) => years.map((year) => `${year}/${phase}/${key}`)));
  const {state, text} = badgeOf(counts, context);
  return element("a", {class: `badge ${state}`, href: pageUrl("/checks", locale) + formatView({...view, choices: {}}) + (state === "fail" ? "#failures" : "#rules")}, text);
}

function badgeOf(counts: OutcomeCounts, {t}: PageContext): {readonly state: "pass" | "fail" | "note"; readonly text: string} {
  const {fail, uncertain, waived, pass} = counts;
  const accepted = waived ? ` · ${t("badgeWaived", {count: waived})}` : "";
  if (fail) return {state: "fail", text: (fail === 1 ? t("badgeFailOne") : t("badgeFail", {count: fail})) + accepted};
  if (uncertain) return {state: "note", text: t("badgeUncertain", {count: uncertain}) + accepted};
  return pass ? {state: waived ? "note" : "pass", text: t("badgePass", {count: pass}) + accepted} : {state: "note", text: t("badgeNone") + accepted};
}
