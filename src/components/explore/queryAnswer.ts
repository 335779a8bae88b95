import {formatCount} from "../../locale/number.js";
import type {Engine} from "../../store/engine/engine.js";
import type {RunOptions} from "../../store/engine/ranQuery.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {resultTools} from "./resultFiles.js";
import {resultView} from "./resultView.js";

/** The first rows of a reader's own query, counted and timed, in pages, with ways to save them. Rejects with what DuckDB says. */
export async function queryAnswer(
  engine: Pick<Engine, "run">,
  sql: string,
  options: RunOptions,
  {t}: Pick<PageContext, "t">
): Promise<Node[]> {
  const started = performance.now();
  const result = await engine.run(sql, options);
  const ms = formatCount(Math.round(performance.now() - started));
  const word = result.isCut ? "sqlRanCut" : result.rows.length === 1 ? "sqlRanOne" : "sqlRan";
  return [
    element("p", {class: "subtitle"}, t(word, {rows: formatCount(result.rows.length), ms})),
    resultView(result, {t}),
    resultTools(result, "result", {t})
  ];
}
