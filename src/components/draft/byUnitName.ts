import type {Disclosure} from "../../disclosure/disclosure.js";

/** A document that prints no code has its unit's name alone in common with one that does. */
export function byUnitName(disclosures: readonly Disclosure[]): Disclosure[][] {
  const units = new Map<string, Disclosure[]>();
  for (const disclosure of disclosures) {
    const name = disclosure.unit.name.replace(/\s/g, "");
    units.set(name, [...(units.get(name) ?? []), disclosure]);
  }
  return [...units.values()];
}
