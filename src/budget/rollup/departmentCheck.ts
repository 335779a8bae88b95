import type {Line} from "../series.js";
import {operandAt} from "../series.js";
import type {Operand} from "../variance.js";
import type {RollupUnit} from "./rollup.js";
import {isWhole} from "./rollup.js";

/** A unit with its lines. */
export interface UnitWithLines extends RollupUnit {
  readonly name: string;
  readonly lines: readonly Line[];
}

/** What a department's table prints for one of its units beside what that unit itself discloses. */
export interface ListedUnit {
  /** As the department prints them. */
  readonly code: string;
  readonly name: string;
  readonly listed: Operand;
  /** The unit that discloses by itself; none where its disclosure is not here. */
  readonly unit?: string;
  readonly own?: Operand;
  /** Whether the two are one amount, within rounding; undefined where one is not here. */
  readonly agrees?: boolean;
}

/** A department's total against its units'. */
export interface DepartmentCheck {
  readonly year: number;
  readonly total: Operand;
  readonly units: readonly ListedUnit[];
  /** The sum of what the units themselves disclose, where all are here. */
  readonly sum?: {readonly fen: number; readonly half: number; readonly agrees: boolean};
}

/** The line that tables list units by, and a unit's own: all that it takes in. */
const listedBy = "revenue/all/unit/";
const ownLine = "revenue/all/total/total";

/**
 * How a department's revenue, as its table lists it unit by unit, stands to
 * what the units disclose. Undefined for a unit that is no department, for a
 * year without a total, and for tables that list nothing below the department.
 */
export function departmentCheck(
  department: UnitWithLines,
  others: readonly UnitWithLines[],
  year: number
): DepartmentCheck | undefined {
  const total = operandAt(lineOf(department, ownLine), year);
  if (!isWhole(department) || !total.amount) return undefined;
  const below = others.filter(({department: above}) => above?.code === department.code);
  const units = department.lines
    .filter((line) => line.phase === "budget" && line.key.startsWith(listedBy) && isBelow(line.code, department.code))
    .flatMap((line): ListedUnit[] => {
      const listed = operandAt(line, year);
      return listed.amount ? [listedUnit(line, listed, {below, year})] : [];
    });
  return units.length ? {year, total, units, ...sumOf(units, total)} : undefined;
}

function listedUnit(
  {code, label: name}: Line,
  listed: Operand,
  {below, year}: {readonly below: readonly UnitWithLines[]; readonly year: number}
): ListedUnit {
  const unit = below.find((other) => isCode(other.code, code));
  const own = unit && operandAt(lineOf(unit, ownLine), year);
  if (!own?.amount) return {code, name, listed};
  return {code, name, listed, unit: unit!.code, own, agrees: meet(own.amount, listed.amount!)};
}

function sumOf(units: readonly ListedUnit[], total: Operand): Pick<DepartmentCheck, "sum"> {
  if (!units.every(({own}) => own?.amount)) return {};
  const fen = units.reduce((sum, {own}) => sum + own!.amount!.fen, 0);
  const half = units.reduce((sum, {own}) => sum + own!.amount!.half, 0);
  return {sum: {fen, half, agrees: meet({fen, half}, total.amount!)}};
}

interface Rounded {
  readonly fen: number;
  readonly half: number;
}

function meet(a: Rounded, b: Rounded): boolean {
  return Math.abs(a.fen - b.fen) <= a.half + b.half;
}

function lineOf({lines}: UnitWithLines, key: string): Line | undefined {
  return lines.find((line) => line.key === key && line.phase === "budget");
}

/** A unit's code begins with its department's: 305001 of 305, and the department's own row is none of them. */
function isBelow(printed: string, department: string): boolean {
  const own = department.replace(/^.*-/, "");
  return /^\d+$/.test(printed) && printed.length > own.length && printed.startsWith(own);
}

/** Whether a code is the printed one, a division's before it or not. */
function isCode(code: string, printed: string): boolean {
  return code === printed || code.endsWith(`-${printed}`);
}
