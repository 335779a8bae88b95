import {isWhole, rollup} from "../../budget/rollup/rollup.js";
import type {PeerUnit} from "../../store/published/peersFile.js";
import type {PeerRow} from "./peerRows.js";

/** A department's own disclosure, units whose amounts are parts of it, and those of which nobody knows whether they may be added. */
export interface DepartmentMembers {
  readonly whole?: PeerRow;
  readonly parts: readonly PeerRow[];
  readonly open: readonly PeerRow[];
}

/** The code of a unit's department: as its documents say, or its own where others name it as theirs. */
export function departmentOf({code, department}: PeerUnit, units: readonly PeerUnit[]): string | undefined {
  return department ?? (units.some((other) => other.department === code) ? code : undefined);
}

export function isOf({code, department}: PeerUnit, of: string): boolean {
  return code === of || department === of;
}

/** What of a department's units may be added up and held against it. */
export function departmentMembers(rows: readonly PeerRow[], department: string): DepartmentMembers {
  const members = rows
    .filter(({unit}) => isOf(unit, department))
    .map((row) => ({
      // whichever disclosure is about the whole stands for the department
      code: isWhole(row.unit) ? department : row.unit.code,
      ...(row.unit.kind && {kind: row.unit.kind}),
      department: {code: department},
      row
    }));
  const {added, covered, open} = rollup(members);
  const whole = members.find(isWhole)?.row;
  const parts = whole ? covered.map(({unit}) => unit) : added;
  return {
    ...(whole && {whole}),
    parts: parts.filter((unit) => !isWhole(unit)).map(({row}) => row),
    open: open.map(({row}) => row)
  };
}
