import type {Parameter} from "../queries/query.js";
import type {TableRows} from "../tables/openedRows.js";
import type {TableName} from "../tables/tables.js";
import {tables} from "../tables/tables.js";
import {views} from "../tables/views.js";
import type {Engine} from "./engine.js";

/** Rows go in by parameters, as many at a time as one statement takes well. */
const mostParameters = 4000;

/**
 * Lays rows beside those of the warehouse, in tables of this connection alone:
 * whoever asks for a table or a view by its name finds both. What was laid
 * before is gone.
 */
export async function layTables({query}: Pick<Engine, "query">, rows: TableRows): Promise<void> {
  for (const table of Object.keys(tables) as TableName[]) {
    const columns = tables[table].map(([name, type]) => `"${name}" ${type}`);
    await query(`CREATE OR REPLACE TEMP TABLE opened_${table} (${columns.join(", ")})`);
    const most = Math.max(1, Math.floor(mostParameters / columns.length));
    for (let from = 0; from < rows[table].length; from += most)
      await insert(query, table, rows[table].slice(from, from + most));
    await query(
      `CREATE OR REPLACE TEMP VIEW ${table} AS SELECT * FROM budget.main.${table} UNION ALL SELECT * FROM temp.main.opened_${table}`
    );
  }
  for (const [name, {sql}] of Object.entries(views)) await query(`CREATE OR REPLACE TEMP VIEW ${name} AS ${sql}`);
}

async function insert(
  query: Engine["query"],
  table: TableName,
  rows: ReadonlyArray<readonly Parameter[]>
): Promise<void> {
  const types = tables[table].map(([, type]) => type);
  let at = 0;
  const values = rows.map(() => `(${types.map((type) => `CAST($${++at} AS ${type})`).join(", ")})`);
  await query(`INSERT INTO temp.main.opened_${table} VALUES ${values.join(", ")}`, rows.flat().map(exact));
}

/** DuckDB-WASM takes parameters as JSON and may lose the last binary digit of a fraction; it does not of a text that is cast. */
function exact(value: Parameter): Parameter {
  return typeof value === "number" && !Number.isInteger(value) ? String(value) : value;
}
