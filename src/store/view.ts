import type {YearPair} from "../budget/figure.js";
import type {Line} from "../budget/series.js";
import type {DisplayUnit} from "../locale/number.js";
import {displayUnits} from "../locale/number.js";

/** Everything that decides what a page shows, and nothing else: the address holds it whole. */
export interface View extends Comparison {
  readonly unit: string;
  readonly display: DisplayUnit;
  /** Choices of one page, such as a classification or a search. */
  readonly choices: Readonly<Record<string, string>>;
}

/** What an address asks for and the site has not: nothing is drawn in its place. order: a base that is not before its year. */
export interface Missed {
  readonly what: "unit" | "year" | "base" | "order";
  readonly asked: string;
  /** The year that the base was asked for. */
  readonly year?: number;
}

export interface Asked {
  /** What is shown; the usual years where those asked for are missed. */
  readonly view: View;
  readonly missed?: Missed;
  /** Harmless parts of the address that are not known, as `name=value`; the view goes without. */
  readonly dropped: readonly string[];
}

/** What an address may ask for of one unit. */
interface Offered {
  readonly unit: string;
  readonly years: readonly number[];
  /** The year that is shown where none is asked for. */
  readonly latest: number;
  /** The years compared where only the later one is asked for. */
  readonly comparison: (year: number) => Comparison;
}

/** Raised when a name in the address changes its meaning. */
const version = "1";

const usualDisplay: DisplayUnit = "wan";

const own = new Set(["v", "unit", "year", "base", "in"]);

/** The unit that an address asks for: the first where it asks for none, what is missed where it is not among the units. */
export function unitAsked<U extends {readonly code: string}>(search: string, units: readonly U[]): U | Missed {
  const asked = new URLSearchParams(search).get("unit");
  if (!asked) return units[0]!;
  return units.find(({code}) => code === asked) ?? {what: "unit", asked};
}

/** What an address asks for of a unit. */
export function parseView(search: string, offered: Offered): Asked {
  const params = new URLSearchParams(search);
  const {missed, ...years} = yearsOf(params, offered);
  const display = params.get("in") as DisplayUnit;
  const isKnown = displayUnits.includes(display);
  return {
    view: {
      ...years,
      unit: offered.unit,
      display: isKnown ? display : usualDisplay,
      choices: Object.fromEntries([...params].filter(([name]) => !own.has(name)))
    },
    ...(missed ? {missed} : {}),
    dropped: [
      ...(display && !isKnown ? [`in=${display}`] : []),
      ...([null, "", version].includes(params.get("v")) ? [] : [`v=${params.get("v")}`])
    ]
  };
}

function yearsOf(params: URLSearchParams, {years, latest, comparison}: Offered): Comparison & Pick<Asked, "missed"> {
  const [askedYear, askedBase] = [params.get("year"), params.get("base")];
  const year = askedYear ? knownYear(askedYear, years) : latest;
  if (year === undefined) return {...comparison(latest), missed: {what: "year", asked: askedYear!}};
  const usual = comparison(year);
  if (!askedBase) return usual;
  const base = knownYear(askedBase, years);
  if (base !== undefined && base < year) return {year, base};
  const isLater = /^\d{4}$/.test(askedBase) && Number(askedBase) >= year;
  return {...usual, missed: {what: isLater ? "order" : "base", asked: askedBase, year}};
}

function knownYear(printed: string, years: readonly number[]): number | undefined {
  return years.find((year) => String(year) === printed);
}

/** The address of a view: `?v=1&unit=213002&year=2026&base=2025&in=wan&…`. A year that stands alone has no base. */
export function formatView({unit, year, base, alone, display, choices}: View): string {
  const params = new URLSearchParams({
    v: version,
    unit,
    year: String(year),
    ...(alone ? {} : {base: String(base)}),
    in: display
  });
  for (const [name, value] of Object.entries(choices)) if (value !== "") params.set(name, value);
  return `?${params}`;
}

/** Choices that only one year's document knows, and those that only one unit knows. */
const ofOneYear = ["document", "at"];
const ofOneUnit = [...ofOneYear, "version", "open", "line", "zoom", "with", "without", "unfold"];

/**
 * The address of the same page with another unit or other years: parsing
 * completes it. Without years, those of the address stay where the unit has
 * them; choices that only the former unit or year knows are left out.
 */
export function elsewhere(
  search: string,
  {code, years}: {readonly code: string; readonly years: readonly number[]},
  asked: Partial<Pick<View, "year" | "base">> = {}
): string {
  const before = new URLSearchParams(search);
  const held = (name: string) => knownYear(before.get(name) ?? "", years);
  const [year, base] = asked.year === undefined ? [held("year"), held("base")] : [asked.year, asked.base];
  const kept = [...before].filter(
    ([name]) => !["v", "unit", "year", "base", ...(asked.year === undefined ? ofOneUnit : ofOneYear)].includes(name)
  );
  const first = [
    ["v", version],
    ["unit", code],
    ...(year === undefined ? [] : [["year", String(year)]]),
    ...(base !== undefined && year !== undefined && base < year ? [["base", String(base)]] : [])
  ];
  return `?${new URLSearchParams([...first, ...kept] as string[][])}`;
}

/** A year and the one that it is compared with. */
interface Comparison extends YearPair {
  /** No earlier year has figures: `base` is merely the year before, of which nothing is known. */
  readonly alone?: true;
}

/** The year against the nearest earlier one that has figures: budgeted amounts before any other. */
export function comparisonAsked(
  {lines, years}: {readonly lines: readonly Line[]; readonly years: readonly number[]},
  year: number
): Comparison {
  const budgeted = new Set(
    lines
      .filter(({phase}) => phase === "budget")
      .flatMap(({points}) => points.filter(({operand}) => operand.amount).map((point) => point.year))
  );
  const earlier = years.filter((other) => other < year);
  const base = earlier.filter((other) => budgeted.has(other)).at(-1) ?? earlier.at(-1);
  return base === undefined ? {year, base: year - 1, alone: true} : {year, base};
}

/** Every later year against every earlier one, neighbours first. */
export function yearPairs(years: readonly number[]): Array<readonly [year: number, base: number]> {
  const pairs = years.flatMap((year) => years.filter((base) => base < year).map((base) => [year, base] as const));
  return pairs.sort(([a, b], [c, d]) => a - b - (c - d) || c - a);
}
