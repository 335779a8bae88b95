import {sum} from "d3-array";
import type {Parameter} from "../queries/query.js";
import type {TableRows} from "../tables/openedRows.js";
import type {TableName} from "../tables/tables.js";
import {tables} from "../tables/tables.js";
import {views} from "../tables/views.js";
import type {Engine} from "./engine.js";

/**
 * Lays rows beside those of the warehouse, in tables of this connection alone:
 * whoever asks for a table or a view by its name finds both. What was laid
 * before is gone.
 */
export async function layTables({query}: Pick<Engine, "query">, rows: TableRows): Promise<void> {
  for (const table of Object.keys(tables) as TableName[]) {
    const columns = tables[table].map(([name, type]) => `"${name}" ${type}`);
    await query(`CREATE OR REPLACE TEMP TABLE opened_${table} (${columns.join(", ")})`);
    for (const some of portions(rows[table])) await insert(query, table, some);
    await query(
      `CREATE OR REPLACE TEMP VIEW ${table} AS SELECT * FROM budget.main.${table} UNION ALL SELECT * FROM temp.main.opened_${table}`
    );
  }
  for (const [name, {sql}] of Object.entries(views)) await query(`CREATE OR REPLACE TEMP VIEW ${name} AS ${sql}`);
}

/** DuckDB-WASM takes parameters over its stack: so many characters at a time leave room there. */
const most = 12_000;

function* portions(rows: ReadonlyArray<readonly Parameter[]>): Generator<ReadonlyArray<readonly Parameter[]>> {
  let portion: Array<readonly Parameter[]> = [];
  let size = 0;
  for (const row of rows) {
    const own = sum(row, (cell) => String(cell ?? "").length + 1);
    if (portion.length && size + own > most) {
      yield portion;
      [portion, size] = [[], 0];
    }
    portion.push(row);
    size += own;
  }
  if (portion.length) yield portion;
}

/**
 * Rows in one statement, a parameter a column: its cells as one text, parted by
 * a character that none of them has. As texts numbers arrive as they are, which
 * as parameters of DuckDB-WASM they do not to the last digit.
 */
async function insert(
  query: Engine["query"],
  table: TableName,
  rows: ReadonlyArray<readonly Parameter[]>
): Promise<void> {
  const [between, none] = unused(rows);
  const columns = tables[table].map((_, i) =>
    rows.map((row) => (row[i] === null ? none! : String(row[i]))).join(between)
  );
  const cells = columns.map((_, i) => `unnest(string_split($${i + 1}, chr(${between!.charCodeAt(0)}))) AS c${i}`);
  const values = tables[table].map(([, type], i) => `CAST(nullif(c${i}, chr(${none!.charCodeAt(0)})) AS ${type})`);
  await query(
    `INSERT INTO temp.main.opened_${table} SELECT ${values.join(", ")} FROM (SELECT ${cells.join(", ")})`,
    columns
  );
}

/** Two characters that no cell has, from where none has a meaning of its own. */
function unused(rows: ReadonlyArray<readonly Parameter[]>): string[] {
  const taken = new Set(rows.flatMap((row) => row.flatMap((cell) => (typeof cell === "string" ? [...cell] : []))));
  const found: string[] = [];
  for (let code = 0xe000; found.length < 2; ++code)
    if (!taken.has(String.fromCharCode(code))) found.push(String.fromCharCode(code));
  return found;
}
