import type {Disclosure} from "../../src/disclosure/model/disclosure.js";

const kinds = ["budget", "final"];

/** By unit, then year, budget before final account: the order of everything that is published. */
export function inOrder(disclosures: readonly Disclosure[]): Disclosure[] {
  return [...disclosures].sort(
    (a, b) =>
      byCodePoint(a.unit.code, b.unit.code) ||
      a.fiscalYear - b.fiscalYear ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind)
  );
}

/** The disclosures of each unit, in order. */
export function byUnit(disclosures: readonly Disclosure[]): Map<string, Disclosure[]> {
  const units = new Map<string, Disclosure[]>();
  for (const disclosure of inOrder(disclosures)) {
    const own = units.get(disclosure.unit.code);
    if (own) own.push(disclosure);
    else units.set(disclosure.unit.code, [disclosure]);
  }
  return units;
}

/** The codes of the units; none where some document prints none and it cannot be told whose it is. */
export function codesOf(disclosures: readonly Disclosure[]): string[] | undefined {
  const codes = [...new Set(disclosures.map(({unit}) => unit.code))];
  return codes.every(Boolean) ? codes : undefined;
}

/** By code point, the same on every machine. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
