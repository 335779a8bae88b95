import type {Column, ColumnId} from "./columns.js";
import type {Grid, GridRow} from "./grid.js";
import type {StatementSpec} from "./statementSpecs.js";

/** What makes up the three public expenses; vehicles are purchase and operation together. */
const publicExpenses: readonly ColumnId[] = ["overseasTrips", "receptions"];
const vehicleParts: readonly ColumnId[] = ["vehiclePurchase", "vehicleOperation"];

const meetingParts: readonly ColumnId[] = ["meetings", "training"];

/** What heads a total, also of one that yields to a column of a name of its own. */
const totalWord = /^(?:合计|总计)$/;

/** Columns of more: of a quantity that nothing knows, meetings, training. */
const others: ReadonlySet<ColumnId> = new Set<ColumnId>(["text", "meetings", "training"]);

/**
 * 合计 of a table of three public expenses that has columns of more: where no
 * row has it as their sum, it is of more than they are. Beside meetings and
 * training it is of all of that; else it is put aside.
 */
export function withoutWiderTotals({columns, rows, ...grid}: Grid, {id}: StatementSpec): Grid {
  const isOther = ({id: column}: Column, at: number) => others.has(column) && rows.some((row) => valueIn(row, at) > 0);
  const wider =
    id === "threePublic" && columns.some(isOther) ? columns.filter((column) => isWider(column, columns, rows)) : [];
  const idOf = ({year}: Column): ColumnId =>
    meetingParts.every((part) => columns.some((other) => other.id === part && other.year === year))
      ? "publicAndMeetings"
      : "ofWhich";
  return {
    ...grid,
    rows,
    columns: wider.length
      ? columns.map((column): Column => {
          if (wider.includes(column)) return {...column, id: idOf(column)};
          return isChangeOfTotal(column) ? {...column, of: idOf(wider[0]!)} : column;
        })
      : columns
  };
}

function isChangeOfTotal({of, path}: Column): boolean {
  return (of === "total" || of === "ofWhich") && headsTotal(path);
}

function headsTotal(path: readonly string[]): boolean {
  return totalWord.test(path.at(-1) ?? "");
}

function isWider(column: Column, columns: readonly Column[], rows: readonly GridRow[]): boolean {
  const isTotal = column.id === "total" || (column.id === "ofWhich" && headsTotal(column.path));
  if (!isTotal) return false;
  const ofYear = (id: ColumnId) => columns.findIndex((other) => other.id === id && other.year === column.year);
  const vehicles = ofYear("vehicles");
  const parts = [...publicExpenses.map(ofYear), ...(vehicles < 0 ? vehicleParts.map(ofYear) : [vehicles])];
  const printed = rows
    .map(
      (row) => [valueIn(row, columns.indexOf(column)), parts.reduce((sum, at) => sum + valueIn(row, at), 0)] as const
    )
    .filter(([whole]) => whole > 0);
  return printed.length > 0 && printed.every(([whole, sum]) => whole - sum > Math.max(whole, 1) * rounding);
}

/** So little of a total its parts may lack by rounding. */
const rounding = 0.005;

function valueIn({cells}: GridRow, at: number): number {
  return Number(cells[at]?.text.replaceAll(",", "")) || 0;
}
