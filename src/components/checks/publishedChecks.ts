import {loadDisclosure} from "../../store/published.js";
import type {UnitFile} from "../../store/unitFile.js";
import type {CheckedUnit} from "./checkedUnit.js";
import {checkedUnit} from "./checkedUnit.js";

const checked = new WeakMap<UnitFile, Promise<CheckedUnit>>();

/** The checks of a published unit, run in this page from all of its disclosures; once for as long as the unit is shown, and again after a failure. */
export function publishedChecks(unit: UnitFile): Promise<CheckedUnit> {
  const held = checked.get(unit);
  if (held) return held;
  const run = Promise.all(unit.documents.map(({fiscalYear, kind}) => loadDisclosure(unit.unit.code, fiscalYear, kind))).then((disclosures) => checkedUnit(disclosures, unit.waivers));
  checked.set(unit, run);
  run.catch(() => checked.delete(unit));
  return run;
}
