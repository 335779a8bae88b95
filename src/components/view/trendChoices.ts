import type {Word} from "../../locale/words/words.js";
import {trendMeasures} from "../../budget/trend.js";
import type {Choice, Chosen} from "../page/choices.js";
import {choiceOf, lineChoice} from "../page/choices.js";

/** Keys of lines of the unit, with a bar between them. */
export const lineKeys: Choice<readonly string[]> = {
  usual: [],
  parse: (text) => text.split("|").filter(Boolean),
  format: (keys) => keys.join("|"),
  isIn: (keys, {unit}) => keys.every((key) => unit.lines.some((line) => line.key === key))
};

export const trendForms = ["together", "apart", "slope"] as const;

export const formWords: Readonly<Record<(typeof trendForms)[number], Word>> = {
  together: "formTogether",
  apart: "formApart",
  slope: "formSlope"
};

/** What the page Trends shows: lines, what of them, how they are drawn, and whose story is told. */
export const trendChoices = {
  lines: lineKeys,
  as: choiceOf(trendMeasures, "amount"),
  form: choiceOf(trendForms, "together"),
  story: lineChoice
};

export type TrendChoices = Chosen<typeof trendChoices>;
