import type {Figure} from "../../budget/figure.js";
import type {Unit} from "../model/disclosure.js";
import type {Title} from "./documentTitle.js";
import {unitInName} from "./fileTitle.js";
import {isSameUnit, kindInName, officeOf, placeOf, placesAgree} from "./unitName.js";

/** What tells a unit's code and its department besides the document's title. */
interface UnitContext {
  /** The file's name. */
  readonly document: string;
  /** The unit's code where the document itself prints none. */
  readonly unitCode?: string;
}

type Coded = Pick<Figure, "classification" | "code" | "label">;

/** A unit's code; one of five or seven digits is a function's. */
const unitCode = /^(?!(?:\d{5}|\d{7})$)\d+$/;

/** The last digits of a code say which of its department's units it is; the first of them is the office itself. */
const office = /^\d{3,}001$/;
const ownDigits = 3;

/**
 * The unit's code is that of the row that names it in the revenue table; failing
 * that the shortest for a department, the deepest for any other. Without any code
 * its name stands for one. What a document calls a unit's budget is the office's
 * own where its code is the first of its department's, or where tables or lines
 * name the department by the same name.
 */
export function unitOf(figures: readonly Coded[], title: Title, context: UnitContext): Unit {
  const {unitName: name, place} = title;
  const units = figures
    .filter(({classification, code}) => classification === "unit" && unitCode.test(code))
    .toSorted((a, b) => b.code.length - a.code.length);
  const isWhole = title.unitKind === "department" || title.unitKind === "combined";
  const named = units.filter(({label}) => isSameUnit(label, name));
  const own = isWhole ? (named.at(-1) ?? units.at(-1)) : (named[0] ?? units[0]);
  const code = own?.code ?? context.unitCode ?? name;
  const above = units.find((unit) => unit.code !== code && code.startsWith(unit.code));
  const isOffice =
    title.isOffice || (above && isSameUnit(above.label, officeOf(name))) || (named.length > 0 && office.test(code));
  const kind = title.unitKind === "unit" && isOffice ? "own" : title.unitKind;
  const department = above
    ? {code: above.code, name: above.label}
    : kind === "own" || kind === "unit"
      ? departmentOf({...title, unitKind: kind}, code, context.document)
      : undefined;
  return {code, name, ...(department ? {department} : {}), ...(kind ? {kind} : {}), ...(place ? {place} : {})};
}

/**
 * The department of a unit whose tables list none: that a line says; of an
 * office's own budget the office; of another unit's the one of the same place
 * by which its file is called. The first digits of an office's code are its
 * department's, its name stands for any other.
 */
function departmentOf({unitName, unitKind, department}: Title, code: string, document: string): Unit["department"] {
  const isOwn = unitKind === "own" || kindInName(unitName) === "own";
  const filed = isOwn ? undefined : unitInName(document);
  const isAbove = filed && !isSameUnit(filed, unitName) && placeOf(filed) && placesAgree(filed, unitName);
  const name = department ?? (isOwn ? officeOf(unitName) : isAbove ? filed : undefined);
  if (name === undefined || name === code) return undefined;
  return {code: isOwn && office.test(code) ? code.slice(0, -ownDigits) : name, name};
}
