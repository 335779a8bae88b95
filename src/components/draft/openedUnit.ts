import {series} from "../../budget/series.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {UnitFile} from "../../store/published/unitFile.js";
import {unitFile} from "../../store/published/unitFile.js";
import type {CheckedUnit} from "../inspector/checkedUnit.js";

/** One unit's opened documents as pages know a published unit; of several of one year and kind the one that is shown counts, else the first. */
export function openedUnit({disclosures, findings}: CheckedUnit, shown: Disclosure): UnitFile {
  const own = chain([shown, ...disclosures]);
  const claims = own.flatMap((disclosure) => disclosure.claims);
  return unitFile({
    disclosures: own,
    latest: own.at(-1)!,
    lines: series(
      own.flatMap(({figures}) => figures),
      claims
    ),
    claims,
    findings: findings.filter(({document}) => own.some((disclosure) => disclosure.document === document))
  });
}

/** One a year and kind, the first of each, by year, budget before final account. */
function chain(disclosures: readonly Disclosure[]): Disclosure[] {
  const key = ({fiscalYear, kind}: Disclosure) => `${fiscalYear} ${kind}`;
  const first = new Map([...disclosures].reverse().map((disclosure) => [key(disclosure), disclosure]));
  const isFinal = ({kind}: Disclosure) => Number(kind === "final");
  return [...first.values()].sort((a, b) => a.fiscalYear - b.fiscalYear || isFinal(a) - isFinal(b));
}
