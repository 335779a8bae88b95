/** A unit as far as adding up asks: whose money its disclosure is about, and the department above. */
export interface RollupUnit {
  readonly code: string;
  /** department and combined hold the money of all units below them; undefined where nobody knows. */
  readonly kind?: "department" | "combined" | "unit" | "own";
  readonly department?: {readonly code: string};
}

/** Which units' amounts of one year may be added up, and which would count money twice. */
export interface Rollup<U extends RollupUnit> {
  readonly added: readonly U[];
  /** Their money is in the disclosure of the department above, which is among those added or covered itself. */
  readonly covered: ReadonlyArray<{readonly unit: U; readonly by: U}>;
  /** Their department is here, and nobody knows whether its disclosure is about all its units or the office alone: neither is added. */
  readonly open: readonly U[];
}

/**
 * What of units that have an amount for one year may be added: a department's
 * disclosure counts the money of its units, an office's own (本级) does not. A
 * unit whose department is not among them is added by itself.
 */
export function rollup<U extends RollupUnit>(units: readonly U[]): Rollup<U> {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const above = (unit: U) => {
    const department = byCode.get(unit.department?.code ?? "");
    return department === unit ? undefined : department;
  };
  const covered: Array<{readonly unit: U; readonly by: U}> = [];
  const open = new Set<U>();
  for (const unit of units) {
    const department = above(unit);
    if (!department) continue;
    if (isWhole(department)) covered.push({unit, by: department});
    else if (department.kind === undefined) open.add(department).add(unit);
  }
  const isCovered = new Set(covered.map(({unit}) => unit));
  return {
    added: units.filter((unit) => !isCovered.has(unit) && !open.has(unit)),
    covered: covered.filter(({unit}) => !open.has(unit)),
    open: units.filter((unit) => open.has(unit))
  };
}

/** Whether a unit's disclosure is about all units below it. */
export function isWhole({kind}: Pick<RollupUnit, "kind">): boolean {
  return kind === "department" || kind === "combined";
}

/** What a unit discloses for a year. */
interface YearOfUnit {
  readonly unit: RollupUnit;
  readonly fiscalYear: number;
  readonly kind: string;
}

/** Disclosures whose money another of the same year and kind counts too, with the code of its unit. */
export function coveredIn<D extends YearOfUnit>(disclosures: readonly D[]): Map<D, string> {
  const alike = new Map<string, D[]>();
  for (const disclosure of disclosures) {
    const key = `${disclosure.fiscalYear} ${disclosure.kind}`;
    alike.set(key, [...(alike.get(key) ?? []), disclosure]);
  }
  return new Map(
    [...alike.values()].flatMap((own) =>
      rollup(own.map((disclosure) => ({...disclosure.unit, disclosure}))).covered.map(
        ({unit, by}) => [unit.disclosure, by.code] as const
      )
    )
  );
}
