import type {FunctionChoice} from "../../budget/flow/flow.js";
import type {ChoiceChecks} from "../page/choiceChecks.js";
import {isLine, isOneOf} from "../page/choiceChecks.js";

/** What the page Structure shows, as the address holds it. */
export interface StructureChoices {
  /** How deep functions go: a level, the class that goes to its items, or types in their place. */
  readonly fn: string;
  /** The breakdown that rectangles are of. */
  readonly tree: string;
  /** The key of the line that is zoomed into; empty for all. */
  readonly zoom: string;
}

export const treeBreakdowns = ["functional", "economic", "project"] as const;

export function readStructure(choices: Readonly<Record<string, string>>): StructureChoices {
  const {fn = "", tree = "", zoom = ""} = choices;
  return {
    fn: /^([123]|\d{3}|type)$/.test(fn) ? fn : "1",
    tree: treeBreakdowns.find((id) => id === tree) ?? "functional",
    zoom
  };
}

export const structureChecks: ChoiceChecks = {
  fn: (value, {lines}) =>
    /^([123]|type)$/.test(value) ||
    (/^\d{3}$/.test(value) &&
      lines.some(({classification, code}) => classification === "functional" && code === value)),
  tree: isOneOf(treeBreakdowns),
  zoom: isLine
};

/** Defaults are left out of the address. */
export function writeStructure({fn, tree, zoom}: StructureChoices): Record<string, string> {
  return {fn: fn === "1" ? "" : fn, tree: tree === "functional" ? "" : tree, zoom};
}

export function functionChoice({fn}: StructureChoices): FunctionChoice {
  if (fn === "type") return {byType: true};
  return fn.length === 3 ? {opened: fn} : {level: Number(fn) as 1 | 2 | 3};
}
