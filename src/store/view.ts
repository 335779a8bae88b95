import type {DisplayUnit} from "../locale/number.js";
import {displayUnits} from "../locale/number.js";

/** Everything that decides what a page shows, and nothing else: the address holds it whole. */
export interface View {
  readonly unit: string;
  readonly year: number;
  readonly base: number;
  readonly display: DisplayUnit;
  /** Choices of one page, such as a classification or a search. */
  readonly choices: Readonly<Record<string, string>>;
}

/** Raised when a name in the address changes its meaning. */
const version = "1";

const own = new Set(["v", "unit", "year", "base", "in"]);

/** The view that an address asks for; what it leaves out, or what does not exist, comes from `fallback`. */
export function parseView(search: string, fallback: Omit<View, "choices">, known: {units: readonly string[]; years: readonly number[]}): View {
  const params = new URLSearchParams(search);
  const {year, base} = yearsOf(params, fallback, known.years);
  const display = params.get("in") as DisplayUnit;
  return {
    unit: known.units.find((unit) => unit === params.get("unit")) ?? fallback.unit,
    year,
    base,
    display: displayUnits.includes(display) ? display : fallback.display,
    choices: Object.fromEntries([...params].filter(([name]) => !own.has(name)))
  };
}

/** The years asked for where both are known and in order; a year alone goes with the known one before it. */
function yearsOf(params: URLSearchParams, fallback: {year: number; base: number}, known: readonly number[]): {year: number; base: number} {
  const year = knownYear(params.get("year"), known) ?? fallback.year;
  const asked = knownYear(params.get("base"), known);
  const before = known.filter((other) => other < year).at(-1);
  if (asked !== undefined && asked < year) return {year, base: asked};
  return before === undefined ? {year: fallback.year, base: fallback.base} : {year, base: year === fallback.year && asked === undefined ? fallback.base : before};
}

/** The address of a view: `?v=1&unit=213002&year=2026&base=2025&in=wan&…`. */
export function formatView({unit, year, base, display, choices}: View): string {
  const params = new URLSearchParams({v: version, unit, year: String(year), base: String(base), in: display});
  for (const [name, value] of Object.entries(choices)) if (value !== "") params.set(name, value);
  return `?${params}`;
}

function knownYear(printed: string | null, years: readonly number[]): number | undefined {
  return years.find((year) => String(year) === printed);
}
