import {catalogueCode} from "../../budget/classification/functional.js";
import type {Row} from "../formats/page.js";
import {comparableText} from "../model/comparableText.js";
import {cellKind} from "./cell.js";
import type {Column} from "./columns.js";
import {isHeaderWord} from "./columns.js";

/** So many cells of a column must be alike before they say what it holds. */
const fewestCells = 2;

/** Printed as amounts are, and as no count or year: with a point, or in thousands. */
const amount = /^[-−(]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)\)?$/;

/**
 * Columns whose headers nothing knows take what stands below them: codes of a
 * classification, names before the first amount, amounts. A lone column of
 * amounts behind its names is what its table is about. They are marked, for
 * without a title such columns do not say which table it is.
 */
export function foundColumns(columns: readonly Column[], body: readonly Row[]): Column[] {
  const rows = body.filter(({cells}) => cells.length === columns.length);
  const textsAt = (at: number) => rows.map(({cells}) => comparableText(cells[at]!)).filter(Boolean);
  const isOpen = ({id, path}: Column) => id === "text" && path.length > 0 && !isHeaderWord(path.at(-1)!);
  if (!columns.some(isOpen)) return [...columns];
  const found = columns.map((column, at): Column => {
    const texts = isOpen(column) ? textsAt(at) : [];
    if (texts.length < fewestCells) return column;
    if (texts.every((text) => catalogueCode.test(text))) return {...column, id: "code", kind: "label", isFound: true};
    return texts.every((text) => cellKind(text) !== "text" && cellKind(text) !== "share") && texts.some(isAmount)
      ? {...column, kind: "amount", isFound: true}
      : column;
  });
  return withMains(withNames(oneCode(found), textsAt, isOpen));
}

const isAmount = (text: string) => amount.test(text);

/** Codes that stand beside others are a second classification's. */
function oneCode(columns: readonly Column[]): Column[] {
  const first = columns.findIndex(({id}) => id === "code" || id === "codeClass");
  return columns.map((column, at): Column =>
    column.isFound && column.id === "code" && at !== first ? {...column, id: "codeTwin"} : column
  );
}

/** Of several columns of words before the first amount the last names the rows. */
function withNames(
  columns: readonly Column[],
  textsAt: (at: number) => readonly string[],
  isOpen: (column: Column) => boolean
): Column[] {
  const first = columns.findIndex(({kind}) => kind === "amount");
  const before = columns.slice(0, Math.max(0, first));
  if (before.some(({id}) => id === "name" || id === "unitName")) return [...columns];
  const at = before.findLastIndex(
    (column, i) =>
      isOpen(column) && !column.isFound && textsAt(i).filter((text) => cellKind(text) === "text").length >= fewestCells
  );
  return columns.map((column, i): Column =>
    i === at ? {...column, id: "name", kind: "label", isFound: true} : column
  );
}

/** A found column of amounts with labels on both sides, or at the end. */
function withMains(columns: readonly Column[]): Column[] {
  const isLabel = (column: Column | undefined) => column?.kind === "label";
  return columns.map((column, i): Column => {
    const isAlone = isLabel(columns[i - 1]) && (columns[i + 1] === undefined || isLabel(columns[i + 1]));
    return column.isFound && column.kind === "amount" && isAlone ? {...column, id: "amount"} : column;
  });
}
