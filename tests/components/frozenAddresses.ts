/** What an address of a page chose when the page wrote it. */
interface FrozenAddress {
  readonly page: "trends" | "compare" | "explore";
  readonly search: string;
  /** Every choice of the page, those that the address leaves out included. */
  readonly chosen: Readonly<Record<string, unknown>>;
}

const tianmen = "?v=1&unit=213002&year=2026&base=2025&in=wan";
const wanli = "?v=1&unit=310107-wanli&year=2025&base=2023&in=yi";

const trends = {lines: [], as: "amount", form: "together", story: ""};
const compare = {of: "expenditure/all/total/total", rank: "amount", peers: "all", other: "", ask: false};
const explore = {
  g1: "measure",
  g2: "",
  level: "0",
  across: "",
  cells: "amount",
  measure: "",
  fund: "",
  class: "",
  phase: "",
  units: "",
  pair: "",
  sort: "name",
  top: "",
  sql: "",
  rows: "1000"
};

/** Somebody has kept these addresses: rows are added, and none is ever changed. */
export const frozenAddresses: readonly FrozenAddress[] = [
  {page: "trends", search: tianmen, chosen: trends},
  {
    page: "trends",
    search: `${tianmen}&lines=expenditure%2Fall%2Ffunctional%2F208%7CthreePublic%2Fall%2Ftotal%2Ftotal&as=index`,
    chosen: {...trends, lines: ["expenditure/all/functional/208", "threePublic/all/total/total"], as: "index"}
  },
  {page: "trends", search: `${tianmen}&as=share&form=apart`, chosen: {...trends, as: "share", form: "apart"}},
  {page: "trends", search: `${wanli}&as=perHead&form=slope`, chosen: {...trends, as: "perHead", form: "slope"}},
  {
    page: "trends",
    search: `${wanli}&as=constant&story=expenditure%2Fall%2Ffunctional%2F204`,
    chosen: {...trends, as: "constant", story: "expenditure/all/functional/204"}
  },

  {page: "compare", search: wanli, chosen: compare},
  {
    page: "compare",
    search: `${tianmen}&of=threePublic%2Fall%2Ftotal%2Ftotal&rank=change&peers=function`,
    chosen: {...compare, of: "threePublic/all/total/total", rank: "change", peers: "function"}
  },
  {page: "compare", search: `${tianmen}&rank=rate&peers=level`, chosen: {...compare, rank: "rate", peers: "level"}},
  {page: "compare", search: `${tianmen}&rank=share&peers=size`, chosen: {...compare, rank: "share", peers: "size"}},
  {
    page: "compare",
    search: `${wanli}&of=expenditure%2Fall%2Ffunctional%2F20801&other=213002&ask=1`,
    chosen: {...compare, of: "expenditure/all/functional/20801", other: "213002", ask: true}
  },

  {page: "explore", search: tianmen, chosen: explore},
  {
    page: "explore",
    search: `${tianmen}&g1=unit&g2=measure&level=1`,
    chosen: {...explore, g1: "unit", g2: "measure", level: "1"}
  },
  {
    page: "explore",
    search: `${tianmen}&g1=code&level=2&across=year&measure=expenditure&fund=generalBudget&class=functional&phase=final&units=one&pair=2023-2025&sort=change&top=20`,
    chosen: {
      ...explore,
      g1: "code",
      level: "2",
      across: "year",
      measure: "expenditure",
      fund: "generalBudget",
      class: "functional",
      phase: "final",
      units: "one",
      pair: "2023-2025",
      sort: "change",
      top: "20"
    }
  },
  {
    page: "explore",
    search: `${tianmen}&g1=statement&g2=fund&across=unit&cells=rate&measure=threePublic&fund=appropriation&phase=executed&sort=rate&top=10`,
    chosen: {
      ...explore,
      g1: "statement",
      g2: "fund",
      across: "unit",
      cells: "rate",
      measure: "threePublic",
      fund: "appropriation",
      phase: "executed",
      sort: "rate",
      top: "10"
    }
  },
  {
    page: "explore",
    search: `${tianmen}&g1=classification&g2=code&level=3&across=phase&cells=base&fund=governmentFund&class=economic&sort=amount&top=50`,
    chosen: {
      ...explore,
      g1: "classification",
      g2: "code",
      level: "3",
      across: "phase",
      cells: "base",
      fund: "governmentFund",
      class: "economic",
      sort: "amount",
      top: "50"
    }
  },
  {
    page: "explore",
    search: `${tianmen}&g1=year&g2=phase&across=statement&cells=change&fund=stateCapital&class=project&sort=base&top=100`,
    chosen: {
      ...explore,
      g1: "year",
      g2: "phase",
      across: "statement",
      cells: "change",
      fund: "stateCapital",
      class: "project",
      sort: "base",
      top: "100"
    }
  },
  {
    page: "explore",
    search: `${tianmen}&g1=fund&g2=unit&fund=carryover&class=source&sql=SELECT+name%0AFROM+points&rows=10000`,
    chosen: {
      ...explore,
      g1: "fund",
      g2: "unit",
      fund: "carryover",
      class: "source",
      sql: "SELECT name\nFROM points",
      rows: "10000"
    }
  },
  {
    page: "explore",
    search: `${tianmen}&g1=phase&class=type&rows=100`,
    chosen: {...explore, g1: "phase", class: "type", rows: "100"}
  },
  {page: "explore", search: `${tianmen}&rows=100000`, chosen: {...explore, rows: "100000"}}
];

/** What no page ever knew, by the page that is asked for it. */
export const unknownChoices: ReadonlyArray<readonly [page: FrozenAddress["page"], ...asked: readonly string[]]> = [
  ["trends", "lines=none/all/total/total", "as=colour", "form=pie", "story=none/all/total/total"],
  ["compare", "of=expenditure", "rank=colour", "peers=friends", "other=999999", "ask=yes"],
  [
    "explore",
    "g1=drop table",
    "g2=colour",
    "level=4",
    "across=colour",
    "cells=colour",
    "measure=colour",
    "fund=colour"
  ],
  ["explore", "class=colour", "phase=colour", "units=two", "pair=2026-2024", "sort=colour", "top=7", "rows=7"],
  ["explore", "pair=1949-1950"]
];

/** Addresses of the time when the table of one's own stood on Variances, with what they lead to on Explore. */
export const movedAddresses: ReadonlyArray<readonly [search: string, chosen: Readonly<Record<string, unknown>>]> = [
  [`${tianmen}&g1=unit&g2=measure&level=1`, {...explore, g1: "unit", g2: "measure", level: "1"}],
  [`${tianmen}&by=functional&g1=code&level=2`, {...explore, g1: "code", level: "2"}],
  [`${tianmen}&g2=fund`, {...explore, g2: "fund"}]
];
