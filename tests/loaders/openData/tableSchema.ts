import {csvParseRows} from "d3-dsv";

interface Field {
  readonly name: string;
  readonly type: string;
  readonly missingValues?: readonly string[];
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly minimum?: number;
    readonly enum?: readonly string[];
  };
}

/** A Table Schema, as far as the package uses it. */
export interface Schema {
  readonly fields: readonly Field[];
  readonly missingValues?: readonly string[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: ReadonlyArray<{
    readonly fields: readonly string[];
    readonly reference: {readonly resource?: string; readonly fields: readonly string[]};
  }>;
}

export interface CsvTable {
  readonly schema: Schema;
  /** Cells as texts; null where there is nothing. */
  readonly rows: ReadonlyArray<ReadonlyArray<string | null>>;
}

/** What is read of a type, in the forms that Table Schema takes where nothing else is said. */
const forms: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/,
  boolean: /^(?:true|false)$/
};

/** A CSV as its schema reads it. Throws where the head is not that of the schema. */
export function csvTable(text: string, schema: Schema): CsvTable {
  const [head, ...rows] = csvParseRows(text);
  const names = schema.fields.map(({name}) => name);
  if (String(head) !== String(names)) throw new Error(`invalid head: ${head} instead of ${names}`);
  const nothing = schema.fields.map((field) => field.missingValues ?? schema.missingValues ?? [""]);
  return {schema, rows: rows.map((row) => row.map((cell, i) => (nothing[i]!.includes(cell) ? null : cell)))};
}

/** All that breaks the schema of a table, or the keys between the tables, each as a line. */
export function violations(name: string, tables: ReadonlyMap<string, CsvTable>): string[] {
  const {schema, rows} = tables.get(name)!;
  const found: string[] = [];
  schema.fields.forEach(({name: column, type, constraints = {}}, i) => {
    const {required, unique, minimum} = constraints;
    const seen = new Set<string>();
    for (const [j, row] of rows.entries()) {
      const cell = row[i];
      const say = (what: string) => found.push(`${name} row ${j + 1} ${column}: ${what}`);
      if (cell === undefined) say("no cell");
      else if (cell === null) {
        if (required) say("nothing where something is required");
      } else {
        if (!forms[type]!.test(cell)) say(`no ${type}: ${cell}`);
        if (minimum !== undefined && Number(cell) < minimum) say(`below ${minimum}: ${cell}`);
        if (constraints.enum && !constraints.enum.includes(cell)) say(`not among its values: ${cell}`);
        if (unique && seen.size === seen.add(cell).size) say(`twice: ${cell}`);
      }
    }
  });
  if (schema.primaryKey) {
    const keys = keysOf(tables.get(name)!, schema.primaryKey);
    if (new Set(keys).size !== keys.length) found.push(`${name}: primary key is not unique`);
    if (keys.includes(null)) found.push(`${name}: primary key with nothing in it`);
  }
  for (const {fields, reference} of schema.foreignKeys ?? []) {
    const there = new Set(keysOf(tables.get(reference.resource ?? name)!, reference.fields));
    for (const key of keysOf(tables.get(name)!, fields))
      if (key !== null && !there.has(key)) found.push(`${name}: ${fields} ${key} refers to nothing`);
  }
  return found;
}

/** Keys of all rows; null where a part of it is nothing. */
function keysOf({schema, rows}: CsvTable, fields: readonly string[]): Array<string | null> {
  const places = fields.map((field) => schema.fields.findIndex(({name}) => name === field));
  return rows.map((row) => {
    const parts = places.map((place) => row[place]);
    return parts.includes(null) ? null : JSON.stringify(parts);
  });
}
