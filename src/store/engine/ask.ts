import type {Parameter, Query} from "../queries/query.js";
import {bind} from "../queries/query.js";
import type {Engine} from "./engine.js";

/** Puts one of the queries to the engine, its parameters by name. */
export function ask<P extends string, Row>(
  {query}: Pick<Engine, "query">,
  asked: Query<P, Row>,
  values: Readonly<Record<P, Parameter>>
): Promise<Row[]> {
  return query<Row>(asked.sql, bind(asked, values));
}
