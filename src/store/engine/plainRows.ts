/** The part of an Arrow table or batch that is needed here; Arrow itself stays with the engine. */
export interface ArrowTable {
  readonly schema: {readonly fields: readonly ArrowField[]};
  readonly numRows: number;
  getChildAt(column: number): {get(row: number): unknown} | null;
}

interface ArrowField {
  readonly name: string;
  readonly type: ArrowType;
}

interface ArrowType {
  readonly typeId: number;
  readonly scale?: number;
  readonly children?: readonly ArrowField[] | null;
}

/**
 * Rows of a result as plain objects: a number for every number, ISO text for
 * dates, arrays for lists, objects for structs and maps, null for nothing. The
 * engine's own cast options are of no use: they mangle numbers inside lists.
 */
export function plainRows<T>(table: ArrowTable): T[] {
  const names = table.schema.fields.map(({name}) => name);
  return plainCells(table).map((cells) => Object.fromEntries(cells.map((cell, i) => [names[i]!, cell])) as T);
}

/** The same as arrays, cell by cell: a query may give two columns one name. */
export function plainCells(table: ArrowTable): unknown[][] {
  const columns = table.schema.fields.map(({type}, i) => ({type, values: table.getChildAt(i)}));
  return Array.from({length: table.numRows}, (_, row) =>
    columns.map(({type, values}) => plain(values?.get(row), type))
  );
}

/** What the cells of a column are once they are plain; all that is neither number nor truth is text, or is made one. */
export type PlainType = "number" | "boolean" | "text";

const plainTypes: Readonly<Record<number, PlainType>> = {2: "number", 3: "number", 6: "boolean", 7: "number"};

export function plainTypesOf({schema}: Pick<ArrowTable, "schema">): Array<{name: string; type: PlainType}> {
  return schema.fields.map(({name, type}) => ({name, type: plainTypes[type.typeId] ?? "text"}));
}

/** Values that are not plain as Arrow hands them over, by Arrow's type id. */
const converters: Readonly<Record<number, (value: never, type: ArrowType) => unknown>> = {
  7: (value: object, {scale = 0}) => Number(String(value)) / 10 ** scale,
  8: (value: number) => new Date(value).toISOString().slice(0, 10),
  10: (value: number) => new Date(value).toISOString(),
  12: list,
  13: (value: Readonly<Record<string, unknown>>, {children}) =>
    Object.fromEntries((children ?? []).map(({name, type}) => [name, plain(value[name], type)])),
  16: list,
  17: (value: Iterable<[unknown, unknown]>, {children}) => {
    const own = children?.[0]?.type.children?.[1]?.type;
    return Object.fromEntries(Array.from(value, ([key, item]) => [String(key), own ? plain(item, own) : item]));
  }
};

function plain(value: unknown, type: ArrowType): unknown {
  if (value === undefined || value === null) return null;
  const convert = converters[type.typeId];
  if (convert) return convert(value as never, type);
  return typeof value === "bigint" ? Number(value) : value;
}

function list(value: Iterable<unknown>, {children}: ArrowType): unknown[] {
  const own = children?.[0]?.type;
  return Array.from(value, (item) => (own ? plain(item, own) : item));
}
