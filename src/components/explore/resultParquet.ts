import type {PlainType} from "../../store/engine/plainRows.js";
import type {ResultFile} from "./resultFile.js";
import {namesApart} from "./namesApart.js";

const types = {number: "DOUBLE", boolean: "BOOLEAN", text: "STRING"} as const satisfies Record<PlainType, string>;

/** The rows as Parquet: a column of doubles, booleans or texts each; whole numbers stay exact up to 2⁵³. */
export async function resultParquet({columns, rows}: ResultFile): Promise<ArrayBuffer> {
  const {parquetWriteBuffer} = await import("hyparquet-writer");
  const names = namesApart(columns.map(({name}) => name));
  return parquetWriteBuffer({
    columnData: columns.map(({type}, i) => ({
      name: names[i]!,
      type: types[type],
      nullable: true,
      data: rows.map((row) => (type === "text" && row[i] !== null ? String(row[i]) : row[i]))
    }))
  });
}
