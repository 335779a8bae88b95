import {fenPer} from "../../budget/amount.js";
import type {Compared} from "../../budget/breakdown.js";
import {breakdowns} from "../../budget/breakdown.js";
import {isBelow} from "../../budget/classification/functional.js";
import type {Materiality, MaterialityGroup, Threshold} from "../../budget/explain/materiality.js";
import {groupOf, materialityGroups, usualMateriality} from "../../budget/explain/materiality.js";
import {headlines} from "../../budget/headlines.js";
import type {Word} from "../../locale/words/words.js";
import type {Choice, Chosen} from "../page/choices.js";
import {choiceOf, flag, lineChoice, names, writeChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {linkedRows} from "./linkedRows.js";

export const groupWords: Readonly<Record<MaterialityGroup, Word>> = {
  totals: "groupTotals",
  functional: "groupFunctional",
  economic: "groupEconomic",
  project: "groupProject",
  source: "groupSource"
};

/** Everything that is held against a threshold, once: the headline totals, and of every breakdown the lines that no other divides. */
export function materialLines(context: PageContext): Compared[] {
  const rows = breakdowns.flatMap((way) => {
    const own = linkedRows(context, way).rows;
    return way.id === "headline"
      ? own
      : own.filter(({line}) => line.code !== "total" && !own.some((other) => isBelow(other.line, line)));
  });
  return [...new Map(rows.map((row) => [row.line.key, row])).values()];
}

export function isChange({variance: {change}}: Compared): boolean {
  return change !== undefined && change.value !== 0;
}

/** Groups in which something changed. */
export function groupsChanged(rows: readonly Compared[]): MaterialityGroup[] {
  return materialityGroups.filter((group) => rows.some((row) => isChange(row) && groupOf(row.line) === group));
}

/** The group asked for, or the one with most changes. */
export function groupShown(rows: readonly Compared[], asked: MaterialityGroup | ""): MaterialityGroup {
  const changes = (group: MaterialityGroup) =>
    rows.filter((row) => isChange(row) && groupOf(row.line) === group).length;
  return asked || [...materialityGroups].sort((a, b) => changes(b) - changes(a))[0]!;
}

/** `100-5`: from 100 万元, or from 5 %. */
function threshold(usual: Threshold): Choice<Threshold> {
  return {
    usual,
    parse: (text) => {
      const [, absolute, relative] = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text) ?? [];
      if (absolute === undefined || relative === undefined) return undefined;
      return {absolute: Math.round(Number(absolute) * fenPer.wan), relative: Number(relative) / 100};
    },
    format: ({absolute, relative}) => `${absolute / fenPer.wan}-${Number((relative * 100).toFixed(4))}`
  };
}

/** From what a group's changes are material. */
export function thresholdName<Group extends MaterialityGroup>(group: Group): `min-${Group}` {
  return `min-${group}`;
}

const thresholds = Object.fromEntries(
  materialityGroups.map((group) => [thresholdName(group), threshold(usualMateriality[group])])
) as Readonly<Record<`min-${MaterialityGroup}`, Choice<Threshold>>>;

export const thresholdNames = materialityGroups.map(thresholdName);

/** What the reader of the Explanations page may choose. */
export const explainChoices = {
  /** Measure of the total that is taken apart. */
  total: choiceOf(
    headlines.map(({id}) => id),
    "expenditure"
  ),
  /** The division; empty for the most telling one. */
  by: choiceOf(["type", ...breakdowns.map(({id}) => id).filter((id) => id !== "headline")], ""),
  /** Key of the line whose own bridge is shown. */
  open: lineChoice,
  /** Whether lines under the threshold are steps of their own. */
  all: flag,
  /** Adjustments switched on and off otherwise than usual. */
  with: names,
  without: names,
  ...thresholds,
  /** Group of the materiality map; empty for the one with most changes. */
  group: choiceOf(materialityGroups, ""),
  /** Key of the line opened from the map or the review list. */
  line: lineChoice
};

export type ExplainChoices = Chosen<typeof explainChoices>;

export function materialityOf(choices: ExplainChoices): Materiality {
  return Object.fromEntries(materialityGroups.map((group) => [group, choices[thresholdName(group)]])) as Materiality;
}

/** Adjustments by id, true where switched on. */
export function switchesOf(choices: ExplainChoices): Readonly<Record<string, boolean>> {
  const switched = (ids: readonly string[], on: boolean) => Object.fromEntries(ids.map((id) => [id, on]));
  return {...switched(choices.without, false), ...switched(choices.with, true)};
}

/** The choices under which one adjustment is switched, the others as they are. */
export function switchedTo(choices: ExplainChoices, id: string, on: boolean): Pick<ExplainChoices, "with" | "without"> {
  const others = (ids: readonly string[]) => ids.filter((other) => other !== id);
  return {
    with: on ? [...others(choices.with), id] : others(choices.with),
    without: on ? others(choices.without) : [...others(choices.without), id]
  };
}

/** Choices that only some exhibits depend on. */
export function only(choices: ExplainChoices, ...wanted: ReadonlyArray<keyof ExplainChoices>): Record<string, string> {
  const written = Object.entries(writeChoices(explainChoices, choices));
  return Object.fromEntries(written.filter(([name]) => (wanted as readonly string[]).includes(name)));
}
