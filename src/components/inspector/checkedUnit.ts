import type {Fact} from "../../budget/checks/facts.js";
import {factsOf} from "../../budget/checks/facts.js";
import type {Finding} from "../../budget/checks/finding.js";
import {everyTerm} from "../../budget/checks/finding.js";
import {gravestFirst} from "../../budget/checks/order.js";
import type {Waived, Waiver} from "../../budget/checks/outcome.js";
import {waive} from "../../budget/checks/outcome.js";
import type {Repair} from "../../budget/checks/repair.js";
import {repairs} from "../../budget/checks/repair.js";
import {check} from "../../budget/checks/rules/rules.js";
import type {Source} from "../../budget/figure.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import {loadDisclosure} from "../../store/published/published.js";
import type {UnitFile} from "../../store/published/unitFile.js";

/** One unit's disclosures with what the checks found in them. */
export interface CheckedUnit extends Waived {
  readonly disclosures: readonly Disclosure[];
  readonly findings: readonly Finding[];
  readonly repairs: readonly Repair[];
  /** The number printed at a place, as checks know it; undefined for one that no line is known of. */
  readonly factAt: (source: Source) => Fact | undefined;
  readonly findingsWith: (fact: Fact) => readonly Finding[];
}

export function checkedUnit(disclosures: readonly Disclosure[], waivers: readonly Waiver[]): CheckedUnit {
  const findings = gravestFirst(check(disclosures));
  const facts = new Map(disclosures.flatMap(factsOf).map((fact) => [placeKey(fact.source), fact]));
  const taking = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const key of new Set(everyTerm(finding).map(({fact}) => placeKey(fact.source))))
      taking.set(key, [...(taking.get(key) ?? []), finding]);
  }
  return {
    disclosures,
    findings,
    repairs: repairs(findings),
    ...waive(findings, waivers),
    factAt: (source) => facts.get(placeKey(source)),
    findingsWith: ({source}) => taking.get(placeKey(source)) ?? []
  };
}

function placeKey({document, line, column, text}: Source): string {
  return [document, line, column, text].join("\n");
}

const checked = new WeakMap<UnitFile, Promise<CheckedUnit>>();

/** The checks of a published unit, run in this page from all of its disclosures; once for as long as the unit is shown, and again after a failure. */
export function publishedChecks(unit: UnitFile): Promise<CheckedUnit> {
  const held = checked.get(unit);
  if (held) return held;
  const run = Promise.all(unit.documents.map(loadDisclosure)).then((disclosures) =>
    checkedUnit(disclosures, unit.waivers)
  );
  checked.set(unit, run);
  run.catch(() => checked.delete(unit));
  return run;
}
