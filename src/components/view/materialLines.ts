import {fenPer} from "../../budget/amount.js";
import type {Compared} from "../../budget/breakdown.js";
import {breakdowns} from "../../budget/breakdown.js";
import {isBelow} from "../../budget/classification/functional.js";
import type {Materiality, MaterialityGroup, Threshold} from "../../budget/explain/materiality.js";
import {groupOf, materialityGroups, usualMateriality} from "../../budget/explain/materiality.js";
import {headlines} from "../../budget/headlines.js";
import type {Word} from "../../locale/words/words.js";
import type {ChoiceChecks} from "../page/choiceChecks.js";
import {isLine, isOn, isOneOf} from "../page/choiceChecks.js";
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

/** The group asked for, or the one with most changes. */
export function groupShown(rows: readonly Compared[], asked: MaterialityGroup | ""): MaterialityGroup {
  const changes = (group: MaterialityGroup) =>
    rows.filter((row) => isChange(row) && groupOf(row.line) === group).length;
  return asked || [...materialityGroups].sort((a, b) => changes(b) - changes(a))[0]!;
}

/** What the reader of the Explanations page has chosen. */
export interface ExplainChoices {
  /** Measure of the total that is taken apart. */
  readonly total: string;
  /** The division; empty for the most telling one. */
  readonly by: string;
  /** Key of the line whose own bridge is shown. */
  readonly open: string;
  /** Whether lines under the threshold are steps of their own. */
  readonly all: boolean;
  /** Adjustments switched otherwise than usual. */
  readonly switched: Readonly<Record<string, boolean>>;
  readonly materiality: Materiality;
  /** Group of the materiality map; empty for the one with most changes. */
  readonly group: MaterialityGroup | "";
  /** Key of the line opened from the map or the review list. */
  readonly line: string;
}

export function readExplainChoices(choices: Readonly<Record<string, string>>): ExplainChoices {
  return {
    total: choices.total ?? "expenditure",
    by: choices.by ?? "",
    open: choices.open ?? "",
    all: choices.all === "1",
    switched: {...switchesOf(choices.without, false), ...switchesOf(choices.with, true)},
    materiality: Object.fromEntries(
      materialityGroups.map((group) => [group, thresholdOf(choices[nameOf(group)]) ?? usualMateriality[group]])
    ) as Materiality,
    group: materialityGroups.find((group) => group === choices.group) ?? "",
    line: choices.line ?? ""
  };
}

export const explainChecks: ChoiceChecks = {
  total: isOneOf(headlines.map(({id}) => id)),
  by: isOneOf(["type", ...breakdowns.map(({id}) => id).filter((id) => id !== "headline")]),
  open: isLine,
  all: isOn,
  group: isOneOf(materialityGroups),
  line: isLine,
  ...Object.fromEntries(
    materialityGroups.map((each) => [nameOf(each), (text: string) => thresholdOf(text) !== undefined])
  )
};

/** The same as names and values of the address; what is as usual is left out. */
export function writeExplainChoices({
  total,
  by,
  open,
  all,
  switched,
  materiality,
  group,
  line
}: ExplainChoices): Record<string, string> {
  const switchedTo = (on: boolean) =>
    Object.keys(switched)
      .filter((id) => switched[id] === on)
      .join(" ");
  return {
    total: total === "expenditure" ? "" : total,
    by,
    open,
    all: all ? "1" : "",
    with: switchedTo(true),
    without: switchedTo(false),
    ...Object.fromEntries(
      materialityGroups.map((each) => [nameOf(each), thresholdText(materiality[each], usualMateriality[each])])
    ),
    group,
    line
  };
}

/** Choices that only some exhibits depend on. */
export function only(choices: ExplainChoices, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(writeExplainChoices(choices)).filter(([name]) => names.includes(name)));
}

export const thresholdNames: readonly string[] = materialityGroups.map(nameOf);

function nameOf(group: MaterialityGroup): string {
  return `min-${group}`;
}

function switchesOf(ids: string | undefined, on: boolean): Record<string, boolean> {
  return Object.fromEntries(
    (ids ?? "")
      .split(" ")
      .filter(Boolean)
      .map((id) => [id, on])
  );
}

/** `100-5`: from 100 万元, or from 5 %. */
function thresholdOf(text: string | undefined): Threshold | undefined {
  const [, absolute, relative] = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text ?? "") ?? [];
  if (absolute === undefined || relative === undefined) return undefined;
  return {absolute: Math.round(Number(absolute) * fenPer.wan), relative: Number(relative) / 100};
}

function thresholdText(threshold: Threshold, usual: Threshold): string {
  const text = ({absolute, relative}: Threshold) => `${absolute / fenPer.wan}-${Number((relative * 100).toFixed(4))}`;
  return text(threshold) === text(usual) ? "" : text(threshold);
}
