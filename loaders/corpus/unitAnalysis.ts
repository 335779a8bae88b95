import type {Finding} from "../../src/budget/checks/finding.js";
import {check} from "../../src/budget/checks/rules/rules.js";
import type {Claim} from "../../src/budget/claim.js";
import {missing} from "../../src/budget/errors.js";
import {coveredIn} from "../../src/budget/rollup/rollup.js";
import type {Line} from "../../src/budget/series.js";
import {series} from "../../src/budget/series.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {byUnit, inOrder} from "./order.js";

/** One unit's disclosures and what is computed of them: each once, when first asked for, whoever asks. */
export class UnitAnalysis {
  /** By year, budget before final account. */
  readonly disclosures: readonly Disclosure[];
  /** Of disclosures whose money a department's counts too: that department's code. */
  readonly coveredBy: ReadonlyMap<Disclosure, string>;
  #lines: readonly Line[] | undefined;
  #findings: readonly Finding[] | undefined;

  /** Throws `missing disclosure` for none. */
  constructor(disclosures: readonly Disclosure[], coveredBy: ReadonlyMap<Disclosure, string> = new Map()) {
    if (!disclosures.length) throw missing("disclosure", "a unit needs one");
    this.disclosures = inOrder(disclosures);
    this.coveredBy = coveredBy;
  }

  /** Names the unit. */
  get latest(): Disclosure {
    return this.disclosures.at(-1)!;
  }

  get code(): string {
    return this.latest.unit.code;
  }

  get claims(): readonly Claim[] {
    return this.disclosures.flatMap(({claims}) => claims);
  }

  /** Its figures and claims followed over the years. */
  get lines(): readonly Line[] {
    return (this.#lines ??= series(
      this.disclosures.flatMap(({figures}) => figures),
      this.claims
    ));
  }

  /** What came of every check of its disclosures. */
  get findings(): readonly Finding[] {
    return (this.#findings ??= check(this.disclosures));
  }
}

/** The units of disclosures by code. */
export function unitsOf(disclosures: readonly Disclosure[]): UnitAnalysis[] {
  const covered = coveredIn(disclosures);
  return [...byUnit(disclosures).values()].map((own) => new UnitAnalysis(own, covered));
}
