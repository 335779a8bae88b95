import type {Amount} from "../../../src/budget/amount.js";
import type {Sheet, SheetRow} from "../../../src/disclosure/proof/sheet.js";

/** An amount in 万元 with two decimals, as tables print it. */
export function wan(value: number | undefined): Amount | undefined {
  return value === undefined ? undefined : {fen: Math.round(value * 100) * 10_000, half: 5_000};
}

export type WrittenRow = Partial<Omit<SheetRow, "amounts">> & {readonly values: ReadonlyArray<number | undefined>};

/** A sheet as a test writes it: headers as "level/level", a row's values in 万元. */
export function sheet(headers: readonly string[], rows: readonly WrittenRow[]): Sheet {
  return {
    columns: headers.map((header, at) => ({at, path: header.split("/")})),
    rows: rows.map(({values, ...row}) => ({role: "line", code: "", name: "", ...row, amounts: values.map(wan)}))
  };
}
