import {existsSync} from "node:fs";
import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {comparableText} from "../../src/disclosure/model/comparableText.js";
import type {Disclosure, Unit} from "../../src/disclosure/model/disclosure.js";
import {placeOf} from "../../src/disclosure/outline/unitName.js";
import type {ListedDivision} from "../corpus/listed.js";
import {unitsListedIn} from "../corpus/listed.js";
import {byCodePoint} from "../corpus/order.js";
import {initialsOf} from "../publish/pinyin.js";

/** The units of each division's folder below `data`: those that are listed, and those that are met. */
export class FieldUnits {
  readonly #folders = new Map<string, Map<string, Unit>>();

  private constructor(readonly divisions: ReadonlyMap<string, ListedDivision>) {}

  /** Reads the lists that are there. */
  static async below(root: string, divisions: ReadonlyMap<string, ListedDivision>): Promise<FieldUnits> {
    const units = new FieldUnits(divisions);
    const entries = existsSync(root) ? await readdir(root, {withFileTypes: true}) : [];
    for (const {name} of entries.filter((entry) => entry.isDirectory())) {
      const {entries: listed} = await unitsListedIn(join(root, name), name);
      if (listed.length) units.#folders.set(name, new Map(listed));
    }
    return units;
  }

  /** Folder and unit of a disclosure: the listed one of that name, or one that is listed from now on; undefined where no division is known. */
  of({unit}: Disclosure): {readonly folder: string; readonly unit: Unit} | undefined {
    const name = comparableText(unit.name);
    for (const [folder, units] of this.#folders)
      for (const listed of units.values()) if (comparableText(listed.name) === name) return {folder, unit: listed};
    const code = this.#divisionOf(unit);
    if (code === undefined) return undefined;
    const folder = `${code}-${slugOf(this.divisions.get(code)!.english)}`;
    const units = this.#folders.get(folder) ?? new Map<string, Unit>();
    this.#folders.set(folder, units);
    const met = unitMet(unit, code);
    units.set(met.code, met);
    return {folder, unit: met};
  }

  /** The units of a folder by code. */
  in(folder: string): Unit[] {
    return [...(this.#folders.get(folder)?.values() ?? [])].sort((a, b) => byCodePoint(a.code, b.code));
  }

  #divisionOf({place}: Unit): string | undefined {
    const nearest = place?.county ?? place?.city ?? place?.province;
    return [...this.divisions].find(([, {name}]) => name === nearest)?.[0];
  }
}

/** A unit that nobody listed yet. Codes of two finance offices may be alike, so the division's stands before; a name without a code stands as first letters, its place left out. */
function unitMet({code, name, department, kind}: Unit, division: string): Unit {
  const coded = (own: string, called: string) =>
    `${division}-${/^\d+$/.test(own) ? own : initialsOf(withoutPlace(called))}`;
  return {
    code: coded(code, name),
    name,
    ...(department ? {department: {code: coded(department.code, department.name), name: department.name}} : {}),
    division,
    ...(kind ? {kind} : {})
  };
}

function withoutPlace(name: string): string {
  const {province = "", city = "", county = ""} = placeOf(name) ?? {};
  return comparableText(name).replace(province + city + county, "");
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
