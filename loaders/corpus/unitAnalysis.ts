import type {Finding} from "../../src/budget/checks/finding.js";
import {check} from "../../src/budget/checks/rules/rules.js";
import type {Claim} from "../../src/budget/claim.js";
import {missing} from "../../src/budget/errors.js";
import type {Line} from "../../src/budget/series.js";
import {series} from "../../src/budget/series.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {byUnit, inOrder} from "./order.js";

/** One unit's disclosures and what is computed of them: each once, when first asked for, whoever asks. */
export class UnitAnalysis {
  /** By year, budget before final account. */
  readonly disclosures: readonly Disclosure[];
  #lines: readonly Line[] | undefined;
  #findings: readonly Finding[] | undefined;

  /** Throws `missing disclosure` for none. */
  constructor(disclosures: readonly Disclosure[]) {
    if (!disclosures.length) throw missing("disclosure", "a unit needs one");
    this.disclosures = inOrder(disclosures);
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
  return [...byUnit(disclosures).values()].map((own) => new UnitAnalysis(own));
}
