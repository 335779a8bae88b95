import type {Unit, Disclosure} from "../../disclosure/model/disclosure.js";
import type {Parameter} from "../queries/query.js";
import type {WarehouseColumn} from "./column.js";
import type {TabledUnit} from "./tableItems.js";
import {tableItems} from "./tableItems.js";
import type {TableName} from "./tables.js";
import {tables} from "./tables.js";

/** Rows of each table, cells in the order of its columns. */
export type TableRows = Readonly<Record<TableName, ReadonlyArray<readonly Parameter[]>>>;

/** What opened units are told from published ones by, behind their code and their name. */
export interface Mark {
  readonly code: string;
  readonly name: string;
}

/** A unit that is published, as far as adding up asks. */
export type PublishedUnit = Pick<Unit, "code" | "name" | "kind" | "department"> & {
  readonly formerNames?: readonly string[];
};

/** An opened unit under its marked name, and the published one whose money it counts too, which it must not be added to. */
export interface OpenedUnit {
  readonly code: string;
  readonly name: string;
  readonly tabled: TabledUnit;
  readonly shares?: PublishedUnit;
}

/**
 * Units opened in a page as they stand beside published ones: under codes that
 * no published unit has. Where one is published too, or its department is, or
 * units below it are, its documents are marked as covered by that one.
 */
export function openedUnits(
  units: readonly TabledUnit[],
  published: readonly PublishedUnit[],
  mark: Mark
): OpenedUnit[] {
  const codes = new Set(units.map(({code}) => code));
  const own = (code: string) => (codes.has(code) ? code + mark.code : code);
  return units.map((tabled) => {
    const unit = tabled.latest.unit;
    const code = tabled.code + mark.code;
    const shares = published.find((other) => isSame(unit, other) || isAbove(unit, other) || isAbove(other, unit));
    const marked = ({department, ...unit}: Unit): Unit => ({
      ...unit,
      code,
      name: unit.name + mark.name,
      ...(department ? {department: {...department, code: own(department.code)}} : {})
    });
    const renamed = new Map(
      tabled.disclosures.map((disclosure): [Disclosure, Disclosure] => [
        disclosure,
        {...disclosure, unit: marked(disclosure.unit)}
      ])
    );
    const covered = tabled.disclosures.flatMap((disclosure): Array<[Disclosure, string]> => {
      const by = tabled.coveredBy.get(disclosure);
      const covering = shares?.code ?? (by === undefined ? undefined : own(by));
      return covering === undefined ? [] : [[renamed.get(disclosure)!, covering]];
    });
    return {
      code,
      name: unit.name + mark.name,
      ...(shares ? {shares} : {}),
      tabled: {
        code,
        latest: renamed.get(tabled.latest)!,
        disclosures: [...renamed.values()],
        coveredBy: new Map(covered),
        get lines() {
          return tabled.lines;
        },
        get findings() {
          return tabled.findings.map((finding) => ({...finding, unit: code}));
        }
      }
    };
  });
}

/** The rows of opened units. Ids, which begin with the unit's code, do so with the marked one. */
export function openedRows(units: readonly OpenedUnit[]): TableRows {
  const names = Object.keys(tables) as TableName[];
  return Object.fromEntries(names.map((table) => [table, units.flatMap((unit) => rowsOf(table, unit))])) as Record<
    TableName,
    Parameter[][]
  >;
}

const nothingDecided = {decisions: [], waivers: []};

function rowsOf(table: TableName, {code, tabled}: OpenedUnit): Parameter[][] {
  const columns = tables[table] as ReadonlyArray<WarehouseColumn<unknown>>;
  const cell = (name: string, value: Parameter | boolean) =>
    (name === "id" || name === "root") && typeof value === "string"
      ? value.replace(/^[^/]*/, () => code)
      : typeof value === "boolean"
        ? String(value)
        : value;
  return [...tableItems[table](tabled, nothingDecided)].map((item) =>
    columns.map(([name, , of]) => cell(name, of(item) ?? null))
  );
}

function isSame({code, name}: Pick<Unit, "code" | "name">, other: PublishedUnit): boolean {
  const plain = (text: string) => text.replace(/\s/g, "");
  return code === other.code || [other.name, ...(other.formerNames ?? [])].some((own) => plain(own) === plain(name));
}

/** Whether the second is the first's department, and its disclosure, as far as is known, about all its units. */
function isAbove({department}: Pick<Unit, "department">, above: Pick<Unit, "code" | "kind">): boolean {
  return department?.code === above.code && above.kind !== "own" && above.kind !== "unit";
}
