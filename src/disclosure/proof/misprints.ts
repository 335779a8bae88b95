import {sum} from "d3-array";
import {itemsNamed, itemsOf} from "../../budget/classification/catalogue.js";
import {parentCode} from "../../budget/classification/functional.js";
import type {DraftFigure} from "../model/statement.js";
import type {NamedRow, NamedTable} from "./namedCodes.js";
import {codePatterns, namedSides} from "./namedCodes.js";
import type {ProvedSide} from "./proof.js";
import {standingOfSides} from "./proof.js";

/** A figure whose row prints the code of another line than its name's. */
export interface DraftMisprint {
  readonly figure: DraftFigure;
  /** The code that the name is known by. */
  readonly fits: string;
}

/** A name counts as that of a code if the ministry's tables or so many publishers have it. */
const fewestPublishers = 2;

/**
 * Codes that stand beside a name which the catalogue knows of exactly one other
 * code, and never of this one, in no year, while it knows this one by other
 * names: in tables whose reading is proved, where the sums hold with the other
 * code and no other row has it. Several in one table are the unit's own
 * numbering, and nothing is said of them.
 */
export function misprintsIn(tables: readonly NamedTable[]): DraftMisprint[] {
  const sides = namedSides(tables);
  const printed = new Set(
    sides.flatMap(({rows}) => rows.flatMap((row) => (row?.code ? [`${row.code} ${row.name}`] : [])))
  );
  const found = sides.flatMap(({side, rows}): Array<DraftMisprint & {readonly pair: string}> => {
    if (standingOfSides([side]) !== "proved" || rows.filter(isNamedAnother).length > 1) return [];
    const own = rows.flatMap((row, at) => {
      const fits = row && codeFitting(row);
      const figure = row?.figures.find(({amount}) => amount);
      const isFree = fits && !rows.some((other) => other?.code === fits) && !printed.has(`${fits} ${row.name}`);
      return isFree && figure && sumsHold(side, rows, at, fits)
        ? [{figure, fits, pair: `${row.code} ${row.name}`}]
        : [];
    });
    return own;
  });
  return found.filter(({pair}, i) => found.findIndex((other) => other.pair === pair) === i);
}

/** Whether a name that is known of other codes stands beside one that is known by other names. */
function isNamedAnother(row: NamedRow | undefined): row is NamedRow & {readonly code: string} {
  if (!row?.code || !row.name || !itemsOf(row.code).length) return false;
  return itemsOf(row.code).every((item) => item.name !== row.name) && othersNamed(row).length > 0;
}

function othersNamed({name, classification}: NamedRow) {
  return itemsNamed(name).filter((item) => codePatterns[classification].test(item.code));
}

function codeFitting(row: NamedRow): string | undefined {
  if (!isNamedAnother(row)) return undefined;
  const {code} = row;
  const others = othersNamed(row);
  const [only] = others;
  const isSure = only && others.length === 1 && (only.isStandard || only.counts.size >= fewestPublishers);
  return isSure && only.code.length === code.length ? only.code : undefined;
}

/** Whether what the row is a part of adds up without it, and what it would be a part of with it. */
function sumsHold(
  {sheet, proof: {parents}}: ProvedSide,
  rows: ReadonlyArray<NamedRow | undefined>,
  at: number,
  fits: string
): boolean {
  const from = parents[at];
  const to = rows.findIndex((row) => row?.code === parentCode(fits));
  if (to < 0) return false;
  const holdsWith = (whole: number, isPart: (row: number) => boolean) =>
    sheet.columns.every((_, column) => {
      const stated = sheet.rows[whole]!.amounts[column];
      const parts = sheet.rows.flatMap(({amounts}, row) => (isPart(row) && amounts[column]) || []);
      if (!stated || !sheet.rows[at]!.amounts[column]) return true;
      return Math.abs(stated.fen - sum(parts, ({fen}) => fen)) <= stated.half + sum(parts, ({half}) => half);
    });
  const isBelow = (whole: number) => (row: number) => parents[row] === whole;
  if (from === to) return holdsWith(to, isBelow(to));
  return (
    holdsWith(to, (row) => row === at || isBelow(to)(row)) &&
    (from === undefined || holdsWith(from, (row) => row !== at && isBelow(from)(row)))
  );
}
