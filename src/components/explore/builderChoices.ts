import type {Measure} from "../../budget/figure.js";
import {measureNames} from "../../locale/names.js";
import type {Grouping} from "../../store/queries/groups.js";
import {groupOrders} from "../../store/queries/groups.js";
import type {Question, CellsShown} from "../../store/queries/question.js";
import type {View} from "../../store/view.js";
import type {Choice, Chosen} from "../page/choices.js";
import {choiceOf} from "../page/choices.js";
import {groupingWords} from "./groupNames.js";

export const allGroupings = Object.keys(groupingWords) as Grouping[];

export const askedMeasures = (Object.keys(measureNames) as Measure[]).filter((measure) => measure !== "unclassified");

/** Funds that most documents print a total of; the others can be grouped by. */
export const askedFunds = ["appropriation", "generalBudget", "governmentFund", "stateCapital", "carryover"] as const;

export const askedClassifications = ["functional", "economic", "project", "source", "type"] as const;

export const askedPhases = ["executed", "final"] as const;

export const tops = ["10", "20", "50", "100"] as const;

const shows: readonly CellsShown[] = ["base", "change", "rate"];

/** Two years, the earlier first: `2025-2026`; empty for those of the page. */
const pair: Choice<string> = {
  usual: "",
  parse: (text) => {
    const [base, year] = /^(\d{4})-(\d{4})$/.exec(text)?.slice(1) ?? [];
    return base && year && base < year ? text : undefined;
  },
  format: (text) => text,
  isIn: (text, {corpus}) =>
    text.split("-").every((year) => corpus.units.some(({years}) => years.includes(Number(year))))
};

/** What a table of one's own is made of. The first three are as they were when the table stood on another page. */
export const builderChoices = {
  g1: choiceOf(allGroupings, "measure"),
  g2: choiceOf(allGroupings, ""),
  level: choiceOf(["0", "1", "2", "3"], "0"),
  across: choiceOf(allGroupings, ""),
  cells: choiceOf(shows, "amount"),
  measure: choiceOf(askedMeasures, ""),
  fund: choiceOf(askedFunds, ""),
  class: choiceOf(askedClassifications, ""),
  phase: choiceOf(askedPhases, ""),
  units: choiceOf(["one"], ""),
  pair,
  sort: choiceOf(
    groupOrders.filter((order) => order !== "name"),
    "name"
  ),
  top: choiceOf(tops, "")
};

export type BuilderChoices = Chosen<typeof builderChoices>;

/** The question that is chosen, of the page's unit and years where it names none. */
export function questionOf(
  choices: BuilderChoices,
  {unit, year, base}: Pick<View, "unit" | "year" | "base">
): Question {
  const {g1, g2, across, level, measure, fund, class: classification, phase, units, pair: years, sort, top} = choices;
  const [from, to] = years.split("-").map(Number);
  return {
    rows: [g1, ...(g2 && g2 !== g1 ? [g2] : [])],
    ...(across ? {across} : {}),
    years: years ? {base: from!, year: to!} : {base, year},
    level: Number(level),
    only: {
      ...(units ? {unit} : {}),
      ...(measure ? {measure} : {}),
      ...(fund ? {fund} : {}),
      ...(classification ? {classification} : {}),
      ...(phase ? {phase} : {})
    },
    order: sort,
    top: Number(top)
  };
}
