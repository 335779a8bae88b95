import {missing} from "../../budget/errors.js";

export type Parameter = string | number | null;

/**
 * SQL that runs the same in both engines, and what its $1, $2, … stand for.
 * Every aggregate is cast and every order is total, so both give the same rows.
 */
export interface Query<P extends string = string, Row = unknown> {
  readonly sql: string;
  readonly parameters: readonly P[];
  /** Never set: carries the type of a row. */
  readonly row?: Row;
}

/** The parameters' values in the order of the query. Throws `missing parameter`; null is a value. */
export function bind<P extends string>(
  {parameters}: Pick<Query<P>, "parameters">,
  values: Readonly<Record<P, Parameter>>
): Parameter[] {
  return parameters.map((name) => {
    if (values[name] === undefined) throw missing("parameter", name);
    return values[name];
  });
}
