import type {FunctionChoice} from "../../budget/flow/flow.js";
import type {Choice, Chosen} from "../page/choices.js";
import {choiceOf, lineChoice} from "../page/choices.js";

export const treeBreakdowns = ["functional", "economic", "project"] as const;

/** A level, the class that goes to its items, or types in the place of functions. */
const functionLevel: Choice<string> = {
  usual: "1",
  parse: (text) => (/^([123]|\d{3}|type)$/.test(text) ? text : undefined),
  format: (level) => level,
  isIn: (level, {unit}) =>
    !/^\d{3}$/.test(level) ||
    unit.lines.some(({classification, code}) => classification === "functional" && code === level)
};

/** What the page Structure shows: how deep functions go, the breakdown that rectangles are of, the line that is zoomed into. */
export const structureChoices = {
  fn: functionLevel,
  tree: choiceOf(treeBreakdowns, "functional"),
  zoom: lineChoice
};

export type StructureChoices = Chosen<typeof structureChoices>;

export function functionChoice({fn}: StructureChoices): FunctionChoice {
  if (fn === "type") return {byType: true};
  return fn.length === 3 ? {opened: fn} : {level: Number(fn) as 1 | 2 | 3};
}
