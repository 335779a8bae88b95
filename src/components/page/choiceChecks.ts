import type {UnitFile} from "../../store/published/unitFile.js";

/** Whether a choice in the address may have this value. */
type ChoiceCheck = (value: string, unit: UnitFile) => boolean;

/** By name of the choice; of a name that is not here nothing is known and nothing said. */
export type ChoiceChecks = Readonly<Record<string, ChoiceCheck>>;

/** The choices that are known, and what is not as `name=value`. */
export function isKnown(
  choices: Readonly<Record<string, string>>,
  checks: ChoiceChecks,
  unit: UnitFile
): {readonly known: Readonly<Record<string, string>>; readonly dropped: readonly string[]} {
  const isKnown = ([name, value]: readonly [string, string]) =>
    value === "" || !Object.hasOwn(checks, name) || checks[name]!(value, unit);
  const entries = Object.entries(choices);
  return {
    known: Object.fromEntries(entries.filter(isKnown)),
    dropped: entries.filter((entry) => !isKnown(entry)).map(([name, value]) => `${name}=${value}`)
  };
}

export const isOneOf =
  (values: readonly string[]): ChoiceCheck =>
  (value) =>
    values.includes(value);

export const isOn: ChoiceCheck = isOneOf(["1"]);

/** The key of a line of the unit. */
export const isLine: ChoiceCheck = (value, {lines}) => lines.some(({key}) => key === value);
