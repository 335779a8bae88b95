import {plainName} from "../../budget/crosswalk/movement.js";

/** What a year's own disclosure calls the unit. */
interface NamedYear {
  readonly fiscalYear: number;
  readonly unitName: string;
}

/** Years, one after the other, in which a unit goes by one name. */
export interface NameSpan {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** A unit's names in order of its disclosures, which ascend; what printing alone varies is no other name. */
export function nameSpans(documents: readonly NamedYear[]): NameSpan[] {
  return documents.reduce<NameSpan[]>((spans, {fiscalYear, unitName}) => {
    const last = spans.at(-1);
    if (last && plainName(last.name) === plainName(unitName))
      return [...spans.slice(0, -1), {...last, name: unitName, to: fiscalYear}];
    return [...spans, {name: unitName, from: fiscalYear, to: fiscalYear}];
  }, []);
}

/** The name of a year: of a year without a disclosure, that of the next one, which looks back on it, or else of the last. */
export function spanOf(spans: readonly NameSpan[], year: number): NameSpan | undefined {
  return spans.find(({to}) => to >= year) ?? spans.at(-1);
}
