import {flow, functionsOf} from "../../budget/flow/flow.js";
import {publishedLinesOf} from "../../budget/flow/publishedLines.js";
import {lineName} from "../../locale/names.js";
import type {PageContext} from "../page/context.js";

/** How deep the flow may show functions in the year of a view, as the address has it and in words. */
export function functionOptions({unit, view, t, locale}: PageContext): Array<readonly [fn: string, text: string]> {
  const classes = functionsOf(publishedLinesOf(unit.lines, view.year), {});
  const either = flow(unit.lines, view.year)?.without.includes("type") ? [["type", t("functionNone")] as const] : [];
  return [
    ["1", t("functionClasses")],
    ["2", t("functionGroups")],
    ["3", t("functionItems")],
    ...classes.map(({line}) => [line.code, t("functionOpened", {name: lineName(line, locale)})] as const),
    ...either
  ];
}
