import {check} from "../../budget/checks/rules/rules.js";
import {coveredIn} from "../../budget/rollup/rollup.js";
import type {Line} from "../../budget/series.js";
import {series} from "../../budget/series.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {UnitFile} from "../../store/published/unitFile.js";
import {unitFile} from "../../store/published/unitFile.js";
import type {TabledUnit} from "../../store/tables/tableItems.js";
import type {CheckedUnit} from "../inspector/checkedUnit.js";

/** What codes of opened units end in where they stand beside published ones. */
export const codeMark = "-opened";

/** One unit's opened documents as pages know a published unit; of several of one year and kind the one that is shown counts, else the first. */
export function openedUnit({disclosures, findings}: CheckedUnit, shown: Disclosure): UnitFile {
  const own = chain([shown, ...disclosures]);
  return unitFile({
    disclosures: own,
    latest: own.at(-1)!,
    lines: linesOf(own),
    claims: own.flatMap(({claims}) => claims),
    findings: findings.filter(({document}) => own.some((disclosure) => disclosure.document === document))
  });
}

/** The units of opened documents as rows are made of them; of several documents of one unit, year and kind the one that is shown counts, else the first. */
export function tabledUnits(disclosures: readonly Disclosure[], shown: Disclosure): TabledUnit[] {
  const first = [...disclosures].sort((a, b) => Number(b === shown) - Number(a === shown));
  const units = byUnitName(first).map(chain);
  const coveredBy = coveredIn(units.flat());
  return units.map((own) => ({
    code: own.at(-1)!.unit.code,
    latest: own.at(-1)!,
    disclosures: own,
    coveredBy,
    get lines() {
      return linesOf(own);
    },
    get findings() {
      return check(own);
    }
  }));
}

function linesOf(own: readonly Disclosure[]): Line[] {
  return series(
    own.flatMap(({figures}) => figures),
    own.flatMap(({claims}) => claims)
  );
}

/** One a year and kind, the first of each, by year, budget before final account. */
export function chain(disclosures: readonly Disclosure[]): Disclosure[] {
  const key = ({fiscalYear, kind}: Disclosure) => `${fiscalYear} ${kind}`;
  const first = new Map([...disclosures].reverse().map((disclosure) => [key(disclosure), disclosure]));
  const isFinal = ({kind}: Disclosure) => Number(kind === "final");
  return [...first.values()].sort((a, b) => a.fiscalYear - b.fiscalYear || isFinal(a) - isFinal(b));
}

/** The documents of each unit. One that prints no code has its unit's name alone in common with one that does. */
export function byUnitName(disclosures: readonly Disclosure[]): Disclosure[][] {
  const units = new Map<string, Disclosure[]>();
  for (const disclosure of disclosures) {
    const name = bareName(disclosure.unit.name);
    units.set(name, [...(units.get(name) ?? []), disclosure]);
  }
  return [...units.values()];
}

/** A unit's name as it is compared. */
export function bareName(name: string): string {
  return name.replace(/\s/g, "");
}
